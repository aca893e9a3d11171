import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { attr } from './attributes';
import { constantInts, ints } from './constants';
import { needs, registerGradient, type OpRecord } from './registry';
import { knownRank, knownSize } from './shapes';

registerGradient('ConcatV2', (op, [dy]) => {
  const parts = op.inputs.slice(0, -1);
  return [...splitLike(op, dy, parts, op.inputs[parts.length], 0), null];
});
registerGradient('Concat', (op, [dy]) => [null, ...splitLike(op, dy, op.inputs.slice(1), op.inputs[0], 1)]);

/** Cuts a gradient into pieces of the sizes of `parts`; `first` is the place of the first part among the op's inputs. */
function splitLike(op: OpRecord, dy: Tensor, parts: readonly Tensor[], axis: Tensor, first: number): (Tensor | null)[] {
  if (parts.length === 1) return [dy];
  const wanted = parts.map((_, i) => needs(op, first + i));
  const rank = knownRank(dy);
  const [place] = constantInts(axis) ?? [null];
  if (place !== null && rank !== null) {
    const at = place < 0 ? place + rank : place;
    const sizes = parts.map((part) => knownSize(part, at));
    if (sizes.every((n) => n !== null)) return cutAt(dy, sizes, at, rank, wanted);
  }
  const where = axis.dtype === 'int32' ? axis : raw.cast(axis, { DstT: 'int32' });
  // ConcatOffset takes no negative axis.
  const counted = place !== null && place >= 0 ? where : raw.floorMod(where, raw.rank(parts[0]));
  const shapes = raw.shapeN(parts);
  const offsets = raw.concatOffset(counted, shapes);
  return parts.map((_, i) => (wanted[i] ? raw.slice(dy, offsets[i], shapes[i]) : null));
}

function cutAt(dy: Tensor, sizes: number[], axis: number, rank: number, wanted: boolean[]): (Tensor | null)[] {
  if (wanted.filter(Boolean).length > 1) return raw.splitV(dy, ints(sizes), ints(axis), { num_split: sizes.length });
  const along = (value: number, rest: number): Tensor =>
    ints(Array.from({ length: rank }, (_, i) => (i === axis ? value : rest)));
  let start = 0;
  return sizes.map((size, i) => {
    const begin = start;
    start += size;
    return wanted[i] ? raw.slice(dy, along(begin, 0), along(size, -1)) : null;
  });
}

/** ConcatV2 takes two tensors at least. */
function joined(parts: readonly Tensor[], axis: Tensor): Tensor {
  return parts.length === 1 ? parts[0] : raw.concatV2(parts, axis);
}

registerGradient('Split', (op, grads) => [null, joined(grads, op.inputs[0])]);
registerGradient('SplitV', (op, grads) => [joined(grads, op.inputs[2]), null, null]);
registerGradient('Pack', (op, [dy]) => raw.unpack(dy, { num: op.inputs.length, axis: attr(op, 'axis') }));
registerGradient('Unpack', (op, grads) => [raw.pack(grads, { axis: attr(op, 'axis') })]);
