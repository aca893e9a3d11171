import { withContext } from '../../core/context';
import { eagerContext } from '../../core/eager-context';
import type { TensorLike } from '../../core/convert';
import { isFloating, type DType } from '../../core/dtype';
import type { Shape } from '../../core/shape';
import { Tensor } from '../../core/tensor';
import { flatten, mapTree, type Tree } from '../../core/tree';
import type { Config } from '../config';
import { serializeKerasObject, toOptions } from '../config';
import { getDtypePolicy, type DTypePolicy } from '../dtype-policy';
import { fieldsOf, readOptions, refuse, writeOptions, type Fields } from '../fields';
import { autoName } from '../naming';
import { classNameOf, type CustomObjects, type KerasClass } from '../registry';
import * as regularizers from '../regularizers';
import { currentCall, withCall, type CallContext, type CallFrame, type MaskTree } from './call-context';
import { checkOutputs, convertInputs, masksOf, shapesOf, type ApplyInputs, type LayerInputs } from './inputs';
import { checkInputs, type InputSpec } from './input-spec';
import { kerasTensorsIn, Node } from './node';
import type { KerasTensor } from './keras-tensor';
import {
  checkName,
  givenWeights,
  inputShapeOf,
  layerOptionNames,
  splitOptions,
  type LayerOptions,
  type OptionsArgument,
} from './layer-options';
import { activityLoss } from './activity-loss';
import { attachMasks, warnOfLostMask } from './masking';
import { inScratchGraph, symbolicOutputs } from './symbolic-call';
import { WeightOwner, type AddWeightOptions } from './weight-owner';
import { Weight } from './weights';

export type { AddWeightOptions, ApplyInputs, LayerInputs };
/** A shape, or the shapes of several inputs in the form in which they came. */
export type InputShape = Shape | Shape[] | { [name: string]: Shape };

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
export abstract class Layer<Options extends object = LayerOptions> extends WeightOwner {
  /** The class's name in Keras's files; its JavaScript name when absent. */
  static readonly className?: string;
  /** The options of the class, beside those of every layer. */
  static readonly fields: Fields = {};
  /** Arguments that `apply` takes beside `training` and `mask`, for `call`'s context. */
  static readonly callArguments: readonly string[] = [];
  /** For a layer that Python calls with several tensors, `layer(query, value)`: their names; here they come as a list. */
  static readonly inputNames: readonly string[] | null = null;

  /** What the layer expects of its inputs; null takes anything. */
  inputSpec: InputSpec | InputSpec[] | null = null;
  /** Whether a mask may come in: `computeMask` then says what becomes of it. */
  supportsMasking: boolean;
  /** Whether floating inputs and weights are turned into the compute dtype. */
  readonly autocast: boolean;
  /** What the outputs add to the loss; null for nothing. */
  readonly activityRegularizer: regularizers.Regularizer | null;

  #dtypePolicy: DTypePolicy;
  #buildShape: InputShape | undefined;
  readonly #buildsItself: boolean;
  readonly #inputShapeOption: Shape | null;
  /** What the weights are set to once they are made. */
  #givenWeights: readonly TensorLike[] | null;
  /** The outermost call in which the layer was last called. */
  #lastCall: object | null = null;
  #losses: { call: object | null; values: Tensor[] } = { call: null, values: [] };

  constructor(...[options]: OptionsArgument<Options & LayerOptions>) {
    const target = new.target as unknown as KerasClass;
    const className = classNameOf(target);
    const { base, own } = splitOptions(options ?? {}, fieldsOf(target), className);
    const { trainable = true } = base;
    if (typeof trainable !== 'boolean') refuse(`${className}: trainable`, 'true or false', trainable);
    super(checkName(base.name, className) ?? autoName(className || 'Layer'), trainable);
    this.#dtypePolicy = getDtypePolicy(base.dtype);
    this.activityRegularizer = base.activityRegularizer ? regularizers.get(base.activityRegularizer) : null;
    this.autocast = base.autocast ?? true;
    this.#inputShapeOption = inputShapeOf(base, className);
    this.#givenWeights = givenWeights(base, className);
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
    const config: Config = {
      name: this.name,
      trainable: this.trainable,
      dtype: serializeKerasObject(this.dtypePolicy),
    };
    if (this.activityRegularizer) config['activity_regularizer'] = serializeKerasObject(this.activityRegularizer);
    return { ...config, ...writeOptions(fieldsOf(this.constructor), this) };
  }

  /** The class's name in Keras's files. */
  getClassName(): string {
    return classNameOf(this.constructor as KerasClass);
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
  override apply<Outputs = Tensor>(inputs: ApplyInputs, args: CallArguments = {}): Outputs {
    this.#checkCallArguments(args);
    const symbolic = kerasTensorsIn([inputs, args]).length > 0;
    const outputs = symbolic
      ? this.#callSymbolically(inputs as LayerInputs, args)
      : this.#run(inputs, args, currentCall());
    return outputs as Outputs;
  }

  override runNode(inputs: unknown, args: Readonly<Record<string, unknown>>): Tree<unknown> {
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
  protected convertInputs(inputs: ApplyInputs): LayerInputs {
    return convertInputs(inputs, this.#dtypePolicy, this.autocast, this.name);
  }

  /** Converts, checks and, the first time, builds. */
  #prepare(inputs: ApplyInputs): LayerInputs {
    const converted = this.convertInputs(inputs);
    if (this.inputSpec !== null) checkInputs(this.inputSpec, converted, this.name);
    if (!this.built) {
      const shape = shapesOf(converted) as InputShape;
      // Without a build of its own, the layers inside are built as the call reaches them.
      if (this.#buildsItself) this.inScope(() => this.build(shape));
      else this.#runBuild(() => {}, shape);
      if (this.inputSpec !== null) checkInputs(this.inputSpec, converted, this.name);
    }
    return converted;
  }

  /** Tensors among the arguments (states, encodings) in the dtype in which the layer computes. */
  #convertArguments(args: CallArguments): CallArguments {
    const { callArguments } = this.constructor as typeof Layer;
    if (!this.autocast || callArguments.length === 0) return args;
    return mapTree<unknown, unknown>(args, (value) =>
      value instanceof Tensor ? convertInputs(value, this.#dtypePolicy, true, this.name) : value,
    ) as CallArguments;
  }

  /** One call on tensors of the current context, inside the call `outer`. */
  #run(inputs: ApplyInputs, args: CallArguments, outer: CallFrame | null): LayerInputs {
    const converted = this.#prepare(inputs);
    const root = outer?.root ?? {};
    const symbolic = outer?.symbolic ?? false;
    if (!symbolic) this.#lastCall = root;
    const training = args.training ?? outer?.training;
    const mask = args.mask ?? masksOf(converted);
    const context: CallContext = { ...this.#convertArguments(args), training: training ?? false, mask };
    const frame: CallFrame = { training, autocast: this.#autocastDtype(outer), root, symbolic };
    return this.inScope(() =>
      withCall(frame, () => {
        if (typeof this.call !== 'function')
          throw new TypeError(`Layer "${this.name}": expected a method call(inputs, context), which there is not`);
        const outputs = checkOutputs(this.call(converted, context), this.name);
        if (this.activityRegularizer !== null && !symbolic) this.#addActivityLoss(outputs);
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

  #runBuild(build: (shape: InputShape) => void, shape: InputShape): void {
    // Building makes variables, which live outside of any graph being traced.
    this.buildWith(() => withContext(eagerContext, () => build(shape)));
    this.#buildShape = shape;
    const given = this.#givenWeights;
    this.#givenWeights = null;
    if (given !== null) withContext(eagerContext, () => this.setWeights(given));
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

  // ---- inside ----------------------------------------------------------------------------------------------------

  protected override layersInside(): Layer<never>[] {
    return super.layersInside() as Layer<never>[];
  }

  /** The layers inside this one, and inside those. */
  override get sublayers(): Layer<never>[] {
    return super.sublayers as Layer<never>[];
  }

  // ---- losses ----------------------------------------------------------------------------------------------------

  /** Adds a scalar to the losses of the call under way. */
  addLoss(loss: Tensor | Tensor[]): void {
    const call = currentCall();
    if (call?.symbolic) return;
    const root = call?.root ?? this.#lastCall;
    if (this.#losses.call !== root) this.#losses = { call: root, values: [] };
    this.#losses.values.push(...flatten<Tensor>(loss));
  }

  /** What the last call added to the loss, here and inside, and the penalties of the weights' regularizers. */
  get losses(): Tensor[] {
    const added = [this as unknown as Layer<never>, ...this.sublayers].flatMap((layer) =>
      layer.#losses.call === this.#lastCall ? layer.#losses.values : [],
    );
    const penalties = this.trainableWeights.flatMap((weight) =>
      weight instanceof Weight && weight.regularizer !== null ? [weight.regularizer.call(weight)] : [],
    );
    return [...added, ...penalties];
  }

  // ---- dtypes and place ------------------------------------------------------------------------------------------

  /** The dtypes in which the layer computes and keeps its weights. */
  get dtypePolicy(): DTypePolicy {
    return this.#dtypePolicy;
  }

  /** The dtype of the weights. */
  get dtype(): DType {
    return this.variableDtype;
  }

  /** The dtype of the weights. */
  override get variableDtype(): DType {
    return this.#dtypePolicy.variableDtype;
  }

  /** The dtype in which the layer computes. */
  get computeDtype(): DType {
    return this.#dtypePolicy.computeDtype;
  }

  /** The shape with batch that `inputShape` or `batchInputShape` gave; null without. */
  get givenInputShape(): Shape | null {
    return this.#inputShapeOption;
  }

  override toString(): string {
    return `<${classNameOf(this.constructor as KerasClass)} name=${this.name}, built=${this.built}>`;
  }
}

/** What stands around a call that nothing stands around. */
const noCall: CallFrame = { training: undefined, autocast: null, root: {}, symbolic: false };
