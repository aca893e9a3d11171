import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { all, div, equal, matMul, reshape, stopGradient, where } from '../../../ops';
import { l2Normalize } from '../../../ops/linalg';
import { withDType } from '../../../ops/arguments';
import { factory } from '../../configured';
import type { CallContext } from '../../engine/call-context';
import type { InputSpec } from '../../engine/input-spec';
import type { Layer } from '../../engine/layer';
import type { Weight } from '../../engine/weights';
import { positiveInteger } from '../../fields';
import { truncatedNormal } from '../../initializers';
import { registerKerasClass } from '../../registry';
import { Wrapper, type WrapperOptions } from '../core/wrapper';

export interface SpectralNormalizationOptions extends WrapperOptions {
  /** Steps of the power iteration at each call; 1 by default. */
  powerIterations?: number;
}

/** A vector of length 1; all zeros stay. */
const unit = (x: Tensor) => l2Normalize(x, null, 1e-14);

/**
 * In training, divides a layer's kernel (or embeddings) by its greatest singular value before each call.
 *
 * Input and output: those of the layer. Weights: the layer's, and untrained vector_u [1, outputs]. Miyato and others, Spectral normalization
 * for generative adversarial networks, 2018.
 */
export class SpectralNormalization extends Wrapper<SpectralNormalizationOptions> {
  static override readonly className: string = 'SpectralNormalization';
  static override readonly fields = { powerIterations: positiveInteger(1) };

  declare readonly powerIterations: number;
  override inputSpec: InputSpec | null = null;
  declare kernel: Weight;
  declare vectorU: Weight;

  override build(inputShape: Shape): void {
    super.build(inputShape);
    this.inputSpec = { minNdim: 1, axes: { [-1]: inputShape.at(-1)! } };
    const { kernel, embeddings } = this.layer as Layer<never> & { kernel?: Weight; embeddings?: Weight };
    const weight = kernel ?? embeddings;
    if (weight === undefined)
      throw new TypeError(`${this.name}: expected a layer with a kernel or embeddings, received ${this.layer.name}`);
    this.kernel = weight;
    this.vectorU = this.addWeight({
      name: 'vector_u',
      shape: [1, weight.shape.at(-1)!],
      initializer: truncatedNormal({ stddev: 0.02 }),
      dtype: weight.dtype,
      trainable: false,
    });
  }

  override call(inputs: Tensor, { training }: CallContext): Tensor {
    if (training) this.#normalize();
    return withDType(this.layer.apply(inputs), inputs.dtype);
  }

  #normalize(): void {
    const kernel = this.kernel.read();
    const given = this.vectorU.read();
    const matrix = reshape(kernel, [-1, this.kernel.shape.at(-1)!]);
    let u = given;
    let v = unit(matMul(u, matrix, false, true));
    for (let step = 0; step < this.powerIterations; step++) {
      if (step > 0) v = unit(matMul(u, matrix, false, true));
      u = unit(matMul(v, matrix));
    }
    const sigma = matMul(matMul(stopGradient(v), matrix), stopGradient(u), false, true);
    const zero = all(equal(kernel, 0));
    this.vectorU.assign(where(zero, given, stopGradient(u)));
    this.kernel.assign(where(zero, kernel, reshape(div(matrix, sigma), this.kernel.shape as number[])));
  }
}
registerKerasClass(
  { module: 'keras.layers', className: 'SpectralNormalization', kind: 'layer' },
  SpectralNormalization,
);

/** Makes a {@link SpectralNormalization} layer. */
export const spectralNormalization = factory(SpectralNormalization);
