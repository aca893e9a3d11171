import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { sqrt, square, sum } from '../../ops';
import { Configured } from '../configured';
import { refuse, value } from '../fields';

/** What keeps a weight in a set of allowed values: applied after each update. */
export abstract class Constraint<Options extends object = object> extends Configured<Options> {
  /**
   * @param w the weight.
   * @returns the nearest allowed value (or so), of the same shape and dtype.
   */
  call(w: TensorLike): Tensor {
    return this.project(toTensor(w));
  }

  protected abstract project(w: Tensor): Tensor;
}

export interface NormAxisOption {
  /** Axis or axes over which norms are taken. Default 0: each column of a dense kernel on its own. */
  axis?: number | readonly number[];
}

export const axisField = value<number | readonly number[]>(0, (given, label) => {
  const axes = Array.isArray(given) ? (given as unknown[]) : [given];
  return axes.every(Number.isInteger) ? (given as number) : refuse(label, 'an integer or a list of integers', given);
});

/** Euclidean norms along axes, which are kept with size 1. */
export function norms(w: Tensor, axis: number | readonly number[]): Tensor {
  return sqrt(sum(square(w), axis, true));
}
