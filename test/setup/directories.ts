import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { frameworkLibrary, mainLibraries } from '../../scripts/install/platform';

const made: string[] = [];

/** A new directory, removed after the tests of the file. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'tensorflow-native-'));
  made.push(directory);
  return directory;
}

afterAll(() => {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
});

/** Writes files by path relative to a directory, which is made. */
export function writeFiles(directory: string, files: Record<string, string>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
  return directory;
}

export const [wheelLibrary, tarballLibrary] = mainLibraries;

/** The files of the Python package's directory, as small stand-ins. */
export const pythonPackage = {
  [wheelLibrary]: 'main',
  [frameworkLibrary]: 'framework',
  'include/tensorflow/c/c_api.h': '// c_api',
};

/** The files of an unpacked tarball, or of a conda-forge prefix. */
export const tarball = {
  [`lib/${tarballLibrary}`]: 'main',
  [`lib/${frameworkLibrary}`]: 'framework',
  'include/tensorflow/c/c_api.h': '// c_api',
};
