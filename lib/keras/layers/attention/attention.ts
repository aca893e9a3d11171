import { formatShape, type Shape } from '../../../core/shape';
import { toTensor } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { add, expandDims, matMul, mul, softmax, sub, sum, tanh, where } from '../../../ops';
import { factory } from '../../configured';
import type { CallContext, MaskTree } from '../../engine/call-context';
import { Layer } from '../../engine/layer';
import type { LayerOptions, OptionsArgument } from '../../engine/layer-options';
import type { Weight } from '../../engine/weights';
import { boolean, number, oneOf } from '../../fields';
import { SeedGenerator } from '../../random/seed-generator';
import { dropout as drop } from '../../random/stateless';
import { registerKerasClass } from '../../registry';
import { seed } from '../regularization/dropout';
import { allOf, causalMask } from './attention-masks';

export interface WeightedSumOptions extends LayerOptions {
  /** Fraction of the weights that training sets to 0; 0 by default. */
  dropout?: number;
  /** An integer makes the dropout repeatable. */
  seed?: number | null;
}

/** What a mask hides is so much less likely. */
const hiddenBy = (scores: Tensor) => toTensor(scores.dtype === 'float16' ? 65504 : 1e9, scores.dtype);

/**
 * Attention: for each query, the sum of the values weighted by the softmax of scores.
 *
 * Takes a list [query, value] or [query, value, key]; without a key the values are the keys.
 */
export abstract class WeightedSum<Options extends WeightedSumOptions> extends Layer<Options> {
  static override readonly callArguments: readonly string[] = ['useCausalMask', 'returnAttentionScores'];

  declare readonly dropout: number;
  declare readonly seed: number | null;
  readonly seedGenerator: SeedGenerator | null;

  constructor(...[options]: OptionsArgument<Options>) {
    super(...([options] as unknown as OptionsArgument<Options & LayerOptions>));
    this.seedGenerator = this.dropout > 0 ? new SeedGenerator({ seed: this.seed }) : null;
  }

  /** How well each key fits each query: [batch, queries, keys]. */
  protected abstract scores(query: Tensor, key: Tensor): Tensor;

  protected checkShapes(shapes: Shape[]): void {
    if (Array.isArray(shapes[0]) && (shapes.length === 2 || shapes.length === 3)) return;
    const received = Array.isArray(shapes[0]) ? shapes.map(formatShape).join(', ') : 'a single input';
    throw new TypeError(
      `${this.name}: expected a list of inputs [query, value] or [query, value, key], received ${received}`,
    );
  }

  override call(
    inputs: Tensor[],
    { training, mask, useCausalMask, returnAttentionScores }: CallContext,
  ): Tensor | Tensor[] {
    const [query, value, key = value] = inputs as [Tensor, Tensor, Tensor?];
    const [queryMask, valueMask] = (mask ?? [null, null]) as [Tensor | null, Tensor | null];
    const scores = this.scores(query, key);
    const shown = allOf([valueMask && expandDims(valueMask, -2), useCausalMask ? causalMask(query, key) : null]);
    let weights = softmax(shown === null ? scores : where(shown, scores, sub(scores, hiddenBy(scores))), -1);
    if (training && this.seedGenerator !== null) weights = drop(weights, this.dropout, { seed: this.seedGenerator });
    let output = matMul(weights, value);
    if (queryMask !== null) output = where(expandDims(queryMask, -1), output, toTensor(0, output.dtype));
    return returnAttentionScores ? [output, weights] : output;
  }

  override computeMask(_inputs: Tensor[], mask: MaskTree | null): MaskTree | null {
    return (mask as (Tensor | null)[] | null)?.[0] ?? null;
  }
}

export interface AttentionOptions extends WeightedSumOptions {
  /** Whether the scores are multiplied by a learned number: false by default. */
  useScale?: boolean;
  /** 'dot' (default): query · key; 'concat': Σ tanh(query + key), times a learned number. */
  scoreMode?: 'dot' | 'concat';
}

/**
 * Attention by products: the values weighted by softmax(query · key).
 *
 * Input: list [query [batch, queries, dim], value [batch, keys, valueDim]] or with key [batch, keys, dim] as third. Call arguments:
 * `useCausalMask` (no query sees later values), `returnAttentionScores`. Output: [batch, queries, valueDim]; with returnAttentionScores a
 * list of it and the weights [batch, queries, keys]. Masks [batch, queries] and [batch, keys] hide outputs and values. Luong and others,
 * Effective approaches to attention-based neural machine translation, 2015.
 */
export class Attention extends WeightedSum<AttentionOptions> {
  static override readonly className: string = 'Attention';
  static override readonly fields = {
    useScale: boolean(false),
    scoreMode: oneOf(['dot', 'concat'] as const, 'dot'),
    dropout: number(0, { min: 0, max: 1 }),
    seed: seed(),
  };

  declare readonly useScale: boolean;
  declare readonly scoreMode: 'dot' | 'concat';
  scale: Weight | null = null;
  concatScoreWeight: Weight | null = null;

  override build(inputShape: Shape[]): void {
    this.checkShapes(inputShape);
    if (this.useScale) this.scale = this.addWeight({ name: 'scale', initializer: 'ones' });
    if (this.scoreMode === 'concat')
      this.concatScoreWeight = this.addWeight({ name: 'concat_score_weight', initializer: 'ones' });
  }

  protected override scores(query: Tensor, key: Tensor): Tensor {
    if (this.concatScoreWeight === null) {
      const products = matMul(query, key, false, true);
      return this.scale === null ? products : mul(products, this.scale);
    }
    const sums = add(expandDims(query, -2), expandDims(key, -3));
    return mul(this.concatScoreWeight, sum(tanh(this.scale === null ? sums : mul(this.scale, sums)), -1));
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Attention', kind: 'layer' }, Attention);

/** Makes an {@link Attention} layer. */
export const attention = factory(Attention);
