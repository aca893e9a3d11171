// The handwritten digits in data/, as tensorflow-native takes them: images [n, 8, 8, 1] from 0 to 16, classes [n].

'use strict';

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { gunzipSync } = require('node:zlib');

const pixels = 64;

/** All digits, shuffled the same way each time, in a part to train on and a part to test with. */
exports.loadDigits = function loadDigits({ testFraction = 0.2 } = {}) {
  const text = gunzipSync(readFileSync(join(__dirname, 'data/digits.csv.gz'))).toString();
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(Number));
  shuffle(rows, 17);
  const tests = Math.round(rows.length * testFraction);
  return { test: columns(rows.slice(0, tests)), train: columns(rows.slice(tests)) };
};

function columns(rows) {
  const images = new Float32Array(rows.length * pixels);
  const labels = new Int32Array(rows.length);
  rows.forEach((row, i) => {
    images.set(row.slice(0, pixels), i * pixels);
    labels[i] = row[pixels];
  });
  return { count: rows.length, images, labels };
}

/** Fisher and Yates, with a small generator of fixed seed. */
function shuffle(rows, seed) {
  let state = seed;
  for (let i = rows.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [rows[i], rows[j]] = [rows[j], rows[i]];
  }
}
