import type { DType } from '../../core/dtype';
import { formatShape, type Shape } from '../../core/shape';
import { flatten, isRecord, type Tree } from '../../core/tree';
import type { Tensor } from '../../core/tensor';

/** What a layer expects of one input; what is left out may be anything. */
export interface InputSpec {
  dtype?: DType;
  /** Sizes; null takes any. */
  shape?: Shape;
  ndim?: number;
  minNdim?: number;
  maxNdim?: number;
  /** Sizes of single axes; negative axes count from the end. */
  axes?: Readonly<Record<number, number | null>>;
  /** Takes a last axis of size 1 that the input lacks. */
  allowLastAxisSqueeze?: boolean;
  /** The key of the input in a record. */
  name?: string;
  /** The input may be null. */
  optional?: boolean;
}

function mismatch(layer: string, index: number, what: string): RangeError {
  return new RangeError(`Input ${index} of layer "${layer}" is incompatible with the layer: ${what}`);
}

function checkOne(spec: InputSpec, tensor: Tensor, index: number, layer: string): void {
  if (spec.dtype !== undefined && tensor.dtype !== spec.dtype) {
    throw mismatch(layer, index, `expected dtype=${spec.dtype}, found dtype=${tensor.dtype}`);
  }
  const shape = tensor.staticShape;
  if (shape === null) return;
  const rank = shape.length;
  const found = `Full shape received: ${formatShape(shape)}`;
  if (spec.ndim !== undefined && rank !== spec.ndim) {
    if (!(spec.allowLastAxisSqueeze && Math.abs(rank - spec.ndim) === 1)) {
      throw mismatch(layer, index, `expected ndim=${spec.ndim}, found ndim=${rank}. ${found}`);
    }
  }
  if (spec.maxNdim !== undefined && rank > spec.maxNdim) {
    throw mismatch(layer, index, `expected max_ndim=${spec.maxNdim}, found ndim=${rank}. ${found}`);
  }
  if (spec.minNdim !== undefined && rank < spec.minNdim) {
    throw mismatch(layer, index, `expected min_ndim=${spec.minNdim}, found ndim=${rank}. ${found}`);
  }
  for (const [key, size] of Object.entries(spec.axes ?? {})) {
    const axis = Number(key);
    const actual = shape[axis < 0 ? rank + axis : axis];
    if (size !== null && actual !== size && actual !== null) {
      const received = `but received input with shape ${formatShape(shape)}`;
      throw mismatch(layer, index, `expected axis ${axis} of input shape to have value ${size}, ${received}`);
    }
  }
  if (spec.shape !== undefined) checkShape(spec, spec.shape, shape, index, layer);
}

function checkShape(spec: InputSpec, expected: Shape, shape: Shape, index: number, layer: string): void {
  let actual = shape;
  if (spec.allowLastAxisSqueeze) {
    if (shape.length === expected.length + 1 && shape.at(-1) === 1) actual = shape.slice(0, -1);
    if (shape.length === expected.length - 1 && expected.at(-1) === 1) actual = [...shape, 1];
  }
  const fits =
    actual.length === expected.length && expected.every((d, i) => d === null || actual[i] === null || d === actual[i]);
  if (!fits) {
    throw mismatch(layer, index, `expected shape=${formatShape(expected)}, found shape=${formatShape(shape)}`);
  }
}

/** A layer's inputs in the order of its specs: a record is read by the specs' names. */
function inOrder(specs: readonly InputSpec[], inputs: Tree<Tensor | null>): (Tensor | null)[] {
  const names = specs.map((spec) => spec.name);
  if (isRecord(inputs) && names.every((name) => name !== undefined && name in inputs)) {
    return names.map((name) => (inputs as Record<string, Tensor | null>)[name!]!);
  }
  return flatten<Tensor | null>(inputs);
}

/**
 * Checks what a layer was called on.
 *
 * @throws TypeError for the wrong number of inputs, RangeError for a wrong rank, size or dtype; the message names the
 *   layer, what it expected and what came.
 */
export function checkInputs(spec: InputSpec | InputSpec[], inputs: Tree<Tensor | null>, layer: string): void {
  const specs = Array.isArray(spec) ? spec : [spec];
  const tensors = inOrder(specs, inputs);
  if (tensors.length !== specs.length) {
    throw new TypeError(
      `Layer "${layer}" expects ${specs.length} input(s), but it received ${tensors.length} input tensors: ` +
        tensors.map((tensor) => formatShape(tensor?.staticShape ?? null)).join(', '),
    );
  }
  specs.forEach((expected, index) => {
    const tensor = tensors[index]!;
    if (tensor === null) {
      if (!expected.optional) throw mismatch(layer, index, 'expected a tensor, received null');
      return;
    }
    checkOne(expected, tensor, index, layer);
  });
}
