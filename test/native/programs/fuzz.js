'use strict';

// Calls every method with arguments that make no sense, and with some that nearly do. Nothing may end the process.
// Arguments: a seed and the number of calls. Prints how many calls threw and how many returned.

const addon = require('./addon');

let seed = Number(process.argv[2]);
const count = Number(process.argv[3]);
const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
const pick = (list) => list[random(list.length)];

const context = addon.contextNew({});
const builder = addon.graphNew();
const float = addon.tensorFromBytes(1, [2], Float32Array.of(1, 2));
const disposed = addon.tensorFromBytes(1, [2], Float32Array.of(1, 2));
addon.tensorDispose(disposed);
const shape = ['dtype', 'float32', 'shape', [2]];
const input = addon.graphAddOperation(builder, 'Placeholder', 'x', '', [], [], [], shape);
const negated = addon.graphAddOperation(builder, 'Neg', 'y', '', [[input, 0]], [], [], []);
const stranger = addon.graphAddOperation(addon.graphNew(), 'Placeholder', 'x', '', [], [], [], shape);
const fn = addon.graphToFunction(builder, 'f', false, null, [[input, 0]], [[negated, 0]], null, [], null, null);
addon.contextAddFunction(context, fn);
const session = addon.sessionNew(builder, {});
const cancellation = addon.cancellationNew();
addon.cancellationCancel(cancellation);
const detached = new Float32Array(4);
structuredClone(detached.buffer, { transfer: [detached.buffer] });

const handles = [context, builder, float, disposed, input, negated, stranger, fn, session, cancellation];
const numbers = [
  0,
  1,
  2,
  7,
  -1,
  0.5,
  NaN,
  Infinity,
  -Infinity,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  -(2 ** 63),
  1e308,
  3n,
  2n ** 70n,
];
const strings = [
  '',
  'x',
  'y',
  'f',
  'Neg',
  'AddV2',
  'Const',
  'Placeholder',
  'T',
  'dtype',
  'shape',
  'value',
  'a\0b',
  '\ud800',
  '../..',
  'é'.repeat(150),
  'serve',
];
const buffers = [
  new Uint8Array(0),
  Uint8Array.of(10, 0),
  Uint8Array.of(255, 255, 255),
  new Float32Array(2),
  detached,
  new DataView(new ArrayBuffer(3)),
  new ArrayBuffer(8),
];
const run = {
  runOptions: null,
  feeds: [[input, 0]],
  feedValues: [float],
  fetches: [[negated, 0]],
  targets: [],
  metadata: false,
};
const loop = {
  functionName: 'f',
  device: '',
  columns: [float],
  captures: [],
  attrs: [],
  batchSize: 1,
  rows: 2,
  order: null,
  firstStep: 0,
  endStep: 2,
  collect: 1,
  reportFunction: null,
  reportCaptures: [],
  reportEveryMs: 0,
};
const throwing = new Proxy([], {
  get: (target, name) => {
    if (name === '0') throw new Error('trap');
    return Reflect.get(target, name);
  },
});

function junk(depth) {
  const kind = random(depth > 2 ? 9 : 14);
  if (kind < 3) return pick(handles);
  if (kind === 3) return pick(numbers);
  if (kind === 4) return pick(strings);
  if (kind === 5) return pick(buffers);
  if (kind === 6) return pick([null, undefined, true, false, Symbol('s'), () => 0, throwing, {}, []]);
  if (kind === 7) return [pick([input, negated, stranger, float]), pick([0, 1, -1])];
  if (kind === 8)
    return pick([
      ['dtype', 'float32'],
      ['T', 1, 'value', float],
      [1, 2, 3],
      ['x', 'y'],
    ]);
  if (kind === 9) return { ...run, [pick(Object.keys(run))]: junk(depth + 1) };
  if (kind === 10) return { ...loop, [pick(Object.keys(loop))]: junk(depth + 1) };
  if (kind === 11)
    return {
      config: junk(depth + 1),
      tags: ['serve'],
      directory: '/nowhere',
      target: pick(strings),
      name: 'f',
      attrs: junk(depth + 1),
      proto: pick(buffers),
    };
  return Array.from({ length: random(4) }, () => junk(depth + 1));
}

// What a method wants, with one argument in a few replaced by junk.
const sensible = {
  tensorFromBytes: [1, [2], new Float32Array(2)],
  tensorFromValues: [1, [2], [1, 2]],
  tensorFromStrings: [[2], ['a', 'b']],
  tensorCopyToDevice: [context, float, '/device:CPU:0'],
  execute: [context, 'AddV2', '', [float, float], [], 1],
  executeAsync: [context, 'AddV2', '', [float, float], [], 1, null],
  graphAddOperation: [builder, 'Neg', 'z', '', [[input, 0]], [], [], []],
  graphOperationByName: [builder, 'x'],
  graphTensorShape: [builder, [input, 0]],
  graphSetTensorShape: [builder, [input, 0], [2]],
  graphImportGraphDef: [builder, new Uint8Array(0), { prefix: 'p', uniquifyPrefix: true, returnOutputs: [['x', 0]] }],
  graphDefShapes: [new Uint8Array(0), [['x', 0]]],
  graphAddGradients: [builder, null, [[negated, 0]], [[input, 0]], null],
  graphEvaluateConstant: [builder, [input, 0]],
  graphToFunction: [builder, 'g', true, null, [[input, 0]], [[negated, 0]], ['a'], [], null, null],
  graphCopyFunction: [builder, fn, null],
  graphHandleData: [builder, [input, 0]],
  operationAttr: [negated, 'T'],
  operationConsumers: [input, 0],
  operationInputListLength: [negated, 'x'],
  operationEquals: [input, input],
  sessionRun: [session, run],
  sessionRunSync: [session, run],
  sessionPartialRunSetup: [session, [[input, 0]], [[negated, 0]], []],
  sessionFromSavedModel: [addon.graphNew(), { directory: '/nowhere', tags: ['serve'] }],
  loopRun: [context, loop, null, null],
  loopRunSync: [context, loop],
};

// These act on the process, on the network, or on what the others need.
const left = [
  'serverNew',
  'serverStart',
  'contextSetServerDef',
  'contextEnableCollectiveOps',
  'contextSetLogicalCpuDevices',
  'sessionClose',
  'sessionReset',
];
const methods = [];
for (const name in addon) if (!left.includes(name)) methods.push(name);

const outcomes = { threw: 0, returned: 0, rejected: 0 };
async function main() {
  for (let i = 0; i < count; ++i) {
    const method = pick(methods);
    const args = (sensible[method] ?? Array.from({ length: random(8) }, () => junk(0))).slice();
    if (sensible[method]) for (let k = random(3); k > 0; --k) args[random(args.length)] = junk(0);
    if (process.env.TFN_FUZZ_TRACE) console.error(method, args);
    try {
      const result = addon[method](...args);
      if (result instanceof Promise) await result.catch(() => ++outcomes.rejected);
      ++outcomes.returned;
    } catch {
      ++outcomes.threw;
    }
  }
  console.log(JSON.stringify(outcomes));
}
main();
