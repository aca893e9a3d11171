import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryDirectory, writeFiles } from './directories';

const root = resolve(__dirname, '../..');

// Compilers run here, and the machine may be busy.
jest.setTimeout(180_000);

/** A project of a user, with this package installed. */
function makeProject(files: Record<string, string>): string {
  const project = writeFiles(temporaryDirectory(), { 'package.json': '{}', ...files });
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(root, join(project, 'node_modules/tensorflow-native'));
  return project;
}

function run(files: Record<string, string>, args: string[], env = process.env) {
  return spawnSync(process.execPath, args, { cwd: makeProject(files), encoding: 'utf8', env });
}

// Another test of this process may have asked for TensorFlow's log.
const { TF_CPP_MIN_LOG_LEVEL: _, TF_CPP_MAX_VLOG_LEVEL: __, ...quietEnv } = process.env;

test('import, by name, whole and by default, and require give the same instance', () => {
  const script = `
    import { createRequire } from 'node:module';
    import tf, { version } from 'tensorflow-native';
    import * as all from 'tensorflow-native';
    const required = createRequire(import.meta.url)('tensorflow-native');
    console.log(tf === required, all.default === required, version === required.version, Object.keys(required).every((name) => all[name] === required[name]));`;
  expect(run({ 'main.mjs': script }, ['main.mjs'], quietEnv)).toMatchObject({
    stdout: 'true true true true\n',
    stderr: '',
  });
});

test('the first operation and the first XLA compilation print nothing', () => {
  const script = `
    const tf = require('tensorflow-native');
    const square = tf.function((x) => tf.mul(x, x), { jitCompile: true });
    console.log(square(tf.add([1, 2], [1, 1])).arraySync().join());`;
  expect(run({ 'main.cjs': script }, ['main.cjs'], quietEnv)).toMatchObject({ stdout: '4,9\n', stderr: '', status: 0 });
});

test('models are saved and loaded, whoever imports it', () => {
  const script = `
    const model = tf.sequential([tf.layers.dense({ units: 3, inputShape: [2] })]);
    const work = model.save('m.keras').then(() => tf.keras.models.loadModel('m.keras'));
    work.then((copy) => console.log(copy.countParams()));`;
  const files = {
    'main.mjs': `import * as tf from 'tensorflow-native'; ${script}`,
    'main.cjs': `const tf = require('tensorflow-native'); ${script}`,
  };
  for (const name of Object.keys(files)) {
    expect(run(files, [name], quietEnv)).toMatchObject({ stdout: '9\n', stderr: '', status: 0 });
  }
});

test.each(['node16', 'bundler', 'node10'])('the types are found with moduleResolution %s', (moduleResolution) => {
  const usage = `
    import tf, { version } from 'tensorflow-native';
    import * as all from 'tensorflow-native';
    export const texts: string[] = [version, tf.version, all.version];
    // @ts-expect-error: it is text
    export const number: number = version;`;
  const module = { node16: 'node16', bundler: 'esnext', node10: 'commonjs' }[moduleResolution];
  const compilerOptions = {
    ...{ module, moduleResolution, target: 'es2022', strict: true, esModuleInterop: true, noEmit: true },
    ...{ types: ['node'], typeRoots: [join(root, 'node_modules/@types')] },
  };
  const names = moduleResolution === 'node10' ? ['main.ts'] : ['main.ts', 'main.mts'];
  const files = Object.fromEntries(names.map((name) => [name, usage]));
  const tsconfig = JSON.stringify({ compilerOptions, files: names });
  const outcome = run({ ...files, 'tsconfig.json': tsconfig }, [join(root, 'node_modules/typescript/bin/tsc')]);
  expect(outcome).toMatchObject({ stdout: '', status: 0 });
});

test('what npm would publish holds what an install needs, and no more', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'binding.gyp',
      'dist/index.js',
      'dist/keras/saving/hdf5-worker/worker.js',
      'dist/main.js',
      'dist/main.mjs',
      'dist/native/load.js',
      'dist/index.d.ts',
      'dist/native/addon.d.ts',
      'native/addon.cc',
      'native/loader.cc',
      'scripts/install.js',
      'scripts/install/fetch.js',
      'scripts/build/native.js',
    ]),
  );
  expect(paths.filter((path) => /^(test|lib|bench|libtensorflow|build|node_modules|docs)\//.test(path))).toEqual([]);
});
