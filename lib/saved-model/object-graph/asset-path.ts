import { isAbsolute, join, normalize, sep } from 'node:path';

/**
 * Where an asset lies.
 *
 * @returns null for a name that leads out of the directory of assets.
 */
export function assetPath(directory: string, file: string): string | null {
  const inside = normalize(file);
  const leadsOut = file === '' || isAbsolute(inside) || inside.split(sep)[0] === '..' || file.includes('\0');
  return leadsOut ? null : join(directory, 'assets', inside);
}
