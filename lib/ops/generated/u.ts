// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';

/** `Unbatch`: batched_tensor: T, batch_index: int64, id: int64 → unbatched_tensor: T. */
export function unbatch(
  batchedTensor: Tensor,
  batchIndex: Tensor,
  id: Tensor,
  attrs: { timeout_micros: Int; container?: Bytes; shared_name?: Bytes },
): Tensor {
  return execute('Unbatch', [batchedTensor, batchIndex, id], attrs)[0];
}

/** `UnbatchDataset`: input_dataset: variant → handle: variant. */
export function unbatchDataset(
  inputDataset: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('UnbatchDataset', [inputDataset], attrs)[0];
}

/** `UnbatchGrad`: original_input: T, batch_index: int64, grad: T, id: int64 → batched_grad: T. */
export function unbatchGrad(
  originalInput: Tensor,
  batchIndex: Tensor,
  grad: Tensor,
  id: Tensor,
  attrs?: { container?: Bytes; shared_name?: Bytes },
): Tensor {
  return execute('UnbatchGrad', [originalInput, batchIndex, grad, id], attrs)[0];
}

/** `UncompressElement`: compressed: variant → components: ...output_types. */
export function uncompressElement(
  compressed: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor[] {
  return execute('UncompressElement', [compressed], attrs, attrs.output_types.length);
}

/** `UnicodeDecode`: input: string → row_splits: Tsplits, char_values: int32. */
export function unicodeDecode(
  input: Tensor,
  attrs: {
    input_encoding: Bytes;
    errors?: 'strict' | 'replace' | 'ignore';
    replacement_char?: Int;
    replace_control_characters?: boolean;
    Tsplits?: 'int32' | 'int64';
  },
): [rowSplits: Tensor, charValues: Tensor] {
  return execute('UnicodeDecode', [input], attrs) as [Tensor, Tensor];
}

/** `UnicodeDecodeWithOffsets`: input: string → row_splits: Tsplits, char_values: int32, char_to_byte_starts: int64. */
export function unicodeDecodeWithOffsets(
  input: Tensor,
  attrs: {
    input_encoding: Bytes;
    errors?: 'strict' | 'replace' | 'ignore';
    replacement_char?: Int;
    replace_control_characters?: boolean;
    Tsplits?: 'int32' | 'int64';
  },
): [rowSplits: Tensor, charValues: Tensor, charToByteStarts: Tensor] {
  return execute('UnicodeDecodeWithOffsets', [input], attrs) as [Tensor, Tensor, Tensor];
}

/** `UnicodeEncode`: input_values: int32, input_splits: Tsplits → output: string. */
export function unicodeEncode(
  inputValues: Tensor,
  inputSplits: Tensor,
  attrs: {
    errors?: 'ignore' | 'replace' | 'strict';
    output_encoding: 'UTF-8' | 'UTF-16-BE' | 'UTF-32-BE';
    replacement_char?: Int;
  },
): Tensor {
  return execute('UnicodeEncode', [inputValues, inputSplits], attrs)[0];
}

/** `UnicodeScript`: input: int32 → output: int32. */
export function unicodeScript(input: Tensor): Tensor {
  return execute('UnicodeScript', [input])[0];
}

/** `UnicodeTranscode`: input: string → output: string. */
export function unicodeTranscode(
  input: Tensor,
  attrs: {
    input_encoding: Bytes;
    output_encoding: 'UTF-8' | 'UTF-16-BE' | 'UTF-32-BE';
    errors?: 'strict' | 'replace' | 'ignore';
    replacement_char?: Int;
    replace_control_characters?: boolean;
  },
): Tensor {
  return execute('UnicodeTranscode', [input], attrs)[0];
}

/** `UniformCandidateSampler`: true_classes: int64 → sampled_candidates: int64, true_expected_count: float32, sampled_expected_count: float32. Stateful. */
export function uniformCandidateSampler(
  trueClasses: Tensor,
  attrs: { num_true: Int; num_sampled: Int; unique: boolean; range_max: Int; seed?: Int; seed2?: Int },
): [sampledCandidates: Tensor, trueExpectedCount: Tensor, sampledExpectedCount: Tensor] {
  return execute('UniformCandidateSampler', [trueClasses], attrs) as [Tensor, Tensor, Tensor];
}

/** `UniformDequantize`: input: Tin, scales: float32, zero_points: int32 → output: Tout. */
export function uniformDequantize(
  input: Tensor,
  scales: Tensor,
  zeroPoints: Tensor,
  attrs: { Tout: 'float32'; quantization_axis?: Int; quantization_min_val: Int; quantization_max_val: Int },
): Tensor {
  return execute('UniformDequantize', [input, scales, zeroPoints], attrs)[0];
}

/** `UniformQuantize`: input: Tin, scales: float32, zero_points: int32 → output: Tout. */
export function uniformQuantize(
  input: Tensor,
  scales: Tensor,
  zeroPoints: Tensor,
  attrs: {
    Tout: 'qint8' | 'quint8' | 'qint32';
    quantization_axis?: Int;
    quantization_min_val: Int;
    quantization_max_val: Int;
  },
): Tensor {
  return execute('UniformQuantize', [input, scales, zeroPoints], attrs)[0];
}

/** `UniformQuantizedAdd`: lhs: T, rhs: T, lhs_scales: float32, lhs_zero_points: int32, rhs_scales: float32, rhs_zero_points: int32, output_scales: float32, output_zero_points: int32 → output: T. */
export function uniformQuantizedAdd(
  lhs: Tensor,
  rhs: Tensor,
  lhsScales: Tensor,
  lhsZeroPoints: Tensor,
  rhsScales: Tensor,
  rhsZeroPoints: Tensor,
  outputScales: Tensor,
  outputZeroPoints: Tensor,
  attrs: {
    lhs_quantization_axis?: Int;
    lhs_quantization_min_val: Int;
    lhs_quantization_max_val: Int;
    rhs_quantization_axis?: Int;
    rhs_quantization_min_val: Int;
    rhs_quantization_max_val: Int;
    output_quantization_axis?: Int;
    output_quantization_min_val: Int;
    output_quantization_max_val: Int;
  },
): Tensor {
  return execute('UniformQuantizedAdd', [lhs, rhs, lhsScales, lhsZeroPoints, rhsScales, rhsZeroPoints, outputScales, outputZeroPoints], attrs)[0];
}

/** `UniformQuantizedClipByValue`: operand: T, min: T, max: T, scales: float32, zero_points: int32 → output: T. */
export function uniformQuantizedClipByValue(
  operand: Tensor,
  min: Tensor,
  max: Tensor,
  scales: Tensor,
  zeroPoints: Tensor,
  attrs: { quantization_axis?: Int; quantization_min_val: Int; quantization_max_val: Int },
): Tensor {
  return execute('UniformQuantizedClipByValue', [operand, min, max, scales, zeroPoints], attrs)[0];
}

/** `UniformQuantizedConvolution`: lhs: Tin, rhs: Tin, lhs_scales: float32, lhs_zero_points: int32, rhs_scales: float32, rhs_zero_points: int32, output_scales: float32, output_zero_points: int32 → output: Tout. */
export function uniformQuantizedConvolution(
  lhs: Tensor,
  rhs: Tensor,
  lhsScales: Tensor,
  lhsZeroPoints: Tensor,
  rhsScales: Tensor,
  rhsZeroPoints: Tensor,
  outputScales: Tensor,
  outputZeroPoints: Tensor,
  attrs: {
    Tout: 'qint32';
    window_strides?: readonly Int[];
    padding: Bytes;
    explicit_padding?: readonly Int[];
    lhs_dilation?: readonly Int[];
    rhs_dilation?: readonly Int[];
    batch_group_count?: Int;
    feature_group_count?: Int;
    dimension_numbers?: Bytes;
    lhs_quantization_axis?: Int;
    lhs_quantization_min_val: Int;
    lhs_quantization_max_val: Int;
    rhs_quantization_axis?: Int;
    rhs_quantization_min_val: Int;
    rhs_quantization_max_val: Int;
    output_quantization_axis?: Int;
    output_quantization_min_val: Int;
    output_quantization_max_val: Int;
  },
): Tensor {
  return execute('UniformQuantizedConvolution', [lhs, rhs, lhsScales, lhsZeroPoints, rhsScales, rhsZeroPoints, outputScales, outputZeroPoints], attrs)[0];
}

/** `UniformQuantizedConvolutionHybrid`: lhs: Tlhs, rhs: Trhs, rhs_scales: float32, rhs_zero_points: int32 → output: Tout. */
export function uniformQuantizedConvolutionHybrid(
  lhs: Tensor,
  rhs: Tensor,
  rhsScales: Tensor,
  rhsZeroPoints: Tensor,
  attrs: {
    Tout: 'float32';
    window_strides?: readonly Int[];
    padding: Bytes;
    explicit_padding?: readonly Int[];
    lhs_dilation?: readonly Int[];
    rhs_dilation?: readonly Int[];
    batch_group_count?: Int;
    feature_group_count?: Int;
    dimension_numbers?: Bytes;
    rhs_quantization_axis?: Int;
    rhs_quantization_min_val: Int;
    rhs_quantization_max_val: Int;
  },
): Tensor {
  return execute('UniformQuantizedConvolutionHybrid', [lhs, rhs, rhsScales, rhsZeroPoints], attrs)[0];
}

/** `UniformQuantizedDot`: lhs: Tin, rhs: Tin, lhs_scales: float32, lhs_zero_points: int32, rhs_scales: float32, rhs_zero_points: int32, output_scales: float32, output_zero_points: int32 → output: Tout. */
export function uniformQuantizedDot(
  lhs: Tensor,
  rhs: Tensor,
  lhsScales: Tensor,
  lhsZeroPoints: Tensor,
  rhsScales: Tensor,
  rhsZeroPoints: Tensor,
  outputScales: Tensor,
  outputZeroPoints: Tensor,
  attrs: {
    Tout: 'qint32';
    lhs_quantization_axis?: Int;
    lhs_quantization_min_val: Int;
    lhs_quantization_max_val: Int;
    rhs_quantization_axis?: Int;
    rhs_quantization_min_val: Int;
    rhs_quantization_max_val: Int;
    output_quantization_axis?: Int;
    output_quantization_min_val: Int;
    output_quantization_max_val: Int;
  },
): Tensor {
  return execute('UniformQuantizedDot', [lhs, rhs, lhsScales, lhsZeroPoints, rhsScales, rhsZeroPoints, outputScales, outputZeroPoints], attrs)[0];
}

/** `UniformQuantizedDotHybrid`: lhs: Tlhs, rhs: Trhs, rhs_scales: float32, rhs_zero_points: int32 → output: Tout. */
export function uniformQuantizedDotHybrid(
  lhs: Tensor,
  rhs: Tensor,
  rhsScales: Tensor,
  rhsZeroPoints: Tensor,
  attrs: { Tout: 'float32'; rhs_quantization_axis?: Int; rhs_quantization_min_val: Int; rhs_quantization_max_val: Int },
): Tensor {
  return execute('UniformQuantizedDotHybrid', [lhs, rhs, rhsScales, rhsZeroPoints], attrs)[0];
}

/** `UniformRequantize`: input: Tin, input_scales: float32, input_zero_points: int32, output_scales: float32, output_zero_points: int32 → output: Tout. */
export function uniformRequantize(
  input: Tensor,
  inputScales: Tensor,
  inputZeroPoints: Tensor,
  outputScales: Tensor,
  outputZeroPoints: Tensor,
  attrs: {
    Tout: 'qint8' | 'qint32';
    input_quantization_axis?: Int;
    input_quantization_min_val: Int;
    input_quantization_max_val: Int;
    output_quantization_axis?: Int;
    output_quantization_min_val: Int;
    output_quantization_max_val: Int;
  },
): Tensor {
  return execute('UniformRequantize', [input, inputScales, inputZeroPoints, outputScales, outputZeroPoints], attrs)[0];
}

/** `Unique`: x: T → y: T, idx: out_idx. */
export function unique(x: Tensor, attrs?: { out_idx?: 'int32' | 'int64' }): [y: Tensor, idx: Tensor] {
  return execute('Unique', [x], attrs) as [Tensor, Tensor];
}

/** `UniqueDataset`: input_dataset: variant → handle: variant. */
export function uniqueDataset(
  inputDataset: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('UniqueDataset', [inputDataset], attrs)[0];
}

/** `UniqueV2`: x: T, axis: Taxis → y: T, idx: out_idx. */
export function uniqueV2(x: Tensor, axis: Tensor, attrs?: { out_idx?: 'int32' | 'int64' }): [y: Tensor, idx: Tensor] {
  return execute('UniqueV2', [x, axis], attrs) as [Tensor, Tensor];
}

/** `UniqueWithCounts`: x: T → y: T, idx: out_idx, count: out_idx. */
export function uniqueWithCounts(
  x: Tensor,
  attrs?: { out_idx?: 'int32' | 'int64' },
): [y: Tensor, idx: Tensor, count: Tensor] {
  return execute('UniqueWithCounts', [x], attrs) as [Tensor, Tensor, Tensor];
}

/** `UniqueWithCountsV2`: x: T, axis: Taxis → y: T, idx: out_idx, count: out_idx. */
export function uniqueWithCountsV2(
  x: Tensor,
  axis: Tensor,
  attrs?: { out_idx?: 'int32' | 'int64' },
): [y: Tensor, idx: Tensor, count: Tensor] {
  return execute('UniqueWithCountsV2', [x, axis], attrs) as [Tensor, Tensor, Tensor];
}

/** `Unpack`: value: T → output: num * T. */
export function unpack(value: Tensor, attrs: { num: number; axis?: Int }): Tensor[] {
  return execute('Unpack', [value], attrs, attrs.num);
}

/** `UnravelIndex`: indices: Tidx, dims: Tidx → output: Tidx. */
export function unravelIndex(indices: Tensor, dims: Tensor): Tensor {
  return execute('UnravelIndex', [indices, dims])[0];
}

/** `UnsortedSegmentJoin`: inputs: string, segment_ids: Tindices, num_segments: Tnumsegments → output: string. */
export function unsortedSegmentJoin(
  inputs: Tensor,
  segmentIds: Tensor,
  numSegments: Tensor,
  attrs?: { separator?: Bytes },
): Tensor {
  return execute('UnsortedSegmentJoin', [inputs, segmentIds, numSegments], attrs)[0];
}

/** `UnsortedSegmentMax`: data: T, segment_ids: Tindices, num_segments: Tnumsegments → output: T. */
export function unsortedSegmentMax(data: Tensor, segmentIds: Tensor, numSegments: Tensor): Tensor {
  return execute('UnsortedSegmentMax', [data, segmentIds, numSegments])[0];
}

/** `UnsortedSegmentMin`: data: T, segment_ids: Tindices, num_segments: Tnumsegments → output: T. */
export function unsortedSegmentMin(data: Tensor, segmentIds: Tensor, numSegments: Tensor): Tensor {
  return execute('UnsortedSegmentMin', [data, segmentIds, numSegments])[0];
}

/** `UnsortedSegmentProd`: data: T, segment_ids: Tindices, num_segments: Tnumsegments → output: T. */
export function unsortedSegmentProd(data: Tensor, segmentIds: Tensor, numSegments: Tensor): Tensor {
  return execute('UnsortedSegmentProd', [data, segmentIds, numSegments])[0];
}

/** `UnsortedSegmentSum`: data: T, segment_ids: Tindices, num_segments: Tnumsegments → output: T. */
export function unsortedSegmentSum(data: Tensor, segmentIds: Tensor, numSegments: Tensor): Tensor {
  return execute('UnsortedSegmentSum', [data, segmentIds, numSegments])[0];
}

/** `Unstage`: () → values: ...dtypes. Stateful. */
export function unstage(
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): Tensor[] {
  return execute('Unstage', [], attrs, attrs.dtypes.length);
}

/** `UnwrapDatasetVariant`: input_handle: variant → output_handle: variant. */
export function unwrapDatasetVariant(inputHandle: Tensor): Tensor {
  return execute('UnwrapDatasetVariant', [inputHandle])[0];
}

/** `UpdateTaskIdAndGlobalCoreArray`: tpu_task_id_to_shard_id: task_count * int32 → (). Stateful. */
export function updateTaskIdAndGlobalCoreArray(tpuTaskIdToShardId: readonly Tensor[]): void {
  execute('UpdateTaskIdAndGlobalCoreArray', [tpuTaskIdToShardId]);
}

/** `UpperBound`: sorted_inputs: T, values: T → output: out_type. */
export function upperBound(sortedInputs: Tensor, values: Tensor, attrs?: { out_type?: 'int32' | 'int64' }): Tensor {
  return execute('UpperBound', [sortedInputs, values], attrs)[0];
}
