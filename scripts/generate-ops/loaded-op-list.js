'use strict';

const { readdirSync, realpathSync } = require('node:fs');
const { join, resolve } = require('node:path');

/** The serialized OpList of the library that the addon loads; it needs the addon built, not the TypeScript. */
function loadedOpList() {
  const root = resolve(__dirname, '../..');
  const lib = join(root, 'libtensorflow/lib');
  const framework = (name) => Number(name.includes('framework'));
  const libraries = readdirSync(lib).sort((a, b) => framework(b) - framework(a));
  const loader = require(join(root, 'build/Release/tensorflow_loader.node'));
  loader.load(
    libraries.map((name) => realpathSync(join(lib, name))),
    true,
  );
  return require(join(root, 'build/Release/tensorflow_native.node')).opList();
}

module.exports = { loadedOpList };
