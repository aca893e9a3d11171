import { factory } from '../configured';
import { registerInitializer } from './registry';
import { fanFields, ScalingInitializer, type FanOptions, type Scaling } from './variance-scaling';

/**
 * Truncated normal numbers of standard deviation √(2 / fanIn).
 *
 * He et al., Delving deep into rectifiers, 2015.
 */
export class HeNormal extends ScalingInitializer<FanOptions> {
  static readonly className = 'HeNormal';
  static override readonly fields = fanFields;

  constructor(options: FanOptions = {}) {
    super(options);
  }

  protected override scaling(): Scaling {
    return { scale: 2, mode: 'fan_in', distribution: 'truncated_normal' };
  }
}
registerInitializer(HeNormal);

/** Makes `new HeNormal(options)`. */
export const heNormal = factory(HeNormal);
