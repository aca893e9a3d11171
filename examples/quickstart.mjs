// Trains a classifier of handwritten digits, saves it, and lets a new process load it and predict.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as tf from 'tensorflow-native';
import { loadDigits } from './digits.cjs';

const { layers } = tf.keras;
const { train, test } = loadDigits();
const imagesOf = ({ images, count }) => tf.tensor(images, [count, 8, 8, 1]);

async function trainAndSave(file) {
  tf.keras.utils.setRandomSeed(7);
  const model = tf.sequential([
    layers.rescaling({ scale: 1 / 16, inputShape: [8, 8, 1] }),
    layers.conv2d({ filters: 32, kernelSize: 3, padding: 'same', activation: 'relu' }),
    layers.conv2d({ filters: 64, kernelSize: 3, activation: 'relu' }),
    layers.maxPooling2d({ poolSize: 2 }),
    layers.flatten(),
    layers.dropout({ rate: 0.3 }),
    layers.dense({ units: 10, activation: 'softmax' }),
  ]);
  model.compile({ optimizer: 'adam', loss: 'sparseCategoricalCrossentropy', metrics: ['accuracy'] });
  model.summary();
  await model.fit(imagesOf(train), tf.tensor(train.labels), { epochs: 20, batchSize: 32, validationSplit: 0.1 });

  const [loss, accuracy] = await model.evaluate(imagesOf(test), tf.tensor(test.labels), { verbose: 0 });
  console.log(`\n${test.count} digits it has not seen: accuracy ${accuracy.toFixed(4)}, loss ${loss.toFixed(4)}`);
  if (accuracy < 0.97) throw new Error(`expected an accuracy of at least 0.97, got ${accuracy}`);
  await model.save(file);
}

async function loadAndPredict(file) {
  const model = await tf.keras.models.loadModel(file);
  const probabilities = await model.predict(imagesOf(test), { verbose: 0 });
  const predicted = await tf.argMax(probabilities, -1).data();
  const right = predicted.filter((digit, i) => digit === test.labels[i]).length;
  console.log(`A new process, the model from its file: ${right} of ${test.count} right; the first ten digits:`);
  console.log(`  is        ${test.labels.slice(0, 10).join(' ')}`);
  console.log(`  predicted ${predicted.slice(0, 10).join(' ')}`);
}

if (process.argv[2] === 'predict') {
  await loadAndPredict(process.argv[3]);
} else {
  const directory = mkdtempSync(join(tmpdir(), 'quickstart-'));
  try {
    const file = join(directory, 'digits.keras');
    await trainAndSave(file);
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'predict', file], { stdio: 'inherit' });
  } finally {
    rmSync(directory, { recursive: true });
  }
}
