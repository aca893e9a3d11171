import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../../lib';
import { Archive } from '../../../lib/keras/saving/archive';
import '../../support/own-classes';
import { expectClose, type Golden } from '../../support/golden';

type Model = tf.keras.Model;

interface Recorded {
  dtype: 'float32';
  shape: number[];
  data: number[];
}

interface Case {
  x: Recorded;
  y: Recorded;
  predictions: Recorded;
  history: Record<string, number[]>;
}

const fixtures = join(__dirname, '../../fixtures/keras/files');
const cases = JSON.parse(readFileSync(join(fixtures, 'cases.json'), 'utf8')) as Record<string, Case>;
const fixture = (name: string) => join(fixtures, `${name}.keras`);
const tensorOf = ({ data, shape, dtype }: Recorded) => tf.tensor(data, shape, dtype);

let directory: string;
const at = (name: string) => join(directory, name);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'model-file-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const predict = (model: Model, { x }: Case) => model.predict(tensorOf(x), { batchSize: 8, verbose: 0 });

async function train(model: Model, { x, y }: Case, epochs: number): Promise<Record<string, number[]>> {
  const { history } = await model.fit(tensorOf(x), tensorOf(y), { batchSize: 8, epochs, shuffle: false, verbose: 0 });
  return history;
}

const small = (options: object = {}): Model => {
  const model = tf.sequential([tf.input({ shape: [2] }), tf.layers.dense({ units: 1 })] as never) as unknown as Model;
  model.compile({ optimizer: 'adam', loss: 'mse', ...options });
  return model;
};

async function configOf(file: string): Promise<Record<string, unknown>> {
  using archive = await Archive.open(file);
  return JSON.parse(await archive.text('config.json')) as Record<string, unknown>;
}

describe('files that Python wrote', () => {
  test.each(Object.entries(cases))(
    '%s: predicts and trains on alike, also once it is written again',
    async (name, seen) => {
      const tolerance = name === 'half' ? 1e-2 : 1e-4;
      const model = await tf.keras.models.loadModel(fixture(name));
      expect(model.compiled).toBe(true);
      await model.save(at('copy.keras'));
      await model.saveWeights(at('copy.weights.h5'));

      const copy = await tf.keras.models.loadModel(at('copy.keras'));
      const filled = await tf.keras.models.loadModel(fixture(name));
      filled.setWeights(filled.getWeights().map((weight) => tf.zerosLike(weight)));
      await filled.loadWeights(at('copy.weights.h5'));
      for (const each of [model, copy, filled]) {
        expectClose(await predict(each, seen), tensorOf(seen.predictions).arraySync() as Golden, tolerance);
        const history = await train(each, seen, 2);
        for (const [key, values] of Object.entries(seen.history)) expectClose(history[key], values, tolerance);
      }
    },
  );

  test('config.json is written as it was read', async () => {
    for (const name of ['dense', 'normalized', 'momentum', 'loss-scale']) {
      const model = await tf.keras.models.loadModel(fixture(name));
      await model.save(at('copy.keras'));
      const plain = (config: unknown) =>
        JSON.parse(
          JSON.stringify(config, (key, value: unknown) => (key === 'shared_object_id' ? undefined : value)),
        ) as unknown;
      expect(plain(await configOf(at('copy.keras')))).toEqual(plain(await configOf(fixture(name))));
    }
  });

  test('compile: false leaves the compile settings and the optimizer out', async () => {
    const model = await tf.keras.models.loadModel(fixture('momentum'), { compile: false });
    expect(model.compiled).toBe(false);
    expect(model.optimizer).toBeNull();
    expectClose(
      await predict(model, cases['momentum']!),
      tensorOf(cases['momentum']!.predictions).arraySync() as Golden,
    );
  });
});

describe('weights', () => {
  test('go from a whole model into one of the same form, optimizer included', async () => {
    const seen = cases['momentum']!;
    const model = tf.keras.models.modelFromJSON(
      JSON.stringify(await configOf(fixture('momentum'))),
    ) as unknown as Model;
    const optimizer = tf.keras.optimizers.sgd({ learningRate: 0.05, momentum: 0.9, nesterov: true });
    model.compile({ optimizer, loss: 'mse' });
    await model.loadWeights(fixture('momentum'));
    const history = await train(model, seen, 2);
    expectClose(history['loss'], seen.history['loss']!, 1e-4);
  });

  test('of every dtype come back as they were', async () => {
    const dtypes = [
      'float16',
      'bfloat16',
      'float64',
      'int8',
      'int16',
      'int32',
      'int64',
      'uint8',
      'uint16',
      'uint32',
      'uint64',
      'bool',
    ] as const;
    class Holder extends tf.keras.Layer {
      static override readonly className = 'Holder';
      override build(): void {
        for (const dtype of dtypes) {
          const options = { name: dtype, shape: [2, 2], dtype, trainable: false, initializer: 'zeros' };
          (this as unknown as Record<string, unknown>)[dtype] = this.addWeight(options);
        }
        this.addWeight({ name: 'scalar', dtype: 'int64', trainable: false });
      }
      override call(x: tf.Tensor): tf.Tensor {
        return x;
      }
    }
    const customObjects = { Holder: Holder as never };
    const model = tf.sequential([tf.input({ shape: [2] }), new Holder()] as never) as unknown as Model;
    model.setWeights(
      model.weights.map(({ dtype, shape }) =>
        tf.cast(
          tf.tensor(
            shape.length === 0
              ? 7
              : [
                  [1, 0],
                  [1, 100],
                ],
          ),
          dtype,
        ),
      ),
    );
    const values = () => model.getWeights().map((weight) => [weight.dtype, weight.arraySync()]);
    const before = values();
    await model.save(at('dtypes.keras'));
    const copy = await tf.keras.models.loadModel(at('dtypes.keras'), { customObjects });
    expect(copy.getWeights().map((weight) => [weight.dtype, weight.arraySync()])).toEqual(before);
  });

  test('that no file can hold are an error before anything is written', async () => {
    class Worded extends tf.keras.Layer {
      static override readonly className = 'Worded';
      readonly words = new tf.Variable(tf.tensor(['a']), { trainable: false });
      override call(x: tf.Tensor): tf.Tensor {
        return x;
      }
    }
    const model = tf.sequential([tf.input({ shape: [2] }), new Worded()] as never);
    await expect(model.save(at('m.keras'))).rejects.toThrow(
      new TypeError("'worded' has a string variable, which files of weights cannot hold"),
    );
    expect(readdirSync(directory)).toEqual([]);
  });

  test('skipMismatch keeps what does not fit and reads the rest', async () => {
    const layers = (units: number) => [
      tf.input({ shape: [2] }),
      tf.layers.dense({ units: 3 }),
      tf.layers.dense({ units }),
    ];
    const [a, b] = [tf.sequential(layers(1) as never), tf.sequential(layers(2) as never)];
    await a.saveWeights(at('a.weights.h5'));
    const before = b.getWeights().map((weight) => weight.arraySync());
    await expect(b.loadWeights(at('a.weights.h5'))).rejects.toThrow(
      /loadWeights: cannot read '.*a\.weights\.h5': it does not fit model '.*': 'dense_\d+' \(layers\/dense_1\) expects shape \[3, 2\] for kernel, the file has \[3, 1\]/,
    );
    expect(b.getWeights().map((weight) => weight.arraySync())).toEqual(before);

    const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => {});
    await b.loadWeights(at('a.weights.h5'), { skipMismatch: true });
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('what does not fit stays as it is'));
    warned.mockRestore();
    expect(b.getWeights()[0]!.arraySync()).toEqual(a.getWeights()[0]!.arraySync());
    expect(b.getWeights()[2]!.arraySync()).toEqual(before[2]);
  });

  test('a model without weights yet says so', async () => {
    const model = tf.sequential([tf.layers.dense({ units: 1 })]);
    await expect(model.saveWeights(at('m.weights.h5'))).rejects.toThrow('saveWeights: model');
    await expect(model.loadWeights(at('m.weights.h5'))).rejects.toThrow('has no weights yet');
  });
});

describe('compile settings', () => {
  test('come back equal', async () => {
    const model = small({
      optimizer: tf.keras.optimizers.adamW({
        learningRate: new tf.keras.optimizers.schedules.CosineDecay({ initialLearningRate: 0.1, decaySteps: 5 }),
        weightDecay: 0.01,
      }),
      loss: [new tf.keras.losses.Huber({ delta: 0.7 })],
      metrics: ['mae'],
      weightedMetrics: [new tf.keras.metrics.MeanSquaredError({ name: 'weighted' })],
      lossWeights: [0.5],
      stepsPerExecution: 3,
    });
    await model.save(at('m.keras'));
    const copy = await tf.keras.models.loadModel(at('m.keras'));
    expect(copy.getCompileConfig()).toEqual(model.getCompileConfig());
  });

  test('of a model that was not compiled are empty', async () => {
    const model = tf.sequential([tf.input({ shape: [2] }), tf.layers.dense({ units: 1 })] as never);
    await model.save(at('m.keras'));
    expect((await configOf(at('m.keras')))['compile_config']).toEqual({});
    expect((await tf.keras.models.loadModel(at('m.keras'))).compiled).toBe(false);
  });

  test('with a function that has no name in files are an error that says what to do', async () => {
    const loss = (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.mean(tf.abs(tf.sub(yTrue, yPred)), -1);
    await expect(small({ loss }).save(at('m.keras'))).rejects.toThrow(
      /the function loss cannot be written; make it known with .*registerKerasSerializable/,
    );
    expect(readdirSync(directory)).toEqual([]);

    tf.keras.saving.registerKerasSerializable(loss as never, { package: 'Tests', name: 'absolute' });
    await small({ loss }).save(at('m.keras'));
    expect((await tf.keras.models.loadModel(at('m.keras'))).loss).toBe(loss);
  });
});

describe('writing', () => {
  test('overwrite: false leaves a file that is there', async () => {
    writeFileSync(at('m.keras'), 'mine');
    await expect(small().save(at('m.keras'), { overwrite: false })).rejects.toThrow("save: '");
    expect(readFileSync(at('m.keras'), 'utf8')).toBe('mine');
    await small().save(at('m.keras'));
    await small().saveWeights(at('new.weights.h5'), { overwrite: false });
    expect(readdirSync(directory).sort()).toEqual(['m.keras', 'new.weights.h5']);
  });

  test('follows a link to the file itself', async () => {
    await small().save(at('real.keras'));
    symlinkSync(at('real.keras'), at('link.keras'));
    const model = small();
    await model.save(at('link.keras'));
    const copy = await tf.keras.models.loadModel(at('real.keras'));
    expect(copy.getWeights()[0]!.arraySync()).toEqual(model.getWeights()[0]!.arraySync());
  });

  test('many at once, to one file and to many, leave whole files', async () => {
    const model = small();
    const files = Array.from({ length: 12 }, (_, i) => at(`m${i % 4}.keras`));
    await Promise.all(files.map((file) => model.save(file)));
    expect(readdirSync(directory).sort()).toEqual(['m0.keras', 'm1.keras', 'm2.keras', 'm3.keras']);
    await Promise.all(files.map((file) => tf.keras.models.loadModel(file)));
  });

  test('while fit runs neither stops the other', async () => {
    const model = small();
    const x = tf.random.normal([512, 2]);
    const y = tf.sum(x, 1, true);
    const training = model.fit(x, y, { epochs: 30, batchSize: 8, verbose: 0 });
    for (let i = 0; i < 5; i++) await model.save(at('m.keras'));
    const { history } = await training;
    expect(history['loss']).toHaveLength(30);
    const copy = await tf.keras.models.loadModel(at('m.keras'));
    expect(Number(copy.optimizer!.iterations.arraySync())).toBeGreaterThanOrEqual(0);
  });

  test("TensorFlow.js's file:// is the path behind it, other schemes are no paths", async () => {
    const model = small();
    await model.save(`file://${at('scheme.keras')}`);
    expect(readdirSync(directory)).toContain('scheme.keras');
    expect((await tf.loadLayersModel(`file://${at('scheme.keras')}`)).layers).toHaveLength(model.layers.length);
    await model.loadWeights(`file://${at('scheme.keras')}`);
    for (const url of ['localstorage://my-model', 'https://host/m.keras', 'file://https://m.keras']) {
      await expect(model.save(url)).rejects.toThrow(`save: expected a path of this machine, received '${url}'`);
    }
    await expect(tf.loadLayersModel('https://host/model.json')).rejects.toThrow(
      "loadModel: expected a path of this machine, received 'https://host/model.json'",
    );
  });

  test('options and paths are checked', async () => {
    const model = small();
    await expect(model.save(at('m.h5'))).rejects.toThrow(
      new RangeError(`save: expected a path that ends in '.keras', received '${at('m.h5')}'`),
    );
    await expect(model.save(at('m.keras'), { zipped: true } as never)).rejects.toThrow("save: unknown option 'zipped'");
    await expect(model.save(undefined as never)).rejects.toThrow('save: expected a path, received undefined');
    await expect(model.saveWeights(at('m.h5'))).rejects.toThrow(
      "saveWeights: expected a path that ends in '.weights.h5'",
    );
    await expect(model.loadWeights(at('m.h5'))).rejects.toThrow(
      "expected a path that ends in '.weights.h5' or '.keras'",
    );
    await expect(tf.keras.models.loadModel(at('m.h5'))).rejects.toThrow(
      "loadModel: expected a path that ends in '.keras'",
    );
    await expect(tf.keras.models.loadModel(at('m.keras'), { safeMode: false } as never)).rejects.toThrow(
      "unknown option 'safeMode'",
    );
  });
});

describe('tf.keras.saving', () => {
  const { saving } = tf.keras;

  test('has the functions beside the methods', async () => {
    const model = small();
    await saving.saveModel(model, at('m.keras'));
    await tf.keras.models.saveModel(model, at('n.keras'));
    await saving.saveWeights(model, at('m.weights.h5'));
    const copy = await saving.loadModel(at('n.keras'));
    copy.setWeights(copy.getWeights().map((weight) => tf.zerosLike(weight)));
    await saving.loadWeights(copy, at('m.weights.h5'));
    expect(copy.getWeights()[0]!.arraySync()).toEqual(model.getWeights()[0]!.arraySync());
    expect(tf.loadLayersModel).toBe(saving.loadModel);
  });

  test('a scope of names lasts until its work is done and is seen by nobody else', async () => {
    class Scoped extends tf.keras.Layer {
      static override readonly className = 'Scoped';
      override call(x: tf.Tensor): tf.Tensor {
        return x;
      }
    }
    await (tf.sequential([tf.input({ shape: [2] }), new Scoped()] as never) as unknown as Model).save(at('m.keras'));
    const inside = saving.customObjectScope({ Scoped: Scoped as never }, () => saving.loadModel(at('m.keras')));
    await expect(saving.loadModel(at('m.keras'))).rejects.toThrow(/Scoped is not known/);
    expect((await inside).layers[0]).toBeInstanceOf(Scoped);
    saving.getCustomObjects()['Scoped'] = Scoped as never;
    expect((await saving.loadModel(at('m.keras'))).layers[0]).toBeInstanceOf(Scoped);
    delete saving.getCustomObjects()['Scoped'];
  });

  test('registered names', () => {
    class Registered extends tf.keras.Layer {
      static override readonly className = 'Registered';
      override call(x: tf.Tensor): tf.Tensor {
        return x;
      }
    }
    expect(saving.getRegisteredName(Registered as never)).toBe('Registered');
    expect(saving.getRegisteredObject('Pack>Registered')).toBeNull();
    saving.registerKerasSerializable(Registered as never, { package: 'Pack' });
    expect(saving.getRegisteredName(Registered as never)).toBe('Pack>Registered');
    expect(saving.getRegisteredObject('Pack>Registered')).toBe(Registered);
  });
});
