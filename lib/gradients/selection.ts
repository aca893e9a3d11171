import * as raw from '../ops/generated';
import { attr } from './attributes';
import { unbroadcastTo, zeroLike } from './broadcast';
import { ints } from './constants';
import { needs, registerGradient } from './registry';
import { joinShape, knownRank, reshapeLike, sizeAt } from './shapes';
import type { Tensor } from '../core/tensor';

registerGradient('Select', (op, [dy]) => {
  const condition = op.inputs[0];
  const zeros = raw.zerosLike(dy);
  return [
    null,
    needs(op, 1) ? raw.select(condition, dy, zeros) : null,
    needs(op, 2) ? raw.select(condition, zeros, dy) : null,
  ];
});

registerGradient('SelectV2', (op, [dy]) => {
  const [condition, x, y] = op.inputs;
  const zero = zeroLike(dy);
  return [
    null,
    needs(op, 1) ? unbroadcastTo(raw.selectV2(condition, dy, zero), x) : null,
    needs(op, 2) ? unbroadcastTo(raw.selectV2(condition, zero, dy), y) : null,
  ];
});

/** Spreads the gradients of chosen elements of the last axis back to their places; the rest is zero. */
export function scatterLastAxis(dy: Tensor, indices: Tensor, like: Tensor): Tensor {
  const rank = knownRank(like);
  const width = sizeAt(like, -1);
  const chosen = raw.cast(indices, { DstT: 'int32' });
  if (rank === 1) {
    return raw.scatterNd(raw.expandDims(chosen, ints(-1)), dy, joinShape(width));
  }
  const rows = raw.reshape(chosen, joinShape(-1, sizeAt(indices, -1)));
  const first = raw.mul(raw.range(ints(0), sizeAt(rows, 0), ints(1)), width);
  const places = raw.reshape(raw.addV2(rows, raw.expandDims(first, ints(-1))), ints([-1, 1]));
  const flat = raw.scatterNd(places, raw.reshape(dy, ints([-1])), raw.reshape(raw.size(like), ints([1])));
  return reshapeLike(flat, like);
}

registerGradient('TopKV2', (op, [dy]) => [scatterLastAxis(dy, op.outputs[1], op.inputs[0]), null]);
registerGradient('TopK', (op, [dy]) => [scatterLastAxis(dy, op.outputs[1], op.inputs[0])]);

// The elements equal to the n-th share its gradient.
registerGradient('NthElement', (op, [dy]) => {
  const x = op.inputs[0];
  const chosen = raw.cast(raw.equal(raw.expandDims(op.outputs[0], ints(-1)), x), { DstT: dy.dtype });
  const count = raw.sum(chosen, ints([-1]), { keep_dims: true });
  return [raw.mul(raw.realDiv(chosen, count), raw.expandDims(dy, ints(-1))), null];
});

registerGradient('ApproxTopK', (op, [dy]) => {
  const [x] = op.inputs;
  const places = op.outputs[1];
  const axis = Number(attr<number>(op, 'reduction_dimension'));
  const at = axis < 0 ? axis + x.rank : axis;
  if (at === x.rank - 1) return [scatterLastAxis(dy, places, x)];
  // Swapping two axes is its own inverse.
  const order = Array.from({ length: x.rank }, (_, i) => i);
  [order[at], order[x.rank - 1]] = [x.rank - 1, at];
  const swap = (t: Tensor): Tensor => raw.transpose(t, ints(order));
  return [swap(scatterLastAxis(swap(dy), swap(places), swap(x)))];
});
