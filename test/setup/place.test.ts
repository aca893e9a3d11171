import {
  lstatSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { frameworkLibrary } from '../../scripts/install/platform';
import { place } from '../../scripts/install/place';
import { pythonPackage, tarball, tarballLibrary, temporaryDirectory, wheelLibrary, writeFiles } from './directories';

function setUp(files: Record<string, string>) {
  return { source: writeFiles(temporaryDirectory(), files), target: join(temporaryDirectory(), 'libtensorflow') };
}

test('hard links outlive the directory they were made from', () => {
  const { source, target } = setUp(pythonPackage);
  place(source, target, 'hard');
  rmSync(source, { recursive: true });
  expect(readdirSync(join(target, 'lib')).sort()).toEqual([wheelLibrary, frameworkLibrary].sort());
  expect(readFileSync(join(target, 'lib', wheelLibrary), 'utf8')).toBe('main');
  expect(readFileSync(join(target, 'include/tensorflow/c/c_api.h'), 'utf8')).toBe('// c_api');
});

test('hard links take no room', () => {
  const { source, target } = setUp(pythonPackage);
  place(source, target, 'hard');
  expect(statSync(join(target, 'lib', wheelLibrary)).ino).toBe(statSync(join(source, wheelLibrary)).ino);
});

test('symbolic links lead to the directory that the user named', () => {
  const { source, target } = setUp(tarball);
  place(source, target, 'symbolic');
  expect(lstatSync(join(target, 'lib', tarballLibrary)).isSymbolicLink()).toBe(true);
  expect(realpathSync(join(target, 'lib', tarballLibrary))).toBe(realpathSync(join(source, 'lib', tarballLibrary)));
  expect(realpathSync(join(target, 'include'))).toBe(realpathSync(join(source, 'include')));
});

test('a library behind a version link, as in tarballs and conda-forge, is placed under the name it is loaded by', () => {
  const { source, target } = setUp(tarball);
  renameSync(join(source, 'lib', tarballLibrary), join(source, 'lib', `${tarballLibrary}.21.0`));
  symlinkSync(`${tarballLibrary}.21.0`, join(source, 'lib', tarballLibrary));
  place(source, target, 'symbolic');
  expect(readFileSync(join(target, 'lib', tarballLibrary), 'utf8')).toBe('main');
});

test('what is in place is left alone', () => {
  const { source, target } = setUp(pythonPackage);
  place(source, target, 'hard');
  const before = statSync(join(target, 'lib')).ino;
  place(source, target, 'hard');
  expect(statSync(join(target, 'lib')).ino).toBe(before);
});

test('another library takes the place of the one before', () => {
  const { source, target } = setUp(pythonPackage);
  place(source, target, 'hard');
  place(setUp(tarball).source, target, 'symbolic');
  expect(readdirSync(join(target, 'lib')).sort()).toEqual([frameworkLibrary, tarballLibrary].sort());
});

test('a file that was replaced in the source is taken over', () => {
  const { source, target } = setUp(pythonPackage);
  place(source, target, 'hard');
  rmSync(join(source, wheelLibrary));
  writeFileSync(join(source, wheelLibrary), 'repaired');
  place(source, target, 'hard');
  expect(readFileSync(join(target, 'lib', wheelLibrary), 'utf8')).toBe('repaired');
});
