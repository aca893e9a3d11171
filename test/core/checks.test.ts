import * as tf from '../../lib';

const x = tf.ones([2, 3]);
const no = 5 as never;

// What V8 says of such calls ('list.map is not a function') names neither the call nor what it wants.
test.each<[string, () => unknown]>([
  ["sum: expected axis to be a list, received 'a'", () => tf.sum(x, 'a' as never)],
  ['transpose: expected axis to be a list, received {}', () => tf.transpose(x, {} as never)],
  ['zeros: expected a dtype', () => tf.zeros([1], 'float' as never)],
  ['ones: expected a dtype', () => tf.ones([1], 'float' as never)],
  ['eye: expected a dtype', () => tf.eye(2, 2, [], 'float' as never)],
  ['range: expected a dtype', () => tf.range(0, 2, 1, 'float' as never)],
  ['linspace: expected a dtype', () => tf.linspace(0, 2, 3, 'float' as never)],
  ['oneHot: expected a dtype', () => tf.oneHot([1], 2, 1, 0, 'float' as never)],
  ['linspace: expected integers of at most 32 bits, received 1099511627776', () => tf.linspace(0, 1, 2 ** 40)],
  ['slice: expected begin to be a list, received {}', () => tf.slice(x, {} as never)],
  [
    'stridedSlice: expected integers to be a list, received undefined',
    () => tf.stridedSlice(x, undefined as never, [1]),
  ],
  ['roll: expected integers of at most 32 bits, received 0.5', () => tf.roll(x, 0.5, 0)],
  ["split: expected numOrSizes to be a list, received 'a'", () => tf.split(x, 'a' as never)],
  ['tile: expected reps to be a list, received 5', () => tf.tile(x, no)],
  ['pad: expected paddings to be a list, received 5', () => tf.pad(x, no)],
  [
    'avgPool: expected filterSize to be an integer >= 1 or 2 of them, received {}',
    () => tf.avgPool(tf.ones([1, 2, 2, 1]), {} as never, 1, 'same'),
  ],
  ['ensureShape: expected a shape (a list of sizes), received 5', () => tf.ensureShape(x, no)],
  ['einsum: expected an equation, received 5', () => tf.einsum(no, x)],
  ['meshgrid: expected vectors to be a list, received 5', () => tf.meshgrid(no)],
  ['dynamicStitch: expected indices to be a list, received 5', () => tf.dynamicStitch(no, [x])],
  ['addN: expected', () => tf.addN(no)],
  ['globalNorm: expected tensors to be a list, received 5', () => tf.globalNorm(no)],
  ['clipByGlobalNorm: expected tensors to be a list, received 5', () => tf.clipByGlobalNorm(no, 1)],
  ['rand: expected a function, received 5', () => tf.rand([2], no)],
  ['rand: expected a shape (a list of sizes), received 5', () => tf.rand(no, Math.random)],
  ['multiRNNCell: expected cells to be a list, received 5', () => tf.multiRNNCell(no, x, [], [])],
  ['join: expected inputs to be a list, received 5', () => tf.string.join(no)],
  ['format: expected inputs to be a list, received 5', () => tf.string.format('{}', no)],
  ['MatMul: expected inputs to be a list, received 5', () => tf.execute('MatMul', no)],
  ['GradientTape.record: expected a function, received 5', () => new tf.GradientTape().record(no)],
  ['GradientTape.stopRecording: expected a function, received 5', () => new tf.GradientTape().stopRecording(no)],
  ['registerGradient: expected a function, received 5', () => tf.registerGradient('Rint', no)],
  ['registerGradient: expected type to be a list, received 5', () => tf.registerGradient(no, () => [])],
  ['asDefault: expected a function, received 5', () => new tf.Graph().asDefault(no)],
  ['nameScope: expected a function, received 5', () => new tf.Graph().nameScope('a', no)],
  [
    'controlDependencies: expected operations to be a list, received 5',
    () => new tf.Graph().controlDependencies(no, () => 1),
  ],
  ['partialRun: expected feeds to be a list, received 5', () => new tf.Session(new tf.Graph()).partialRun(no, [])],
])('%s', (message, call) => {
  expect(call).toThrow(message);
});
