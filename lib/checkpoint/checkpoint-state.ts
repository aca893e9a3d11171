/** The file `checkpoint` of a directory, which says which checkpoints there are and which is the latest. */

import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { show } from '../core/show';
import { CheckpointState } from '../proto/messages';

const defaultName = 'checkpoint';

/** What the file says; paths are complete. */
export interface DirectoryState {
  latest: string;
  /** From the oldest to the latest. */
  all: string[];
  /** When each was written, seconds since 1970; none where that is not known. */
  timestamps: number[];
  /** When the last one that is kept for good was written, seconds since 1970. */
  lastPreserved: number;
}

/**
 * Reads the file; null when there is none.
 *
 * @throws RangeError when it is damaged.
 */
export function readDirectoryState(directory: string, call: string, name = defaultName): DirectoryState | null {
  const file = join(directory, name);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
  try {
    const state = CheckpointState.fromText(text);
    const inDirectory = (path: string) => (isAbsolute(path) ? path : join(directory, path));
    return {
      latest: inDirectory(state.model_checkpoint_path),
      all: state.all_model_checkpoint_paths.map(inDirectory),
      timestamps: state.all_model_checkpoint_timestamps,
      lastPreserved: state.last_preserved_timestamp,
    };
  } catch (cause) {
    throw new RangeError(`${call}: '${file}' is damaged: ${(cause as Error).message}`, { cause });
  }
}

/** Writes the file, atomically. Checkpoints in the directory are named relative to it, so that it can be moved. */
export async function writeDirectoryState(
  directory: string,
  state: Omit<DirectoryState, 'timestamps' | 'lastPreserved'> & Partial<DirectoryState>,
  name = defaultName,
): Promise<void> {
  const { latest, timestamps = [], lastPreserved = 0 } = state;
  const all = state.all.includes(latest) ? state.all : [...state.all, latest];
  const below = (path: string) => {
    const shorter = relative(resolve(directory), resolve(path));
    return shorter.startsWith('..') ? resolve(path) : shorter;
  };
  const quoted = (text: string) => JSON.stringify(text);
  // Python writes the text form line by line, and so do we, for those who read it with other tools.
  const lines = [
    `model_checkpoint_path: ${quoted(below(latest))}`,
    ...all.map((path) => `all_model_checkpoint_paths: ${quoted(below(path))}`),
    ...timestamps.map((time) => `all_model_checkpoint_timestamps: ${time}`),
    ...(lastPreserved > 0 ? [`last_preserved_timestamp: ${lastPreserved}`] : []),
  ];
  const file = join(directory, name);
  const temporary = `${file}.${randomUUID()}.tmp`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(temporary, `${lines.join('\n')}\n`);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Whether the files of a checkpoint are there. */
export function checkpointExists(prefix: string): boolean {
  return existsSync(`${prefix}.index`) || existsSync(prefix);
}

/**
 * The latest checkpoint of a directory, as its file `checkpoint` says.
 *
 * @param latestFilename name of that file.
 * @returns a path for `restore`; null when there is none, or its files are gone.
 */
export function latestCheckpoint(directory: string, latestFilename = defaultName): string | null {
  if (typeof directory !== 'string') {
    throw new TypeError(`latestCheckpoint: expected a directory, received ${show(directory)}`);
  }
  const state = readDirectoryState(directory, 'latestCheckpoint', latestFilename);
  return state !== null && checkpointExists(state.latest) ? state.latest : null;
}
