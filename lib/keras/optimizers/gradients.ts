/** What is done to gradients before they change weights. */

import { toTensor } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { rowsOf, withRows } from '../../gradients/row-gradients';
import {
  abs,
  broadcastTo,
  clipByGlobalNorm,
  clipByNorm,
  clipByValue,
  div,
  gather,
  globalNorm,
  mul,
  reshape,
  shape,
  square,
  sub,
  unsortedSegmentSum,
} from '../../ops';
import type { Variable } from '../../ops/variable';
import { pathOf } from '../engine/weights';
import type { OptimizerOptions } from './options';

/** A gradient and the variable it belongs to. */
export interface GradientPair {
  gradient: Tensor;
  variable: Variable;
}

/**
 * Gradients with their variables, without the variables that have none.
 *
 * @throws Error when no variable has a gradient, RangeError when there are not as many of both.
 */
export function pairUp(
  gradients: readonly (Tensor | null | undefined)[],
  variables: readonly Variable[],
): GradientPair[] {
  if (gradients.length !== variables.length) {
    throw new RangeError(
      `apply: expected ${variables.length} gradients, one per variable, received ${gradients.length}`,
    );
  }
  const pairs: GradientPair[] = [];
  const missing: string[] = [];
  gradients.forEach((gradient, i) => {
    if (gradient) {
      gradient.refineShape(variables[i].shape);
      pairs.push({ gradient, variable: variables[i] });
    } else missing.push(pathOf(variables[i]));
  });
  if (pairs.length === 0) throw new Error('apply: no gradients provided for any variable');
  if (missing.length > 0) {
    process.emitWarning(`the loss has no gradient for the variables ${missing.join(', ')}; they do not change`);
  }
  return pairs;
}

type Clipping = Pick<OptimizerOptions, 'clipnorm' | 'clipvalue' | 'globalClipnorm'>;

/** Gradients clipped as the options say; a limit of 0 or less clips nothing, as in Keras. */
export function clipGradients(gradients: Tensor[], options: Clipping): Tensor[] {
  const { clipnorm, globalClipnorm, clipvalue } = options;
  const isSet = (limit: number | null | undefined): limit is number => typeof limit === 'number' && limit > 0;
  if (isSet(clipnorm)) return gradients.map((each) => clipOne(each, (x) => clipByNorm(x, clipnorm)));
  if (isSet(globalClipnorm)) {
    const length = globalNorm(gradients.map((gradient) => rowsOf(gradient)?.values ?? gradient));
    return clipByGlobalNorm(gradients, globalClipnorm, length).clipped;
  }
  if (isSet(clipvalue)) return gradients.map((each) => clipOne(each, (x) => clipByValue(x, -clipvalue, clipvalue)));
  return gradients;
}

/** Gathered rows are clipped by Keras before repeated ones are added up. */
function clipOne(gradient: Tensor, clip: (x: Tensor) => Tensor): Tensor {
  const rows = rowsOf(gradient);
  if (rows === undefined) return clip(gradient);
  const values = clip(rows.values);
  return withRows(unsortedSegmentSum(values, rows.indices, gradient.shape[0]), { ...rows, values });
}

/** A function of a gradient as Keras has it: that of gathered rows is taken before repeated rows are added up. */
function ofParts(gradient: Tensor, fn: (x: Tensor) => Tensor): Tensor {
  const rows = rowsOf(gradient);
  if (rows === undefined) return fn(gradient);
  return unsortedSegmentSum(fn(rows.values), rows.indices, gradient.shape[0]);
}

/** The squares of a gradient, of gathered rows one by one. */
export const squaresOf = (gradient: Tensor): Tensor => ofParts(gradient, square);

/** The sizes of a gradient, of gathered rows one by one. */
export const sizesOf = (gradient: Tensor): Tensor => ofParts(gradient, abs);

/** Whether a gradient is the sum of gathered rows, which fused kernels know nothing of. */
export const hasRows = (gradient: Tensor): boolean => rowsOf(gradient) !== undefined;

/**
 * What the squares of the gradient of a gathered variable are in Keras over what they are: it squares rows one by one
 * and adds up repeated ones then. Optimizers that keep squares in `slot` have it added there, times `factor`.
 */
export function addRowSquares(slot: Variable, gradient: Tensor, factor: number): void {
  const rows = rowsOf(gradient);
  if (rows === undefined || !Number.isFinite(factor)) return;
  const { values, indices } = rows;
  const ones = broadcastTo(toTensor(1, values.dtype), shape(indices));
  const count = gather(unsortedSegmentSum(ones, indices, slot.shape[0]!), indices);
  const column = reshape(count, [-1, ...Array<number>(values.rank - 1).fill(1)]);
  // Each of the repetitions of a row takes its share of the square of their sum away.
  const surplus = sub(square(values), div(square(gather(gradient, indices)), column));
  slot.scatterAdd(indices, mul(surplus, factor));
}

/** A gradient over a scalar or over a tensor of its own shape; gathered rows remain what they are. */
export function divided(gradient: Tensor, divisor: Tensor): Tensor {
  const rows = rowsOf(gradient);
  const result = div(gradient, divisor);
  if (rows === undefined) return result;
  const ofRows = divisor.rank === 0 ? divisor : gather(divisor, rows.indices);
  return withRows(result, { ...rows, values: div(rows.values, ofRows) });
}

/** Gradients of a loss that was multiplied by `factor`, as they would be without. */
export function unscale(pairs: GradientPair[], factor: number | null | undefined): GradientPair[] {
  if (factor === null || factor === undefined) return pairs;
  return pairs.map(({ gradient, variable }) => ({
    gradient: divided(gradient, toTensor(factor, gradient.dtype)),
    variable,
  }));
}
