/** Zeros where no gradient flows. */

import { isFullyKnown } from '../core/shape';
import { constant } from '../core/convert';
import type { Tensor } from '../core/tensor';
import { fill, zerosLike } from '../ops/generated';

/** Zeros like a tensor; for the handle of a variable, like the variable's value. */
export function zeroGradient(tensor: Tensor): Tensor {
  if (tensor.dtype !== 'resource') return zerosLike(tensor);
  const { handleData } = tensor;
  if (handleData === null || !isFullyKnown(handleData.shape)) {
    throw new Error('gradient: a variable of unknown shape cannot be differentiated through control flow');
  }
  return fill(constant(handleData.shape, [handleData.shape.length], 'int32'), constant(0, [], handleData.dtype));
}
