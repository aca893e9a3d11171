import * as tf from '../../../lib';

/** y = 2x + 1 on a hundred points, as columns. */
export function lineData() {
  const x = Float32Array.from({ length: 100 }, (_, i) => i / 100);
  return { x, y: x.map((value) => 2 * value + 1) };
}

/** One Dense(1) with known weights, compiled for squared errors. */
export function lineModel(compile: Record<string, unknown> = {}) {
  const model = tf.sequential([tf.layers.dense({ units: 1, inputShape: [1], kernelInitializer: 'zeros' })]);
  model.compile({ optimizer: tf.keras.optimizers.sgd({ learningRate: 0.1 }), loss: 'mse', ...compile });
  return model;
}

export const quiet = { verbose: 0 } as const;

/** The weights as plain numbers. */
export function weightsOf(model: { getWeights(): tf.Tensor[] }): number[] {
  return model.getWeights().flatMap((weight) => Array.from(weight.dataSync() as Float32Array));
}
