/** What an object is called by when it is saved without signatures. */

import { isTracedFunction } from '../../function/function';
import type { Signatures } from './signatures';

/** Key of a method that gives the signatures of an object that is saved without any. */
export const savedSignatures: unique symbol = Symbol('savedSignatures');

/**
 * The signatures of an object that is saved without any: those it says, or `serving_default` where just one of its
 * functions has an input signature.
 */
export function defaultSignatures(root: object): Signatures | undefined {
  const own = (root as { [savedSignatures]?(): Signatures })[savedSignatures];
  if (own !== undefined) return own.call(root);
  const candidates = Object.values(root)
    .filter(isTracedFunction)
    .filter((fn) => fn.inputSignature !== undefined);
  return candidates.length === 1 ? candidates[0] : undefined;
}
