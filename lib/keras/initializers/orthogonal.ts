import { toTensor } from '../../core/convert';
import type { DType } from '../../core/dtype';
import { formatShape } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import { mul, reshape, sign, transpose } from '../../ops';
import * as raw from '../../ops/generated';
import { floatx } from '../backend';
import { factory } from '../configured';
import { number } from '../fields';
import { normal } from '../random/stateless';
import { RandomInitializer, seedField, type SeedOption } from './random-initializer';
import { registerInitializer } from './registry';

export interface OrthogonalOptions extends SeedOption {
  /** Factor of the matrix. Default 1. */
  gain?: number;
}

/**
 * A matrix with orthonormal rows or columns (the fewer of the two) times `gain`, from the QR decomposition of normal
 * numbers; all axes but the last count as rows.
 *
 * Saxe et al., Exact solutions to the nonlinear dynamics of learning in deep linear neural networks, 2014.
 */
export class Orthogonal extends RandomInitializer<OrthogonalOptions> {
  static readonly className = 'Orthogonal';
  static override readonly fields = { seed: seedField, gain: number(1) };

  constructor(options: OrthogonalOptions = {}) {
    super(options);
  }

  override call(shape: readonly number[], dtype: DType = floatx()): Tensor {
    if (shape.length < 2)
      throw new RangeError(`orthogonal: expected a shape of rank >= 2, received ${formatShape(shape)}`);
    const columns = shape[shape.length - 1];
    const rows = shape.slice(0, -1).reduce((a, b) => a * b, 1);
    const drawn = normal([Math.max(rows, columns), Math.min(rows, columns)], { seed: this.seed, dtype });
    const [q, r] = raw.qr(drawn, { full_matrices: false });
    // A QR decomposition is unique only up to signs; fixing them makes the matrix uniformly distributed.
    const signed = mul(q, sign(raw.matrixDiagPart(r)));
    const oriented = rows < columns ? transpose(signed) : signed;
    return mul(reshape(oriented, [...shape]), toTensor(this.options.gain, dtype));
  }
}
registerInitializer(Orthogonal, 'OrthogonalInitializer');

/** Makes `new Orthogonal(options)`. */
export const orthogonal = factory(Orthogonal);
