'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { findLayout } = require('./layout');

/**
 * Puts a libtensorflow into the package, where the addon's run path points.
 * @param {string} source the directory it is taken from
 * @param {string} target the package's libtensorflow directory
 * @param {'hard' | 'symbolic'} kind hard links (and a copy of the headers) outlive the source; symbolic links follow it
 */
function place(source, target, kind) {
  const { libraries, include } = findLayout(source);
  if (isPlaced(libraries, target)) return;
  const fresh = `${target}.new-${process.pid}`;
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(path.join(fresh, 'lib'), { recursive: true });
  for (const library of libraries) {
    const link = path.join(fresh, 'lib', path.basename(library));
    if (kind === 'symbolic' || !hardLink(library, link)) fs.symlinkSync(library, link);
  }
  if (kind === 'symbolic') fs.symlinkSync(include, path.join(fresh, 'include'));
  else fs.cpSync(include, path.join(fresh, 'include'), { recursive: true });
  fs.rmSync(target, { recursive: true, force: true });
  fs.renameSync(fresh, target);
}

/**
 * Whether the package's libraries are these very files already.
 * @param {string[]} libraries @param {string} target
 */
function isPlaced(libraries, target) {
  if (!fs.existsSync(path.join(target, 'include/tensorflow/c/c_api.h'))) return false;
  const placed = fs.readdirSync(path.join(target, 'lib'));
  if (placed.length !== libraries.length) return false;
  return libraries.every((file) => isSameFile(file, path.join(target, 'lib', path.basename(file))));
}

/** @param {string} a @param {string} b */
function isSameFile(a, b) {
  const first = fs.statSync(a, { bigint: true, throwIfNoEntry: false });
  const second = fs.statSync(b, { bigint: true, throwIfNoEntry: false });
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/**
 * Not possible between file systems, nor on some of them.
 * @param {string} from
 * @param {string} to
 */
function hardLink(from, to) {
  try {
    fs.linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

module.exports = { place };
