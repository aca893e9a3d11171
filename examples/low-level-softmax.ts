// Softmax regression on the handwritten digits in TensorFlow 1's way: a graph built by hand, run by a session.

import * as tf from 'tensorflow-native';
import { loadDigits } from './digits.cjs';

const { v1 } = tf.compat;
const { train, test } = loadDigits();
const batchSize = 64;
const epochs = 40;

const graph = new tf.Graph();
const { images, labels, step, accuracy, init } = graph.asDefault(() => {
  const images = v1.placeholder('float32', [null, 64], 'images');
  const labels = v1.placeholder('int32', [null], 'labels');
  const weights = new v1.Variable(tf.zeros([64, 10]), { name: 'weights' });
  const biases = new v1.Variable(tf.zeros([10]), { name: 'biases' });

  const logits = tf.add(tf.matMul(tf.div(images, 16), weights), biases);
  const [losses] = tf.raw.sparseSoftmaxCrossEntropyWithLogits(logits, labels);
  const step = new v1.GradientDescentOptimizer(0.5).minimize(tf.mean(losses));
  const right = tf.equal(tf.argMax(logits, 1), labels);
  return { images, labels, step, accuracy: tf.mean(tf.cast(right, 'float32')), init: v1.globalVariablesInitializer() };
});

async function main(): Promise<void> {
  const session = new tf.Session(graph);
  await session.run(init);

  const batches = Math.floor(train.count / batchSize);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (let i = 0; i < batches; i++) {
      const [start, end] = [i * batchSize, (i + 1) * batchSize];
      await session.run(step, {
        feeds: [
          [images, tf.tensor(train.images.subarray(start * 64, end * 64), [batchSize, 64])],
          [labels, tf.tensor(train.labels.subarray(start, end))],
        ],
      });
    }
    if (epoch % 10 === 0) console.log(`epoch ${epoch}: accuracy ${(await testAccuracy(session)).toFixed(4)}`);
  }

  const reached = await testAccuracy(session);
  if (reached < 0.94) throw new Error(`expected an accuracy of at least 0.94, got ${reached}`);
  await session.close();
}

async function testAccuracy(session: tf.Session): Promise<number> {
  const feeds = { 'images:0': tf.tensor(test.images, [test.count, 64]), 'labels:0': test.labels };
  const value = (await session.run(accuracy, { feeds })) as tf.Tensor;
  return value.dataSync()[0] as number;
}

void main();
