import type { Tensor } from '../../core/tensor';
import { abs, eye, matMul, mul, sub, sum } from '../../ops';
import { unitVectors } from '../unit-vectors';
import { factory } from '../configured';
import { number, oneOf } from '../fields';
import { Regularizer } from './regularizer';
import { registerRegularizer } from './registry';

export interface OrthogonalRegularizerOptions {
  /** Factor of the penalty, >= 0. Default 0.01. */
  factor?: number;
  /** Which vectors are driven to be orthogonal: 'rows' (default) or 'columns'. */
  mode?: string;
}

/** factor times the mean absolute cosine between different rows (or columns) of a matrix. */
export class OrthogonalRegularizer extends Regularizer<OrthogonalRegularizerOptions> {
  static readonly className = 'OrthogonalRegularizer';
  static override readonly fields = {
    // Keras keeps the factor in a float32 tensor, and so writes it down in that precision.
    factor: { ...number(0.01, { min: 0, below: Infinity }), write: Math.fround },
    mode: oneOf(['rows', 'columns'], 'rows'),
  };

  constructor(options: OrthogonalRegularizerOptions = {}) {
    super(options);
  }

  protected override penalty(x: Tensor): Tensor {
    if (x.rank !== 2)
      throw new RangeError(`OrthogonalRegularizer: expected a tensor of rank 2, received ${x.describe()}`);
    const byRow = this.options.mode === 'rows';
    const unit = unitVectors(x, byRow ? 1 : 0);
    const size = x.shape[byRow ? 0 : 1];
    const cosines = matMul(unit, unit, !byRow, byRow);
    const others = mul(cosines, sub(1, eye(size, size, [], x.dtype)));
    const pairs = (size * (size - 1)) / 2;
    return mul(sum(abs(others)), (this.options.factor * 0.5) / pairs);
  }
}
registerRegularizer(OrthogonalRegularizer);

/** Makes `new OrthogonalRegularizer(options)`. */
export const orthogonalRegularizer = factory(OrthogonalRegularizer);
