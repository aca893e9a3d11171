import { toTensor } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { abs, add, mul, square, sum } from '../../ops';
import { factory } from '../configured';
import { number, type Field } from '../fields';
import { Regularizer } from './regularizer';
import { registerRegularizer } from './registry';

/** A factor >= 0; null stands for the default, as in Keras. */
function factor(fallback: number): Field<number> {
  const inner = number(fallback, { min: 0, below: Infinity });
  return { ...inner, read: (value, label) => inner.read(value ?? undefined, label) };
}

/** l1 · Σ|x| and l2 · Σx², or both; zero factors add nothing to the graph. */
function absoluteAndSquare(x: Tensor, l1: number, l2: number): Tensor {
  const terms: Tensor[] = [];
  if (l1 !== 0) terms.push(mul(sum(abs(x)), l1));
  if (l2 !== 0) terms.push(mul(sum(square(x)), l2));
  return terms.length === 0 ? toTensor(0, x.dtype) : terms.reduce(add);
}

export interface L1L2Options {
  /** Factor of the sum of absolute values, >= 0. */
  l1?: number | null;
  /** Factor of the sum of squares, >= 0. */
  l2?: number | null;
}

/** The penalty l1 · Σ|x| + l2 · Σx²; both factors 0 by default. */
export class L1L2 extends Regularizer<L1L2Options> {
  static readonly className = 'L1L2';
  static override readonly fields = { l1: factor(0), l2: factor(0) };

  constructor(options: L1L2Options = {}) {
    super(options);
  }

  protected override penalty(x: Tensor): Tensor {
    return absoluteAndSquare(x, this.options.l1 ?? 0, this.options.l2 ?? 0);
  }
}
registerRegularizer(L1L2);

/** Makes `new L1L2(options)`. */
export const l1l2 = factory(L1L2);

/** The penalty l1 · Σ|x|, l1 0.01 by default. */
export class L1 extends Regularizer<Pick<L1L2Options, 'l1'>> {
  static readonly className = 'L1';
  // Keras keeps this factor in a float32 tensor, and so writes it down in that precision.
  static override readonly fields = { l1: { ...factor(0.01), write: Math.fround } };

  /** @param options the options, or the factor itself. */
  constructor(options: Pick<L1L2Options, 'l1'> | number = {}) {
    super(typeof options === 'number' ? { l1: options } : options);
  }

  protected override penalty(x: Tensor): Tensor {
    return mul(sum(abs(x)), this.options.l1 ?? 0);
  }
}
registerRegularizer(L1);

/** Makes `new L1(options)`. */
export const l1 = factory(L1);

/** The penalty l2 · Σx², l2 0.01 by default. */
export class L2 extends Regularizer<Pick<L1L2Options, 'l2'>> {
  static readonly className = 'L2';
  static override readonly fields = { l2: factor(0.01) };

  /** @param options the options, or the factor itself. */
  constructor(options: Pick<L1L2Options, 'l2'> | number = {}) {
    super(typeof options === 'number' ? { l2: options } : options);
  }

  protected override penalty(x: Tensor): Tensor {
    return mul(sum(square(x)), this.options.l2 ?? 0);
  }
}
registerRegularizer(L2);

/** Makes `new L2(options)`. */
export const l2 = factory(L2);
