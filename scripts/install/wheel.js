'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { Transform } = require('node:stream');
const { pipeline } = require('node:stream/promises');
const yauzl = require('yauzl');
const { frameworkLibrary, mainLibraries } = require('./platform');

const libraries = [frameworkLibrary, ...mainLibraries].map((name) => `tensorflow/${name}`);

/** The headers of the C API and those that they include. */
const headers = new RegExp(
  `^tensorflow/include/(${[
    'tensorflow/c/',
    '(tensorflow/core|tsl|xla/tsl)/platform/ctstring',
    'tsl/platform/platform',
    'tensorflow/core/common_runtime/next_pluggable_device/c/',
    'xla/tsl/c/',
  ].join('|')})[^.]*\\.h$`,
);

/**
 * Takes the two libraries and the C headers out of a TensorFlow wheel, checking each against the wheel's own record.
 * @param {string} wheel
 * @param {string} target
 * @param {(done: number, total: number) => void} report in bytes
 * @returns {Promise<import('./cache').Manifest>}
 */
async function extractWheel(wheel, target, report) {
  const zip = await yauzl.openPromise(wheel, { autoClose: false });
  try {
    const entries = await wantedEntries(zip);
    const record = parseRecord(await readText(zip, entries.record));
    const total = entries.wanted.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    let done = 0;
    const manifest = { source: path.basename(wheel), files: /** @type {import('./cache').Manifest['files']} */ ({}) };
    for (const entry of entries.wanted) {
      const name = entry.fileName.replace(/^tensorflow\//, '');
      const file = path.join(target, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      const sha256 = await extract(zip, entry, file, (bytes) => report((done += bytes), total));
      if (sha256 !== record.get(entry.fileName)) {
        throw new Error(`${path.basename(wheel)} is damaged: ${entry.fileName} does not match the wheel's record`);
      }
      manifest.files[name] = { size: entry.uncompressedSize, sha256 };
    }
    return manifest;
  } finally {
    zip.close();
  }
}

/** @param {import('yauzl').ZipFile} zip */
async function wantedEntries(zip) {
  /** @type {import('yauzl').Entry[]} */
  const wanted = [];
  let record;
  for await (const entry of zip.eachEntry()) {
    if (libraries.includes(entry.fileName) || headers.test(entry.fileName)) wanted.push(entry);
    else if (/^[^/]+\.dist-info\/RECORD$/.test(entry.fileName)) record = entry;
  }
  const found = wanted.filter((entry) => libraries.includes(entry.fileName));
  if (!record || found.length !== 2) throw new Error('the wheel does not hold the two TensorFlow libraries');
  return { wanted, record };
}

/**
 * Lines `path,sha256=digest,size`; a path with a comma is quoted, and none of those is wanted.
 * @param {string} text
 */
function parseRecord(text) {
  const lines = text.split(/\r?\n/).map((line) => line.split(','));
  return new Map(lines.map(([name, hash = '']) => [name, hash.replace('sha256=', '')]));
}

/** @param {import('yauzl').ZipFile} zip @param {import('yauzl').Entry} entry */
async function readText(zip, entry) {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * @param {import('yauzl').ZipFile} zip
 * @param {import('yauzl').Entry} entry
 * @param {string} file
 * @param {(bytes: number) => void} report
 */
async function extract(zip, entry, file, report) {
  const hash = crypto.createHash('sha256');
  const measured = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      report(chunk.length);
      done(null, chunk);
    },
  });
  const stream = await zip.openReadStreamPromise(entry);
  await pipeline(stream, measured, fs.createWriteStream(file, { flush: true, mode: 0o644 }));
  return hash.digest('base64url');
}

module.exports = { extractWheel };
