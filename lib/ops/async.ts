/** TensorFlow.js's names for operations that wait there and need not here. */

import type { TensorLike } from '../core/convert';
import type { Tensor } from '../core/tensor';
import { booleanMask, where } from './slicing';
import { inTopK, setdiff1d } from './sort';

/** `where` of a condition alone: the coordinates where it holds. */
export async function whereAsync(condition: TensorLike): Promise<Tensor> {
  return where(condition);
}

/** `booleanMask`. */
export async function booleanMaskAsync(x: TensorLike, mask: TensorLike, axis = 0): Promise<Tensor> {
  return booleanMask(x, mask, axis);
}

/** `setdiff1d`. */
export async function setdiff1dAsync(x: TensorLike, y: TensorLike): Promise<[values: Tensor, indices: Tensor]> {
  return setdiff1d(x, y);
}

/** `inTopK`. */
export async function inTopKAsync(predictions: TensorLike, targets: TensorLike, k = 1): Promise<Tensor> {
  return inTopK(predictions, targets, k);
}
