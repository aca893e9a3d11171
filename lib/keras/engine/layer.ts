import { withContext } from '../../core/context';
import { eagerContext } from '../../core/eager-context';
import type { TensorLike } from '../../core/convert';
import { isFloating, type DType } from '../../core/dtype';
import { sizeOf, type Shape } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import { flatten, type Tree } from '../../core/tree';
import { Variable } from '../../ops/variable';
import type { Config } from '../config';
import { serializeKerasObject, toOptions } from '../config';
import * as constraints from '../constraints';
import { getDtypePolicy, type DTypePolicy } from '../dtype-policy';
import { fieldsOf, readOptions, refuse, writeOptions, type Fields } from '../fields';
import * as initializers from '../initializers';
import { autoName } from '../naming';
import { SeedGenerator } from '../random/seed-generator';
import { classNameOf, type CustomObjects, type KerasClass } from '../registry';
import * as regularizers from '../regularizers';
import { currentCall, withCall, type CallContext, type CallFrame, type MaskTree } from './call-context';
import { convertInputs, masksOf, shapesOf, type LayerInputs } from './inputs';
import { checkInputs, type InputSpec } from './input-spec';
import { kerasTensorsIn, Node, type Operation } from './node';
import type { KerasTensor } from './keras-tensor';
import type { ConstraintIdentifier, InitializerIdentifier, RegularizerIdentifier } from './layer-fields';
import {
  checkName,
  inputShapeOf,
  layerOptionNames,
  splitOptions,
  type LayerOptions,
  type OptionsArgument,
} from './layer-options';
import { activityLoss } from './activity-loss';
import { attachMasks, warnOfLostMask } from './masking';
import { currentPath, withNameScope } from './name-scope';
import { inScratchGraph, symbolicOutputs } from './symbolic-call';
import { walkProperties } from './tracking';
import { assignAll, readAll, Weight } from './weights';

export type { LayerInputs };
/** A shape, or the shapes of several inputs in the form in which they came. */
export type InputShape = Shape | Shape[] | { [name: string]: Shape };

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

/** Arguments of a layer call beside its inputs. */
export interface CallArguments {
  training?: boolean | null;
  mask?: MaskTree | null;
  [argument: string]: unknown;
}

/**
 * A step of a model: weights and a computation on tensors.
 *
 * Subclasses implement `call(inputs, context)` and, when they have weights, `build(inputShape)`; an option is declared
 * in the static `fields`.
 */
export abstract class Layer<Options extends object = LayerOptions> implements Operation {
  /** The class's name in Keras's files; its JavaScript name when absent. */
  static readonly className?: string;
  /** The options of the class, beside those of every layer. */
  static readonly fields: Fields = {};
  /** Arguments that `apply` takes beside `training` and `mask`, for `call`'s context. */
  static readonly callArguments: readonly string[] = [];
  /** For a layer that Python calls with several tensors, `layer(query, value)`: their names; here they come as a list. */
  static readonly inputNames: readonly string[] | null = null;

  readonly name: string;
  /** Whether the weights exist. */
  built = false;
  /** What the layer expects of its inputs; null takes anything. */
  inputSpec: InputSpec | InputSpec[] | null = null;
  /** Whether a mask may come in: `computeMask` then says what becomes of it. */
  supportsMasking: boolean;
  readonly autocast: boolean;
  readonly activityRegularizer: regularizers.Regularizer | null;

  #dtypePolicy: DTypePolicy;
  #trainable: boolean;
  #path: string | null = null;
  #parentPath: string | null = null;
  #buildShape: InputShape | undefined;
  readonly #buildsItself: boolean;
  readonly #inputShapeOption: Shape | null;
  readonly #inboundNodes: Node[] = [];
  readonly #outboundNodes: Node[] = [];
  readonly #trainableWeights: Variable[] = [];
  readonly #nonTrainableWeights: Variable[] = [];
  #sublayers: Layer<never>[] = [];
  #losses: Tensor[] = [];

  constructor(...[options]: OptionsArgument<Options & LayerOptions>) {
    const target = this.constructor as unknown as KerasClass & { fields: Fields };
    const { base, own } = splitOptions(options ?? {}, fieldsOf(target));
    const className = classNameOf(target);
    this.name = checkName(base.name, className) ?? autoName(className);
    this.#dtypePolicy = getDtypePolicy(base.dtype);
    this.activityRegularizer = base.activityRegularizer ? regularizers.get(base.activityRegularizer) : null;
    this.autocast = base.autocast ?? true;
    this.#trainable = base.trainable ?? true;
    if (typeof this.#trainable !== 'boolean') refuse(`${className}: trainable`, 'true or false', base.trainable);
    this.#inputShapeOption = inputShapeOf(base);
    this.supportsMasking = this.computeMask !== Layer.prototype.computeMask;
    this.#buildsItself = this.build !== Layer.prototype.build;
    Object.assign(this, readOptions(fieldsOf(target), own, className, layerOptionNames));

    // Also a direct call of a subclass's build() names its weights, notes the shape and marks the layer as built.
    const build = this.build.bind(this);
    const wrapped = (shape: InputShape) => this.#runBuild(build, shape);
    Object.defineProperty(this, 'build', { value: wrapped, enumerable: false, writable: true, configurable: true });
  }

  // ---- to be implemented by subclasses -------------------------------------------------------------------------

  /**
   * Makes the weights, once, before the first call.
   *
   * @param inputShape shape of the inputs with the batch; in the inputs' form when there are several.
   */
  build(inputShape: InputShape): void {
    this.#buildByRun(inputShape);
  }

  /**
   * The computation.
   *
   * @param inputs a tensor, or several in the form in which they were given to `apply`.
   * @param context `training`, `mask` and the layer's own call arguments.
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each layer says what it takes
  abstract call(inputs: any, context: CallContext): LayerInputs;

  /** What becomes of the mask; by default it is passed on. Called when `supportsMasking`. */
  computeMask(inputs: LayerInputs, mask: MaskTree | null): MaskTree | null {
    return mask;
  }

  /** The shape of the output for an input of this shape: by default, that which TensorFlow infers. */
  computeOutputShape(inputShape: InputShape): InputShape {
    const outputs = inScratchGraph(this.name, (scratch) =>
      shapesOf(this.#run(scratch.placeholders(inputShape, this.computeDtype), {}, { ...noCall, symbolic: true })),
    );
    return outputs as InputShape;
  }

  /** Keras's config: what `fromConfig` makes an equal layer of. Keys as Keras spells them. */
  getConfig(): Config {
    const config: Config = { name: this.name, trainable: this.trainable, dtype: serializeKerasObject(this.dtypePolicy) };
    if (this.activityRegularizer) config['activity_regularizer'] = serializeKerasObject(this.activityRegularizer);
    return { ...config, ...writeOptions(fieldsOf(this.constructor), this) };
  }

  /** A layer from Keras's config. */
  static fromConfig(config: Config, _customObjects?: CustomObjects): Layer<never> {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- called on subclasses, which can be made
    return new (this as any)(toOptions(config)) as Layer<never>;
  }

  // ---- calling ---------------------------------------------------------------------------------------------------

  /**
   * Calls the layer on tensors, or on symbolic tensors, which adds a step to a model.
   *
   * @param inputs a tensor, or a list or record of them.
   * @param args `training`, `mask`, and what the layer's `callArguments` name.
   * @returns the outputs: symbolic when an input is.
   */
  apply<Outputs = Tensor>(inputs: LayerInputs | TensorLike, args: CallArguments = {}): Outputs {
    this.#checkCallArguments(args);
    const symbolic = kerasTensorsIn([inputs, args]).length > 0;
    const outputs = symbolic ? this.#callSymbolically(inputs as LayerInputs, args) : this.#run(inputs, args, currentCall());
    return outputs as Outputs;
  }

  runNode(inputs: unknown, args: Readonly<Record<string, unknown>>): Tree<unknown> {
    return this.#run(inputs as LayerInputs, args, currentCall());
  }

  #checkCallArguments(args: CallArguments): void {
    const { callArguments } = this.constructor as typeof Layer;
    for (const key in args) {
      if (key === 'training' || key === 'mask' || callArguments.includes(key)) continue;
      const expected = ['training', 'mask', ...callArguments].join(', ');
      throw new TypeError(`${this.name}: unknown call argument '${key}'; expected one of ${expected}`);
    }
  }

  #callSymbolically(inputs: LayerInputs, args: CallArguments): Tree<KerasTensor> {
    const outputs = inScratchGraph(this.name, (scratch) => {
      const frame = { ...(currentCall() ?? noCall), symbolic: true };
      const standIns = scratch.replace(inputs) as LayerInputs;
      const standInArgs = scratch.replace(args) as CallArguments;
      if (this.computeOutputShape === Layer.prototype.computeOutputShape) {
        return symbolicOutputs(this.#run(standIns, standInArgs, frame));
      }
      const converted = this.#prepare(standIns);
      const outputShape = this.computeOutputShape(shapesOf(converted) as InputShape);
      const computed = scratch.placeholders(outputShape, this.computeDtype);
      this.#passMask(converted, computed, standInArgs.mask ?? masksOf(converted));
      return symbolicOutputs(computed);
    });
    new Node(this, inputs, args, outputs);
    return outputs;
  }

  /** Inputs as tensors in the dtypes in which the layer computes. */
  protected convertInputs(inputs: LayerInputs | TensorLike): LayerInputs {
    return convertInputs(inputs, this.#dtypePolicy, this.autocast, this.name);
  }

  /** Converts, checks and, the first time, builds. */
  #prepare(inputs: LayerInputs | TensorLike): LayerInputs {
    const converted = this.convertInputs(inputs);
    if (this.inputSpec !== null) checkInputs(this.inputSpec, converted, this.name);
    if (!this.built) {
      const shape = shapesOf(converted) as InputShape;
      // Without a build of its own, the layers inside are built as the call reaches them.
      if (this.#buildsItself) this.#inScope(() => this.build(shape));
      else this.#runBuild(() => {}, shape);
      if (this.inputSpec !== null) checkInputs(this.inputSpec, converted, this.name);
    }
    return converted;
  }

  /** One call on tensors of the current context, inside the call `outer`. */
  #run(inputs: LayerInputs | TensorLike, args: CallArguments, outer: CallFrame | null): LayerInputs {
    const converted = this.#prepare(inputs);
    if (outer === null) this.clearLosses();
    const training = args.training ?? outer?.training;
    const mask = args.mask ?? masksOf(converted);
    const context: CallContext = { ...args, training: training ?? false, mask };
    const frame: CallFrame = { training, autocast: this.#autocastDtype(outer), symbolic: outer?.symbolic ?? false };
    return this.#inScope(() =>
      withCall(frame, () => {
        const outputs = this.call(converted, context);
        if (this.activityRegularizer !== null && !frame.symbolic) this.#addActivityLoss(outputs);
        this.#passMask(converted, outputs, mask);
        return outputs;
      }),
    );
  }

  #autocastDtype(outer: CallFrame | null): DType | null {
    if (!this.autocast || !isFloating(this.computeDtype)) return null;
    return (outer?.autocast ?? null) !== null || this.computeDtype !== this.variableDtype ? this.computeDtype : null;
  }

  #passMask(inputs: LayerInputs, outputs: LayerInputs, mask: MaskTree | null): void {
    if (this.supportsMasking) {
      attachMasks(outputs, () => this.computeMask(inputs, mask));
    } else {
      this.maskEnds(mask);
    }
  }

  #addActivityLoss(outputs: LayerInputs): void {
    for (const output of flatten<Tensor>(outputs as Tree<Tensor>)) {
      this.addLoss(activityLoss(this.activityRegularizer!, output));
    }
  }

  /** A mask came in and goes no further. */
  protected maskEnds(mask: MaskTree | null): void {
    warnOfLostMask(this, mask);
  }

  // ---- building --------------------------------------------------------------------------------------------------

  #inScope<T>(fn: () => T): T {
    this.#parentPath ??= currentPath();
    return withNameScope(this.name, this, this.#parentPath, fn);
  }

  #runBuild(build: (shape: InputShape) => void, shape: InputShape): void {
    this.#refreshSublayers();
    this.#inScope(() => {
      this.#path = currentPath();
      // Building makes variables, which live outside of any graph being traced.
      withContext(eagerContext, () => build(shape));
    });
    this.#buildShape = shape;
    this.built = true;
    this.#refreshSublayers();
  }

  /** Builds the layers inside, where there are some left to build, by calling this one on symbolic inputs. */
  #buildByRun(inputShape: InputShape): void {
    if (this.layersInside().every((layer) => layer.built)) return;
    inScratchGraph(this.name, (scratch) => {
      const inputs = scratch.placeholders(inputShape, this.computeDtype);
      withCall({ ...noCall, symbolic: true }, () => this.call(inputs, { training: false, mask: null }));
    });
  }

  /** What was given to `build`: Keras's files keep it to make the weights before they are loaded. */
  getBuildConfig(): Config | null {
    const shape = this.#buildShape;
    if (shape === undefined) return null;
    const { inputNames } = this.constructor as typeof Layer;
    if (inputNames === null) return { input_shape: shape };
    const shapes = shape as Shape[];
    return { shapes_dict: Object.fromEntries(shapes.map((each, index) => [`${inputNames[index]}_shape`, each])) };
  }

  /** Builds with what `getBuildConfig` gave. */
  buildFromConfig(config: Config): void {
    if (config['input_shape']) this.build(config['input_shape'] as InputShape);
    if (!config['shapes_dict']) return;
    const shapes = config['shapes_dict'] as Record<string, Shape>;
    const { inputNames } = this.constructor as typeof Layer;
    if (inputNames === null) this.build(Object.values(shapes)[0]!);
    else this.build(inputNames.flatMap((name) => (`${name}_shape` in shapes ? [shapes[`${name}_shape`]!] : [])));
  }

  // ---- weights ---------------------------------------------------------------------------------------------------

  /**
   * Makes a weight of this layer.
   *
   * @returns the variable; operations take it for a tensor.
   */
  addWeight(options: AddWeightOptions): Weight {
    const { shape = [], dtype = this.variableDtype, trainable = true, autocast = true } = options;
    const identifier = options.initializer ?? (isFloating(dtype) ? 'glorot_uniform' : 'zeros');
    const weight = this.#inScope(
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
  #refreshSublayers(): void {
    const found: Layer<never>[] = [];
    walkProperties(this, (value) => {
      if (value instanceof Layer) found.push(value as Layer<never>);
      else if (value instanceof Variable) this.#adopt(value);
      else return value instanceof SeedGenerator;
      return true;
    });
    const present = new Set(found);
    this.#sublayers = [...new Set([...this.#sublayers.filter((layer) => present.has(layer)), ...found])];
  }

  #adopt(variable: Variable): void {
    if (!this.#trainableWeights.includes(variable) && !this.#nonTrainableWeights.includes(variable)) this.#track(variable);
  }

  /** The layers directly inside this one. */
  protected layersInside(): Layer<never>[] {
    this.#refreshSublayers();
    return this.#sublayers;
  }

  /** The layers inside this one, and inside those. */
  get sublayers(): Layer<never>[] {
    const all = new Set<Layer<never>>();
    const visit = (layer: Layer<never>): void => {
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
      return value instanceof SeedGenerator || value instanceof Layer || value instanceof Variable;
    });
    return [...found];
  }

  /** The layer's own weights, without those of layers inside, in the order of Keras's files. */
  get ownWeights(): Variable[] {
    this.#refreshSublayers();
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

  get trainableWeights(): Variable[] {
    return this.trainable ? this.weights.filter((weight) => weight.trainable) : [];
  }

  get nonTrainableWeights(): Variable[] {
    return this.trainable ? this.weights.filter((weight) => !weight.trainable) : this.weights;
  }

  get trainableVariables(): Variable[] {
    return this.trainable ? this.variables.filter((variable) => variable.trainable) : [];
  }

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
      throw new Error(`countParams: layer "${this.name}" is not built yet; call build(inputShape) or apply(inputs) first`);
    }
    return this.weights.reduce((count, weight) => count + sizeOf(weight.shape)!, 0);
  }

  /** Whether the weights here and inside are trained. */
  get trainable(): boolean {
    return this.#trainable;
  }

  set trainable(value: boolean) {
    this.#trainable = value;
    this.#refreshSublayers();
    for (const weight of this.#trainableWeights) weight.trainable = value;
    for (const layer of this.layersInside()) layer.trainable = value;
  }

  // ---- losses ----------------------------------------------------------------------------------------------------

  /** Adds a scalar to the losses of the call under way. */
  addLoss(loss: Tensor | Tensor[]): void {
    if (currentCall()?.symbolic) return;
    this.#losses.push(...flatten<Tensor>(loss));
  }

  /** What the last call added to the loss, here and inside, and the penalties of the weights' regularizers. */
  get losses(): Tensor[] {
    const added = [this, ...this.sublayers].flatMap((layer) => (layer as Layer<never>).#losses);
    const penalties = this.trainableWeights.flatMap((weight) =>
      weight instanceof Weight && weight.regularizer !== null ? [weight.regularizer.call(weight)] : [],
    );
    return [...added, ...penalties];
  }

  /** Forgets the losses of the last call. */
  protected clearLosses(): void {
    this.#losses = [];
    for (const layer of this.layersInside()) layer.clearLosses();
  }

  // ---- dtypes and place ------------------------------------------------------------------------------------------

  get dtypePolicy(): DTypePolicy {
    return this.#dtypePolicy;
  }

  /** The dtype of the weights. */
  get dtype(): DType {
    return this.variableDtype;
  }

  get variableDtype(): DType {
    return this.#dtypePolicy.variableDtype;
  }

  get computeDtype(): DType {
    return this.#dtypePolicy.computeDtype;
  }

  /** Names of the layers around it and its own; null until it is built. */
  get path(): string | null {
    return this.#path;
  }

  /** The shape with batch that `inputShape` or `batchInputShape` gave; null without. */
  get givenInputShape(): Shape | null {
    return this.#inputShapeOption;
  }

  get inboundNodes(): readonly Node[] {
    return this.#inboundNodes;
  }

  get outboundNodes(): readonly Node[] {
    return this.#outboundNodes;
  }

  addInboundNode(node: Node): number {
    return this.#inboundNodes.push(node) - 1;
  }

  addOutboundNode(node: Node): void {
    this.#outboundNodes.push(node);
  }

  #firstNode(what: string): Node {
    const node = this.#inboundNodes[0];
    if (node === undefined) throw new Error(`Layer "${this.name}" has never been called and thus has no defined ${what}`);
    return node;
  }

  /** The symbolic inputs of the layer's first call. */
  get input(): KerasTensor | KerasTensor[] {
    const { inputTensors } = this.#firstNode('input');
    return inputTensors.length === 1 ? inputTensors[0]! : [...inputTensors];
  }

  /** The symbolic outputs of the layer's first call. */
  get output(): Tree<KerasTensor> {
    return this.#firstNode('output').outputs;
  }

  toString(): string {
    return `<${classNameOf(this.constructor as KerasClass)} name=${this.name}, built=${this.built}>`;
  }
}

/** What stands around a call that nothing stands around. */
const noCall: CallFrame = { training: undefined, autocast: null, symbolic: false };
