import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../../lib';

const place = mkdtempSync(join(tmpdir(), 'export-'));
const at = (name: string) => join(place, name);
const quiet = { verbose: false };

afterAll(() => rmSync(place, { recursive: true }));

const x = tf.tensor([
  [1, 2, 3],
  [0.5, -1, 2],
]);

function classifier(): tf.keras.Sequential {
  tf.keras.utils.setRandomSeed(3);
  return tf.sequential([
    tf.layers.dense({ units: 4, activation: 'relu', inputShape: [3] }),
    tf.layers.dropout({ rate: 0.5 }),
    tf.layers.batchNormalization(),
    tf.layers.dense({ units: 2 }),
  ]);
}

const list = (value: unknown) => (value as tf.Tensor).arraySync();

test('export writes serve, its signatures and the lists of variables, for any batch', async () => {
  const model = classifier();
  await model.export(at('sequential'), quiet);
  await using loaded = await tf.savedModel.load(at('sequential'));
  expect(list(loaded.root.serve(x))).toEqual(list(model.apply(x)));
  expect(list(loaded.call(tf.ones([5, 3])))).toHaveLength(5);
  expect(Object.keys(loaded.signatures).sort()).toEqual(['serve', 'serving_default']);
  const [input] = model.inputNames!;
  expect(loaded.signatures.serving_default!.inputs).toMatchObject({ [input!]: { shape: [null, 3] } });
  const { output_0 } = await loaded.signatures.serving_default!({ [input!]: x });
  expect(list(output_0)).toEqual(list(model.apply(x)));
  expect(loaded.variables.map(({ name }) => name)).toEqual(
    model.variables.map((v) => (v as { path?: string }).path ?? v.name),
  );
  expect(loaded.trainableVariables).toHaveLength(model.trainableVariables.length);
  expect(Object.keys(loaded.root.children)).toContain('non_trainable_variables');
});

test('export of a model with named inputs and outputs keeps the names', async () => {
  const a = tf.input({ shape: [2], name: 'numbers' });
  const b = tf.input({ shape: [1], name: 'weight' });
  const product = tf.layers.multiply().apply([tf.layers.dense({ units: 1 }).apply(a), b]);
  const model = tf.model({
    inputs: { first: a, second: b },
    outputs: { product, same: tf.layers.identity().apply(a) },
  });
  await model.export(at('named'), quiet);
  await using loaded = await tf.savedModel.load(at('named'));
  const inputs = { first: tf.tensor([[1, 2]]), second: tf.tensor([[3]]) };
  const wanted = model.apply(inputs) as unknown as Record<'product' | 'same', tf.Tensor>;
  const called = loaded.root.serve(inputs) as typeof wanted;
  expect([list(called.product), list(called.same)]).toEqual([list(wanted.product), list(wanted.same)]);
  const { numbers, weight } = { numbers: inputs.first, weight: inputs.second };
  const answered = await loaded.signatures.serving_default!({ numbers, weight });
  expect([list(answered.product), list(answered.same)]).toEqual([list(wanted.product), list(wanted.same)]);
});

test('a subclassed model is exported as it was called, or for a signature', async () => {
  class Doubling extends tf.keras.Model {
    dense = tf.layers.dense({ units: 2 });
    override call(inputs: tf.Tensor): tf.Tensor {
      return tf.mul(this.dense.apply(inputs), 2);
    }
  }
  const model = new Doubling();
  await expect(model.export(at('subclass'), quiet)).rejects.toThrow('has not been called yet');
  const wanted = list(model.apply(x));
  await model.export(at('subclass'), quiet);
  await using called = await tf.savedModel.load(at('subclass'));
  expect(list(called.call(x))).toEqual(wanted);
  await model.export(at('signature'), { ...quiet, inputSignature: new tf.TensorSpec([2, 3], 'float32', 'pair') });
  await using fixed = await tf.savedModel.load(at('signature'));
  expect(fixed.signatures.serve!.inputs).toMatchObject({ pair: { shape: [2, 3] } });
});

test('tf.savedModel.save keeps the calls in inference and in training', async () => {
  const model = classifier();
  await tf.savedModel.save(model, at('saved'));
  await using loaded = await tf.savedModel.load(at('saved'));
  expect(list(loaded.call(x))).toEqual(list(model.apply(x)));
  expect(list(loaded.call(x, false))).toEqual(list(model.apply(x)));
  // In training the batch's own statistics normalize it to a mean of (almost) nothing, and dropout differs each time.
  const [one, two] = [loaded.call(x, { training: true }), loaded.call(x, true)].map(list);
  expect(one).not.toEqual(list(model.apply(x)));
  expect(one).not.toEqual(two);
  expect(Object.keys(loaded.signatures)).toEqual(['serving_default']);
});

test('a model within a module is saved with it, called before or not', async () => {
  const model = classifier();
  const f = tf.function((inputs: tf.Tensor) => model.apply(inputs) as tf.Tensor, {
    inputSignature: [new tf.TensorSpec([null, 3])],
  });
  await tf.savedModel.save({ model, unused: tf.sequential([tf.layers.dense({ units: 1 })]), f }, at('within'));
  await using loaded = await tf.savedModel.load(at('within'));
  expect(list(loaded.root.f(x))).toEqual(list(model.apply(x)));
  expect(list(loaded.root.model.call(x))).toEqual(list(model.apply(x)));
  expect(loaded.root.model.trainableVariables).toHaveLength(6);
});

test('what export does not know is refused', async () => {
  const model = classifier();
  await expect(model.export(at('x'), { format: 'onnx' as never })).rejects.toThrow(
    "expected format 'tf_saved_model', received 'onnx'",
  );
  await expect(model.export(at('x'), { loud: true } as never)).rejects.toThrow("unknown option 'loud'");
});

test('export says what it wrote unless it is told not to', async () => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => {});
  await classifier().export(at('told'));
  expect(log.mock.calls.flat().join('\n')).toMatch(/Saved artifact at '.*told'[^]*Endpoint 'serve'[^]*\[null, 3\]/);
  log.mockRestore();
});

describe('TFSMLayer', () => {
  beforeAll(() => classifier().export(at('layer'), quiet));

  it('calls the function and trains its variables within a model', async () => {
    const layer = tf.layers.tfsmLayer({ path: at('layer') });
    const before = list(layer.apply(x));
    expect(before).toEqual(list(classifier().apply(x)));
    expect([layer.trainableWeights.length, layer.weights.length]).toEqual([6, 8]);
    const model = tf.sequential([layer, tf.layers.dense({ units: 1 })]);
    model.compile({ optimizer: tf.keras.optimizers.sgd({ learningRate: 0.01 }), loss: 'meanSquaredError' });
    const { history } = await model.fit(x, tf.ones([2, 1]), { epochs: 5, verbose: 0 });
    expect(history.loss!.at(-1)).toBeLessThan(history.loss![0] as number);
    expect(list(layer.apply(x))).not.toEqual(before);
  });

  it('is frozen when it is not trainable', () => {
    const layer = tf.layers.tfsmLayer({ filepath: at('layer'), trainable: false });
    expect(layer.trainableWeights).toEqual([]);
    expect(layer.weights).toHaveLength(8);
  });

  it("has Keras's configuration, and is made of it only for one who trusts it", () => {
    const layer = tf.layers.tfsmLayer({ path: at('layer'), name: 'served' });
    expect(layer.getConfig()).toMatchObject({
      name: 'served',
      filepath: at('layer'),
      call_endpoint: 'serve',
      call_training_endpoint: null,
    });
    const { TFSMLayer } = tf.layers;
    expect(() => TFSMLayer.fromConfig(layer.getConfig())).toThrow('when you trust it');
    expect(list(TFSMLayer.fromConfig(layer.getConfig(), { TFSMLayer }).apply(x))).toEqual(list(layer.apply(x)));
  });

  it('is read from a model file only for one who trusts it', async () => {
    const model = tf.sequential([tf.input({ shape: [3] }), tf.layers.tfsmLayer({ path: at('layer') })]);
    await model.save(at('trusting.keras'));
    await expect(tf.keras.models.loadModel(at('trusting.keras'))).rejects.toThrow('when you trust it');
    const { TFSMLayer } = tf.layers;
    const loaded = await tf.keras.models.loadModel(at('trusting.keras'), { customObjects: { TFSMLayer } });
    expect(list(loaded.apply(x))).toEqual(list(model.apply(x)));
  });

  it('names the endpoints there are, and what is missing', () => {
    expect(() => tf.layers.tfsmLayer({ path: at('layer'), callEndpoint: 'train' })).toThrow(
      /has no endpoint 'train'; it has: serve, serving_default/,
    );
    expect(() => tf.layers.tfsmLayer({ path: at('nowhere') })).toThrow('is no SavedModel, or damaged');
    expect(() => tf.layers.tfsmLayer({})).toThrow('filepath');
    expect(() => tf.layers.tfsmLayer({ path: at('layer'), filepath: at('layer') })).toThrow('received both');
  });
});
