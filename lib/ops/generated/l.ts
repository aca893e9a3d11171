// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';

/** `L2Loss`: t: T → output: T. */
export function l2Loss(t: Tensor): Tensor {
  return execute('L2Loss', [t])[0];
}

/** `LMDBDataset`: filenames: string → handle: variant. Stateful. */
export function lmdbDataset(
  filenames: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('LMDBDataset', [filenames], attrs)[0];
}

/** `LMDBReader`: () → reader_handle: Ref(string). Stateful. */
export function lmdbReader(attrs?: { container?: Bytes; shared_name?: Bytes }): Tensor {
  return execute('LMDBReader', [], attrs)[0];
}

/** `LRN`: input: T → output: T. */
export function lrn(
  input: Tensor,
  attrs?: { depth_radius?: Int; bias?: number; alpha?: number; beta?: number },
): Tensor {
  return execute('LRN', [input], attrs)[0];
}

/** `LRNGrad`: input_grads: T, input_image: T, output_image: T → output: T. */
export function lrnGrad(
  inputGrads: Tensor,
  inputImage: Tensor,
  outputImage: Tensor,
  attrs?: { depth_radius?: Int; bias?: number; alpha?: number; beta?: number },
): Tensor {
  return execute('LRNGrad', [inputGrads, inputImage, outputImage], attrs)[0];
}

/** `LSTMBlockCell`: x: T, cs_prev: T, h_prev: T, w: T, wci: T, wcf: T, wco: T, b: T → i: T, cs: T, f: T, o: T, ci: T, co: T, h: T. */
export function lstmBlockCell(
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
  return execute('LSTMBlockCell', [x, csPrev, hPrev, w, wci, wcf, wco, b], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `LSTMBlockCellGrad`: x: T, cs_prev: T, h_prev: T, w: T, wci: T, wcf: T, wco: T, b: T, i: T, cs: T, f: T, o: T, ci: T, co: T, cs_grad: T, h_grad: T → cs_prev_grad: T, dicfo: T, wci_grad: T, wcf_grad: T, wco_grad: T. */
export function lstmBlockCellGrad(
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
  csGrad: Tensor,
  hGrad: Tensor,
  attrs: { use_peephole: boolean },
): [csPrevGrad: Tensor, dicfo: Tensor, wciGrad: Tensor, wcfGrad: Tensor, wcoGrad: Tensor] {
  return execute('LSTMBlockCellGrad', [x, csPrev, hPrev, w, wci, wcf, wco, b, i, cs, f, o, ci, co, csGrad, hGrad], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `LatencyStatsDataset`: input_dataset: variant, tag: string → handle: variant. */
export function latencyStatsDataset(
  inputDataset: Tensor,
  tag: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('LatencyStatsDataset', [inputDataset, tag], attrs)[0];
}

/** `LeakyRelu`: features: T → activations: T. */
export function leakyRelu(features: Tensor, attrs?: { alpha?: number }): Tensor {
  return execute('LeakyRelu', [features], attrs)[0];
}

/** `LeakyReluGrad`: gradients: T, features: T → backprops: T. */
export function leakyReluGrad(gradients: Tensor, features: Tensor, attrs?: { alpha?: number }): Tensor {
  return execute('LeakyReluGrad', [gradients, features], attrs)[0];
}

/** `LearnedUnigramCandidateSampler`: true_classes: int64 → sampled_candidates: int64, true_expected_count: float32, sampled_expected_count: float32. Stateful. */
export function learnedUnigramCandidateSampler(
  trueClasses: Tensor,
  attrs: { num_true: Int; num_sampled: Int; unique: boolean; range_max: Int; seed?: Int; seed2?: Int },
): [sampledCandidates: Tensor, trueExpectedCount: Tensor, sampledExpectedCount: Tensor] {
  return execute('LearnedUnigramCandidateSampler', [trueClasses], attrs) as [Tensor, Tensor, Tensor];
}

/** `LeftShift`: x: T, y: T → z: T. */
export function leftShift(x: Tensor, y: Tensor): Tensor {
  return execute('LeftShift', [x, y])[0];
}

/** `LegacyParallelInterleaveDatasetV2`: input_dataset: variant, other_arguments: ...Targuments, cycle_length: int64, block_length: int64, buffer_output_elements: int64, prefetch_input_elements: int64 → handle: variant. */
export function legacyParallelInterleaveDatasetV2(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  cycleLength: Tensor,
  blockLength: Tensor,
  bufferOutputElements: Tensor,
  prefetchInputElements: Tensor,
  attrs: {
    f: FunctionRef;
    deterministic?: Bytes;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    metadata?: Bytes;
  },
): Tensor {
  return execute('LegacyParallelInterleaveDatasetV2', [inputDataset, otherArguments, cycleLength, blockLength, bufferOutputElements, prefetchInputElements], attrs)[0];
}

/** `Less`: x: T, y: T → z: bool. */
export function less(x: Tensor, y: Tensor): Tensor {
  return execute('Less', [x, y])[0];
}

/** `LessEqual`: x: T, y: T → z: bool. */
export function lessEqual(x: Tensor, y: Tensor): Tensor {
  return execute('LessEqual', [x, y])[0];
}

/** `Lgamma`: x: T → y: T. */
export function lgamma(x: Tensor): Tensor {
  return execute('Lgamma', [x])[0];
}

/** `LinSpace`: start: T, stop: T, num: Tidx → output: T. */
export function linSpace(start: Tensor, stop: Tensor, num: Tensor): Tensor {
  return execute('LinSpace', [start, stop, num])[0];
}

/** `ListDataset`: tensors: ...Tinput_types → handle: variant. Stateful. */
export function listDataset(
  tensors: readonly Tensor[],
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('ListDataset', [tensors], attrs)[0];
}

/** `ListDiff`: x: T, y: T → out: T, idx: out_idx. */
export function listDiff(x: Tensor, y: Tensor, attrs?: { out_idx?: 'int32' | 'int64' }): [out: Tensor, idx: Tensor] {
  return execute('ListDiff', [x, y], attrs) as [Tensor, Tensor];
}

/** `ListSnapshotChunksDataset`: snapshot_path: string → handle: variant. Stateful. */
export function listSnapshotChunksDataset(
  snapshotPath: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ListSnapshotChunksDataset', [snapshotPath], attrs)[0];
}

/** `LoadAllTPUEmbeddingParameters`: parameters: NumTables * float32, auxiliary1: NumTables * float32, auxiliary2: NumTables * float32, auxiliary3: NumTables * float32, auxiliary4: NumTables * float32, auxiliary5: NumTables * float32, auxiliary6: NumTables * float32, auxiliary7: NumTables * float32 → (). Stateful. */
export function loadAllTPUEmbeddingParameters(
  parameters: readonly Tensor[],
  auxiliary1: readonly Tensor[],
  auxiliary2: readonly Tensor[],
  auxiliary3: readonly Tensor[],
  auxiliary4: readonly Tensor[],
  auxiliary5: readonly Tensor[],
  auxiliary6: readonly Tensor[],
  auxiliary7: readonly Tensor[],
  attrs: { config: Bytes; num_shards: Int; shard_id: Int },
): void {
  execute('LoadAllTPUEmbeddingParameters', [parameters, auxiliary1, auxiliary2, auxiliary3, auxiliary4, auxiliary5, auxiliary6, auxiliary7], attrs);
}

/** `LoadAndRemapMatrix`: ckpt_path: string, old_tensor_name: string, row_remapping: int64, col_remapping: int64, initializing_values: float32 → output_matrix: float32. Stateful. */
export function loadAndRemapMatrix(
  ckptPath: Tensor,
  oldTensorName: Tensor,
  rowRemapping: Tensor,
  colRemapping: Tensor,
  initializingValues: Tensor,
  attrs: { num_rows: Int; num_cols: Int; max_rows_in_memory?: Int },
): Tensor {
  return execute('LoadAndRemapMatrix', [ckptPath, oldTensorName, rowRemapping, colRemapping, initializingValues], attrs)[0];
}

/** `LoadDataset`: path: string, reader_func_other_args: ...Treader_func_args → handle: variant. Stateful. */
export function loadDataset(
  path: Tensor,
  readerFuncOtherArgs: readonly Tensor[],
  attrs: {
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    compression?: Bytes;
    reader_func: FunctionRef;
  },
): Tensor {
  return execute('LoadDataset', [path, readerFuncOtherArgs], attrs)[0];
}

/** `LoadTPUEmbeddingADAMParameters`: parameters: float32, momenta: float32, velocities: float32 → (). Stateful. */
export function loadTPUEmbeddingADAMParameters(
  parameters: Tensor,
  momenta: Tensor,
  velocities: Tensor,
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): void {
  execute('LoadTPUEmbeddingADAMParameters', [parameters, momenta, velocities], attrs);
}

/** `LoadTPUEmbeddingAdadeltaParameters`: parameters: float32, accumulators: float32, updates: float32 → (). Stateful. */
export function loadTPUEmbeddingAdadeltaParameters(
  parameters: Tensor,
  accumulators: Tensor,
  updates: Tensor,
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): void {
  execute('LoadTPUEmbeddingAdadeltaParameters', [parameters, accumulators, updates], attrs);
}

/** `LoadTPUEmbeddingAdagradMomentumParameters`: parameters: float32, accumulators: float32, momenta: float32 → (). Stateful. */
export function loadTPUEmbeddingAdagradMomentumParameters(
  parameters: Tensor,
  accumulators: Tensor,
  momenta: Tensor,
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): void {
  execute('LoadTPUEmbeddingAdagradMomentumParameters', [parameters, accumulators, momenta], attrs);
}

/** `LoadTPUEmbeddingAdagradParameters`: parameters: float32, accumulators: float32 → (). Stateful. */
export function loadTPUEmbeddingAdagradParameters(
  parameters: Tensor,
  accumulators: Tensor,
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): void {
  execute('LoadTPUEmbeddingAdagradParameters', [parameters, accumulators], attrs);
}

/** `LoadTPUEmbeddingCenteredRMSPropParameters`: parameters: float32, ms: float32, mom: float32, mg: float32 → (). Stateful. */
export function loadTPUEmbeddingCenteredRMSPropParameters(
  parameters: Tensor,
  ms: Tensor,
  mom: Tensor,
  mg: Tensor,
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): void {
  execute('LoadTPUEmbeddingCenteredRMSPropParameters', [parameters, ms, mom, mg], attrs);
}

/** `LoadTPUEmbeddingFTRLParameters`: parameters: float32, accumulators: float32, linears: float32 → (). Stateful. */
export function loadTPUEmbeddingFTRLParameters(
  parameters: Tensor,
  accumulators: Tensor,
  linears: Tensor,
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): void {
  execute('LoadTPUEmbeddingFTRLParameters', [parameters, accumulators, linears], attrs);
}

/** `LoadTPUEmbeddingFrequencyEstimatorParameters`: parameters: float32, last_hit_step: float32 → (). Stateful. */
export function loadTPUEmbeddingFrequencyEstimatorParameters(
  parameters: Tensor,
  lastHitStep: Tensor,
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): void {
  execute('LoadTPUEmbeddingFrequencyEstimatorParameters', [parameters, lastHitStep], attrs);
}

/** `LoadTPUEmbeddingMDLAdagradLightParameters`: parameters: float32, accumulators: float32, weights: float32, benefits: float32 → (). Stateful. */
export function loadTPUEmbeddingMDLAdagradLightParameters(
  parameters: Tensor,
  accumulators: Tensor,
  weights: Tensor,
  benefits: Tensor,
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): void {
  execute('LoadTPUEmbeddingMDLAdagradLightParameters', [parameters, accumulators, weights, benefits], attrs);
}

/** `LoadTPUEmbeddingMomentumParameters`: parameters: float32, momenta: float32 → (). Stateful. */
export function loadTPUEmbeddingMomentumParameters(
  parameters: Tensor,
  momenta: Tensor,
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): void {
  execute('LoadTPUEmbeddingMomentumParameters', [parameters, momenta], attrs);
}

/** `LoadTPUEmbeddingProximalAdagradParameters`: parameters: float32, accumulators: float32 → (). Stateful. */
export function loadTPUEmbeddingProximalAdagradParameters(
  parameters: Tensor,
  accumulators: Tensor,
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): void {
  execute('LoadTPUEmbeddingProximalAdagradParameters', [parameters, accumulators], attrs);
}

/** `LoadTPUEmbeddingProximalYogiParameters`: parameters: float32, v: float32, m: float32 → (). Stateful. */
export function loadTPUEmbeddingProximalYogiParameters(
  parameters: Tensor,
  v: Tensor,
  m: Tensor,
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): void {
  execute('LoadTPUEmbeddingProximalYogiParameters', [parameters, v, m], attrs);
}

/** `LoadTPUEmbeddingRMSPropParameters`: parameters: float32, ms: float32, mom: float32 → (). Stateful. */
export function loadTPUEmbeddingRMSPropParameters(
  parameters: Tensor,
  ms: Tensor,
  mom: Tensor,
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): void {
  execute('LoadTPUEmbeddingRMSPropParameters', [parameters, ms, mom], attrs);
}

/** `LoadTPUEmbeddingStochasticGradientDescentParameters`: parameters: float32 → (). Stateful. */
export function loadTPUEmbeddingStochasticGradientDescentParameters(
  parameters: Tensor,
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): void {
  execute('LoadTPUEmbeddingStochasticGradientDescentParameters', [parameters], attrs);
}

/** `Log`: x: T → y: T. */
export function log(x: Tensor): Tensor {
  return execute('Log', [x])[0];
}

/** `Log1p`: x: T → y: T. */
export function log1p(x: Tensor): Tensor {
  return execute('Log1p', [x])[0];
}

/** `LogMatrixDeterminant`: input: T → sign: T, log_abs_determinant: T. */
export function logMatrixDeterminant(input: Tensor): [sign: Tensor, logAbsDeterminant: Tensor] {
  return execute('LogMatrixDeterminant', [input]) as [Tensor, Tensor];
}

/** `LogSoftmax`: logits: T → logsoftmax: T. */
export function logSoftmax(logits: Tensor): Tensor {
  return execute('LogSoftmax', [logits])[0];
}

/** `LogUniformCandidateSampler`: true_classes: int64 → sampled_candidates: int64, true_expected_count: float32, sampled_expected_count: float32. Stateful. */
export function logUniformCandidateSampler(
  trueClasses: Tensor,
  attrs: { num_true: Int; num_sampled: Int; unique: boolean; range_max: Int; seed?: Int; seed2?: Int },
): [sampledCandidates: Tensor, trueExpectedCount: Tensor, sampledExpectedCount: Tensor] {
  return execute('LogUniformCandidateSampler', [trueClasses], attrs) as [Tensor, Tensor, Tensor];
}

/** `LogicalAnd`: x: bool, y: bool → z: bool. */
export function logicalAnd(x: Tensor, y: Tensor): Tensor {
  return execute('LogicalAnd', [x, y])[0];
}

/** `LogicalNot`: x: bool → y: bool. */
export function logicalNot(x: Tensor): Tensor {
  return execute('LogicalNot', [x])[0];
}

/** `LogicalOr`: x: bool, y: bool → z: bool. */
export function logicalOr(x: Tensor, y: Tensor): Tensor {
  return execute('LogicalOr', [x, y])[0];
}

/** `LookupTableExport`: table_handle: Ref(string) → keys: Tkeys, values: Tvalues. */
export function lookupTableExport(
  tableHandle: Tensor,
  attrs: { Tkeys: DType; Tvalues: DType },
): [keys: Tensor, values: Tensor] {
  return execute('LookupTableExport', [tableHandle], attrs) as [Tensor, Tensor];
}

/** `LookupTableExportV2`: table_handle: resource → keys: Tkeys, values: Tvalues. Stateful. */
export function lookupTableExportV2(
  tableHandle: Tensor,
  attrs: { Tkeys: DType; Tvalues: DType },
): [keys: Tensor, values: Tensor] {
  return execute('LookupTableExportV2', [tableHandle], attrs) as [Tensor, Tensor];
}

/** `LookupTableFind`: table_handle: Ref(string), keys: Tin, default_value: Tout → values: Tout. */
export function lookupTableFind(tableHandle: Tensor, keys: Tensor, defaultValue: Tensor): Tensor {
  return execute('LookupTableFind', [tableHandle, keys, defaultValue])[0];
}

/** `LookupTableFindV2`: table_handle: resource, keys: Tin, default_value: Tout → values: Tout. Stateful. */
export function lookupTableFindV2(tableHandle: Tensor, keys: Tensor, defaultValue: Tensor): Tensor {
  return execute('LookupTableFindV2', [tableHandle, keys, defaultValue])[0];
}

/** `LookupTableImport`: table_handle: Ref(string), keys: Tin, values: Tout → (). */
export function lookupTableImport(tableHandle: Tensor, keys: Tensor, values: Tensor): void {
  execute('LookupTableImport', [tableHandle, keys, values]);
}

/** `LookupTableImportV2`: table_handle: resource, keys: Tin, values: Tout → (). Stateful. */
export function lookupTableImportV2(tableHandle: Tensor, keys: Tensor, values: Tensor): void {
  execute('LookupTableImportV2', [tableHandle, keys, values]);
}

/** `LookupTableInsert`: table_handle: Ref(string), keys: Tin, values: Tout → (). */
export function lookupTableInsert(tableHandle: Tensor, keys: Tensor, values: Tensor): void {
  execute('LookupTableInsert', [tableHandle, keys, values]);
}

/** `LookupTableInsertV2`: table_handle: resource, keys: Tin, values: Tout → (). Stateful. */
export function lookupTableInsertV2(tableHandle: Tensor, keys: Tensor, values: Tensor): void {
  execute('LookupTableInsertV2', [tableHandle, keys, values]);
}

/** `LookupTableRemoveV2`: table_handle: resource, keys: Tin → (). Stateful. */
export function lookupTableRemoveV2(tableHandle: Tensor, keys: Tensor): void {
  execute('LookupTableRemoveV2', [tableHandle, keys]);
}

/** `LookupTableSize`: table_handle: Ref(string) → size: int64. */
export function lookupTableSize(tableHandle: Tensor): Tensor {
  return execute('LookupTableSize', [tableHandle])[0];
}

/** `LookupTableSizeV2`: table_handle: resource → size: int64. Stateful. */
export function lookupTableSizeV2(tableHandle: Tensor): Tensor {
  return execute('LookupTableSizeV2', [tableHandle])[0];
}

/** `LoopCond`: input: bool → output: bool. */
export function loopCond(input: Tensor): Tensor {
  return execute('LoopCond', [input])[0];
}

/** `LowerBound`: sorted_inputs: T, values: T → output: out_type. */
export function lowerBound(sortedInputs: Tensor, values: Tensor, attrs?: { out_type?: 'int32' | 'int64' }): Tensor {
  return execute('LowerBound', [sortedInputs, values], attrs)[0];
}

/** `Lu`: input: T → lu: T, p: output_idx_type. */
export function lu(input: Tensor, attrs?: { output_idx_type?: 'int32' | 'int64' }): [lu: Tensor, p: Tensor] {
  return execute('Lu', [input], attrs) as [Tensor, Tensor];
}
