'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const { setTimeout: sleep } = require('node:timers/promises');

/** A lock whose owner has not touched it for so long is abandoned: its process was killed. In milliseconds. */
const abandonedAfter = 20_000;

/**
 * Runs a task while holding a lock file. The lock spares two installs the same download; what keeps the cache right
 * is that a finished entry appears by one rename.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} task
 * @param {{onWait?: () => void, staleMs?: number}} [options]
 * @returns {Promise<T>}
 */
async function withLock(file, task, { onWait = () => {}, staleMs = abandonedAfter } = {}) {
  const token = crypto.randomUUID();
  for (let waited = false; !acquire(file, token); waited = true) {
    if (!waited) onWait();
    if (isAbandoned(file, staleMs)) breakLock(file, token, staleMs);
    else await sleep(Math.min(500, staleMs / 4));
  }
  const heartbeat = setInterval(() => touch(file), staleMs / 4);
  const release = () => {
    clearInterval(heartbeat);
    if (read(file) === token) fs.rmSync(file, { force: true });
  };
  process.once('exit', release);
  try {
    return await task();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} file @param {string} token */
function acquire(file, token) {
  try {
    fs.writeFileSync(file, token, { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file @param {number} staleMs */
function isAbandoned(file, staleMs) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > staleMs;
}

/**
 * Of several that find a lock abandoned, one moves it away; a late one may have moved its successor, and puts it back.
 * @param {string} file @param {string} token @param {number} staleMs
 */
function breakLock(file, token, staleMs) {
  const aside = `${file}.${token}`;
  try {
    fs.renameSync(file, aside);
    if (!isAbandoned(aside, staleMs)) fs.linkSync(aside, file);
  } catch {
    // Another was first.
  }
  fs.rmSync(aside, { force: true });
}

/** @param {string} file */
function touch(file) {
  const now = new Date();
  try {
    fs.utimesSync(file, now, now);
  } catch {
    // Someone took the lock for abandoned, after this process was suspended: the task may still finish.
  }
}

/** @param {string} file */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

module.exports = { withLock };
