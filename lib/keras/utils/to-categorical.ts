import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { cast, oneHot, squeeze } from '../../ops';

/**
 * Class numbers as rows with a 1 in the place of the class.
 *
 * @param x integers in [0, numClasses), of any shape; a last axis of size 1 is left out.
 * @param numClasses number of classes; the greatest class plus one when left out.
 * @returns float32 tensor [...x.shape, numClasses].
 */
export function toCategorical(x: TensorLike, numClasses?: number): Tensor {
  const given = toTensor(x);
  const flat = given.rank > 1 && given.shape.at(-1) === 1 ? squeeze(given, [-1]) : given;
  const classes = cast(flat, 'int32');
  const count = numClasses ?? Math.max(-1, ...Array.from(classes.dataSync() as Int32Array)) + 1;
  return oneHot(classes, count);
}
