import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../lib/gradients';
import { GradientTape } from '../../lib/autodiff/tape';
import { toTensor, type TensorLike } from '../../lib/core/convert';
import type { DType } from '../../lib/core/dtype';
import type { Shape } from '../../lib/core/shape';
import { Tensor } from '../../lib/core/tensor';
import { flatten, type Tree } from '../../lib/core/tree';
import { tracedFunction } from '../../lib/function/function';
import { TensorSpec } from '../../lib/function/tensor-spec';
import { clearSession } from '../../lib/keras/public-backend';
import { deserializeKerasObject, isObjectConfig, serializeKerasObject, type Config } from '../../lib/keras/config';
import type { KerasTensor } from '../../lib/keras/engine/keras-tensor';
import type { Layer } from '../../lib/keras/engine/layer';
import { type CallArguments } from '../../lib/keras/engine/layer';
import { Weight } from '../../lib/keras/engine/weights';
import { input } from '../../lib/keras/layers';
import { getMask, setMask } from '../../lib/keras/mask';
import { restartSeeds, SeedGenerator } from '../../lib/keras/random/seed-generator';
import { add, cast, mean, mul, square, sub } from '../../lib/ops';

/** A tensor as scripts/fixtures/keras_layers.py writes it. */
interface SavedTensor {
  dtype: DType;
  shape: number[];
  data: (number | string)[];
}

type SavedTree = SavedTensor | null | SavedTree[];

/** What Keras did with one layer and one set of options. */
export interface LayerCase {
  name: string;
  options: Record<string, unknown>;
  config: Config;
  inputs: SavedTree;
  call?: Record<string, unknown>;
  mask?: SavedTree;
  spread?: 'state' | 'cell';
  tolerance?: number;
  weights: (SavedTensor & { path: string; name: string; trainable: boolean })[];
  initial: number[][];
  output: SavedTree;
  repeated?: SavedTree[];
  outputMask?: (SavedTensor | null)[];
  symbolic?: { shape: Shape; dtype: DType }[];
  training: SavedTree;
  state_after?: SavedTensor[];
  targets?: SavedTensor[];
  inputGradients?: SavedTensor[];
  losses?: number[];
}

type AnyLayer = Layer<never>;
type Make = (options: never) => AnyLayer;

const LEARNING_RATE = 0.1;

export function layerCases(file: string): LayerCase[] {
  const path = join(__dirname, '../fixtures/keras/layers', `${file}.json`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { cases: LayerCase[] }).cases;
}

function isSavedTensor(value: unknown): value is SavedTensor {
  return typeof value === 'object' && value !== null && 'data' in value && 'shape' in value && 'dtype' in value;
}

function nest(data: unknown[], shape: readonly number[]): unknown {
  if (shape.length === 0) return data[0];
  const step = data.length / shape[0]!;
  return Array.from({ length: shape[0]! }, (_, index) =>
    nest(data.slice(index * step, (index + 1) * step), shape.slice(1)),
  );
}

export function load({ dtype, shape, data }: SavedTensor): Tensor {
  const values = dtype === 'bool' ? data.map(Boolean) : data.map((each) => (dtype === 'string' ? each : Number(each)));
  return toTensor(nest(values, shape) as TensorLike, dtype);
}

function loadTree(tree: SavedTree): Tree<Tensor | null> {
  if (tree === null) return null;
  return Array.isArray(tree) ? tree.map(loadTree) : load(tree);
}

/** Options as JavaScript has them: layers and the like inside are made again. */
function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  const isLayer = isObjectConfig(value) && value.module === 'keras.layers';
  return isLayer ? deserializeKerasObject(value) : value;
}

export function reviveOptions(options: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).map(([key, value]) => [key, revive(value)]));
}

// A saved tensor is a record, which flatten would take apart.
function savedTensors(tree: SavedTree): SavedTensor[] {
  if (tree === null) return [];
  return Array.isArray(tree) ? tree.flatMap(savedTensors) : [tree];
}

/** Checks dtype, shape and every number. */
export function expectClose(actual: Tensor, expected: SavedTensor, tolerance: number, what = 'output'): void {
  expect(`${what}: ${actual.dtype} [${actual.shape.join(', ')}]`).toBe(
    `${what}: ${expected.dtype} [${expected.shape.join(', ')}]`,
  );
  const numbers = flatten<number | boolean | string | bigint>(actual.arraySync() as never).map(Number);
  const wrong = expected.data.findIndex((value, index) => {
    const [want, got] = [Number(value), numbers[index]!];
    if (Number.isNaN(want) || !Number.isFinite(want)) return !Object.is(want, got);
    return !(Math.abs(got - want) <= tolerance * (1 + Math.abs(want)));
  });
  if (wrong !== -1) {
    const shown = (values: unknown[]) => values.slice(Math.max(0, wrong - 2), wrong + 6).join(', ');
    throw new Error(
      `${what}: element ${wrong} differs\n  expected ${shown(expected.data)}\n  received ${shown(numbers)}`,
    );
  }
}

function tensorsOf(outputs: unknown): Tensor[] {
  return flatten<unknown>(outputs as never).filter((each): each is Tensor => each instanceof Tensor);
}

function expectTree(actual: unknown, expected: SavedTree, tolerance: number, what: string): void {
  const tensors = tensorsOf(actual);
  const wanted = savedTensors(expected);
  expect(tensors).toHaveLength(wanted.length);
  tensors.forEach((tensor, index) => expectClose(tensor, wanted[index]!, tolerance, `${what} ${index}`));
}

function everyLayer(layer: AnyLayer): AnyLayer[] {
  return [layer, ...layer.sublayers];
}

function resetSeeds(layer: AnyLayer): void {
  for (const each of everyLayer(layer)) {
    for (const value of Object.values(each)) {
      if (value instanceof SeedGenerator) value.state.assign([(value.getConfig().seed as number | null) ?? 0, 0]);
    }
  }
}

/** One case with its layer, made in the state in which Keras's was. */
class Run {
  readonly tolerance: number;

  constructor(
    private readonly make: Make,
    readonly given: LayerCase,
  ) {
    this.tolerance = given.tolerance ?? 1e-5;
  }

  layer(): AnyLayer {
    clearSession();
    restartSeeds(0);
    return this.make(reviveOptions(this.given.options) as never);
  }

  inputs(): Tree<Tensor | null> {
    return loadTree(this.given.inputs);
  }

  arguments(training?: boolean): CallArguments {
    const call = Object.entries(this.given.call ?? {}).map(
      ([key, value]) => [key, isSavedTensor(value) ? load(value) : value] as const,
    );
    return { ...Object.fromEntries(call), ...(training === undefined ? {} : { training }) };
  }

  /** Attaches the case's masks to its inputs. */
  mask(inputs: Tree<Tensor | null>): void {
    if (this.given.mask === undefined) return;
    const masks = [this.given.mask].flat() as (SavedTensor | null)[];
    const tensors = [inputs].flat() as Tensor[];
    masks.forEach((mask, index) => mask && setMask(tensors[index]!, load(mask)));
  }

  call(layer: AnyLayer, inputs: Tree<Tensor | null>, training?: boolean): unknown {
    const args = this.arguments(training);
    const list = inputs as Tensor[];
    if (this.given.spread === 'state') return layer.apply(list[0]!, { ...args, initialState: list.slice(1) });
    if (this.given.spread === 'cell') return layer.apply(list[0]!, { ...args, states: list.slice(1) });
    return layer.apply(inputs as Tensor, args);
  }

  masked(layer: AnyLayer, training: boolean): unknown {
    const inputs = this.inputs();
    this.mask(inputs);
    return this.call(layer, inputs, training);
  }

  /** A built layer with Keras's weights. */
  ready(): AnyLayer {
    const layer = this.layer();
    this.masked(layer, false);
    layer.setWeights(this.given.weights.map(load));
    const recurrent = layer as { resetState?(): void; stateful?: boolean };
    if (recurrent.stateful) recurrent.resetState!();
    resetSeeds(layer);
    return layer;
  }
}

function symbolsFor(run: Run): KerasTensor | KerasTensor[] {
  const make = ({ shape, dtype }: SavedTensor) => input({ shape: shape.slice(1), dtype });
  const { inputs } = run.given;
  return Array.isArray(inputs) ? savedTensors(inputs).map(make) : make(inputs as SavedTensor);
}

function trainingLosses(run: Run): void {
  const { given, tolerance } = run;
  const layer = run.ready();
  const inputs = run.inputs();
  run.mask(inputs);
  const floating = (inputs instanceof Tensor ? [inputs] : (inputs as Tensor[])).filter((tensor) =>
    tensor.dtype.startsWith('float'),
  );
  const targets = given.targets!.map(load);
  const losses: number[] = [];
  for (let step = 0; step < given.losses!.length; step++) {
    const tape = new GradientTape({ persistent: true });
    floating.forEach((tensor) => tape.watch(tensor));
    run.mask(inputs);
    const loss = tape.record(() => {
      const outputs = tensorsOf(run.call(layer, inputs, true));
      const terms = outputs.map((output, index) => mean(square(sub(cast(output, 'float32'), targets[index]!))));
      return [...terms, ...layer.losses.map((term) => cast(term, 'float32'))].reduce((sum, term) => add(sum, term));
    });
    losses.push(loss.dataSync()[0] as number);
    const variables = layer.trainableWeights;
    const gradients = tape.gradient(loss, variables) as (Tensor | null)[];
    if (step === 0) {
      const found = tape.gradient(loss, floating, { unconnectedGradients: 'zero' }) as Tensor[];
      given.inputGradients!.forEach((expected, index) =>
        expectClose(found[index]!, expected, tolerance, `gradient of input ${index}`),
      );
    }
    variables.forEach((variable, index) => {
      const gradient = gradients[index];
      if (!gradient) return;
      variable.assignSub(mul(gradient, LEARNING_RATE));
      if (variable instanceof Weight && variable.constraint) variable.assign(variable.constraint.call(variable.read()));
    });
  }
  losses.forEach((loss, step) =>
    expectClose(
      toTensor(loss),
      { dtype: 'float32', shape: [], data: [given.losses![step]!] },
      tolerance,
      `loss of step ${step}`,
    ),
  );
}

export interface RunOptions {
  openSizes?: (size: number, axis: number, shape: readonly number[]) => number | null;
}

/** Every size but the last (the channels) is left open. */
export const allButLast: RunOptions = { openSizes: (size, axis, shape) => (axis === shape.length - 1 ? size : null) };
/** The batch is left open. */
export const batch: RunOptions = { openSizes: (size, axis) => (axis === 0 ? null : size) };
/** Batch and time are left open. */
export const batchAndTime: RunOptions = { openSizes: (size, axis) => (axis < 2 ? null : size) };

/**
 * Holds a layer against what Keras did: config, weights, outputs in inference and training, masks, symbolic shapes, traced and eager
 * results, gradients and three steps of training.
 *
 * @param file the fixture, `'core/Dense'`.
 * @param make the layer's factory.
 * @param options `openSizes`: also trace with these sizes in the place of those of the inputs, null for one that is left open.
 */
export function runLayerTest(file: string, make: Make, { openSizes }: RunOptions = {}): void {
  describe.each(layerCases(file).map((each) => [each.name, new Run(make, each)] as const))('%s', (_name, run) => {
    const { given, tolerance } = run;

    test('config is that of Keras and makes an equal layer', () => {
      const layer = run.layer();
      run.masked(layer, false);
      const config = serializeKerasObject(layer.getConfig());
      expect(config).toEqual(given.config);
      const again = (layer.constructor as unknown as { fromConfig(config: Config): AnyLayer }).fromConfig(given.config);
      run.masked(again, false);
      expect(serializeKerasObject(again.getConfig())).toEqual(given.config);
    });

    test('weights have the paths, shapes and first values of Keras', () => {
      const layer = run.layer();
      run.masked(layer, false);
      const describeWeight = (path: string, shape: unknown, trainable: boolean) =>
        `${path} [${String(shape)}] ${trainable}`;
      expect(
        layer.weights.map((weight) => describeWeight((weight as Weight).path, weight.shape, weight.trainable)),
      ).toEqual(given.weights.map(({ path, shape, trainable }) => describeWeight(path, shape, trainable)));
      layer.weights.forEach((weight, index) => {
        const values = flatten<number>(weight.read().arraySync() as never);
        const summary = [...values.slice(0, 3), values.reduce((sum, value) => sum + value, 0)];
        expectClose(
          toTensor(summary, 'float32'),
          { dtype: 'float32', shape: [summary.length], data: given.initial[index]! },
          1e-5,
          weight.name,
        );
      });
    });

    test('output', () => {
      const layer = run.ready();
      const outputs = run.masked(layer, false);
      expectTree(outputs, given.output, tolerance, 'output');
      if (given.outputMask) {
        const masks = tensorsOf(outputs).map((tensor) => getMask(tensor) ?? null);
        given.outputMask.forEach((expected, index) => {
          if (expected === null) expect(masks[index] ?? null).toBeNull();
          else expectClose(masks[index]!, expected, 0, 'mask');
        });
      }
      for (const expected of given.repeated ?? [])
        expectTree(run.masked(layer, false), expected, tolerance, 'repeated');
    });

    test('output in training', () => {
      const layer = run.ready();
      expectTree(run.masked(layer, true), given.training, tolerance, 'training');
      const state = layer.weights.filter((weight) => !weight.trainable);
      given.state_after?.forEach((expected, index) =>
        expectClose(state[index]!.read(), expected, tolerance, state[index]!.name),
      );
    });

    test('traced', () => {
      const layer = run.ready();
      const traced = tracedFunction((inputs: Tree<Tensor | null>) => {
        run.mask(inputs);
        return run.call(layer, inputs, true) as Tensor;
      });
      expectTree(traced(run.inputs() as never), given.training, tolerance, 'traced');
    });

    if (openSizes) {
      test('traced with sizes left open', () => {
        const layer = run.ready();
        const specs = savedTensors(given.inputs).map(({ shape, dtype }) => new TensorSpec(shape.map(openSizes), dtype));
        const traced = tracedFunction(
          (...inputs: Tensor[]) => {
            const open = Array.isArray(given.inputs) ? inputs : inputs[0]!;
            run.mask(open);
            return run.call(layer, open, true) as Tensor;
          },
          { inputSignature: specs },
        ) as (...inputs: Tensor[]) => Tensor;
        const call = () => traced(...tensorsOf(run.inputs()));
        if (given.options['unroll']) expect(call).toThrow(/expected a fixed number of steps with unroll/);
        else expectTree(call(), given.training, tolerance, 'traced');
      });
    }

    if (given.symbolic) {
      test('symbolic', () => {
        const layer = run.layer();
        const outputs = tensorsOf(run.call(layer, symbolsFor(run) as never));
        expect(outputs.map((output) => output.dtype)).toEqual(given.symbolic!.map((expected) => expected.dtype));
        outputs.forEach((output, index) => {
          // What Keras leaves open may be known here.
          const expected = given.symbolic![index]!.shape.map((size, axis) => size ?? output.staticShape![axis]);
          expect(output.staticShape).toEqual(expected);
          const eager = savedTensors(given.output)[index]!.shape;
          expect(output.staticShape!.map((size, axis) => size ?? eager[axis])).toEqual(eager);
        });
      });
    }

    if (given.losses) test('gradients and three steps of training', () => trainingLosses(run));
  });

  test('an unknown option is refused', () => {
    const [first] = layerCases(file);
    clearSession();
    expect(() => make({ ...reviveOptions(first!.options), nonsense: 1 } as never)).toThrow(/unknown option 'nonsense'/);
  });
}
