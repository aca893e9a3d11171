import { join } from 'node:path';
import { findLayout } from '../../scripts/install/layout';
import { frameworkLibrary } from '../../scripts/install/platform';
import { pythonPackage, tarball, tarballLibrary, temporaryDirectory, wheelLibrary, writeFiles } from './directories';

test('the directory of the Python package holds the libraries at its top', () => {
  const directory = writeFiles(temporaryDirectory(), pythonPackage);
  expect(findLayout(directory)).toEqual({
    libraries: [join(directory, frameworkLibrary), join(directory, wheelLibrary)],
    include: join(directory, 'include'),
  });
});

test('an unpacked tarball or a conda-forge prefix holds them in lib/', () => {
  const directory = writeFiles(temporaryDirectory(), tarball);
  expect(findLayout(directory)).toEqual({
    libraries: [join(directory, 'lib', frameworkLibrary), join(directory, 'lib', tarballLibrary)],
    include: join(directory, 'include'),
  });
});

test('a directory that does not exist is named', () => {
  expect(() => findLayout('/nowhere/at/all')).toThrow('no such directory: /nowhere/at/all');
});

test('a directory without the libraries tells which were looked for, and where', () => {
  const directory = temporaryDirectory();
  expect(() => findLayout(directory)).toThrow(
    `found neither ${wheelLibrary} nor ${tarballLibrary} in ${join(directory, 'lib')} or ${directory}`,
  );
});

test.each([
  ['the framework library', frameworkLibrary, `${frameworkLibrary} does not lie beside it`],
  ['the headers', 'include/tensorflow/c/c_api.h', 'but no C headers'],
])('a directory that lacks %s is refused', (_, missing, message) => {
  const files = Object.fromEntries(Object.entries(pythonPackage).filter(([name]) => name !== missing));
  expect(() => findLayout(writeFiles(temporaryDirectory(), files))).toThrow(message);
});
