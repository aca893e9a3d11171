import { formatShape, type Shape } from '../../../core/shape';
import { toTensor } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { cast, einsum, expandDims, identity, mul, softmax, where } from '../../../ops';
import { withDType } from '../../../ops/arguments';
import { serializeKerasObject, type Config } from '../../config';
import type { Constraint } from '../../constraints';
import type { CallContext, MaskTree } from '../../engine/call-context';
import { Layer } from '../../engine/layer';
import {
  constraint,
  initializer,
  regularizer,
  type ConstraintIdentifier,
  type InitializerIdentifier,
  type RegularizerIdentifier,
} from '../../engine/layer-fields';
import type { LayerOptions } from '../../engine/layer-options';
import { nullable, positiveInteger, refuse, value, withKey } from '../../fields';
import type { Initializer } from '../../initializers';
import { getMask } from '../../mask';
import * as regularizers from '../../regularizers';
import type { Regularizer } from '../../regularizers';
import { Softmax } from '../activations/softmax';
import { EinsumDense } from '../core/einsum-dense';
import { momentsDtype } from '../normalization/axes';
import { Dropout } from '../regularization/dropout';
import { allOf, causalMask, windowMask } from './attention-masks';
import { attentionEquations, projection, type AttentionEquations } from './projection';

/** Options of the projections inside. */
export interface ProjectionOptions extends LayerOptions {
  /** Fraction of the weights of the values that training sets to 0; 0 by default. */
  dropout?: number;
  /** Whether the projections have biases: true by default. */
  useBias?: boolean;
  /** Values less than so many steps from a query are seen, no others; all by default. */
  slidingWindow?: number | null;
  /** Must be null or false: TensorFlow has no flash attention. */
  flashAttention?: boolean | null;
  /** 'glorot_uniform' by default. */
  kernelInitializer?: InitializerIdentifier;
  /** 'zeros' by default. */
  biasInitializer?: InitializerIdentifier;
  kernelRegularizer?: RegularizerIdentifier | null;
  biasRegularizer?: RegularizerIdentifier | null;
  kernelConstraint?: ConstraintIdentifier | null;
  biasConstraint?: ConstraintIdentifier | null;
  /** Whether each head's output is multiplied by the sigmoid of a projection of the query: false by default. */
  useGate?: boolean;
  /** An integer makes the dropout repeatable. */
  seed?: number | null;
}

function noFlash(given: unknown, label: string): boolean {
  if (given === true) refuse(label, 'false: flash attention is not supported by TensorFlow', given, true);
  return typeof given === 'boolean' ? given : refuse(label, 'false or null', given);
}

/** Fields of the projections, in Keras's order. */
export const projectionFields = {
  slidingWindow: nullable(positiveInteger()),
  flashAttention: withKey(nullable(value<boolean>(undefined, noFlash)), null),
  kernelInitializer: initializer('glorot_uniform'),
  biasInitializer: initializer('zeros'),
  kernelRegularizer: regularizer(),
  biasRegularizer: regularizer(),
  kernelConstraint: constraint(),
  biasConstraint: constraint(),
};

/** What is seen of no key at all: Keras's lowest score of its fused attention. */
const lowest = (logits: Tensor) =>
  toTensor(logits.dtype === 'float16' ? 65500 * -0.7 : 3.38953e38 * -0.7, logits.dtype);

/** The tensor without its mask, which is heeded here and does not concern the projections. */
function withoutMask(x: Tensor): Tensor {
  return getMask(x) === undefined ? x : identity(x);
}

/** Makes a fresh object of the class and options of another one, as Keras clones initializers: unseeded ones draw a new seed. */
function clone(given: Initializer): Initializer {
  return new (given.constructor as new (options: object) => Initializer)(given.options);
}

interface Heads {
  query: Tensor;
  key: Tensor;
  value: Tensor;
}

/** The dense layers of a projected attention. */
export interface Projections {
  query: EinsumDense;
  key: EinsumDense;
  value: EinsumDense;
  output: EinsumDense;
}

/** Attention with projections of queries, keys and values. */
export abstract class ProjectedAttention<Options extends ProjectionOptions> extends Layer<Options> {
  static override readonly inputNames: readonly string[] = ['query', 'value', 'key'];
  static override readonly callArguments: readonly string[] = [
    'queryMask',
    'valueMask',
    'keyMask',
    'attentionMask',
    'returnAttentionScores',
    'useCausalMask',
  ];

  declare readonly dropout: number;
  declare readonly useBias: boolean;
  declare readonly slidingWindow: number | null;
  declare readonly kernelInitializer: Initializer;
  declare readonly biasInitializer: Initializer;
  declare readonly kernelRegularizer: Regularizer | null;
  declare readonly biasRegularizer: Regularizer | null;
  declare readonly kernelConstraint: Constraint | null;
  declare readonly biasConstraint: Constraint | null;
  declare readonly useGate: boolean;
  declare readonly seed: number | null;

  override supportsMasking = true;
  /** Of the outputs of the projections; the layer's own output has none. */
  readonly innerRegularizer: Regularizer | null;
  declare _gateDense?: EinsumDense;
  declare softmaxLayer: Softmax;
  declare dropoutLayer: Dropout;
  #equations!: AttentionEquations;
  #seenAxes = 1;

  constructor({ activityRegularizer = null, ...options } = {} as Options) {
    super(...([options] as never));
    this.innerRegularizer = activityRegularizer === null ? null : regularizers.get(activityRegularizer);
  }

  /** The projections, which each class keeps under the names that Keras's files have for them. */
  protected abstract readonly projections: Projections;
  /** Size of a head's queries and keys. */
  protected abstract readonly headSize: number;

  /** A projected key or value with as many heads as the queries have. */
  protected forEachQueryHead(x: Tensor): Tensor {
    return x;
  }

  /** A projection that keeps all axes but the last `bound`, and ends in `made`. */
  protected project(
    name: string,
    inputShape: Shape,
    made: readonly number[],
    bound = 1,
    activation: string | null = null,
  ): EinsumDense {
    const { equation, biasAxes, outputRank } = projection(inputShape.length - bound, bound, made.length);
    const dense = new EinsumDense({
      name,
      equation,
      outputShape: [...Array<null>(outputRank - 1 - made.length).fill(null), ...made],
      biasAxes: this.useBias ? biasAxes : null,
      activation,
      kernelRegularizer: this.kernelRegularizer,
      biasRegularizer: this.biasRegularizer,
      activityRegularizer: this.innerRegularizer,
      kernelConstraint: this.kernelConstraint,
      biasConstraint: this.biasConstraint,
      kernelInitializer: clone(this.kernelInitializer),
      biasInitializer: clone(this.biasInitializer),
      dtype: this.dtypePolicy,
    });
    dense.build(inputShape);
    return dense;
  }

  /** Makes what stands between the projections, for projected inputs of this rank. */
  protected buildAttention(rank: number, attentionAxes: readonly number[]): void {
    this.#equations = attentionEquations(rank, attentionAxes);
    this.#seenAxes = attentionAxes.length;
    const first = this.#equations.scoresRank - this.#seenAxes;
    const axis = attentionAxes.map((_, index) => first + index);
    this.softmaxLayer = new Softmax({ axis, dtype: this.dtypePolicy });
    this.dropoutLayer = new Dropout({ rate: this.dropout, seed: this.seed, dtype: this.dtypePolicy });
  }

  protected checkShapes(shapes: readonly Shape[]): void {
    const received = Array.isArray(shapes[0]) ? shapes.map(formatShape).join(', ') : 'a single input';
    if (!Array.isArray(shapes[0]) || shapes.length < 2 || shapes.length > 3) {
      throw new TypeError(
        `${this.name}: expected a list of inputs [query, value] or [query, value, key], received ${received}`,
      );
    }
    const [, given, key = given] = shapes as [Shape, Shape, Shape?];
    if (given.slice(1, -1).join() !== key.slice(1, -1).join()) {
      throw new RangeError(
        `${this.name}: expected value and key of equal sizes but for the last axis, received ${received}`,
      );
    }
  }

  /** Everything that may not be seen, in one mask [batch, queries, values] or one that broadcasts to it. */
  #visible(query: Tensor, given: Tensor, context: CallContext): Tensor | null {
    const masks = (context.mask ?? []) as (Tensor | null)[];
    const bool = (mask: unknown) => (mask ? cast(mask as Tensor, 'bool') : null);
    const [queries, values, keys] = ['queryMask', 'valueMask', 'keyMask'].map((name, index) =>
      bool(context[name] ?? masks[index]),
    );
    return allOf([
      queries && expandDims(queries, -1),
      values && expandDims(values, -2),
      keys && expandDims(keys, -2),
      context['useCausalMask'] ? causalMask(query, given) : null,
      this.slidingWindow === null ? null : windowMask(query, given, this.slidingWindow),
      bool(context['attentionMask']),
    ]);
  }

  override call(inputs: Tensor[], context: CallContext): Tensor | Tensor[] {
    const [query, given, key = given] = inputs.map(withoutMask) as [Tensor, Tensor, Tensor?];
    const { projections } = this;
    const visible = this.#visible(query, given, context);
    const heads: Heads = {
      query: projections.query.apply(query),
      key: this.forEachQueryHead(projections.key.apply(key)),
      value: this.forEachQueryHead(projections.value.apply(given)),
    };
    const gate = this._gateDense?.apply(query);
    const direct = this.dropout === 0 && !context['returnAttentionScores'] && heads.query.rank === 4;
    const [attended, scores] = direct
      ? [this.#attend(heads, visible)]
      : this.#attendWithScores(heads, visible, context);
    const output = projections.output.apply(gate === undefined ? attended : mul(attended, gate));
    return context['returnAttentionScores'] ? [output, scores!] : output;
  }

  /** The mask with an axis for the heads, and for whatever else lies before the axes of attention. */
  #overHeads(mask: Tensor, rank: number): Tensor {
    const before = -this.#seenAxes * 2 - 1;
    let result = mask;
    while (result.rank < rank) result = expandDims(result, before);
    return result;
  }

  /** Attention without a look at the weights. A query that may see nothing sees everything alike. */
  #attend({ query, key, value: given }: Heads, mask: Tensor | null): Tensor {
    const products = einsum(this.#equations.scores, key, query);
    const logits = withDType(products, momentsDtype(products.dtype));
    const scaled = mul(logits, 1 / Math.sqrt(this.headSize));
    const masked = mask === null ? scaled : where(this.#overHeads(mask, scaled.rank), scaled, lowest(scaled));
    return einsum(this.#equations.combine, withDType(softmax(masked, -1), given.dtype), given);
  }

  /** Attention that keeps the weights, to drop some or to give them out. A query that may see nothing gets zeros. */
  #attendWithScores(
    { query, key, value: given }: Heads,
    mask: Tensor | null,
    { training }: CallContext,
  ): [Tensor, Tensor] {
    const products = einsum(this.#equations.scores, key, mul(query, 1 / Math.sqrt(this.headSize)));
    const shown = mask === null ? null : this.#overHeads(mask, products.rank);
    const scores: Tensor = this.softmaxLayer.apply(products, { mask: shown });
    const kept: Tensor = this.dropout > 0 ? this.dropoutLayer.apply(scores, { training }) : scores;
    return [einsum(this.#equations.combine, kept, given), scores];
  }

  override computeMask(_inputs: Tensor[], mask: MaskTree | null): MaskTree | null {
    return (mask as (Tensor | null)[] | null)?.[0] ?? null;
  }

  override getConfig(): Config {
    return { ...super.getConfig(), activity_regularizer: serializeKerasObject(this.innerRegularizer) };
  }
}
