import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import {
  add,
  argMax,
  broadcastTo,
  cast,
  div,
  gather,
  greater,
  greaterEqual,
  less,
  logicalAnd,
  mul,
  notEqual,
  reshape,
  shape,
  stack,
  sub,
  sum,
  where,
} from '../../ops';
import * as raw from '../../ops/generated';
import { epsilon } from '../backend';
import type { DTypePolicyIdentifier } from '../dtype-policy';
import { nullable, refuse, value } from '../fields';
import { Metric, metricFields, type MetricOptions } from './metric';

/** How labels and predictions are given, and which classes count. */
export interface Classes {
  numClasses: number;
  /** The classes whose overlap is averaged. */
  targets: readonly number[];
  ignoreClass?: number | null;
  sparseYTrue: boolean;
  sparseYPred: boolean;
  axis: number;
}

/** State is a matrix of counts: integers, unless a dtype is given. */
export const iouFields = {
  ...metricFields,
  dtype: {
    ...nullable(value<DTypePolicyIdentifier>()),
    read: (given: unknown) => (given ?? 'int64') as DTypePolicyIdentifier,
  },
};

/** The `targetClassIds` option. */
export function classList(fallback?: readonly number[]) {
  return value<readonly number[]>(fallback, (given, label) => {
    const isList = Array.isArray(given) && given.every((id) => Number.isSafeInteger(id) && id >= 0);
    return isList ? (given as number[]) : refuse(label, 'a list of class indices', given);
  });
}

/** Intersection over union, true positives / (true positives + false positives + false negatives), averaged over classes. */
export abstract class IoUBase<Options extends MetricOptions> extends Metric<Options> {
  override readonly direction = 'up';
  protected readonly classes = this.readClasses();
  private readonly confusion = this.addVariable({
    name: 'total_confusion_matrix',
    shape: [this.classes.numClasses, this.classes.numClasses],
    dtype: this.dtype,
  });

  /** From the options of the class; called while the metric is made. */
  protected abstract readClasses(): Classes;

  override updateState(yTrue: TensorLike, yPred: TensorLike, sampleWeight?: TensorLike | null): void {
    const { numClasses, sparseYTrue, sparseYPred, axis, ignoreClass = null } = this.classes;
    const flat = (x: Tensor) => (x.rank > 1 ? reshape(x, [-1]) : x);
    const indices = (x: TensorLike, sparse: boolean) =>
      cast(flat(sparse ? toTensor(x) : argMax(toTensor(x), axis, 'int64')), this.dtype);
    const labels = indices(yTrue, sparseYTrue);
    const predictions = indices(yPred, sparseYPred);
    const given = flat(cast(toTensor(sampleWeight ?? 1), this.dtype));
    const weights = broadcastTo(given, shape(labels));

    const inside = (x: Tensor) => logicalAnd(greaterEqual(x, 0), less(x, numClasses));
    let counts = logicalAnd(inside(labels), inside(predictions));
    if (ignoreClass !== null) counts = logicalAnd(counts, notEqual(labels, ignoreClass));
    const zero = toTensor(0, this.dtype);
    const kept = (x: Tensor) => where(counts, x, zero);
    const places = cast(stack([kept(labels), kept(predictions)], 1), 'int64');
    const size = toTensor([numClasses, numClasses], 'int64');
    this.confusion.assignAdd(raw.scatterNd(places, kept(weights), size));
  }

  override result(): Tensor {
    const matrix = this.confusion.read();
    const right = raw.matrixDiagPart(matrix);
    const union = sub(add(sum(matrix, 0), sum(matrix, 1)), right);
    const ofTargets = (x: Tensor) => cast(gather(x, toTensor([...this.classes.targets], 'int32')), 'float32');
    const denominator = ofTargets(union);
    const valid = greater(denominator, 1e-9);
    const overlap = div(ofTargets(right), add(denominator, epsilon()));
    const averaged = mul(overlap, cast(valid, 'float32'));
    return div(sum(averaged), add(sum(cast(valid, 'float32')), epsilon()));
  }
}
