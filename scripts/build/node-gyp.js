'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../install/platform');

/** Node's own headers, when the distribution ships them beside the binary; else node-gyp downloads them. */
function nodeDirectory(execPath = process.execPath) {
  const directory = path.resolve(path.dirname(fs.realpathSync(execPath)), '..');
  return fs.existsSync(path.join(directory, 'include/node/node_api.h')) ? directory : undefined;
}

/** Package managers name their node-gyp to the scripts they run; outside of those, npm's own copy is used. */
function nodeGypCommand(env = process.env, execPath = process.execPath) {
  if (env.npm_config_node_gyp) return [execPath, env.npm_config_node_gyp];
  const npm = path.resolve(path.dirname(fs.realpathSync(execPath)), '../lib/node_modules/npm');
  const bundled = path.join(npm, 'node_modules/node-gyp/bin/node-gyp.js');
  return fs.existsSync(bundled) ? [execPath, bundled] : ['node-gyp'];
}

/**
 * Runs node-gyp in the package directory. What it prints is shown when it fails, or when the user asks npm for it.
 * @param {string[]} args
 */
function nodeGyp(...args) {
  const [command, ...first] = nodeGypCommand();
  const directory = nodeDirectory();
  if (directory) args.push(`--nodedir=${directory}`);
  const { status, error, stdout, stderr } = spawnSync(command, [...first, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw new Error(`node-gyp cannot be run: ${error.message}`);
  if (status !== 0) throw new Error(`node-gyp ${args[0]} failed:\n${stdout}${stderr}`);
}

module.exports = { nodeGyp, nodeDirectory, nodeGypCommand };
