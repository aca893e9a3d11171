import { toTensor, type TensorLike } from '../../../core/convert';
import type { DType } from '../../../core/dtype';
import { show } from '../../../core/show';
import type { Tensor } from '../../../core/tensor';
import { withDType } from '../../../ops/arguments';
import * as arithmetic from '../../../ops/arithmetic';
import * as compare from '../../../ops/compare';
import * as raw from '../../../ops/generated';
import * as join from '../../../ops/join';
import * as linalg from '../../../ops/linalg';
import * as reshape from '../../../ops/reshape';
import * as slicing from '../../../ops/slicing';
import * as sorting from '../../../ops/sort';
import { ellipsis, PythonSlice } from '../python';
import { flat, fromFront, ints, unary, type Axes, type OperationFunction, type OperationTable } from './forms';

function getItem(x: Tensor, keys: unknown): Tensor {
  const list = Array.isArray(keys) ? keys : [keys];
  const masks = { begin_mask: 0, end_mask: 0, ellipsis_mask: 0, new_axis_mask: 0, shrink_axis_mask: 0 };
  const [begin, end, strides]: number[][] = [[], [], []] as number[][];
  list.forEach((key: unknown, index) => {
    const bit = 1 << index;
    const slice = key instanceof PythonSlice ? key : new PythonSlice(0, 0, 1);
    if (key === ellipsis) masks.ellipsis_mask |= bit;
    else if (key === null) masks.new_axis_mask |= bit;
    else if (typeof key === 'number') masks.shrink_axis_mask |= bit;
    else if (key instanceof PythonSlice) {
      if (key.start === null) masks.begin_mask |= bit;
      if (key.stop === null) masks.end_mask |= bit;
    } else throw new TypeError(`GetItem: expected numbers, slices, null or an ellipsis as keys, received ${show(key)}`);
    begin!.push(typeof key === 'number' ? key : (slice.start ?? 0));
    end!.push(typeof key === 'number' ? key + 1 : (slice.stop ?? 0));
    strides!.push(slice.step ?? 1);
  });
  return raw.stridedSlice(x, ints(begin), ints(end), ints(strides), masks);
}

const axisOf = (x: Tensor, axis: number): number => fromFront(axis, x.rank);

/** x[:, …, start:stop] of one axis. */
function range(x: Tensor, axis: number, start: number | null, stop: number | null): Tensor {
  const all = Array.from({ length: axisOf(x, axis) }, () => new PythonSlice(null, null, null));
  return getItem(x, [...all, new PythonSlice(start, stop, null)]);
}

/** NumPy's split: into so many parts, or before these places. */
function split(x: Tensor, sections: number | readonly number[], axis: number): Tensor[] {
  if (typeof sections === 'number') return join.split(x, sections, axis);
  return [null, ...sections].map((start, index) => range(x, axis, start, sections[index] ?? null));
}

/** Into so many parts, the first of which may be longer by one. */
function splitUnevenly(x: Tensor, sections: number | readonly number[], axis: number): Tensor[] {
  const size = x.shape[axisOf(x, axis)];
  if (typeof sections !== 'number' || typeof size !== 'number') return split(x, sections, axis);
  const [least, longer] = [Math.floor(size / sections), size % sections];
  const sizes = Array.from({ length: sections }, (_, index) => least + (index < longer ? 1 : 0));
  return join.split(x, sizes, axis);
}

/** Along an axis; of all elements in a row where there is none. */
const alongAxis =
  (fn: (x: Tensor, axis: number) => Tensor): OperationFunction =>
  ([x], { axis = null }) =>
    axis === null ? fn(flat(x as TensorLike), 0) : fn(toTensor(x as TensorLike), axis);

function cumulative(fn: (x: Tensor, axis: Tensor) => Tensor): OperationFunction {
  return ([x], { axis = null, dtype = null }) => {
    const given = toTensor(x as TensorLike);
    const cast = dtype === null ? given : withDType(given, dtype as DType);
    return axis === null ? fn(flat(cast), ints(0)) : fn(cast, ints(axis));
  };
}

function moveAxes(x: Tensor, source: Axes, destination: Axes): Tensor {
  const [from, to] = [source, destination].map((axes) => [axes].flat().map((axis) => axisOf(x, axis!)));
  const order = x.shape.map((_, axis) => axis).filter((axis) => !from!.includes(axis));
  const pairs = to!.map((axis, index): [number, number] => [axis, from![index]!]).sort(([a], [b]) => a - b);
  for (const [place, axis] of pairs) order.splice(place, 0, axis);
  return reshape.transpose(x, order);
}

function swapAxes(x: Tensor, first: number, second: number): Tensor {
  const [a, b] = [axisOf(x, first), axisOf(x, second)];
  return reshape.transpose(
    x,
    x.shape.map((_, axis) => (axis === a ? b : axis === b ? a : axis)),
  );
}

/** Differences of neighbours, so many times over. */
function differences(x: Tensor, times: number, axis: number): Tensor {
  let result = x;
  for (let i = 0; i < times; i++) {
    const [after, before] = [range(result, axis, 1, null), range(result, axis, null, -1)];
    result = x.dtype === 'bool' ? compare.notEqual(after, before) : arithmetic.sub(after, before);
  }
  return result;
}

/** Zeros on one side of a diagonal. */
function triangle(x: Tensor, isInside: (band: (below: number, above: number) => Tensor) => Tensor): Tensor {
  const ones = raw.onesLike(withDType(x, 'int32'));
  return slicing.where(
    isInside((below, above) => withDType(linalg.bandPart(ones, below, above), 'bool')),
    x,
    zeroOf(x),
  );
}

const zeroOf = (x: Tensor): Tensor => withDType(toTensor(0, 'int32'), x.dtype);

const lower = (x: Tensor, k: number): Tensor =>
  triangle(x, (band) => (k >= 0 ? band(-1, k) : raw.logicalNot(band(-k - 1, -1))));
const upper = (x: Tensor, k: number): Tensor =>
  triangle(x, (band) => (k <= 0 ? band(-k, -1) : raw.logicalNot(band(-1, k - 1))));

/** Indices from the end count from it. */
function fromStart(indices: TensorLike, x: Tensor, axis: number): Tensor {
  const given = toTensor(indices, undefined);
  const places = given.dtype === 'int64' ? given : withDType(given, 'int32');
  const size = raw.gatherV2(raw.shape(x, { out_type: places.dtype as 'int32' }), ints(axisOf(x, axis)), ints(0));
  return slicing.where(compare.less(places, 0), arithmetic.add(places, size), places);
}

function take(x: Tensor, indices: TensorLike, axis: number | null): Tensor {
  if (axis === null) return take(flat(x), indices, 0);
  return slicing.gather(x, fromStart(indices, x, axis), axis);
}

function takeAlong(x: Tensor, indices: TensorLike, axis: number | null): Tensor {
  if (axis === null) return takeAlong(flat(x), flat(indices), 0);
  return slicing.takeAlongAxis(x, fromStart(indices, x, axis), axis);
}

function roll(x: Tensor, shift: Axes, axis: Axes): Tensor {
  if (axis === null) return raw.reshape(slicing.roll(flat(x), shift as number, 0), raw.shape(x));
  const axes = [axis].flat() as number[];
  const shifts = [shift].flat() as number[];
  return slicing.roll(x, axes.length === shifts.length ? shifts : axes.map(() => shifts[0]!), axes);
}

function tile(x: Tensor, repeats: number | readonly number[]): Tensor {
  const given = [repeats].flat() as number[];
  const missing = (length: number) => Array.from({ length: Math.max(0, length) }, () => 1);
  const shaped = missing(given.length - x.rank).reduce((tensor) => reshape.expandDims(tensor, 0), x);
  return join.tile(shaped, [...missing(x.rank - given.length), ...given]);
}

function expandDims(x: Tensor, axes: number | readonly number[]): Tensor {
  const list = [axes].flat() as number[];
  const rank = x.rank + list.length;
  const places = list.map((axis) => fromFront(axis, rank)).sort((a, b) => a - b);
  return places.reduce((tensor, axis) => reshape.expandDims(tensor, axis), x);
}

/** Joined along an axis, once each has so many axes; Keras adds them as NumPy does. */
const joined =
  (axis: (rank: number) => number, shape: (x: Tensor) => Tensor = (x) => x): OperationFunction =>
  ([xs]) => {
    const tensors = (xs as TensorLike[]).map((x) => shape(toTensor(x)));
    return join.concat(tensors, axis(tensors[0]!.rank));
  };

const withTwoAxes = (x: Tensor): Tensor =>
  x.rank === 0 ? raw.reshape(x, ints([1, 1])) : x.rank === 1 ? expandDims(x, 0) : x;
const withThreeAxes = (x: Tensor): Tensor => (withTwoAxes(x).rank === 2 ? expandDims(withTwoAxes(x), -1) : x);

function pad(x: Tensor, width: unknown, mode: string, value: number | null): Tensor {
  if (mode !== 'constant') return raw.mirrorPad(x, ints(width), { mode: mode.toUpperCase() as 'REFLECT' });
  return raw.padV2(x, ints(width), toTensor(value ?? 0, x.dtype));
}

/** Where which elements lie: shapes, order, parts and their joining. */
export const arrangement: OperationTable = {
  Append: ([a, b], { axis = null }) =>
    axis === null
      ? join.concat([flat(a as TensorLike), flat(b as TensorLike)], 0)
      : join.concat([a, b] as TensorLike[], axis),
  Argsort: alongAxis((x, axis) => sorting.argsort(x, axis)),
  ArraySplit: ([x], { indices_or_sections: sections, axis }) =>
    splitUnevenly(toTensor(x as TensorLike), sections, axis),
  BroadcastTo: ([x], { shape }) => raw.broadcastTo(toTensor(x as TensorLike), ints(shape)),
  Concatenate: ([xs], { axis }) => join.concat(xs as TensorLike[], axis as number),
  Cumprod: cumulative((x, axis) => raw.cumprod(x, axis)),
  Cumsum: cumulative((x, axis) => raw.cumsum(x, axis)),
  Diff: ([x], { n, axis }) => differences(toTensor(x as TensorLike), n, axis),
  Dstack: joined(() => 2, withThreeAxes),
  ExpandDims: ([x], { axis }) => expandDims(toTensor(x as TensorLike), axis),
  Flip: ([x], { axis = null }) => slicing.reverse(x as TensorLike, axis as Axes),
  GetItem: ([x, keys]) => getItem(toTensor(x as TensorLike), keys),
  Hstack: joined((rank) => (rank > 1 ? 1 : 0)),
  Moveaxis: ([x], { source, destination }) => moveAxes(toTensor(x as TensorLike), source, destination),
  Pad: ([x], { pad_width: width, mode, constant_values: value = null }) =>
    pad(toTensor(x as TensorLike), width, String(mode), value),
  Ravel: unary(flat),
  Repeat: ([x], { repeats, axis = null }) => join.repeat(x as TensorLike, repeats as number, axis as never),
  Reshape: ([x], { newshape }) =>
    raw.reshape(toTensor(x as TensorLike), ints((newshape as (number | null)[]).map((size) => size ?? -1))),
  Roll: ([x], { shift, axis = null }) => roll(toTensor(x as TensorLike), shift, axis),
  Select: ([conditions, choices, fallback = 0]) =>
    (conditions as TensorLike[]).reduceRight<TensorLike>(
      (rest, condition, index) =>
        slicing.where(withDType(toTensor(condition), 'bool'), (choices as TensorLike[])[index]!, rest),
      fallback,
    ) as Tensor,
  Slice: ([x, begin], { shape }) => raw.slice(toTensor(x as TensorLike), ints(begin), ints(shape)),
  Sort: alongAxis((x, axis) => sorting.sort(x, axis)),
  Split: ([x], { indices_or_sections: sections, axis }) => split(toTensor(x as TensorLike), sections, axis),
  Squeeze: ([x], { axis = null }) =>
    raw.squeeze(toTensor(x as TensorLike), { squeeze_dims: axis === null ? [] : ([axis].flat() as number[]) }),
  Stack: ([xs], { axis }) => join.stack(xs as TensorLike[], axis as number),
  Swapaxes: ([x], { axis1: first, axis2: second }) => swapAxes(toTensor(x as TensorLike), first, second),
  Take: ([x, indices], { axis = null }) => take(toTensor(x as TensorLike), indices, axis),
  TakeAlongAxis: ([x, indices], { axis = null }) => takeAlong(toTensor(x as TensorLike), indices, axis),
  Tile: ([x], { repeats }) => tile(toTensor(x as TensorLike), repeats),
  TopK: ([x], { k, sorted }) => {
    const { values, indices } = sorting.topk(x as TensorLike, k, sorted);
    return [values, indices];
  },
  Transpose: ([x], { axes = null }) => reshape.transpose(x as TensorLike, (axes ?? undefined) as number[] | undefined),
  Tril: ([x], { k }) => lower(toTensor(x as TensorLike), k),
  Triu: ([x], { k }) => upper(toTensor(x as TensorLike), k),
  Unstack: ([x], { axis }) => join.unstack(x as TensorLike, axis as number),
  Vstack: joined(() => 0, withTwoAxes),
};
