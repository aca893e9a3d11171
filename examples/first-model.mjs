// Fits a line to noisy points on y = 2x + 1 and prints what it found.

import * as tf from 'tensorflow-native';

const x = tf.linspace(-1, 1, 100).reshape([100, 1]);
const y = x
  .mul(2)
  .add(1)
  .add(tf.randomNormal([100, 1], 0, 0.01));

const model = tf.sequential([tf.layers.dense({ units: 1, inputShape: [1] })]);
model.compile({ optimizer: tf.keras.optimizers.sgd({ learningRate: 0.1 }), loss: 'meanSquaredError' });
await model.fit(x, y, { epochs: 100, batchSize: 32, verbose: 0 });

const [weight, bias] = model.getWeights();
console.log(`y = ${weight.dataSync()[0].toFixed(2)} x + ${bias.dataSync()[0].toFixed(2)}`);
console.log(`at x = 3: ${(await model.predict(tf.tensor([[3]]), { verbose: 0 })).dataSync()[0].toFixed(2)}`);
