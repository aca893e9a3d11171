// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';

/** `EagerPyFunc`: input: ...Tin → output: ...Tout. Stateful. */
export function eagerPyFunc(
  input: readonly Tensor[],
  attrs: { token: Bytes; is_async?: boolean; Tout: readonly DType[] },
): Tensor[] {
  return execute('EagerPyFunc', [input], attrs, attrs.Tout.length);
}

/** `EditDistance`: hypothesis_indices: int64, hypothesis_values: T, hypothesis_shape: int64, truth_indices: int64, truth_values: T, truth_shape: int64 → output: float32. */
export function editDistance(
  hypothesisIndices: Tensor,
  hypothesisValues: Tensor,
  hypothesisShape: Tensor,
  truthIndices: Tensor,
  truthValues: Tensor,
  truthShape: Tensor,
  attrs?: { normalize?: boolean },
): Tensor {
  return execute('EditDistance', [hypothesisIndices, hypothesisValues, hypothesisShape, truthIndices, truthValues, truthShape], attrs)[0];
}

/** `Eig`: input: T → e: Tout, v: Tout. */
export function eig(
  input: Tensor,
  attrs: { compute_v?: boolean; Tout: 'complex64' | 'complex128' },
): [e: Tensor, v: Tensor] {
  return execute('Eig', [input], attrs) as [Tensor, Tensor];
}

/** `Einsum`: inputs: N * T → output: T. */
export function einsum(inputs: readonly Tensor[], attrs: { equation: Bytes }): Tensor {
  return execute('Einsum', [inputs], attrs)[0];
}

/** `Elu`: features: T → activations: T. */
export function elu(features: Tensor): Tensor {
  return execute('Elu', [features])[0];
}

/** `EluGrad`: gradients: T, outputs: T → backprops: T. */
export function eluGrad(gradients: Tensor, outputs: Tensor): Tensor {
  return execute('EluGrad', [gradients, outputs])[0];
}

/** `Empty`: shape: int32 → output: dtype. Stateful. */
export function empty(shape: Tensor, attrs: { dtype: DType; init?: boolean }): Tensor {
  return execute('Empty', [shape], attrs)[0];
}

/** `EmptyTensorList`: element_shape: shape_type, max_num_elements: int32 → handle: variant. */
export function emptyTensorList(
  elementShape: Tensor,
  maxNumElements: Tensor,
  attrs: { element_dtype: DType },
): Tensor {
  return execute('EmptyTensorList', [elementShape, maxNumElements], attrs)[0];
}

/** `EmptyTensorMap`: () → handle: variant. */
export function emptyTensorMap(): Tensor {
  return execute('EmptyTensorMap', [])[0];
}

/** `EncodeBase64`: input: string → output: string. */
export function encodeBase64(input: Tensor, attrs?: { pad?: boolean }): Tensor {
  return execute('EncodeBase64', [input], attrs)[0];
}

/** `EncodeJpeg`: image: uint8 → contents: string. */
export function encodeJpeg(
  image: Tensor,
  attrs?: {
    format?: '' | 'grayscale' | 'rgb';
    quality?: Int;
    progressive?: boolean;
    optimize_size?: boolean;
    chroma_downsampling?: boolean;
    density_unit?: 'in' | 'cm';
    x_density?: Int;
    y_density?: Int;
    xmp_metadata?: Bytes;
  },
): Tensor {
  return execute('EncodeJpeg', [image], attrs)[0];
}

/** `EncodeJpegVariableQuality`: images: uint8, quality: int32 → contents: string. */
export function encodeJpegVariableQuality(images: Tensor, quality: Tensor): Tensor {
  return execute('EncodeJpegVariableQuality', [images, quality])[0];
}

/** `EncodePng`: image: T → contents: string. */
export function encodePng(image: Tensor, attrs?: { compression?: Int }): Tensor {
  return execute('EncodePng', [image], attrs)[0];
}

/** `EncodeProto`: sizes: int32, values: ...Tinput_types → bytes: string. */
export function encodeProto(
  sizes: Tensor,
  values: readonly Tensor[],
  attrs: { field_names: readonly Bytes[]; message_type: Bytes; descriptor_source?: Bytes },
): Tensor {
  return execute('EncodeProto', [sizes, values], attrs)[0];
}

/** `EncodeWav`: audio: float32, sample_rate: int32 → contents: string. */
export function encodeWav(audio: Tensor, sampleRate: Tensor): Tensor {
  return execute('EncodeWav', [audio, sampleRate])[0];
}

/** `EnqueueTPUEmbeddingArbitraryTensorBatch`: sample_indices_or_row_splits: N * T1, embedding_indices: N * T2, aggregation_weights: N * T3, mode_override: string → (). Stateful. */
export function enqueueTPUEmbeddingArbitraryTensorBatch(
  sampleIndicesOrRowSplits: readonly Tensor[],
  embeddingIndices: readonly Tensor[],
  aggregationWeights: readonly Tensor[],
  modeOverride: Tensor,
  attrs?: { device_ordinal?: Int; combiners?: readonly Bytes[] },
): void {
  execute('EnqueueTPUEmbeddingArbitraryTensorBatch', [sampleIndicesOrRowSplits, embeddingIndices, aggregationWeights, modeOverride], attrs);
}

/** `EnqueueTPUEmbeddingBatch`: batch: N * string, mode_override: string → (). Stateful. */
export function enqueueTPUEmbeddingBatch(
  batch: readonly Tensor[],
  modeOverride: Tensor,
  attrs?: { device_ordinal?: Int; combiners?: readonly Bytes[] },
): void {
  execute('EnqueueTPUEmbeddingBatch', [batch, modeOverride], attrs);
}

/** `EnqueueTPUEmbeddingIntegerBatch`: batch: N * int32, mode_override: string → (). Stateful. */
export function enqueueTPUEmbeddingIntegerBatch(
  batch: readonly Tensor[],
  modeOverride: Tensor,
  attrs?: { device_ordinal?: Int },
): void {
  execute('EnqueueTPUEmbeddingIntegerBatch', [batch, modeOverride], attrs);
}

/** `EnqueueTPUEmbeddingRaggedTensorBatch`: sample_splits: N * T1, embedding_indices: N * T2, aggregation_weights: N * T3, mode_override: string → (). Stateful. */
export function enqueueTPUEmbeddingRaggedTensorBatch(
  sampleSplits: readonly Tensor[],
  embeddingIndices: readonly Tensor[],
  aggregationWeights: readonly Tensor[],
  modeOverride: Tensor,
  attrs: {
    device_ordinal?: Int;
    combiners?: readonly Bytes[];
    table_ids: readonly Int[];
    max_sequence_lengths?: readonly Int[];
    num_features?: readonly Int[];
  },
): void {
  execute('EnqueueTPUEmbeddingRaggedTensorBatch', [sampleSplits, embeddingIndices, aggregationWeights, modeOverride], attrs);
}

/** `EnqueueTPUEmbeddingSparseBatch`: sample_indices: N * T1, embedding_indices: N * T2, aggregation_weights: N * T3, mode_override: string → (). Stateful. */
export function enqueueTPUEmbeddingSparseBatch(
  sampleIndices: readonly Tensor[],
  embeddingIndices: readonly Tensor[],
  aggregationWeights: readonly Tensor[],
  modeOverride: Tensor,
  attrs?: { device_ordinal?: Int; combiners?: readonly Bytes[] },
): void {
  execute('EnqueueTPUEmbeddingSparseBatch', [sampleIndices, embeddingIndices, aggregationWeights, modeOverride], attrs);
}

/** `EnqueueTPUEmbeddingSparseTensorBatch`: sample_indices: N * T1, embedding_indices: N * T2, aggregation_weights: N * T3, mode_override: string → (). Stateful. */
export function enqueueTPUEmbeddingSparseTensorBatch(
  sampleIndices: readonly Tensor[],
  embeddingIndices: readonly Tensor[],
  aggregationWeights: readonly Tensor[],
  modeOverride: Tensor,
  attrs: {
    device_ordinal?: Int;
    combiners?: readonly Bytes[];
    table_ids: readonly Int[];
    max_sequence_lengths?: readonly Int[];
    num_features?: readonly Int[];
  },
): void {
  execute('EnqueueTPUEmbeddingSparseTensorBatch', [sampleIndices, embeddingIndices, aggregationWeights, modeOverride], attrs);
}

/** `EnsureShape`: input: T → output: T. */
export function ensureShape(input: Tensor, attrs: { shape: NativeShape }): Tensor {
  return execute('EnsureShape', [input], attrs)[0];
}

/** `Enter`: data: T → output: T. */
export function enter(
  data: Tensor,
  attrs: { frame_name: Bytes; is_constant?: boolean; parallel_iterations?: Int },
): Tensor {
  return execute('Enter', [data], attrs)[0];
}

/** `Equal`: x: T, y: T → z: bool. */
export function equal(x: Tensor, y: Tensor, attrs?: { incompatible_shape_error?: boolean }): Tensor {
  return execute('Equal', [x, y], attrs)[0];
}

/** `Erf`: x: T → y: T. */
export function erf(x: Tensor): Tensor {
  return execute('Erf', [x])[0];
}

/** `Erfc`: x: T → y: T. */
export function erfc(x: Tensor): Tensor {
  return execute('Erfc', [x])[0];
}

/** `Erfinv`: x: T → y: T. */
export function erfinv(x: Tensor): Tensor {
  return execute('Erfinv', [x])[0];
}

/** `EuclideanNorm`: input: T, reduction_indices: Tidx → output: T. */
export function euclideanNorm(input: Tensor, reductionIndices: Tensor, attrs?: { keep_dims?: boolean }): Tensor {
  return execute('EuclideanNorm', [input, reductionIndices], attrs)[0];
}

/** `ExecuteTPUEmbeddingPartitioner`: () → common_config: string. Stateful. */
export function executeTPUEmbeddingPartitioner(attrs: { config: Bytes }): Tensor {
  return execute('ExecuteTPUEmbeddingPartitioner', [], attrs)[0];
}

/** `Exit`: data: T → output: T. */
export function exit(data: Tensor): Tensor {
  return execute('Exit', [data])[0];
}

/** `Exp`: x: T → y: T. */
export function exp(x: Tensor): Tensor {
  return execute('Exp', [x])[0];
}

/** `ExpandDims`: input: T, dim: Tdim → output: T. */
export function expandDims(input: Tensor, dim: Tensor): Tensor {
  return execute('ExpandDims', [input, dim])[0];
}

/** `ExperimentalAssertNextDataset`: input_dataset: variant, transformations: string → handle: variant. */
export function experimentalAssertNextDataset(
  inputDataset: Tensor,
  transformations: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalAssertNextDataset', [inputDataset, transformations], attrs)[0];
}

/** `ExperimentalAutoShardDataset`: input_dataset: variant, num_workers: int64, index: int64 → handle: variant. */
export function experimentalAutoShardDataset(
  inputDataset: Tensor,
  numWorkers: Tensor,
  index: Tensor,
  attrs: { auto_shard_policy?: Int; output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalAutoShardDataset', [inputDataset, numWorkers, index], attrs)[0];
}

/** `ExperimentalBytesProducedStatsDataset`: input_dataset: variant, tag: string → handle: variant. */
export function experimentalBytesProducedStatsDataset(
  inputDataset: Tensor,
  tag: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalBytesProducedStatsDataset', [inputDataset, tag], attrs)[0];
}

/** `ExperimentalCSVDataset`: filenames: string, compression_type: string, buffer_size: int64, header: bool, field_delim: string, use_quote_delim: bool, na_value: string, select_cols: int64, record_defaults: ...output_types → handle: variant. Stateful. */
export function experimentalCSVDataset(
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
  return execute('ExperimentalCSVDataset', [filenames, compressionType, bufferSize, header, fieldDelim, useQuoteDelim, naValue, selectCols, recordDefaults], attrs)[0];
}

/** `ExperimentalChooseFastestDataset`: input_datasets: N * variant → handle: variant. */
export function experimentalChooseFastestDataset(
  inputDatasets: readonly Tensor[],
  attrs: { num_experiments: Int; output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalChooseFastestDataset', [inputDatasets], attrs)[0];
}

/** `ExperimentalDatasetCardinality`: input_dataset: variant → cardinality: int64. */
export function experimentalDatasetCardinality(inputDataset: Tensor): Tensor {
  return execute('ExperimentalDatasetCardinality', [inputDataset])[0];
}

/** `ExperimentalDatasetToTFRecord`: input_dataset: variant, filename: string, compression_type: string → (). Stateful. */
export function experimentalDatasetToTFRecord(inputDataset: Tensor, filename: Tensor, compressionType: Tensor): void {
  execute('ExperimentalDatasetToTFRecord', [inputDataset, filename, compressionType]);
}

/** `ExperimentalDenseToSparseBatchDataset`: input_dataset: variant, batch_size: int64, row_shape: int64 → handle: variant. */
export function experimentalDenseToSparseBatchDataset(
  inputDataset: Tensor,
  batchSize: Tensor,
  rowShape: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalDenseToSparseBatchDataset', [inputDataset, batchSize, rowShape], attrs)[0];
}

/** `ExperimentalDirectedInterleaveDataset`: selector_input_dataset: variant, data_input_datasets: N * variant → handle: variant. */
export function experimentalDirectedInterleaveDataset(
  selectorInputDataset: Tensor,
  dataInputDatasets: readonly Tensor[],
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalDirectedInterleaveDataset', [selectorInputDataset, dataInputDatasets], attrs)[0];
}

/** `ExperimentalGroupByReducerDataset`: input_dataset: variant, key_func_other_arguments: ...Tkey_func_other_arguments, init_func_other_arguments: ...Tinit_func_other_arguments, reduce_func_other_arguments: ...Treduce_func_other_arguments, finalize_func_other_arguments: ...Tfinalize_func_other_arguments → handle: variant. Stateful. */
export function experimentalGroupByReducerDataset(
  inputDataset: Tensor,
  keyFuncOtherArguments: readonly Tensor[],
  initFuncOtherArguments: readonly Tensor[],
  reduceFuncOtherArguments: readonly Tensor[],
  finalizeFuncOtherArguments: readonly Tensor[],
  attrs: {
    key_func: FunctionRef;
    init_func: FunctionRef;
    reduce_func: FunctionRef;
    finalize_func: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
  },
): Tensor {
  return execute('ExperimentalGroupByReducerDataset', [inputDataset, keyFuncOtherArguments, initFuncOtherArguments, reduceFuncOtherArguments, finalizeFuncOtherArguments], attrs)[0];
}

/** `ExperimentalGroupByWindowDataset`: input_dataset: variant, key_func_other_arguments: ...Tkey_func_other_arguments, reduce_func_other_arguments: ...Treduce_func_other_arguments, window_size_func_other_arguments: ...Twindow_size_func_other_arguments → handle: variant. */
export function experimentalGroupByWindowDataset(
  inputDataset: Tensor,
  keyFuncOtherArguments: readonly Tensor[],
  reduceFuncOtherArguments: readonly Tensor[],
  windowSizeFuncOtherArguments: readonly Tensor[],
  attrs: {
    key_func: FunctionRef;
    reduce_func: FunctionRef;
    window_size_func: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
  },
): Tensor {
  return execute('ExperimentalGroupByWindowDataset', [inputDataset, keyFuncOtherArguments, reduceFuncOtherArguments, windowSizeFuncOtherArguments], attrs)[0];
}

/** `ExperimentalIgnoreErrorsDataset`: input_dataset: variant → handle: variant. */
export function experimentalIgnoreErrorsDataset(
  inputDataset: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; log_warning?: boolean },
): Tensor {
  return execute('ExperimentalIgnoreErrorsDataset', [inputDataset], attrs)[0];
}

/** `ExperimentalIteratorGetDevice`: resource: resource → device: string. Stateful. */
export function experimentalIteratorGetDevice(resource: Tensor): Tensor {
  return execute('ExperimentalIteratorGetDevice', [resource])[0];
}

/** `ExperimentalLMDBDataset`: filenames: string → handle: variant. Stateful. */
export function experimentalLMDBDataset(
  filenames: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalLMDBDataset', [filenames], attrs)[0];
}

/** `ExperimentalLatencyStatsDataset`: input_dataset: variant, tag: string → handle: variant. */
export function experimentalLatencyStatsDataset(
  inputDataset: Tensor,
  tag: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalLatencyStatsDataset', [inputDataset, tag], attrs)[0];
}

/** `ExperimentalMapAndBatchDataset`: input_dataset: variant, other_arguments: ...Targuments, batch_size: int64, num_parallel_calls: int64, drop_remainder: bool → handle: variant. */
export function experimentalMapAndBatchDataset(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  batchSize: Tensor,
  numParallelCalls: Tensor,
  dropRemainder: Tensor,
  attrs: {
    f: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    preserve_cardinality?: boolean;
  },
): Tensor {
  return execute('ExperimentalMapAndBatchDataset', [inputDataset, otherArguments, batchSize, numParallelCalls, dropRemainder], attrs)[0];
}

/** `ExperimentalMapDataset`: input_dataset: variant, other_arguments: ...Targuments → handle: variant. */
export function experimentalMapDataset(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  attrs: {
    f: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    use_inter_op_parallelism?: boolean;
    preserve_cardinality?: boolean;
    force_synchronous?: boolean;
  },
): Tensor {
  return execute('ExperimentalMapDataset', [inputDataset, otherArguments], attrs)[0];
}

/** `ExperimentalMatchingFilesDataset`: patterns: string → handle: variant. Stateful. */
export function experimentalMatchingFilesDataset(patterns: Tensor): Tensor {
  return execute('ExperimentalMatchingFilesDataset', [patterns])[0];
}

/** `ExperimentalMaxIntraOpParallelismDataset`: input_dataset: variant, max_intra_op_parallelism: int64 → handle: variant. */
export function experimentalMaxIntraOpParallelismDataset(
  inputDataset: Tensor,
  maxIntraOpParallelism: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalMaxIntraOpParallelismDataset', [inputDataset, maxIntraOpParallelism], attrs)[0];
}

/** `ExperimentalNonSerializableDataset`: input_dataset: variant → handle: variant. */
export function experimentalNonSerializableDataset(
  inputDataset: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalNonSerializableDataset', [inputDataset], attrs)[0];
}

/** `ExperimentalParallelInterleaveDataset`: input_dataset: variant, other_arguments: ...Targuments, cycle_length: int64, block_length: int64, sloppy: bool, buffer_output_elements: int64, prefetch_input_elements: int64 → handle: variant. */
export function experimentalParallelInterleaveDataset(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  cycleLength: Tensor,
  blockLength: Tensor,
  sloppy: Tensor,
  bufferOutputElements: Tensor,
  prefetchInputElements: Tensor,
  attrs: { f: FunctionRef; output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalParallelInterleaveDataset', [inputDataset, otherArguments, cycleLength, blockLength, sloppy, bufferOutputElements, prefetchInputElements], attrs)[0];
}

/** `ExperimentalParseExampleDataset`: input_dataset: variant, num_parallel_calls: int64, dense_defaults: ...Tdense → handle: variant. */
export function experimentalParseExampleDataset(
  inputDataset: Tensor,
  numParallelCalls: Tensor,
  denseDefaults: readonly Tensor[],
  attrs: {
    sparse_keys: readonly Bytes[];
    dense_keys: readonly Bytes[];
    sparse_types: readonly ('float32' | 'int64' | 'string')[];
    dense_shapes: readonly NativeShape[];
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    sloppy?: boolean;
  },
): Tensor {
  return execute('ExperimentalParseExampleDataset', [inputDataset, numParallelCalls, denseDefaults], attrs)[0];
}

/** `ExperimentalPrivateThreadPoolDataset`: input_dataset: variant, num_threads: int64 → handle: variant. */
export function experimentalPrivateThreadPoolDataset(
  inputDataset: Tensor,
  numThreads: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalPrivateThreadPoolDataset', [inputDataset, numThreads], attrs)[0];
}

/** `ExperimentalRandomDataset`: seed: int64, seed2: int64 → handle: variant. Stateful. */
export function experimentalRandomDataset(
  seed: Tensor,
  seed2: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalRandomDataset', [seed, seed2], attrs)[0];
}

/** `ExperimentalRebatchDataset`: input_dataset: variant, num_replicas: int64 → handle: variant. */
export function experimentalRebatchDataset(
  inputDataset: Tensor,
  numReplicas: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; use_fallback?: boolean },
): Tensor {
  return execute('ExperimentalRebatchDataset', [inputDataset, numReplicas], attrs)[0];
}

/** `ExperimentalScanDataset`: input_dataset: variant, initial_state: ...Tstate, other_arguments: ...Targuments → handle: variant. */
export function experimentalScanDataset(
  inputDataset: Tensor,
  initialState: readonly Tensor[],
  otherArguments: readonly Tensor[],
  attrs: {
    f: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    preserve_cardinality?: boolean;
  },
): Tensor {
  return execute('ExperimentalScanDataset', [inputDataset, initialState, otherArguments], attrs)[0];
}

/** `ExperimentalSetStatsAggregatorDataset`: input_dataset: variant, stats_aggregator: resource, tag: string, counter_prefix: string → handle: variant. Stateful. */
export function experimentalSetStatsAggregatorDataset(
  inputDataset: Tensor,
  statsAggregator: Tensor,
  tag: Tensor,
  counterPrefix: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalSetStatsAggregatorDataset', [inputDataset, statsAggregator, tag, counterPrefix], attrs)[0];
}

/** `ExperimentalSleepDataset`: input_dataset: variant, sleep_microseconds: int64 → handle: variant. */
export function experimentalSleepDataset(
  inputDataset: Tensor,
  sleepMicroseconds: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalSleepDataset', [inputDataset, sleepMicroseconds], attrs)[0];
}

/** `ExperimentalSlidingWindowDataset`: input_dataset: variant, window_size: int64, window_shift: int64, window_stride: int64 → handle: variant. */
export function experimentalSlidingWindowDataset(
  inputDataset: Tensor,
  windowSize: Tensor,
  windowShift: Tensor,
  windowStride: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalSlidingWindowDataset', [inputDataset, windowSize, windowShift, windowStride], attrs)[0];
}

/** `ExperimentalSqlDataset`: driver_name: string, data_source_name: string, query: string → handle: variant. Stateful. */
export function experimentalSqlDataset(
  driverName: Tensor,
  dataSourceName: Tensor,
  query: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalSqlDataset', [driverName, dataSourceName, query], attrs)[0];
}

/** `ExperimentalStatsAggregatorHandle`: () → handle: resource. Stateful. */
export function experimentalStatsAggregatorHandle(attrs?: { container?: Bytes; shared_name?: Bytes }): Tensor {
  return execute('ExperimentalStatsAggregatorHandle', [], attrs)[0];
}

/** `ExperimentalStatsAggregatorSummary`: iterator: resource → summary: string. Stateful. */
export function experimentalStatsAggregatorSummary(iterator: Tensor): Tensor {
  return execute('ExperimentalStatsAggregatorSummary', [iterator])[0];
}

/** `ExperimentalTakeWhileDataset`: input_dataset: variant, other_arguments: ...Targuments → handle: variant. */
export function experimentalTakeWhileDataset(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  attrs: { predicate: FunctionRef; output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalTakeWhileDataset', [inputDataset, otherArguments], attrs)[0];
}

/** `ExperimentalThreadPoolDataset`: input_dataset: variant, thread_pool: resource → handle: variant. Stateful. */
export function experimentalThreadPoolDataset(
  inputDataset: Tensor,
  threadPool: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalThreadPoolDataset', [inputDataset, threadPool], attrs)[0];
}

/** `ExperimentalThreadPoolHandle`: () → handle: resource. Stateful. */
export function experimentalThreadPoolHandle(
  attrs: { num_threads: Int; max_intra_op_parallelism?: Int; display_name: Bytes; container?: Bytes; shared_name?: Bytes },
): Tensor {
  return execute('ExperimentalThreadPoolHandle', [], attrs)[0];
}

/** `ExperimentalUnbatchDataset`: input_dataset: variant → handle: variant. */
export function experimentalUnbatchDataset(
  inputDataset: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalUnbatchDataset', [inputDataset], attrs)[0];
}

/** `ExperimentalUniqueDataset`: input_dataset: variant → handle: variant. */
export function experimentalUniqueDataset(
  inputDataset: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ExperimentalUniqueDataset', [inputDataset], attrs)[0];
}

/** `Expint`: x: T → y: T. */
export function expint(x: Tensor): Tensor {
  return execute('Expint', [x])[0];
}

/** `Expm1`: x: T → y: T. */
export function expm1(x: Tensor): Tensor {
  return execute('Expm1', [x])[0];
}

/** `ExtractGlimpse`: input: float32, size: int32, offsets: float32 → glimpse: float32. */
export function extractGlimpse(
  input: Tensor,
  size: Tensor,
  offsets: Tensor,
  attrs?: { centered?: boolean; normalized?: boolean; uniform_noise?: boolean; noise?: Bytes },
): Tensor {
  return execute('ExtractGlimpse', [input, size, offsets], attrs)[0];
}

/** `ExtractGlimpseV2`: input: float32, size: int32, offsets: float32 → glimpse: float32. */
export function extractGlimpseV2(
  input: Tensor,
  size: Tensor,
  offsets: Tensor,
  attrs?: { centered?: boolean; normalized?: boolean; uniform_noise?: boolean; noise?: Bytes },
): Tensor {
  return execute('ExtractGlimpseV2', [input, size, offsets], attrs)[0];
}

/** `ExtractImagePatches`: images: T → patches: T. */
export function extractImagePatches(
  images: Tensor,
  attrs: { ksizes: readonly Int[]; strides: readonly Int[]; rates: readonly Int[]; padding: 'SAME' | 'VALID' },
): Tensor {
  return execute('ExtractImagePatches', [images], attrs)[0];
}

/** `ExtractJpegShape`: contents: string → image_shape: output_type. */
export function extractJpegShape(contents: Tensor, attrs?: { output_type?: 'int32' | 'int64' }): Tensor {
  return execute('ExtractJpegShape', [contents], attrs)[0];
}

/** `ExtractVolumePatches`: input: T → patches: T. */
export function extractVolumePatches(
  input: Tensor,
  attrs: { ksizes: readonly Int[]; strides: readonly Int[]; padding: 'SAME' | 'VALID' },
): Tensor {
  return execute('ExtractVolumePatches', [input], attrs)[0];
}
