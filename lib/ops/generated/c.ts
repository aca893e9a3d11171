// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';
import { executeGrouped } from '../execute-grouped';

/** `CSRSparseMatrixComponents`: csr_sparse_matrix: variant, index: int32 → row_ptrs: int32, col_inds: int32, values: type. */
export function csrSparseMatrixComponents(
  csrSparseMatrix: Tensor,
  index: Tensor,
  attrs: { type: 'float32' | 'float64' | 'complex64' | 'complex128' },
): [rowPtrs: Tensor, colInds: Tensor, values: Tensor] {
  return execute('CSRSparseMatrixComponents', [csrSparseMatrix, index], attrs) as [Tensor, Tensor, Tensor];
}

/** `CSRSparseMatrixToDense`: sparse_input: variant → dense_output: type. */
export function csrSparseMatrixToDense(
  sparseInput: Tensor,
  attrs: { type: 'float32' | 'float64' | 'complex64' | 'complex128' },
): Tensor {
  return execute('CSRSparseMatrixToDense', [sparseInput], attrs)[0];
}

/** `CSRSparseMatrixToSparseTensor`: sparse_matrix: variant → indices: int64, values: type, dense_shape: int64. */
export function csrSparseMatrixToSparseTensor(
  sparseMatrix: Tensor,
  attrs: { type: 'float32' | 'float64' | 'complex64' | 'complex128' },
): [indices: Tensor, values: Tensor, denseShape: Tensor] {
  return execute('CSRSparseMatrixToSparseTensor', [sparseMatrix], attrs) as [Tensor, Tensor, Tensor];
}

/** `CSVDataset`: filenames: string, compression_type: string, buffer_size: int64, header: bool, field_delim: string, use_quote_delim: bool, na_value: string, select_cols: int64, record_defaults: ...output_types → handle: variant. Stateful. */
export function csvDataset(
  filenames: Tensor,
  compressionType: Tensor,
  bufferSize: Tensor,
  header: Tensor,
  fieldDelim: Tensor,
  useQuoteDelim: Tensor,
  naValue: Tensor,
  selectCols: Tensor,
  recordDefaults: readonly Tensor[],
  attrs: { output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('CSVDataset', [filenames, compressionType, bufferSize, header, fieldDelim, useQuoteDelim, naValue, selectCols, recordDefaults], attrs)[0];
}

/** `CSVDatasetV2`: filenames: string, compression_type: string, buffer_size: int64, header: bool, field_delim: string, use_quote_delim: bool, na_value: string, select_cols: int64, record_defaults: ...output_types, exclude_cols: int64 → handle: variant. Stateful. */
export function csvDatasetV2(
  filenames: Tensor,
  compressionType: Tensor,
  bufferSize: Tensor,
  header: Tensor,
  fieldDelim: Tensor,
  useQuoteDelim: Tensor,
  naValue: Tensor,
  selectCols: Tensor,
  recordDefaults: readonly Tensor[],
  excludeCols: Tensor,
  attrs: { output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('CSVDatasetV2', [filenames, compressionType, bufferSize, header, fieldDelim, useQuoteDelim, naValue, selectCols, recordDefaults, excludeCols], attrs)[0];
}

/** `CTCBeamSearchDecoder`: inputs: T, sequence_length: int32 → decoded_indices: top_paths * int64, decoded_values: top_paths * int64, decoded_shape: top_paths * int64, log_probability: T. */
export function ctcBeamSearchDecoder(
  inputs: Tensor,
  sequenceLength: Tensor,
  attrs: { beam_width: Int; top_paths: number; merge_repeated?: boolean },
): [decodedIndices: Tensor[], decodedValues: Tensor[], decodedShape: Tensor[], logProbability: Tensor] {
  return executeGrouped(
    'CTCBeamSearchDecoder',
    [inputs, sequenceLength],
    attrs,
    [attrs.top_paths, attrs.top_paths, attrs.top_paths, null],
  );
}

/** `CTCGreedyDecoder`: inputs: T, sequence_length: int32 → decoded_indices: int64, decoded_values: int64, decoded_shape: int64, log_probability: T. */
export function ctcGreedyDecoder(
  inputs: Tensor,
  sequenceLength: Tensor,
  attrs?: { merge_repeated?: boolean; blank_index?: Int },
): [decodedIndices: Tensor, decodedValues: Tensor, decodedShape: Tensor, logProbability: Tensor] {
  return execute('CTCGreedyDecoder', [inputs, sequenceLength], attrs) as [Tensor, Tensor, Tensor, Tensor];
}

/** `CTCLoss`: inputs: T, labels_indices: int64, labels_values: int32, sequence_length: int32 → loss: T, gradient: T. */
export function ctcLoss(
  inputs: Tensor,
  labelsIndices: Tensor,
  labelsValues: Tensor,
  sequenceLength: Tensor,
  attrs?: {
    preprocess_collapse_repeated?: boolean;
    ctc_merge_repeated?: boolean;
    ignore_longer_outputs_than_inputs?: boolean;
  },
): [loss: Tensor, gradient: Tensor] {
  return execute('CTCLoss', [inputs, labelsIndices, labelsValues, sequenceLength], attrs) as [Tensor, Tensor];
}

/** `CTCLossV2`: inputs: float32, labels_indices: int64, labels_values: int32, sequence_length: int32 → loss: float32, gradient: float32. */
export function ctcLossV2(
  inputs: Tensor,
  labelsIndices: Tensor,
  labelsValues: Tensor,
  sequenceLength: Tensor,
  attrs?: {
    preprocess_collapse_repeated?: boolean;
    ctc_merge_repeated?: boolean;
    ignore_longer_outputs_than_inputs?: boolean;
  },
): [loss: Tensor, gradient: Tensor] {
  return execute('CTCLossV2', [inputs, labelsIndices, labelsValues, sequenceLength], attrs) as [Tensor, Tensor];
}

/** `CacheDataset`: input_dataset: variant, filename: string → handle: variant. */
export function cacheDataset(
  inputDataset: Tensor,
  filename: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('CacheDataset', [inputDataset, filename], attrs)[0];
}

/** `CacheDatasetV2`: input_dataset: variant, filename: string, cache: resource → handle: variant. Stateful. */
export function cacheDatasetV2(
  inputDataset: Tensor,
  filename: Tensor,
  cache: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('CacheDatasetV2', [inputDataset, filename, cache], attrs)[0];
}

/** `CalibrationStatisticsSaver`: args: ...Tin → (). Stateful. */
export function calibrationStatisticsSaver(
  args: readonly Tensor[],
  attrs: { ids: readonly Bytes[]; calibration_methods: readonly Int[]; output_file_path: Bytes },
): void {
  execute('CalibrationStatisticsSaver', [args], attrs);
}

/** `Case`: branch_index: int32, input: ...Tin → output: ...Tout. Stateful. */
export function case_(
  branchIndex: Tensor,
  input: readonly Tensor[],
  attrs: { Tout: readonly DType[]; branches: readonly FunctionRef[]; output_shapes?: readonly NativeShape[] },
): Tensor[] {
  return execute('Case', [branchIndex, input], attrs, attrs.Tout.length);
}

/** `Cast`: x: SrcT → y: DstT. */
export function cast(x: Tensor, attrs: { DstT: DType; Truncate?: boolean }): Tensor {
  return execute('Cast', [x], attrs)[0];
}

/** `Ceil`: x: T → y: T. */
export function ceil(x: Tensor): Tensor {
  return execute('Ceil', [x])[0];
}

/** `CheckNumerics`: tensor: T → output: T. Stateful. */
export function checkNumerics(tensor: Tensor, attrs: { message: Bytes }): Tensor {
  return execute('CheckNumerics', [tensor], attrs)[0];
}

/** `CheckNumericsV2`: tensor: T → output: T. Stateful. */
export function checkNumericsV2(tensor: Tensor, attrs: { message: Bytes }): Tensor {
  return execute('CheckNumericsV2', [tensor], attrs)[0];
}

/** `CheckPinned`: tensor: T → output: T. */
export function checkPinned(tensor: Tensor): Tensor {
  return execute('CheckPinned', [tensor])[0];
}

/** `Cholesky`: input: T → output: T. */
export function cholesky(input: Tensor): Tensor {
  return execute('Cholesky', [input])[0];
}

/** `CholeskyGrad`: l: T, grad: T → output: T. */
export function choleskyGrad(l: Tensor, grad: Tensor): Tensor {
  return execute('CholeskyGrad', [l, grad])[0];
}

/** `ChooseFastestBranchDataset`: input_dataset: variant, ratio_numerator: int64, ratio_denominator: int64, other_arguments: ...Targuments → handle: variant. */
export function chooseFastestBranchDataset(
  inputDataset: Tensor,
  ratioNumerator: Tensor,
  ratioDenominator: Tensor,
  otherArguments: readonly Tensor[],
  attrs: {
    num_elements_per_branch: Int;
    branches: readonly FunctionRef[];
    other_arguments_lengths: readonly Int[];
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
  },
): Tensor {
  return execute('ChooseFastestBranchDataset', [inputDataset, ratioNumerator, ratioDenominator, otherArguments], attrs)[0];
}

/** `ChooseFastestDataset`: input_datasets: N * variant → handle: variant. */
export function chooseFastestDataset(
  inputDatasets: readonly Tensor[],
  attrs: { num_experiments: Int; output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ChooseFastestDataset', [inputDatasets], attrs)[0];
}

/** `ClipByValue`: t: T, clip_value_min: T, clip_value_max: T → output: T. */
export function clipByValue(t: Tensor, clipValueMin: Tensor, clipValueMax: Tensor): Tensor {
  return execute('ClipByValue', [t, clipValueMin, clipValueMax])[0];
}

/** `CloseSummaryWriter`: writer: resource → (). Stateful. */
export function closeSummaryWriter(writer: Tensor): void {
  execute('CloseSummaryWriter', [writer]);
}

/** `CollateTPUEmbeddingMemory`: memory_configs: N * string → merged_memory_config: string. Stateful. */
export function collateTPUEmbeddingMemory(memoryConfigs: readonly Tensor[]): Tensor {
  return execute('CollateTPUEmbeddingMemory', [memoryConfigs])[0];
}

/** `CollectiveAllToAllV2`: input: T, group_size: int32, group_key: int32, instance_key: int32, ordering_token: Nordering_token * resource → data: T. Stateful. */
export function collectiveAllToAllV2(
  input: Tensor,
  groupSize: Tensor,
  groupKey: Tensor,
  instanceKey: Tensor,
  orderingToken: readonly Tensor[],
  attrs?: { communication_hint?: Bytes; timeout_seconds?: number; is_stateless?: boolean },
): Tensor {
  return execute('CollectiveAllToAllV2', [input, groupSize, groupKey, instanceKey, orderingToken], attrs)[0];
}

/** `CollectiveAllToAllV3`: input: T, communicator: resource, group_assignment: int32 → data: T. Stateful. */
export function collectiveAllToAllV3(
  input: Tensor,
  communicator: Tensor,
  groupAssignment: Tensor,
  attrs?: { timeout_seconds?: number },
): Tensor {
  return execute('CollectiveAllToAllV3', [input, communicator, groupAssignment], attrs)[0];
}

/** `CollectiveAssignGroupV2`: group_assignment: int32, device_index: int32, base_key: int32 → group_size: int32, group_key: int32. Stateful. */
export function collectiveAssignGroupV2(
  groupAssignment: Tensor,
  deviceIndex: Tensor,
  baseKey: Tensor,
): [groupSize: Tensor, groupKey: Tensor] {
  return execute('CollectiveAssignGroupV2', [groupAssignment, deviceIndex, baseKey]) as [Tensor, Tensor];
}

/** `CollectiveBcastRecv`: () → data: T. Stateful. */
export function collectiveBcastRecv(
  attrs: {
    T: 'bool' | 'float32' | 'float16' | 'float64' | 'int32' | 'int64';
    group_size: Int;
    group_key: Int;
    instance_key: Int;
    shape: NativeShape;
    communication_hint?: Bytes;
    timeout_seconds?: number;
  },
): Tensor {
  return execute('CollectiveBcastRecv', [], attrs)[0];
}

/** `CollectiveBcastRecvV2`: group_size: int32, group_key: int32, instance_key: int32, shape: Tshape → data: T. Stateful. */
export function collectiveBcastRecvV2(
  groupSize: Tensor,
  groupKey: Tensor,
  instanceKey: Tensor,
  shape: Tensor,
  attrs: {
    T: 'bool' | 'float32' | 'float16' | 'float64' | 'int32' | 'int64';
    communication_hint?: Bytes;
    timeout_seconds?: number;
  },
): Tensor {
  return execute('CollectiveBcastRecvV2', [groupSize, groupKey, instanceKey, shape], attrs)[0];
}

/** `CollectiveBcastSend`: input: T → data: T. Stateful. */
export function collectiveBcastSend(
  input: Tensor,
  attrs: {
    group_size: Int;
    group_key: Int;
    instance_key: Int;
    shape: NativeShape;
    communication_hint?: Bytes;
    timeout_seconds?: number;
  },
): Tensor {
  return execute('CollectiveBcastSend', [input], attrs)[0];
}

/** `CollectiveBcastSendV2`: input: T, group_size: int32, group_key: int32, instance_key: int32 → data: T. Stateful. */
export function collectiveBcastSendV2(
  input: Tensor,
  groupSize: Tensor,
  groupKey: Tensor,
  instanceKey: Tensor,
  attrs?: { communication_hint?: Bytes; timeout_seconds?: number },
): Tensor {
  return execute('CollectiveBcastSendV2', [input, groupSize, groupKey, instanceKey], attrs)[0];
}

/** `CollectiveGather`: input: T → data: T. Stateful. */
export function collectiveGather(
  input: Tensor,
  attrs: {
    group_size: Int;
    group_key: Int;
    instance_key: Int;
    shape: NativeShape;
    communication_hint?: Bytes;
    timeout_seconds?: number;
  },
): Tensor {
  return execute('CollectiveGather', [input], attrs)[0];
}

/** `CollectiveGatherV2`: input: T, group_size: int32, group_key: int32, instance_key: int32, ordering_token: Nordering_token * resource → data: T. Stateful. */
export function collectiveGatherV2(
  input: Tensor,
  groupSize: Tensor,
  groupKey: Tensor,
  instanceKey: Tensor,
  orderingToken: readonly Tensor[],
  attrs?: { communication_hint?: Bytes; timeout_seconds?: number; is_stateless?: boolean },
): Tensor {
  return execute('CollectiveGatherV2', [input, groupSize, groupKey, instanceKey, orderingToken], attrs)[0];
}

/** `CollectiveInitializeCommunicator`: group_key: int32, rank: int32, group_size: int32 → communicator: resource. Stateful. */
export function collectiveInitializeCommunicator(
  groupKey: Tensor,
  rank: Tensor,
  groupSize: Tensor,
  attrs?: { communication_hint?: Bytes; timeout_seconds?: number },
): Tensor {
  return execute('CollectiveInitializeCommunicator', [groupKey, rank, groupSize], attrs)[0];
}

/** `CollectivePermute`: input: T, source_target_pairs: int32 → output: T. Stateful. */
export function collectivePermute(input: Tensor, sourceTargetPairs: Tensor): Tensor {
  return execute('CollectivePermute', [input, sourceTargetPairs])[0];
}

/** `CollectiveReduce`: input: T → data: T. Stateful. */
export function collectiveReduce(
  input: Tensor,
  attrs: {
    group_size: Int;
    group_key: Int;
    instance_key: Int;
    merge_op: 'Min' | 'Max' | 'Mul' | 'Add';
    final_op: 'Id' | 'Div';
    subdiv_offsets: readonly Int[];
    wait_for?: readonly Int[];
    communication_hint?: Bytes;
    timeout_seconds?: number;
  },
): Tensor {
  return execute('CollectiveReduce', [input], attrs)[0];
}

/** `CollectiveReduceScatterV2`: input: T, group_size: int32, group_key: int32, instance_key: int32, ordering_token: Nordering_token * resource → data: T. Stateful. */
export function collectiveReduceScatterV2(
  input: Tensor,
  groupSize: Tensor,
  groupKey: Tensor,
  instanceKey: Tensor,
  orderingToken: readonly Tensor[],
  attrs: {
    merge_op: 'Min' | 'Max' | 'Mul' | 'Add';
    final_op: 'Id' | 'Div';
    communication_hint?: Bytes;
    timeout_seconds?: number;
    is_stateless?: boolean;
    max_subdivs_per_device?: Int;
  },
): Tensor {
  return execute('CollectiveReduceScatterV2', [input, groupSize, groupKey, instanceKey, orderingToken], attrs)[0];
}

/** `CollectiveReduceV2`: input: T, group_size: int32, group_key: int32, instance_key: int32, ordering_token: Nordering_token * resource → data: T. Stateful. */
export function collectiveReduceV2(
  input: Tensor,
  groupSize: Tensor,
  groupKey: Tensor,
  instanceKey: Tensor,
  orderingToken: readonly Tensor[],
  attrs: {
    merge_op: 'Min' | 'Max' | 'Mul' | 'Add';
    final_op: 'Id' | 'Div';
    communication_hint?: Bytes;
    timeout_seconds?: number;
    is_stateless?: boolean;
    max_subdivs_per_device?: Int;
  },
): Tensor {
  return execute('CollectiveReduceV2', [input, groupSize, groupKey, instanceKey, orderingToken], attrs)[0];
}

/** `CollectiveReduceV3`: input: T, communicator: resource, group_assignment: int32 → data: T. Stateful. */
export function collectiveReduceV3(
  input: Tensor,
  communicator: Tensor,
  groupAssignment: Tensor,
  attrs: { reduction: 'Min' | 'Max' | 'Mul' | 'Add'; timeout_seconds?: number },
): Tensor {
  return execute('CollectiveReduceV3', [input, communicator, groupAssignment], attrs)[0];
}

/** `CombinedNonMaxSuppression`: boxes: float32, scores: float32, max_output_size_per_class: int32, max_total_size: int32, iou_threshold: float32, score_threshold: float32 → nmsed_boxes: float32, nmsed_scores: float32, nmsed_classes: float32, valid_detections: int32. */
export function combinedNonMaxSuppression(
  boxes: Tensor,
  scores: Tensor,
  maxOutputSizePerClass: Tensor,
  maxTotalSize: Tensor,
  iouThreshold: Tensor,
  scoreThreshold: Tensor,
  attrs?: { pad_per_class?: boolean; clip_boxes?: boolean },
): [nmsedBoxes: Tensor, nmsedScores: Tensor, nmsedClasses: Tensor, validDetections: Tensor] {
  return execute('CombinedNonMaxSuppression', [boxes, scores, maxOutputSizePerClass, maxTotalSize, iouThreshold, scoreThreshold], attrs) as [Tensor, Tensor, Tensor, Tensor];
}

/** `Complex`: real: T, imag: T → out: Tout. */
export function complex(real: Tensor, imag: Tensor, attrs?: { Tout?: 'complex64' | 'complex128' }): Tensor {
  return execute('Complex', [real, imag], attrs)[0];
}

/** `ComplexAbs`: x: T → y: Tout. */
export function complexAbs(x: Tensor, attrs?: { Tout?: 'float32' | 'float64' }): Tensor {
  return execute('ComplexAbs', [x], attrs)[0];
}

/** `CompositeTensorVariantFromComponents`: components: ...Tcomponents → encoded: variant. */
export function compositeTensorVariantFromComponents(
  components: readonly Tensor[],
  attrs: { metadata: Bytes },
): Tensor {
  return execute('CompositeTensorVariantFromComponents', [components], attrs)[0];
}

/** `CompositeTensorVariantToComponents`: encoded: variant → components: ...Tcomponents. */
export function compositeTensorVariantToComponents(
  encoded: Tensor,
  attrs: { metadata: Bytes; Tcomponents: readonly DType[] },
): Tensor[] {
  return execute('CompositeTensorVariantToComponents', [encoded], attrs, attrs.Tcomponents.length);
}

/** `CompressElement`: components: ...input_types → compressed: variant. */
export function compressElement(components: readonly Tensor[]): Tensor {
  return execute('CompressElement', [components])[0];
}

/** `ComputeAccidentalHits`: true_classes: int64, sampled_candidates: int64 → indices: int32, ids: int64, weights: float32. */
export function computeAccidentalHits(
  trueClasses: Tensor,
  sampledCandidates: Tensor,
  attrs: { num_true: Int; seed?: Int; seed2?: Int },
): [indices: Tensor, ids: Tensor, weights: Tensor] {
  return execute('ComputeAccidentalHits', [trueClasses, sampledCandidates], attrs) as [Tensor, Tensor, Tensor];
}

/** `ComputeBatchSize`: input_dataset: variant → batch_size: int64. */
export function computeBatchSize(inputDataset: Tensor): Tensor {
  return execute('ComputeBatchSize', [inputDataset])[0];
}

/** `ComputeDedupDataSize`: () → num_elements: int32. Stateful. */
export function computeDedupDataSize(attrs: { config: Bytes }): Tensor {
  return execute('ComputeDedupDataSize', [], attrs)[0];
}

/** `ComputeDedupDataSizeV2`: () → num_elements: int32. Stateful. */
export function computeDedupDataSizeV2(
  attrs: { config: Bytes; embedding_partitions: Bytes; hbm_buffers_config: Bytes; tpu_topology: Bytes },
): Tensor {
  return execute('ComputeDedupDataSizeV2', [], attrs)[0];
}

/** `ComputeDedupDataTupleMask`: () → output_shape: int32. Stateful. */
export function computeDedupDataTupleMask(attrs: { config: Bytes }): Tensor {
  return execute('ComputeDedupDataTupleMask', [], attrs)[0];
}

/** `ComputeDedupDataTupleMaskV2`: () → output_shape: int32. Stateful. */
export function computeDedupDataTupleMaskV2(
  attrs: { config: Bytes; embedding_partitions: Bytes; hbm_buffers_config: Bytes; tpu_topology: Bytes },
): Tensor {
  return execute('ComputeDedupDataTupleMaskV2', [], attrs)[0];
}

/** `Concat`: concat_dim: int32, values: N * T → output: T. */
export function concat(concatDim: Tensor, values: readonly Tensor[]): Tensor {
  return execute('Concat', [concatDim, values])[0];
}

/** `ConcatOffset`: concat_dim: int32, shape: N * shape_type → offset: N * shape_type. */
export function concatOffset(concatDim: Tensor, shape: readonly Tensor[]): Tensor[] {
  return execute('ConcatOffset', [concatDim, shape], undefined, shape.length);
}

/** `ConcatV2`: values: N * T, axis: Tidx → output: T. */
export function concatV2(values: readonly Tensor[], axis: Tensor): Tensor {
  return execute('ConcatV2', [values, axis])[0];
}

/** `ConcatenateDataset`: input_dataset: variant, another_dataset: variant → handle: variant. */
export function concatenateDataset(
  inputDataset: Tensor,
  anotherDataset: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('ConcatenateDataset', [inputDataset, anotherDataset], attrs)[0];
}

/** `ConditionalAccumulator`: () → handle: Ref(string). Stateful. */
export function conditionalAccumulator(
  attrs: {
    dtype: 'float32' | 'float64' | 'int32' | 'uint8' | 'int16' | 'int8' | 'complex64' | 'int64' | 'qint8' | 'quint8' | 'qint32' | 'bfloat16' | 'qint16' | 'quint16' | 'uint16' | 'complex128' | 'float16' | 'uint32' | 'uint64';
    shape: NativeShape;
    container?: Bytes;
    shared_name?: Bytes;
    reduction_type?: 'MEAN' | 'SUM';
  },
): Tensor {
  return execute('ConditionalAccumulator', [], attrs)[0];
}

/** `ConfigureAndInitializeGlobalTPU`: () → output: int32. Stateful. */
export function configureAndInitializeGlobalTPU(attrs?: { use_tfrt_host_runtime?: boolean }): Tensor {
  return execute('ConfigureAndInitializeGlobalTPU', [], attrs)[0];
}

/** `ConfigureDistributedTPU`: () → topology: string. Stateful. */
export function configureDistributedTPU(
  attrs?: {
    embedding_config?: Bytes;
    tpu_embedding_config?: Bytes;
    is_global_init?: boolean;
    enable_whole_mesh_compilations?: boolean;
    compilation_failure_closes_chips?: boolean;
    tpu_cancellation_closes_chips?: Int;
  },
): Tensor {
  return execute('ConfigureDistributedTPU', [], attrs)[0];
}

/** `ConfigureTPUEmbedding`: () → (). Stateful. */
export function configureTPUEmbedding(attrs: { config: Bytes }): void {
  execute('ConfigureTPUEmbedding', [], attrs);
}

/** `ConfigureTPUEmbeddingHost`: common_config: string, memory_config: string → network_config: string. Stateful. */
export function configureTPUEmbeddingHost(
  commonConfig: Tensor,
  memoryConfig: Tensor,
  attrs: { config: Bytes },
): Tensor {
  return execute('ConfigureTPUEmbeddingHost', [commonConfig, memoryConfig], attrs)[0];
}

/** `ConfigureTPUEmbeddingMemory`: common_config: string → memory_config: string. Stateful. */
export function configureTPUEmbeddingMemory(commonConfig: Tensor): Tensor {
  return execute('ConfigureTPUEmbeddingMemory', [commonConfig])[0];
}

/** `Conj`: input: T → output: T. */
export function conj(input: Tensor): Tensor {
  return execute('Conj', [input])[0];
}

/** `ConjugateTranspose`: x: T, perm: Tperm → y: T. */
export function conjugateTranspose(x: Tensor, perm: Tensor): Tensor {
  return execute('ConjugateTranspose', [x, perm])[0];
}

/** `ConnectTPUEmbeddingHosts`: network_configs: N * string → (). Stateful. */
export function connectTPUEmbeddingHosts(networkConfigs: readonly Tensor[]): void {
  execute('ConnectTPUEmbeddingHosts', [networkConfigs]);
}

/** `Const`: () → output: dtype. */
export function const_(attrs: { value: Tensor; dtype: DType }): Tensor {
  return execute('Const', [], attrs)[0];
}

/** `ConsumeMutexLock`: mutex_lock: variant → (). Stateful. */
export function consumeMutexLock(mutexLock: Tensor): void {
  execute('ConsumeMutexLock', [mutexLock]);
}

/** `ControlTrigger`: () → (). */
export function controlTrigger(): void {
  execute('ControlTrigger', []);
}

/** `Conv`: input: T, filter: T → output: T. */
export function conv(
  input: Tensor,
  filter: Tensor,
  attrs: {
    strides: readonly Int[];
    padding: 'SAME' | 'VALID' | 'EXPLICIT';
    explicit_paddings?: readonly Int[];
    data_format?: 'CHANNELS_FIRST' | 'CHANNELS_LAST';
    dilations?: readonly Int[];
    batch_dims?: Int;
    groups?: Int;
  },
): Tensor {
  return execute('Conv', [input, filter], attrs)[0];
}

/** `Conv2D`: input: T, filter: T → output: T. */
export function conv2D(
  input: Tensor,
  filter: Tensor,
  attrs: {
    strides: readonly Int[];
    use_cudnn_on_gpu?: boolean;
    padding: 'SAME' | 'VALID' | 'EXPLICIT';
    explicit_paddings?: readonly Int[];
    data_format?: 'NHWC' | 'NCHW';
    dilations?: readonly Int[];
  },
): Tensor {
  return execute('Conv2D', [input, filter], attrs)[0];
}

/** `Conv2DBackpropFilter`: input: T, filter_sizes: int32, out_backprop: T → output: T. */
export function conv2DBackpropFilter(
  input: Tensor,
  filterSizes: Tensor,
  outBackprop: Tensor,
  attrs: {
    strides: readonly Int[];
    use_cudnn_on_gpu?: boolean;
    padding: 'SAME' | 'VALID' | 'EXPLICIT';
    explicit_paddings?: readonly Int[];
    data_format?: 'NHWC' | 'NCHW';
    dilations?: readonly Int[];
  },
): Tensor {
  return execute('Conv2DBackpropFilter', [input, filterSizes, outBackprop], attrs)[0];
}

/** `Conv2DBackpropFilterV2`: input: T, filter: T, out_backprop: T → output: T. */
export function conv2DBackpropFilterV2(
  input: Tensor,
  filter: Tensor,
  outBackprop: Tensor,
  attrs: {
    strides: readonly Int[];
    use_cudnn_on_gpu?: boolean;
    padding: 'SAME' | 'VALID' | 'EXPLICIT';
    explicit_paddings?: readonly Int[];
    data_format?: 'NHWC' | 'NCHW';
    dilations?: readonly Int[];
  },
): Tensor {
  return execute('Conv2DBackpropFilterV2', [input, filter, outBackprop], attrs)[0];
}

/** `Conv2DBackpropInput`: input_sizes: int32, filter: T, out_backprop: T → output: T. */
export function conv2DBackpropInput(
  inputSizes: Tensor,
  filter: Tensor,
  outBackprop: Tensor,
  attrs: {
    strides: readonly Int[];
    use_cudnn_on_gpu?: boolean;
    padding: 'SAME' | 'VALID' | 'EXPLICIT';
    explicit_paddings?: readonly Int[];
    data_format?: 'NHWC' | 'NCHW';
    dilations?: readonly Int[];
  },
): Tensor {
  return execute('Conv2DBackpropInput', [inputSizes, filter, outBackprop], attrs)[0];
}

/** `Conv2DBackpropInputV2`: input: T, filter: T, out_backprop: T → output: T. */
export function conv2DBackpropInputV2(
  input: Tensor,
  filter: Tensor,
  outBackprop: Tensor,
  attrs: {
    strides: readonly Int[];
    use_cudnn_on_gpu?: boolean;
    padding: 'SAME' | 'VALID' | 'EXPLICIT';
    explicit_paddings?: readonly Int[];
    data_format?: 'NHWC' | 'NCHW';
    dilations?: readonly Int[];
  },
): Tensor {
  return execute('Conv2DBackpropInputV2', [input, filter, outBackprop], attrs)[0];
}

/** `Conv3D`: input: T, filter: T → output: T. */
export function conv3D(
  input: Tensor,
  filter: Tensor,
  attrs: { strides: readonly Int[]; padding: 'SAME' | 'VALID'; data_format?: 'NDHWC' | 'NCDHW'; dilations?: readonly Int[] },
): Tensor {
  return execute('Conv3D', [input, filter], attrs)[0];
}

/** `Conv3DBackpropFilter`: input: T, filter: T, out_backprop: T → output: T. */
export function conv3DBackpropFilter(
  input: Tensor,
  filter: Tensor,
  outBackprop: Tensor,
  attrs: { strides: readonly Int[]; padding: 'SAME' | 'VALID'; dilations?: readonly Int[] },
): Tensor {
  return execute('Conv3DBackpropFilter', [input, filter, outBackprop], attrs)[0];
}

/** `Conv3DBackpropFilterV2`: input: T, filter_sizes: int32, out_backprop: T → output: T. */
export function conv3DBackpropFilterV2(
  input: Tensor,
  filterSizes: Tensor,
  outBackprop: Tensor,
  attrs: { strides: readonly Int[]; padding: 'SAME' | 'VALID'; data_format?: 'NDHWC' | 'NCDHW'; dilations?: readonly Int[] },
): Tensor {
  return execute('Conv3DBackpropFilterV2', [input, filterSizes, outBackprop], attrs)[0];
}

/** `Conv3DBackpropInput`: input: T, filter: T, out_backprop: T → output: T. */
export function conv3DBackpropInput(
  input: Tensor,
  filter: Tensor,
  outBackprop: Tensor,
  attrs: { strides: readonly Int[]; padding: 'SAME' | 'VALID'; dilations?: readonly Int[] },
): Tensor {
  return execute('Conv3DBackpropInput', [input, filter, outBackprop], attrs)[0];
}

/** `Conv3DBackpropInputV2`: input_sizes: Tshape, filter: T, out_backprop: T → output: T. */
export function conv3DBackpropInputV2(
  inputSizes: Tensor,
  filter: Tensor,
  outBackprop: Tensor,
  attrs: { strides: readonly Int[]; padding: 'SAME' | 'VALID'; data_format?: 'NDHWC' | 'NCDHW'; dilations?: readonly Int[] },
): Tensor {
  return execute('Conv3DBackpropInputV2', [inputSizes, filter, outBackprop], attrs)[0];
}

/** `ConvertToCooTensor`: indices_or_row_splits: int32, values: int32, weights: float32 → row_ids: int32, col_ids: int32, gains: float32. Stateful. */
export function convertToCooTensor(
  indicesOrRowSplits: Tensor,
  values: Tensor,
  weights: Tensor,
  attrs: { sample_count: Int; combiner: Bytes },
): [rowIds: Tensor, colIds: Tensor, gains: Tensor] {
  return execute('ConvertToCooTensor', [indicesOrRowSplits, values, weights], attrs) as [Tensor, Tensor, Tensor];
}

/** `ConvertToListOfSparseCoreCooTensors`: indices_or_row_splits: int32, values: int32, weights: float32 → row_ids_list: num_sc_per_chip * int32, col_ids_list: num_sc_per_chip * int32, gains_list: num_sc_per_chip * float32. */
export function convertToListOfSparseCoreCooTensors(
  indicesOrRowSplits: Tensor,
  values: Tensor,
  weights: Tensor,
  attrs: {
    sample_count: Int;
    num_sc_per_chip: number;
    row_offset: Int;
    col_offset: Int;
    col_shift: Int;
    num_sc_shards: Int;
    stacked_table_sample_count: Int;
    combiner: Bytes;
  },
): [rowIdsList: Tensor[], colIdsList: Tensor[], gainsList: Tensor[]] {
  return executeGrouped(
    'ConvertToListOfSparseCoreCooTensors',
    [indicesOrRowSplits, values, weights],
    attrs,
    [attrs.num_sc_per_chip, attrs.num_sc_per_chip, attrs.num_sc_per_chip],
  );
}

/** `ConvertToSparseCoreCsrWrappedCooTensor`: sorted_row_ids_list: num_sc_per_chip * int32, sorted_col_ids_list: num_sc_per_chip * int32, sorted_gains_list: num_sc_per_chip * float32, id_counts_list: num_sc_per_chip * int32, splits: int64 → row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_gains: float32, row_pointers_unpadded_size: int32, ids_unpadded_size: int32, num_minibatches_per_sc: int32. */
export function convertToSparseCoreCsrWrappedCooTensor(
  sortedRowIdsList: readonly Tensor[],
  sortedColIdsList: readonly Tensor[],
  sortedGainsList: readonly Tensor[],
  idCountsList: readonly Tensor[],
  splits: Tensor,
  attrs: {
    sample_count_per_sc: Int;
    num_replica: Int;
    max_minibatches_per_sc: Int;
    max_ids_per_chip_per_sample: Int;
    table_vocab_size: Int;
    feature_width: Int;
    table_name: Bytes;
    allow_id_dropping: boolean;
  },
): [rowPointers: Tensor, sortedSampleIds: Tensor, sortedTokenIds: Tensor, sortedGains: Tensor, rowPointersUnpaddedSize: Tensor, idsUnpaddedSize: Tensor, numMinibatchesPerSc: Tensor] {
  return execute('ConvertToSparseCoreCsrWrappedCooTensor', [sortedRowIdsList, sortedColIdsList, sortedGainsList, idCountsList, splits], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `Copy`: input: T → output: T. */
export function copy(input: Tensor, attrs?: { tensor_name?: Bytes; debug_ops_spec?: readonly Bytes[] }): Tensor {
  return execute('Copy', [input], attrs)[0];
}

/** `CopyHost`: input: T → output: T. */
export function copyHost(input: Tensor, attrs?: { tensor_name?: Bytes; debug_ops_spec?: readonly Bytes[] }): Tensor {
  return execute('CopyHost', [input], attrs)[0];
}

/** `CopyToMesh`: input: T → output: T. */
export function copyToMesh(input: Tensor, attrs: { mesh: Bytes }): Tensor {
  return execute('CopyToMesh', [input], attrs)[0];
}

/** `CopyToMeshGrad`: input: T, forward_input: T → output: T. */
export function copyToMeshGrad(input: Tensor, forwardInput: Tensor): Tensor {
  return execute('CopyToMeshGrad', [input, forwardInput])[0];
}

/** `Cos`: x: T → y: T. */
export function cos(x: Tensor): Tensor {
  return execute('Cos', [x])[0];
}

/** `Cosh`: x: T → y: T. */
export function cosh(x: Tensor): Tensor {
  return execute('Cosh', [x])[0];
}

/** `CountUpTo`: ref: Ref(T) → output: T. */
export function countUpTo(ref: Tensor, attrs: { limit: Int }): Tensor {
  return execute('CountUpTo', [ref], attrs)[0];
}

/** `CreateSummaryDbWriter`: writer: resource, db_uri: string, experiment_name: string, run_name: string, user_name: string → (). Stateful. */
export function createSummaryDbWriter(
  writer: Tensor,
  dbUri: Tensor,
  experimentName: Tensor,
  runName: Tensor,
  userName: Tensor,
): void {
  execute('CreateSummaryDbWriter', [writer, dbUri, experimentName, runName, userName]);
}

/** `CreateSummaryFileWriter`: writer: resource, logdir: string, max_queue: int32, flush_millis: int32, filename_suffix: string → (). Stateful. */
export function createSummaryFileWriter(
  writer: Tensor,
  logdir: Tensor,
  maxQueue: Tensor,
  flushMillis: Tensor,
  filenameSuffix: Tensor,
): void {
  execute('CreateSummaryFileWriter', [writer, logdir, maxQueue, flushMillis, filenameSuffix]);
}

/** `CropAndResize`: image: T, boxes: float32, box_ind: int32, crop_size: int32 → crops: float32. */
export function cropAndResize(
  image: Tensor,
  boxes: Tensor,
  boxInd: Tensor,
  cropSize: Tensor,
  attrs?: { method?: 'bilinear' | 'nearest'; extrapolation_value?: number },
): Tensor {
  return execute('CropAndResize', [image, boxes, boxInd, cropSize], attrs)[0];
}

/** `CropAndResizeGradBoxes`: grads: float32, image: T, boxes: float32, box_ind: int32 → output: float32. */
export function cropAndResizeGradBoxes(
  grads: Tensor,
  image: Tensor,
  boxes: Tensor,
  boxInd: Tensor,
  attrs?: { method?: 'bilinear' },
): Tensor {
  return execute('CropAndResizeGradBoxes', [grads, image, boxes, boxInd], attrs)[0];
}

/** `CropAndResizeGradImage`: grads: float32, boxes: float32, box_ind: int32, image_size: int32 → output: T. */
export function cropAndResizeGradImage(
  grads: Tensor,
  boxes: Tensor,
  boxInd: Tensor,
  imageSize: Tensor,
  attrs: { T: 'float32' | 'float16' | 'float64'; method?: 'bilinear' | 'nearest' },
): Tensor {
  return execute('CropAndResizeGradImage', [grads, boxes, boxInd, imageSize], attrs)[0];
}

/** `Cross`: a: T, b: T → product: T. */
export function cross(a: Tensor, b: Tensor): Tensor {
  return execute('Cross', [a, b])[0];
}

/** `CrossReplicaSum`: input: T, group_assignment: int32 → output: T. Stateful. */
export function crossReplicaSum(input: Tensor, groupAssignment: Tensor): Tensor {
  return execute('CrossReplicaSum', [input, groupAssignment])[0];
}

/** `CudnnRNN`: input: T, input_h: T, input_c: T, params: T → output: T, output_h: T, output_c: T, reserve_space: T. Stateful. */
export function cudnnRNN(
  input: Tensor,
  inputH: Tensor,
  inputC: Tensor,
  params: Tensor,
  attrs?: {
    rnn_mode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru';
    input_mode?: 'linear_input' | 'skip_input' | 'auto_select';
    direction?: 'unidirectional' | 'bidirectional';
    dropout?: number;
    seed?: Int;
    seed2?: Int;
    is_training?: boolean;
  },
): [output: Tensor, outputH: Tensor, outputC: Tensor, reserveSpace: Tensor] {
  return execute('CudnnRNN', [input, inputH, inputC, params], attrs) as [Tensor, Tensor, Tensor, Tensor];
}

/** `CudnnRNNBackprop`: input: T, input_h: T, input_c: T, params: T, output: T, output_h: T, output_c: T, output_backprop: T, output_h_backprop: T, output_c_backprop: T, reserve_space: T → input_backprop: T, input_h_backprop: T, input_c_backprop: T, params_backprop: T. Stateful. */
export function cudnnRNNBackprop(
  input: Tensor,
  inputH: Tensor,
  inputC: Tensor,
  params: Tensor,
  output: Tensor,
  outputH: Tensor,
  outputC: Tensor,
  outputBackprop: Tensor,
  outputHBackprop: Tensor,
  outputCBackprop: Tensor,
  reserveSpace: Tensor,
  attrs?: {
    rnn_mode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru';
    input_mode?: 'linear_input' | 'skip_input' | 'auto_select';
    direction?: 'unidirectional' | 'bidirectional';
    dropout?: number;
    seed?: Int;
    seed2?: Int;
  },
): [inputBackprop: Tensor, inputHBackprop: Tensor, inputCBackprop: Tensor, paramsBackprop: Tensor] {
  return execute('CudnnRNNBackprop', [input, inputH, inputC, params, output, outputH, outputC, outputBackprop, outputHBackprop, outputCBackprop, reserveSpace], attrs) as [Tensor, Tensor, Tensor, Tensor];
}

/** `CudnnRNNBackpropV2`: input: T, input_h: T, input_c: T, params: T, output: T, output_h: T, output_c: T, output_backprop: T, output_h_backprop: T, output_c_backprop: T, reserve_space: T, host_reserved: int8 → input_backprop: T, input_h_backprop: T, input_c_backprop: T, params_backprop: T. Stateful. */
export function cudnnRNNBackpropV2(
  input: Tensor,
  inputH: Tensor,
  inputC: Tensor,
  params: Tensor,
  output: Tensor,
  outputH: Tensor,
  outputC: Tensor,
  outputBackprop: Tensor,
  outputHBackprop: Tensor,
  outputCBackprop: Tensor,
  reserveSpace: Tensor,
  hostReserved: Tensor,
  attrs?: {
    rnn_mode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru';
    input_mode?: 'linear_input' | 'skip_input' | 'auto_select';
    direction?: 'unidirectional' | 'bidirectional';
    dropout?: number;
    seed?: Int;
    seed2?: Int;
  },
): [inputBackprop: Tensor, inputHBackprop: Tensor, inputCBackprop: Tensor, paramsBackprop: Tensor] {
  return execute('CudnnRNNBackpropV2', [input, inputH, inputC, params, output, outputH, outputC, outputBackprop, outputHBackprop, outputCBackprop, reserveSpace, hostReserved], attrs) as [Tensor, Tensor, Tensor, Tensor];
}

/** `CudnnRNNBackpropV3`: input: T, input_h: T, input_c: T, params: T, sequence_lengths: int32, output: T, output_h: T, output_c: T, output_backprop: T, output_h_backprop: T, output_c_backprop: T, reserve_space: T, host_reserved: int8 → input_backprop: T, input_h_backprop: T, input_c_backprop: T, params_backprop: T. Stateful. */
export function cudnnRNNBackpropV3(
  input: Tensor,
  inputH: Tensor,
  inputC: Tensor,
  params: Tensor,
  sequenceLengths: Tensor,
  output: Tensor,
  outputH: Tensor,
  outputC: Tensor,
  outputBackprop: Tensor,
  outputHBackprop: Tensor,
  outputCBackprop: Tensor,
  reserveSpace: Tensor,
  hostReserved: Tensor,
  attrs?: {
    rnn_mode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru';
    input_mode?: 'linear_input' | 'skip_input' | 'auto_select';
    direction?: 'unidirectional' | 'bidirectional';
    dropout?: number;
    seed?: Int;
    seed2?: Int;
    num_proj?: Int;
    time_major?: boolean;
  },
): [inputBackprop: Tensor, inputHBackprop: Tensor, inputCBackprop: Tensor, paramsBackprop: Tensor] {
  return execute('CudnnRNNBackpropV3', [input, inputH, inputC, params, sequenceLengths, output, outputH, outputC, outputBackprop, outputHBackprop, outputCBackprop, reserveSpace, hostReserved], attrs) as [Tensor, Tensor, Tensor, Tensor];
}

/** `CudnnRNNCanonicalToParams`: num_layers: int32, num_units: int32, input_size: int32, weights: num_params * T, biases: num_params * T → params: T. */
export function cudnnRNNCanonicalToParams(
  numLayers: Tensor,
  numUnits: Tensor,
  inputSize: Tensor,
  weights: readonly Tensor[],
  biases: readonly Tensor[],
  attrs?: {
    rnn_mode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru';
    input_mode?: 'linear_input' | 'skip_input' | 'auto_select';
    direction?: 'unidirectional' | 'bidirectional';
    dropout?: number;
    seed?: Int;
    seed2?: Int;
  },
): Tensor {
  return execute('CudnnRNNCanonicalToParams', [numLayers, numUnits, inputSize, weights, biases], attrs)[0];
}

/** `CudnnRNNCanonicalToParamsV2`: num_layers: int32, num_units: int32, input_size: int32, weights: num_params_weights * T, biases: num_params_biases * T → params: T. */
export function cudnnRNNCanonicalToParamsV2(
  numLayers: Tensor,
  numUnits: Tensor,
  inputSize: Tensor,
  weights: readonly Tensor[],
  biases: readonly Tensor[],
  attrs?: {
    rnn_mode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru';
    input_mode?: 'linear_input' | 'skip_input' | 'auto_select';
    direction?: 'unidirectional' | 'bidirectional';
    dropout?: number;
    seed?: Int;
    seed2?: Int;
    num_proj?: Int;
  },
): Tensor {
  return execute('CudnnRNNCanonicalToParamsV2', [numLayers, numUnits, inputSize, weights, biases], attrs)[0];
}

/** `CudnnRNNParamsSize`: num_layers: int32, num_units: int32, input_size: int32 → params_size: S. */
export function cudnnRNNParamsSize(
  numLayers: Tensor,
  numUnits: Tensor,
  inputSize: Tensor,
  attrs: {
    T: 'bfloat16' | 'float16' | 'float32' | 'float64';
    S: 'int32' | 'int64';
    rnn_mode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru';
    input_mode?: 'linear_input' | 'skip_input' | 'auto_select';
    direction?: 'unidirectional' | 'bidirectional';
    dropout?: number;
    seed?: Int;
    seed2?: Int;
    num_proj?: Int;
  },
): Tensor {
  return execute('CudnnRNNParamsSize', [numLayers, numUnits, inputSize], attrs)[0];
}

/** `CudnnRNNParamsToCanonical`: num_layers: int32, num_units: int32, input_size: int32, params: T → weights: num_params * T, biases: num_params * T. */
export function cudnnRNNParamsToCanonical(
  numLayers: Tensor,
  numUnits: Tensor,
  inputSize: Tensor,
  params: Tensor,
  attrs: {
    num_params: number;
    rnn_mode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru';
    input_mode?: 'linear_input' | 'skip_input' | 'auto_select';
    direction?: 'unidirectional' | 'bidirectional';
    dropout?: number;
    seed?: Int;
    seed2?: Int;
  },
): [weights: Tensor[], biases: Tensor[]] {
  return executeGrouped(
    'CudnnRNNParamsToCanonical',
    [numLayers, numUnits, inputSize, params],
    attrs,
    [attrs.num_params, attrs.num_params],
  );
}

/** `CudnnRNNParamsToCanonicalV2`: num_layers: int32, num_units: int32, input_size: int32, params: T → weights: num_params_weights * T, biases: num_params_biases * T. */
export function cudnnRNNParamsToCanonicalV2(
  numLayers: Tensor,
  numUnits: Tensor,
  inputSize: Tensor,
  params: Tensor,
  attrs: {
    num_params_weights: number;
    num_params_biases: number;
    rnn_mode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru';
    input_mode?: 'linear_input' | 'skip_input' | 'auto_select';
    direction?: 'unidirectional' | 'bidirectional';
    dropout?: number;
    seed?: Int;
    seed2?: Int;
    num_proj?: Int;
  },
): [weights: Tensor[], biases: Tensor[]] {
  return executeGrouped(
    'CudnnRNNParamsToCanonicalV2',
    [numLayers, numUnits, inputSize, params],
    attrs,
    [attrs.num_params_weights, attrs.num_params_biases],
  );
}

/** `CudnnRNNV2`: input: T, input_h: T, input_c: T, params: T → output: T, output_h: T, output_c: T, reserve_space: T, host_reserved: int8. Stateful. */
export function cudnnRNNV2(
  input: Tensor,
  inputH: Tensor,
  inputC: Tensor,
  params: Tensor,
  attrs?: {
    rnn_mode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru';
    input_mode?: 'linear_input' | 'skip_input' | 'auto_select';
    direction?: 'unidirectional' | 'bidirectional';
    dropout?: number;
    seed?: Int;
    seed2?: Int;
    is_training?: boolean;
  },
): [output: Tensor, outputH: Tensor, outputC: Tensor, reserveSpace: Tensor, hostReserved: Tensor] {
  return execute('CudnnRNNV2', [input, inputH, inputC, params], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `CudnnRNNV3`: input: T, input_h: T, input_c: T, params: T, sequence_lengths: int32 → output: T, output_h: T, output_c: T, reserve_space: T, host_reserved: int8. Stateful. */
export function cudnnRNNV3(
  input: Tensor,
  inputH: Tensor,
  inputC: Tensor,
  params: Tensor,
  sequenceLengths: Tensor,
  attrs?: {
    rnn_mode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru';
    input_mode?: 'linear_input' | 'skip_input' | 'auto_select';
    direction?: 'unidirectional' | 'bidirectional';
    dropout?: number;
    seed?: Int;
    seed2?: Int;
    num_proj?: Int;
    is_training?: boolean;
    time_major?: boolean;
  },
): [output: Tensor, outputH: Tensor, outputC: Tensor, reserveSpace: Tensor, hostReserved: Tensor] {
  return execute('CudnnRNNV3', [input, inputH, inputC, params, sequenceLengths], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `Cumprod`: x: T, axis: Tidx → out: T. */
export function cumprod(x: Tensor, axis: Tensor, attrs?: { exclusive?: boolean; reverse?: boolean }): Tensor {
  return execute('Cumprod', [x, axis], attrs)[0];
}

/** `Cumsum`: x: T, axis: Tidx → out: T. */
export function cumsum(x: Tensor, axis: Tensor, attrs?: { exclusive?: boolean; reverse?: boolean }): Tensor {
  return execute('Cumsum', [x, axis], attrs)[0];
}

/** `CumulativeLogsumexp`: x: T, axis: Tidx → out: T. */
export function cumulativeLogsumexp(
  x: Tensor,
  axis: Tensor,
  attrs?: { exclusive?: boolean; reverse?: boolean },
): Tensor {
  return execute('CumulativeLogsumexp', [x, axis], attrs)[0];
}

/** `CustomAggregator`: input: float32 → output: float32, min: float32, max: float32, histogram: int64. */
export function customAggregator(
  input: Tensor,
  attrs: { id: Bytes; calibration_method?: Int; num_bins?: Int; min_percentile?: number; max_percentile?: number },
): [output: Tensor, min: Tensor, max: Tensor, histogram: Tensor] {
  return execute('CustomAggregator', [input], attrs) as [Tensor, Tensor, Tensor, Tensor];
}
