// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';

/** `NcclAllReduce`: input: T → data: T. Stateful. */
export function ncclAllReduce(
  input: Tensor,
  attrs: { reduction: 'min' | 'max' | 'prod' | 'sum'; num_devices: Int; shared_name: Bytes },
): Tensor {
  return execute('NcclAllReduce', [input], attrs)[0];
}

/** `NcclBroadcast`: input: T → output: T. Stateful. */
export function ncclBroadcast(input: Tensor, attrs: { shape: NativeShape }): Tensor {
  return execute('NcclBroadcast', [input], attrs)[0];
}

/** `NcclReduce`: input: num_devices * T → data: T. Stateful. */
export function ncclReduce(input: readonly Tensor[], attrs: { reduction: 'min' | 'max' | 'prod' | 'sum' }): Tensor {
  return execute('NcclReduce', [input], attrs)[0];
}

/** `Ndtri`: x: T → y: T. */
export function ndtri(x: Tensor): Tensor {
  return execute('Ndtri', [x])[0];
}

/** `NearestNeighbors`: points: float32, centers: float32, k: int64 → nearest_center_indices: int64, nearest_center_distances: float32. */
export function nearestNeighbors(
  points: Tensor,
  centers: Tensor,
  k: Tensor,
): [nearestCenterIndices: Tensor, nearestCenterDistances: Tensor] {
  return execute('NearestNeighbors', [points, centers, k]) as [Tensor, Tensor];
}

/** `Neg`: x: T → y: T. */
export function neg(x: Tensor): Tensor {
  return execute('Neg', [x])[0];
}

/** `NegTrain`: w_in: Ref(float32), w_out: Ref(float32), examples: int32, labels: int32, lr: float32 → (). Stateful. */
export function negTrain(
  wIn: Tensor,
  wOut: Tensor,
  examples: Tensor,
  labels: Tensor,
  lr: Tensor,
  attrs: { vocab_count: readonly Int[]; num_negative_samples: Int },
): void {
  execute('NegTrain', [wIn, wOut, examples, labels, lr], attrs);
}

/** `NextAfter`: x1: T, x2: T → output: T. */
export function nextAfter(x1: Tensor, x2: Tensor): Tensor {
  return execute('NextAfter', [x1, x2])[0];
}

/** `NextIteration`: data: T → output: T. */
export function nextIteration(data: Tensor): Tensor {
  return execute('NextIteration', [data])[0];
}

/** `NoOp`: () → (). */
export function noOp(): void {
  execute('NoOp', []);
}

/** `NonDeterministicInts`: shape: shape_dtype → output: dtype. Stateful. */
export function nonDeterministicInts(shape: Tensor, attrs?: { dtype?: DType }): Tensor {
  return execute('NonDeterministicInts', [shape], attrs)[0];
}

/** `NonMaxSuppression`: boxes: float32, scores: float32, max_output_size: int32 → selected_indices: int32. */
export function nonMaxSuppression(
  boxes: Tensor,
  scores: Tensor,
  maxOutputSize: Tensor,
  attrs?: { iou_threshold?: number },
): Tensor {
  return execute('NonMaxSuppression', [boxes, scores, maxOutputSize], attrs)[0];
}

/** `NonMaxSuppressionV2`: boxes: T, scores: T, max_output_size: int32, iou_threshold: T_threshold → selected_indices: int32. */
export function nonMaxSuppressionV2(
  boxes: Tensor,
  scores: Tensor,
  maxOutputSize: Tensor,
  iouThreshold: Tensor,
): Tensor {
  return execute('NonMaxSuppressionV2', [boxes, scores, maxOutputSize, iouThreshold])[0];
}

/** `NonMaxSuppressionV3`: boxes: T, scores: T, max_output_size: int32, iou_threshold: T_threshold, score_threshold: T_threshold → selected_indices: int32. */
export function nonMaxSuppressionV3(
  boxes: Tensor,
  scores: Tensor,
  maxOutputSize: Tensor,
  iouThreshold: Tensor,
  scoreThreshold: Tensor,
): Tensor {
  return execute('NonMaxSuppressionV3', [boxes, scores, maxOutputSize, iouThreshold, scoreThreshold])[0];
}

/** `NonMaxSuppressionV4`: boxes: T, scores: T, max_output_size: int32, iou_threshold: T_threshold, score_threshold: T_threshold → selected_indices: int32, valid_outputs: int32. */
export function nonMaxSuppressionV4(
  boxes: Tensor,
  scores: Tensor,
  maxOutputSize: Tensor,
  iouThreshold: Tensor,
  scoreThreshold: Tensor,
  attrs?: { pad_to_max_output_size?: boolean },
): [selectedIndices: Tensor, validOutputs: Tensor] {
  return execute('NonMaxSuppressionV4', [boxes, scores, maxOutputSize, iouThreshold, scoreThreshold], attrs) as [Tensor, Tensor];
}

/** `NonMaxSuppressionV5`: boxes: T, scores: T, max_output_size: int32, iou_threshold: T, score_threshold: T, soft_nms_sigma: T → selected_indices: int32, selected_scores: T, valid_outputs: int32. */
export function nonMaxSuppressionV5(
  boxes: Tensor,
  scores: Tensor,
  maxOutputSize: Tensor,
  iouThreshold: Tensor,
  scoreThreshold: Tensor,
  softNmsSigma: Tensor,
  attrs?: { pad_to_max_output_size?: boolean },
): [selectedIndices: Tensor, selectedScores: Tensor, validOutputs: Tensor] {
  return execute('NonMaxSuppressionV5', [boxes, scores, maxOutputSize, iouThreshold, scoreThreshold, softNmsSigma], attrs) as [Tensor, Tensor, Tensor];
}

/** `NonMaxSuppressionWithOverlaps`: overlaps: float32, scores: float32, max_output_size: int32, overlap_threshold: float32, score_threshold: float32 → selected_indices: int32. */
export function nonMaxSuppressionWithOverlaps(
  overlaps: Tensor,
  scores: Tensor,
  maxOutputSize: Tensor,
  overlapThreshold: Tensor,
  scoreThreshold: Tensor,
): Tensor {
  return execute('NonMaxSuppressionWithOverlaps', [overlaps, scores, maxOutputSize, overlapThreshold, scoreThreshold])[0];
}

/** `NonSerializableDataset`: input_dataset: variant → handle: variant. */
export function nonSerializableDataset(
  inputDataset: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('NonSerializableDataset', [inputDataset], attrs)[0];
}

/** `NotEqual`: x: T, y: T → z: bool. */
export function notEqual(x: Tensor, y: Tensor, attrs?: { incompatible_shape_error?: boolean }): Tensor {
  return execute('NotEqual', [x, y], attrs)[0];
}

/** `NthElement`: input: T, n: int32 → values: T. */
export function nthElement(input: Tensor, n: Tensor, attrs?: { reverse?: boolean }): Tensor {
  return execute('NthElement', [input, n], attrs)[0];
}
