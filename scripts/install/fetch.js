'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { cacheEntry } = require('./cache');
const { findLayout } = require('./layout');
const { downloadWheel, findPip } = require('./pip');
const { place } = require('./place');
const { cacheRoot, root, version, wheelFor } = require('./platform');
const { progress } = require('./progress');
const { extractWheel } = require('./wheel');

const target = path.join(root, 'libtensorflow');

/** Counted up when other files are taken out of the wheel, so that older entries of the cache are left alone. */
const contents = 2;

/**
 * Puts libtensorflow into the package: from the directory that TENSORFLOW_NATIVE_LIBTENSORFLOW names, from the user's
 * cache, or from the Python wheel by way of the cache.
 * @param {(line: string) => void} announce
 */
async function fetchLibrary(announce) {
  const directory = process.env.TENSORFLOW_NATIVE_LIBTENSORFLOW;
  if (directory) {
    place(usable(directory), target, 'symbolic');
  } else {
    place(await cachedLibrary(announce), target, 'hard');
  }
}

/** @param {string} directory */
function usable(directory) {
  try {
    findLayout(directory);
    return directory;
  } catch (cause) {
    throw new Error(`TENSORFLOW_NATIVE_LIBTENSORFLOW: ${messageOf(cause)}`, { cause });
  }
}

/** @param {(line: string) => void} announce */
async function cachedLibrary(announce) {
  try {
    const wheel = wheelFor();
    const name = `${version}-${wheel.variant}-${process.platform}-${process.arch}-${contents}`;
    return await cacheEntry(cacheRoot(), name, (directory) => fillFromWheel(wheel, directory, announce), { announce });
  } catch (cause) {
    throw new Error(`libtensorflow ${version} could not be had: ${reason(cause)}\n${waysOut()}`, { cause });
  }
}

/**
 * @param {ReturnType<typeof wheelFor>} wheel
 * @param {string} directory
 * @param {(line: string) => void} announce
 */
async function fillFromWheel(wheel, directory, announce) {
  const pip = findPip();
  if (!pip) throw new Error('neither python3 -m pip nor pip runs on this machine');
  const download = path.join(directory, 'download');
  fs.mkdirSync(download);
  const downloading = progress(announce, `downloading ${wheel.project} ${version}`);
  const file = await downloadWheel(pip, { ...wheel, version }, download, downloading);
  const manifest = await extractWheel(file, directory, progress(announce, 'unpacking libtensorflow'));
  fs.rmSync(download, { recursive: true });
  return manifest;
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/** @param {unknown} error */
function reason(error) {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  return code === 'ENOSPC' ? `the disk is full, ${cacheRoot()} needs 1.3 GB while it is filled` : messageOf(error);
}

function waysOut() {
  return `Any one of these helps:
  - make \`python3 -m pip download tensorflow\` work here (pip, its index and proxy settings), then install again;
  - set TENSORFLOW_NATIVE_LIBTENSORFLOW to a directory that holds TensorFlow ${version}: an unpacked libtensorflow
    tarball, the prefix of conda-forge's libtensorflow, or a Python environment's site-packages/tensorflow;
  - copy ${cacheRoot()} from a machine of the same kind.`;
}

module.exports = { fetchLibrary };
