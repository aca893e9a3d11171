import { function as traced, GradientTape, keras, tensor } from '../../../lib';
import type { DType } from '../../../lib/core/dtype';
import type { Tensor } from '../../../lib/core/tensor';
import { serializeKerasObject, toOptions, type ObjectConfig } from '../../../lib/keras/config';
import type { Loss } from '../../../lib/keras/losses';
import { setMask } from '../../../lib/keras/mask';
import { expectClose, leaves, type Golden } from '../../support/golden';

type Nested = number[] | number[][];

interface Case {
  name: string;
  options: Record<string, unknown>;
  config: ObjectConfig;
  dtype: DType;
  y_true: Nested;
  y_pred: Nested;
  none: Golden;
  sum: Golden;
  mean: Golden;
  gradient: Golden;
  sample_weight?: Nested;
  weighted?: Record<string, Golden>;
  mask?: boolean[];
  masked?: Record<string, Golden>;
}

interface Through {
  name: string;
  activation: string;
  dtype: DType;
  y_true: Nested;
  x: number[][];
  value: number;
  gradient: Golden;
}

const { losses } = keras;
const golden = leaves<{ cases: Case[]; through: Through[] }>('losses');
const classes = losses as unknown as Record<string, new (options?: object) => Loss>;

function valueAndGradient(loss: (x: Tensor) => Tensor, x: Tensor): [Tensor, Tensor] {
  const tape = new GradientTape();
  tape.watch(x);
  const value = tape.record(() => loss(x));
  return [value, tape.gradient(value, [x])[0] as Tensor];
}

/** Options that Keras's own configuration leaves out, and so loses. */
const unwritten: Record<string, string[]> = { Huber: ['delta'], CosineSimilarity: ['axis'] };

describe('losses', () => {
  describe.each(golden.cases)('$name $options', (given) => {
    const { name, options, config, dtype } = given;
    const yTrue = () => tensor(given.y_true, null, dtype);
    const yPred = () => tensor(given.y_pred);
    const make = (more: object = {}) => new classes[name]({ ...toOptions(options), ...more });

    it('reduces as Keras does', () => {
      expectClose(make({ reduction: 'none' }).apply(yTrue(), yPred()), given.none);
      expectClose(make({ reduction: null }).apply(yTrue(), yPred()), given.none);
      expectClose(make({ reduction: 'sum' }).apply(yTrue(), yPred()), given.sum);
      expectClose(make().apply(yTrue(), yPred()), given.mean);
    });

    it('has the gradient of Keras, traced and not', () => {
      const loss = make();
      const [value, gradient] = valueAndGradient((p) => loss.apply(yTrue(), p), yPred());
      expectClose(value, given.mean);
      expectClose(gradient, given.gradient, 2e-5);
      const step = traced((y: Tensor, p: Tensor) => valueAndGradient((x) => loss.apply(y, x), p));
      const [tracedValue, tracedGradient] = step(yTrue(), yPred()) as [Tensor, Tensor];
      expectClose(tracedValue, given.mean);
      expectClose(tracedGradient, given.gradient, 2e-5);
    });

    if (given.weighted) {
      it('weights and masks as Keras does', () => {
        const weight = () => tensor(given.sample_weight!);
        for (const [reduction, value] of Object.entries(given.weighted!)) {
          expectClose(make({ reduction }).apply(yTrue(), yPred(), weight()), value);
        }
        for (const [reduction, value] of Object.entries(given.masked!)) {
          const predictions = yPred();
          setMask(predictions, tensor(given.mask!, null, 'bool'));
          expectClose(make({ reduction }).apply(yTrue(), predictions, weight()), value);
        }
      });
    }

    it('writes the configuration of Keras', () => {
      const kept = Object.fromEntries(Object.entries(options).filter(([key]) => unwritten[name]?.includes(key)));
      const written = serializeKerasObject(make()) as ObjectConfig;
      expect(written).toEqual({ ...config, config: { ...(config.config as object), ...kept } });
      expectClose(losses.deserialize(written).apply(yTrue(), yPred()), given.mean);
    });
  });

  it.each(golden.through)(
    '$name of $activation uses the logits',
    ({ name, activation, dtype, y_true, x, value, gradient }) => {
      const fn = keras.activations.get(activation);
      const loss = new classes[name]();
      const [eager, eagerGradient] = valueAndGradient((t) => loss.apply(tensor(y_true, null, dtype), fn(t)), tensor(x));
      expectClose(eager, value);
      expectClose(eagerGradient, gradient);
      const step = traced((t: Tensor) => valueAndGradient((z) => loss.apply(tensor(y_true, null, dtype), fn(z)), t));
      const [tracedValue, tracedGradient] = step(tensor(x)) as [Tensor, Tensor];
      expectClose(tracedValue, value);
      expectClose(tracedGradient, gradient);
    },
  );

  it('are found by the names of Keras and of TensorFlow.js', () => {
    for (const name of ['mse', 'MSE', 'mean_squared_error', 'meanSquaredError', 'MeanSquaredError']) {
      expect(losses.get(name)).toBeInstanceOf(losses.MeanSquaredError);
    }
    for (const name of ['sparse_categorical_crossentropy', 'sparseCategoricalCrossentropy']) {
      expect(losses.get(name)).toBeInstanceOf(losses.SparseCategoricalCrossentropy);
    }
    const named: [string, new () => Loss][] = [
      ['mae', losses.MeanAbsoluteError],
      ['MAPE', losses.MeanAbsolutePercentageError],
      ['msle', losses.MeanSquaredLogarithmicError],
      ['kld', losses.KLDivergence],
      ['bce', losses.BinaryCrossentropy],
      ['huber', losses.Huber],
      ['log_cosh', losses.LogCosh],
      ['kl_divergence', losses.KLDivergence],
      ['categorical_hinge', losses.CategoricalHinge],
      ['ctc', losses.CTC],
    ];
    for (const [name, Class] of named) expect(losses.get(name)).toBeInstanceOf(Class);
    expect(losses.get(null)).toBeNull();
  });

  it('can be functions', () => {
    const loss = losses.get((a: Tensor, b: Tensor) => losses.meanAbsoluteError(a, b));
    expectClose(loss.apply([[1, 2]], [[3, 5]]), 2.5);
    expectClose(losses.get(losses.huber).apply([[1, 2]], [[3, 5]]), 2);
    const config = {
      module: 'builtins',
      class_name: 'function',
      config: 'mean_squared_error',
      registered_name: 'function',
    };
    expectClose(losses.deserialize(config).apply([[1, 2]], [[3, 5]]), 6.5);
    const wrapped = new losses.LossFunctionWrapper({
      fn: losses.huber as never,
      options: { delta: 0.5 },
      name: 'mine',
    });
    expectClose(wrapped.apply([[1, 2]], [[3, 5]]), 1.125);
    const written = losses.serialize(wrapped) as ObjectConfig;
    expectClose(losses.deserialize(written).apply([[1, 2]], [[3, 5]]), 1.125);
    expect(written).toMatchObject({ module: 'keras.src.losses.losses', registered_name: 'LossFunctionWrapper' });
    expect(written.config).toEqual({
      name: 'mine',
      reduction: 'sum_over_batch_size',
      fn: { module: 'builtins', class_name: 'function', config: 'huber', registered_name: 'function' },
      delta: 0.5,
    });
  });

  it("of one's own override call", () => {
    class Twice extends losses.Loss {
      override call(yTrue: Tensor, yPred: Tensor): Tensor {
        return losses.meanSquaredError(yTrue, yPred);
      }
    }
    expectClose(new Twice({ reduction: 'sum' }).apply([[1], [2]], [[2], [4]]), 5);
    expect(new Twice({}).name).toMatch(/^twice/);
  });

  it("'crossentropy' follows the shapes", () => {
    const names = (yTrue: number[], yPred: number[]) => {
      const [a, b] = [
        tensor(new Float32Array(yTrue.reduce((x, y) => x * y)), yTrue),
        tensor(new Float32Array(yPred.reduce((x, y) => x * y)), yPred),
      ];
      return (
        (losses.resolve('crossentropy', a, b) as InstanceType<typeof losses.LossFunctionWrapper>).options.fn as {
          name: string;
        }
      ).name;
    };
    expect(names([4, 1], [4, 1])).toBe('binaryCrossentropy');
    expect(names([4], [4, 3])).toBe('sparseCategoricalCrossentropy');
    expect(names([4, 1], [4, 3])).toBe('sparseCategoricalCrossentropy');
    expect(names([4, 3], [4, 3])).toBe('categoricalCrossentropy');
  });

  it('compute in another dtype', () => {
    const loss = new losses.MeanSquaredError({ dtype: 'float64' });
    expect(loss.apply([[1, 2]], [[3, 5]]).dtype).toBe('float64');
  });

  it('refuse what is wrong', () => {
    expect(() => losses.get('msee')).toThrow(/unknown loss 'msee'; expected one of BinaryCrossentropy, /);
    expect(() => new losses.Huber({ dleta: 1 } as never)).toThrow(
      "Huber: unknown option 'dleta'; expected one of reduction, name, dtype, delta",
    );
    expect(() => new losses.MeanSquaredError({ reduction: 'avg' })).toThrow(
      "MeanSquaredError: reduction: expected one of 'sum_over_batch_size', 'sum', 'mean', 'mean_with_sample_weight', 'none', received 'avg'",
    );
    expect(() => new losses.CategoricalGeneralizedCrossEntropy({ q: 1 })).toThrow(
      'q: expected a number > 0 and < 1, received 1',
    );
    expect(() => losses.get(3 as never)).toThrow(
      'loss: expected a name, a loss, a function or a configuration, received 3',
    );
    expect(() => losses.categoricalCrossentropy([[1, 0]], [[0.1, 0.2, 0.7]])).toThrow(
      'categoricalCrossentropy: expected targets and predictions of the same shape, received yTrue=[1, 2], yPred=[1, 3]',
    );
    expect(() => losses.sparseCategoricalCrossentropy([1, 2], [[0.1, 0.2, 0.7]])).toThrow(
      'sparseCategoricalCrossentropy: expected targets of the shape of the predictions without their last axis',
    );
    expect(() => losses.sparseCategoricalCrossentropy([1], [[0.1, 0.9]], { axis: 0 })).toThrow(
      'expected axis to be the last',
    );
    expect(() => losses.ctc([1], [[[1]]])).toThrow('ctc: expected targets of shape [batch, length]');
  });
});
