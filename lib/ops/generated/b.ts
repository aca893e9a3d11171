// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';
import { executeGrouped } from '../execute-grouped';

/** `BandedTriangularSolve`: matrix: T, rhs: T → output: T. */
export function bandedTriangularSolve(
  matrix: Tensor,
  rhs: Tensor,
  attrs?: { lower?: boolean; adjoint?: boolean },
): Tensor {
  return execute('BandedTriangularSolve', [matrix, rhs], attrs)[0];
}

/** `Barrier`: () → handle: Ref(string). Stateful. */
export function barrier(
  attrs: {
    component_types: readonly DType[];
    shapes?: readonly NativeShape[];
    capacity?: Int;
    container?: Bytes;
    shared_name?: Bytes;
  },
): Tensor {
  return execute('Barrier', [], attrs)[0];
}

/** `BarrierClose`: handle: Ref(string) → (). */
export function barrierClose(handle: Tensor, attrs?: { cancel_pending_enqueues?: boolean }): void {
  execute('BarrierClose', [handle], attrs);
}

/** `BarrierIncompleteSize`: handle: Ref(string) → size: int32. */
export function barrierIncompleteSize(handle: Tensor): Tensor {
  return execute('BarrierIncompleteSize', [handle])[0];
}

/** `BarrierInsertMany`: handle: Ref(string), keys: string, values: T → (). */
export function barrierInsertMany(
  handle: Tensor,
  keys: Tensor,
  values: Tensor,
  attrs: { component_index: Int },
): void {
  execute('BarrierInsertMany', [handle, keys, values], attrs);
}

/** `BarrierReadySize`: handle: Ref(string) → size: int32. */
export function barrierReadySize(handle: Tensor): Tensor {
  return execute('BarrierReadySize', [handle])[0];
}

/** `BarrierTakeMany`: handle: Ref(string), num_elements: int32 → indices: int64, keys: string, values: ...component_types. */
export function barrierTakeMany(
  handle: Tensor,
  numElements: Tensor,
  attrs: { component_types: readonly DType[]; allow_small_batch?: boolean; wait_for_incomplete?: boolean; timeout_ms?: Int },
): [indices: Tensor, keys: Tensor, values: Tensor[]] {
  return executeGrouped('BarrierTakeMany', [handle, numElements], attrs, [null, null, attrs.component_types.length]);
}

/** `Batch`: in_tensors: ...T → batched_tensors: ...T, batch_index: int64, id: int64. */
export function batch(
  inTensors: readonly Tensor[],
  attrs: {
    num_batch_threads: Int;
    max_batch_size: Int;
    max_enqueued_batches?: Int;
    batch_timeout_micros: Int;
    allowed_batch_sizes?: readonly Int[];
    grad_timeout_micros: Int;
    container?: Bytes;
    shared_name?: Bytes;
    batching_queue?: Bytes;
  },
): [batchedTensors: Tensor[], batchIndex: Tensor, id: Tensor] {
  return executeGrouped('Batch', [inTensors], attrs, [inTensors.length, null, null]);
}

/** `BatchCholesky`: input: T → output: T. */
export function batchCholesky(input: Tensor): Tensor {
  return execute('BatchCholesky', [input])[0];
}

/** `BatchCholeskyGrad`: l: T, grad: T → output: T. */
export function batchCholeskyGrad(l: Tensor, grad: Tensor): Tensor {
  return execute('BatchCholeskyGrad', [l, grad])[0];
}

/** `BatchDataset`: input_dataset: variant, batch_size: int64 → handle: variant. */
export function batchDataset(
  inputDataset: Tensor,
  batchSize: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('BatchDataset', [inputDataset, batchSize], attrs)[0];
}

/** `BatchDatasetV2`: input_dataset: variant, batch_size: int64, drop_remainder: bool → handle: variant. */
export function batchDatasetV2(
  inputDataset: Tensor,
  batchSize: Tensor,
  dropRemainder: Tensor,
  attrs: { parallel_copy?: boolean; output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('BatchDatasetV2', [inputDataset, batchSize, dropRemainder], attrs)[0];
}

/** `BatchFFT`: input: complex64 → output: complex64. */
export function batchFFT(input: Tensor): Tensor {
  return execute('BatchFFT', [input])[0];
}

/** `BatchFFT2D`: input: complex64 → output: complex64. */
export function batchFFT2D(input: Tensor): Tensor {
  return execute('BatchFFT2D', [input])[0];
}

/** `BatchFFT3D`: input: complex64 → output: complex64. */
export function batchFFT3D(input: Tensor): Tensor {
  return execute('BatchFFT3D', [input])[0];
}

/** `BatchFunction`: in_tensors: ...Tin, captured_tensors: ...Tcaptured → out_tensors: ...Tout. */
export function batchFunction(
  inTensors: readonly Tensor[],
  capturedTensors: readonly Tensor[],
  attrs: {
    f: FunctionRef;
    num_batch_threads: Int;
    max_batch_size: Int;
    batch_timeout_micros: Int;
    max_enqueued_batches?: Int;
    allowed_batch_sizes?: readonly Int[];
    container?: Bytes;
    shared_name?: Bytes;
    batching_queue?: Bytes;
    low_priority_max_batch_size?: Int;
    low_priority_batch_timeout_micros?: Int;
    low_priority_allowed_batch_sizes?: readonly Int[];
    low_priority_max_enqueued_batches?: Int;
    mixed_priority_policy?: 'low_priority_padding_with_max_batch_size' | 'low_priority_padding_with_next_allowed_batch_size' | 'priority_isolation' | 'priority_merge';
    batch_padding_policy?: 'PAD_UP' | 'BATCH_DOWN' | 'MINIMIZE_TPU_COST_PER_REQUEST';
    Tout: readonly DType[];
    enable_large_batch_splitting?: boolean;
  },
): Tensor[] {
  return execute('BatchFunction', [inTensors, capturedTensors], attrs, attrs.Tout.length);
}

/** `BatchIFFT`: input: complex64 → output: complex64. */
export function batchIFFT(input: Tensor): Tensor {
  return execute('BatchIFFT', [input])[0];
}

/** `BatchIFFT2D`: input: complex64 → output: complex64. */
export function batchIFFT2D(input: Tensor): Tensor {
  return execute('BatchIFFT2D', [input])[0];
}

/** `BatchIFFT3D`: input: complex64 → output: complex64. */
export function batchIFFT3D(input: Tensor): Tensor {
  return execute('BatchIFFT3D', [input])[0];
}

/** `BatchMatMul`: x: T, y: T → output: T. */
export function batchMatMul(
  x: Tensor,
  y: Tensor,
  attrs?: { adj_x?: boolean; adj_y?: boolean; grad_x?: boolean; grad_y?: boolean },
): Tensor {
  return execute('BatchMatMul', [x, y], attrs)[0];
}

/** `BatchMatMulV2`: x: T, y: T → output: T. */
export function batchMatMulV2(
  x: Tensor,
  y: Tensor,
  attrs?: { adj_x?: boolean; adj_y?: boolean; grad_x?: boolean; grad_y?: boolean },
): Tensor {
  return execute('BatchMatMulV2', [x, y], attrs)[0];
}

/** `BatchMatMulV3`: x: Ta, y: Tb → output: Tout. */
export function batchMatMulV3(
  x: Tensor,
  y: Tensor,
  attrs: {
    Tout: 'bfloat16' | 'float16' | 'float32' | 'float64' | 'int16' | 'int32' | 'int64' | 'complex64' | 'complex128';
    adj_x?: boolean;
    adj_y?: boolean;
    grad_x?: boolean;
    grad_y?: boolean;
  },
): Tensor {
  return execute('BatchMatMulV3', [x, y], attrs)[0];
}

/** `BatchMatrixBandPart`: input: T, num_lower: int64, num_upper: int64 → band: T. */
export function batchMatrixBandPart(input: Tensor, numLower: Tensor, numUpper: Tensor): Tensor {
  return execute('BatchMatrixBandPart', [input, numLower, numUpper])[0];
}

/** `BatchMatrixDeterminant`: input: T → output: T. */
export function batchMatrixDeterminant(input: Tensor): Tensor {
  return execute('BatchMatrixDeterminant', [input])[0];
}

/** `BatchMatrixDiag`: diagonal: T → output: T. */
export function batchMatrixDiag(diagonal: Tensor): Tensor {
  return execute('BatchMatrixDiag', [diagonal])[0];
}

/** `BatchMatrixDiagPart`: input: T → diagonal: T. */
export function batchMatrixDiagPart(input: Tensor): Tensor {
  return execute('BatchMatrixDiagPart', [input])[0];
}

/** `BatchMatrixInverse`: input: T → output: T. */
export function batchMatrixInverse(input: Tensor, attrs?: { adjoint?: boolean }): Tensor {
  return execute('BatchMatrixInverse', [input], attrs)[0];
}

/** `BatchMatrixSetDiag`: input: T, diagonal: T → output: T. */
export function batchMatrixSetDiag(input: Tensor, diagonal: Tensor): Tensor {
  return execute('BatchMatrixSetDiag', [input, diagonal])[0];
}

/** `BatchMatrixSolve`: matrix: T, rhs: T → output: T. */
export function batchMatrixSolve(matrix: Tensor, rhs: Tensor, attrs?: { adjoint?: boolean }): Tensor {
  return execute('BatchMatrixSolve', [matrix, rhs], attrs)[0];
}

/** `BatchMatrixSolveLs`: matrix: T, rhs: T, l2_regularizer: float64 → output: T. */
export function batchMatrixSolveLs(
  matrix: Tensor,
  rhs: Tensor,
  l2Regularizer: Tensor,
  attrs?: { fast?: boolean },
): Tensor {
  return execute('BatchMatrixSolveLs', [matrix, rhs, l2Regularizer], attrs)[0];
}

/** `BatchMatrixTriangularSolve`: matrix: T, rhs: T → output: T. */
export function batchMatrixTriangularSolve(
  matrix: Tensor,
  rhs: Tensor,
  attrs?: { lower?: boolean; adjoint?: boolean },
): Tensor {
  return execute('BatchMatrixTriangularSolve', [matrix, rhs], attrs)[0];
}

/** `BatchNormWithGlobalNormalization`: t: T, m: T, v: T, beta: T, gamma: T → result: T. */
export function batchNormWithGlobalNormalization(
  t: Tensor,
  m: Tensor,
  v: Tensor,
  beta: Tensor,
  gamma: Tensor,
  attrs: { variance_epsilon: number; scale_after_normalization: boolean },
): Tensor {
  return execute('BatchNormWithGlobalNormalization', [t, m, v, beta, gamma], attrs)[0];
}

/** `BatchNormWithGlobalNormalizationGrad`: t: T, m: T, v: T, gamma: T, backprop: T → dx: T, dm: T, dv: T, db: T, dg: T. */
export function batchNormWithGlobalNormalizationGrad(
  t: Tensor,
  m: Tensor,
  v: Tensor,
  gamma: Tensor,
  backprop: Tensor,
  attrs: { variance_epsilon: number; scale_after_normalization: boolean },
): [dx: Tensor, dm: Tensor, dv: Tensor, db: Tensor, dg: Tensor] {
  return execute('BatchNormWithGlobalNormalizationGrad', [t, m, v, gamma, backprop], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `BatchSelfAdjointEig`: input: T → output: T. */
export function batchSelfAdjointEig(input: Tensor): Tensor {
  return execute('BatchSelfAdjointEig', [input])[0];
}

/** `BatchSelfAdjointEigV2`: input: T → e: T, v: T. */
export function batchSelfAdjointEigV2(input: Tensor, attrs?: { compute_v?: boolean }): [e: Tensor, v: Tensor] {
  return execute('BatchSelfAdjointEigV2', [input], attrs) as [Tensor, Tensor];
}

/** `BatchSvd`: input: T → s: T, u: T, v: T. */
export function batchSvd(
  input: Tensor,
  attrs?: { compute_uv?: boolean; full_matrices?: boolean },
): [s: Tensor, u: Tensor, v: Tensor] {
  return execute('BatchSvd', [input], attrs) as [Tensor, Tensor, Tensor];
}

/** `BatchToSpace`: input: T, crops: Tidx → output: T. */
export function batchToSpace(input: Tensor, crops: Tensor, attrs: { block_size: Int }): Tensor {
  return execute('BatchToSpace', [input, crops], attrs)[0];
}

/** `BatchToSpaceND`: input: T, block_shape: Tblock_shape, crops: Tcrops → output: T. */
export function batchToSpaceND(input: Tensor, blockShape: Tensor, crops: Tensor): Tensor {
  return execute('BatchToSpaceND', [input, blockShape, crops])[0];
}

/** `BesselI0`: x: T → y: T. */
export function besselI0(x: Tensor): Tensor {
  return execute('BesselI0', [x])[0];
}

/** `BesselI0e`: x: T → y: T. */
export function besselI0e(x: Tensor): Tensor {
  return execute('BesselI0e', [x])[0];
}

/** `BesselI1`: x: T → y: T. */
export function besselI1(x: Tensor): Tensor {
  return execute('BesselI1', [x])[0];
}

/** `BesselI1e`: x: T → y: T. */
export function besselI1e(x: Tensor): Tensor {
  return execute('BesselI1e', [x])[0];
}

/** `BesselJ0`: x: T → y: T. */
export function besselJ0(x: Tensor): Tensor {
  return execute('BesselJ0', [x])[0];
}

/** `BesselJ1`: x: T → y: T. */
export function besselJ1(x: Tensor): Tensor {
  return execute('BesselJ1', [x])[0];
}

/** `BesselK0`: x: T → y: T. */
export function besselK0(x: Tensor): Tensor {
  return execute('BesselK0', [x])[0];
}

/** `BesselK0e`: x: T → y: T. */
export function besselK0e(x: Tensor): Tensor {
  return execute('BesselK0e', [x])[0];
}

/** `BesselK1`: x: T → y: T. */
export function besselK1(x: Tensor): Tensor {
  return execute('BesselK1', [x])[0];
}

/** `BesselK1e`: x: T → y: T. */
export function besselK1e(x: Tensor): Tensor {
  return execute('BesselK1e', [x])[0];
}

/** `BesselY0`: x: T → y: T. */
export function besselY0(x: Tensor): Tensor {
  return execute('BesselY0', [x])[0];
}

/** `BesselY1`: x: T → y: T. */
export function besselY1(x: Tensor): Tensor {
  return execute('BesselY1', [x])[0];
}

/** `Betainc`: a: T, b: T, x: T → z: T. */
export function betainc(a: Tensor, b: Tensor, x: Tensor): Tensor {
  return execute('Betainc', [a, b, x])[0];
}

/** `BiasAdd`: value: T, bias: T → output: T. */
export function biasAdd(value: Tensor, bias: Tensor, attrs?: { data_format?: 'NHWC' | 'NCHW' }): Tensor {
  return execute('BiasAdd', [value, bias], attrs)[0];
}

/** `BiasAddGrad`: out_backprop: T → output: T. */
export function biasAddGrad(outBackprop: Tensor, attrs?: { data_format?: 'NHWC' | 'NCHW' }): Tensor {
  return execute('BiasAddGrad', [outBackprop], attrs)[0];
}

/** `BiasAddV1`: value: T, bias: T → output: T. */
export function biasAddV1(value: Tensor, bias: Tensor): Tensor {
  return execute('BiasAddV1', [value, bias])[0];
}

/** `Bincount`: arr: int32, size: int32, weights: T → bins: T. */
export function bincount(arr: Tensor, size: Tensor, weights: Tensor): Tensor {
  return execute('Bincount', [arr, size, weights])[0];
}

/** `Bitcast`: input: T → output: type. */
export function bitcast(
  input: Tensor,
  attrs: {
    type: 'bfloat16' | 'float16' | 'float32' | 'float64' | 'int64' | 'int32' | 'uint8' | 'uint16' | 'uint32' | 'uint64' | 'int8' | 'int16' | 'complex64' | 'complex128' | 'qint8' | 'quint8' | 'qint16' | 'quint16' | 'qint32';
  },
): Tensor {
  return execute('Bitcast', [input], attrs)[0];
}

/** `BitwiseAnd`: x: T, y: T → z: T. */
export function bitwiseAnd(x: Tensor, y: Tensor): Tensor {
  return execute('BitwiseAnd', [x, y])[0];
}

/** `BitwiseOr`: x: T, y: T → z: T. */
export function bitwiseOr(x: Tensor, y: Tensor): Tensor {
  return execute('BitwiseOr', [x, y])[0];
}

/** `BitwiseXor`: x: T, y: T → z: T. */
export function bitwiseXor(x: Tensor, y: Tensor): Tensor {
  return execute('BitwiseXor', [x, y])[0];
}

/** `BlockLSTM`: seq_len_max: int64, x: T, cs_prev: T, h_prev: T, w: T, wci: T, wcf: T, wco: T, b: T → i: T, cs: T, f: T, o: T, ci: T, co: T, h: T. */
export function blockLSTM(
  seqLenMax: Tensor,
  x: Tensor,
  csPrev: Tensor,
  hPrev: Tensor,
  w: Tensor,
  wci: Tensor,
  wcf: Tensor,
  wco: Tensor,
  b: Tensor,
  attrs?: { forget_bias?: number; cell_clip?: number; use_peephole?: boolean },
): [i: Tensor, cs: Tensor, f: Tensor, o: Tensor, ci: Tensor, co: Tensor, h: Tensor] {
  return execute('BlockLSTM', [seqLenMax, x, csPrev, hPrev, w, wci, wcf, wco, b], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `BlockLSTMGrad`: seq_len_max: int64, x: T, cs_prev: T, h_prev: T, w: T, wci: T, wcf: T, wco: T, b: T, i: T, cs: T, f: T, o: T, ci: T, co: T, h: T, cs_grad: T, h_grad: T → x_grad: T, cs_prev_grad: T, h_prev_grad: T, w_grad: T, wci_grad: T, wcf_grad: T, wco_grad: T, b_grad: T. */
export function blockLSTMGrad(
  seqLenMax: Tensor,
  x: Tensor,
  csPrev: Tensor,
  hPrev: Tensor,
  w: Tensor,
  wci: Tensor,
  wcf: Tensor,
  wco: Tensor,
  b: Tensor,
  i: Tensor,
  cs: Tensor,
  f: Tensor,
  o: Tensor,
  ci: Tensor,
  co: Tensor,
  h: Tensor,
  csGrad: Tensor,
  hGrad: Tensor,
  attrs: { use_peephole: boolean },
): [xGrad: Tensor, csPrevGrad: Tensor, hPrevGrad: Tensor, wGrad: Tensor, wciGrad: Tensor, wcfGrad: Tensor, wcoGrad: Tensor, bGrad: Tensor] {
  return execute('BlockLSTMGrad', [seqLenMax, x, csPrev, hPrev, w, wci, wcf, wco, b, i, cs, f, o, ci, co, h, csGrad, hGrad], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `BlockLSTMGradV2`: seq_len_max: int64, x: T, cs_prev: T, h_prev: T, w: T, wci: T, wcf: T, wco: T, b: T, i: T, cs: T, f: T, o: T, ci: T, co: T, h: T, cs_grad: T, h_grad: T → x_grad: T, cs_prev_grad: T, h_prev_grad: T, w_grad: T, wci_grad: T, wcf_grad: T, wco_grad: T, b_grad: T. */
export function blockLSTMGradV2(
  seqLenMax: Tensor,
  x: Tensor,
  csPrev: Tensor,
  hPrev: Tensor,
  w: Tensor,
  wci: Tensor,
  wcf: Tensor,
  wco: Tensor,
  b: Tensor,
  i: Tensor,
  cs: Tensor,
  f: Tensor,
  o: Tensor,
  ci: Tensor,
  co: Tensor,
  h: Tensor,
  csGrad: Tensor,
  hGrad: Tensor,
  attrs: { use_peephole: boolean },
): [xGrad: Tensor, csPrevGrad: Tensor, hPrevGrad: Tensor, wGrad: Tensor, wciGrad: Tensor, wcfGrad: Tensor, wcoGrad: Tensor, bGrad: Tensor] {
  return execute('BlockLSTMGradV2', [seqLenMax, x, csPrev, hPrev, w, wci, wcf, wco, b, i, cs, f, o, ci, co, h, csGrad, hGrad], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `BlockLSTMV2`: seq_len_max: int64, x: T, cs_prev: T, h_prev: T, w: T, wci: T, wcf: T, wco: T, b: T → i: T, cs: T, f: T, o: T, ci: T, co: T, h: T. */
export function blockLSTMV2(
  seqLenMax: Tensor,
  x: Tensor,
  csPrev: Tensor,
  hPrev: Tensor,
  w: Tensor,
  wci: Tensor,
  wcf: Tensor,
  wco: Tensor,
  b: Tensor,
  attrs?: { cell_clip?: number; use_peephole?: boolean },
): [i: Tensor, cs: Tensor, f: Tensor, o: Tensor, ci: Tensor, co: Tensor, h: Tensor] {
  return execute('BlockLSTMV2', [seqLenMax, x, csPrev, hPrev, w, wci, wcf, wco, b], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `BoostedTreesAggregateStats`: node_ids: int32, gradients: float32, hessians: float32, feature: int32 → stats_summary: float32. */
export function boostedTreesAggregateStats(
  nodeIds: Tensor,
  gradients: Tensor,
  hessians: Tensor,
  feature: Tensor,
  attrs: { max_splits: Int; num_buckets: Int },
): Tensor {
  return execute('BoostedTreesAggregateStats', [nodeIds, gradients, hessians, feature], attrs)[0];
}

/** `BoostedTreesBucketize`: float_values: num_features * float32, bucket_boundaries: num_features * float32 → buckets: num_features * int32. */
export function boostedTreesBucketize(floatValues: readonly Tensor[], bucketBoundaries: readonly Tensor[]): Tensor[] {
  return execute('BoostedTreesBucketize', [floatValues, bucketBoundaries], undefined, floatValues.length);
}

/** `BoostedTreesCalculateBestFeatureSplit`: node_id_range: int32, stats_summary: float32, l1: float32, l2: float32, tree_complexity: float32, min_node_weight: float32 → node_ids: int32, gains: float32, feature_dimensions: int32, thresholds: int32, left_node_contribs: float32, right_node_contribs: float32, split_with_default_directions: string. */
export function boostedTreesCalculateBestFeatureSplit(
  nodeIdRange: Tensor,
  statsSummary: Tensor,
  l1: Tensor,
  l2: Tensor,
  treeComplexity: Tensor,
  minNodeWeight: Tensor,
  attrs: { logits_dimension: Int; split_type?: 'inequality' | 'equality' },
): [nodeIds: Tensor, gains: Tensor, featureDimensions: Tensor, thresholds: Tensor, leftNodeContribs: Tensor, rightNodeContribs: Tensor, splitWithDefaultDirections: Tensor] {
  return execute('BoostedTreesCalculateBestFeatureSplit', [nodeIdRange, statsSummary, l1, l2, treeComplexity, minNodeWeight], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `BoostedTreesCalculateBestFeatureSplitV2`: node_id_range: int32, stats_summaries_list: num_features * float32, split_types: string, candidate_feature_ids: int32, l1: float32, l2: float32, tree_complexity: float32, min_node_weight: float32 → node_ids: int32, gains: float32, feature_ids: int32, feature_dimensions: int32, thresholds: int32, left_node_contribs: float32, right_node_contribs: float32, split_with_default_directions: string. */
export function boostedTreesCalculateBestFeatureSplitV2(
  nodeIdRange: Tensor,
  statsSummariesList: readonly Tensor[],
  splitTypes: Tensor,
  candidateFeatureIds: Tensor,
  l1: Tensor,
  l2: Tensor,
  treeComplexity: Tensor,
  minNodeWeight: Tensor,
  attrs: { logits_dimension: Int },
): [nodeIds: Tensor, gains: Tensor, featureIds: Tensor, featureDimensions: Tensor, thresholds: Tensor, leftNodeContribs: Tensor, rightNodeContribs: Tensor, splitWithDefaultDirections: Tensor] {
  return execute('BoostedTreesCalculateBestFeatureSplitV2', [nodeIdRange, statsSummariesList, splitTypes, candidateFeatureIds, l1, l2, treeComplexity, minNodeWeight], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `BoostedTreesCalculateBestGainsPerFeature`: node_id_range: int32, stats_summary_list: num_features * float32, l1: float32, l2: float32, tree_complexity: float32, min_node_weight: float32 → node_ids_list: num_features * int32, gains_list: num_features * float32, thresholds_list: num_features * int32, left_node_contribs_list: num_features * float32, right_node_contribs_list: num_features * float32. */
export function boostedTreesCalculateBestGainsPerFeature(
  nodeIdRange: Tensor,
  statsSummaryList: readonly Tensor[],
  l1: Tensor,
  l2: Tensor,
  treeComplexity: Tensor,
  minNodeWeight: Tensor,
  attrs: { max_splits: Int },
): [nodeIdsList: Tensor[], gainsList: Tensor[], thresholdsList: Tensor[], leftNodeContribsList: Tensor[], rightNodeContribsList: Tensor[]] {
  return executeGrouped(
    'BoostedTreesCalculateBestGainsPerFeature',
    [nodeIdRange, statsSummaryList, l1, l2, treeComplexity, minNodeWeight],
    attrs,
    [statsSummaryList.length, statsSummaryList.length, statsSummaryList.length, statsSummaryList.length, statsSummaryList.length],
  );
}

/** `BoostedTreesCenterBias`: tree_ensemble_handle: resource, mean_gradients: float32, mean_hessians: float32, l1: float32, l2: float32 → continue_centering: bool. Stateful. */
export function boostedTreesCenterBias(
  treeEnsembleHandle: Tensor,
  meanGradients: Tensor,
  meanHessians: Tensor,
  l1: Tensor,
  l2: Tensor,
): Tensor {
  return execute('BoostedTreesCenterBias', [treeEnsembleHandle, meanGradients, meanHessians, l1, l2])[0];
}

/** `BoostedTreesCreateEnsemble`: tree_ensemble_handle: resource, stamp_token: int64, tree_ensemble_serialized: string → (). Stateful. */
export function boostedTreesCreateEnsemble(
  treeEnsembleHandle: Tensor,
  stampToken: Tensor,
  treeEnsembleSerialized: Tensor,
): void {
  execute('BoostedTreesCreateEnsemble', [treeEnsembleHandle, stampToken, treeEnsembleSerialized]);
}

/** `BoostedTreesCreateQuantileStreamResource`: quantile_stream_resource_handle: resource, epsilon: float32, num_streams: int64 → (). Stateful. */
export function boostedTreesCreateQuantileStreamResource(
  quantileStreamResourceHandle: Tensor,
  epsilon: Tensor,
  numStreams: Tensor,
  attrs?: { max_elements?: Int },
): void {
  execute('BoostedTreesCreateQuantileStreamResource', [quantileStreamResourceHandle, epsilon, numStreams], attrs);
}

/** `BoostedTreesDeserializeEnsemble`: tree_ensemble_handle: resource, stamp_token: int64, tree_ensemble_serialized: string → (). Stateful. */
export function boostedTreesDeserializeEnsemble(
  treeEnsembleHandle: Tensor,
  stampToken: Tensor,
  treeEnsembleSerialized: Tensor,
): void {
  execute('BoostedTreesDeserializeEnsemble', [treeEnsembleHandle, stampToken, treeEnsembleSerialized]);
}

/** `BoostedTreesEnsembleResourceHandleOp`: () → resource: resource. Stateful. */
export function boostedTreesEnsembleResourceHandleOp(attrs?: { container?: Bytes; shared_name?: Bytes }): Tensor {
  return execute('BoostedTreesEnsembleResourceHandleOp', [], attrs)[0];
}

/** `BoostedTreesExampleDebugOutputs`: tree_ensemble_handle: resource, bucketized_features: num_bucketized_features * int32 → examples_debug_outputs_serialized: string. Stateful. */
export function boostedTreesExampleDebugOutputs(
  treeEnsembleHandle: Tensor,
  bucketizedFeatures: readonly Tensor[],
  attrs: { logits_dimension: Int },
): Tensor {
  return execute('BoostedTreesExampleDebugOutputs', [treeEnsembleHandle, bucketizedFeatures], attrs)[0];
}

/** `BoostedTreesFlushQuantileSummaries`: quantile_stream_resource_handle: resource → summaries: num_features * float32. Stateful. */
export function boostedTreesFlushQuantileSummaries(
  quantileStreamResourceHandle: Tensor,
  attrs: { num_features: number },
): Tensor[] {
  return execute('BoostedTreesFlushQuantileSummaries', [quantileStreamResourceHandle], attrs, attrs.num_features);
}

/** `BoostedTreesGetEnsembleStates`: tree_ensemble_handle: resource → stamp_token: int64, num_trees: int32, num_finalized_trees: int32, num_attempted_layers: int32, last_layer_nodes_range: int32. Stateful. */
export function boostedTreesGetEnsembleStates(
  treeEnsembleHandle: Tensor,
): [stampToken: Tensor, numTrees: Tensor, numFinalizedTrees: Tensor, numAttemptedLayers: Tensor, lastLayerNodesRange: Tensor] {
  return execute('BoostedTreesGetEnsembleStates', [treeEnsembleHandle]) as [Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `BoostedTreesMakeQuantileSummaries`: float_values: num_features * float32, example_weights: float32, epsilon: float32 → summaries: num_features * float32. */
export function boostedTreesMakeQuantileSummaries(
  floatValues: readonly Tensor[],
  exampleWeights: Tensor,
  epsilon: Tensor,
): Tensor[] {
  return execute('BoostedTreesMakeQuantileSummaries', [floatValues, exampleWeights, epsilon], undefined, floatValues.length);
}

/** `BoostedTreesMakeStatsSummary`: node_ids: int32, gradients: float32, hessians: float32, bucketized_features_list: num_features * int32 → stats_summary: float32. */
export function boostedTreesMakeStatsSummary(
  nodeIds: Tensor,
  gradients: Tensor,
  hessians: Tensor,
  bucketizedFeaturesList: readonly Tensor[],
  attrs: { max_splits: Int; num_buckets: Int },
): Tensor {
  return execute('BoostedTreesMakeStatsSummary', [nodeIds, gradients, hessians, bucketizedFeaturesList], attrs)[0];
}

/** `BoostedTreesPredict`: tree_ensemble_handle: resource, bucketized_features: num_bucketized_features * int32 → logits: float32. Stateful. */
export function boostedTreesPredict(
  treeEnsembleHandle: Tensor,
  bucketizedFeatures: readonly Tensor[],
  attrs: { logits_dimension: Int },
): Tensor {
  return execute('BoostedTreesPredict', [treeEnsembleHandle, bucketizedFeatures], attrs)[0];
}

/** `BoostedTreesQuantileStreamResourceAddSummaries`: quantile_stream_resource_handle: resource, summaries: num_features * float32 → (). Stateful. */
export function boostedTreesQuantileStreamResourceAddSummaries(
  quantileStreamResourceHandle: Tensor,
  summaries: readonly Tensor[],
): void {
  execute('BoostedTreesQuantileStreamResourceAddSummaries', [quantileStreamResourceHandle, summaries]);
}

/** `BoostedTreesQuantileStreamResourceDeserialize`: quantile_stream_resource_handle: resource, bucket_boundaries: num_streams * float32 → (). Stateful. */
export function boostedTreesQuantileStreamResourceDeserialize(
  quantileStreamResourceHandle: Tensor,
  bucketBoundaries: readonly Tensor[],
): void {
  execute('BoostedTreesQuantileStreamResourceDeserialize', [quantileStreamResourceHandle, bucketBoundaries]);
}

/** `BoostedTreesQuantileStreamResourceFlush`: quantile_stream_resource_handle: resource, num_buckets: int64 → (). Stateful. */
export function boostedTreesQuantileStreamResourceFlush(
  quantileStreamResourceHandle: Tensor,
  numBuckets: Tensor,
  attrs?: { generate_quantiles?: boolean },
): void {
  execute('BoostedTreesQuantileStreamResourceFlush', [quantileStreamResourceHandle, numBuckets], attrs);
}

/** `BoostedTreesQuantileStreamResourceGetBucketBoundaries`: quantile_stream_resource_handle: resource → bucket_boundaries: num_features * float32. Stateful. */
export function boostedTreesQuantileStreamResourceGetBucketBoundaries(
  quantileStreamResourceHandle: Tensor,
  attrs: { num_features: number },
): Tensor[] {
  return execute('BoostedTreesQuantileStreamResourceGetBucketBoundaries', [quantileStreamResourceHandle], attrs, attrs.num_features);
}

/** `BoostedTreesQuantileStreamResourceHandleOp`: () → resource: resource. Stateful. */
export function boostedTreesQuantileStreamResourceHandleOp(
  attrs?: { container?: Bytes; shared_name?: Bytes },
): Tensor {
  return execute('BoostedTreesQuantileStreamResourceHandleOp', [], attrs)[0];
}

/** `BoostedTreesSerializeEnsemble`: tree_ensemble_handle: resource → stamp_token: int64, tree_ensemble_serialized: string. Stateful. */
export function boostedTreesSerializeEnsemble(
  treeEnsembleHandle: Tensor,
): [stampToken: Tensor, treeEnsembleSerialized: Tensor] {
  return execute('BoostedTreesSerializeEnsemble', [treeEnsembleHandle]) as [Tensor, Tensor];
}

/** `BoostedTreesSparseAggregateStats`: node_ids: int32, gradients: float32, hessians: float32, feature_indices: int32, feature_values: int32, feature_shape: int32 → stats_summary_indices: int32, stats_summary_values: float32, stats_summary_shape: int32. */
export function boostedTreesSparseAggregateStats(
  nodeIds: Tensor,
  gradients: Tensor,
  hessians: Tensor,
  featureIndices: Tensor,
  featureValues: Tensor,
  featureShape: Tensor,
  attrs: { max_splits: Int; num_buckets: Int },
): [statsSummaryIndices: Tensor, statsSummaryValues: Tensor, statsSummaryShape: Tensor] {
  return execute('BoostedTreesSparseAggregateStats', [nodeIds, gradients, hessians, featureIndices, featureValues, featureShape], attrs) as [Tensor, Tensor, Tensor];
}

/** `BoostedTreesSparseCalculateBestFeatureSplit`: node_id_range: int32, stats_summary_indices: int32, stats_summary_values: float32, stats_summary_shape: int32, l1: float32, l2: float32, tree_complexity: float32, min_node_weight: float32 → node_ids: int32, gains: float32, feature_dimensions: int32, thresholds: int32, left_node_contribs: float32, right_node_contribs: float32, split_with_default_directions: string. */
export function boostedTreesSparseCalculateBestFeatureSplit(
  nodeIdRange: Tensor,
  statsSummaryIndices: Tensor,
  statsSummaryValues: Tensor,
  statsSummaryShape: Tensor,
  l1: Tensor,
  l2: Tensor,
  treeComplexity: Tensor,
  minNodeWeight: Tensor,
  attrs: { logits_dimension: Int; split_type?: 'inequality' },
): [nodeIds: Tensor, gains: Tensor, featureDimensions: Tensor, thresholds: Tensor, leftNodeContribs: Tensor, rightNodeContribs: Tensor, splitWithDefaultDirections: Tensor] {
  return execute('BoostedTreesSparseCalculateBestFeatureSplit', [nodeIdRange, statsSummaryIndices, statsSummaryValues, statsSummaryShape, l1, l2, treeComplexity, minNodeWeight], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `BoostedTreesTrainingPredict`: tree_ensemble_handle: resource, cached_tree_ids: int32, cached_node_ids: int32, bucketized_features: num_bucketized_features * int32 → partial_logits: float32, tree_ids: int32, node_ids: int32. Stateful. */
export function boostedTreesTrainingPredict(
  treeEnsembleHandle: Tensor,
  cachedTreeIds: Tensor,
  cachedNodeIds: Tensor,
  bucketizedFeatures: readonly Tensor[],
  attrs: { logits_dimension: Int },
): [partialLogits: Tensor, treeIds: Tensor, nodeIds: Tensor] {
  return execute('BoostedTreesTrainingPredict', [treeEnsembleHandle, cachedTreeIds, cachedNodeIds, bucketizedFeatures], attrs) as [Tensor, Tensor, Tensor];
}

/** `BoostedTreesUpdateEnsemble`: tree_ensemble_handle: resource, feature_ids: int32, node_ids: num_features * int32, gains: num_features * float32, thresholds: num_features * int32, left_node_contribs: num_features * float32, right_node_contribs: num_features * float32, max_depth: int32, learning_rate: float32 → (). Stateful. */
export function boostedTreesUpdateEnsemble(
  treeEnsembleHandle: Tensor,
  featureIds: Tensor,
  nodeIds: readonly Tensor[],
  gains: readonly Tensor[],
  thresholds: readonly Tensor[],
  leftNodeContribs: readonly Tensor[],
  rightNodeContribs: readonly Tensor[],
  maxDepth: Tensor,
  learningRate: Tensor,
  attrs: { pruning_mode: Int },
): void {
  execute('BoostedTreesUpdateEnsemble', [treeEnsembleHandle, featureIds, nodeIds, gains, thresholds, leftNodeContribs, rightNodeContribs, maxDepth, learningRate], attrs);
}

/** `BoostedTreesUpdateEnsembleV2`: tree_ensemble_handle: resource, feature_ids: num_groups * int32, dimension_ids: num_features * int32, node_ids: num_features * int32, gains: num_features * float32, thresholds: num_features * int32, left_node_contribs: num_features * float32, right_node_contribs: num_features * float32, split_types: num_features * string, max_depth: int32, learning_rate: float32, pruning_mode: int32 → (). Stateful. */
export function boostedTreesUpdateEnsembleV2(
  treeEnsembleHandle: Tensor,
  featureIds: readonly Tensor[],
  dimensionIds: readonly Tensor[],
  nodeIds: readonly Tensor[],
  gains: readonly Tensor[],
  thresholds: readonly Tensor[],
  leftNodeContribs: readonly Tensor[],
  rightNodeContribs: readonly Tensor[],
  splitTypes: readonly Tensor[],
  maxDepth: Tensor,
  learningRate: Tensor,
  pruningMode: Tensor,
  attrs?: { logits_dimension?: Int },
): void {
  execute('BoostedTreesUpdateEnsembleV2', [treeEnsembleHandle, featureIds, dimensionIds, nodeIds, gains, thresholds, leftNodeContribs, rightNodeContribs, splitTypes, maxDepth, learningRate, pruningMode], attrs);
}

/** `BroadcastArgs`: s0: T, s1: T → r0: T. */
export function broadcastArgs(s0: Tensor, s1: Tensor): Tensor {
  return execute('BroadcastArgs', [s0, s1])[0];
}

/** `BroadcastGradientArgs`: s0: T, s1: T → r0: T, r1: T. */
export function broadcastGradientArgs(s0: Tensor, s1: Tensor): [r0: Tensor, r1: Tensor] {
  return execute('BroadcastGradientArgs', [s0, s1]) as [Tensor, Tensor];
}

/** `BroadcastTo`: input: T, shape: Tidx → output: T. */
export function broadcastTo(input: Tensor, shape: Tensor): Tensor {
  return execute('BroadcastTo', [input, shape])[0];
}

/** `Bucketize`: input: T → output: int32. */
export function bucketize(input: Tensor, attrs: { boundaries: readonly number[] }): Tensor {
  return execute('Bucketize', [input], attrs)[0];
}

/** `BytesProducedStatsDataset`: input_dataset: variant, tag: string → handle: variant. */
export function bytesProducedStatsDataset(
  inputDataset: Tensor,
  tag: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('BytesProducedStatsDataset', [inputDataset, tag], attrs)[0];
}
