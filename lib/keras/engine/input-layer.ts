import { checkDType, type DType } from '../../core/dtype';
import type { Shape } from '../../core/shape';
import { checkOptions } from '../../core/options';
import type { Tree } from '../../core/tree';
import { floatx } from '../backend';
import type { Config } from '../config';
import { toOptions } from '../config';
import { registerKerasClass } from '../registry';
import type { KerasTensor } from './keras-tensor';
import { Layer } from './layer';
import { checkSizes } from './layer-options';
import { Node } from './node';
import { symbolicTensor } from './symbolic-context';

export interface InputOptions {
  /** Sizes without the batch; null for sizes that vary. */
  shape?: Shape | null;
  /** The batch size, where it is fixed. */
  batchSize?: number | null;
  /** Sizes with the batch, instead of `shape` and `batchSize`. */
  batchShape?: Shape | null;
  /** `floatx()` by default. */
  dtype?: DType | null;
  /** The input's name: the key of it in a record of inputs. */
  name?: string | null;
  /** Must be false: there are no sparse tensors here. */
  sparse?: boolean | null;
  /** Must be false: there are no ragged tensors here. */
  ragged?: boolean | null;
  /** Whether null may be given for it. */
  optional?: boolean;
}

const known = ['shape', 'batchSize', 'batchShape', 'dtype', 'name', 'sparse', 'ragged', 'optional'];

function batchShapeOf({ shape, batchSize, batchShape }: InputOptions): Shape {
  if (batchShape) {
    if (shape || batchSize)
      throw new TypeError('Input: expected either batchShape, or shape and batchSize, received both');
    return checkSizes(batchShape, 'Input: batchShape');
  }
  return [...checkSizes([batchSize ?? null], 'Input: batchSize'), ...checkSizes(shape, 'Input: shape')];
}

/** Where a model begins: a layer that only says what comes in. */
export class InputLayer extends Layer<InputOptions> {
  static override readonly className: string = 'InputLayer';

  /** Sizes with the batch. */
  readonly batchShape: Shape;
  readonly optional: boolean;
  /** The symbolic tensor that stands for the input. */
  readonly tensor: KerasTensor;
  readonly #dtype: DType;

  constructor(options: InputOptions) {
    checkOptions(options, known, 'Input');
    if (options.sparse)
      throw new TypeError('Input: expected sparse to be false (sparse tensors are not supported), received true');
    if (options.ragged)
      throw new TypeError('Input: expected ragged to be false (ragged tensors are not supported), received true');
    super({ name: options.name });
    this.batchShape = batchShapeOf(options);
    this.optional = options.optional ?? false;
    this.#dtype = checkDType(options.dtype ?? floatx(), 'Input');
    this.tensor = symbolicTensor(this.#dtype, this.batchShape, this.name);
    new Node(this, [], {}, this.tensor);
    this.built = true;
  }

  override get dtype(): DType {
    return this.#dtype;
  }

  override call(): never {
    throw new Error(`Layer "${this.name}" is where a model begins: it cannot be called`);
  }

  override get output(): Tree<KerasTensor> {
    return this.tensor;
  }

  override getConfig(): Config {
    return {
      batch_shape: this.batchShape,
      dtype: this.#dtype,
      sparse: false,
      ragged: false,
      name: this.name,
      optional: this.optional,
    };
  }

  static override fromConfig(config: Config): InputLayer {
    return new InputLayer(toOptions(config) as InputOptions);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'InputLayer', kind: 'layer' }, InputLayer);

/**
 * A symbolic tensor to begin a model with.
 *
 * @param options `shape` (without the batch), `batchSize`, `dtype`, `name`, …
 */
export function input(options: InputOptions): KerasTensor {
  return new InputLayer(options).tensor;
}

/** TensorFlow.js's names of the shapes. */
export interface InputLayerOptions extends InputOptions {
  /** The same as `shape`. */
  inputShape?: Shape | null;
  /** The same as `batchShape`. */
  batchInputShape?: Shape | null;
}

/**
 * The layer that a `sequential` model can begin with.
 *
 * @param options those of `input`, and `inputShape` and `batchInputShape`, TensorFlow.js's names of its shapes.
 * @throws TypeError when a shape is given under both names, or an option is unknown.
 */
export function inputLayer(given: InputLayerOptions): InputLayer {
  const { inputShape, batchInputShape, ...options } = given ?? {};
  if ((inputShape && options.shape) || (batchInputShape && options.batchShape))
    throw new TypeError('InputLayer: expected a shape under one name, received both');
  return new InputLayer({
    ...options,
    shape: inputShape ?? options.shape,
    batchShape: batchInputShape ?? options.batchShape,
  });
}
