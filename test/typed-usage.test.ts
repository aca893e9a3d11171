/** Programs as TypeScript users write them: that they compile, `npm run typecheck` says; that they run, this does. */

import { EventEmitter } from 'node:events';
import * as tf from '../lib';

test('values take the type they are used as', async () => {
  const rows: number[][] = tf.tensor2d([[1, 2]]).arraySync();
  const ids: BigInt64Array = await tf.tensor([1n, 2n]).data();
  const words: string[] = tf.tensor(['a']).dataSync();
  expect([rows, [...ids], words]).toEqual([[[1, 2]], [1n, 2n], ['a']]);
  expect(tf.scalar(2).dataSync()[0].toFixed(1)).toBe('2.0');
  expect((tf.tensor1d([true]).arraySync() as boolean[])[0]).toBe(true);
});

test('a polynomial is fitted', () => {
  const [a, b] = [tf.scalar(0.1).variable(), tf.variable(0.2)];
  const predict = (x: tf.Tensor1D): tf.Tensor1D => a.mul(x.square()).add(b.mul(x));
  const loss = (predictions: tf.Tensor, labels: tf.Tensor): tf.Scalar => predictions.sub(labels).square().mean();
  const optimizer = tf.train.sgd(0.01);
  const [x, y] = [tf.tensor1d([1, 2, 3]), tf.tensor1d([3, 10, 21])];
  const before = loss(predict(x), y).dataSync()[0];
  for (let i = 0; i < 20; i++) optimizer.minimize(() => loss(predict(x), y));
  expect(loss(predict(x), y).dataSync()[0]).toBeLessThan(before / 10);
});

test('layers stand in the lists of others', async () => {
  const input: tf.SymbolicTensor = tf.input({ shape: [2] });
  const dense = () => tf.layers.dense({ units: 3, kernelInitializer: 'ones' });
  const sum = tf.layers.add().apply([dense().apply(input), tf.sequential([dense()]).apply(input)]);
  const model: tf.LayersModel = tf.model({ inputs: input, outputs: [sum, dense().apply(sum)] });
  const [first, second] = (await model.predict(tf.ones([1, 2]))) as tf.Tensor[];
  expect([first.arraySync(), second.arraySync()]).toEqual([[[4, 4, 4]], [[12, 12, 12]]]);
  const layer = dense();
  const traced = tf.function((x: tf.Tensor) => layer.apply(x));
  expect(traced(tf.ones([1, 2])).arraySync()).toEqual([[2, 2, 2]]);
  const untyped = tf.function((x, y) => tf.add(x, y));
  expect(untyped(1, 2).arraySync()).toBe(3);
});

test('loops give the structures that their functions give', () => {
  const pairs: { sum: tf.Tensor; parts: tf.Tensor[] } = tf.map(
    ({ a, b }: Record<'a' | 'b', tf.Tensor>) => ({ sum: tf.add(a, b), parts: [a] }),
    { a: tf.tensor([1, 2]), b: tf.tensor([3, 4]) },
  );
  expect([pairs.sum.arraySync(), pairs.parts[0].arraySync()]).toEqual([[4, 6], [1, 2]]); // prettier-ignore
  const sums: tf.Tensor = tf.scan((sum: tf.Tensor, x: tf.Tensor) => tf.add(sum, x), [1, 2, 3], 0);
  expect(sums.arraySync()).toEqual([1, 3, 6]);
  const [{ i }] = tf.whileLoop(
    ({ i }: { i: tf.Tensor }) => tf.less(i, 3),
    ({ i }: { i: tf.Tensor }) => [{ i: tf.add(i, 1) }],
    [{ i: tf.scalar(0) }],
  );
  expect(i.arraySync()).toBe(3);
  // @ts-expect-error -- a tensor is no string
  const wrong: string = tf.map((x: tf.Tensor) => x, [1]);
  expect(wrong).toBeInstanceOf(tf.Tensor);
});

class Scale extends tf.keras.layers.Layer {
  factor!: tf.Variable;
  override build(): void {
    this.factor = this.addWeight({ name: 'factor', shape: [], initializer: 'ones' });
  }
  override call(x: tf.Tensor): tf.Tensor {
    return tf.mul(x, this.factor);
  }
}

class OwnModel extends tf.keras.Model {
  private readonly scale = new Scale();
  override call(x: tf.Tensor): tf.Tensor {
    return this.scale.apply(x);
  }
  override trainStep(data: tf.keras.StepData): tf.keras.StepLogs {
    return super.trainStep(data);
  }
}

test('layers, models and callbacks of one’s own', async () => {
  const seen = new EventEmitter();
  const epochs: number[] = [];
  seen.on('epoch', (epoch: number) => epochs.push(epoch));
  const model = new OwnModel();
  const settings: tf.ModelCompileArgs = { optimizer: 'sgd', loss: 'meanSquaredError', metrics: ['mae'] };
  model.compile(settings);
  const options: tf.ModelFitArgs = {
    epochs: 2,
    verbose: 0,
    callbacks: { onEpochEnd: (epoch, logs) => void seen.emit('epoch', epoch, logs?.loss) },
  };
  const { history } = await model.fit(tf.ones([4, 1]), tf.zeros([4, 1]), options);
  const losses: number[] = history.loss;
  expect(losses[1]).toBeLessThan(losses[0]);
  expect(epochs).toEqual([0, 1]);
});
