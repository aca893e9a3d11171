'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { findLayout } = require('../install/layout');
const { root } = require('../install/platform');
const { checkVersion } = require('./check-version');
const { nodeGyp } = require('./node-gyp');
const { sourceDigest } = require('./stamp');

const output = path.join(root, 'build/Release');
const addon = path.join(output, 'tensorflow_native.node');
const loader = path.join(output, 'tensorflow_loader.node');
const stamp = path.join(output, 'sources.sha256');

/**
 * Builds the addon with node-gyp, unless what it is made from has not changed since the last time.
 * @param {(line: string) => void} announce
 */
function buildNative(announce) {
  const { libraries } = findLayout(path.join(root, 'libtensorflow'));
  const digest = sourceDigest(root);
  if (fs.existsSync(addon) && fs.existsSync(loader) && readIfThere(stamp) === digest) return;
  fs.rmSync(stamp, { force: true });
  announce('building the addon');
  nodeGyp('configure');
  nodeGyp('build', 'tensorflow_loader');
  checkVersion(libraries, loader);
  nodeGyp('build', '--jobs=max');
  fs.writeFileSync(stamp, digest);
  announce('built');
}

/** @param {string} file */
function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

module.exports = { buildNative };
