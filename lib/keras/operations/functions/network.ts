import { toTensor, type TensorLike } from '../../../core/convert';
import type { DType } from '../../../core/dtype';
import type { Tensor } from '../../../core/tensor';
import { withDType } from '../../../ops/arguments';
import * as raw from '../../../ops/generated';
import * as activationOperations from '../../../ops/nn/activations';
import * as reduce from '../../../ops/reduce';
import * as reshape from '../../../ops/reshape';
import * as softmaxes from '../../../ops/nn/softmax';
import { inTopK } from '../../../ops/sort';
import * as activations from '../../activations';
import { floatx } from '../../backend';
import { inChannelsLast } from '../../layers/data-format';
import { resizeImages, type Interpolation } from '../../layers/reshaping/up-sampling';
import { float, ints, only, unary, type OperationTable } from './forms';

function oneHot(x: TensorLike, options: Readonly<Record<string, never>>): Tensor {
  const { num_classes: depth, axis = -1, dtype } = options;
  only('OneHot', options, { sparse: false });
  const type = (dtype ?? floatx()) as DType;
  const indices = toTensor(x);
  const places = indices.dtype === 'int64' || indices.dtype === 'uint8' ? indices : withDType(indices, 'int32');
  const [on, off] = [1, 0].map((value) => withDType(toTensor(value, 'int32'), type));
  return raw.oneHot(places, ints(depth), on!, off!, { axis });
}

function resize(x: TensorLike, options: Readonly<Record<string, never>>): Tensor {
  const { size, interpolation, data_format: format } = options;
  only('Resize', options, { antialias: false, crop_to_aspect_ratio: false, pad_to_aspect_ratio: false });
  const given = toTensor(x);
  const images = given.rank === 3 ? reshape.expandDims(given, 0) : given;
  const resized = inChannelsLast(images, format ?? 'channels_last', (batch) =>
    withDType(resizeImages(batch, ints(size), interpolation as Interpolation), given.dtype),
  );
  return given.rank === 3 ? raw.squeeze(resized, { squeeze_dims: [0] }) : resized;
}

const layout = (format: unknown): 'NHWC' | 'NCHW' => (format === 'channels_first' ? 'NCHW' : 'NHWC');

/** Activations and what else networks are made of. */
export const network: OperationTable = {
  Celu: ([x], { alpha }) => activations.celu(float(x), { alpha }),
  DepthToSpace: ([x], { block_size: size, data_format: format }) => reshape.depthToSpace(x, size, layout(format)),
  Elu: ([x], { alpha }) => activations.elu(float(x), { alpha }),
  Gelu: ([x], { approximate = true }) => activationOperations.gelu(x as TensorLike, approximate as boolean),
  Glu: ([x], { axis }) => activations.glu(x, { axis }),
  HardShrink: ([x], { threshold }) => activations.hardShrink(x, { threshold }),
  HardSigmoid: unary(activations.hardSigmoid),
  HardSilu: unary(activations.hardSilu),
  HardTanh: unary(activations.hardTanh),
  InTopK: ([targets, predictions], { k }) => inTopK(predictions, targets, k),
  LeakyRelu: ([x], { negative_slope: slope }) => activationOperations.leakyRelu(x as TensorLike, slope as number),
  LogSigmoid: unary(activations.logSigmoid),
  LogSoftmax: ([x], { axis = -1 }) => softmaxes.logSoftmax(x as TensorLike, axis as number),
  MultiHot: ([x], options) => {
    const given = toTensor(x as TensorLike);
    return reduce.max(oneHot(given, options), given.rank > 1 ? 1 : 0);
  },
  OneHot: ([x], options) => oneHot(x, options),
  Relu: unary(activationOperations.relu),
  Relu6: unary(activationOperations.relu6),
  Resize: ([x], options) => resize(x, options),
  Selu: unary(activationOperations.selu),
  Sigmoid: unary((x) => raw.sigmoid(float(x))),
  Silu: unary(activationOperations.silu),
  SoftShrink: ([x], { threshold }) => activations.softShrink(x, { threshold }),
  Softmax: ([x], { axis = -1 }) => softmaxes.softmax(x as TensorLike, axis as number),
  Softplus: unary(activationOperations.softplus),
  Softsign: unary((x) => raw.softsign(float(x))),
  SpaceToDepth: ([x], { block_size: size, data_format: format }) => reshape.spaceToDepth(x, size, layout(format)),
  SparsePlus: unary(activations.sparsePlus),
  SparseSigmoid: unary(activations.sparseSigmoid),
  Sparsemax: ([x], { axis }) => activations.sparsemax(x, { axis }),
  Squareplus: ([x], { b }) => activations.squareplus(x, { b }),
  TanhShrink: unary(activations.tanhShrink),
  Threshold: ([x], { threshold, default_value: defaultValue }) => activations.threshold(x, { threshold, defaultValue }),
};
