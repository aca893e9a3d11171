/** What is done to gradients before they change weights. */

import type { Tensor } from '../../core/tensor';
import { clipByGlobalNorm, clipByNorm, clipByValue, div } from '../../ops';
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
    if (gradient) pairs.push({ gradient, variable: variables[i] });
    else missing.push(pathOf(variables[i]));
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
  if (isSet(clipnorm)) return gradients.map((gradient) => clipByNorm(gradient, clipnorm));
  if (isSet(globalClipnorm)) return clipByGlobalNorm(gradients, globalClipnorm).clipped;
  if (isSet(clipvalue)) return gradients.map((gradient) => clipByValue(gradient, -clipvalue, clipvalue));
  return gradients;
}

/** Gradients of a loss that was multiplied by `factor`, as they would be without. */
export function unscale(pairs: GradientPair[], factor: number | null | undefined): GradientPair[] {
  if (factor === null || factor === undefined) return pairs;
  return pairs.map(({ gradient, variable }) => ({ gradient: div(gradient, factor), variable }));
}
