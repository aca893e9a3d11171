import { factory } from '../configured';
import { registerInitializer } from './registry';
import { fanFields, ScalingInitializer, type FanOptions, type Scaling } from './variance-scaling';

/**
 * Uniform numbers in [−l, l], l = √(6 / fanIn).
 *
 * He et al., Delving deep into rectifiers, 2015.
 */
export class HeUniform extends ScalingInitializer<FanOptions> {
  static readonly className = 'HeUniform';
  static override readonly fields = fanFields;

  constructor(options: FanOptions = {}) {
    super(options);
  }

  protected override scaling(): Scaling {
    return { scale: 2, mode: 'fan_in', distribution: 'uniform' };
  }
}
registerInitializer(HeUniform);

/** Makes `new HeUniform(options)`. */
export const heUniform = factory(HeUniform);
