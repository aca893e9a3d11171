import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { add, expandDims, mul, sum, tanh } from '../../../ops';
import { factory } from '../../configured';
import type { Weight } from '../../engine/weights';
import { boolean, number } from '../../fields';
import { registerKerasClass } from '../../registry';
import { seed } from '../regularization/dropout';
import { sizeAt } from '../normalization/axes';
import { WeightedSum, type WeightedSumOptions } from './attention';

export interface AdditiveAttentionOptions extends WeightedSumOptions {
  /** Whether the features of the sum are weighted by learned numbers: true by default. */
  useScale?: boolean;
}

/**
 * Attention by sums: the values weighted by softmax(Σ scale · tanh(query + key)).
 *
 * Input: list [query [batch, queries, dim], value [batch, keys, dim]] or with key [batch, keys, dim] as third. Call arguments:
 * `useCausalMask` (no query sees later values), `returnAttentionScores`. Output: [batch, queries, dim]; with returnAttentionScores a list
 * of it and the weights [batch, queries, keys]. Weight: scale [dim]. Bahdanau and others, Neural machine translation by jointly learning
 * to align and translate, 2015.
 */
export class AdditiveAttention extends WeightedSum<AdditiveAttentionOptions> {
  static override readonly className: string = 'AdditiveAttention';
  static override readonly fields = { useScale: boolean(true), dropout: number(0, { min: 0, max: 1 }), seed: seed() };

  declare readonly useScale: boolean;
  scale: Weight | null = null;

  override build(inputShape: Shape[]): void {
    this.checkShapes(inputShape);
    if (this.useScale)
      this.scale = this.addWeight({
        name: 'scale',
        shape: [sizeAt(-1, inputShape[0]!, this.name)],
        initializer: 'glorot_uniform',
      });
  }

  protected override scores(query: Tensor, key: Tensor): Tensor {
    const features = tanh(add(expandDims(query, -2), expandDims(key, -3)));
    return sum(this.scale === null ? features : mul(this.scale, features), -1);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'AdditiveAttention', kind: 'layer' }, AdditiveAttention);

/** Makes an {@link AdditiveAttention} layer. */
export const additiveAttention = factory(AdditiveAttention);
