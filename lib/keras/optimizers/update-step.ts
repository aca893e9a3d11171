import { toTensor } from '../../core/convert';
import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { add, cast, pow, sub } from '../../ops';

/**
 * What all variables share in one step of an optimizer. Each value is computed once, however many variables there are:
 * a train step would else hold the same scalars hundreds of times.
 */
export class UpdateStep {
  private readonly made = new Map<string, Tensor>();

  /**
   * @param learningRate gives the rate, a scalar.
   * @param iterations gives the number of steps done before this one, int64.
   */
  constructor(
    private readonly learningRate: () => Tensor,
    private readonly iterations: () => Tensor,
  ) {}

  /** The learning rate in a variable's dtype. */
  rate(dtype: DType): Tensor {
    return this.once(`rate:${dtype}`, () => cast(this.learningRate(), dtype));
  }

  /** A number in a variable's dtype. */
  number(value: number, dtype: DType): Tensor {
    return this.once(`${value}:${dtype}`, () => toTensor(value, dtype));
  }

  /** One less a share, subtracted in a variable's dtype. */
  rest(share: number, dtype: DType): Tensor {
    return this.once(`rest:${share}:${dtype}`, () => sub(1, this.number(share, dtype)));
  }

  /** This step's number: 1, 2, … */
  count(dtype: DType): Tensor {
    return this.once(`count:${dtype}`, () => cast(add(this.iterations(), 1), dtype));
  }

  /** base to the power of this step's number. */
  power(base: number, dtype: DType): Tensor {
    return this.once(`power:${base}:${dtype}`, () => pow(this.number(base, dtype), this.count(dtype)));
  }

  /** A value of the optimizer's own, made the first time it is asked for in this step. */
  once(key: string, make: () => Tensor): Tensor {
    let value = this.made.get(key);
    if (value === undefined) this.made.set(key, (value = make()));
    return value;
  }
}
