'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

/**
 * A digest of everything the addon is made from: while it is the same there is nothing to build. The libraries count
 * by name, size and time, for reading them takes longer than the question is worth.
 * @param {string} root the package directory
 */
function sourceDigest(root) {
  const hash = crypto.createHash('sha256');
  hash.update(`${process.platform} ${process.arch} ${require('node-addon-api/package.json').version}`);
  for (const name of ['native', 'libtensorflow/include/tensorflow/c']) hashTree(hash, path.join(root, name));
  hash.update(fs.readFileSync(path.join(root, 'binding.gyp')));
  const libraries = path.join(root, 'libtensorflow/lib');
  for (const name of fs.readdirSync(libraries).sort()) {
    const { size, mtimeMs } = fs.statSync(path.join(libraries, name));
    hash.update(`${name} ${size} ${mtimeMs}`);
  }
  return hash.digest('hex');
}

/** @param {crypto.Hash} hash @param {string} directory */
function hashTree(hash, directory) {
  for (const name of fs.readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(directory, name);
    if (!fs.statSync(file).isFile()) continue;
    hash.update(name);
    hash.update(fs.readFileSync(file));
  }
}

module.exports = { sourceDigest };
