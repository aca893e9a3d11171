'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { findLayout } = require('../install/layout');
const { root, version } = require('../install/platform');
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
  checkVersion(libraries);
  nodeGyp('build', '--jobs=max');
  fs.writeFileSync(stamp, digest);
  announce('built');
}

/**
 * The headers do not tell their version, so the library is asked, before the compiler would trip over what an older
 * one lacks.
 * @param {string[]} libraries
 */
function checkVersion(libraries) {
  const script = `process.stdout.write(require(process.argv[1]).load(process.argv.slice(2), true))`;
  const args = ['-e', script, loader, ...libraries];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`libtensorflow does not load:\n${stderr}`);
  const minor = (/** @type {string} */ text) => text.split('.').slice(0, 2).join('.');
  if (minor(stdout) !== minor(version)) {
    const from = path.dirname(fs.realpathSync(libraries[0]));
    throw new Error(`expected TensorFlow ${minor(version)}, received ${stdout} in ${from}`);
  }
}

/** @param {string} file */
function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

module.exports = { buildNative };
