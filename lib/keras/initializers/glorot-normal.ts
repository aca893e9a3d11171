import { factory } from '../configured';
import { registerInitializer } from './registry';
import { fanFields, ScalingInitializer, type FanOptions, type Scaling } from './variance-scaling';

/**
 * Truncated normal numbers of standard deviation √(2 / (fanIn + fanOut)).
 *
 * Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks, 2010.
 */
export class GlorotNormal extends ScalingInitializer<FanOptions> {
  static readonly className = 'GlorotNormal';
  static override readonly fields = fanFields;

  constructor(options: FanOptions = {}) {
    super(options);
  }

  protected override scaling(): Scaling {
    return { scale: 1, mode: 'fan_avg', distribution: 'truncated_normal' };
  }
}
registerInitializer(GlorotNormal);

/** Makes `new GlorotNormal(options)`. */
export const glorotNormal = factory(GlorotNormal);
