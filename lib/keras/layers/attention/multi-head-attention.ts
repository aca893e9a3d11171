import type { Shape } from '../../../core/shape';
import { factory } from '../../configured';
import { boolean, nullable, number, positiveInteger, refuse, value } from '../../fields';
import { registerKerasClass } from '../../registry';
import type { EinsumDense } from '../core/einsum-dense';
import { seed } from '../regularization/dropout';
import { ProjectedAttention, projectionFields, type ProjectionOptions, type Projections } from './projected-attention';

export interface MultiHeadAttentionOptions extends ProjectionOptions {
  /** Number of heads. */
  numHeads: number;
  /** Size of each head's queries and keys. */
  keyDim: number;
  /** Size of each head's values; keyDim by default. */
  valueDim?: number | null;
  /** Sizes of the output's features; those of the query by default. */
  outputShape?: number | readonly number[] | null;
  /** The axes along which queries see values; all but batch and features by default. */
  attentionAxes?: number | readonly number[] | null;
}

function integers(given: unknown, label: string): number[] {
  const list: unknown[] = Array.isArray(given) ? given : [given];
  return list.every((each) => Number.isSafeInteger(each))
    ? (list as number[])
    : refuse(label, 'an integer or a list of them', given);
}

/**
 * Attention of several heads, each with projections of its own: softmax(query · key / √keyDim) · value, projected back.
 *
 * Input: list [query [batch, queries, dim], value [batch, keys, dim]] or with key [batch, keys, dim] as third; without it the values are
 * the keys. Call arguments: `attentionMask` (bool [batch, queries, keys]: what may be seen), `useCausalMask` (no query sees later
 * values), `returnAttentionScores`, and `queryMask`, `valueMask`, `keyMask` in the place of the masks that the inputs bring. Output:
 * [batch, queries, outputShape]; with returnAttentionScores a list of it and the weights [batch, heads, queries, keys]. Vaswani and others,
 * Attention is all you need, 2017.
 */
export class MultiHeadAttention extends ProjectedAttention<MultiHeadAttentionOptions> {
  static override readonly className: string = 'MultiHeadAttention';
  static override readonly fields = {
    numHeads: positiveInteger(),
    keyDim: positiveInteger(),
    valueDim: nullable(positiveInteger()),
    dropout: number(0, { min: 0, max: 1 }),
    useBias: boolean(true),
    outputShape: nullable(value<number[]>(undefined, integers)),
    attentionAxes: nullable(value<number[]>(undefined, integers)),
    ...projectionFields,
    useGate: boolean(false),
    seed: seed(),
  };

  declare readonly numHeads: number;
  declare readonly keyDim: number;
  declare valueDim: number;
  declare readonly outputShape: number[] | null;
  /** The axes themselves once the layer is built, as in Keras. */
  declare attentionAxes: number[] | null;

  declare queryDense: EinsumDense;
  declare keyDense: EinsumDense;
  declare valueDense: EinsumDense;
  declare outputDense: EinsumDense;

  constructor(options: MultiHeadAttentionOptions) {
    super(options);
    this.valueDim ??= this.keyDim;
  }

  protected override get headSize(): number {
    return this.keyDim;
  }

  protected override get projections(): Projections {
    return { query: this.queryDense, key: this.keyDense, value: this.valueDense, output: this.outputDense };
  }

  override build(inputShape: Shape[]): void {
    this.checkShapes(inputShape);
    const [query, given, key = given] = inputShape as [Shape, Shape, Shape?];
    this.queryDense = this.project('query', query, [this.numHeads, this.keyDim]);
    this.keyDense = this.project('key', key, [this.numHeads, this.keyDim]);
    if (this.useGate) this._gateDense = this.project('gate', query, [this.numHeads, this.valueDim], 1, 'sigmoid');
    this.valueDense = this.project('value', given, [this.numHeads, this.valueDim]);
    this.attentionAxes = this.#axes(given.length + 1);
    this.buildAttention(given.length + 1, this.attentionAxes);
    const features = this.outputShape ?? [query.at(-1)!];
    this.outputDense = this.project(
      'attention_output',
      [...query.slice(0, -1), this.numHeads, this.valueDim],
      features,
      2,
    );
  }

  #axes(rank: number): number[] {
    if (this.attentionAxes === null) return Array.from({ length: rank - 3 }, (_, axis) => axis + 1);
    return this.attentionAxes.map((axis) => (axis >= 0 ? axis : rank - 1 + axis));
  }
}
registerKerasClass({ module: 'keras.layers', className: 'MultiHeadAttention', kind: 'layer' }, MultiHeadAttention);

/** Makes a {@link MultiHeadAttention} layer. */
export const multiHeadAttention = factory(MultiHeadAttention);
