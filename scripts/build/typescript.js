'use strict';

// Builds dist/ from lib/: declarations, checked by the compiler, and one bundle, for reading hundreds of small modules
// would take longer than loading TensorFlow. As npm's prepare step it runs in a clone; a published package carries dist/
// and no lib/.

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../install/platform');

const lib = path.join(root, 'lib');
const dist = path.join(root, 'dist');

/** @param {string} name */
function resolved(name) {
  try {
    return require.resolve(name);
  } catch {
    return undefined;
  }
}

/** What the compiler leaves behind: hand-written declarations, which its own import. */
function copyDeclarations() {
  for (const name of fs.readdirSync(lib, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue;
    fs.mkdirSync(path.join(dist, path.dirname(name)), { recursive: true });
    fs.copyFileSync(path.join(lib, name), path.join(dist, name));
  }
}

const hdf5Worker = 'keras/saving/hdf5-worker/worker';

/** The loader finds the addon by where it lies; and the library begins to load before the large bundle is read. */
const filesApart = {
  name: 'files-apart',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /\/native\/load$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './native/load.js', external: true },
    );
    build.onResolve({ filter: /^\.\/index$/ }, ({ importer }) =>
      importer === path.join(lib, 'main.ts') ? { path: './index.js', external: true } : undefined,
    );
    // A thread begins with a file of its own.
    build.onResolve({ filter: /\/hdf5-worker\/start$/ }, () => ({ path: `./${hdf5Worker}.js`, external: true }));
  },
};

async function bundle() {
  const esbuild = /** @type {typeof import('esbuild')} */ (require('esbuild'));
  /** @type {import('esbuild').BuildOptions} */
  const common = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    // Classes and functions go by their names in files and errors.
    keepNames: true,
    sourcemap: true,
    sourcesContent: false,
    absWorkingDir: root,
    logLevel: 'warning',
    plugins: [filesApart],
  };
  for (const name of ['native/load', hdf5Worker, 'index', 'main']) {
    const files = { entryPoints: [`lib/${name}.ts`], outfile: `dist/${name}.js` };
    await esbuild.build({ ...common, ...files, format: 'cjs' });
  }
  // Modules that import get the names that those who require find.
  const { metafile } = await esbuild.build({
    ...common,
    format: 'esm',
    entryPoints: ['lib/index.ts'],
    outfile: 'names.js',
    write: false,
    metafile: true,
  });
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
  fs.writeFileSync(path.join(dist, 'main.mjs'), wrapper(names));
}

/** @param {string[]} names */
function wrapper(names) {
  const lines = names.map((name, i) => `const _${i} = tf[${JSON.stringify(name)}];\nexport { _${i} as ${name} };\n`);
  return `import tf from './main.js';\n\nexport default tf;\n${lines.join('')}`;
}

async function main() {
  const tsc = resolved('typescript/bin/tsc');
  if (tsc === undefined || !fs.existsSync(lib)) return;
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
  copyDeclarations();
  // A program with wrong types still runs, which helps while one works on it.
  await bundle();
}

void main();
