/** Checks of arguments that many calls share. */

import { show } from './show';

/** A list given by a user; typed arrays count as one. @throws TypeError for anything else. */
export function checkList<T>(value: readonly T[], call: string, name: string): readonly T[] {
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) return value;
  throw new TypeError(`${call}: expected ${name} to be a list, received ${show(value)}`);
}

/** A function given by a user. @throws TypeError for anything else. */
export function checkFunction(value: unknown, call: string): void {
  if (typeof value !== 'function') throw new TypeError(`${call}: expected a function, received ${show(value)}`);
}
