/** Files that are either as they were or complete. */

import { randomUUID } from 'node:crypto';
import { access, mkdir, open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Lets `write` fill temporary files beside `file`, then puts the first of them in the place of `file`. When anything
 * fails, `file` is as it was and the temporary ones are gone.
 *
 * @param options whether a file that is there may be replaced, and who calls, for errors.
 * @param write is given the paths of two files that are not there yet.
 */
export async function atomically(
  file: string,
  { overwrite, call }: { overwrite: boolean; call: string },
  write: (temporary: string, further: string) => Promise<void>,
): Promise<void> {
  if (!overwrite && (await exists(file))) {
    throw new Error(`${call}: '${file}' exists; give {overwrite: true} to replace it`);
  }
  const target = await behindLinks(file);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  const further = `${temporary}2`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await write(temporary, further);
    await flushToDisk(temporary);
    await rename(temporary, target);
  } catch (cause) {
    if (cause instanceof TypeError) throw cause;
    throw new Error(`${call}: cannot write '${file}': ${(cause as Error).message}`, { cause });
  } finally {
    await Promise.all([temporary, further].map((path) => rm(path, { force: true }).catch(() => {})));
  }
}

/** Whether there is anything at the path. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The file itself, where the path is a link to it. */
function behindLinks(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

async function flushToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
