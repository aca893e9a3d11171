import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { factory } from '../../configured';
import { boolean, number, positiveInteger, refuse } from '../../fields';
import { registerKerasClass } from '../../registry';
import type { EinsumDense } from '../core/einsum-dense';
import { seed } from '../regularization/dropout';
import { repeatAxes } from '../reshaping/up-sampling';
import { ProjectedAttention, projectionFields, type ProjectionOptions, type Projections } from './projected-attention';

export interface GroupedQueryAttentionOptions extends ProjectionOptions {
  /** Size of each head. */
  headDim: number;
  /** Number of heads of the queries, a multiple of numKeyValueHeads. */
  numQueryHeads: number;
  /** Number of heads of keys and values; each serves a group of queries' heads. */
  numKeyValueHeads: number;
}

/**
 * Attention whose heads share keys and values in groups.
 *
 * Input and call arguments: as in {@link MultiHeadAttention}, with query and value of equal features. Output: [batch, queries, features];
 * with returnAttentionScores a list of it and the weights [batch, numQueryHeads, queries, keys]. Ainslie and others, GQA, 2023.
 */
export class GroupedQueryAttention extends ProjectedAttention<GroupedQueryAttentionOptions> {
  static override readonly className: string = 'GroupedQueryAttention';
  static override readonly fields = {
    headDim: positiveInteger(),
    numQueryHeads: positiveInteger(),
    numKeyValueHeads: positiveInteger(),
    dropout: number(0, { min: 0, max: 1 }),
    useBias: boolean(true),
    ...projectionFields,
    useGate: boolean(false),
    seed: seed(),
  };

  declare readonly headDim: number;
  declare readonly numQueryHeads: number;
  declare readonly numKeyValueHeads: number;
  declare _queryDense: EinsumDense;
  declare _keyDense: EinsumDense;
  declare _valueDense: EinsumDense;
  declare _outputDense: EinsumDense;

  constructor(options: GroupedQueryAttentionOptions) {
    super(options);
    if (this.numQueryHeads % this.numKeyValueHeads !== 0) {
      refuse(
        `${this.name}: numQueryHeads`,
        `a multiple of numKeyValueHeads (${this.numKeyValueHeads})`,
        this.numQueryHeads,
        true,
      );
    }
  }

  protected override get headSize(): number {
    return this.headDim;
  }

  protected override get projections(): Projections {
    return { query: this._queryDense, key: this._keyDense, value: this._valueDense, output: this._outputDense };
  }

  override build(inputShape: Shape[]): void {
    this.checkShapes(inputShape);
    const [query, given, key = given] = inputShape as [Shape, Shape, Shape?];
    if (query.at(-1) !== given.at(-1)) {
      throw new RangeError(
        `${this.name}: expected query and value of equal features, received ${query.at(-1)} and ${given.at(-1)}`,
      );
    }
    this._queryDense = this.project('query', query, [this.numQueryHeads, this.headDim]);
    this._keyDense = this.project('key', key, [this.numKeyValueHeads, this.headDim]);
    if (this.useGate) this._gateDense = this.project('gate', query, [this.numQueryHeads, this.headDim], 1, 'sigmoid');
    this._valueDense = this.project('value', given, [this.numKeyValueHeads, this.headDim]);
    this.buildAttention(4, [1]);
    this._outputDense = this.project(
      'attention_output',
      [null, null, this.numQueryHeads, this.headDim],
      [query.at(-1)!],
      2,
    );
  }

  protected override forEachQueryHead(x: Tensor): Tensor {
    const repeats = this.numQueryHeads / this.numKeyValueHeads;
    return repeats === 1 ? x : repeatAxes(x, 2, [repeats]);
  }
}
// In files it goes by the name under which Keras exports it.
registerKerasClass({ module: 'keras.layers', className: 'GroupQueryAttention', kind: 'layer' }, GroupedQueryAttention);

/** Makes a {@link GroupedQueryAttention} layer. */
export const groupQueryAttention = factory(GroupedQueryAttention);
