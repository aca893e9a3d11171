/** Files that are either as they were or complete. */

import { randomUUID } from 'node:crypto';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Lets `write` fill a temporary file beside `file`, then puts it in the place of `file`. When anything fails, `file` is
 * as it was and the temporary one is gone.
 */
export async function atomically(
  file: string,
  { overwrite, call }: { overwrite: boolean; call: string },
  write: (temporary: string) => Promise<void>,
): Promise<void> {
  if (!overwrite && (await exists(file))) {
    throw new Error(`${call}: '${file}' exists; give {overwrite: true} to replace it`);
  }
  const directory = dirname(file);
  await mkdir(directory, { recursive: true });
  const temporary = join(directory, `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    await write(temporary);
    await flushToDisk(temporary);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Whether there is anything at the path. */
export async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

async function flushToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
