import { formatShape, type Shape } from '../../../core/shape';
import type { TensorLike } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { gather, notEqual } from '../../../ops';
import { withDType } from '../../../ops/arguments';
import type { Config } from '../../config';
import { factory } from '../../configured';
import type { Constraint } from '../../constraints';
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
import type { Weight } from '../../engine/weights';
import { boolean, positiveInteger, unsupported } from '../../fields';
import type { Initializer } from '../../initializers';
import { registerKerasClass } from '../../registry';
import type { Regularizer } from '../../regularizers';

export interface EmbeddingOptions extends Omit<LayerOptions, 'weights'> {
  /** Number of different indices: 0 to inputDim − 1. */
  inputDim: number;
  /** Size of each vector. */
  outputDim: number;
  /** 'uniform' (between −0.05 and 0.05) by default. */
  embeddingsInitializer?: InitializerIdentifier;
  embeddingsRegularizer?: RegularizerIdentifier | null;
  embeddingsConstraint?: ConstraintIdentifier | null;
  /** Whether index 0 stands for a step that does not count: false by default. */
  maskZero?: boolean;
  /** TensorFlow.js's: the number of indices in each sample, where the layer is the first of a Sequential model. */
  inputLength?: number | readonly (number | null)[] | null;
  /** The vectors to begin with, [inputDim, outputDim], or a list with that tensor. */
  weights?: TensorLike | null;
  /** Must be null: quantization is not supported. */
  quantizationConfig?: null;
}

/**
 * A vector for each index: y = embeddings[x].
 *
 * Input: integer tensor of any shape; other numbers are cut to int32. Output: [...shape, outputDim]. Weight: embeddings [inputDim, outputDim].
 */
export class Embedding extends Layer<EmbeddingOptions> {
  static override readonly className: string = 'Embedding';
  static override readonly fields = {
    inputDim: positiveInteger(),
    outputDim: positiveInteger(),
    embeddingsInitializer: initializer('uniform'),
    embeddingsRegularizer: regularizer(),
    embeddingsConstraint: constraint(),
    maskZero: boolean(false),
    quantizationConfig: unsupported(),
  };

  declare readonly inputDim: number;
  declare readonly outputDim: number;
  declare readonly embeddingsInitializer: Initializer;
  declare readonly embeddingsRegularizer: Regularizer | null;
  declare readonly embeddingsConstraint: Constraint | null;
  declare readonly maskZero: boolean;

  override readonly autocast = false;
  embeddings!: Weight;

  constructor({ weights = null, inputLength = null, ...options } = {} as EmbeddingOptions) {
    super(inputLength === null ? options : { ...options, inputShape: lengthsOf(inputLength, options) });
    this.supportsMasking = this.maskZero;
    if (weights === null) return;
    this.build([null]);
    this.setWeights(Array.isArray(weights) && weights.length === 1 ? (weights as TensorLike[]) : [weights]);
  }

  override build(_inputShape: Shape): void {
    this.embeddings = this.addWeight({
      name: 'embeddings',
      shape: [this.inputDim, this.outputDim],
      initializer: this.embeddingsInitializer,
      regularizer: this.embeddingsRegularizer,
      constraint: this.embeddingsConstraint,
    });
  }

  override call(inputs: Tensor): Tensor {
    const indices = inputs.dtype === 'int64' ? inputs : withDType(inputs, 'int32');
    return withDType(gather(this.embeddings, indices), this.computeDtype);
  }

  override computeMask(inputs: Tensor): Tensor | null {
    return this.maskZero ? notEqual(inputs, 0) : null;
  }

  override getConfig(): Config {
    return { activity_regularizer: null, ...super.getConfig() };
  }
}

/** The shape of a sample that `inputLength` says. */
function lengthsOf(inputLength: number | readonly (number | null)[], { inputShape }: EmbeddingOptions): Shape {
  const lengths = typeof inputLength === 'number' ? [inputLength] : [...inputLength];
  if (inputShape !== undefined && formatShape(inputShape) !== formatShape(lengths)) {
    throw new RangeError(
      `Embedding: expected inputShape and inputLength to agree, received ${formatShape(inputShape)} and ${formatShape(lengths)}`,
    );
  }
  return lengths;
}
registerKerasClass({ module: 'keras.layers', className: 'Embedding', kind: 'layer' }, Embedding);

/** Makes an {@link Embedding} layer. */
export const embedding = factory(Embedding);
