import { trackableChildren, type Trackable } from '../../checkpoint/trackable';
import type { TensorLike } from '../../core/convert';
import { isFloating, type DType } from '../../core/dtype';
import { sizeOf, type Shape } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import { checkOptions } from '../../core/options';
import { Variable } from '../../ops/variable';
import * as constraints from '../constraints';
import * as initializers from '../initializers';
import { autoName } from '../naming';
import { SeedGenerator } from '../random/seed-generator';
import * as regularizers from '../regularizers';
import type { ConstraintIdentifier, InitializerIdentifier, RegularizerIdentifier } from './layer-fields';
import { checkpointEdges } from './checkpoint-edges';
import { currentPath, withNameScope } from './name-scope';
import { Operation } from './operation';
import { walkProperties } from './tracking';
import { assignAll, readAll, Weight } from './weights';

/** What `addWeight` takes. */
export interface AddWeightOptions {
  /** Its name, the last part of its path. */
  name?: string;
  /** Sizes, all known; [] (a scalar) by default. */
  shape?: Shape;
  /** 'glorot_uniform' for floating dtypes, 'zeros' for others, by default. */
  initializer?: InitializerIdentifier | null;
  /** The policy's variable dtype by default. */
  dtype?: DType;
  trainable?: boolean;
  /** Whether it is read in the layer's compute dtype: true by default. */
  autocast?: boolean;
  regularizer?: RegularizerIdentifier | null;
  constraint?: ConstraintIdentifier | null;
}

/** The same in TensorFlow.js's order. */
export type AddWeightArguments = [
  name: string,
  shape: Shape,
  dtype?: DType | null,
  initializer?: InitializerIdentifier | null,
  regularizer?: RegularizerIdentifier | null,
  trainable?: boolean,
  constraint?: ConstraintIdentifier | null,
];

const weightOptions: readonly (keyof AddWeightOptions)[] = [
  'name',
  'shape',
  'initializer',
  'dtype',
  'trainable',
  'autocast',
  'regularizer',
  'constraint',
];

/** The options of `addWeight`, checked. */
function addWeightOptions(given: [AddWeightOptions] | AddWeightArguments): AddWeightOptions {
  const [first] = given;
  if (typeof first === 'string') {
    const [name, shape, dtype, initializer, regularizer, trainable, constraint] = given as AddWeightArguments;
    return { name, shape, ...(dtype && { dtype }), initializer, regularizer, trainable, constraint };
  }
  checkOptions(first, weightOptions, 'addWeight');
  return first;
}

/** An operation with weights: its own, and those of the layers in its properties. */
export abstract class WeightOwner extends Operation implements Trackable {
  /** Whether the weights exist. */
  built = false;

  #trainable: boolean;
  #path: string | null = null;
  #parentPath: string | null = null;
  readonly #trainableWeights: Variable[] = [];
  readonly #nonTrainableWeights: Variable[] = [];
  #inside: WeightOwner[] = [];

  constructor(name: string, trainable: boolean) {
    super(name);
    this.#trainable = trainable;
  }

  /** The dtype of weights that are given none. */
  abstract get variableDtype(): DType;

  /** Names of the layers around it and its own; null until it is built. */
  get path(): string | null {
    return this.#path;
  }

  /** Runs `fn` where the weights that are made get paths below this layer's. */
  protected inScope<T>(fn: () => T): T {
    this.#parentPath ??= currentPath();
    return withNameScope(this.name, this, this.#parentPath, fn);
  }

  /** Makes the weights with `build`. */
  protected buildWith(build: () => void): void {
    this.#refresh();
    this.inScope(() => {
      this.#path = currentPath();
      build();
    });
    this.built = true;
    this.#refresh();
  }

  /**
   * Makes a weight of this layer.
   *
   * @param options `name`, `shape`, `initializer`, …; or one after the other, in TensorFlow.js's order: name, shape, dtype,
   * initializer, regularizer, trainable, constraint.
   * @returns the variable; operations take it for a tensor.
   * @throws TypeError for an unknown option.
   */
  addWeight(options: AddWeightOptions): Weight;
  addWeight(...inOrder: AddWeightArguments): Weight;
  addWeight(...given: [AddWeightOptions] | AddWeightArguments): Weight {
    const options = addWeightOptions(given);
    const { shape = [], dtype = this.variableDtype, trainable = true, autocast = true } = options;
    const identifier = options.initializer ?? (isFloating(dtype) ? 'glorot_uniform' : 'zeros');
    const weight = this.inScope(
      () =>
        new Weight({
          name: options.name ?? autoName('Variable'),
          shape: shape as number[],
          initializer: initializers.get(identifier),
          dtype,
          trainable,
          autocast,
          regularizer: regularizers.get(options.regularizer ?? null),
          constraint: constraints.get(options.constraint ?? null),
        }),
    );
    this.#track(weight);
    return weight;
  }

  #track(variable: Variable): void {
    (variable.trainable ? this.#trainableWeights : this.#nonTrainableWeights).push(variable);
    if (!this.#trainable) variable.trainable = false;
  }

  /** Variables and layers set as properties, in the order in which they appeared. */
  #refresh(): void {
    const found: WeightOwner[] = [];
    walkProperties(this, (value) => {
      if (value instanceof WeightOwner) found.push(value);
      else if (value instanceof Variable) this.#adopt(value);
      else return value instanceof SeedGenerator;
      return true;
    });
    const present = new Set(found);
    this.#inside = [...new Set([...this.#inside.filter((layer) => present.has(layer)), ...found])];
  }

  #adopt(variable: Variable): void {
    if (!this.#trainableWeights.includes(variable) && !this.#nonTrainableWeights.includes(variable))
      this.#track(variable);
  }

  /** What `tf.train.Checkpoint` finds here, under the names of Keras's attributes. */
  [trackableChildren](): [name: string, child: object][] {
    return checkpointEdges(this, this.ownWeights);
  }

  /** The layers directly inside this one. */
  protected layersInside(): WeightOwner[] {
    this.#refresh();
    return this.#inside;
  }

  /** The layers inside this one, and inside those. */
  get sublayers(): WeightOwner[] {
    const all = new Set<WeightOwner>();
    const visit = (layer: WeightOwner): void => {
      if (all.has(layer)) return;
      all.add(layer);
      layer.layersInside().forEach(visit);
    };
    this.layersInside().forEach(visit);
    return [...all];
  }

  #seedGenerators(): SeedGenerator[] {
    const found = new Set<SeedGenerator>();
    walkProperties(this, (value) => {
      if (value instanceof SeedGenerator) found.add(value);
      return value instanceof SeedGenerator || value instanceof WeightOwner || value instanceof Variable;
    });
    return [...found];
  }

  /** The layer's own weights, without those of layers inside, in the order of Keras's files. */
  get ownWeights(): Variable[] {
    this.#refresh();
    return [...this.#trainableWeights, ...this.#nonTrainableWeights];
  }

  /** All weights: own trainable ones, own others, then those of the layers inside. */
  get weights(): Variable[] {
    return [...new Set([...this.ownWeights, ...this.layersInside().flatMap((layer) => layer.weights)])];
  }

  /** The weights and the states of random generators. */
  get variables(): Variable[] {
    const seeds = this.#seedGenerators().map((generator) => generator.state);
    return [...new Set([...this.ownWeights, ...seeds, ...this.layersInside().flatMap((layer) => layer.variables)])];
  }

  /** The weights that training changes: none where `trainable` is false. */
  get trainableWeights(): Variable[] {
    return this.trainable ? this.weights.filter((weight) => weight.trainable) : [];
  }

  /** The other weights: those of frozen layers, moving averages. */
  get nonTrainableWeights(): Variable[] {
    return this.trainable ? this.weights.filter((weight) => !weight.trainable) : this.weights;
  }

  /** The variables that training changes: the trainable weights. */
  get trainableVariables(): Variable[] {
    return this.trainable ? this.variables.filter((variable) => variable.trainable) : [];
  }

  /** The other variables: states of random generators among them. */
  get nonTrainableVariables(): Variable[] {
    return this.trainable ? this.variables.filter((variable) => !variable.trainable) : this.variables;
  }

  /** The values of `weights`. */
  getWeights(): Tensor[] {
    return readAll(this.weights);
  }

  /** Gives `weights` new values, in their order. */
  setWeights(values: readonly TensorLike[]): void {
    assignAll(this.weights, values, `setWeights of layer "${this.name}"`);
  }

  /** Number of elements of all weights. */
  countParams(): number {
    if (!this.built) {
      throw new Error(
        `countParams: layer "${this.name}" is not built yet; call build(inputShape) or apply(inputs) first`,
      );
    }
    return this.weights.reduce((count, weight) => count + sizeOf(weight.shape)!, 0);
  }

  /** Whether the weights here and inside are trained. */
  get trainable(): boolean {
    return this.#trainable;
  }

  set trainable(value: boolean) {
    this.#trainable = value;
    this.#refresh();
    for (const weight of this.#trainableWeights) weight.trainable = value;
    for (const layer of this.layersInside()) layer.trainable = value;
  }

  /** Frees the weights' memory now. Using the layer afterwards is an error. */
  dispose(): void {
    for (const variable of this.variables) variable.dispose();
  }
}
