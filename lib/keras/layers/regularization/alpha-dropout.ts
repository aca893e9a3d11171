import type { Tensor } from '../../../core/tensor';
import { add, gather, greaterEqual, mul, stack, sub } from '../../../ops';
import { sizesOf, withDType } from '../../../ops/arguments';
import { toTensor } from '../../../core/convert';
import { factory } from '../../configured';
import type { LayerOptions } from '../../engine/layer-options';
import type { SeedGenerator } from '../../random/seed-generator';
import { uniform } from '../../random/stateless';
import { registerKerasClass } from '../../registry';
import { RandomDropout, noiseShape, rate, seed } from './dropout';

export interface AlphaDropoutOptions extends LayerOptions {
  /** Fraction of the elements that is set to the negative saturation value, in [0, 1]. */
  rate: number;
  /** Sizes of the pattern, which broadcasts to the input: 1 where one draw serves a whole axis, null for the input's size. */
  noiseShape?: readonly (number | null)[] | null;
  /** An integer makes the numbers repeatable. */
  seed?: number | null;
}

/** −scale · alpha of the SELU activation: what it tends to on the negative side. */
const SATURATION = -1.6732632423543772 * 1.0507009873554805;

/**
 * Dropout for networks of SELU activations: in training, keeps mean 0 and variance 1 of the input.
 *
 * Input: floating tensor of any shape. Output: the same shape. Klambauer and others, Self-normalizing neural networks, 2017.
 */
export class AlphaDropout extends RandomDropout<AlphaDropoutOptions> {
  static override readonly className: string = 'AlphaDropout';
  static override readonly fields = { rate: rate(), noiseShape: noiseShape(), seed: seed() };

  declare readonly noiseShape: (number | null)[] | null;

  #noiseSizes(inputs: Tensor): Tensor {
    const sizes = sizesOf(inputs);
    if (this.noiseShape === null) return sizes;
    return stack(this.noiseShape.map((size, axis) => (size === null ? gather(sizes, axis) : toTensor(size, 'int32'))));
  }

  protected override drop(inputs: Tensor, generator: SeedGenerator): Tensor {
    const noise = uniform(this.#noiseSizes(inputs), { seed: generator });
    const kept = withDType(greaterEqual(noise, this.rate), inputs.dtype);
    const scale = ((1 - this.rate) * (1 + this.rate * SATURATION ** 2)) ** -0.5;
    const shift = -scale * SATURATION * this.rate;
    const mixed = add(mul(inputs, kept), mul(sub(1, kept), SATURATION));
    return add(mul(mixed, scale), shift);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'AlphaDropout', kind: 'layer' }, AlphaDropout);

/** Makes an {@link AlphaDropout} layer. */
export const alphaDropout = factory(AlphaDropout);
