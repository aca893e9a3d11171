/** Gradients of saved functions with random numbers in them. */

import * as tf from '../../lib';
import { draw, drawn, expectDrawnOnce, ways } from '../support/draws';
import { removeDirectories, temporaryDirectory } from '../support/temporary-directory';

const int = (value: number) => tf.scalar(value, 'int32');
const noisy = (x: tf.Tensor) => tf.mul(x, draw());
const square = (x: tf.Tensor) => tf.mul(x, x);
const loop = (x: tf.Tensor, body: (y: tf.Tensor) => tf.Tensor) =>
  tf.whileLoop(
    (i: tf.Tensor) => tf.less(i, int(2)),
    (i: tf.Tensor, y: tf.Tensor, same: tf.Tensor) => [tf.add(i, int(1)), body(y), same],
    [int(0), x, tf.neg(x)],
  );
const whenPositive = (x: tf.Tensor, body: (x: tf.Tensor) => tf.Tensor) =>
  tf.cond(
    tf.greater(tf.square(tf.sum(x)), tf.scalar(-1)),
    () => body(x),
    () => tf.neg(x),
  );

const compiled = tf.function((x: tf.Tensor) => noisy(x), { jitCompile: true });
const bodies: Record<string, [body: (x: tf.Tensor) => tf.Tensor, draws: number]> = {
  call: [(x) => tf.mul(compiled(x), square(x)), 1],
  choice: [(x) => whenPositive(x, (y) => noisy(tf.mul(y, square(y)))), 1],
  // What a loop hands on unchanged is used after it.
  repetition: [
    (x) =>
      loop(x, noisy)
        .slice(1)
        .reduce((y, same) => tf.mul(y, square(same))),
    2,
  ],
  choices: [(x) => tf.mul(loop(x, (y) => whenPositive(y, noisy))[1]!, square(x)), 2],
};

const directory = temporaryDirectory();
let model: tf.savedModel.SavedModel;

beforeAll(async () => {
  const inputSignature = [new tf.TensorSpec([2], 'float32')];
  const functions = Object.entries(bodies).map(([name, [body]]) => [name, tf.function(body, { inputSignature })]);
  await tf.savedModel.save({ drawn, ...Object.fromEntries(functions) }, directory, {});
  model = await tf.savedModel.load(directory);
});
afterAll(() => {
  void model.dispose();
  removeDirectories();
});

describe.each(Object.keys(bodies))('numbers are drawn once: %s', (name) => {
  test.each(ways)('%s', (_way, derivativesOf) => {
    const saved = (x: tf.Tensor) => model.root[name](x) as tf.Tensor;
    expectDrawnOnce(derivativesOf, saved, bodies[name]![1], model.root.drawn as unknown as tf.Variable);
  });
});
