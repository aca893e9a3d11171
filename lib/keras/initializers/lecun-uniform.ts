import { factory } from '../configured';
import { registerInitializer } from './registry';
import { fanFields, ScalingInitializer, type FanOptions, type Scaling } from './variance-scaling';

/**
 * Uniform numbers in [−l, l], l = √(3 / fanIn).
 *
 * LeCun et al., Efficient BackProp, 1998.
 */
export class LecunUniform extends ScalingInitializer<FanOptions> {
  static readonly className = 'LecunUniform';
  static override readonly fields = fanFields;

  constructor(options: FanOptions = {}) {
    super(options);
  }

  protected override scaling(): Scaling {
    return { scale: 1, mode: 'fan_in', distribution: 'uniform' };
  }
}
registerInitializer(LecunUniform);

/** Makes `new LecunUniform(options)`. */
export const lecunUniform = factory(LecunUniform);
