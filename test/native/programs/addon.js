'use strict';

// Loads the addon as lib/native/load.ts does, for programs that run outside Jest.

const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');
const build = path.resolve(root, process.env.TENSORFLOW_NATIVE_BUILD || 'build/Release');
const libraries = path.join(root, 'libtensorflow/lib');
const isFramework = (name) => Number(name.includes('framework'));
const paths = fs
  .readdirSync(libraries)
  .sort((a, b) => isFramework(b) - isFramework(a))
  .map((name) => fs.realpathSync(path.join(libraries, name)));
require(path.join(build, 'tensorflow_loader.node')).load(paths, true)();

module.exports = require(path.join(build, 'tensorflow_native.node'));
