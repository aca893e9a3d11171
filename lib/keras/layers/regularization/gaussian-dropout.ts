import type { Tensor } from '../../../core/tensor';
import { mul } from '../../../ops';
import { sizesOf } from '../../../ops/arguments';
import { factory } from '../../configured';
import type { LayerOptions } from '../../engine/layer-options';
import type { SeedGenerator } from '../../random/seed-generator';
import { normal } from '../../random/stateless';
import { registerKerasClass } from '../../registry';
import { RandomDropout, rate, seed } from './dropout';

export interface GaussianDropoutOptions extends LayerOptions {
  /** Sets the noise's standard deviation √(rate / (1 − rate)); in [0, 1]. */
  rate: number;
  /** An integer makes the numbers repeatable. */
  seed?: number | null;
}

/**
 * In training, multiplies with noise from the normal distribution around 1; else passes the input on.
 *
 * Input: floating tensor of any shape. Output: the same shape.
 */
export class GaussianDropout extends RandomDropout<GaussianDropoutOptions> {
  static override readonly className: string = 'GaussianDropout';
  static override readonly fields = { rate: rate(), seed: seed() };

  protected override drop(inputs: Tensor, generator: SeedGenerator): Tensor {
    const stddev = Math.sqrt(this.rate / (1 - this.rate));
    return mul(inputs, normal(sizesOf(inputs), { mean: 1, stddev, dtype: this.computeDtype, seed: generator }));
  }
}
registerKerasClass({ module: 'keras.layers', className: 'GaussianDropout', kind: 'layer' }, GaussianDropout);

/** Makes a {@link GaussianDropout} layer. */
export const gaussianDropout = factory(GaussianDropout);
