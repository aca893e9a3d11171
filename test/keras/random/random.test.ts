import { function as traced, keras, tensor } from '../../../lib';
import { toOptionKey, toOptions } from '../../../lib/keras/config';
import { drawSeed } from '../../../lib/keras/random/stateless';
import type { Tensor } from '../../../lib/core/tensor';
import { expectClose, leaves, type Golden } from '../../support/golden';

interface Call {
  name: string;
  args: unknown[];
  options: Record<string, unknown>;
  seeded: Golden;
  generated: Golden[];
}

const { random } = keras;
const golden = leaves<{ calls: Call[]; global: Golden[] }>('random');

function draw({ name, args, options }: Call, seed: unknown): Tensor {
  const fn = (random as unknown as Record<string, (...args: unknown[]) => Tensor>)[toOptionKey(name)];
  return fn(...args, { ...toOptions(options), seed });
}

describe('random', () => {
  it.each(golden.calls)("$name $options draws Keras's numbers", (call) => {
    expectClose(draw(call, 7), call.seeded, 1e-6);
    expectClose(draw(call, 7), call.seeded, 1e-6);
    const generator = new random.SeedGenerator({ seed: 3 });
    call.generated.forEach((value) => expectClose(draw(call, generator), value, 1e-6));
  });

  it('a traced function draws new numbers at each run', () => {
    const generator = new random.SeedGenerator({ seed: 3 });
    const fn = traced(() => random.uniform([2, 3], { seed: generator }));
    const fresh = new random.SeedGenerator({ seed: 3 });
    for (let i = 0; i < 3; i++) expectClose(fn() as Tensor, random.uniform([2, 3], { seed: fresh }), 0);
    expectClose(generator.state, [3, 3]);
  });

  it('without a seed uses the global generator', () => {
    keras.utils.setRandomSeed(11);
    golden.global.forEach((value) => expectClose(random.uniform([2, 2]), value, 1e-7));
  });

  it('dropout of rate 0 and 1', () => {
    const x = tensor([1, 2]);
    expect(random.dropout(x, 0)).toBe(x);
    expectClose(random.dropout(x, 1), [0, 0]);
  });

  it('wraps seeds into the range of the kernels', () => {
    expectClose(drawSeed(-1), [2147483645, 0]);
    expectClose(drawSeed(2 ** 31 + 5), [7, 0]);
  });

  it('writes its configuration', () => {
    const generator = new random.SeedGenerator({ seed: 3, name: 'mine' });
    expect(keras.initializers.randomNormal({ seed: generator }).getConfig()['seed']).toEqual({
      module: 'keras.random',
      class_name: 'SeedGenerator',
      config: { seed: 3, name: 'mine' },
      registered_name: null,
    });
    expect(generator.state.dtype).toBe('int64');
    expect(generator.state.name).toBe('seed_generator_state');
  });

  it('refuses wrong arguments', () => {
    expect(() => random.dropout([1], 2)).toThrow('dropout: expected a rate in [0, 1], received 2');
    expect(() => random.normal([2], { dtype: 'int32' })).toThrow('normal: expected a floating dtype, received int32');
    expect(() => random.randint([2], 0, 5, { dtype: 'float32' })).toThrow('randint: expected an integer dtype');
    expect(() => random.uniform([2], { seed: 'a' as never })).toThrow(
      "seed: expected an integer or a SeedGenerator, received 'a'",
    );
    expect(new random.SeedGenerator(3).getConfig()['seed']).toBe(3);
    expect(() => new random.SeedGenerator({ sead: 3 } as never)).toThrow("SeedGenerator: unknown option 'sead'");
    expect(() => new random.SeedGenerator({ seed: 1.5 })).toThrow(
      'SeedGenerator: expected seed to be an integer, received 1.5',
    );
    expect(() => keras.utils.setRandomSeed(1.5)).toThrow('setRandomSeed: expected an integer, received 1.5');
  });
});
