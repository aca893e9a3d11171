'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { version } = require('../install/platform');

/**
 * The headers do not tell their version, so the library is asked, before the compiler trips over what an older one
 * lacks. In a process of its own, for a library that cannot be loaded may end it.
 * @param {string[]} libraries in the order in which they are loaded
 * @param {string} loader the built tensorflow_loader.node
 */
function checkVersion(libraries, loader) {
  const script = 'process.stdout.write(require(process.argv[1]).load(process.argv.slice(2), true)())';
  const args = ['-e', script, loader, ...libraries];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const from = path.dirname(fs.realpathSync(libraries[0]));
  if (status !== 0) throw new Error(`libtensorflow in ${from} does not load:\n${stderr}`);
  if (minor(stdout) !== minor(version)) {
    throw new Error(`expected TensorFlow ${minor(version)}, received ${stdout} in ${from}`);
  }
}

/** @param {string} text */
function minor(text) {
  return text.split('.').slice(0, 2).join('.');
}

module.exports = { checkVersion };
