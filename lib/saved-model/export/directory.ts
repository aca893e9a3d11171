/** Directories that are either as they were or complete. */

import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Lets `write` fill a new directory beside `directory`, then puts it in its place. When anything fails, what was there
 * is as it was, and the new one is gone.
 */
export async function replaceDirectory(
  directory: string,
  call: string,
  write: (temporary: string) => Promise<void>,
): Promise<void> {
  const target = resolve(directory);
  const isThere = await stat(target).catch(() => null);
  if (isThere !== null && !isThere.isDirectory()) throw new Error(`${call}: '${directory}' is there and no directory`);
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  const beside = (kind: string) => join(parent, `.${basename(target)}.${randomUUID()}.${kind}`);
  const [temporary, old] = [beside('tmp'), beside('old')];
  try {
    await mkdir(temporary);
    await write(temporary);
    if (isThere === null) return await rename(temporary, target);
    await rename(target, old);
    try {
      await rename(temporary, target);
    } catch (error) {
      await rename(old, target);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
