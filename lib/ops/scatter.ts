/** Writing slices into tensors by index. Indices lie along the last axis of `indices`. */

import { toTensor, type TensorLike } from '../core/convert';
import type { Tensor } from '../core/tensor';
import { indexTensor, shapeTensor, withDType, type ShapeLike } from './arguments';
import * as raw from './generated';

/** Updates at indices in a tensor of zeros; those at one index add up. @param shape of the result. Op: ScatterNd. */
export function scatterND(indices: TensorLike, updates: TensorLike, shape: ShapeLike): Tensor {
  const places = indexTensor(indices, 'scatterND');
  const sizes = withDType(shapeTensor(shape, 'scatterND'), places.dtype);
  return raw.scatterNd(places, toTensor(updates, undefined, 'scatterND'), sizes);
}

type Scatter = (x: Tensor, indices: Tensor, updates: Tensor) => Tensor;

function scatter(op: Scatter, x: TensorLike, indices: TensorLike, updates: TensorLike, call: string): Tensor {
  const given = toTensor(x, undefined, call);
  return op(given, indexTensor(indices, call), withDType(toTensor(updates, undefined, call), given.dtype));
}

/** x with slices replaced. Op: TensorScatterUpdate. */
export function tensorScatterUpdate(x: TensorLike, indices: TensorLike, updates: TensorLike): Tensor {
  return scatter(raw.tensorScatterUpdate, x, indices, updates, 'tensorScatterUpdate');
}

/** x with updates added. Op: TensorScatterAdd. */
export function tensorScatterAdd(x: TensorLike, indices: TensorLike, updates: TensorLike): Tensor {
  return scatter(raw.tensorScatterAdd, x, indices, updates, 'tensorScatterAdd');
}

/** x with updates subtracted. Op: TensorScatterSub. */
export function tensorScatterSub(x: TensorLike, indices: TensorLike, updates: TensorLike): Tensor {
  return scatter(raw.tensorScatterSub, x, indices, updates, 'tensorScatterSub');
}

/** x with the larger of itself and the update. Op: TensorScatterMax. */
export function tensorScatterMax(x: TensorLike, indices: TensorLike, updates: TensorLike): Tensor {
  return scatter(raw.tensorScatterMax, x, indices, updates, 'tensorScatterMax');
}

/** x with the smaller of itself and the update. Op: TensorScatterMin. */
export function tensorScatterMin(x: TensorLike, indices: TensorLike, updates: TensorLike): Tensor {
  return scatter(raw.tensorScatterMin, x, indices, updates, 'tensorScatterMin');
}
