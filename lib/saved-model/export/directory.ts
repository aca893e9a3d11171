/** Directories that are either as they were or complete. */

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';

/** What a SavedModel consists of; the first of it makes a directory one. */
const parts = ['saved_model.pb', 'saved_model.pbtxt', 'fingerprint.pb', 'variables', 'assets', 'debug'];

/**
 * Lets `write` fill a new directory, then puts the SavedModel in it in the place of `directory`, or in it where there is
 * none yet. What else lies there stays. When anything fails, what was there is as it was, and the new one is gone.
 */
export async function replaceSavedModel(
  directory: string,
  call: string,
  write: (temporary: string) => Promise<void>,
): Promise<void> {
  const target = resolve(directory);
  const isThere = await stat(target).catch(() => null);
  if (isThere !== null && !isThere.isDirectory()) throw new Error(`${call}: '${directory}' is there and no directory`);
  const names = isThere === null ? null : await readdir(target);
  const holdsModel = names?.some((name) => parts.includes(name)) ?? false;
  if (holdsModel && !relative(target, process.cwd()).startsWith('..')) {
    throw new Error(`${call}: '${directory}' holds a SavedModel, which cannot be replaced in the current directory`);
  }
  // Within a directory that is there: it may be the root of a volume, and files are renamed within one only.
  const [parent, name] = names === null || holdsModel ? [dirname(target), `${basename(target)}.`] : [target, ''];
  await mkdir(parent, { recursive: true });
  const [temporary, old] = ['tmp', 'old'].map((kind) => join(parent, `.${name}${randomUUID()}.${kind}`));
  try {
    await mkdir(temporary);
    await write(temporary);
    if (names === null) await rename(temporary, target);
    else if (holdsModel) await exchange(target, temporary, old);
    else await moveIn(temporary, target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function exchange(target: string, replacement: string, old: string): Promise<void> {
  await rename(target, old);
  try {
    await rename(replacement, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  const others = (await readdir(old)).filter((name) => !parts.includes(name));
  await Promise.all(others.map((name) => rename(join(old, name), join(target, name))));
  await rm(old, { recursive: true, force: true });
}

/** The file that makes it a SavedModel comes last. */
async function moveIn(from: string, target: string): Promise<void> {
  const names = await readdir(from);
  names.sort((a, b) => parts.indexOf(b) - parts.indexOf(a));
  const moved: string[] = [];
  try {
    for (const name of names) {
      await rename(join(from, name), join(target, name));
      moved.push(name);
    }
  } catch (error) {
    await Promise.all(moved.map((name) => rm(join(target, name), { recursive: true, force: true })));
    throw error;
  }
}
