import type { Tensor } from '../../core/tensor';
import { add, div } from '../../ops';
import { epsilon } from '../backend';
import { factory } from '../configured';
import { axisField, Constraint, norms, type NormAxisOption } from './constraint';
import { registerConstraint } from './registry';

/** w / (ε + ‖w‖): norms along the axes become 1. */
export class UnitNorm extends Constraint<NormAxisOption> {
  static readonly className = 'UnitNorm';
  static override readonly fields = { axis: axisField };

  constructor(options: NormAxisOption = {}) {
    super(options);
  }

  protected override project(w: Tensor): Tensor {
    return div(w, add(norms(w, this.options.axis), epsilon()));
  }
}
registerConstraint(UnitNorm);

/** Makes `new UnitNorm(options)`. */
export const unitNorm = factory(UnitNorm);
