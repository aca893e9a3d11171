import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { attr } from './attributes';
import { conj, zeroLike } from './broadcast';
import { ints, scalarLike } from './constants';
import { registerGradient, type OpRecord } from './registry';
import { joinShape, knownAxes, knownRank, knownShape, rankOf, shapeOf, shapeWithOneUnknown } from './shapes';

/**
 * Gives a reduced tensor its reduced dimensions back, with size 1, so that it broadcasts against the input.
 */
function withReducedAxes(reduced: Tensor, op: OpRecord): Tensor {
  const [x, axes] = op.inputs;
  if (attr<boolean>(op, 'keep_dims')) return reduced;
  // A scalar broadcasts against anything.
  if (knownRank(reduced) === 0) return reduced;
  const known = knownAxes(x, axes);
  if (known !== null) {
    if (known.length === 0) return reduced;
    const shape = x.staticShape;
    const kept = shape?.map((n, i) => (known.includes(i) ? 1 : n));
    const constant = kept && shapeWithOneUnknown(kept);
    return constant
      ? raw.reshape(reduced, ints(constant))
      : known.reduce((t, axis) => raw.expandDims(t, ints(axis)), reduced);
  }
  return raw.reshape(reduced, keptShape(x, axes));
}

/** The shape of the input with 1 for each reduced dimension, found at run time. */
function keptShape(x: Tensor, axes: Tensor): Tensor {
  const shape = raw.shape(x);
  const rank = rankOf(x);
  const wanted = axes.dtype === 'int32' ? axes : raw.cast(axes, { DstT: 'int32' });
  const indices = raw.reshape(raw.floorMod(raw.addV2(wanted, rank), rank), ints([-1, 1]));
  const flags = raw.tensorScatterUpdate(raw.zerosLike(shape), indices, raw.onesLike(raw.reshape(indices, ints([-1]))));
  return raw.selectV2(raw.cast(flags, { DstT: 'bool' }), raw.onesLike(shape), shape);
}

/** How many elements of the input meet in one element of the result, when the sizes of the reduced axes are known. */
function knownCount(op: OpRecord): number | null {
  const [x, axes] = op.inputs;
  const whole = knownShape(x);
  if (whole !== null && knownShape(op.outputs[0]) !== null) {
    const size = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
    return Math.floor(size(whole) / Math.max(size(knownShape(op.outputs[0])!), 1));
  }
  const known = knownAxes(x, axes);
  if (known === null) return null;
  let count = 1;
  for (const axis of known) {
    const n = x.staticShape![axis];
    if (n === null) return null;
    count *= n;
  }
  return count;
}

registerGradient('Sum', (op, [dy]) => [raw.broadcastTo(withReducedAxes(dy, op), shapeOf(op.inputs[0])), null]);

registerGradient('Mean', (op, [dy]) => {
  const known = knownCount(op);
  // Where there are no elements the gradient has none either, but must not divide by 0 on the way.
  const count = known === null ? countOf(op, dy) : scalarLike(dy, Math.max(known, 1));
  return [raw.broadcastTo(withReducedAxes(raw.realDiv(dy, count), op), shapeOf(op.inputs[0])), null];
});

/** How many elements meet in one, found at run time. */
function countOf(op: OpRecord, like: Tensor): Tensor {
  const [result] = op.outputs;
  const all = raw.size(op.inputs[0]);
  const count = knownRank(result) === 0 ? all : raw.floorDiv(all, raw.maximum(raw.size(result), ints(1)));
  return raw.cast(raw.maximum(count, ints(1)), { DstT: like.dtype });
}

// Elements that tie for the extremum share the gradient equally.
registerGradient(['Max', 'Min'], (op, [dy]) => {
  const [x, axes] = op.inputs;
  const chosen = raw.cast(raw.equal(withReducedAxes(op.outputs[0], op), x), { DstT: dy.dtype });
  const share = raw.realDiv(chosen, raw.sum(chosen, axes, { keep_dims: true }));
  return [raw.mul(share, withReducedAxes(dy, op)), null];
});

registerGradient('EuclideanNorm', (op, [dy]) => {
  const x = op.inputs[0];
  return [raw.mul(raw.realDiv(x, withReducedAxes(op.outputs[0], op)), withReducedAxes(dy, op)), null];
});

/**
 * Each factor's gradient is the product of the others, from the products of those before and after it, so that zeros
 * among the factors do no harm.
 */
registerGradient('Prod', (op, [dy]) => {
  const [x, axes] = op.inputs;
  const rank = rankOf(x);
  const wanted = axes.dtype === 'int32' ? axes : raw.cast(axes, { DstT: 'int32' });
  const known = knownAxes(x, axes);
  const all = known !== null && known.length === knownRank(x);
  const flat = (t: Tensor): Tensor => {
    const before = raw.cumprod(t, ints(0), { exclusive: true });
    const after = raw.cumprod(t, ints(0), { exclusive: true, reverse: true });
    return raw.mul(conj(before), conj(after));
  };
  const spread = raw.broadcastTo(withReducedAxes(dy, op), shapeOf(x));
  if (all) return [raw.mul(spread, raw.reshape(flat(raw.reshape(x, ints([-1]))), shapeOf(x))), null];
  if (known !== null && known.length === 1) {
    const axis = ints(known[0]);
    const before = raw.cumprod(x, axis, { exclusive: true });
    const after = raw.cumprod(x, axis, { exclusive: true, reverse: true });
    return [raw.mul(spread, raw.mul(conj(before), conj(after))), null];
  }
  // The reduced axes first, as one; the others as another.
  const reduced = raw.floorMod(raw.addV2(raw.reshape(wanted, ints([-1])), rank), rank);
  const [others] = raw.listDiff(raw.range(ints(0), rank, ints(1)), reduced);
  const permutation = raw.concatV2([reduced, others], ints(0));
  const size = raw.prod(raw.gatherV2(raw.shape(x), reduced, ints(0)), ints([0]));
  const permuted = raw.transpose(x, permutation);
  const products = flat(raw.reshape(permuted, joinShape(size, -1)));
  const restored = raw.transpose(raw.reshape(products, raw.shape(permuted)), raw.invertPermutation(permutation));
  return [raw.mul(spread, restored), null];
});

registerGradient('Cumsum', (op, [dy]) => [raw.cumsum(dy, op.inputs[1], opposite(op)), null]);

registerGradient('Cumprod', (op, [dy]) => {
  const [x, axis] = op.inputs;
  const sums = raw.cumsum(raw.mul(op.outputs[0], dy), axis, opposite(op));
  return [raw.realDiv(sums, x), null];
});

// Σ over the results y_j that x_i entered of dy_j · exp(x_i - y_j), computed in logarithms for each sign of dy.
registerGradient('CumulativeLogsumexp', (op, [dy]) => {
  const [x, axis] = op.inputs;
  const y = op.outputs[0];
  const lowest = raw.neg(
    scalarLike(dy, dy.dtype === 'float64' ? Number.MAX_VALUE : dy.dtype === 'float16' ? 65504 : 3.4028234663852886e38),
  );
  const half = (sign: (t: Tensor) => Tensor, belongs: Tensor): Tensor => {
    const log = raw.selectV2(belongs, raw.log(sign(dy)), lowest);
    const sums = raw.cumulativeLogsumexp(raw.sub(log, y), axis, opposite(op));
    return raw.exp(raw.addV2(sums, x));
  };
  const zero = zeroLike(dy);
  const up = half((t) => t, raw.greater(dy, zero));
  const down = half(raw.neg, raw.less(dy, zero));
  return [raw.sub(up, down), null];
});

/** The same sum run the other way. */
function opposite(op: OpRecord): { exclusive: boolean; reverse: boolean } {
  return { exclusive: attr(op, 'exclusive'), reverse: !attr<boolean>(op, 'reverse') };
}

registerGradient(['ArgMax', 'ArgMin'], () => [null, null]);
