'use strict';

/** Microseconds per training step of one epoch over `steps` batches, after one epoch to warm up. */
async function warmUp({ model, x, y, batchSize }) {
  await model.fit(x, y, { epochs: 1, batchSize, verbose: 0 });
}

async function measure({ model, x, y, batchSize, steps }) {
  const start = performance.now();
  await model.fit(x, y, { epochs: 1, batchSize, verbose: 0 });
  return ((performance.now() - start) / steps) * 1e3;
}

/** Numbers that are the same in each run. */
function numbers(count, scale = 1) {
  let state = 1;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return scale * (state / 2 ** 31 - 1);
  });
}

/** Class numbers that are the same in each run. */
function labels(count, classes) {
  return Int32Array.from({ length: count }, (_, i) => (i * 7) % classes);
}

module.exports = { warmUp, measure, numbers, labels };
