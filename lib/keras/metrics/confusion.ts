/** Counts of true and false, positive and negative predictions at thresholds, which many metrics are made of. */

import { toTensor, type TensorLike } from '../../core/convert';
import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import {
  add,
  broadcastTo,
  cast,
  ceil,
  clipByValue,
  cumsum,
  expandDims,
  greater,
  logicalAnd,
  logicalNot,
  mul,
  oneHot,
  range,
  reshape,
  shape,
  slice,
  sub,
  sum,
  topk,
  transpose,
  unsortedSegmentSum,
} from '../../ops';
import * as raw from '../../ops/generated';
import type { Variable } from '../../ops/variable';
import { matchRank } from '../losses/rank';

/** The variables that are counted up, each of shape [thresholds] (or [thresholds, labels]). */
export interface ConfusionCounts {
  truePositives?: Variable;
  falsePositives?: Variable;
  trueNegatives?: Variable;
  falseNegatives?: Variable;
}

/** A batch and how it is counted. */
export interface ConfusionBatch {
  yTrue: TensorLike;
  yPred: TensorLike;
  sampleWeight?: TensorLike | null;
  thresholds: readonly number[];
  /** Whether the thresholds lie at even distances (see `areEven`). */
  even: boolean;
  /** Only the k greatest predictions of a row count as positive. */
  topK?: number | null;
  /** Only this class is looked at. */
  classId?: number | null;
  /** Whether each label is counted apart. */
  multiLabel?: boolean;
  /** A weight for each label. */
  labelWeights?: Tensor | null;
}

/** What predictions outside the top k become. */
export const BELOW_ALL = -1e10;

interface Prepared {
  /** Labels and predictions in the counts' dtype, of one shape. */
  labels: Tensor;
  predictions: Tensor;
  /** Shaped like the predictions; null where all weights are 1. */
  weights: Tensor | null;
}

/** Counts a batch in. */
export function countConfusion(counts: ConfusionCounts, batch: ConfusionBatch): void {
  const first = counts.truePositives ?? counts.falsePositives ?? counts.trueNegatives ?? counts.falseNegatives;
  if (first === undefined) throw new TypeError('countConfusion: expected at least one variable');
  const prepared = prepare(batch, first.dtype);
  if (batch.even) countByBucket(counts, batch, prepared);
  else countByThreshold(counts, batch, prepared);
}

function prepare(batch: ConfusionBatch, dtype: DType): Prepared {
  let [predictions, labels] = matchRank(cast(toTensor(batch.yPred), dtype), cast(toTensor(batch.yTrue), dtype));
  let weights: Tensor | null = null;
  if (batch.sampleWeight !== null && batch.sampleWeight !== undefined) {
    const column = expandDims(cast(toTensor(batch.sampleWeight), dtype), -1);
    [, weights] = matchRank(labels, column, false);
  }
  const { topK = null, classId = null, labelWeights = null } = batch;
  if (topK !== null) predictions = onlyTopK(predictions, topK);
  if (classId !== null) {
    if (predictions.rank < 2) {
      throw new RangeError(
        `classId: expected predictions of shape [batch, classes], received ${predictions.describe()}`,
      );
    }
    labels = oneClass(labels, classId);
    predictions = oneClass(predictions, classId);
  }
  if (weights !== null) weights = broadcastTo(weights, shape(predictions));
  if (labelWeights !== null) {
    const perLabel = broadcastTo(expandDims(cast(labelWeights, dtype), 0), shape(predictions));
    weights = weights === null ? perLabel : mul(weights, perLabel);
  }
  return { labels, predictions, weights };
}

function onlyTopK(predictions: Tensor, k: number): Tensor {
  const { indices } = topk(predictions, k);
  const chosen = sum(oneHot(indices, predictions.shape[predictions.rank - 1], 1, 0, predictions.dtype), -2);
  return add(mul(predictions, chosen), mul(sub(1, chosen), BELOW_ALL));
}

function oneClass(x: Tensor, classId: number): Tensor {
  const begin = x.shape.map((_, axis) => (axis === x.rank - 1 ? classId : 0));
  const size = x.shape.map((_, axis) => (axis === x.rank - 1 ? 1 : -1));
  return slice(x, begin, size);
}

/** Each prediction against each threshold: [thresholds, batch] or [thresholds, batch, labels]. */
function countByThreshold(
  counts: ConfusionCounts,
  batch: ConfusionBatch,
  { labels, predictions, weights }: Prepared,
): void {
  const { multiLabel = false } = batch;
  const spread = (x: Tensor) => (multiLabel ? expandDims(x, 0) : reshape(x, [1, -1]));
  const thresholds = toTensor([...batch.thresholds], predictions.dtype);
  const column = reshape(thresholds, multiLabel ? [-1, 1, 1] : [-1, 1]);
  const positive = greater(spread(predictions), column);
  const label = spread(cast(labels, 'bool'));
  const weight = weights === null ? null : spread(weights);
  const count = (variable: Variable | undefined, a: Tensor, b: Tensor) => {
    if (variable === undefined) return;
    const hits = cast(logicalAnd(a, b), variable.dtype);
    variable.assignAdd(sum(weight === null ? hits : mul(hits, weight), 1));
  };
  count(counts.truePositives, label, positive);
  if (counts.falseNegatives) count(counts.falseNegatives, label, logicalNot(positive));
  if (counts.falsePositives || counts.trueNegatives) {
    const other = logicalNot(label);
    count(counts.falsePositives, other, positive);
    if (counts.trueNegatives) count(counts.trueNegatives, other, logicalNot(positive));
  }
}

/**
 * Predictions sorted into the buckets between even thresholds; a bucket counts for its threshold and all below it. This
 * takes memory for the predictions once, not once per threshold.
 */
function countByBucket(counts: ConfusionCounts, batch: ConfusionBatch, prepared: Prepared): void {
  const { multiLabel = false, thresholds } = batch;
  const steps = thresholds.length;
  const flat = (x: Tensor) => (multiLabel ? x : reshape(x, [-1]));
  const predictions = flat(clipByValue(prepared.predictions, 0, 1));
  const dtype = predictions.dtype;
  const isTrue = flat(cast(cast(prepared.labels, 'bool'), dtype));
  const weights = prepared.weights === null ? null : flat(prepared.weights);
  const weigh = (x: Tensor) => (weights === null ? x : mul(x, weights));
  const trueLabels = weigh(isTrue);
  const falseLabels = weigh(sub(1, isTrue));

  const raised = sub(ceil(mul(predictions, steps - 1)), 1);
  // Where the outer thresholds stand a little outside [0, 1], a prediction of 0 belongs to the first bucket.
  const widened = thresholds[0] < 0 || thresholds[steps - 1] > 1;
  const buckets = cast(widened ? raw.relu(raised) : raised, 'int32');

  const sumByBucket = multiLabel ? labelwise(buckets, steps) : (x: Tensor) => unsortedSegmentSum(x, buckets, steps);
  const fromAbove = (x: Tensor) => cumsum(sumByBucket(x), 0, false, true);
  const totals = (x: Tensor) => sum(x, multiLabel ? 0 : null);
  const needTrue = counts.truePositives !== undefined || counts.falseNegatives !== undefined;
  const needFalse = counts.falsePositives !== undefined || counts.trueNegatives !== undefined;
  if (needTrue) {
    const positives = fromAbove(trueLabels);
    counts.truePositives?.assignAdd(positives);
    counts.falseNegatives?.assignAdd(sub(totals(trueLabels), positives));
  }
  if (needFalse) {
    const positives = fromAbove(falseLabels);
    counts.falsePositives?.assignAdd(positives);
    counts.trueNegatives?.assignAdd(sub(totals(falseLabels), positives));
  }
}

/** Sums by bucket of each label apart: [batch, labels] → [buckets, labels]. */
function labelwise(buckets: Tensor, steps: number): (x: Tensor) => Tensor {
  const labels = buckets.shape[1];
  const offsets = mul(range(0, labels, 1, 'int32'), steps);
  const segments = reshape(add(buckets, offsets), [-1]);
  return (x) => transpose(reshape(unsortedSegmentSum(reshape(x, [-1]), segments, labels * steps), [labels, steps]));
}
