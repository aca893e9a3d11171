import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transformSync } from '@swc/core';
import swc from '../../swc.config';
import { temporaryDirectory, writeFiles } from './directories';

const root = resolve(__dirname, '../..');

interface Parts {
  build?: string;
  libraries?: string | Record<string, string>;
}

function compile(file: string): string {
  return transformSync(readFileSync(join(root, file), 'utf8'), { ...swc, sourceMaps: false }).code;
}

/** A package directory with the loading code alone, whose build and libraries are those of this one unless given. */
function makePackage({ build = join(root, 'build'), libraries = join(root, 'libtensorflow') }: Parts = {}): string {
  const directory = writeFiles(temporaryDirectory(), { 'dist/native/load.js': compile('lib/native/load.ts') });
  if (existsSync(build)) symlinkSync(build, join(directory, 'build'));
  if (typeof libraries !== 'string') writeFiles(join(directory, 'libtensorflow'), libraries);
  else if (existsSync(libraries)) symlinkSync(libraries, join(directory, 'libtensorflow'));
  return directory;
}

/** Runs a script in another process, where `load` is the path of the loading code. */
function run(
  script: string,
  { directory = makePackage(), env = {} }: { directory?: string; env?: NodeJS.ProcessEnv } = {},
) {
  const { TF_CPP_MIN_LOG_LEVEL: _, TF_CPP_MAX_VLOG_LEVEL: __, ...clean } = process.env;
  const text = `const load = ${JSON.stringify(join(directory, 'dist/native/load.js'))}; ${script}`;
  return spawnSync(process.execPath, ['-e', text], { encoding: 'utf8', env: { ...clean, ...env } });
}

const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).tensorflow.version;
const printVersion = 'process.stdout.write(require(load).addon.version())';

test('loading prints nothing and leaves stderr as it was', () => {
  expect(run(`${printVersion}; console.error('still here')`)).toMatchObject({
    stdout: version,
    stderr: 'still here\n',
    status: 0,
  });
});

test('an addon that is never used keeps stderr back no longer than the library loads', () => {
  const script = `
    const { fstatSync } = require('node:fs');
    const before = fstatSync(2).ino;
    require(load);
    const timer = setInterval(() => {
      if (fstatSync(2).ino !== before) return;
      console.error('here again');
      clearInterval(timer);
    }, 20);`;
  expect(run(script).stderr).toBe('here again\n');
});

test('an error while the modules are read is seen, though the library is still loading', () => {
  const directory = makePackage();
  writeFiles(join(directory, 'dist'), {
    'main.js': compile('lib/main.ts'),
    'index.js': 'throw new Error("broken module")',
  });
  const { stderr, status } = run(`require(require('path').join(load, '../../main.js'))`, { directory });
  expect(stderr).toContain('Error: broken module');
  expect(status).toBe(1);
});

test("the user who asks for TensorFlow's log gets it", () => {
  expect(run(printVersion, { env: { TF_CPP_MIN_LOG_LEVEL: '0' } }).stderr).toContain('oneDNN');
});

test('no variable is left behind for child processes', () => {
  const script = `require(load).settle(); process.stdout.write(String(require('child_process').execSync('env')))`;
  expect(run(script).stdout).not.toContain('TF_CPP_MIN_LOG_LEVEL');
});

test('no LD_LIBRARY_PATH is needed, and a package that is moved still loads', () => {
  const { LD_LIBRARY_PATH: _, ...env } = process.env;
  expect(run(printVersion, { directory: makePackage(), env }).stdout).toBe(version);
});

test('worker threads load it at the same time', () => {
  const script = `
    const { Worker } = require('worker_threads');
    const text = 'require("worker_threads").parentPort.postMessage(require(' + JSON.stringify(load) + ').addon.version())';
    for (let i = 0; i < 3; i++) new Worker(text, { eval: true }).on('message', (line) => console.log(line));`;
  expect(run(script)).toMatchObject({ stdout: `${version}\n`.repeat(3), stderr: '', status: 0 });
});

test('a second copy of the package uses the TensorFlow that the first has loaded: two in one process abort it', () => {
  const names = readdirSync(join(root, 'libtensorflow/lib'));
  const libraries = Object.fromEntries(names.map((name) => [`lib/${name}`, 'never to be opened']));
  const other = join(makePackage({ libraries }), 'dist/native/load.js');
  const script = `require(load); process.stdout.write(require(${JSON.stringify(other)}).addon.version())`;
  expect(run(script)).toMatchObject({ stdout: version, stderr: '', status: 0 });
});

describe('what is missing is named, with the way to mend it', () => {
  const failure = (directory: string) => {
    const { stdout } = run(
      'try { require(load).addon.version() } catch (error) { process.stdout.write(error.message) }',
      {
        directory,
      },
    );
    return stdout;
  };

  test('an addon that is not built', () => {
    expect(failure(makePackage({ build: '/nowhere' }))).toMatch(
      /^tensorflow-native: the addon is not built \(.*tensorflow_loader\.node\), run `npm rebuild tensorflow-native`$/,
    );
  });

  test('a libtensorflow that is not there', () => {
    expect(failure(makePackage({ libraries: '/nowhere' }))).toMatch(
      /^tensorflow-native: libtensorflow is missing \(.*libtensorflow\/lib\), run `npm rebuild tensorflow-native`$/,
    );
  });

  test('a library that is a link to nowhere', () => {
    const directory = makePackage({ libraries: {} });
    mkdirSync(join(directory, 'libtensorflow/lib'), { recursive: true });
    symlinkSync('/nowhere', join(directory, 'libtensorflow/lib/libtensorflow.so.2'));
    expect(failure(directory)).toMatch(/libtensorflow is missing \(.*libtensorflow\.so\.2\)/);
  });

  test('a library that cannot be loaded, in the words of the dynamic linker', () => {
    const directory = makePackage({ libraries: { 'lib/libtensorflow_framework.so.2': 'not a library' } });
    expect(failure(directory)).toMatch(/^tensorflow-native: libtensorflow does not load: .*libtensorflow_framework/);
  });
});

test('TENSORFLOW_NATIVE_BUILD names another build', () => {
  const build = realpathSync(join(root, 'build/Release'));
  const directory = makePackage({ build: '/nowhere' });
  expect(run(printVersion, { directory, env: { TENSORFLOW_NATIVE_BUILD: build } }).stdout).toBe(version);
});

test('the libraries lie in the package under the names they are loaded by', () => {
  expect(readdirSync(join(root, 'libtensorflow/lib'))).toHaveLength(2);
});
