import * as tf from '../../../lib';
import { Branches } from '../../support/own-classes';

type Model = tf.keras.Model;

const { layers } = tf;
const sequence = [5, 4];

function compiled(model: Model, options: Parameters<Model['compile']>[0] = {}): Model {
  model.compile({ optimizer: 'adam', loss: 'mse', ...options });
  return model;
}

const stack = (shape: number[], parts: tf.keras.Layer<never>[]): Model =>
  tf.sequential([
    tf.input({ shape }),
    ...parts,
    layers.flatten(),
    layers.dense({ units: 2 }),
  ] as never) as unknown as Model;

const of = (...parts: unknown[]) => parts as tf.keras.Layer<never>[];

/** The twins of some of the models in scripts/fixtures/keras_file_cases, by their names there. */
export const built: Record<string, () => Model> = {
  dense: () =>
    compiled(
      stack(
        [4],
        of(
          layers.dense({ units: 6, activation: 'relu', kernelRegularizer: 'l2' }),
          layers.dense({ units: 3, useBias: false }),
        ),
      ),
    ),
  conv2d: () =>
    compiled(
      stack(
        [8, 8, 3],
        of(
          layers.conv2d({ filters: 4, kernelSize: 3, strides: 2, activation: 'relu' }),
          layers.conv2dTranspose({ filters: 3, kernelSize: 3, useBias: false }),
          layers.maxPooling2d({}),
        ),
      ),
    ),
  'batch normalization': () =>
    compiled(
      stack(
        [8, 8, 3],
        of(
          layers.conv2d({ filters: 4, kernelSize: 3 }),
          layers.batchNormalization({ momentum: 0.8 }),
          layers.batchNormalization({ scale: false, center: false }),
        ),
      ),
    ),
  LSTM: () =>
    compiled(
      stack(
        sequence,
        of(
          layers.lstm({ units: 4, returnSequences: true }),
          layers.lstm({ units: 3, useBias: false, goBackwards: true }),
        ),
      ),
    ),
  bidirectional: () =>
    compiled(
      stack(
        sequence,
        of(
          layers.bidirectional({ layer: layers.lstm({ units: 3, returnSequences: true }) as never }),
          layers.bidirectional({ layer: layers.gru({ units: 2 }) as never, mergeMode: 'sum' }),
        ),
      ),
    ),
  'multi-head attention': () => {
    const [query, value] = [tf.input({ shape: sequence }), tf.input({ shape: [3, 4] })];
    const attention = layers.multiHeadAttention({ numHeads: 2, keyDim: 3, valueDim: 2, dropout: 0.1, seed: 4 });
    const outputs = layers.dense({ units: 2 }).apply(attention.apply<tf.Tensor>([query, value]));
    return compiled(tf.model({ inputs: [query, value], outputs }));
  },
  'several losses': () => {
    const x = tf.input({ shape: [4] });
    const hidden = layers.dense({ units: 5, activation: 'relu' }).apply(x);
    const outputs = {
      value: layers.dense({ units: 1, name: 'value' }).apply(hidden),
      kind: layers.dense({ units: 3, activation: 'softmax', name: 'kind' }).apply(hidden),
    };
    return compiled(tf.model({ inputs: x, outputs }), {
      loss: { value: 'mse', kind: 'sparse_categorical_crossentropy' },
      lossWeights: { value: 0.5, kind: 2 },
      metrics: { value: ['mae'], kind: ['accuracy'] },
    });
  },
  'compile settings': () =>
    compiled(stack([4], of(layers.dense({ units: 5, activation: 'tanh' }))), {
      optimizer: tf.keras.optimizers.adam({ learningRate: 0.01 }),
      loss: new tf.keras.losses.Huber({ delta: 0.7 }),
      metrics: ['mae', new tf.keras.metrics.RootMeanSquaredError({ name: 'rms' })],
      weightedMetrics: [new tf.keras.metrics.MeanSquaredError()],
      stepsPerExecution: 2,
      jitCompile: false,
    }),
  'loss scale': () =>
    compiled(stack([4], of(layers.dense({ units: 5, activation: 'tanh' }))), {
      optimizer: tf.keras.optimizers.lossScaleOptimizer({
        innerOptimizer: tf.keras.optimizers.adam({ learningRate: 0.01 }),
        initialScale: 8,
        dynamicGrowthSteps: 2,
      }),
    }),
  "model of one's own": () => compiled(new Branches({ width: 3 }) as unknown as Model),
};
