import type { Tensor } from '../../../core/tensor';
import { add } from '../../../ops';
import { sizesOf } from '../../../ops/arguments';
import { factory } from '../../configured';
import type { CallContext } from '../../engine/call-context';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { number } from '../../fields';
import { SeedGenerator } from '../../random/seed-generator';
import { normal } from '../../random/stateless';
import { registerKerasClass } from '../../registry';
import { seed } from './dropout';

export interface GaussianNoiseOptions extends LayerOptions {
  /** Standard deviation of the noise, in [0, 1]. */
  stddev: number;
  /** An integer makes the numbers repeatable. */
  seed?: number | null;
}

/**
 * In training, adds noise from the normal distribution around 0; else passes the input on.
 *
 * Input: floating tensor of any shape. Output: the same shape.
 */
export class GaussianNoise extends Layer<GaussianNoiseOptions> {
  static override readonly className: string = 'GaussianNoise';
  static override readonly fields = { stddev: number(undefined, { min: 0, max: 1 }), seed: seed() };

  declare readonly stddev: number;
  declare readonly seed: number | null;
  override supportsMasking = true;
  override built = true;
  readonly seedGenerator: SeedGenerator | null;

  constructor(options: GaussianNoiseOptions) {
    super(options);
    this.seedGenerator = this.stddev > 0 ? new SeedGenerator({ seed: this.seed }) : null;
  }

  override call(inputs: Tensor, { training }: CallContext): Tensor {
    if (!training || this.seedGenerator === null) return inputs;
    const { stddev, computeDtype: dtype, seedGenerator } = this;
    return add(inputs, normal(sizesOf(inputs), { stddev, dtype, seed: seedGenerator }));
  }
}
registerKerasClass({ module: 'keras.layers', className: 'GaussianNoise', kind: 'layer' }, GaussianNoise);

/** Makes a {@link GaussianNoise} layer. */
export const gaussianNoise = factory(GaussianNoise);
