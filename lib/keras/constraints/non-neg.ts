import type { Tensor } from '../../core/tensor';
import { maximum } from '../../ops';
import { factory } from '../configured';
import { Constraint } from './constraint';
import { registerConstraint } from './registry';

/** Negative elements become 0. */
export class NonNeg extends Constraint {
  static readonly className = 'NonNeg';

  constructor(options: object = {}) {
    super(options);
  }

  protected override project(w: Tensor): Tensor {
    return maximum(w, 0);
  }
}
registerConstraint(NonNeg);

/** Makes `new NonNeg(options)`. */
export const nonNeg = factory(NonNeg);
