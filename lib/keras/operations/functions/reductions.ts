import { toTensor, type TensorLike } from '../../../core/convert';
import type { DType } from '../../../core/dtype';
import type { Tensor } from '../../../core/tensor';
import { withDType } from '../../../ops/arguments';
import * as arithmetic from '../../../ops/arithmetic';
import * as raw from '../../../ops/generated';
import * as reduce from '../../../ops/reduce';
import * as reshape from '../../../ops/reshape';
import { flat, float, ints, truth, type Axes, type OperationFunction, type OperationTable } from './forms';

type Reduction = (x: TensorLike, axis?: Axes, keepDims?: boolean) => Tensor;

const reduction =
  (fn: Reduction): OperationFunction =>
  ([x], { axis = null, keepdims }) =>
    fn(x as TensorLike, axis as Axes, keepdims === true);

/** With a number that stands beside the elements. */
const withInitial =
  (fn: Reduction, pick: (a: Tensor, b: TensorLike) => Tensor): OperationFunction =>
  ([x], { axis = null, keepdims, initial = null }) => {
    const result = fn(x as TensorLike, axis as Axes, keepdims === true);
    return initial === null ? result : pick(result, initial);
  };

const largest = withInitial(reduce.max, arithmetic.maximum);
const smallest = withInitial(reduce.min, arithmetic.minimum);

/** A place along one axis, or among all elements. */
const place =
  (fn: (x: TensorLike, axis: number) => Tensor): OperationFunction =>
  ([x], { axis = null, keepdims }) => {
    const given = toTensor(x as TensorLike);
    if (axis !== null) return keepdims ? reshape.expandDims(fn(given, axis), axis) : fn(given, axis);
    const found = fn(flat(given), 0);
    return keepdims ? raw.reshape(found, ints(given.shape.map(() => 1))) : found;
  };

const average: OperationFunction = ([x, given = null], { axis = null, weights = given }) => {
  const values = float(x as TensorLike);
  if (weights === null) return reduce.mean(values, axis as Axes);
  const factors = withDType(toTensor(weights as TensorLike), values.dtype);
  const isVector = axis !== null && factors.rank === 1 && values.rank > 1;
  const along = isVector ? values.shape.map((_, i) => (i === (axis + values.rank) % values.rank ? -1 : 1)) : null;
  const shaped = along === null ? factors : raw.reshape(factors, ints(along));
  const total = reduce.sum(arithmetic.mul(raw.onesLike(values), shaped), axis as Axes);
  return arithmetic.div(reduce.sum(arithmetic.mul(values, shaped), axis as Axes), total);
};

/** What takes axes away. */
export const reductions: OperationTable = {
  All: ([x], options) => reduction(reduce.all)([truth(x as TensorLike)] as never, options),
  Amax: largest,
  Amin: smallest,
  Any: ([x], options) => reduction(reduce.any)([truth(x as TensorLike)] as never, options),
  Argmax: place(reduce.argMax),
  Argmin: place(reduce.argMin),
  Average: average,
  CountNonzero: reduction(reduce.countNonzero),
  Logsumexp: reduction(reduce.logSumExp),
  Max: largest,
  Mean: reduction(reduce.mean),
  Min: smallest,
  Moments: ([x], { axes, keepdims }) => {
    const { mean, variance } = reduce.moments(x as TensorLike, axes as Axes, keepdims === true);
    return [mean, variance];
  },
  Prod: ([x], { dtype = null, ...options }) => {
    const given = toTensor(x as TensorLike);
    return reduction(reduce.prod)([dtype === null ? given : withDType(given, dtype as DType)] as never, options);
  },
  Ptp: ([x], { axis = null, keepdims }) => {
    const [high, low] = [reduce.max, reduce.min].map((fn) => fn(x as TensorLike, axis as Axes, keepdims === true));
    return arithmetic.sub(high!, low!);
  },
  Std: reduction(reduce.std),
  Sum: reduction(reduce.sum),
  Var: reduction(reduce.variance),
};
