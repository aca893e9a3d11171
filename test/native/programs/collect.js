'use strict';

// Forgets tensors, collects, and only waits: memory must come back without another call of the addon.

const addon = require('./addon');

const before = process.memoryUsage.rss();
const make = () => {
  for (let i = 0; i < 300; ++i) addon.tensorFromBytes(1, [2 ** 18], new Float32Array(2 ** 18).fill(i));
};
make();
addon.memory();
make();
globalThis.gc();
setTimeout(() => {
  const growth = (process.memoryUsage.rss() - before) / 2 ** 20;
  globalThis.gc();
  console.log(JSON.stringify({ growth, ...addon.memory() }));
}, 200);
