// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Int } from '../attr-types';

/** `Qr`: input: T → q: T, r: T. */
export function qr(input: Tensor, attrs?: { full_matrices?: boolean }): [q: Tensor, r: Tensor] {
  return execute('Qr', [input], attrs) as [Tensor, Tensor];
}

/** `QuantizeAndDequantize`: input: T → output: T. */
export function quantizeAndDequantize(
  input: Tensor,
  attrs?: { signed_input?: boolean; num_bits?: Int; range_given?: boolean; input_min?: number; input_max?: number },
): Tensor {
  return execute('QuantizeAndDequantize', [input], attrs)[0];
}

/** `QuantizeAndDequantizeV2`: input: T, input_min: T, input_max: T → output: T. */
export function quantizeAndDequantizeV2(
  input: Tensor,
  inputMin: Tensor,
  inputMax: Tensor,
  attrs?: {
    signed_input?: boolean;
    num_bits?: Int;
    range_given?: boolean;
    round_mode?: 'HALF_TO_EVEN' | 'HALF_UP';
    narrow_range?: boolean;
    axis?: Int;
  },
): Tensor {
  return execute('QuantizeAndDequantizeV2', [input, inputMin, inputMax], attrs)[0];
}

/** `QuantizeAndDequantizeV3`: input: T, input_min: T, input_max: T, num_bits: int32 → output: T. */
export function quantizeAndDequantizeV3(
  input: Tensor,
  inputMin: Tensor,
  inputMax: Tensor,
  numBits: Tensor,
  attrs?: { signed_input?: boolean; range_given?: boolean; narrow_range?: boolean; axis?: Int },
): Tensor {
  return execute('QuantizeAndDequantizeV3', [input, inputMin, inputMax, numBits], attrs)[0];
}

/** `QuantizeAndDequantizeV4`: input: T, input_min: T, input_max: T → output: T. */
export function quantizeAndDequantizeV4(
  input: Tensor,
  inputMin: Tensor,
  inputMax: Tensor,
  attrs?: {
    signed_input?: boolean;
    num_bits?: Int;
    range_given?: boolean;
    round_mode?: 'HALF_TO_EVEN' | 'HALF_UP';
    narrow_range?: boolean;
    axis?: Int;
  },
): Tensor {
  return execute('QuantizeAndDequantizeV4', [input, inputMin, inputMax], attrs)[0];
}

/** `QuantizeAndDequantizeV4Grad`: gradients: T, input: T, input_min: T, input_max: T → input_backprop: T, input_min_backprop: T, input_max_backprop: T. */
export function quantizeAndDequantizeV4Grad(
  gradients: Tensor,
  input: Tensor,
  inputMin: Tensor,
  inputMax: Tensor,
  attrs?: { axis?: Int },
): [inputBackprop: Tensor, inputMinBackprop: Tensor, inputMaxBackprop: Tensor] {
  return execute('QuantizeAndDequantizeV4Grad', [gradients, input, inputMin, inputMax], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizeDownAndShrinkRange`: input: Tinput, input_min: float32, input_max: float32 → output: out_type, output_min: float32, output_max: float32. */
export function quantizeDownAndShrinkRange(
  input: Tensor,
  inputMin: Tensor,
  inputMax: Tensor,
  attrs: { out_type: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16' },
): [output: Tensor, outputMin: Tensor, outputMax: Tensor] {
  return execute('QuantizeDownAndShrinkRange', [input, inputMin, inputMax], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizeV2`: input: float32, min_range: float32, max_range: float32 → output: T, output_min: float32, output_max: float32. */
export function quantizeV2(
  input: Tensor,
  minRange: Tensor,
  maxRange: Tensor,
  attrs: {
    T: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    mode?: 'MIN_COMBINED' | 'MIN_FIRST' | 'SCALED';
    round_mode?: 'HALF_AWAY_FROM_ZERO' | 'HALF_TO_EVEN';
    narrow_range?: boolean;
    axis?: Int;
    ensure_minimum_range?: number;
  },
): [output: Tensor, outputMin: Tensor, outputMax: Tensor] {
  return execute('QuantizeV2', [input, minRange, maxRange], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedAdd`: x: T1, y: T2, min_x: float32, max_x: float32, min_y: float32, max_y: float32 → z: Toutput, min_z: float32, max_z: float32. */
export function quantizedAdd(
  x: Tensor,
  y: Tensor,
  minX: Tensor,
  maxX: Tensor,
  minY: Tensor,
  maxY: Tensor,
  attrs?: { Toutput?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16' },
): [z: Tensor, minZ: Tensor, maxZ: Tensor] {
  return execute('QuantizedAdd', [x, y, minX, maxX, minY, maxY], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedAvgPool`: input: T, min_input: float32, max_input: float32 → output: T, min_output: float32, max_output: float32. */
export function quantizedAvgPool(
  input: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  attrs: { ksize: readonly Int[]; strides: readonly Int[]; padding: 'SAME' | 'VALID' },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedAvgPool', [input, minInput, maxInput], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedBatchNormWithGlobalNormalization`: t: Tinput, t_min: float32, t_max: float32, m: Tinput, m_min: float32, m_max: float32, v: Tinput, v_min: float32, v_max: float32, beta: Tinput, beta_min: float32, beta_max: float32, gamma: Tinput, gamma_min: float32, gamma_max: float32 → result: out_type, result_min: float32, result_max: float32. */
export function quantizedBatchNormWithGlobalNormalization(
  t: Tensor,
  tMin: Tensor,
  tMax: Tensor,
  m: Tensor,
  mMin: Tensor,
  mMax: Tensor,
  v: Tensor,
  vMin: Tensor,
  vMax: Tensor,
  beta: Tensor,
  betaMin: Tensor,
  betaMax: Tensor,
  gamma: Tensor,
  gammaMin: Tensor,
  gammaMax: Tensor,
  attrs: {
    out_type: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    variance_epsilon: number;
    scale_after_normalization: boolean;
  },
): [result: Tensor, resultMin: Tensor, resultMax: Tensor] {
  return execute('QuantizedBatchNormWithGlobalNormalization', [t, tMin, tMax, m, mMin, mMax, v, vMin, vMax, beta, betaMin, betaMax, gamma, gammaMin, gammaMax], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedBiasAdd`: input: T1, bias: T2, min_input: float32, max_input: float32, min_bias: float32, max_bias: float32 → output: out_type, min_out: float32, max_out: float32. */
export function quantizedBiasAdd(
  input: Tensor,
  bias: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minBias: Tensor,
  maxBias: Tensor,
  attrs: { out_type: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16' },
): [output: Tensor, minOut: Tensor, maxOut: Tensor] {
  return execute('QuantizedBiasAdd', [input, bias, minInput, maxInput, minBias, maxBias], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedConcat`: concat_dim: int32, values: N * T, input_mins: N * float32, input_maxes: N * float32 → output: T, output_min: float32, output_max: float32. */
export function quantizedConcat(
  concatDim: Tensor,
  values: readonly Tensor[],
  inputMins: readonly Tensor[],
  inputMaxes: readonly Tensor[],
): [output: Tensor, outputMin: Tensor, outputMax: Tensor] {
  return execute('QuantizedConcat', [concatDim, values, inputMins, inputMaxes]) as [Tensor, Tensor, Tensor];
}

/** `QuantizedConcatV2`: values: N * T, axis: Tidx, input_mins: N * float32, input_maxes: N * float32 → output: T, output_min: float32, output_max: float32. */
export function quantizedConcatV2(
  values: readonly Tensor[],
  axis: Tensor,
  inputMins: readonly Tensor[],
  inputMaxes: readonly Tensor[],
): [output: Tensor, outputMin: Tensor, outputMax: Tensor] {
  return execute('QuantizedConcatV2', [values, axis, inputMins, inputMaxes]) as [Tensor, Tensor, Tensor];
}

/** `QuantizedConv2D`: input: Tinput, filter: Tfilter, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedConv2D(
  input: Tensor,
  filter: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedConv2D', [input, filter, minInput, maxInput, minFilter, maxFilter], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedConv2DAndRelu`: input: Tinput, filter: Tfilter, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedConv2DAndRelu(
  input: Tensor,
  filter: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
    padding_list?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedConv2DAndRelu', [input, filter, minInput, maxInput, minFilter, maxFilter], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedConv2DAndReluAndRequantize`: input: Tinput, filter: Tfilter, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32, min_freezed_output: float32, max_freezed_output: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedConv2DAndReluAndRequantize(
  input: Tensor,
  filter: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  minFreezedOutput: Tensor,
  maxFreezedOutput: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
    padding_list?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedConv2DAndReluAndRequantize', [input, filter, minInput, maxInput, minFilter, maxFilter, minFreezedOutput, maxFreezedOutput], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedConv2DAndRequantize`: input: Tinput, filter: Tfilter, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32, min_freezed_output: float32, max_freezed_output: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedConv2DAndRequantize(
  input: Tensor,
  filter: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  minFreezedOutput: Tensor,
  maxFreezedOutput: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
    padding_list?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedConv2DAndRequantize', [input, filter, minInput, maxInput, minFilter, maxFilter, minFreezedOutput, maxFreezedOutput], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedConv2DPerChannel`: input: Tinput, filter: Tfilter, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedConv2DPerChannel(
  input: Tensor,
  filter: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedConv2DPerChannel', [input, filter, minInput, maxInput, minFilter, maxFilter], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedConv2DWithBias`: input: Tinput, filter: Tfilter, bias: float32, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedConv2DWithBias(
  input: Tensor,
  filter: Tensor,
  bias: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
    padding_list?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedConv2DWithBias', [input, filter, bias, minInput, maxInput, minFilter, maxFilter], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedConv2DWithBiasAndRelu`: input: Tinput, filter: Tfilter, bias: float32, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedConv2DWithBiasAndRelu(
  input: Tensor,
  filter: Tensor,
  bias: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
    padding_list?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedConv2DWithBiasAndRelu', [input, filter, bias, minInput, maxInput, minFilter, maxFilter], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedConv2DWithBiasAndReluAndRequantize`: input: Tinput, filter: Tfilter, bias: Tbias, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32, min_freezed_output: float32, max_freezed_output: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedConv2DWithBiasAndReluAndRequantize(
  input: Tensor,
  filter: Tensor,
  bias: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  minFreezedOutput: Tensor,
  maxFreezedOutput: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
    padding_list?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedConv2DWithBiasAndReluAndRequantize', [input, filter, bias, minInput, maxInput, minFilter, maxFilter, minFreezedOutput, maxFreezedOutput], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedConv2DWithBiasAndRequantize`: input: Tinput, filter: Tfilter, bias: Tbias, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32, min_freezed_output: float32, max_freezed_output: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedConv2DWithBiasAndRequantize(
  input: Tensor,
  filter: Tensor,
  bias: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  minFreezedOutput: Tensor,
  maxFreezedOutput: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
    padding_list?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedConv2DWithBiasAndRequantize', [input, filter, bias, minInput, maxInput, minFilter, maxFilter, minFreezedOutput, maxFreezedOutput], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedConv2DWithBiasSignedSumAndReluAndRequantize`: input: Tinput, filter: Tfilter, bias: Tbias, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32, min_freezed_output: float32, max_freezed_output: float32, summand: Tsummand, min_summand: float32, max_summand: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedConv2DWithBiasSignedSumAndReluAndRequantize(
  input: Tensor,
  filter: Tensor,
  bias: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  minFreezedOutput: Tensor,
  maxFreezedOutput: Tensor,
  summand: Tensor,
  minSummand: Tensor,
  maxSummand: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
    padding_list?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedConv2DWithBiasSignedSumAndReluAndRequantize', [input, filter, bias, minInput, maxInput, minFilter, maxFilter, minFreezedOutput, maxFreezedOutput, summand, minSummand, maxSummand], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedConv2DWithBiasSumAndRelu`: input: Tinput, filter: Tfilter, bias: float32, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32, summand: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedConv2DWithBiasSumAndRelu(
  input: Tensor,
  filter: Tensor,
  bias: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  summand: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
    padding_list?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedConv2DWithBiasSumAndRelu', [input, filter, bias, minInput, maxInput, minFilter, maxFilter, summand], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedConv2DWithBiasSumAndReluAndRequantize`: input: Tinput, filter: Tfilter, bias: Tbias, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32, min_freezed_output: float32, max_freezed_output: float32, summand: Tsummand, min_summand: float32, max_summand: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedConv2DWithBiasSumAndReluAndRequantize(
  input: Tensor,
  filter: Tensor,
  bias: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  minFreezedOutput: Tensor,
  maxFreezedOutput: Tensor,
  summand: Tensor,
  minSummand: Tensor,
  maxSummand: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
    padding_list?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedConv2DWithBiasSumAndReluAndRequantize', [input, filter, bias, minInput, maxInput, minFilter, maxFilter, minFreezedOutput, maxFreezedOutput, summand, minSummand, maxSummand], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedDepthwiseConv2D`: input: Tinput, filter: Tfilter, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedDepthwiseConv2D(
  input: Tensor,
  filter: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedDepthwiseConv2D', [input, filter, minInput, maxInput, minFilter, maxFilter], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedDepthwiseConv2DWithBias`: input: Tinput, filter: Tfilter, bias: float32, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedDepthwiseConv2DWithBias(
  input: Tensor,
  filter: Tensor,
  bias: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedDepthwiseConv2DWithBias', [input, filter, bias, minInput, maxInput, minFilter, maxFilter], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedDepthwiseConv2DWithBiasAndRelu`: input: Tinput, filter: Tfilter, bias: float32, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedDepthwiseConv2DWithBiasAndRelu(
  input: Tensor,
  filter: Tensor,
  bias: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
    padding_list?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedDepthwiseConv2DWithBiasAndRelu', [input, filter, bias, minInput, maxInput, minFilter, maxFilter], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedDepthwiseConv2DWithBiasAndReluAndRequantize`: input: Tinput, filter: Tfilter, bias: Tbias, min_input: float32, max_input: float32, min_filter: float32, max_filter: float32, min_freezed_output: float32, max_freezed_output: float32 → output: out_type, min_output: float32, max_output: float32. */
export function quantizedDepthwiseConv2DWithBiasAndReluAndRequantize(
  input: Tensor,
  filter: Tensor,
  bias: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  minFilter: Tensor,
  maxFilter: Tensor,
  minFreezedOutput: Tensor,
  maxFreezedOutput: Tensor,
  attrs: {
    out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
    dilations?: readonly Int[];
    padding_list?: readonly Int[];
  },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedDepthwiseConv2DWithBiasAndReluAndRequantize', [input, filter, bias, minInput, maxInput, minFilter, maxFilter, minFreezedOutput, maxFreezedOutput], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedInstanceNorm`: x: T, x_min: float32, x_max: float32 → y: T, y_min: float32, y_max: float32. */
export function quantizedInstanceNorm(
  x: Tensor,
  xMin: Tensor,
  xMax: Tensor,
  attrs?: {
    output_range_given?: boolean;
    given_y_min?: number;
    given_y_max?: number;
    variance_epsilon?: number;
    min_separation?: number;
  },
): [y: Tensor, yMin: Tensor, yMax: Tensor] {
  return execute('QuantizedInstanceNorm', [x, xMin, xMax], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedMatMul`: a: T1, b: T2, min_a: float32, max_a: float32, min_b: float32, max_b: float32 → out: Toutput, min_out: float32, max_out: float32. */
export function quantizedMatMul(
  a: Tensor,
  b: Tensor,
  minA: Tensor,
  maxA: Tensor,
  minB: Tensor,
  maxB: Tensor,
  attrs?: {
    Toutput?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    transpose_a?: boolean;
    transpose_b?: boolean;
    Tactivation?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
  },
): [out: Tensor, minOut: Tensor, maxOut: Tensor] {
  return execute('QuantizedMatMul', [a, b, minA, maxA, minB, maxB], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedMatMulWithBias`: a: T1, b: T2, bias: Tbias, min_a: float32, max_a: float32, min_b: float32, max_b: float32 → out: Toutput, min_out: float32, max_out: float32. */
export function quantizedMatMulWithBias(
  a: Tensor,
  b: Tensor,
  bias: Tensor,
  minA: Tensor,
  maxA: Tensor,
  minB: Tensor,
  maxB: Tensor,
  attrs?: {
    Toutput?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    transpose_a?: boolean;
    transpose_b?: boolean;
    input_quant_mode?: 'MIN_FIRST' | 'SCALED';
  },
): [out: Tensor, minOut: Tensor, maxOut: Tensor] {
  return execute('QuantizedMatMulWithBias', [a, b, bias, minA, maxA, minB, maxB], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedMatMulWithBiasAndDequantize`: a: T1, b: T2, bias: Tbias, min_a: float32, max_a: float32, min_b: float32, max_b: float32, min_freezed_output: float32, max_freezed_output: float32 → out: Toutput. */
export function quantizedMatMulWithBiasAndDequantize(
  a: Tensor,
  b: Tensor,
  bias: Tensor,
  minA: Tensor,
  maxA: Tensor,
  minB: Tensor,
  maxB: Tensor,
  minFreezedOutput: Tensor,
  maxFreezedOutput: Tensor,
  attrs: { Toutput: 'float32'; transpose_a?: boolean; transpose_b?: boolean; input_quant_mode?: 'MIN_FIRST' | 'SCALED' },
): Tensor {
  return execute('QuantizedMatMulWithBiasAndDequantize', [a, b, bias, minA, maxA, minB, maxB, minFreezedOutput, maxFreezedOutput], attrs)[0];
}

/** `QuantizedMatMulWithBiasAndRelu`: a: T1, b: T2, bias: float32, min_a: float32, max_a: float32, min_b: float32, max_b: float32 → out: Toutput, min_out: float32, max_out: float32. */
export function quantizedMatMulWithBiasAndRelu(
  a: Tensor,
  b: Tensor,
  bias: Tensor,
  minA: Tensor,
  maxA: Tensor,
  minB: Tensor,
  maxB: Tensor,
  attrs?: {
    Toutput?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    transpose_a?: boolean;
    transpose_b?: boolean;
    input_quant_mode?: 'MIN_FIRST' | 'SCALED';
  },
): [out: Tensor, minOut: Tensor, maxOut: Tensor] {
  return execute('QuantizedMatMulWithBiasAndRelu', [a, b, bias, minA, maxA, minB, maxB], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedMatMulWithBiasAndReluAndRequantize`: a: T1, b: T2, bias: Tbias, min_a: float32, max_a: float32, min_b: float32, max_b: float32, min_freezed_output: float32, max_freezed_output: float32 → out: Toutput, min_out: float32, max_out: float32. */
export function quantizedMatMulWithBiasAndReluAndRequantize(
  a: Tensor,
  b: Tensor,
  bias: Tensor,
  minA: Tensor,
  maxA: Tensor,
  minB: Tensor,
  maxB: Tensor,
  minFreezedOutput: Tensor,
  maxFreezedOutput: Tensor,
  attrs?: {
    Toutput?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    transpose_a?: boolean;
    transpose_b?: boolean;
    input_quant_mode?: 'MIN_FIRST' | 'SCALED';
  },
): [out: Tensor, minOut: Tensor, maxOut: Tensor] {
  return execute('QuantizedMatMulWithBiasAndReluAndRequantize', [a, b, bias, minA, maxA, minB, maxB, minFreezedOutput, maxFreezedOutput], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedMatMulWithBiasAndRequantize`: a: T1, b: T2, bias: Tbias, min_a: float32, max_a: float32, min_b: float32, max_b: float32, min_freezed_output: float32, max_freezed_output: float32 → out: Toutput, min_out: float32, max_out: float32. */
export function quantizedMatMulWithBiasAndRequantize(
  a: Tensor,
  b: Tensor,
  bias: Tensor,
  minA: Tensor,
  maxA: Tensor,
  minB: Tensor,
  maxB: Tensor,
  minFreezedOutput: Tensor,
  maxFreezedOutput: Tensor,
  attrs?: {
    Toutput?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16';
    transpose_a?: boolean;
    transpose_b?: boolean;
    input_quant_mode?: 'MIN_FIRST' | 'SCALED';
  },
): [out: Tensor, minOut: Tensor, maxOut: Tensor] {
  return execute('QuantizedMatMulWithBiasAndRequantize', [a, b, bias, minA, maxA, minB, maxB, minFreezedOutput, maxFreezedOutput], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedMaxPool`: input: T, min_input: float32, max_input: float32 → output: T, min_output: float32, max_output: float32. */
export function quantizedMaxPool(
  input: Tensor,
  minInput: Tensor,
  maxInput: Tensor,
  attrs: { ksize: readonly Int[]; strides: readonly Int[]; padding: 'SAME' | 'VALID' },
): [output: Tensor, minOutput: Tensor, maxOutput: Tensor] {
  return execute('QuantizedMaxPool', [input, minInput, maxInput], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedMul`: x: T1, y: T2, min_x: float32, max_x: float32, min_y: float32, max_y: float32 → z: Toutput, min_z: float32, max_z: float32. */
export function quantizedMul(
  x: Tensor,
  y: Tensor,
  minX: Tensor,
  maxX: Tensor,
  minY: Tensor,
  maxY: Tensor,
  attrs?: { Toutput?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16' },
): [z: Tensor, minZ: Tensor, maxZ: Tensor] {
  return execute('QuantizedMul', [x, y, minX, maxX, minY, maxY], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedRelu`: features: Tinput, min_features: float32, max_features: float32 → activations: out_type, min_activations: float32, max_activations: float32. */
export function quantizedRelu(
  features: Tensor,
  minFeatures: Tensor,
  maxFeatures: Tensor,
  attrs?: { out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16' },
): [activations: Tensor, minActivations: Tensor, maxActivations: Tensor] {
  return execute('QuantizedRelu', [features, minFeatures, maxFeatures], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedRelu6`: features: Tinput, min_features: float32, max_features: float32 → activations: out_type, min_activations: float32, max_activations: float32. */
export function quantizedRelu6(
  features: Tensor,
  minFeatures: Tensor,
  maxFeatures: Tensor,
  attrs?: { out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16' },
): [activations: Tensor, minActivations: Tensor, maxActivations: Tensor] {
  return execute('QuantizedRelu6', [features, minFeatures, maxFeatures], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedReluX`: features: Tinput, max_value: float32, min_features: float32, max_features: float32 → activations: out_type, min_activations: float32, max_activations: float32. */
export function quantizedReluX(
  features: Tensor,
  maxValue: Tensor,
  minFeatures: Tensor,
  maxFeatures: Tensor,
  attrs?: { out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16' },
): [activations: Tensor, minActivations: Tensor, maxActivations: Tensor] {
  return execute('QuantizedReluX', [features, maxValue, minFeatures, maxFeatures], attrs) as [Tensor, Tensor, Tensor];
}

/** `QuantizedReshape`: tensor: T, shape: Tshape, input_min: float32, input_max: float32 → output: T, output_min: float32, output_max: float32. */
export function quantizedReshape(
  tensor: Tensor,
  shape: Tensor,
  inputMin: Tensor,
  inputMax: Tensor,
): [output: Tensor, outputMin: Tensor, outputMax: Tensor] {
  return execute('QuantizedReshape', [tensor, shape, inputMin, inputMax]) as [Tensor, Tensor, Tensor];
}

/** `QuantizedResizeBilinear`: images: T, size: int32, min: float32, max: float32 → resized_images: T, out_min: float32, out_max: float32. */
export function quantizedResizeBilinear(
  images: Tensor,
  size: Tensor,
  min: Tensor,
  max: Tensor,
  attrs?: { align_corners?: boolean; half_pixel_centers?: boolean },
): [resizedImages: Tensor, outMin: Tensor, outMax: Tensor] {
  return execute('QuantizedResizeBilinear', [images, size, min, max], attrs) as [Tensor, Tensor, Tensor];
}

/** `QueueClose`: handle: Ref(string) → (). */
export function queueClose(handle: Tensor, attrs?: { cancel_pending_enqueues?: boolean }): void {
  execute('QueueClose', [handle], attrs);
}

/** `QueueCloseV2`: handle: resource → (). Stateful. */
export function queueCloseV2(handle: Tensor, attrs?: { cancel_pending_enqueues?: boolean }): void {
  execute('QueueCloseV2', [handle], attrs);
}

/** `QueueDequeue`: handle: Ref(string) → components: ...component_types. */
export function queueDequeue(
  handle: Tensor,
  attrs: { component_types: readonly DType[]; timeout_ms?: Int },
): Tensor[] {
  return execute('QueueDequeue', [handle], attrs, attrs.component_types.length);
}

/** `QueueDequeueMany`: handle: Ref(string), n: int32 → components: ...component_types. */
export function queueDequeueMany(
  handle: Tensor,
  n: Tensor,
  attrs: { component_types: readonly DType[]; timeout_ms?: Int },
): Tensor[] {
  return execute('QueueDequeueMany', [handle, n], attrs, attrs.component_types.length);
}

/** `QueueDequeueManyV2`: handle: resource, n: int32 → components: ...component_types. Stateful. */
export function queueDequeueManyV2(
  handle: Tensor,
  n: Tensor,
  attrs: { component_types: readonly DType[]; timeout_ms?: Int },
): Tensor[] {
  return execute('QueueDequeueManyV2', [handle, n], attrs, attrs.component_types.length);
}

/** `QueueDequeueUpTo`: handle: Ref(string), n: int32 → components: ...component_types. */
export function queueDequeueUpTo(
  handle: Tensor,
  n: Tensor,
  attrs: { component_types: readonly DType[]; timeout_ms?: Int },
): Tensor[] {
  return execute('QueueDequeueUpTo', [handle, n], attrs, attrs.component_types.length);
}

/** `QueueDequeueUpToV2`: handle: resource, n: int32 → components: ...component_types. Stateful. */
export function queueDequeueUpToV2(
  handle: Tensor,
  n: Tensor,
  attrs: { component_types: readonly DType[]; timeout_ms?: Int },
): Tensor[] {
  return execute('QueueDequeueUpToV2', [handle, n], attrs, attrs.component_types.length);
}

/** `QueueDequeueV2`: handle: resource → components: ...component_types. Stateful. */
export function queueDequeueV2(
  handle: Tensor,
  attrs: { component_types: readonly DType[]; timeout_ms?: Int },
): Tensor[] {
  return execute('QueueDequeueV2', [handle], attrs, attrs.component_types.length);
}

/** `QueueEnqueue`: handle: Ref(string), components: ...Tcomponents → (). */
export function queueEnqueue(handle: Tensor, components: readonly Tensor[], attrs?: { timeout_ms?: Int }): void {
  execute('QueueEnqueue', [handle, components], attrs);
}

/** `QueueEnqueueMany`: handle: Ref(string), components: ...Tcomponents → (). */
export function queueEnqueueMany(handle: Tensor, components: readonly Tensor[], attrs?: { timeout_ms?: Int }): void {
  execute('QueueEnqueueMany', [handle, components], attrs);
}

/** `QueueEnqueueManyV2`: handle: resource, components: ...Tcomponents → (). Stateful. */
export function queueEnqueueManyV2(
  handle: Tensor,
  components: readonly Tensor[],
  attrs?: { timeout_ms?: Int },
): void {
  execute('QueueEnqueueManyV2', [handle, components], attrs);
}

/** `QueueEnqueueV2`: handle: resource, components: ...Tcomponents → (). Stateful. */
export function queueEnqueueV2(handle: Tensor, components: readonly Tensor[], attrs?: { timeout_ms?: Int }): void {
  execute('QueueEnqueueV2', [handle, components], attrs);
}

/** `QueueIsClosed`: handle: Ref(string) → is_closed: bool. */
export function queueIsClosed(handle: Tensor): Tensor {
  return execute('QueueIsClosed', [handle])[0];
}

/** `QueueIsClosedV2`: handle: resource → is_closed: bool. Stateful. */
export function queueIsClosedV2(handle: Tensor): Tensor {
  return execute('QueueIsClosedV2', [handle])[0];
}

/** `QueueSize`: handle: Ref(string) → size: int32. */
export function queueSize(handle: Tensor): Tensor {
  return execute('QueueSize', [handle])[0];
}

/** `QueueSizeV2`: handle: resource → size: int32. Stateful. */
export function queueSizeV2(handle: Tensor): Tensor {
  return execute('QueueSizeV2', [handle])[0];
}
