import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkVersion } from '../../scripts/build/check-version';
import { nodeDirectory, nodeGypCommand } from '../../scripts/build/node-gyp';
import { sourceDigest } from '../../scripts/build/stamp';
import { findDifferences } from '../../scripts/checks/sources';
import { frameworkLibrary, version } from '../../scripts/install/platform';
import { pythonPackage, temporaryDirectory, wheelLibrary, writeFiles } from './directories';

const root = resolve(__dirname, '../..');

// Compilers run here, and the machine may be busy.
jest.setTimeout(180_000);
const minor = version.split('.').slice(0, 2).join('.');
const loader = join(root, 'build/Release/tensorflow_loader.node');

/** Two small libraries that say they are this TensorFlow. */
function makeLibraries(version: string): string[] {
  const directory = writeFiles(temporaryDirectory(), {
    'main.cc': `extern "C" const char* TF_Version() { return "${version}"; }`,
    'framework.cc': '',
  });
  return [
    ['framework.cc', frameworkLibrary],
    ['main.cc', wheelLibrary],
  ].map(([source, name]) => {
    // A name that no TensorFlow has: one in this process would be taken for it.
    const args = ['-shared', '-fPIC', join(directory, source), '-o', join(directory, `tiny-${name}`)];
    expect(spawnSync('g++', args).status).toBe(0);
    return join(directory, `tiny-${name}`);
  });
}

test('a library of the right release is accepted, whatever its patch number', () => {
  expect(() => checkVersion(makeLibraries(`${minor}.7`), loader)).not.toThrow();
});

test('a library of another release is refused', () => {
  expect(() => checkVersion(makeLibraries('2.18.0'), loader)).toThrow(
    `expected TensorFlow ${minor}, received 2.18.0 in /`,
  );
});

test('a file that is no library is refused with the reason', () => {
  const directory = writeFiles(temporaryDirectory(), pythonPackage);
  const libraries = [frameworkLibrary, wheelLibrary].map((name) => join(directory, name));
  expect(() => checkVersion([libraries[0]], loader)).toThrow(
    /does not load:[^]*(file too short|invalid ELF|not a mach-o)/i,
  );
});

test('the digest of the sources changes with each thing that the addon is made from', () => {
  const project = writeFiles(temporaryDirectory(), {
    'binding.gyp': '{}',
    'native/a.cc': 'int a;',
    'libtensorflow/include/tensorflow/c/c_api.h': '',
    [`libtensorflow/lib/${wheelLibrary}`]: 'main',
  });
  const digests = [sourceDigest(project)];
  expect(sourceDigest(project)).toBe(digests[0]);
  for (const [name, text] of Object.entries({
    'native/a.cc': 'int b;',
    'native/b.h': '',
    'binding.gyp': '{ }',
    'libtensorflow/include/tensorflow/c/c_api.h': '// changed',
    [`libtensorflow/lib/${wheelLibrary}`]: 'another',
  })) {
    writeFiles(project, { [name]: text });
    digests.push(sourceDigest(project));
  }
  expect(new Set(digests).size).toBe(6);
});

test("Node's headers are taken from beside the binary when they lie there", () => {
  const directory = writeFiles(temporaryDirectory(), { 'bin/node': '', 'include/node/node_api.h': '' });
  expect(nodeDirectory(join(directory, 'bin/node'))).toBe(directory);
  expect(nodeDirectory(writeFiles(temporaryDirectory(), { 'bin/node': '' }) + '/bin/node')).toBeUndefined();
});

test("the package manager's node-gyp is used, or npm's own copy", () => {
  expect(nodeGypCommand({ npm_config_node_gyp: '/a/node-gyp.js' }, '/bin/sh')).toEqual(['/bin/sh', '/a/node-gyp.js']);
  const name = 'lib/node_modules/npm/node_modules/node-gyp/bin/node-gyp.js';
  const directory = writeFiles(temporaryDirectory(), { 'bin/node': '', [name]: '' });
  const node = join(directory, 'bin/node');
  expect(nodeGypCommand({}, node)).toEqual([node, join(directory, name)]);
  expect(nodeGypCommand({}, writeFiles(temporaryDirectory(), { 'bin/node': '' }) + '/bin/node')).toEqual(['node-gyp']);
});

describe('the check of the source lists', () => {
  const lists = (gyp: string, cmake: string) =>
    findDifferences(
      writeFiles(temporaryDirectory(), {
        'binding.gyp': gyp,
        'CMakeLists.txt': cmake,
        'native/a.cc': '',
        'native/b.cc': '',
      }),
    );

  test('passes when both build files list every source', () => {
    expect(lists('"native/a.cc", "native/b.cc"', 'native/b.cc native/a.cc')).toEqual([]);
  });

  test('names a source that one of them lacks', () => {
    expect(lists('"native/a.cc", "native/b.cc"', 'native/a.cc')).toEqual(['native/b.cc is not in CMakeLists.txt']);
  });

  test('names a source that both lack, and one that does not exist', () => {
    expect(lists('"native/a.cc", "native/c.cc"', 'native/a.cc native/c.cc')).toEqual([
      'native/b.cc is not in binding.gyp',
      'native/b.cc is not in CMakeLists.txt',
      'native/c.cc does not exist',
    ]);
  });
});

describe('the check of the imports', () => {
  function faults(files: Record<string, string>): string {
    const project = writeFiles(temporaryDirectory(), files);
    for (const name of ['.dependency-cruiser.js', 'tsconfig.json', 'package.json']) {
      cpSync(join(root, name), join(project, name));
    }
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [program, '--config', '.dependency-cruiser.js', 'lib'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
    return stdout + stderr;
  }

  test.each([
    [
      'core importing ops',
      { 'lib/core/a.ts': "export * from '../ops/b';", 'lib/ops/b.ts': 'export const b = 1;' },
      'lib/{core}-imports',
    ],
    [
      'graph importing ops',
      { 'lib/graph/a.ts': "export * from '../ops/b';", 'lib/ops/b.ts': 'export const b = 1;' },
      'graph-imports-core-alone',
    ],
    [
      'a layer importing a model',
      { 'lib/keras/layers/a.ts': "export * from '../models/b';", 'lib/keras/models/b.ts': 'export const b = 1;' },
      'lib/keras/{layers,',
    ],
    [
      'a file importing the public surface',
      { 'lib/core/a.ts': "export * from '..';", 'lib/index.ts': 'export const b = 1;' },
      'no-import-of-the-public-surface',
    ],
    [
      'a cycle',
      {
        'lib/core/a.ts': "export * from './b'; export const a = 1;",
        'lib/core/b.ts': "import { a } from './a'; export const b = () => a;",
      },
      'no-cycle',
    ],
  ])('catches %s', (_, files, rule) => {
    expect(faults(files)).toContain(rule);
  });

  test('lets a cycle of types alone pass', () => {
    const output = faults({
      'lib/core/a.ts': "import type { B } from './b'; export type A = B | 1;",
      'lib/core/b.ts': "import type { A } from './a'; export type B = A | 2;",
    });
    expect(output).toContain('no dependency violations found');
  });
});

test('the release is written in one place', () => {
  const files = readdirSync(join(root, 'scripts'), { recursive: true, encoding: 'utf8' }).map(
    (name) => `scripts/${name}`,
  );
  const code = [...files, 'binding.gyp', 'CMakeLists.txt', '.ci/run'].filter((name) =>
    /\.(js|gyp|txt|py)$|run$/.test(name),
  );
  // Comments may give an example.
  const uncommented = (name: string) => readFileSync(join(root, name), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*|#.*/g, '');
  expect(code.filter((name) => uncommented(name).includes(version))).toEqual([]);
});
