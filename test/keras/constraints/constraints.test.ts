import { keras, tensor } from '../../../lib';
import { serializeKerasObject, toOptions, type ObjectConfig } from '../../../lib/keras/config';
import type { Constraint } from '../../../lib/keras/constraints';
import { expectClose, leaves, type Golden } from '../../support/golden';

interface Case {
  name: string;
  options: Record<string, unknown>;
  config: ObjectConfig;
  w: number[][];
  value: Golden;
}

const { constraints } = keras;
const cases = leaves<Case[]>('constraints');
const classes = constraints as unknown as Record<string, new (options?: object) => Constraint>;

describe('constraints', () => {
  it.each(cases)('$name $options', ({ name, options, config, w, value }) => {
    const constraint = new classes[name](toOptions(options));
    expectClose(constraint.call(tensor(w)), value);
    expect(serializeKerasObject(constraint)).toEqual(config);
    expectClose(constraints.deserialize(config).call(tensor(w)), value);
  });

  it('are made from names, functions and configurations', () => {
    expect(constraints.get('max_norm')).toBeInstanceOf(constraints.MaxNorm);
    expect(constraints.get('minMaxNorm')).toBeInstanceOf(constraints.MinMaxNorm);
    expect(constraints.nonNeg()).toBeInstanceOf(constraints.NonNeg);
    expectClose(constraints.get(() => tensor([3]))!.call([1]), [3]);
    expect(constraints.get(null)).toBeNull();
  });

  it('refuse wrong options', () => {
    expect(() => constraints.get('norm')).toThrow(
      "unknown constraint 'norm'; expected one of MaxNorm, MinMaxNorm, NonNeg, UnitNorm",
    );
    expect(() => constraints.maxNorm({ max: 1 } as never)).toThrow(
      "MaxNorm: unknown option 'max'; expected one of maxValue, axis",
    );
    expect(() => constraints.unitNorm({ axis: 0.5 })).toThrow(
      'UnitNorm: axis: expected an integer or a list of integers, received 0.5',
    );
  });
});
