/** A product or convolution with bias and activation in one call: TensorFlow.js's tf.fused. */

import { toTensor, type TensorLike } from '../core/convert';
import type { Tensor } from '../core/tensor';
import { checkOneOf } from './arguments';
import { add } from './arithmetic';
import { conv2d as plainConv2d, depthwiseConv2d as plainDepthwise, type DataFormat2d } from './conv';
import type { DimRounding, Padding } from './conv-arguments';
import { matMul as plainMatMul } from './linalg/products';
import { sigmoid } from './math';
import { elu, leakyRelu, prelu, relu, relu6 } from './nn/activations';
import * as raw from './generated';

export type FusedActivation = 'linear' | 'relu' | 'prelu' | 'elu' | 'relu6' | 'leakyrelu' | 'sigmoid';

interface FusedOptions {
  /** Added to the product; for channels first, [channels]. */
  bias?: TensorLike;
  activation?: FusedActivation;
  /** For 'prelu'. */
  preluActivationWeights?: TensorLike;
  /** For 'leakyrelu', 0.2 by default. */
  leakyreluAlpha?: number;
}

function finish(product: Tensor, options: FusedOptions, channelsFirst: boolean, call: string): Tensor {
  const { bias, activation = 'linear', preluActivationWeights, leakyreluAlpha } = options;
  const words = ['linear', 'relu', 'prelu', 'elu', 'relu6', 'leakyrelu', 'sigmoid'] as const;
  checkOneOf(activation, words, call, 'activation');
  if ((preluActivationWeights !== undefined) !== (activation === 'prelu')) {
    throw new TypeError(`${call}: expected preluActivationWeights with activation 'prelu' and only then`);
  }
  const biased = bias === undefined ? product : withBias(product, bias, channelsFirst, call);
  if (activation === 'linear') return biased;
  if (activation === 'prelu') return prelu(biased, preluActivationWeights!);
  if (activation === 'leakyrelu') return leakyRelu(biased, leakyreluAlpha);
  return { relu, elu, relu6, sigmoid }[activation](biased);
}

function withBias(product: Tensor, bias: TensorLike, channelsFirst: boolean, call: string): Tensor {
  const vector = toTensor(bias, undefined, call);
  if (!channelsFirst || vector.staticShape?.length !== 1) return add(product, vector);
  return raw.biasAdd(product, vector, { data_format: 'NCHW' });
}

/** `matMul`, plus bias, through an activation. */
export function matMul({
  a,
  b,
  transposeA = false,
  transposeB = false,
  ...options
}: { a: TensorLike; b: TensorLike; transposeA?: boolean; transposeB?: boolean } & FusedOptions): Tensor {
  return finish(plainMatMul(a, b, transposeA, transposeB), options, false, 'fused.matMul');
}

interface FusedConvolution extends FusedOptions {
  x: TensorLike;
  filter: TensorLike;
  strides: number | readonly number[];
  pad: Padding;
  dataFormat?: DataFormat2d;
  dilations?: number | readonly number[];
  dimRoundingMode?: DimRounding;
}

/** `conv2d`, plus bias, through an activation. */
export function conv2d({
  x,
  filter,
  strides,
  pad,
  dataFormat,
  dilations,
  dimRoundingMode,
  ...rest
}: FusedConvolution): Tensor {
  const product = plainConv2d(x, filter, strides, pad, dataFormat, dilations, dimRoundingMode);
  return finish(product, rest, dataFormat === 'NCHW', 'fused.conv2d');
}

/** `depthwiseConv2d`, plus bias, through an activation. */
export function depthwiseConv2d({
  x,
  filter,
  strides,
  pad,
  dataFormat,
  dilations,
  dimRoundingMode,
  ...rest
}: FusedConvolution): Tensor {
  const product = plainDepthwise(x, filter, strides, pad, dataFormat, dilations, dimRoundingMode);
  return finish(product, rest, dataFormat === 'NCHW', 'fused.depthwiseConv2d');
}
