/** Options of a call: a record with no keys but the known ones. */

import { show } from './show';
import { isRecord } from './tree';

/**
 * @param call what the error names.
 * @throws TypeError for what is no record, and for a key that is not known.
 */
export function checkOptions(options: object, known: readonly string[], call: string): void {
  if (!isRecord(options)) throw new TypeError(`${call}: expected a record of options, received ${show(options)}`);
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    throw new TypeError(`${call}: unknown option '${key}'; expected one of ${known.join(', ')}`);
  }
}
