/** The paths that saving and loading take. */

import { stat } from 'node:fs/promises';
import { show } from '../../core/show';

export const modelExtension = '.keras';
export const weightsExtension = '.weights.h5';

const fileScheme = 'file://';

/**
 * The path that a user named: a path, or TensorFlow.js's `file://` before one.
 *
 * @throws TypeError for what is no path, RangeError for one with another ending and for other schemes, which would become
 *   the names of directories.
 */
export function checkPath(file: unknown, endings: readonly string[], call: string): string {
  if (typeof file !== 'string') throw new TypeError(`${call}: expected a path, received ${show(file)}`);
  const path = file.startsWith(fileScheme) ? file.slice(fileScheme.length) : file;
  if (/^\w+:\/\//.test(path)) throw new RangeError(`${call}: expected a path of this machine, received '${file}'`);
  if (endings.some((ending) => path.endsWith(ending))) return path;
  const wanted = endings.map((ending) => `'${ending}'`).join(' or ');
  throw new RangeError(`${call}: expected a path that ends in ${wanted}, received '${file}'`);
}

/** @throws RangeError when there is no file at the path. */
export async function checkFile(file: string): Promise<void> {
  if (!(await stat(file)).isFile()) throw new RangeError('it is not a file');
}
