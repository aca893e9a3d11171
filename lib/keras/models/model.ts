import { trackableChildren } from '../../checkpoint/trackable';
import { toTensor, type TensorLike } from '../../core/convert';
import { formatShape, type Shape } from '../../core/shape';
import { Tensor } from '../../core/tensor';
import { flatten, isRecord, type Tree } from '../../core/tree';
import * as raw from '../../ops/generated';
import type { Config } from '../config';
import { serializeKerasObject } from '../config';
import { currentCall, type CallContext } from '../engine/call-context';
import { InputLayer } from '../engine/input-layer';
import { refuse } from '../fields';
import type { InputSpec } from '../engine/input-spec';
import { KerasTensor } from '../engine/keras-tensor';
import { Layer, type ApplyInputs, type InputShape, type LayerInputs } from '../engine/layer';
import type { OptionsArgument, LayerOptions } from '../engine/layer-options';
import { ModelGraph } from '../engine/model-graph';
import { getMask, setMask } from '../mask';
import { toPythonJson } from '../python-json';
import { registerKerasClass, type CustomObjects } from '../registry';
import {
  loadWeights,
  saveModel,
  saveWeights,
  type LoadWeightsOptions,
  type SaveOptions,
  type SaveWeightsOptions,
} from '../saving';
import { savedFunctions, savedSignatures, type SavableFunction } from '../../saved-model/export';
import { Trainer } from '../training/trainer';
import { exportModel, modelFunctions, modelSignature, type ExportOptions } from './export';
import { graphConfig, graphFromConfig } from './functional-config';
import { withInputLayers } from './subgraph';
import { summaryLines, type SummaryOptions } from './summary';

export interface ModelOptions extends LayerOptions {
  /** The symbolic inputs: a tensor, or a list or record of them. With `outputs`, for a model made of layer calls. */
  inputs?: Tree<Tensor>;
  /** What the model gives: symbolic tensors that layers and operations made of the inputs. */
  outputs?: Tree<Tensor>;
}

/**
 * Layers that are trained, saved and used as one.
 *
 * Made of the calls between `inputs` and `outputs`, or by a subclass that implements `call(inputs, context)` on layers
 * it keeps in its properties.
 */
export class Model<Options extends object = ModelOptions> extends Trainer<Options> {
  /** A model made of calls is Keras's Functional; subclasses go by their own name. */
  static override readonly className: string = 'Functional';

  #graph: ModelGraph | null = null;

  constructor(...[options]: OptionsArgument<Options & LayerOptions>) {
    const { inputs, outputs, ...others } = (options ?? {}) as ModelOptions;
    super(...([others] as unknown as OptionsArgument<Options & LayerOptions>));
    if (inputs === undefined && outputs === undefined) {
      if ((new.target as unknown) === Model)
        throw new TypeError('Model: expected inputs and outputs, received neither');
      return;
    }
    checkSymbolic(inputs, 'inputs');
    checkSymbolic(outputs, 'outputs');
    this.setGraph(new ModelGraph(...withInputLayers(inputs, outputs)));
    this.build(null as unknown as InputShape);
  }

  /** The calls between the inputs and outputs; null for a subclassed model. */
  get graph(): ModelGraph | null {
    return this.#graph;
  }

  /** A model inside knows what it did to a mask: nothing is lost. */
  protected override maskEnds(): void {}

  /** Whether the layers follow one another. */
  get isList(): boolean {
    return false;
  }

  /** In Keras's files a model made of calls counts the call it was made by. */
  get countsOwnNode(): boolean {
    return this.#graph !== null;
  }

  protected setGraph(graph: ModelGraph | null): void {
    this.#graph = graph;
    this.inputSpec = graph === null ? null : specsOf(graph);
    this.forgetSteps();
  }

  override [trackableChildren](): [name: string, child: object][] {
    const { optimizer } = this;
    return [
      ...super[trackableChildren](),
      ...this.graphForCheckpoint(),
      ...(optimizer === null ? [] : [['optimizer', optimizer] as [string, object]]),
    ];
  }

  /** The children of the model in a checkpoint that come from the calls it was made of. */
  protected graphForCheckpoint(): [name: string, child: object][] {
    return this.#graph?.[trackableChildren]() ?? [];
  }

  // ---- structure -------------------------------------------------------------------------------------------------

  /** The layers, from the inputs on. */
  get layers(): Layer<never>[] {
    return this.layersInside();
  }

  protected override layersInside(): Layer<never>[] {
    const own = super.layersInside();
    if (this.#graph === null) return own;
    const inGraph = this.#graph.operations.filter((operation) => operation instanceof Layer);
    return [...new Set([...(inGraph as Layer<never>[]), ...own])];
  }

  /** The symbolic inputs. @throws Error for a model that was not made of them, or not yet. */
  get inputs(): KerasTensor[] {
    return [...(this.#graph?.inputs ?? this.#hasNo('inputs'))];
  }

  /** The symbolic outputs. @throws Error for a model that was not made of them, or not yet. */
  get outputs(): KerasTensor[] {
    return [...(this.#graph?.outputs ?? this.#hasNo('outputs'))];
  }

  #hasNo(what: string): never {
    throw new Error(
      `Model "${this.name}" has no ${what} of its own: it is not made of symbolic tensors, or not built yet`,
    );
  }

  /** The names of the inputs, by which a record gives them. */
  get inputNames(): string[] | null {
    return this.#graph?.inputs.map(({ name }) => name) ?? null;
  }

  /** The names of the layers that give the outputs. */
  get outputNames(): string[] | null {
    return this.#graph?.outputs.map(({ history }) => history!.node.operation.name) ?? null;
  }

  override get input(): KerasTensor | KerasTensor[] {
    return this.#graph === null ? super.input : (this.#graph.inputTree as KerasTensor);
  }

  override get output(): Tree<KerasTensor> {
    return this.#graph === null ? super.output : this.#graph.outputTree;
  }

  /** The shape of the input with the batch, or of each input. */
  get inputShape(): Shape | Shape[] | null {
    return shapesOrOne(this.#graph?.inputs);
  }

  get outputShape(): Shape | Shape[] | null {
    return shapesOrOne(this.#graph?.outputs);
  }

  /**
   * One of the layers.
   *
   * @param nameOrIndex its name, or its place in `layers`.
   * @param index its place, where no name is given.
   */
  getLayer(nameOrIndex: string | number | null | undefined, index?: number): Layer<never> {
    const which = nameOrIndex ?? index ?? refuse('getLayer', 'a name or an index', nameOrIndex);
    const { layers } = this;
    const found = typeof which === 'number' ? layers[which] : layers.find(({ name }) => name === which);
    if (found !== undefined) return found;
    if (typeof which === 'number') {
      throw new RangeError(`getLayer: expected an index below ${layers.length}, received ${which}`);
    }
    throw new RangeError(
      `getLayer: no layer is called "${which}"; the layers are ${layers.map(({ name }) => name).join(', ')}`,
    );
  }

  /** Sets the states that stateful recurrent layers inside keep between calls to 0. */
  resetStates(): void {
    for (const layer of this.sublayers as { resetStates?(): void }[]) layer.resetStates?.();
  }

  // ---- calling ---------------------------------------------------------------------------------------------------

  override build(inputShape: InputShape): void {
    if (this.#graph === null) super.build(inputShape);
  }

  override call(inputs: LayerInputs, context: CallContext): LayerInputs {
    if (this.#graph === null) {
      throw new Error(`Model "${this.name}" has neither inputs and outputs nor a call(inputs, context) of its own`);
    }
    return this.runGraph(this.#graph, inputs, context);
  }

  protected runGraph(graph: ModelGraph, inputs: LayerInputs, context: CallContext): LayerInputs {
    const tensors = flatten<Tensor | null>(inputs as Tree<Tensor | null>);
    const masks = context.mask === null ? [] : flatten<Tensor | null>(context.mask);
    masks.forEach((mask, index) => {
      const tensor = tensors[index];
      if (mask && tensor) setMask(tensor, mask);
    });
    return graph.run(tensors, currentCall()?.training);
  }

  protected override convertInputs(inputs: ApplyInputs): LayerInputs {
    const graph = this.#graph;
    if (graph === null) return super.convertInputs(inputs);
    const given = arrange(graph, inputs, this.name);
    return graph.inputs.map((symbolic, index) => fit(given[index], symbolic, this.name));
  }

  // ---- configuration ---------------------------------------------------------------------------------------------

  override getConfig(): Config {
    return this.#graph !== null && this.constructor === Model ? graphConfig(this, this.#graph) : super.getConfig();
  }

  static override fromConfig(config: Config, customObjects?: CustomObjects): Layer<never> {
    if (!('layers' in config && 'input_layers' in config)) return super.fromConfig(config, customObjects);
    const { inputs, outputs, ...others } = graphFromConfig(config, customObjects);
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- called on subclasses
    return new (this as any)({ inputs, outputs, ...others }) as Layer<never>;
  }

  /** The model's configuration as JSON text: its layers and how they are connected, without weights. */
  toJSON(): string {
    return toPythonJson(serializeKerasObject(this));
  }

  /**
   * Writes the model: architecture, compile settings, weights, optimizer state. Python's Keras 3 reads the file.
   *
   * @param file a path that ends in `.keras`; until all is written, a file that is there stays as it was.
   */
  save(file: string, options?: SaveOptions): Promise<void> {
    return saveModel(this as unknown as Layer<never>, file, options);
  }

  /**
   * Writes the model as a SavedModel for services: the function `serve` and its signatures, with variable batch size, and
   * the variables. Python's Keras writes the same.
   *
   * @param directory is replaced as a whole.
   */
  export(directory: string, options?: ExportOptions): Promise<void> {
    return exportModel(this as unknown as Model<never>, directory, options);
  }

  /** What tf.savedModel.save keeps beside variables and layers: calls in inference and training. */
  [savedFunctions](): Record<string, SavableFunction> {
    return modelFunctions(this as unknown as Model<never>);
  }

  [savedSignatures](): Record<string, SavableFunction> {
    return modelSignature(this as unknown as Model<never>);
  }

  /**
   * Writes the weights, and the optimizer's state.
   *
   * @param file a path that ends in `.weights.h5`.
   */
  saveWeights(file: string, options?: SaveWeightsOptions): Promise<void> {
    return saveWeights(this as unknown as Layer<never>, file, options);
  }

  /**
   * Reads weights written by `saveWeights` or `save`, here or in Python. When they do not fit, nothing is changed.
   *
   * @param file a path that ends in `.weights.h5` or `.keras`.
   */
  loadWeights(file: string, options?: LoadWeightsOptions): Promise<void> {
    return loadWeights(this as unknown as Layer<never>, file, options);
  }

  /**
   * Prints a table of the layers, their output shapes and numbers of parameters.
   *
   * @param options line length, column positions, where to print, whether to show nested models and what is trained.
   */
  summary(options?: SummaryOptions): void;
  /** With TensorFlow.js's arguments. */
  summary(lineLength: number, positions?: readonly number[], printFn?: (line: string) => void): void;
  summary(given: SummaryOptions | number = {}, positions?: readonly number[], printFn?: (line: string) => void): void {
    const inOrder = (lineLength: number) => ({ lineLength, positions, printFn }) as SummaryOptions;
    const options = typeof given === 'number' ? inOrder(given) : given;
    const lines = summaryLines(this, options);
    if (options.printFn) lines.forEach((line) => options.printFn!(line));
    else console.log(lines.join('\n'));
  }
}
registerKerasClass(
  {
    module: 'keras.src.models.functional',
    className: 'Functional',
    kind: 'model',
    registeredName: 'Functional',
    aliases: ['keras.models', 'keras', 'keras.src.engine.functional'],
  },
  Model,
);
registerKerasClass({ module: 'keras', className: 'Model', kind: 'model', aliases: ['keras.models'] }, Model);

/**
 * A model made of the calls between symbolic inputs and outputs.
 *
 * @param options `inputs`, `outputs` (tensors, or lists or records of them), `name`.
 */
export function model(options: ModelOptions & { inputs: Tree<Tensor>; outputs: Tree<Tensor> }): Model {
  return new Model(options);
}

function checkSymbolic(tree: unknown, what: string): asserts tree is Tree<KerasTensor> {
  const leaves = flatten<unknown>(tree);
  if (leaves.length === 0)
    throw new RangeError(`Model: expected ${what} to hold at least one symbolic tensor, received none`);
  for (const leaf of leaves) {
    if (!(leaf instanceof KerasTensor)) {
      throw new TypeError(
        `Model: expected ${what} to be symbolic tensors, received ${leaf instanceof Tensor ? leaf.describe() : String(leaf)}`,
      );
    }
  }
}

function shapesOrOne(tensors: readonly KerasTensor[] | undefined): Shape | Shape[] | null {
  const shapes = tensors?.map(({ staticShape }) => staticShape!);
  return shapes === undefined ? null : shapes.length === 1 ? shapes[0]! : shapes;
}

function specsOf(graph: ModelGraph): InputSpec[] {
  return graph.inputs.map((tensor) => {
    const [, ...sizes] = tensor.staticShape!;
    const { operation } = tensor.history!.node;
    const optional = operation instanceof InputLayer && operation.optional;
    const shape = tensor.staticShape!.length === 0 ? [] : [null, ...sizes];
    return { shape, allowLastAxisSqueeze: true, optional };
  });
}

/** One value for each of the model's inputs: given by name, or in order; a bare tensor stands for a list of one. */
function arrange(graph: ModelGraph, inputs: unknown, name: string): unknown[] {
  const { inputTree } = graph;
  const expected = graph.inputs.map((tensor) => tensor.name);
  if (isRecord(inputs)) {
    const keys = isRecord(inputTree) ? Object.keys(inputTree).sort() : expected;
    if (!keys.every((key) => key in inputs)) {
      throw new TypeError(`${name}: expected inputs ${keys.join(', ')}, received ${Object.keys(inputs).join(', ')}`);
    }
    return keys.flatMap((key) => {
      const isOne = !isRecord(inputTree) || inputTree[key] instanceof KerasTensor;
      return isOne ? [inputs[key]] : flatten<unknown>(inputs[key]);
    });
  }
  if (isRecord(inputTree)) {
    const sorted = Object.keys(inputTree).every((key, index, keys) => index === 0 || keys[index - 1]! < key);
    if (!sorted) throw new TypeError(`${name}: expected a record of inputs ${expected.join(', ')}, received a list`);
  }
  const list = listOf(inputs, expected.length);
  if (list.length !== expected.length) {
    throw new TypeError(
      `${name}: expected ${expected.length} input(s) (${expected.join(', ')}), received ${list.length}`,
    );
  }
  return list;
}

/** Several inputs as a list; nested arrays of numbers are one input. */
function listOf(inputs: unknown, count: number): unknown[] {
  if (!Array.isArray(inputs)) return [inputs];
  let leaf: unknown = inputs;
  while (Array.isArray(leaf)) leaf = leaf[0];
  if (leaf !== null && typeof leaf === 'object') return flatten<unknown>(inputs);
  return count === 1 ? [inputs] : inputs;
}

/** One input as the model computes with it: its dtype, and a last axis of size 1 added or taken away. */
function fit(value: unknown, symbolic: KerasTensor, model: string): Tensor | null {
  if (value === null || value === undefined) return null;
  const dtype = Array.isArray(value) ? symbolic.dtype : undefined;
  const tensor = value instanceof Tensor ? value : toTensor(value as TensorLike, dtype, model);
  const mask = getMask(tensor);
  if ((tensor.dtype === 'string') !== (symbolic.dtype === 'string')) {
    throw new TypeError(
      `${model}: expected input "${symbolic.name}" of dtype ${symbolic.dtype}, received ${tensor.dtype}`,
    );
  }
  const cast = tensor.dtype === symbolic.dtype ? tensor : raw.cast(tensor, { DstT: symbolic.dtype });
  const fitted = fitRank(cast, symbolic, model);
  if (mask !== undefined && fitted !== tensor) setMask(fitted, mask);
  return fitted;
}

function fitRank(tensor: Tensor, symbolic: KerasTensor, model: string): Tensor {
  const shape = tensor.staticShape;
  const wanted = symbolic.staticShape!;
  if (shape === null || shape.length === wanted.length) return tensor;
  if (shape.length === wanted.length + 1 && shape.at(-1) === 1) return raw.squeeze(tensor, { squeeze_dims: [-1] });
  if (shape.length === wanted.length - 1 && wanted.at(-1) === 1) return raw.expandDims(tensor, toTensor(-1, 'int32'));
  throw new RangeError(
    `${model}: expected input "${symbolic.name}" of shape ${formatShape(wanted)}, received shape ${formatShape(shape)}`,
  );
}
