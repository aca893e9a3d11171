'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { pipeline } = require('node:stream/promises');
const { withLock } = require('./lock');

/**
 * @typedef {object} Manifest
 * @property {string} source the wheel's file name
 * @property {Record<string, {size: number, sha256: string}>} files by path relative to the entry; sha256 in base64url
 *
 * @typedef {(directory: string) => Promise<Manifest>} Fill puts the files of an entry into an empty directory
 */

const manifestName = 'manifest.json';

/**
 * The directory of a cache entry, filled first if it is missing or damaged. An entry appears whole, by one rename, or
 * not at all, whatever kills the process.
 * @param {string} cache
 * @param {string} name
 * @param {Fill} fill
 * @param {{announce?: (line: string) => void, staleMs?: number}} [options]
 */
async function cacheEntry(cache, name, fill, { announce = () => {}, staleMs } = {}) {
  const entry = path.join(cache, name);
  if (await isWhole(entry)) return entry;
  makeDirectory(cache);
  const onWait = () => announce('another install is filling the cache, waiting for it');
  await withLock(`${entry}.lock`, () => create(), { onWait, staleMs });
  return entry;

  async function create() {
    if (await isWhole(entry)) return;
    removeLeftovers(cache, name);
    const partial = fs.mkdtempSync(`${entry}.partial-`);
    const cleanUp = () => fs.rmSync(partial, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
    process.once('exit', cleanUp);
    try {
      const manifest = await fill(partial);
      writeDurably(path.join(partial, manifestName), JSON.stringify(manifest, null, 2));
      fs.chmodSync(partial, 0o755);
      if (fs.existsSync(entry)) {
        announce(`${entry} is damaged, replacing it`);
        // Moved aside at once, so that nobody finds half of it while it is deleted.
        fs.renameSync(entry, path.join(fs.mkdtempSync(`${entry}.partial-`), 'damaged'));
        removeLeftovers(cache, name, partial);
      }
      fs.renameSync(partial, entry);
      syncDirectory(cache);
    } finally {
      process.off('exit', cleanUp);
      cleanUp();
    }
  }
}

/** @param {string} cache */
function makeDirectory(cache) {
  try {
    fs.mkdirSync(cache, { recursive: true });
  } catch (cause) {
    const { message } = /** @type {Error} */ (cause);
    throw new Error(`the cache directory cannot be made (XDG_CACHE_HOME chooses another): ${message}`, { cause });
  }
}

/**
 * What a killed install has left. Called by the holder of the lock.
 * @param {string} cache @param {string} name @param {string} [keep]
 */
function removeLeftovers(cache, name, keep) {
  for (const other of fs.readdirSync(cache)) {
    const directory = path.join(cache, other);
    if (other.startsWith(`${name}.partial-`) && directory !== keep)
      fs.rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * Whether an entry's files are those that its manifest lists, bit for bit.
 * @param {string} entry
 */
async function isWhole(entry) {
  let manifest;
  try {
    manifest = /** @type {Manifest} */ (JSON.parse(fs.readFileSync(path.join(entry, manifestName), 'utf8')));
  } catch {
    return false;
  }
  const files = Object.entries(manifest.files);
  for (const [name, { size }] of files) {
    if (fs.statSync(path.join(entry, name), { throwIfNoEntry: false })?.size !== size) return false;
  }
  for (const [name, { sha256 }] of files) {
    if ((await hashFile(path.join(entry, name))) !== sha256) return false;
  }
  return true;
}

/** @param {string} file @returns {Promise<string>} SHA-256 in base64url, as wheels write it */
async function hashFile(file) {
  const hash = crypto.createHash('sha256');
  await pipeline(fs.createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('base64url');
}

/** @param {string} file @param {string} text */
function writeDurably(file, text) {
  fs.writeFileSync(file, text, { flush: true });
  syncDirectory(path.dirname(file));
}

/** @param {string} directory */
function syncDirectory(directory) {
  const descriptor = fs.openSync(directory, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

module.exports = { cacheEntry, isWhole };
