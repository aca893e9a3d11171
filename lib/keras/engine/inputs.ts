import { isTensorLike, toTensor, type TensorLike } from '../../core/convert';
import { refusePromise } from '../../core/promised';
import { formatShape, type Shape } from '../../core/shape';
import { show } from '../../core/show';
import { Tensor } from '../../core/tensor';
import { flatten, isRecord, mapTree, type Tree } from '../../core/tree';
import * as raw from '../../ops/generated';
import type { DTypePolicy } from '../dtype-policy';
import { getMask, setMask } from '../mask';
import type { MaskTree } from './call-context';

/** A tensor, or several in a list or record; null for an optional one that is absent. */
export type LayerInputs = Tensor | null | LayerInputs[] | { [name: string]: LayerInputs };

/**
 * What a layer can be applied to: tensors and what can be made one, alone or nested. One type that refers to itself, so
 * that TypeScript can infer the result of a call that stands in the list of another's inputs.
 */
export type ApplyInputs = TensorLike | null | readonly ApplyInputs[] | { readonly [name: string]: ApplyInputs };

/** A value of a layer's inputs as a tensor in the dtype in which the layer computes; a mask stays with it. */
function convert(value: unknown, policy: DTypePolicy, autocast: boolean, layer: string): Tensor | null {
  if (value === null) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' || value === undefined) {
    throw new TypeError(`${layer}: expected tensors as inputs, received ${show(value)}`);
  }
  const tensor = value instanceof Tensor ? value : toTensor(value as TensorLike, undefined, layer);
  const dtype = autocast ? policy.inputDtype(tensor.dtype) : tensor.dtype;
  if (dtype === tensor.dtype) return tensor;
  const cast = raw.cast(tensor, { DstT: dtype });
  setMask(cast, getMask(tensor));
  return cast;
}

/** A layer's inputs with floating ones in the layer's compute dtype. */
export function convertInputs(inputs: ApplyInputs, policy: DTypePolicy, autocast: boolean, layer: string): LayerInputs {
  if (!Array.isArray(inputs) && !isRecord(inputs)) return convert(inputs, policy, autocast, layer);
  return mapTree<unknown, Tensor | null>(inputs as Tree<unknown>, (leaf) => convert(leaf, policy, autocast, layer));
}

/** What `call` gave, which must be tensors: whatever else it is would come to light far from there. */
export function checkOutputs(outputs: LayerInputs, layer: string): LayerInputs {
  if (outputs instanceof Tensor) return outputs;
  const expected = `Layer "${layer}": expected call to return a tensor, or a list or record of tensors`;
  refusePromise(outputs, `${expected}, received a promise`);
  for (const leaf of flatten<unknown>(outputs as Tree<unknown>)) {
    if (leaf !== null && !isTensorLike(leaf)) throw new TypeError(`${expected}, received ${show(leaf)}`);
  }
  return outputs;
}

/** The masks of inputs in their form; null when none has one. */
export function masksOf(inputs: LayerInputs): MaskTree | null {
  if (inputs instanceof Tensor) return getMask(inputs) ?? null;
  let any = false;
  const masks = mapTree<Tensor | null, Tensor | null>(inputs as Tree<Tensor | null>, (tensor) => {
    const mask = tensor === null ? undefined : getMask(tensor);
    any ||= mask !== undefined;
    return mask ?? null;
  });
  return any ? masks : null;
}

function shapeOf(tensor: Tensor | null): Shape | null {
  if (tensor === null) return null;
  if (tensor.staticShape === null) {
    throw new RangeError(`expected an input of known rank, received ${formatShape(null)}`);
  }
  return tensor.staticShape;
}

/** The shapes of inputs in their form. */
export function shapesOf(inputs: LayerInputs): Tree<Shape | null> {
  if (inputs instanceof Tensor) return shapeOf(inputs);
  return mapTree<Tensor | null, Shape | null>(inputs as Tree<Tensor | null>, shapeOf) as Tree<Shape | null>;
}

function isShape(value: unknown): value is Shape {
  return Array.isArray(value) && value.every((size) => size === null || typeof size === 'number');
}

/** Puts something in the place of each shape of a nested structure of shapes. */
export function mapShapes<T>(shapes: unknown, change: (shape: Shape) => T): Tree<T | null> {
  if (shapes === null) return null;
  if (isShape(shapes)) return change(shapes);
  if (Array.isArray(shapes)) return shapes.map((each) => mapShapes(each, change));
  return Object.fromEntries(Object.entries(shapes as object).map(([key, each]) => [key, mapShapes(each, change)]));
}
