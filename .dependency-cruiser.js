'use strict';

// Imports go one way, see docs/architecture.md. Type-only imports are gone before these rules look.

/** From the bottom up: each may import those above it in the list, and its own kind. */
const rooms = [
  ['native', 'proto'],
  ['core'],
  ['ops'],
  ['gradients'],
  ['autodiff'],
  ['function'],
  ['control-flow'],
  ['data', 'saved-model', 'checkpoint', 'summary', 'tpu'],
  ['keras'],
];

const kerasRooms = [
  ['registry', 'config'],
  ['activations', 'initializers', 'regularizers', 'constraints'],
  ['engine'],
  ['layers', 'losses', 'metrics', 'optimizers', 'callbacks', 'saving'],
  ['training'],
  ['models'],
];

/** @param {string} parent @param {string[]} names directories or files of it */
const within = (parent, names) => `^${parent}/(${names.join('|')})(/|\\.ts$)`;

/** @param {string} parent @param {string[][]} levels */
function upwardImports(parent, levels) {
  return levels.slice(0, -1).map((names, index) => ({
    name: `${parent}/{${names.join(',')}}-imports-nothing-above-it`,
    severity: 'error',
    from: { path: within(parent, names) },
    to: { path: within(parent, levels.slice(index + 1).flat()) },
  }));
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upwardImports('lib', rooms),
    ...upwardImports('lib/keras', kerasRooms),
    {
      name: 'graph-imports-core-alone',
      severity: 'error',
      from: { path: '^lib/graph/' },
      to: { path: '^lib/', pathNot: within('lib', ['graph', 'core', 'native', 'proto']) },
    },
    {
      name: 'core-does-not-import-graph',
      severity: 'error',
      from: { path: within('lib', ['native', 'proto', 'core']) },
      to: { path: '^lib/graph/' },
    },
    {
      name: 'the-hdf5-worker-imports-nothing-else',
      comment: 'a thread that reads files needs no TensorFlow',
      severity: 'error',
      from: { path: '^lib/keras/saving/hdf5-worker/' },
      to: { path: '^lib/', pathNot: '^lib/keras/saving/hdf5-worker/' },
    },
    {
      name: 'hdf5-is-loaded-by-its-worker-alone',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/keras/saving/hdf5-worker/' },
      to: { path: '^lib/keras/saving/hdf5-worker/' },
    },
    {
      name: 'no-import-of-the-public-surface',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/main\\.ts$' },
      to: { path: '^lib/index\\.ts$' },
    },
    {
      name: 'no-import-of-the-own-barrel',
      comment: 'index.ts is the door of a room, for those outside',
      severity: 'error',
      from: { path: '^(lib/.+)/[^/]+\\.ts$', pathNot: '/index\\.ts$' },
      to: { path: '^$1/index\\.ts$' },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved-import', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-dependency',
      severity: 'error',
      from: { path: '^lib/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'require', 'import', 'default'] },
    exclude: { path: '\\.d\\.ts$' },
  },
};
