import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as tf from '../../../lib';
import { pathOf } from '../../../lib/keras/engine/weights';

type Model = ReturnType<typeof tf.model>;

/** What Python's Keras makes of a model's JSON: outputs on the inputs, with the same weights. */
function inPython(model: Model, inputs: tf.Tensor[]): { outputs: number[][]; paths: string[] } {
  const given = JSON.stringify({
    model: model.toJSON(),
    weights: model.getWeights().map((weight) => weight.arraySync()),
    inputs: inputs.map((input) => input.arraySync()),
  });
  const python = process.env['TENSORFLOW_NATIVE_PYTHON'] ?? 'python3';
  const run = spawnSync(python, [join(__dirname, 'model-config.py')], { input: given, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr.slice(-3000));
  return JSON.parse(run.stdout) as { outputs: number[][]; paths: string[] };
}

function check(model: Model, ...inputs: tf.Tensor[]): void {
  const here = model.apply<tf.Tensor | tf.Tensor[]>(inputs.length > 1 ? inputs : inputs[0]!);
  const { outputs } = inPython(model, inputs);
  [here].flat().forEach((output, index) => {
    const values = [output.arraySync()].flat(9) as number[];
    const wanted = outputs[index]!.flat(9) as number[];
    expect(values).toHaveLength(wanted.length);
    values.forEach((value, place) => expect(value).toBeCloseTo(wanted[place]!, 5));
  });
}

const random = (...shape: number[]) => tf.keras.random.uniform(shape, { minval: -1, maxval: 1, seed: 1 });

beforeEach(() => tf.keras.backend.clearSession());

test('operations of tf on symbolic tensors are Keras’s operations in Python', () => {
  const x = tf.input({ shape: [4, 3], name: 'x' });
  const parts = [
    tf.sum(tf.add(tf.relu(x), 1), [1, 2], true),
    tf.max(tf.sub(tf.exp(x), tf.sigmoid(x)), 1),
    tf.mean(tf.div(tf.square(x), 2), -1),
    tf.reshape(tf.transpose(x, [0, 2, 1]), [-1, 12]),
    tf.concat([x, tf.neg(x)], -1),
    tf.stack([x, tf.tanh(x)], 1),
    tf.expandDims(tf.softmax(x), 1),
    tf.squeeze(tf.expandDims(tf.logSoftmax(x), 1), [1]),
    tf.cast(tf.greater(x, 0), 'float32'),
    tf.where(tf.less(x, 0), tf.zerosLike(x), tf.abs(x)),
    tf.slice(x, [0, 1, 0], [-1, 2, 2]),
    tf.stridedSlice(x, [0, 0], [0, 1], [1, 1], 1, 0, 0, 0, 2),
    tf.pad(x, [
      [0, 0],
      [1, 1],
      [0, 2],
    ]),
    tf.tile(x, [1, 2, 1]),
    tf.cumsum(x, 1),
    tf.gather(x, [2, 0], 1),
    tf.einsum('bij,bkj->bik', x, x),
    tf.matMul(x, tf.tensor([[1], [2], [3]])),
    tf.clipByValue(x, -0.5, 0.5),
    tf.pow(x, 2),
    tf.leakyRelu(x, 0.3),
    tf.elu(x),
    tf.softplus(x),
    tf.reverse(x, 1),
    tf.maximum(tf.minimum(x, 0.3), -0.3),
    tf.floor(tf.mul(x, 3)),
  ];
  check(tf.model({ inputs: x, outputs: parts }), random(2, 4, 3));
});

test('nested and shared models, records, sequential models', () => {
  const [a, b] = [tf.input({ shape: [3], name: 'a' }), tf.input({ shape: [3], name: 'b' })];
  const inner = tf.sequential([tf.input({ shape: [3] }), tf.layers.dense({ units: 4, activation: 'tanh' })]);
  const innerInput = tf.input({ shape: [4] });
  const nested = tf.model({ inputs: innerInput, outputs: tf.layers.dense({ units: 2 }).apply(innerInput) });
  const joined = tf.layers.add().apply([nested.apply(inner.apply(a)), nested.apply(inner.apply(b))]);
  const model = tf.model({ inputs: [a, b], outputs: [joined, tf.layers.concatenate().apply([joined, a])] });
  check(model, random(2, 3), random(2, 3));
  expect(inPython(model, [random(2, 3), random(2, 3)]).paths).toEqual(
    tf.keras.models.modelFromJSON(model.toJSON()).weights.map(pathOf),
  );
});

test('call arguments and layers that take several tensors', () => {
  const x = tf.input({ shape: [5, 4] });
  const attended = tf.layers.multiHeadAttention({ numHeads: 2, keyDim: 3 }).apply([x, x], { useCausalMask: true });
  check(tf.model({ inputs: x, outputs: tf.layers.layerNormalization().apply(tf.add(attended, x)) }), random(2, 5, 4));
});
