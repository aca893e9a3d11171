// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';
import { executeGrouped } from '../execute-grouped';

/** `DTensorAllGather`: input: T → output: T. */
export function dTensorAllGather(input: Tensor, attrs: { input_layout: Bytes; output_layout: Bytes }): Tensor {
  return execute('DTensorAllGather', [input], attrs)[0];
}

/** `DTensorAllReduce`: input: T, group_assignment: int32 → output: T. */
export function dTensorAllReduce(
  input: Tensor,
  groupAssignment: Tensor,
  attrs: { reduce_op: 'Min' | 'Max' | 'Mul' | 'Add' | 'Mean' | 'Any' | 'All'; device_type: Bytes },
): Tensor {
  return execute('DTensorAllReduce', [input, groupAssignment], attrs)[0];
}

/** `DTensorAllScatter`: input: T → output: T. */
export function dTensorAllScatter(input: Tensor, attrs: { input_layout: Bytes; output_layout: Bytes }): Tensor {
  return execute('DTensorAllScatter', [input], attrs)[0];
}

/** `DTensorAllToAll`: input: T → output: T. */
export function dTensorAllToAll(input: Tensor, attrs: { input_layout: Bytes; output_layout: Bytes }): Tensor {
  return execute('DTensorAllToAll', [input], attrs)[0];
}

/** `DTensorReduceScatter`: input: T, group_assignment: int32, scatter_dimension: int32 → output: T. */
export function dTensorReduceScatter(
  input: Tensor,
  groupAssignment: Tensor,
  scatterDimension: Tensor,
  attrs: { reduce_op: 'Min' | 'Max' | 'Mul' | 'Add' | 'Mean' | 'Any' | 'All'; device_type: Bytes },
): Tensor {
  return execute('DTensorReduceScatter', [input, groupAssignment, scatterDimension], attrs)[0];
}

/** `DTensorRestoreV2`: prefix: string, tensor_names: string, shape_and_slices: string → tensors: ...dtypes. Stateful. */
export function dTensorRestoreV2(
  prefix: Tensor,
  tensorNames: Tensor,
  shapeAndSlices: Tensor,
  attrs: { input_shapes: readonly NativeShape[]; input_layouts: readonly Bytes[]; dtypes: readonly DType[] },
): Tensor[] {
  return execute('DTensorRestoreV2', [prefix, tensorNames, shapeAndSlices], attrs, attrs.dtypes.length);
}

/** `DTensorSetGlobalTPUArray`: topology: string → (). Stateful. */
export function dTensorSetGlobalTPUArray(topology: Tensor): void {
  execute('DTensorSetGlobalTPUArray', [topology]);
}

/** `DataFormatDimMap`: x: T → y: T. */
export function dataFormatDimMap(x: Tensor, attrs?: { src_format?: Bytes; dst_format?: Bytes }): Tensor {
  return execute('DataFormatDimMap', [x], attrs)[0];
}

/** `DataFormatVecPermute`: x: T → y: T. */
export function dataFormatVecPermute(x: Tensor, attrs?: { src_format?: Bytes; dst_format?: Bytes }): Tensor {
  return execute('DataFormatVecPermute', [x], attrs)[0];
}

/** `DataServiceDataset`: dataset_id: int64, processing_mode: string, address: string, protocol: string, job_name: string, max_outstanding_requests: int64, iteration_counter: resource → handle: variant. Stateful. */
export function dataServiceDataset(
  datasetId: Tensor,
  processingMode: Tensor,
  address: Tensor,
  protocol: Tensor,
  jobName: Tensor,
  maxOutstandingRequests: Tensor,
  iterationCounter: Tensor,
  attrs: {
    task_refresh_interval_hint_ms?: Int;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    data_transfer_protocol?: Bytes;
    target_workers?: Bytes;
    cross_trainer_cache_options?: Bytes;
  },
): Tensor {
  return execute('DataServiceDataset', [datasetId, processingMode, address, protocol, jobName, maxOutstandingRequests, iterationCounter], attrs)[0];
}

/** `DataServiceDatasetV2`: dataset_id: int64, processing_mode: string, address: string, protocol: string, job_name: string, consumer_index: int64, num_consumers: int64, max_outstanding_requests: int64, iteration_counter: resource → handle: variant. Stateful. */
export function dataServiceDatasetV2(
  datasetId: Tensor,
  processingMode: Tensor,
  address: Tensor,
  protocol: Tensor,
  jobName: Tensor,
  consumerIndex: Tensor,
  numConsumers: Tensor,
  maxOutstandingRequests: Tensor,
  iterationCounter: Tensor,
  attrs: {
    task_refresh_interval_hint_ms?: Int;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    data_transfer_protocol?: Bytes;
    target_workers?: Bytes;
    cross_trainer_cache_options?: Bytes;
  },
): Tensor {
  return execute('DataServiceDatasetV2', [datasetId, processingMode, address, protocol, jobName, consumerIndex, numConsumers, maxOutstandingRequests, iterationCounter], attrs)[0];
}

/** `DataServiceDatasetV3`: dataset_id: int64, processing_mode: string, address: string, protocol: string, job_name: string, consumer_index: int64, num_consumers: int64, max_outstanding_requests: int64, iteration_counter: resource → handle: variant. Stateful. */
export function dataServiceDatasetV3(
  datasetId: Tensor,
  processingMode: Tensor,
  address: Tensor,
  protocol: Tensor,
  jobName: Tensor,
  consumerIndex: Tensor,
  numConsumers: Tensor,
  maxOutstandingRequests: Tensor,
  iterationCounter: Tensor,
  attrs: {
    task_refresh_interval_hint_ms?: Int;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    data_transfer_protocol?: Bytes;
    target_workers?: Bytes;
    uncompress?: boolean;
    uncompress_fn: FunctionRef;
    cross_trainer_cache_options?: Bytes;
  },
): Tensor {
  return execute('DataServiceDatasetV3', [datasetId, processingMode, address, protocol, jobName, consumerIndex, numConsumers, maxOutstandingRequests, iterationCounter], attrs)[0];
}

/** `DataServiceDatasetV4`: dataset_id: string, processing_mode: string, address: string, protocol: string, job_name: string, consumer_index: int64, num_consumers: int64, max_outstanding_requests: int64, iteration_counter: resource → handle: variant. Stateful. */
export function dataServiceDatasetV4(
  datasetId: Tensor,
  processingMode: Tensor,
  address: Tensor,
  protocol: Tensor,
  jobName: Tensor,
  consumerIndex: Tensor,
  numConsumers: Tensor,
  maxOutstandingRequests: Tensor,
  iterationCounter: Tensor,
  attrs: {
    task_refresh_interval_hint_ms?: Int;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    data_transfer_protocol?: Bytes;
    target_workers?: Bytes;
    uncompress?: boolean;
    uncompress_fn: FunctionRef;
    cross_trainer_cache_options?: Bytes;
  },
): Tensor {
  return execute('DataServiceDatasetV4', [datasetId, processingMode, address, protocol, jobName, consumerIndex, numConsumers, maxOutstandingRequests, iterationCounter], attrs)[0];
}

/** `DatasetCardinality`: input_dataset: variant → cardinality: int64. */
export function datasetCardinality(inputDataset: Tensor, attrs?: { cardinality_options?: Bytes }): Tensor {
  return execute('DatasetCardinality', [inputDataset], attrs)[0];
}

/** `DatasetFingerprint`: input_dataset: variant → fingerprint: uint64. */
export function datasetFingerprint(inputDataset: Tensor): Tensor {
  return execute('DatasetFingerprint', [inputDataset])[0];
}

/** `DatasetFromGraph`: graph_def: string → handle: variant. */
export function datasetFromGraph(graphDef: Tensor): Tensor {
  return execute('DatasetFromGraph', [graphDef])[0];
}

/** `DatasetToGraph`: input_dataset: variant → graph: string. */
export function datasetToGraph(
  inputDataset: Tensor,
  attrs?: { stateful_whitelist?: readonly Bytes[]; allow_stateful?: boolean; strip_device_assignment?: boolean },
): Tensor {
  return execute('DatasetToGraph', [inputDataset], attrs)[0];
}

/** `DatasetToGraphV2`: input_dataset: variant → graph: string. */
export function datasetToGraphV2(
  inputDataset: Tensor,
  attrs?: { external_state_policy?: Int; strip_device_assignment?: boolean },
): Tensor {
  return execute('DatasetToGraphV2', [inputDataset], attrs)[0];
}

/** `DatasetToSingleElement`: dataset: variant → components: ...output_types. Stateful. */
export function datasetToSingleElement(
  dataset: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor[] {
  return execute('DatasetToSingleElement', [dataset], attrs, attrs.output_types.length);
}

/** `DatasetToTFRecord`: input_dataset: variant, filename: string, compression_type: string → (). Stateful. */
export function datasetToTFRecord(inputDataset: Tensor, filename: Tensor, compressionType: Tensor): void {
  execute('DatasetToTFRecord', [inputDataset, filename, compressionType]);
}

/** `Dawsn`: x: T → y: T. */
export function dawsn(x: Tensor): Tensor {
  return execute('Dawsn', [x])[0];
}

/** `DebugGradientIdentity`: input: T → output: T. */
export function debugGradientIdentity(input: Tensor): Tensor {
  return execute('DebugGradientIdentity', [input])[0];
}

/** `DebugGradientRefIdentity`: input: Ref(T) → output: Ref(T). */
export function debugGradientRefIdentity(input: Tensor): Tensor {
  return execute('DebugGradientRefIdentity', [input])[0];
}

/** `DebugIdentity`: input: T → output: T. */
export function debugIdentity(
  input: Tensor,
  attrs?: { device_name?: Bytes; tensor_name?: Bytes; debug_urls?: readonly Bytes[]; gated_grpc?: boolean },
): Tensor {
  return execute('DebugIdentity', [input], attrs)[0];
}

/** `DebugIdentityV2`: input: T → output: T. Stateful. */
export function debugIdentityV2(
  input: Tensor,
  attrs?: {
    tfdbg_context_id?: Bytes;
    op_name?: Bytes;
    output_slot?: Int;
    tensor_debug_mode?: Int;
    debug_urls?: readonly Bytes[];
    circular_buffer_size?: Int;
    tfdbg_run_id?: Bytes;
  },
): Tensor {
  return execute('DebugIdentityV2', [input], attrs)[0];
}

/** `DebugIdentityV3`: input: T → output: T. Stateful. */
export function debugIdentityV3(
  input: Tensor,
  attrs?: {
    device_name?: Bytes;
    tensor_name?: Bytes;
    io_of_node?: Bytes;
    is_input?: boolean;
    io_index?: Int;
    debug_urls?: readonly Bytes[];
    gated_grpc?: boolean;
  },
): Tensor {
  return execute('DebugIdentityV3', [input], attrs)[0];
}

/** `DebugNanCount`: input: T → output: int64. */
export function debugNanCount(
  input: Tensor,
  attrs?: { device_name?: Bytes; tensor_name?: Bytes; debug_urls?: readonly Bytes[]; gated_grpc?: boolean },
): Tensor {
  return execute('DebugNanCount', [input], attrs)[0];
}

/** `DebugNumericSummary`: input: T → output: float64. */
export function debugNumericSummary(
  input: Tensor,
  attrs?: {
    device_name?: Bytes;
    tensor_name?: Bytes;
    debug_urls?: readonly Bytes[];
    lower_bound?: number;
    upper_bound?: number;
    mute_if_healthy?: boolean;
    gated_grpc?: boolean;
  },
): Tensor {
  return execute('DebugNumericSummary', [input], attrs)[0];
}

/** `DebugNumericSummaryV2`: input: T → output: output_dtype. */
export function debugNumericSummaryV2(
  input: Tensor,
  attrs?: { output_dtype?: 'float32' | 'float64'; tensor_debug_mode?: Int; tensor_id?: Int },
): Tensor {
  return execute('DebugNumericSummaryV2', [input], attrs)[0];
}

/** `DecodeAndCropJpeg`: contents: string, crop_window: int32 → image: uint8. */
export function decodeAndCropJpeg(
  contents: Tensor,
  cropWindow: Tensor,
  attrs?: {
    channels?: Int;
    ratio?: Int;
    fancy_upscaling?: boolean;
    try_recover_truncated?: boolean;
    acceptable_fraction?: number;
    dct_method?: Bytes;
  },
): Tensor {
  return execute('DecodeAndCropJpeg', [contents, cropWindow], attrs)[0];
}

/** `DecodeBase64`: input: string → output: string. */
export function decodeBase64(input: Tensor): Tensor {
  return execute('DecodeBase64', [input])[0];
}

/** `DecodeBmp`: contents: string → image: uint8. */
export function decodeBmp(contents: Tensor, attrs?: { channels?: Int }): Tensor {
  return execute('DecodeBmp', [contents], attrs)[0];
}

/** `DecodeCSV`: records: string, record_defaults: ...OUT_TYPE → output: ...OUT_TYPE. */
export function decodeCSV(
  records: Tensor,
  recordDefaults: readonly Tensor[],
  attrs?: { field_delim?: Bytes; use_quote_delim?: boolean; na_value?: Bytes; select_cols?: readonly Int[] },
): Tensor[] {
  return execute('DecodeCSV', [records, recordDefaults], attrs, recordDefaults.length);
}

/** `DecodeCompressed`: bytes: string → output: string. */
export function decodeCompressed(bytes: Tensor, attrs?: { compression_type?: Bytes }): Tensor {
  return execute('DecodeCompressed', [bytes], attrs)[0];
}

/** `DecodeGif`: contents: string → image: uint8. */
export function decodeGif(contents: Tensor): Tensor {
  return execute('DecodeGif', [contents])[0];
}

/** `DecodeImage`: contents: string → image: dtype. */
export function decodeImage(
  contents: Tensor,
  attrs?: { channels?: Int; dtype?: 'uint8' | 'uint16' | 'float32'; expand_animations?: boolean },
): Tensor {
  return execute('DecodeImage', [contents], attrs)[0];
}

/** `DecodeJSONExample`: json_examples: string → binary_examples: string. */
export function decodeJSONExample(jsonExamples: Tensor): Tensor {
  return execute('DecodeJSONExample', [jsonExamples])[0];
}

/** `DecodeJpeg`: contents: string → image: uint8. */
export function decodeJpeg(
  contents: Tensor,
  attrs?: {
    channels?: Int;
    ratio?: Int;
    fancy_upscaling?: boolean;
    try_recover_truncated?: boolean;
    acceptable_fraction?: number;
    dct_method?: Bytes;
  },
): Tensor {
  return execute('DecodeJpeg', [contents], attrs)[0];
}

/** `DecodeJxl`: contents: string → image: dtype. */
export function decodeJxl(contents: Tensor, attrs?: { channels?: Int; dtype?: 'uint8' }): Tensor {
  return execute('DecodeJxl', [contents], attrs)[0];
}

/** `DecodePaddedRaw`: input_bytes: string, fixed_length: int32 → output: out_type. */
export function decodePaddedRaw(
  inputBytes: Tensor,
  fixedLength: Tensor,
  attrs: {
    out_type: 'float16' | 'float32' | 'float64' | 'int32' | 'uint16' | 'uint8' | 'int16' | 'int8' | 'int64' | 'bfloat16';
    little_endian?: boolean;
  },
): Tensor {
  return execute('DecodePaddedRaw', [inputBytes, fixedLength], attrs)[0];
}

/** `DecodePng`: contents: string → image: dtype. */
export function decodePng(contents: Tensor, attrs?: { channels?: Int; dtype?: 'uint8' | 'uint16' }): Tensor {
  return execute('DecodePng', [contents], attrs)[0];
}

/** `DecodeProtoV2`: bytes: string → sizes: int32, values: ...output_types. */
export function decodeProtoV2(
  bytes: Tensor,
  attrs: {
    message_type: Bytes;
    field_names: readonly Bytes[];
    output_types: readonly DType[];
    descriptor_source?: Bytes;
    message_format?: Bytes;
    sanitize?: boolean;
  },
): [sizes: Tensor, values: Tensor[]] {
  return executeGrouped('DecodeProtoV2', [bytes], attrs, [null, attrs.output_types.length]);
}

/** `DecodeRaw`: bytes: string → output: out_type. */
export function decodeRaw(
  bytes: Tensor,
  attrs: {
    out_type: 'float16' | 'float32' | 'float64' | 'int32' | 'uint16' | 'uint8' | 'int16' | 'int8' | 'int64' | 'complex64' | 'complex128' | 'bool' | 'bfloat16';
    little_endian?: boolean;
  },
): Tensor {
  return execute('DecodeRaw', [bytes], attrs)[0];
}

/** `DecodeWav`: contents: string → audio: float32, sample_rate: int32. */
export function decodeWav(
  contents: Tensor,
  attrs?: { desired_channels?: Int; desired_samples?: Int },
): [audio: Tensor, sampleRate: Tensor] {
  return execute('DecodeWav', [contents], attrs) as [Tensor, Tensor];
}

/** `DecodeWebP`: contents: string → image: dtype. */
export function decodeWebP(contents: Tensor, attrs?: { channels?: Int; dtype?: 'uint8' }): Tensor {
  return execute('DecodeWebP', [contents], attrs)[0];
}

/** `DeepCopy`: x: T → y: T. Stateful. */
export function deepCopy(x: Tensor): Tensor {
  return execute('DeepCopy', [x])[0];
}

/** `DeleteIterator`: handle: resource, deleter: variant → (). Stateful. */
export function deleteIterator(handle: Tensor, deleter: Tensor): void {
  execute('DeleteIterator', [handle, deleter]);
}

/** `DeleteMemoryCache`: handle: resource, deleter: variant → (). Stateful. */
export function deleteMemoryCache(handle: Tensor, deleter: Tensor): void {
  execute('DeleteMemoryCache', [handle, deleter]);
}

/** `DeleteMultiDeviceIterator`: multi_device_iterator: resource, iterators: N * resource, deleter: variant → (). Stateful. */
export function deleteMultiDeviceIterator(
  multiDeviceIterator: Tensor,
  iterators: readonly Tensor[],
  deleter: Tensor,
): void {
  execute('DeleteMultiDeviceIterator', [multiDeviceIterator, iterators, deleter]);
}

/** `DeleteRandomSeedGenerator`: handle: resource, deleter: variant → (). Stateful. */
export function deleteRandomSeedGenerator(handle: Tensor, deleter: Tensor): void {
  execute('DeleteRandomSeedGenerator', [handle, deleter]);
}

/** `DeleteRpcFutureResource`: handle: resource, deleter: variant → (). Stateful. */
export function deleteRpcFutureResource(handle: Tensor, deleter: Tensor): void {
  execute('DeleteRpcFutureResource', [handle, deleter]);
}

/** `DeleteSeedGenerator`: handle: resource, deleter: variant → (). Stateful. */
export function deleteSeedGenerator(handle: Tensor, deleter: Tensor): void {
  execute('DeleteSeedGenerator', [handle, deleter]);
}

/** `DeleteSessionTensor`: handle: string → (). Stateful. */
export function deleteSessionTensor(handle: Tensor): void {
  execute('DeleteSessionTensor', [handle]);
}

/** `DenseBincount`: input: Tidx, size: Tidx, weights: T → output: T. */
export function denseBincount(
  input: Tensor,
  size: Tensor,
  weights: Tensor,
  attrs?: { binary_output?: boolean },
): Tensor {
  return execute('DenseBincount', [input, size, weights], attrs)[0];
}

/** `DenseCountSparseOutput`: values: T, weights: output_type → output_indices: int64, output_values: output_type, output_dense_shape: int64. */
export function denseCountSparseOutput(
  values: Tensor,
  weights: Tensor,
  attrs: { minlength?: Int; maxlength?: Int; binary_output: boolean },
): [outputIndices: Tensor, outputValues: Tensor, outputDenseShape: Tensor] {
  return execute('DenseCountSparseOutput', [values, weights], attrs) as [Tensor, Tensor, Tensor];
}

/** `DenseToCSRSparseMatrix`: dense_input: T, indices: int64 → sparse_output: variant. */
export function denseToCSRSparseMatrix(denseInput: Tensor, indices: Tensor): Tensor {
  return execute('DenseToCSRSparseMatrix', [denseInput, indices])[0];
}

/** `DenseToDenseSetOperation`: set1: T, set2: T → result_indices: int64, result_values: T, result_shape: int64. */
export function denseToDenseSetOperation(
  set1: Tensor,
  set2: Tensor,
  attrs: { set_operation: Bytes; validate_indices?: boolean },
): [resultIndices: Tensor, resultValues: Tensor, resultShape: Tensor] {
  return execute('DenseToDenseSetOperation', [set1, set2], attrs) as [Tensor, Tensor, Tensor];
}

/** `DenseToSparseBatchDataset`: input_dataset: variant, batch_size: int64, row_shape: int64 → handle: variant. */
export function denseToSparseBatchDataset(
  inputDataset: Tensor,
  batchSize: Tensor,
  rowShape: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('DenseToSparseBatchDataset', [inputDataset, batchSize, rowShape], attrs)[0];
}

/** `DenseToSparseSetOperation`: set1: T, set2_indices: int64, set2_values: T, set2_shape: int64 → result_indices: int64, result_values: T, result_shape: int64. */
export function denseToSparseSetOperation(
  set1: Tensor,
  set2Indices: Tensor,
  set2Values: Tensor,
  set2Shape: Tensor,
  attrs: { set_operation: Bytes; validate_indices?: boolean },
): [resultIndices: Tensor, resultValues: Tensor, resultShape: Tensor] {
  return execute('DenseToSparseSetOperation', [set1, set2Indices, set2Values, set2Shape], attrs) as [Tensor, Tensor, Tensor];
}

/** `DepthToSpace`: input: T → output: T. */
export function depthToSpace(
  input: Tensor,
  attrs: { block_size: Int; data_format?: 'NHWC' | 'NCHW' | 'NCHW_VECT_C' },
): Tensor {
  return execute('DepthToSpace', [input], attrs)[0];
}

/** `DepthwiseConv2dNative`: input: T, filter: T → output: T. */
export function depthwiseConv2dNative(
  input: Tensor,
  filter: Tensor,
  attrs: {
    strides: readonly Int[];
    padding: 'SAME' | 'VALID' | 'EXPLICIT';
    explicit_paddings?: readonly Int[];
    data_format?: 'NHWC' | 'NCHW';
    dilations?: readonly Int[];
  },
): Tensor {
  return execute('DepthwiseConv2dNative', [input, filter], attrs)[0];
}

/** `DepthwiseConv2dNativeBackpropFilter`: input: T, filter_sizes: int32, out_backprop: T → output: T. */
export function depthwiseConv2dNativeBackpropFilter(
  input: Tensor,
  filterSizes: Tensor,
  outBackprop: Tensor,
  attrs: {
    strides: readonly Int[];
    padding: 'SAME' | 'VALID' | 'EXPLICIT';
    explicit_paddings?: readonly Int[];
    data_format?: 'NHWC' | 'NCHW';
    dilations?: readonly Int[];
  },
): Tensor {
  return execute('DepthwiseConv2dNativeBackpropFilter', [input, filterSizes, outBackprop], attrs)[0];
}

/** `DepthwiseConv2dNativeBackpropInput`: input_sizes: int32, filter: T, out_backprop: T → output: T. */
export function depthwiseConv2dNativeBackpropInput(
  inputSizes: Tensor,
  filter: Tensor,
  outBackprop: Tensor,
  attrs: {
    strides: readonly Int[];
    padding: 'SAME' | 'VALID' | 'EXPLICIT';
    explicit_paddings?: readonly Int[];
    data_format?: 'NHWC' | 'NCHW';
    dilations?: readonly Int[];
  },
): Tensor {
  return execute('DepthwiseConv2dNativeBackpropInput', [inputSizes, filter, outBackprop], attrs)[0];
}

/** `Dequantize`: input: T, min_range: float32, max_range: float32 → output: dtype. */
export function dequantize(
  input: Tensor,
  minRange: Tensor,
  maxRange: Tensor,
  attrs?: {
    mode?: 'MIN_COMBINED' | 'MIN_FIRST' | 'SCALED';
    narrow_range?: boolean;
    axis?: Int;
    dtype?: 'bfloat16' | 'float32';
  },
): Tensor {
  return execute('Dequantize', [input, minRange, maxRange], attrs)[0];
}

/** `DeserializeIterator`: resource_handle: resource, serialized: variant → (). Stateful. */
export function deserializeIterator(resourceHandle: Tensor, serialized: Tensor): void {
  execute('DeserializeIterator', [resourceHandle, serialized]);
}

/** `DeserializeManySparse`: serialized_sparse: string → sparse_indices: int64, sparse_values: dtype, sparse_shape: int64. */
export function deserializeManySparse(
  serializedSparse: Tensor,
  attrs: { dtype: DType },
): [sparseIndices: Tensor, sparseValues: Tensor, sparseShape: Tensor] {
  return execute('DeserializeManySparse', [serializedSparse], attrs) as [Tensor, Tensor, Tensor];
}

/** `DeserializeSparse`: serialized_sparse: Tserialized → sparse_indices: int64, sparse_values: dtype, sparse_shape: int64. */
export function deserializeSparse(
  serializedSparse: Tensor,
  attrs: { dtype: DType },
): [sparseIndices: Tensor, sparseValues: Tensor, sparseShape: Tensor] {
  return execute('DeserializeSparse', [serializedSparse], attrs) as [Tensor, Tensor, Tensor];
}

/** `DestroyResourceOp`: resource: resource → (). Stateful. */
export function destroyResourceOp(resource: Tensor, attrs?: { ignore_lookup_error?: boolean }): void {
  execute('DestroyResourceOp', [resource], attrs);
}

/** `DestroyTemporaryVariable`: ref: Ref(T) → value: T. */
export function destroyTemporaryVariable(ref: Tensor, attrs: { var_name: Bytes }): Tensor {
  return execute('DestroyTemporaryVariable', [ref], attrs)[0];
}

/** `DeviceIndex`: () → index: int32. Stateful. */
export function deviceIndex(attrs: { device_names: readonly Bytes[] }): Tensor {
  return execute('DeviceIndex', [], attrs)[0];
}

/** `Diag`: diagonal: T → output: T. */
export function diag(diagonal: Tensor): Tensor {
  return execute('Diag', [diagonal])[0];
}

/** `DiagPart`: input: T → diagonal: T. */
export function diagPart(input: Tensor): Tensor {
  return execute('DiagPart', [input])[0];
}

/** `Digamma`: x: T → y: T. */
export function digamma(x: Tensor): Tensor {
  return execute('Digamma', [x])[0];
}

/** `Dilation2D`: input: T, filter: T → output: T. */
export function dilation2D(
  input: Tensor,
  filter: Tensor,
  attrs: { strides: readonly Int[]; rates: readonly Int[]; padding: 'SAME' | 'VALID' },
): Tensor {
  return execute('Dilation2D', [input, filter], attrs)[0];
}

/** `Dilation2DBackpropFilter`: input: T, filter: T, out_backprop: T → filter_backprop: T. */
export function dilation2DBackpropFilter(
  input: Tensor,
  filter: Tensor,
  outBackprop: Tensor,
  attrs: { strides: readonly Int[]; rates: readonly Int[]; padding: 'SAME' | 'VALID' },
): Tensor {
  return execute('Dilation2DBackpropFilter', [input, filter, outBackprop], attrs)[0];
}

/** `Dilation2DBackpropInput`: input: T, filter: T, out_backprop: T → in_backprop: T. */
export function dilation2DBackpropInput(
  input: Tensor,
  filter: Tensor,
  outBackprop: Tensor,
  attrs: { strides: readonly Int[]; rates: readonly Int[]; padding: 'SAME' | 'VALID' },
): Tensor {
  return execute('Dilation2DBackpropInput', [input, filter, outBackprop], attrs)[0];
}

/** `DirectedInterleaveDataset`: selector_input_dataset: variant, data_input_datasets: N * variant → handle: variant. */
export function directedInterleaveDataset(
  selectorInputDataset: Tensor,
  dataInputDatasets: readonly Tensor[],
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; stop_on_empty_dataset?: boolean },
): Tensor {
  return execute('DirectedInterleaveDataset', [selectorInputDataset, dataInputDatasets], attrs)[0];
}

/** `DisableCopyOnRead`: resource: resource → (). Stateful. */
export function disableCopyOnRead(resource: Tensor): void {
  execute('DisableCopyOnRead', [resource]);
}

/** `DistributedSave`: dataset: variant, directory: string, address: string → (). Stateful. */
export function distributedSave(
  dataset: Tensor,
  directory: Tensor,
  address: Tensor,
  attrs?: { metadata?: Bytes },
): void {
  execute('DistributedSave', [dataset, directory, address], attrs);
}

/** `Div`: x: T, y: T → z: T. */
export function div(x: Tensor, y: Tensor): Tensor {
  return execute('Div', [x, y])[0];
}

/** `DivNoNan`: x: T, y: T → z: T. */
export function divNoNan(x: Tensor, y: Tensor): Tensor {
  return execute('DivNoNan', [x, y])[0];
}

/** `DrawBoundingBoxes`: images: T, boxes: float32 → output: T. */
export function drawBoundingBoxes(images: Tensor, boxes: Tensor): Tensor {
  return execute('DrawBoundingBoxes', [images, boxes])[0];
}

/** `DrawBoundingBoxesV2`: images: T, boxes: float32, colors: float32 → output: T. */
export function drawBoundingBoxesV2(images: Tensor, boxes: Tensor, colors: Tensor): Tensor {
  return execute('DrawBoundingBoxesV2', [images, boxes, colors])[0];
}

/** `DummyIterationCounter`: () → handle: resource. Stateful. */
export function dummyIterationCounter(): Tensor {
  return execute('DummyIterationCounter', [])[0];
}

/** `DummyMemoryCache`: () → handle: resource. Stateful. */
export function dummyMemoryCache(): Tensor {
  return execute('DummyMemoryCache', [])[0];
}

/** `DummySeedGenerator`: () → handle: resource. Stateful. */
export function dummySeedGenerator(): Tensor {
  return execute('DummySeedGenerator', [])[0];
}

/** `DumpTensor`: tensor_data: T → (). Stateful. */
export function dumpTensor(
  tensorData: Tensor,
  attrs: { log_dir_path: Bytes; file_name: Bytes; enabled: boolean; func_name: Bytes; node_name: Bytes },
): void {
  execute('DumpTensor', [tensorData], attrs);
}

/** `DynamicEnqueueTPUEmbeddingArbitraryTensorBatch`: sample_indices_or_row_splits: N * T1, embedding_indices: N * T2, aggregation_weights: N * T3, mode_override: string, device_ordinal: int32 → (). Stateful. */
export function dynamicEnqueueTPUEmbeddingArbitraryTensorBatch(
  sampleIndicesOrRowSplits: readonly Tensor[],
  embeddingIndices: readonly Tensor[],
  aggregationWeights: readonly Tensor[],
  modeOverride: Tensor,
  deviceOrdinal: Tensor,
  attrs?: { combiners?: readonly Bytes[] },
): void {
  execute('DynamicEnqueueTPUEmbeddingArbitraryTensorBatch', [sampleIndicesOrRowSplits, embeddingIndices, aggregationWeights, modeOverride, deviceOrdinal], attrs);
}

/** `DynamicEnqueueTPUEmbeddingRaggedTensorBatch`: sample_splits: N * T1, embedding_indices: N * T2, aggregation_weights: N * T3, mode_override: string, device_ordinal: int32 → (). Stateful. */
export function dynamicEnqueueTPUEmbeddingRaggedTensorBatch(
  sampleSplits: readonly Tensor[],
  embeddingIndices: readonly Tensor[],
  aggregationWeights: readonly Tensor[],
  modeOverride: Tensor,
  deviceOrdinal: Tensor,
  attrs: {
    combiners?: readonly Bytes[];
    table_ids: readonly Int[];
    max_sequence_lengths?: readonly Int[];
    num_features?: readonly Int[];
  },
): void {
  execute('DynamicEnqueueTPUEmbeddingRaggedTensorBatch', [sampleSplits, embeddingIndices, aggregationWeights, modeOverride, deviceOrdinal], attrs);
}

/** `DynamicPartition`: data: T, partitions: int32 → outputs: num_partitions * T. */
export function dynamicPartition(data: Tensor, partitions: Tensor, attrs: { num_partitions: number }): Tensor[] {
  return execute('DynamicPartition', [data, partitions], attrs, attrs.num_partitions);
}

/** `DynamicStitch`: indices: N * int32, data: N * T → merged: T. */
export function dynamicStitch(indices: readonly Tensor[], data: readonly Tensor[]): Tensor {
  return execute('DynamicStitch', [indices, data])[0];
}
