import { factory } from '../configured';
import { registerInitializer } from './registry';
import { fanFields, ScalingInitializer, type FanOptions, type Scaling } from './variance-scaling';

/**
 * Truncated normal numbers of standard deviation √(1 / fanIn).
 *
 * LeCun et al., Efficient BackProp, 1998.
 */
export class LecunNormal extends ScalingInitializer<FanOptions> {
  static readonly className = 'LecunNormal';
  static override readonly fields = fanFields;

  constructor(options: FanOptions = {}) {
    super(options);
  }

  protected override scaling(): Scaling {
    return { scale: 1, mode: 'fan_in', distribution: 'truncated_normal' };
  }
}
registerInitializer(LecunNormal);

/** Makes `new LecunNormal(options)`. */
export const lecunNormal = factory(LecunNormal);
