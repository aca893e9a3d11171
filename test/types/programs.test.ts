/** What users write, as strict TypeScript has it: `npm run typecheck` is the test of what must and must not compile. */

import * as tf from '../../lib';

test('the gradients of an optimizer step', () => {
  const [v, w] = [tf.variable(tf.ones([2])), tf.variable(tf.ones([2]))];
  const tape = new tf.GradientTape({ persistent: true });
  const loss = tape.record(() => tf.sum(tf.mul(v, w)));
  const one: tf.Tensor | null = tape.gradient(loss, v);
  const named: { v: tf.Tensor | null } = tape.gradient(loss, { v });
  const optimizer = tf.keras.optimizers.sgd({ learningRate: 1 });
  const variables = [v, w];
  optimizer.applyGradients(tape.gradient(loss, variables).map((gradient, i) => [gradient, variables[i]!]));
  optimizer.applyGradients(tf.variableGrads(() => tf.sum(v.mul(w))).grads);
  expect([one?.shape, named.v?.shape, v.arraySync()]).toEqual([[2], [2], [0, 0]]);
});

test('layers, models and callbacks of the user', async () => {
  class Scale extends tf.layers.Layer<{ by: number }> {
    readonly by: number;
    constructor({ by, ...options }: { by: number } & tf.keras.LayerOptions) {
      super(options as never);
      this.by = by;
    }
    override call(x: tf.Tensor): tf.Tensor {
      return x.mul(this.by);
    }
  }
  class Own extends tf.keras.Model {
    readonly dense = tf.layers.dense({ units: 1 });
    readonly tracker = new tf.keras.metrics.Mean({ name: 'own' });
    override call(x: tf.Tensor, { training }: tf.keras.CallContext): tf.Tensor {
      return this.dense.apply(new Scale({ by: 2 }).apply(x), { training });
    }
    override trainStep([x]: tf.keras.StepData): tf.keras.StepLogs {
      this.tracker.updateState(tf.mean(this.apply(x as tf.Tensor)));
      return { own: this.tracker.result() };
    }
  }
  class Stops extends tf.keras.callbacks.Callback {
    override onEpochEnd(epoch: number, logs?: tf.keras.callbacks.Logs): void {
      if (epoch === 1 && logs !== undefined) this.model.stopTraining = true;
    }
  }
  const model = new Own();
  model.compile({ optimizer: 'sgd' });
  const history = await model.fit(tf.ones([2, 1]), null, {
    epochs: 5,
    verbose: 0,
    callbacks: [new Stops(), { onEpochEnd: (epoch, logs) => void [epoch + 1, logs?.['own']] }],
  });
  const own: number[] = history.history['own'];
  expect(own).toHaveLength(2);
});

test('programs in the types of TensorFlow.js', async () => {
  const base = tf.sequential({
    layers: [tf.layers.dense({ units: 3, inputShape: [2], name: 'embedding' }), tf.layers.dense({ units: 1 })],
  });
  const layer: tf.layers.Layer = base.getLayer('embedding');
  const truncated: tf.LayersModel = tf.model({ inputs: base.inputs, outputs: layer.output as tf.SymbolicTensor });
  const both = tf.model({ inputs: base.inputs, outputs: base.outputs.concat([layer.output as tf.SymbolicTensor]) });
  const optimizer: tf.Optimizer = tf.train.adam(0.01);
  const head = tf.sequential();
  head.add(tf.layers.dense({ units: 1, inputShape: truncated.outputs[0]!.shape.slice(1) }));
  head.compile({ optimizer, loss: tf.losses.meanSquaredError, metrics: ['mse'] });
  class Reports extends tf.Callback {
    seen: string[] = [];
    override async onEpochEnd(_epoch: number, logs?: tf.Logs): Promise<void> {
      this.seen.push(...Object.keys(logs ?? {}));
    }
  }
  const reports = new Reports();
  const embeddings = truncated.apply(tf.ones([4, 2])) as tf.Tensor2D;
  const callbacks = [reports, new tf.CustomCallback({ onTrainEnd: async () => {} })];
  const history: tf.History = await head.fit(embeddings, tf.zeros([4, 1]), { epochs: 1, verbose: 0, callbacks });
  expect([history.epoch, reports.seen]).toEqual([[0], ['loss', 'mse']]);
  const [first, second] = await both.predict<[tf.Tensor, tf.Tensor]>(tf.ones([1, 2]));
  const named: tf.NamedTensorMap = { first, second };
  expect(Object.values(named).map(({ shape }) => shape)).toEqual([[1, 1], [1, 3]]); // prettier-ignore
  const weight = head.trainableWeights[1] as tf.LayerVariable;
  const cost = optimizer.minimize(() => tf.losses.huberLoss([0], weight.read()), true, [weight]) as tf.Scalar;
  expect([cost.shape, weight instanceof tf.LayerVariable]).toEqual([[], true]);
});

test('what does not compile is refused as well', async () => {
  const x = tf.ones([2, 2]);
  const model = tf.sequential([tf.layers.dense({ units: 1, inputShape: [2] })]);
  const wrong: (() => unknown)[] = [
    // @ts-expect-error no dtype
    () => tf.tensor([1], [1], 'flot32'),
    // @ts-expect-error no option
    () => tf.layers.dense({ unit: 3 }),
    // @ts-expect-error units are required
    () => tf.layers.dense({}),
    // @ts-expect-error options are required
    () => tf.layers.dense(),
    // @ts-expect-error kernelSize is required
    () => tf.layers.conv2d({ filters: 3 }),
    // @ts-expect-error images have no past
    () => tf.layers.conv2d({ filters: 3, kernelSize: 3, padding: 'causal' }),
    // @ts-expect-error no option
    () => model.compile({ optimiser: 'sgd' }),
    // @ts-expect-error no option
    () => tf.keras.optimizers.sgd({ lr: 3 }),
    // @ts-expect-error no option
    () => tf.keras.callbacks.earlyStopping({ patienc: 3 }),
    // @ts-expect-error no tensor
    () => tf.matMul(x, {}),
    // @ts-expect-error no option
    () => tf.function((t: tf.Tensor) => t, { jitcompile: true }),
    // @ts-expect-error true or false
    () => tf.function((t: tf.Tensor) => t, { jitCompile: 'yes' }),
    // @ts-expect-error no option
    () => new tf.GradientTape({ persistant: true }),
    // @ts-expect-error options go to the class
    () => tf.variable(x, { name: 'x' }),
    // @ts-expect-error no such padding
    () => tf.raw.conv2D(tf.ones([1, 4, 4, 1]), tf.ones([3, 3, 1, 1]), { strides: [1, 1, 1, 1], padding: 'FOO' }),
  ];
  for (const program of wrong) expect(program).toThrow();
  model.compile({ loss: 'mse' });
  // @ts-expect-error no option
  await expect(model.fit(x, [1, 2], { epoch: 3 })).rejects.toThrow('unknown option');
  // @ts-expect-error no verbosity
  await expect(model.fit(x, [1, 2], { verbose: 'x' })).rejects.toThrow('verbose');
});
