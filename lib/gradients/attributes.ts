import { opInfo } from '../core/op-info';
import type { OpRecord } from './registry';

/**
 * Reads an attribute of an operation, or the default that TensorFlow declares for it.
 *
 * @param op the operation.
 * @param name the attribute's name as TensorFlow spells it, such as `transpose_a`.
 */
export function attr<T>(op: OpRecord, name: string): T {
  const given = op.attrs[name];
  if (given !== undefined) return given as T;
  const declared = opInfo(op.type)?.attrs.get(name);
  if (!declared) throw new Error(`${op.type}: no attribute '${name}'`);
  return declared.default as T;
}

/**
 * The attributes among `names` that were given to an operation, to hand to its gradient operation. One that was not given
 * is left out, as both declare the same default.
 */
export function given<A extends object>(op: OpRecord, ...names: (keyof A & string)[]): A {
  const attrs: Record<string, unknown> = {};
  for (const name of names) if (op.attrs[name] !== undefined) attrs[name] = op.attrs[name];
  return attrs as A;
}
