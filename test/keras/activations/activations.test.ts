import { GradientTape, keras, tensor } from '../../../lib';
import { toOptions, toOptionKey } from '../../../lib/keras/config';
import type { Activation } from '../../../lib/keras/activations';
import { mul, sum } from '../../../lib/ops';
import { expectClose, leaves, type Golden } from '../../support/golden';

interface Case {
  name: string;
  options: Record<string, unknown>;
  serialized: string;
  x: number[][];
  y: Golden;
  weights: number[][];
  gradient: Golden;
}

const { activations } = keras;
const cases = leaves<Case[]>('activations');

describe('activations', () => {
  it.each(cases)('$name $options', ({ name, options, serialized, x, y, weights, gradient }) => {
    const fn = (activations as unknown as Record<string, (x: unknown, options?: object) => ReturnType<Activation>>)[
      toOptionKey(name)
    ];
    const given = tensor(x);
    const tape = new GradientTape();
    tape.watch(given);
    const total = tape.record(() => {
      const output = fn(given, toOptions(options));
      // 1 + erf(x) loses digits where x is far below 0.
      expectClose(output, y, name === 'gelu' ? 5e-5 : 1e-5);
      return sum(mul(output, tensor(weights)));
    });
    expectClose(tape.gradient(total, [given])[0], gradient, name === 'gelu' ? 5e-5 : 1e-5);
    if (name !== 'threshold') expect(activations.serialize(fn as Activation)).toBe(serialized);
  });

  it('are found by the names of Keras and of TensorFlow.js', () => {
    expect(activations.get('leaky_relu')).toBe(activations.leakyRelu);
    expect(activations.get('leakyRelu')).toBe(activations.leakyRelu);
    expect(activations.get('swish')).toBe(activations.silu);
    expect(activations.get('hard_swish')).toBe(activations.hardSilu);
    expect(activations.get(null)).toBe(activations.linear);
    expect(activations.get(activations.relu)).toBe(activations.relu);
    expect(activations.deserialize('relu6')).toBe(activations.relu6);
    const config = { module: 'builtins', class_name: 'function', config: 'relu', registered_name: 'function' };
    expect(activations.get(config)).toBe(activations.relu);
  });

  it('refuse what they are not', () => {
    expect(() => activations.get('ralu')).toThrow("unknown activation 'ralu'; expected one of celu, elu, exponential");
    expect(() => activations.get(3 as never)).toThrow(
      'activation: expected a name, a function or a configuration, received 3',
    );
    expect(() => activations.glu([[1, 2, 3]])).toThrow('glu: expected an even size along axis 1');
  });
});
