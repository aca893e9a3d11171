/** What an object is called by when it is saved without signatures. */

import { isTracedFunction } from '../../function/function';
import { isRestoredFunction, RestoredObject } from '../object-graph';
import type { Signatures } from './signatures';
import type { SavableFunction } from './traces';

/** Key of a method that gives the signatures of an object that is saved without any. */
export const savedSignatures: unique symbol = Symbol('savedSignatures');

/**
 * The signatures of an object that is saved without any: those it says, or `serving_default` where just one of its
 * functions has an input signature.
 */
export function defaultSignatures(root: object): Signatures | undefined {
  const own = (root as { [savedSignatures]?(): Signatures })[savedSignatures];
  if (own !== undefined) return own.call(root);
  const children = root instanceof RestoredObject ? root.children : root;
  const candidates = new Set(Object.values(children).filter(hasInputSignature));
  return candidates.size === 1 ? [...candidates][0] : undefined;
}

function hasInputSignature(value: unknown): value is SavableFunction {
  if (isTracedFunction(value)) return value.inputSignature !== undefined;
  if (!isRestoredFunction(value)) return false;
  const saved = value.parameters.spec?.input_signature?.kind;
  return saved !== undefined && saved !== 'none_value' && value.traces.length === 1;
}
