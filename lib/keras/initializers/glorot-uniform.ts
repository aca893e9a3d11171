import { factory } from '../configured';
import { registerInitializer } from './registry';
import { fanFields, ScalingInitializer, type FanOptions, type Scaling } from './variance-scaling';

/**
 * Uniform numbers in [−l, l], l = √(6 / (fanIn + fanOut)).
 *
 * Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks, 2010.
 */
export class GlorotUniform extends ScalingInitializer<FanOptions> {
  static readonly className = 'GlorotUniform';
  static override readonly fields = fanFields;

  constructor(options: FanOptions = {}) {
    super(options);
  }

  protected override scaling(): Scaling {
    return { scale: 1, mode: 'fan_avg', distribution: 'uniform' };
  }
}
registerInitializer(GlorotUniform);

/** Makes `new GlorotUniform(options)`. */
export const glorotUniform = factory(GlorotUniform);
