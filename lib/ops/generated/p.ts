// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';
import { executeGrouped } from '../execute-grouped';

/** `Pack`: values: N * T → output: T. */
export function pack(values: readonly Tensor[], attrs?: { axis?: Int }): Tensor {
  return execute('Pack', [values], attrs)[0];
}

/** `Pad`: input: T, paddings: Tpaddings → output: T. */
export function pad(input: Tensor, paddings: Tensor): Tensor {
  return execute('Pad', [input, paddings])[0];
}

/** `PadV2`: input: T, paddings: Tpaddings, constant_values: T → output: T. */
export function padV2(input: Tensor, paddings: Tensor, constantValues: Tensor): Tensor {
  return execute('PadV2', [input, paddings, constantValues])[0];
}

/** `PaddedBatchDataset`: input_dataset: variant, batch_size: int64, padded_shapes: N * int64, padding_values: ...Toutput_types → handle: variant. */
export function paddedBatchDataset(
  inputDataset: Tensor,
  batchSize: Tensor,
  paddedShapes: readonly Tensor[],
  paddingValues: readonly Tensor[],
  attrs: { output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('PaddedBatchDataset', [inputDataset, batchSize, paddedShapes, paddingValues], attrs)[0];
}

/** `PaddedBatchDatasetV2`: input_dataset: variant, batch_size: int64, padded_shapes: N * int64, padding_values: ...Toutput_types, drop_remainder: bool → handle: variant. */
export function paddedBatchDatasetV2(
  inputDataset: Tensor,
  batchSize: Tensor,
  paddedShapes: readonly Tensor[],
  paddingValues: readonly Tensor[],
  dropRemainder: Tensor,
  attrs: { parallel_copy?: boolean; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('PaddedBatchDatasetV2', [inputDataset, batchSize, paddedShapes, paddingValues, dropRemainder], attrs)[0];
}

/** `PaddingFIFOQueue`: () → handle: Ref(string). Stateful. */
export function paddingFIFOQueue(
  attrs: {
    component_types: readonly DType[];
    shapes?: readonly NativeShape[];
    capacity?: Int;
    container?: Bytes;
    shared_name?: Bytes;
  },
): Tensor {
  return execute('PaddingFIFOQueue', [], attrs)[0];
}

/** `PaddingFIFOQueueV2`: () → handle: resource. Stateful. */
export function paddingFIFOQueueV2(
  attrs: {
    component_types: readonly DType[];
    shapes?: readonly NativeShape[];
    capacity?: Int;
    container?: Bytes;
    shared_name?: Bytes;
  },
): Tensor {
  return execute('PaddingFIFOQueueV2', [], attrs)[0];
}

/** `ParallelBatchDataset`: input_dataset: variant, batch_size: int64, num_parallel_calls: int64, drop_remainder: bool → handle: variant. */
export function parallelBatchDataset(
  inputDataset: Tensor,
  batchSize: Tensor,
  numParallelCalls: Tensor,
  dropRemainder: Tensor,
  attrs: {
    parallel_copy?: boolean;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    deterministic?: Bytes;
    metadata?: Bytes;
  },
): Tensor {
  return execute('ParallelBatchDataset', [inputDataset, batchSize, numParallelCalls, dropRemainder], attrs)[0];
}

/** `ParallelConcat`: values: N * T → output: T. */
export function parallelConcat(values: readonly Tensor[], attrs: { shape: NativeShape }): Tensor {
  return execute('ParallelConcat', [values], attrs)[0];
}

/** `ParallelDynamicStitch`: indices: N * int32, data: N * T → merged: T. */
export function parallelDynamicStitch(indices: readonly Tensor[], data: readonly Tensor[]): Tensor {
  return execute('ParallelDynamicStitch', [indices, data])[0];
}

/** `ParallelFilterDataset`: input_dataset: variant, other_arguments: ...Targuments, num_parallel_calls: int64 → handle: variant. */
export function parallelFilterDataset(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  numParallelCalls: Tensor,
  attrs: {
    predicate: FunctionRef;
    deterministic?: Bytes;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    metadata?: Bytes;
  },
): Tensor {
  return execute('ParallelFilterDataset', [inputDataset, otherArguments, numParallelCalls], attrs)[0];
}

/** `ParallelInterleaveDataset`: input_dataset: variant, other_arguments: ...Targuments, cycle_length: int64, block_length: int64, sloppy: bool, buffer_output_elements: int64, prefetch_input_elements: int64 → handle: variant. */
export function parallelInterleaveDataset(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  cycleLength: Tensor,
  blockLength: Tensor,
  sloppy: Tensor,
  bufferOutputElements: Tensor,
  prefetchInputElements: Tensor,
  attrs: { f: FunctionRef; output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('ParallelInterleaveDataset', [inputDataset, otherArguments, cycleLength, blockLength, sloppy, bufferOutputElements, prefetchInputElements], attrs)[0];
}

/** `ParallelInterleaveDatasetV2`: input_dataset: variant, other_arguments: ...Targuments, cycle_length: int64, block_length: int64, num_parallel_calls: int64 → handle: variant. */
export function parallelInterleaveDatasetV2(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  cycleLength: Tensor,
  blockLength: Tensor,
  numParallelCalls: Tensor,
  attrs: {
    f: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    sloppy?: boolean;
    metadata?: Bytes;
  },
): Tensor {
  return execute('ParallelInterleaveDatasetV2', [inputDataset, otherArguments, cycleLength, blockLength, numParallelCalls], attrs)[0];
}

/** `ParallelInterleaveDatasetV3`: input_dataset: variant, other_arguments: ...Targuments, cycle_length: int64, block_length: int64, num_parallel_calls: int64 → handle: variant. */
export function parallelInterleaveDatasetV3(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  cycleLength: Tensor,
  blockLength: Tensor,
  numParallelCalls: Tensor,
  attrs: {
    f: FunctionRef;
    deterministic?: Bytes;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    metadata?: Bytes;
  },
): Tensor {
  return execute('ParallelInterleaveDatasetV3', [inputDataset, otherArguments, cycleLength, blockLength, numParallelCalls], attrs)[0];
}

/** `ParallelInterleaveDatasetV4`: input_dataset: variant, other_arguments: ...Targuments, cycle_length: int64, block_length: int64, buffer_output_elements: int64, prefetch_input_elements: int64, num_parallel_calls: int64 → handle: variant. */
export function parallelInterleaveDatasetV4(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  cycleLength: Tensor,
  blockLength: Tensor,
  bufferOutputElements: Tensor,
  prefetchInputElements: Tensor,
  numParallelCalls: Tensor,
  attrs: {
    f: FunctionRef;
    deterministic?: Bytes;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    metadata?: Bytes;
  },
): Tensor {
  return execute('ParallelInterleaveDatasetV4', [inputDataset, otherArguments, cycleLength, blockLength, bufferOutputElements, prefetchInputElements, numParallelCalls], attrs)[0];
}

/** `ParallelMapDataset`: input_dataset: variant, other_arguments: ...Targuments, num_parallel_calls: int32 → handle: variant. */
export function parallelMapDataset(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  numParallelCalls: Tensor,
  attrs: {
    f: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    use_inter_op_parallelism?: boolean;
    sloppy?: boolean;
    preserve_cardinality?: boolean;
    metadata?: Bytes;
  },
): Tensor {
  return execute('ParallelMapDataset', [inputDataset, otherArguments, numParallelCalls], attrs)[0];
}

/** `ParallelMapDatasetV2`: input_dataset: variant, other_arguments: ...Targuments, num_parallel_calls: int64 → handle: variant. */
export function parallelMapDatasetV2(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  numParallelCalls: Tensor,
  attrs: {
    f: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    use_inter_op_parallelism?: boolean;
    deterministic?: Bytes;
    preserve_cardinality?: boolean;
    use_unbounded_threadpool?: boolean;
    metadata?: Bytes;
  },
): Tensor {
  return execute('ParallelMapDatasetV2', [inputDataset, otherArguments, numParallelCalls], attrs)[0];
}

/** `ParameterizedTruncatedNormal`: shape: T, means: dtype, stdevs: dtype, minvals: dtype, maxvals: dtype → output: dtype. Stateful. */
export function parameterizedTruncatedNormal(
  shape: Tensor,
  means: Tensor,
  stdevs: Tensor,
  minvals: Tensor,
  maxvals: Tensor,
  attrs?: { seed?: Int; seed2?: Int },
): Tensor {
  return execute('ParameterizedTruncatedNormal', [shape, means, stdevs, minvals, maxvals], attrs)[0];
}

/** `ParseExample`: serialized: string, names: string, sparse_keys: Nsparse * string, dense_keys: Ndense * string, dense_defaults: ...Tdense → sparse_indices: Nsparse * int64, sparse_values: ...sparse_types, sparse_shapes: Nsparse * int64, dense_values: ...Tdense. */
export function parseExample(
  serialized: Tensor,
  names: Tensor,
  sparseKeys: readonly Tensor[],
  denseKeys: readonly Tensor[],
  denseDefaults: readonly Tensor[],
  attrs: { sparse_types: readonly ('float32' | 'int64' | 'string')[]; dense_shapes: readonly NativeShape[] },
): [sparseIndices: Tensor[], sparseValues: Tensor[], sparseShapes: Tensor[], denseValues: Tensor[]] {
  return executeGrouped(
    'ParseExample',
    [serialized, names, sparseKeys, denseKeys, denseDefaults],
    attrs,
    [sparseKeys.length, attrs.sparse_types.length, sparseKeys.length, denseDefaults.length],
  );
}

/** `ParseExampleDataset`: input_dataset: variant, num_parallel_calls: int64, dense_defaults: ...Tdense → handle: variant. */
export function parseExampleDataset(
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
    ragged_keys?: readonly Bytes[];
    ragged_value_types?: readonly ('float32' | 'int64' | 'string')[];
    ragged_split_types?: readonly ('int32' | 'int64')[];
  },
): Tensor {
  return execute('ParseExampleDataset', [inputDataset, numParallelCalls, denseDefaults], attrs)[0];
}

/** `ParseExampleDatasetV2`: input_dataset: variant, num_parallel_calls: int64, dense_defaults: ...Tdense → handle: variant. */
export function parseExampleDatasetV2(
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
    deterministic?: Bytes;
    ragged_keys?: readonly Bytes[];
    ragged_value_types?: readonly ('float32' | 'int64' | 'string')[];
    ragged_split_types?: readonly ('int32' | 'int64')[];
  },
): Tensor {
  return execute('ParseExampleDatasetV2', [inputDataset, numParallelCalls, denseDefaults], attrs)[0];
}

/** `ParseExampleV2`: serialized: string, names: string, sparse_keys: string, dense_keys: string, ragged_keys: string, dense_defaults: ...Tdense → sparse_indices: num_sparse * int64, sparse_values: ...sparse_types, sparse_shapes: num_sparse * int64, dense_values: ...Tdense, ragged_values: ...ragged_value_types, ragged_row_splits: ...ragged_split_types. */
export function parseExampleV2(
  serialized: Tensor,
  names: Tensor,
  sparseKeys: Tensor,
  denseKeys: Tensor,
  raggedKeys: Tensor,
  denseDefaults: readonly Tensor[],
  attrs: {
    num_sparse: number;
    sparse_types: readonly ('float32' | 'int64' | 'string')[];
    ragged_value_types: readonly ('float32' | 'int64' | 'string')[];
    ragged_split_types: readonly ('int32' | 'int64')[];
    dense_shapes: readonly NativeShape[];
  },
): [sparseIndices: Tensor[], sparseValues: Tensor[], sparseShapes: Tensor[], denseValues: Tensor[], raggedValues: Tensor[], raggedRowSplits: Tensor[]] {
  return executeGrouped(
    'ParseExampleV2',
    [serialized, names, sparseKeys, denseKeys, raggedKeys, denseDefaults],
    attrs,
    [attrs.num_sparse, attrs.sparse_types.length, attrs.num_sparse, denseDefaults.length, attrs.ragged_value_types.length, attrs.ragged_split_types.length],
  );
}

/** `ParseSequenceExample`: serialized: string, debug_name: string, context_dense_defaults: ...Tcontext_dense → context_sparse_indices: Ncontext_sparse * int64, context_sparse_values: ...context_sparse_types, context_sparse_shapes: Ncontext_sparse * int64, context_dense_values: ...Tcontext_dense, feature_list_sparse_indices: Nfeature_list_sparse * int64, feature_list_sparse_values: ...feature_list_sparse_types, feature_list_sparse_shapes: Nfeature_list_sparse * int64, feature_list_dense_values: ...feature_list_dense_types, feature_list_dense_lengths: Nfeature_list_dense * int64. */
export function parseSequenceExample(
  serialized: Tensor,
  debugName: Tensor,
  contextDenseDefaults: readonly Tensor[],
  attrs: {
    feature_list_dense_missing_assumed_empty: readonly Bytes[];
    context_sparse_keys: readonly Bytes[];
    context_dense_keys: readonly Bytes[];
    feature_list_sparse_keys: readonly Bytes[];
    feature_list_dense_keys: readonly Bytes[];
    Ncontext_sparse?: number;
    Ncontext_dense?: Int;
    Nfeature_list_sparse?: number;
    Nfeature_list_dense?: number;
    context_sparse_types?: readonly ('float32' | 'int64' | 'string')[];
    feature_list_dense_types?: readonly ('float32' | 'int64' | 'string')[];
    context_dense_shapes?: readonly NativeShape[];
    feature_list_sparse_types?: readonly ('float32' | 'int64' | 'string')[];
    feature_list_dense_shapes?: readonly NativeShape[];
  },
): [contextSparseIndices: Tensor[], contextSparseValues: Tensor[], contextSparseShapes: Tensor[], contextDenseValues: Tensor[], featureListSparseIndices: Tensor[], featureListSparseValues: Tensor[], featureListSparseShapes: Tensor[], featureListDenseValues: Tensor[], featureListDenseLengths: Tensor[]] {
  return executeGrouped(
    'ParseSequenceExample',
    [serialized, debugName, contextDenseDefaults],
    attrs,
    [(attrs.Ncontext_sparse ?? 0), (attrs.context_sparse_types?.length ?? 0), (attrs.Ncontext_sparse ?? 0), contextDenseDefaults.length, (attrs.Nfeature_list_sparse ?? 0), (attrs.feature_list_sparse_types?.length ?? 0), (attrs.Nfeature_list_sparse ?? 0), (attrs.feature_list_dense_types?.length ?? 0), (attrs.Nfeature_list_dense ?? 0)],
  );
}

/** `ParseSequenceExampleV2`: serialized: string, debug_name: string, context_sparse_keys: string, context_dense_keys: string, context_ragged_keys: string, feature_list_sparse_keys: string, feature_list_dense_keys: string, feature_list_ragged_keys: string, feature_list_dense_missing_assumed_empty: bool, context_dense_defaults: ...Tcontext_dense → context_sparse_indices: Ncontext_sparse * int64, context_sparse_values: ...context_sparse_types, context_sparse_shapes: Ncontext_sparse * int64, context_dense_values: ...Tcontext_dense, context_ragged_values: ...context_ragged_value_types, context_ragged_row_splits: ...context_ragged_split_types, feature_list_sparse_indices: Nfeature_list_sparse * int64, feature_list_sparse_values: ...feature_list_sparse_types, feature_list_sparse_shapes: Nfeature_list_sparse * int64, feature_list_dense_values: ...feature_list_dense_types, feature_list_dense_lengths: Nfeature_list_dense * int64, feature_list_ragged_values: ...feature_list_ragged_value_types, feature_list_ragged_outer_splits: ...feature_list_ragged_split_types, feature_list_ragged_inner_splits: ...feature_list_ragged_split_types. */
export function parseSequenceExampleV2(
  serialized: Tensor,
  debugName: Tensor,
  contextSparseKeys: Tensor,
  contextDenseKeys: Tensor,
  contextRaggedKeys: Tensor,
  featureListSparseKeys: Tensor,
  featureListDenseKeys: Tensor,
  featureListRaggedKeys: Tensor,
  featureListDenseMissingAssumedEmpty: Tensor,
  contextDenseDefaults: readonly Tensor[],
  attrs?: {
    Ncontext_sparse?: number;
    context_sparse_types?: readonly ('float32' | 'int64' | 'string')[];
    context_ragged_value_types?: readonly ('float32' | 'int64' | 'string')[];
    context_ragged_split_types?: readonly ('int32' | 'int64')[];
    context_dense_shapes?: readonly NativeShape[];
    Nfeature_list_sparse?: number;
    Nfeature_list_dense?: number;
    feature_list_dense_types?: readonly ('float32' | 'int64' | 'string')[];
    feature_list_sparse_types?: readonly ('float32' | 'int64' | 'string')[];
    feature_list_ragged_value_types?: readonly ('float32' | 'int64' | 'string')[];
    feature_list_ragged_split_types?: readonly ('int32' | 'int64')[];
    feature_list_dense_shapes?: readonly NativeShape[];
  },
): [contextSparseIndices: Tensor[], contextSparseValues: Tensor[], contextSparseShapes: Tensor[], contextDenseValues: Tensor[], contextRaggedValues: Tensor[], contextRaggedRowSplits: Tensor[], featureListSparseIndices: Tensor[], featureListSparseValues: Tensor[], featureListSparseShapes: Tensor[], featureListDenseValues: Tensor[], featureListDenseLengths: Tensor[], featureListRaggedValues: Tensor[], featureListRaggedOuterSplits: Tensor[], featureListRaggedInnerSplits: Tensor[]] {
  return executeGrouped(
    'ParseSequenceExampleV2',
    [serialized, debugName, contextSparseKeys, contextDenseKeys, contextRaggedKeys, featureListSparseKeys, featureListDenseKeys, featureListRaggedKeys, featureListDenseMissingAssumedEmpty, contextDenseDefaults],
    attrs,
    [(attrs?.Ncontext_sparse ?? 0), (attrs?.context_sparse_types?.length ?? 0), (attrs?.Ncontext_sparse ?? 0), contextDenseDefaults.length, (attrs?.context_ragged_value_types?.length ?? 0), (attrs?.context_ragged_split_types?.length ?? 0), (attrs?.Nfeature_list_sparse ?? 0), (attrs?.feature_list_sparse_types?.length ?? 0), (attrs?.Nfeature_list_sparse ?? 0), (attrs?.feature_list_dense_types?.length ?? 0), (attrs?.Nfeature_list_dense ?? 0), (attrs?.feature_list_ragged_value_types?.length ?? 0), (attrs?.feature_list_ragged_split_types?.length ?? 0), (attrs?.feature_list_ragged_split_types?.length ?? 0)],
  );
}

/** `ParseSingleExample`: serialized: string, dense_defaults: ...Tdense → sparse_indices: num_sparse * int64, sparse_values: ...sparse_types, sparse_shapes: num_sparse * int64, dense_values: ...Tdense. */
export function parseSingleExample(
  serialized: Tensor,
  denseDefaults: readonly Tensor[],
  attrs: {
    num_sparse: number;
    sparse_keys: readonly Bytes[];
    dense_keys: readonly Bytes[];
    sparse_types: readonly ('float32' | 'int64' | 'string')[];
    dense_shapes: readonly NativeShape[];
  },
): [sparseIndices: Tensor[], sparseValues: Tensor[], sparseShapes: Tensor[], denseValues: Tensor[]] {
  return executeGrouped(
    'ParseSingleExample',
    [serialized, denseDefaults],
    attrs,
    [attrs.num_sparse, attrs.sparse_types.length, attrs.num_sparse, denseDefaults.length],
  );
}

/** `ParseSingleSequenceExample`: serialized: string, feature_list_dense_missing_assumed_empty: string, context_sparse_keys: Ncontext_sparse * string, context_dense_keys: Ncontext_dense * string, feature_list_sparse_keys: Nfeature_list_sparse * string, feature_list_dense_keys: Nfeature_list_dense * string, context_dense_defaults: ...Tcontext_dense, debug_name: string → context_sparse_indices: Ncontext_sparse * int64, context_sparse_values: ...context_sparse_types, context_sparse_shapes: Ncontext_sparse * int64, context_dense_values: ...Tcontext_dense, feature_list_sparse_indices: Nfeature_list_sparse * int64, feature_list_sparse_values: ...feature_list_sparse_types, feature_list_sparse_shapes: Nfeature_list_sparse * int64, feature_list_dense_values: ...feature_list_dense_types. */
export function parseSingleSequenceExample(
  serialized: Tensor,
  featureListDenseMissingAssumedEmpty: Tensor,
  contextSparseKeys: readonly Tensor[],
  contextDenseKeys: readonly Tensor[],
  featureListSparseKeys: readonly Tensor[],
  featureListDenseKeys: readonly Tensor[],
  contextDenseDefaults: readonly Tensor[],
  debugName: Tensor,
  attrs?: {
    context_sparse_types?: readonly ('float32' | 'int64' | 'string')[];
    feature_list_dense_types?: readonly ('float32' | 'int64' | 'string')[];
    context_dense_shapes?: readonly NativeShape[];
    feature_list_sparse_types?: readonly ('float32' | 'int64' | 'string')[];
    feature_list_dense_shapes?: readonly NativeShape[];
  },
): [contextSparseIndices: Tensor[], contextSparseValues: Tensor[], contextSparseShapes: Tensor[], contextDenseValues: Tensor[], featureListSparseIndices: Tensor[], featureListSparseValues: Tensor[], featureListSparseShapes: Tensor[], featureListDenseValues: Tensor[]] {
  return executeGrouped(
    'ParseSingleSequenceExample',
    [serialized, featureListDenseMissingAssumedEmpty, contextSparseKeys, contextDenseKeys, featureListSparseKeys, featureListDenseKeys, contextDenseDefaults, debugName],
    attrs,
    [contextSparseKeys.length, (attrs?.context_sparse_types?.length ?? 0), contextSparseKeys.length, contextDenseDefaults.length, featureListSparseKeys.length, (attrs?.feature_list_sparse_types?.length ?? 0), featureListSparseKeys.length, (attrs?.feature_list_dense_types?.length ?? 0)],
  );
}

/** `ParseTensor`: serialized: string → output: out_type. */
export function parseTensor(serialized: Tensor, attrs: { out_type: DType }): Tensor {
  return execute('ParseTensor', [serialized], attrs)[0];
}

/** `PartitionedCall`: args: ...Tin → output: ...Tout. */
export function partitionedCall(
  args: readonly Tensor[],
  attrs: { Tout: readonly DType[]; f: FunctionRef; config?: Bytes; config_proto?: Bytes; executor_type?: Bytes },
): Tensor[] {
  return execute('PartitionedCall', [args], attrs, attrs.Tout.length);
}

/** `Placeholder`: () → output: dtype. */
export function placeholder(attrs: { dtype: DType; shape?: NativeShape }): Tensor {
  return execute('Placeholder', [], attrs)[0];
}

/** `PlaceholderV2`: () → output: dtype. */
export function placeholderV2(attrs: { dtype: DType; shape: NativeShape }): Tensor {
  return execute('PlaceholderV2', [], attrs)[0];
}

/** `PlaceholderWithDefault`: input: dtype → output: dtype. */
export function placeholderWithDefault(input: Tensor, attrs: { shape: NativeShape }): Tensor {
  return execute('PlaceholderWithDefault', [input], attrs)[0];
}

/** `Polygamma`: a: T, x: T → z: T. */
export function polygamma(a: Tensor, x: Tensor): Tensor {
  return execute('Polygamma', [a, x])[0];
}

/** `PopulationCount`: x: T → y: uint8. */
export function populationCount(x: Tensor): Tensor {
  return execute('PopulationCount', [x])[0];
}

/** `Pow`: x: T, y: T → z: T. */
export function pow(x: Tensor, y: Tensor): Tensor {
  return execute('Pow', [x, y])[0];
}

/** `PrefetchDataset`: input_dataset: variant, buffer_size: int64 → handle: variant. */
export function prefetchDataset(
  inputDataset: Tensor,
  bufferSize: Tensor,
  attrs: {
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    slack_period?: Int;
    legacy_autotune?: boolean;
    buffer_size_min?: Int;
    metadata?: Bytes;
  },
): Tensor {
  return execute('PrefetchDataset', [inputDataset, bufferSize], attrs)[0];
}

/** `Prelinearize`: input: dtype → output: variant. */
export function prelinearize(input: Tensor, attrs?: { shape?: NativeShape; layout?: readonly Int[] }): Tensor {
  return execute('Prelinearize', [input], attrs)[0];
}

/** `PrelinearizeTuple`: inputs: ...dtypes → output: variant. */
export function prelinearizeTuple(
  inputs: readonly Tensor[],
  attrs: { shapes: readonly NativeShape[]; layouts?: readonly Int[] },
): Tensor {
  return execute('PrelinearizeTuple', [inputs], attrs)[0];
}

/** `PreventGradient`: input: T → output: T. */
export function preventGradient(input: Tensor, attrs?: { message?: Bytes }): Tensor {
  return execute('PreventGradient', [input], attrs)[0];
}

/** `Print`: input: T, data: ...U → output: T. Stateful. */
export function print(
  input: Tensor,
  data: readonly Tensor[],
  attrs?: { message?: Bytes; first_n?: Int; summarize?: Int },
): Tensor {
  return execute('Print', [input, data], attrs)[0];
}

/** `PrintV2`: input: string → (). Stateful. */
export function printV2(input: Tensor, attrs?: { output_stream?: Bytes; end?: Bytes }): void {
  execute('PrintV2', [input], attrs);
}

/** `PriorityQueue`: () → handle: Ref(string). Stateful. */
export function priorityQueue(
  attrs: {
    component_types?: readonly DType[];
    shapes: readonly NativeShape[];
    capacity?: Int;
    container?: Bytes;
    shared_name?: Bytes;
  },
): Tensor {
  return execute('PriorityQueue', [], attrs)[0];
}

/** `PriorityQueueV2`: () → handle: resource. Stateful. */
export function priorityQueueV2(
  attrs: {
    component_types?: readonly DType[];
    shapes: readonly NativeShape[];
    capacity?: Int;
    container?: Bytes;
    shared_name?: Bytes;
  },
): Tensor {
  return execute('PriorityQueueV2', [], attrs)[0];
}

/** `PrivateThreadPoolDataset`: input_dataset: variant, num_threads: int64 → handle: variant. */
export function privateThreadPoolDataset(
  inputDataset: Tensor,
  numThreads: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('PrivateThreadPoolDataset', [inputDataset, numThreads], attrs)[0];
}

/** `Prod`: input: T, reduction_indices: Tidx → output: T. */
export function prod(input: Tensor, reductionIndices: Tensor, attrs?: { keep_dims?: boolean }): Tensor {
  return execute('Prod', [input, reductionIndices], attrs)[0];
}

/** `PyFunc`: input: ...Tin → output: ...Tout. Stateful. */
export function pyFunc(input: readonly Tensor[], attrs: { token: Bytes; Tout: readonly DType[] }): Tensor[] {
  return execute('PyFunc', [input], attrs, attrs.Tout.length);
}

/** `PyFuncStateless`: input: ...Tin → output: ...Tout. */
export function pyFuncStateless(input: readonly Tensor[], attrs: { token: Bytes; Tout: readonly DType[] }): Tensor[] {
  return execute('PyFuncStateless', [input], attrs, attrs.Tout.length);
}
