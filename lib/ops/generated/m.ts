// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';
import { executeGrouped } from '../execute-grouped';

/** `MakeIterator`: dataset: variant, iterator: resource → (). Stateful. */
export function makeIterator(dataset: Tensor, iterator: Tensor): void {
  execute('MakeIterator', [dataset, iterator]);
}

/** `MakeUnique`: input: float32 → output: float32. */
export function makeUnique(input: Tensor): Tensor {
  return execute('MakeUnique', [input])[0];
}

/** `MapAndBatchDataset`: input_dataset: variant, other_arguments: ...Targuments, batch_size: int64, num_parallel_calls: int64, drop_remainder: bool → handle: variant. */
export function mapAndBatchDataset(
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
    metadata?: Bytes;
  },
): Tensor {
  return execute('MapAndBatchDataset', [inputDataset, otherArguments, batchSize, numParallelCalls, dropRemainder], attrs)[0];
}

/** `MapClear`: () → (). Stateful. */
export function mapClear(
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): void {
  execute('MapClear', [], attrs);
}

/** `MapDataset`: input_dataset: variant, other_arguments: ...Targuments → handle: variant. */
export function mapDataset(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  attrs: {
    f: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    use_inter_op_parallelism?: boolean;
    preserve_cardinality?: boolean;
    force_synchronous?: boolean;
    metadata?: Bytes;
  },
): Tensor {
  return execute('MapDataset', [inputDataset, otherArguments], attrs)[0];
}

/** `MapDefun`: arguments: ...Targuments, captured_inputs: ...Tcaptured → output: ...output_types. */
export function mapDefun(
  arguments_: readonly Tensor[],
  capturedInputs: readonly Tensor[],
  attrs: {
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    f: FunctionRef;
    max_intra_op_parallelism?: Int;
  },
): Tensor[] {
  return execute('MapDefun', [arguments_, capturedInputs], attrs, attrs.output_types.length);
}

/** `MapIncompleteSize`: () → size: int32. Stateful. */
export function mapIncompleteSize(
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): Tensor {
  return execute('MapIncompleteSize', [], attrs)[0];
}

/** `MapPeek`: key: int64, indices: int32 → values: ...dtypes. Stateful. */
export function mapPeek(
  key: Tensor,
  indices: Tensor,
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): Tensor[] {
  return execute('MapPeek', [key, indices], attrs, attrs.dtypes.length);
}

/** `MapSize`: () → size: int32. Stateful. */
export function mapSize(
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): Tensor {
  return execute('MapSize', [], attrs)[0];
}

/** `MapStage`: key: int64, indices: int32, values: ...fake_dtypes → (). Stateful. */
export function mapStage(
  key: Tensor,
  indices: Tensor,
  values: readonly Tensor[],
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): void {
  execute('MapStage', [key, indices, values], attrs);
}

/** `MapUnstage`: key: int64, indices: int32 → values: ...dtypes. Stateful. */
export function mapUnstage(
  key: Tensor,
  indices: Tensor,
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): Tensor[] {
  return execute('MapUnstage', [key, indices], attrs, attrs.dtypes.length);
}

/** `MapUnstageNoKey`: indices: int32 → key: int64, values: ...dtypes. Stateful. */
export function mapUnstageNoKey(
  indices: Tensor,
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): [key: Tensor, values: Tensor[]] {
  return executeGrouped('MapUnstageNoKey', [indices], attrs, [null, attrs.dtypes.length]);
}

/** `MatMul`: a: T, b: T → product: T. */
export function matMul(
  a: Tensor,
  b: Tensor,
  attrs?: { transpose_a?: boolean; transpose_b?: boolean; grad_a?: boolean; grad_b?: boolean },
): Tensor {
  return execute('MatMul', [a, b], attrs)[0];
}

/** `MatchingFiles`: pattern: string → filenames: string. */
export function matchingFiles(pattern: Tensor): Tensor {
  return execute('MatchingFiles', [pattern])[0];
}

/** `MatchingFilesDataset`: patterns: string → handle: variant. Stateful. */
export function matchingFilesDataset(patterns: Tensor): Tensor {
  return execute('MatchingFilesDataset', [patterns])[0];
}

/** `MatrixBandPart`: input: T, num_lower: Tindex, num_upper: Tindex → band: T. */
export function matrixBandPart(input: Tensor, numLower: Tensor, numUpper: Tensor): Tensor {
  return execute('MatrixBandPart', [input, numLower, numUpper])[0];
}

/** `MatrixDeterminant`: input: T → output: T. */
export function matrixDeterminant(input: Tensor): Tensor {
  return execute('MatrixDeterminant', [input])[0];
}

/** `MatrixDiag`: diagonal: T → output: T. */
export function matrixDiag(diagonal: Tensor): Tensor {
  return execute('MatrixDiag', [diagonal])[0];
}

/** `MatrixDiagPart`: input: T → diagonal: T. */
export function matrixDiagPart(input: Tensor): Tensor {
  return execute('MatrixDiagPart', [input])[0];
}

/** `MatrixDiagPartV2`: input: T, k: int32, padding_value: T → diagonal: T. */
export function matrixDiagPartV2(input: Tensor, k: Tensor, paddingValue: Tensor): Tensor {
  return execute('MatrixDiagPartV2', [input, k, paddingValue])[0];
}

/** `MatrixDiagPartV3`: input: T, k: int32, padding_value: T → diagonal: T. */
export function matrixDiagPartV3(
  input: Tensor,
  k: Tensor,
  paddingValue: Tensor,
  attrs?: { align?: 'LEFT_RIGHT' | 'RIGHT_LEFT' | 'LEFT_LEFT' | 'RIGHT_RIGHT' },
): Tensor {
  return execute('MatrixDiagPartV3', [input, k, paddingValue], attrs)[0];
}

/** `MatrixDiagV2`: diagonal: T, k: int32, num_rows: int32, num_cols: int32, padding_value: T → output: T. */
export function matrixDiagV2(
  diagonal: Tensor,
  k: Tensor,
  numRows: Tensor,
  numCols: Tensor,
  paddingValue: Tensor,
): Tensor {
  return execute('MatrixDiagV2', [diagonal, k, numRows, numCols, paddingValue])[0];
}

/** `MatrixDiagV3`: diagonal: T, k: int32, num_rows: int32, num_cols: int32, padding_value: T → output: T. */
export function matrixDiagV3(
  diagonal: Tensor,
  k: Tensor,
  numRows: Tensor,
  numCols: Tensor,
  paddingValue: Tensor,
  attrs?: { align?: 'LEFT_RIGHT' | 'RIGHT_LEFT' | 'LEFT_LEFT' | 'RIGHT_RIGHT' },
): Tensor {
  return execute('MatrixDiagV3', [diagonal, k, numRows, numCols, paddingValue], attrs)[0];
}

/** `MatrixExponential`: input: T → output: T. */
export function matrixExponential(input: Tensor): Tensor {
  return execute('MatrixExponential', [input])[0];
}

/** `MatrixInverse`: input: T → output: T. */
export function matrixInverse(input: Tensor, attrs?: { adjoint?: boolean }): Tensor {
  return execute('MatrixInverse', [input], attrs)[0];
}

/** `MatrixLogarithm`: input: T → output: T. */
export function matrixLogarithm(input: Tensor): Tensor {
  return execute('MatrixLogarithm', [input])[0];
}

/** `MatrixSetDiag`: input: T, diagonal: T → output: T. */
export function matrixSetDiag(input: Tensor, diagonal: Tensor): Tensor {
  return execute('MatrixSetDiag', [input, diagonal])[0];
}

/** `MatrixSetDiagV2`: input: T, diagonal: T, k: int32 → output: T. */
export function matrixSetDiagV2(input: Tensor, diagonal: Tensor, k: Tensor): Tensor {
  return execute('MatrixSetDiagV2', [input, diagonal, k])[0];
}

/** `MatrixSetDiagV3`: input: T, diagonal: T, k: int32 → output: T. */
export function matrixSetDiagV3(
  input: Tensor,
  diagonal: Tensor,
  k: Tensor,
  attrs?: { align?: 'LEFT_RIGHT' | 'RIGHT_LEFT' | 'LEFT_LEFT' | 'RIGHT_RIGHT' },
): Tensor {
  return execute('MatrixSetDiagV3', [input, diagonal, k], attrs)[0];
}

/** `MatrixSolve`: matrix: T, rhs: T → output: T. */
export function matrixSolve(matrix: Tensor, rhs: Tensor, attrs?: { adjoint?: boolean }): Tensor {
  return execute('MatrixSolve', [matrix, rhs], attrs)[0];
}

/** `MatrixSolveLs`: matrix: T, rhs: T, l2_regularizer: float64 → output: T. */
export function matrixSolveLs(
  matrix: Tensor,
  rhs: Tensor,
  l2Regularizer: Tensor,
  attrs?: { fast?: boolean },
): Tensor {
  return execute('MatrixSolveLs', [matrix, rhs, l2Regularizer], attrs)[0];
}

/** `MatrixSquareRoot`: input: T → output: T. */
export function matrixSquareRoot(input: Tensor): Tensor {
  return execute('MatrixSquareRoot', [input])[0];
}

/** `MatrixTriangularSolve`: matrix: T, rhs: T → output: T. */
export function matrixTriangularSolve(
  matrix: Tensor,
  rhs: Tensor,
  attrs?: { lower?: boolean; adjoint?: boolean },
): Tensor {
  return execute('MatrixTriangularSolve', [matrix, rhs], attrs)[0];
}

/** `Max`: input: T, reduction_indices: Tidx → output: T. */
export function max(input: Tensor, reductionIndices: Tensor, attrs?: { keep_dims?: boolean }): Tensor {
  return execute('Max', [input, reductionIndices], attrs)[0];
}

/** `MaxIntraOpParallelismDataset`: input_dataset: variant, max_intra_op_parallelism: int64 → handle: variant. */
export function maxIntraOpParallelismDataset(
  inputDataset: Tensor,
  maxIntraOpParallelism: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('MaxIntraOpParallelismDataset', [inputDataset, maxIntraOpParallelism], attrs)[0];
}

/** `MaxPool`: input: T → output: T. */
export function maxPool(
  input: Tensor,
  attrs: {
    ksize: readonly Int[];
    strides: readonly Int[];
    padding: 'SAME' | 'VALID' | 'EXPLICIT';
    explicit_paddings?: readonly Int[];
    data_format?: 'NHWC' | 'NCHW' | 'NCHW_VECT_C';
  },
): Tensor {
  return execute('MaxPool', [input], attrs)[0];
}

/** `MaxPool3D`: input: T → output: T. */
export function maxPool3D(
  input: Tensor,
  attrs: { ksize: readonly Int[]; strides: readonly Int[]; padding: 'SAME' | 'VALID'; data_format?: 'NDHWC' | 'NCDHW' },
): Tensor {
  return execute('MaxPool3D', [input], attrs)[0];
}

/** `MaxPool3DGrad`: orig_input: TInput, orig_output: TInput, grad: T → output: T. */
export function maxPool3DGrad(
  origInput: Tensor,
  origOutput: Tensor,
  grad: Tensor,
  attrs: { ksize: readonly Int[]; strides: readonly Int[]; padding: 'SAME' | 'VALID'; data_format?: 'NDHWC' | 'NCDHW' },
): Tensor {
  return execute('MaxPool3DGrad', [origInput, origOutput, grad], attrs)[0];
}

/** `MaxPool3DGradGrad`: orig_input: T, orig_output: T, grad: T → output: T. */
export function maxPool3DGradGrad(
  origInput: Tensor,
  origOutput: Tensor,
  grad: Tensor,
  attrs: { ksize: readonly Int[]; strides: readonly Int[]; padding: 'SAME' | 'VALID'; data_format?: 'NDHWC' | 'NCDHW' },
): Tensor {
  return execute('MaxPool3DGradGrad', [origInput, origOutput, grad], attrs)[0];
}

/** `MaxPoolGrad`: orig_input: T, orig_output: T, grad: T → output: T. */
export function maxPoolGrad(
  origInput: Tensor,
  origOutput: Tensor,
  grad: Tensor,
  attrs: {
    ksize: readonly Int[];
    strides: readonly Int[];
    padding: 'SAME' | 'VALID' | 'EXPLICIT';
    explicit_paddings?: readonly Int[];
    data_format?: 'NHWC' | 'NCHW';
  },
): Tensor {
  return execute('MaxPoolGrad', [origInput, origOutput, grad], attrs)[0];
}

/** `MaxPoolGradGrad`: orig_input: T, orig_output: T, grad: T → output: T. */
export function maxPoolGradGrad(
  origInput: Tensor,
  origOutput: Tensor,
  grad: Tensor,
  attrs: { ksize: readonly Int[]; strides: readonly Int[]; padding: 'SAME' | 'VALID'; data_format?: 'NHWC' | 'NCHW' },
): Tensor {
  return execute('MaxPoolGradGrad', [origInput, origOutput, grad], attrs)[0];
}

/** `MaxPoolGradGradV2`: orig_input: T, orig_output: T, grad: T, ksize: int32, strides: int32 → output: T. */
export function maxPoolGradGradV2(
  origInput: Tensor,
  origOutput: Tensor,
  grad: Tensor,
  ksize: Tensor,
  strides: Tensor,
  attrs: { padding: 'SAME' | 'VALID'; data_format?: 'NHWC' | 'NCHW' },
): Tensor {
  return execute('MaxPoolGradGradV2', [origInput, origOutput, grad, ksize, strides], attrs)[0];
}

/** `MaxPoolGradGradWithArgmax`: input: T, grad: T, argmax: Targmax → output: T. */
export function maxPoolGradGradWithArgmax(
  input: Tensor,
  grad: Tensor,
  argmax: Tensor,
  attrs: { ksize: readonly Int[]; strides: readonly Int[]; padding: 'SAME' | 'VALID'; include_batch_in_index?: boolean },
): Tensor {
  return execute('MaxPoolGradGradWithArgmax', [input, grad, argmax], attrs)[0];
}

/** `MaxPoolGradV2`: orig_input: T, orig_output: T, grad: T, ksize: int32, strides: int32 → output: T. */
export function maxPoolGradV2(
  origInput: Tensor,
  origOutput: Tensor,
  grad: Tensor,
  ksize: Tensor,
  strides: Tensor,
  attrs: { padding: 'SAME' | 'VALID'; data_format?: 'NHWC' | 'NCHW' },
): Tensor {
  return execute('MaxPoolGradV2', [origInput, origOutput, grad, ksize, strides], attrs)[0];
}

/** `MaxPoolGradWithArgmax`: input: T, grad: T, argmax: Targmax → output: T. */
export function maxPoolGradWithArgmax(
  input: Tensor,
  grad: Tensor,
  argmax: Tensor,
  attrs: { ksize: readonly Int[]; strides: readonly Int[]; padding: 'SAME' | 'VALID'; include_batch_in_index?: boolean },
): Tensor {
  return execute('MaxPoolGradWithArgmax', [input, grad, argmax], attrs)[0];
}

/** `MaxPoolV2`: input: T, ksize: int32, strides: int32 → output: T. */
export function maxPoolV2(
  input: Tensor,
  ksize: Tensor,
  strides: Tensor,
  attrs: { padding: 'SAME' | 'VALID'; data_format?: 'NHWC' | 'NCHW' | 'NCHW_VECT_C' },
): Tensor {
  return execute('MaxPoolV2', [input, ksize, strides], attrs)[0];
}

/** `MaxPoolWithArgmax`: input: T → output: T, argmax: Targmax. */
export function maxPoolWithArgmax(
  input: Tensor,
  attrs: {
    ksize: readonly Int[];
    strides: readonly Int[];
    Targmax?: 'int32' | 'int64';
    padding: 'SAME' | 'VALID';
    include_batch_in_index?: boolean;
  },
): [output: Tensor, argmax: Tensor] {
  return execute('MaxPoolWithArgmax', [input], attrs) as [Tensor, Tensor];
}

/** `Maximum`: x: T, y: T → z: T. */
export function maximum(x: Tensor, y: Tensor): Tensor {
  return execute('Maximum', [x, y])[0];
}

/** `Mean`: input: T, reduction_indices: Tidx → output: T. */
export function mean(input: Tensor, reductionIndices: Tensor, attrs?: { keep_dims?: boolean }): Tensor {
  return execute('Mean', [input, reductionIndices], attrs)[0];
}

/** `Merge`: inputs: N * T → output: T, value_index: int32. */
export function merge(inputs: readonly Tensor[]): [output: Tensor, valueIndex: Tensor] {
  return execute('Merge', [inputs]) as [Tensor, Tensor];
}

/** `MergeDedupData`: integer_tensor: integer_type, float_tensor: float_type → output: variant. */
export function mergeDedupData(
  integerTensor: Tensor,
  floatTensor: Tensor,
  attrs: { tuple_mask: Bytes; config?: Bytes },
): Tensor {
  return execute('MergeDedupData', [integerTensor, floatTensor], attrs)[0];
}

/** `MergeSummary`: inputs: N * string → summary: string. */
export function mergeSummary(inputs: readonly Tensor[]): Tensor {
  return execute('MergeSummary', [inputs])[0];
}

/** `MergeV2Checkpoints`: checkpoint_prefixes: string, destination_prefix: string → (). Stateful. */
export function mergeV2Checkpoints(
  checkpointPrefixes: Tensor,
  destinationPrefix: Tensor,
  attrs?: { delete_old_dirs?: boolean; allow_missing_files?: boolean },
): void {
  execute('MergeV2Checkpoints', [checkpointPrefixes, destinationPrefix], attrs);
}

/** `Mfcc`: spectrogram: float32, sample_rate: int32 → output: float32. */
export function mfcc(
  spectrogram: Tensor,
  sampleRate: Tensor,
  attrs?: {
    upper_frequency_limit?: number;
    lower_frequency_limit?: number;
    filterbank_channel_count?: Int;
    dct_coefficient_count?: Int;
  },
): Tensor {
  return execute('Mfcc', [spectrogram, sampleRate], attrs)[0];
}

/** `Min`: input: T, reduction_indices: Tidx → output: T. */
export function min(input: Tensor, reductionIndices: Tensor, attrs?: { keep_dims?: boolean }): Tensor {
  return execute('Min', [input, reductionIndices], attrs)[0];
}

/** `Minimum`: x: T, y: T → z: T. */
export function minimum(x: Tensor, y: Tensor): Tensor {
  return execute('Minimum', [x, y])[0];
}

/** `MirrorPad`: input: T, paddings: Tpaddings → output: T. */
export function mirrorPad(input: Tensor, paddings: Tensor, attrs: { mode: 'REFLECT' | 'SYMMETRIC' }): Tensor {
  return execute('MirrorPad', [input, paddings], attrs)[0];
}

/** `MirrorPadGrad`: input: T, paddings: Tpaddings → output: T. */
export function mirrorPadGrad(input: Tensor, paddings: Tensor, attrs: { mode: 'REFLECT' | 'SYMMETRIC' }): Tensor {
  return execute('MirrorPadGrad', [input, paddings], attrs)[0];
}

/** `MlirPassthroughOp`: inputs: ...Tinputs → outputs: ...Toutputs. */
export function mlirPassthroughOp(
  inputs: readonly Tensor[],
  attrs: { mlir_module: Bytes; Toutputs: readonly DType[] },
): Tensor[] {
  return execute('MlirPassthroughOp', [inputs], attrs, attrs.Toutputs.length);
}

/** `Mod`: x: T, y: T → z: T. */
export function mod(x: Tensor, y: Tensor): Tensor {
  return execute('Mod', [x, y])[0];
}

/** `ModelDataset`: input_dataset: variant → handle: variant. */
export function modelDataset(
  inputDataset: Tensor,
  attrs: {
    algorithm?: Int;
    cpu_budget?: Int;
    ram_budget?: Int;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
  },
): Tensor {
  return execute('ModelDataset', [inputDataset], attrs)[0];
}

/** `Mul`: x: T, y: T → z: T. */
export function mul(x: Tensor, y: Tensor): Tensor {
  return execute('Mul', [x, y])[0];
}

/** `MulNoNan`: x: T, y: T → z: T. */
export function mulNoNan(x: Tensor, y: Tensor): Tensor {
  return execute('MulNoNan', [x, y])[0];
}

/** `MultiDeviceIterator`: () → handle: resource. Stateful. */
export function multiDeviceIterator(
  attrs: {
    devices: readonly Bytes[];
    shared_name: Bytes;
    container: Bytes;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
  },
): Tensor {
  return execute('MultiDeviceIterator', [], attrs)[0];
}

/** `MultiDeviceIteratorFromStringHandle`: string_handle: string → multi_device_iterator: resource. Stateful. */
export function multiDeviceIteratorFromStringHandle(
  stringHandle: Tensor,
  attrs?: { output_types?: readonly DType[]; output_shapes?: readonly NativeShape[] },
): Tensor {
  return execute('MultiDeviceIteratorFromStringHandle', [stringHandle], attrs)[0];
}

/** `MultiDeviceIteratorGetNextFromShard`: multi_device_iterator: resource, shard_num: int32, incarnation_id: int64 → components: ...output_types. Stateful. */
export function multiDeviceIteratorGetNextFromShard(
  multiDeviceIterator: Tensor,
  shardNum: Tensor,
  incarnationId: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor[] {
  return execute('MultiDeviceIteratorGetNextFromShard', [multiDeviceIterator, shardNum, incarnationId], attrs, attrs.output_types.length);
}

/** `MultiDeviceIteratorInit`: dataset: variant, multi_device_iterator: resource, max_buffer_size: int64 → incarnation_id: int64. Stateful. */
export function multiDeviceIteratorInit(dataset: Tensor, multiDeviceIterator: Tensor, maxBufferSize: Tensor): Tensor {
  return execute('MultiDeviceIteratorInit', [dataset, multiDeviceIterator, maxBufferSize])[0];
}

/** `MultiDeviceIteratorToStringHandle`: multi_device_iterator: resource → string_handle: string. Stateful. */
export function multiDeviceIteratorToStringHandle(multiDeviceIterator: Tensor): Tensor {
  return execute('MultiDeviceIteratorToStringHandle', [multiDeviceIterator])[0];
}

/** `Multinomial`: logits: T, num_samples: int32 → output: output_dtype. Stateful. */
export function multinomial(
  logits: Tensor,
  numSamples: Tensor,
  attrs?: { seed?: Int; seed2?: Int; output_dtype?: 'int32' | 'int64' },
): Tensor {
  return execute('Multinomial', [logits, numSamples], attrs)[0];
}

/** `MutableDenseHashTable`: empty_key: key_dtype → table_handle: Ref(string). Stateful. */
export function mutableDenseHashTable(
  emptyKey: Tensor,
  attrs: {
    container?: Bytes;
    shared_name?: Bytes;
    use_node_name_sharing?: boolean;
    value_dtype: DType;
    value_shape?: NativeShape;
    initial_num_buckets?: Int;
    max_load_factor?: number;
  },
): Tensor {
  return execute('MutableDenseHashTable', [emptyKey], attrs)[0];
}

/** `MutableDenseHashTableV2`: empty_key: key_dtype, deleted_key: key_dtype → table_handle: resource. Stateful. */
export function mutableDenseHashTableV2(
  emptyKey: Tensor,
  deletedKey: Tensor,
  attrs: {
    container?: Bytes;
    shared_name?: Bytes;
    use_node_name_sharing?: boolean;
    value_dtype: DType;
    value_shape?: NativeShape;
    initial_num_buckets?: Int;
    max_load_factor?: number;
  },
): Tensor {
  return execute('MutableDenseHashTableV2', [emptyKey, deletedKey], attrs)[0];
}

/** `MutableHashTable`: () → table_handle: Ref(string). Stateful. */
export function mutableHashTable(
  attrs: { container?: Bytes; shared_name?: Bytes; use_node_name_sharing?: boolean; key_dtype: DType; value_dtype: DType },
): Tensor {
  return execute('MutableHashTable', [], attrs)[0];
}

/** `MutableHashTableOfTensors`: () → table_handle: Ref(string). Stateful. */
export function mutableHashTableOfTensors(
  attrs: {
    container?: Bytes;
    shared_name?: Bytes;
    use_node_name_sharing?: boolean;
    key_dtype: DType;
    value_dtype: DType;
    value_shape?: NativeShape;
  },
): Tensor {
  return execute('MutableHashTableOfTensors', [], attrs)[0];
}

/** `MutableHashTableOfTensorsV2`: () → table_handle: resource. Stateful. */
export function mutableHashTableOfTensorsV2(
  attrs: {
    container?: Bytes;
    shared_name?: Bytes;
    use_node_name_sharing?: boolean;
    key_dtype: DType;
    value_dtype: DType;
    value_shape?: NativeShape;
  },
): Tensor {
  return execute('MutableHashTableOfTensorsV2', [], attrs)[0];
}

/** `MutableHashTableV2`: () → table_handle: resource. Stateful. */
export function mutableHashTableV2(
  attrs: { container?: Bytes; shared_name?: Bytes; use_node_name_sharing?: boolean; key_dtype: DType; value_dtype: DType },
): Tensor {
  return execute('MutableHashTableV2', [], attrs)[0];
}

/** `MutexLock`: mutex: resource → mutex_lock: variant. Stateful. */
export function mutexLock(mutex: Tensor): Tensor {
  return execute('MutexLock', [mutex])[0];
}

/** `MutexV2`: () → resource: resource. Stateful. */
export function mutexV2(attrs?: { container?: Bytes; shared_name?: Bytes }): Tensor {
  return execute('MutexV2', [], attrs)[0];
}
