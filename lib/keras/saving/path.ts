/** The paths that saving and loading take. */

import { stat } from 'node:fs/promises';
import { show } from '../../core/show';

export const modelExtension = '.keras';
export const weightsExtension = '.weights.h5';

/** @throws TypeError for what is no path, RangeError for one with another ending. */
export function checkPath(file: unknown, endings: readonly string[], call: string): asserts file is string {
  if (typeof file !== 'string') throw new TypeError(`${call}: expected a path, received ${show(file)}`);
  if (endings.some((ending) => file.endsWith(ending))) return;
  const wanted = endings.map((ending) => `'${ending}'`).join(' or ');
  throw new RangeError(`${call}: expected a path that ends in ${wanted}, received '${file}'`);
}

/** @throws RangeError when there is no file at the path. */
export async function checkFile(file: string): Promise<void> {
  if (!(await stat(file)).isFile()) throw new RangeError('it is not a file');
}
