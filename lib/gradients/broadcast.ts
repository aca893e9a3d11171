import { isComplex } from '../core/dtype';
import type { Shape } from '../core/shape';
import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { ints, scalarLike } from './constants';
import { needs, registerGradient, type OpRecord } from './registry';
import { knownShape } from './shapes';

/** The complex conjugate; a real tensor as it is. */
export function conj(x: Tensor): Tensor {
  return isComplex(x.dtype) ? raw.conj(x) : x;
}

type Make = () => Tensor;

/**
 * Undoes the broadcast of two inputs: each gradient, made in the shape of the result, is summed to its input's shape.
 * Where the static shapes tell what to sum, they do; otherwise BroadcastGradientArgs finds it at run time.
 *
 * @param dx makes the gradient of the first input, in the shape of the result.
 * @param dy makes that of the second input.
 * @param at the places of the two among the operation's inputs.
 * @param inner how many of the last dimensions are not broadcast, such as those of a matrix.
 * @returns the two gradients, null for an input that needs none.
 */
export function unbroadcast(
  op: OpRecord,
  dx: Make,
  dy: Make,
  at: readonly [number, number] = [0, 1],
  inner = 0,
): [Tensor | null, Tensor | null] {
  const [i, j] = at;
  const x = op.inputs[i];
  const y = op.inputs[j];
  const wantX = needs(op, i);
  const wantY = needs(op, j);
  const axesX = broadcastAxes(x.staticShape, y.staticShape, x === y, inner);
  const axesY = broadcastAxes(y.staticShape, x.staticShape, x === y, inner);
  let run: readonly Tensor[] = [];
  if ((wantX && axesX === null) || (wantY && axesY === null)) {
    run = raw.broadcastGradientArgs(outerShape(x, inner), outerShape(y, inner));
  }
  const finish = (make: Make, input: Tensor, axes: number[] | null, dynamic: Tensor): Tensor =>
    axes === null ? raw.reshape(raw.sum(make(), dynamic), raw.shape(input)) : sumAxes(make(), input, axes);
  return [wantX ? finish(dx, x, axesX, run[0]) : null, wantY ? finish(dy, y, axesY, run[1]) : null];
}

/**
 * Sums a gradient of the shape of a broadcast result to the shape of one input.
 *
 * @param inner how many of the last dimensions are not broadcast.
 */
export function unbroadcastTo(grad: Tensor, input: Tensor, inner = 0): Tensor {
  const axes = broadcastAxes(input.staticShape, grad.staticShape, input === grad, inner);
  if (axes !== null) return sumAxes(grad, input, axes);
  const [reduce] = raw.broadcastGradientArgs(outerShape(input, inner), outerShape(grad, inner));
  return raw.reshape(raw.sum(grad, reduce), raw.shape(input));
}

/**
 * The axes of the result over which the gradient of an input of shape `x` is summed when `other` is broadcast with it,
 * counted from the end (-1 the last), or null when it depends on sizes that are unknown.
 */
function broadcastAxes(x: Shape | null, other: Shape | null, same: boolean, inner: number): number[] | null {
  if (same || other?.length === 0) return [];
  if (x === null || other === null) return null;
  const axes: number[] = [];
  for (let k = 1 + inner; k <= Math.max(x.length, other.length); k++) {
    const theirs = k <= other.length ? other[other.length - k] : 1;
    if (k > x.length) {
      axes.push(-k);
      continue;
    }
    const ours = x[x.length - k];
    if (ours === 1 && theirs !== 1) axes.push(-k);
    else if (ours === null && theirs !== 1) return null;
  }
  return axes.reverse();
}

function outerShape(x: Tensor, inner: number): Tensor {
  const shape = raw.shape(x);
  return inner === 0 ? shape : raw.stridedSlice(shape, ints([0]), ints([-inner]), ints([1]), { begin_mask: 1 });
}

function sumAxes(grad: Tensor, input: Tensor, axes: readonly number[]): Tensor {
  if (axes.length === 0) return grad;
  const rank = input.rank;
  const kept = axes.filter((axis) => -axis <= rank);
  const leading = axes.filter((axis) => -axis > rank);
  if (kept.length === 0) return raw.sum(grad, ints(leading));
  if (leading.length === 0) return raw.sum(grad, ints(kept), { keep_dims: true });
  const shape = knownShape(input);
  if (shape !== null) return raw.reshape(raw.sum(grad, ints(axes)), ints(shape));
  return raw.sum(raw.sum(grad, ints(kept), { keep_dims: true }), ints(leading));
}

/** Partial derivative times the gradient: made of the gradient of the result, the two inputs and the result. */
export type BinaryRule = (grad: Tensor, x: Tensor, y: Tensor, result: Tensor) => Tensor;

/**
 * Registers an element-wise operation of two broadcast inputs. The inputs are conjugated, as the chain rule of complex
 * numbers asks.
 */
export function registerBinary(type: string | readonly string[], dx: BinaryRule, dy: BinaryRule): void {
  registerGradient(type, (op, [grad]) => {
    const [x, y] = op.inputs;
    const z = op.outputs[0];
    return unbroadcast(
      op,
      () => dx(grad, conj(x), conj(y), conj(z)),
      () => dy(grad, conj(x), conj(y), conj(z)),
    );
  });
}

/** Registers an element-wise operation of one input; input and result come conjugated. */
export function registerUnary(
  type: string | readonly string[],
  rule: (grad: Tensor, x: Tensor, y: Tensor) => Tensor,
): void {
  registerGradient(type, (op, [grad]) => [rule(grad, conj(op.inputs[0]), conj(op.outputs[0]))]);
}

/** Zero of the dtype of another tensor. */
export function zeroLike(x: Tensor): Tensor {
  return scalarLike(x, 0);
}
