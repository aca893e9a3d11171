import { GradientTape, keras, sum, tensor } from '../../../lib';
import { serializeKerasObject, toOptions, type ObjectConfig } from '../../../lib/keras/config';
import type { Regularizer } from '../../../lib/keras/regularizers';
import { expectClose, leaves, type Golden } from '../../support/golden';

interface Case {
  name: string;
  options: Record<string, unknown>;
  config: ObjectConfig;
  x: number[][];
  value: Golden;
  gradient: Golden;
}

const { regularizers } = keras;
const cases = leaves<Case[]>('regularizers');
const classes = regularizers as unknown as Record<string, new (options?: object) => Regularizer>;

describe('regularizers', () => {
  it.each(cases)('$name $options', ({ name, options, config, x, value, gradient }) => {
    const regularizer = new classes[name](toOptions(options));
    const given = tensor(x);
    const tape = new GradientTape();
    tape.watch(given);
    const penalty = tape.record(() => regularizer.call(given));
    expectClose(penalty, value);
    expectClose(tape.gradient(penalty, [given])[0], gradient);
    expect(serializeKerasObject(regularizer)).toEqual(config);
    expectClose(regularizers.deserialize(config).call(given), value);
  });

  it('are made from names, numbers, functions and configurations', () => {
    expect(regularizers.get('l2')).toBeInstanceOf(regularizers.L2);
    expect(regularizers.get('l1_l2')).toBeInstanceOf(regularizers.L1L2);
    expect(regularizers.get('L1L2')).toBeInstanceOf(regularizers.L1L2);
    expect(regularizers.get('orthogonal_regularizer')).toBeInstanceOf(regularizers.OrthogonalRegularizer);
    expect(regularizers.l2(0.5).options).toEqual({ l2: 0.5 });
    expect(regularizers.l1({ l1: null }).options).toEqual({ l1: 0.01 });
    expectClose(regularizers.get(sum)!.call([1, 2]), 3);
    expectClose(regularizers.l1l2().call([1, 2]), 0);
    expect(regularizers.get(undefined)).toBeNull();
  });

  it('refuse wrong options', () => {
    expect(() => regularizers.l2(-1)).toThrow('L2: l2: expected a number >= 0 and < Infinity, received -1');
    expect(() => regularizers.get('l3')).toThrow(
      "unknown regularizer 'l3'; expected one of L1, L1L2, L2, OrthogonalRegularizer",
    );
    expect(() => regularizers.l1l2({ l3: 1 } as never)).toThrow("L1L2: unknown option 'l3'; expected one of l1, l2");
    expect(() => regularizers.orthogonalRegularizer().call([1, 2])).toThrow('expected a tensor of rank 2');
    expect(() => regularizers.orthogonalRegularizer({ mode: 'row' })).toThrow("expected one of 'rows', 'columns'");
  });
});
