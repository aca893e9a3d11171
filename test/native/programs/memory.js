'use strict';

// Makes and forgets tensors in one synchronous loop, which no finalizer of Node's interrupts. Prints the growth of
// resident memory in MB at its highest. Arguments: how many, and the elements of each.

const addon = require('./addon');

const count = Number(process.argv[2]);
const elements = Number(process.argv[3]);
const context = addon.contextNew({});
const x = addon.tensorFromBytes(1, [elements], new Float32Array(elements));
for (let i = 0; i < 100; ++i) addon.execute(context, 'Neg', '', [x], [], 1);
const resident = () => process.memoryUsage.rss() / 2 ** 20;
const before = resident();
let highest = before;
const every = Math.ceil(count / 400);
for (let i = 0; i < count; ++i) {
  addon.execute(context, 'Neg', '', [x], [], 1);
  if (i % every === 0) highest = Math.max(highest, resident());
}
console.log(JSON.stringify({ growth: highest - before, ...addon.memory() }));
