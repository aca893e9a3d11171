import { keras, tensor, zeros } from '../../../lib';
import { serializeKerasObject, toOptions, type ObjectConfig } from '../../../lib/keras/config';
import type { Initializer } from '../../../lib/keras/initializers';
import { expectClose, leaves, type Golden } from '../../support/golden';

interface Case {
  name: string;
  options: Record<string, unknown>;
  shape: number[];
  config: ObjectConfig;
  value: Golden;
}

const { initializers } = keras;
const { cases, unseeded, generator } = leaves<{
  cases: Case[];
  unseeded: Golden[];
  generator: { values: Golden[]; state: number[] };
}>('initializers');
const classes = initializers as unknown as Record<string, new (options?: object) => Initializer>;

/** Drawn numbers are Keras's to the last bit; QR goes through floating-point sums. */
const tolerance = (name: string) => (name === 'Orthogonal' ? 1e-5 : 1e-7);

describe('initializers', () => {
  it.each(cases)('$name $options', ({ name, options, shape, config, value }) => {
    const made = new classes[name](toOptions(options));
    expectClose(made.call(shape, 'float32'), value, tolerance(name));
    expect(made.call(shape, 'float32').shape).toEqual(shape);
    // Keras leaves the gain of Identity out of its configuration, and so loses it.
    const kept = name === 'Identity' && 'gain' in options ? { gain: options.gain } : {};
    expect(serializeKerasObject(made)).toEqual({ ...config, config: { ...(config.config as object), ...kept } });
    expectClose(
      initializers.deserialize(serializeKerasObject(made) as ObjectConfig).call(shape, 'float32'),
      value,
      tolerance(name),
    );
  });

  it('without seeds follow from setRandomSeed as in Keras', () => {
    keras.utils.setRandomSeed(42);
    const drawn = ['glorot_uniform', 'heNormal', 'uniform'].map((name) => initializers.get(name).call([2, 3]));
    drawn.forEach((value, i) => expectClose(value, unseeded[i], 1e-7));
  });

  it('with a generator give new numbers at each call', () => {
    const seed = new keras.random.SeedGenerator({ seed: 5 });
    const shared = new initializers.RandomNormal({ seed });
    generator.values.forEach((value) => expectClose(shared.call([2, 2]), value, 1e-7));
    expectClose(seed.state, generator.state);
  });

  it('without a seed repeat their own numbers', () => {
    const made = initializers.glorotUniform();
    expectClose(made.call([2, 2]), made.call([2, 2]), 0);
  });

  it('are made from names, functions, tensors and configurations', () => {
    expect(initializers.get('zeros')).toBeInstanceOf(initializers.Zeros);
    expect(initializers.get('GlorotNormal')).toBeInstanceOf(initializers.GlorotNormal);
    expect(initializers.get('glorotNormal')).toBeInstanceOf(initializers.GlorotNormal);
    expectClose(initializers.get((shape: readonly number[]) => zeros([...shape])).call([2]), [0, 0]);
    expectClose(initializers.get(tensor([1, 2])).call([2]), [1, 2]);
    const short = { class_name: 'constant', config: { value: 3 } } as unknown as ObjectConfig;
    expectClose(initializers.get(short).call([2]), [3, 3]);
    expect(initializers.get(null)).toBeNull();
    expectClose(initializers.constant({ value: [1, 2] }).call([2, 2]), [
      [1, 2],
      [1, 2],
    ]);
  });

  it('give other dtypes', () => {
    expect(initializers.glorotUniform().call([2, 2], 'float16').dtype).toBe('float16');
    expect(initializers.orthogonal().call([2, 2], 'float64').dtype).toBe('float64');
    expect(initializers.ones().call([2], 'int32').dtype).toBe('int32');
  });

  it('refuse what they cannot do', () => {
    expect(() => initializers.get('glorot')).toThrow(
      /unknown initializer 'glorot'; expected one of Constant, GlorotNormal/,
    );
    expect(() => initializers.glorotUniform({ sed: 1 } as never)).toThrow(
      "GlorotUniform: unknown option 'sed'; expected one of seed, inputAxes, outputAxes",
    );
    expect(() => initializers.varianceScaling({ scale: 0 })).toThrow(
      'VarianceScaling: scale: expected a number > 0, received 0',
    );
    expect(() => initializers.varianceScaling({ mode: 'fan' })).toThrow(
      "VarianceScaling: mode: expected one of 'fan_in', 'fan_out', 'fan_avg', received 'fan'",
    );
    expect(() => initializers.randomNormal({ seed: 1.5 })).toThrow(
      'RandomNormal: seed: expected an integer or a SeedGenerator, received 1.5',
    );
    expect(() => initializers.identity().call([2])).toThrow('identity: expected a shape of rank 2, received [2]');
    expect(() => initializers.orthogonal().call([2])).toThrow(
      'orthogonal: expected a shape of rank >= 2, received [2]',
    );
    expect(() => initializers.get(tensor([1, 2])).call([3])).toThrow(
      'initializer: expected shape [2], that of the given tensor, received [3]',
    );
  });
});
