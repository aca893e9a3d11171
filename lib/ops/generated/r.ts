// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';
import { executeGrouped } from '../execute-grouped';

/** `RFFT`: input: Treal, fft_length: int32 → output: Tcomplex. */
export function rfft(input: Tensor, fftLength: Tensor, attrs?: { Tcomplex?: 'complex64' | 'complex128' }): Tensor {
  return execute('RFFT', [input, fftLength], attrs)[0];
}

/** `RFFT2D`: input: Treal, fft_length: int32 → output: Tcomplex. */
export function rfft2D(input: Tensor, fftLength: Tensor, attrs?: { Tcomplex?: 'complex64' | 'complex128' }): Tensor {
  return execute('RFFT2D', [input, fftLength], attrs)[0];
}

/** `RFFT3D`: input: Treal, fft_length: int32 → output: Tcomplex. */
export function rfft3D(input: Tensor, fftLength: Tensor, attrs?: { Tcomplex?: 'complex64' | 'complex128' }): Tensor {
  return execute('RFFT3D', [input, fftLength], attrs)[0];
}

/** `RFFTND`: input: Treal, fft_length: int32, axes: int32 → output: Tcomplex. */
export function rfftnd(
  input: Tensor,
  fftLength: Tensor,
  axes: Tensor,
  attrs?: { Tcomplex?: 'complex64' | 'complex128' },
): Tensor {
  return execute('RFFTND', [input, fftLength, axes], attrs)[0];
}

/** `RGBToHSV`: images: T → output: T. */
export function rgbToHSV(images: Tensor): Tensor {
  return execute('RGBToHSV', [images])[0];
}

/** `RaggedBincount`: splits: int64, values: Tidx, size: Tidx, weights: T → output: T. */
export function raggedBincount(
  splits: Tensor,
  values: Tensor,
  size: Tensor,
  weights: Tensor,
  attrs?: { binary_output?: boolean },
): Tensor {
  return execute('RaggedBincount', [splits, values, size, weights], attrs)[0];
}

/** `RaggedCountSparseOutput`: splits: int64, values: T, weights: output_type → output_indices: int64, output_values: output_type, output_dense_shape: int64. */
export function raggedCountSparseOutput(
  splits: Tensor,
  values: Tensor,
  weights: Tensor,
  attrs: { minlength?: Int; maxlength?: Int; binary_output: boolean },
): [outputIndices: Tensor, outputValues: Tensor, outputDenseShape: Tensor] {
  return execute('RaggedCountSparseOutput', [splits, values, weights], attrs) as [Tensor, Tensor, Tensor];
}

/** `RaggedCross`: ragged_values: ...ragged_values_types, ragged_row_splits: ...ragged_splits_types, sparse_indices: Nsparse * int64, sparse_values: ...sparse_values_types, sparse_shape: Nsparse * int64, dense_inputs: ...dense_types → output_values: out_values_type, output_row_splits: out_row_splits_type. */
export function raggedCross(
  raggedValues: readonly Tensor[],
  raggedRowSplits: readonly Tensor[],
  sparseIndices: readonly Tensor[],
  sparseValues: readonly Tensor[],
  sparseShape: readonly Tensor[],
  denseInputs: readonly Tensor[],
  attrs: {
    input_order: Bytes;
    hashed_output: boolean;
    num_buckets: Int;
    hash_key: Int;
    out_values_type: 'int64' | 'string';
    out_row_splits_type: 'int32' | 'int64';
  },
): [outputValues: Tensor, outputRowSplits: Tensor] {
  return execute('RaggedCross', [raggedValues, raggedRowSplits, sparseIndices, sparseValues, sparseShape, denseInputs], attrs) as [Tensor, Tensor];
}

/** `RaggedFillEmptyRows`: value_rowids: int64, values: T, nrows: int64, default_value: T → output_value_rowids: int64, output_values: T, empty_row_indicator: bool, reverse_index_map: int64. */
export function raggedFillEmptyRows(
  valueRowids: Tensor,
  values: Tensor,
  nrows: Tensor,
  defaultValue: Tensor,
): [outputValueRowids: Tensor, outputValues: Tensor, emptyRowIndicator: Tensor, reverseIndexMap: Tensor] {
  return execute('RaggedFillEmptyRows', [valueRowids, values, nrows, defaultValue]) as [Tensor, Tensor, Tensor, Tensor];
}

/** `RaggedFillEmptyRowsGrad`: reverse_index_map: int64, grad_values: T → d_values: T, d_default_value: T. */
export function raggedFillEmptyRowsGrad(
  reverseIndexMap: Tensor,
  gradValues: Tensor,
): [dValues: Tensor, dDefaultValue: Tensor] {
  return execute('RaggedFillEmptyRowsGrad', [reverseIndexMap, gradValues]) as [Tensor, Tensor];
}

/** `RaggedGather`: params_nested_splits: PARAMS_RAGGED_RANK * Tsplits, params_dense_values: Tvalues, indices: Tindices → output_nested_splits: OUTPUT_RAGGED_RANK * Tsplits, output_dense_values: Tvalues. */
export function raggedGather(
  paramsNestedSplits: readonly Tensor[],
  paramsDenseValues: Tensor,
  indices: Tensor,
  attrs: { OUTPUT_RAGGED_RANK: number },
): [outputNestedSplits: Tensor[], outputDenseValues: Tensor] {
  return executeGrouped(
    'RaggedGather',
    [paramsNestedSplits, paramsDenseValues, indices],
    attrs,
    [attrs.OUTPUT_RAGGED_RANK, null],
  );
}

/** `RaggedRange`: starts: T, limits: T, deltas: T → rt_nested_splits: Tsplits, rt_dense_values: T. */
export function raggedRange(
  starts: Tensor,
  limits: Tensor,
  deltas: Tensor,
  attrs?: { Tsplits?: 'int32' | 'int64' },
): [rtNestedSplits: Tensor, rtDenseValues: Tensor] {
  return execute('RaggedRange', [starts, limits, deltas], attrs) as [Tensor, Tensor];
}

/** `RaggedTensorFromVariant`: encoded_ragged: variant → output_nested_splits: output_ragged_rank * Tsplits, output_dense_values: Tvalues. */
export function raggedTensorFromVariant(
  encodedRagged: Tensor,
  attrs: { input_ragged_rank: Int; output_ragged_rank: number; Tvalues: DType; Tsplits?: 'int32' | 'int64' },
): [outputNestedSplits: Tensor[], outputDenseValues: Tensor] {
  return executeGrouped('RaggedTensorFromVariant', [encodedRagged], attrs, [attrs.output_ragged_rank, null]);
}

/** `RaggedTensorToSparse`: rt_nested_splits: RAGGED_RANK * Tsplits, rt_dense_values: T → sparse_indices: int64, sparse_values: T, sparse_dense_shape: int64. */
export function raggedTensorToSparse(
  rtNestedSplits: readonly Tensor[],
  rtDenseValues: Tensor,
): [sparseIndices: Tensor, sparseValues: Tensor, sparseDenseShape: Tensor] {
  return execute('RaggedTensorToSparse', [rtNestedSplits, rtDenseValues]) as [Tensor, Tensor, Tensor];
}

/** `RaggedTensorToTensor`: shape: Tshape, values: T, default_value: T, row_partition_tensors: num_row_partition_tensors * Tindex → result: T. */
export function raggedTensorToTensor(
  shape: Tensor,
  values: Tensor,
  defaultValue: Tensor,
  rowPartitionTensors: readonly Tensor[],
  attrs: { row_partition_types: readonly Bytes[] },
): Tensor {
  return execute('RaggedTensorToTensor', [shape, values, defaultValue, rowPartitionTensors], attrs)[0];
}

/** `RaggedTensorToVariant`: rt_nested_splits: RAGGED_RANK * Tsplits, rt_dense_values: Tvalues → encoded_ragged: variant. */
export function raggedTensorToVariant(
  rtNestedSplits: readonly Tensor[],
  rtDenseValues: Tensor,
  attrs: { batched_input: boolean },
): Tensor {
  return execute('RaggedTensorToVariant', [rtNestedSplits, rtDenseValues], attrs)[0];
}

/** `RaggedTensorToVariantGradient`: encoded_ragged_grad: variant, row_splits: Tsplits, dense_values_shape: int32 → dense_values_grad: Tvalues. */
export function raggedTensorToVariantGradient(
  encodedRaggedGrad: Tensor,
  rowSplits: Tensor,
  denseValuesShape: Tensor,
  attrs: { Tvalues: DType },
): Tensor {
  return execute('RaggedTensorToVariantGradient', [encodedRaggedGrad, rowSplits, denseValuesShape], attrs)[0];
}

/** `RandomCrop`: image: T, size: int64 → output: T. Stateful. */
export function randomCrop(image: Tensor, size: Tensor, attrs?: { seed?: Int; seed2?: Int }): Tensor {
  return execute('RandomCrop', [image, size], attrs)[0];
}

/** `RandomDataset`: seed: int64, seed2: int64 → handle: variant. Stateful. */
export function randomDataset(
  seed: Tensor,
  seed2: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('RandomDataset', [seed, seed2], attrs)[0];
}

/** `RandomDatasetV2`: seed: int64, seed2: int64, seed_generator: resource → handle: variant. Stateful. */
export function randomDatasetV2(
  seed: Tensor,
  seed2: Tensor,
  seedGenerator: Tensor,
  attrs: {
    rerandomize_each_iteration?: boolean;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    metadata?: Bytes;
  },
): Tensor {
  return execute('RandomDatasetV2', [seed, seed2, seedGenerator], attrs)[0];
}

/** `RandomGamma`: shape: S, alpha: T → output: T. Stateful. */
export function randomGamma(shape: Tensor, alpha: Tensor, attrs?: { seed?: Int; seed2?: Int }): Tensor {
  return execute('RandomGamma', [shape, alpha], attrs)[0];
}

/** `RandomGammaGrad`: alpha: T, sample: T → output: T. */
export function randomGammaGrad(alpha: Tensor, sample: Tensor): Tensor {
  return execute('RandomGammaGrad', [alpha, sample])[0];
}

/** `RandomIndexShuffle`: index: dtype, seed: Tseed, max_index: dtype → output: dtype. */
export function randomIndexShuffle(index: Tensor, seed: Tensor, maxIndex: Tensor, attrs?: { rounds?: Int }): Tensor {
  return execute('RandomIndexShuffle', [index, seed, maxIndex], attrs)[0];
}

/** `RandomPoisson`: shape: S, rate: dtype → output: dtype. Stateful. */
export function randomPoisson(shape: Tensor, rate: Tensor, attrs?: { seed?: Int; seed2?: Int }): Tensor {
  return execute('RandomPoisson', [shape, rate], attrs)[0];
}

/** `RandomPoissonV2`: shape: S, rate: R → output: dtype. Stateful. */
export function randomPoissonV2(
  shape: Tensor,
  rate: Tensor,
  attrs?: { seed?: Int; seed2?: Int; dtype?: 'float16' | 'float32' | 'float64' | 'int32' | 'int64' },
): Tensor {
  return execute('RandomPoissonV2', [shape, rate], attrs)[0];
}

/** `RandomShuffle`: value: T → output: T. Stateful. */
export function randomShuffle(value: Tensor, attrs?: { seed?: Int; seed2?: Int }): Tensor {
  return execute('RandomShuffle', [value], attrs)[0];
}

/** `RandomShuffleQueue`: () → handle: Ref(string). Stateful. */
export function randomShuffleQueue(
  attrs: {
    component_types: readonly DType[];
    shapes?: readonly NativeShape[];
    capacity?: Int;
    min_after_dequeue?: Int;
    seed?: Int;
    seed2?: Int;
    container?: Bytes;
    shared_name?: Bytes;
  },
): Tensor {
  return execute('RandomShuffleQueue', [], attrs)[0];
}

/** `RandomShuffleQueueV2`: () → handle: resource. Stateful. */
export function randomShuffleQueueV2(
  attrs: {
    component_types: readonly DType[];
    shapes?: readonly NativeShape[];
    capacity?: Int;
    min_after_dequeue?: Int;
    seed?: Int;
    seed2?: Int;
    container?: Bytes;
    shared_name?: Bytes;
  },
): Tensor {
  return execute('RandomShuffleQueueV2', [], attrs)[0];
}

/** `RandomStandardNormal`: shape: T → output: dtype. Stateful. */
export function randomStandardNormal(
  shape: Tensor,
  attrs: { seed?: Int; seed2?: Int; dtype: 'float16' | 'bfloat16' | 'float32' | 'float64' },
): Tensor {
  return execute('RandomStandardNormal', [shape], attrs)[0];
}

/** `RandomUniform`: shape: T → output: dtype. Stateful. */
export function randomUniform(
  shape: Tensor,
  attrs: { seed?: Int; seed2?: Int; dtype: 'float16' | 'bfloat16' | 'float32' | 'float64' },
): Tensor {
  return execute('RandomUniform', [shape], attrs)[0];
}

/** `RandomUniformInt`: shape: T, minval: Tout, maxval: Tout → output: Tout. Stateful. */
export function randomUniformInt(
  shape: Tensor,
  minval: Tensor,
  maxval: Tensor,
  attrs?: { seed?: Int; seed2?: Int },
): Tensor {
  return execute('RandomUniformInt', [shape, minval, maxval], attrs)[0];
}

/** `Range`: start: Tidx, limit: Tidx, delta: Tidx → output: Tidx. */
export function range(start: Tensor, limit: Tensor, delta: Tensor): Tensor {
  return execute('Range', [start, limit, delta])[0];
}

/** `RangeDataset`: start: int64, stop: int64, step: int64 → handle: variant. Stateful. */
export function rangeDataset(
  start: Tensor,
  stop: Tensor,
  step: Tensor,
  attrs: {
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    metadata?: Bytes;
    replicate_on_split?: boolean;
  },
): Tensor {
  return execute('RangeDataset', [start, stop, step], attrs)[0];
}

/** `Rank`: input: T → output: int32. */
export function rank(input: Tensor): Tensor {
  return execute('Rank', [input])[0];
}

/** `ReadFile`: filename: string → contents: string. */
export function readFile(filename: Tensor): Tensor {
  return execute('ReadFile', [filename])[0];
}

/** `ReadVariableOp`: resource: resource → value: dtype. Stateful. */
export function readVariableOp(resource: Tensor, attrs: { dtype: DType }): Tensor {
  return execute('ReadVariableOp', [resource], attrs)[0];
}

/** `ReadVariableXlaSplitND`: resource: resource → outputs: N * T. Stateful. */
export function readVariableXlaSplitND(
  resource: Tensor,
  attrs: { T: DType; N: number; num_splits: readonly Int[]; paddings?: readonly Int[] },
): Tensor[] {
  return execute('ReadVariableXlaSplitND', [resource], attrs, attrs.N);
}

/** `ReaderNumRecordsProduced`: reader_handle: Ref(string) → records_produced: int64. */
export function readerNumRecordsProduced(readerHandle: Tensor): Tensor {
  return execute('ReaderNumRecordsProduced', [readerHandle])[0];
}

/** `ReaderNumRecordsProducedV2`: reader_handle: resource → records_produced: int64. Stateful. */
export function readerNumRecordsProducedV2(readerHandle: Tensor): Tensor {
  return execute('ReaderNumRecordsProducedV2', [readerHandle])[0];
}

/** `ReaderNumWorkUnitsCompleted`: reader_handle: Ref(string) → units_completed: int64. */
export function readerNumWorkUnitsCompleted(readerHandle: Tensor): Tensor {
  return execute('ReaderNumWorkUnitsCompleted', [readerHandle])[0];
}

/** `ReaderNumWorkUnitsCompletedV2`: reader_handle: resource → units_completed: int64. Stateful. */
export function readerNumWorkUnitsCompletedV2(readerHandle: Tensor): Tensor {
  return execute('ReaderNumWorkUnitsCompletedV2', [readerHandle])[0];
}

/** `ReaderRead`: reader_handle: Ref(string), queue_handle: Ref(string) → key: string, value: string. */
export function readerRead(readerHandle: Tensor, queueHandle: Tensor): [key: Tensor, value: Tensor] {
  return execute('ReaderRead', [readerHandle, queueHandle]) as [Tensor, Tensor];
}

/** `ReaderReadUpTo`: reader_handle: Ref(string), queue_handle: Ref(string), num_records: int64 → keys: string, values: string. */
export function readerReadUpTo(
  readerHandle: Tensor,
  queueHandle: Tensor,
  numRecords: Tensor,
): [keys: Tensor, values: Tensor] {
  return execute('ReaderReadUpTo', [readerHandle, queueHandle, numRecords]) as [Tensor, Tensor];
}

/** `ReaderReadUpToV2`: reader_handle: resource, queue_handle: resource, num_records: int64 → keys: string, values: string. Stateful. */
export function readerReadUpToV2(
  readerHandle: Tensor,
  queueHandle: Tensor,
  numRecords: Tensor,
): [keys: Tensor, values: Tensor] {
  return execute('ReaderReadUpToV2', [readerHandle, queueHandle, numRecords]) as [Tensor, Tensor];
}

/** `ReaderReadV2`: reader_handle: resource, queue_handle: resource → key: string, value: string. Stateful. */
export function readerReadV2(readerHandle: Tensor, queueHandle: Tensor): [key: Tensor, value: Tensor] {
  return execute('ReaderReadV2', [readerHandle, queueHandle]) as [Tensor, Tensor];
}

/** `ReaderReset`: reader_handle: Ref(string) → (). */
export function readerReset(readerHandle: Tensor): void {
  execute('ReaderReset', [readerHandle]);
}

/** `ReaderResetV2`: reader_handle: resource → (). Stateful. */
export function readerResetV2(readerHandle: Tensor): void {
  execute('ReaderResetV2', [readerHandle]);
}

/** `ReaderRestoreState`: reader_handle: Ref(string), state: string → (). */
export function readerRestoreState(readerHandle: Tensor, state: Tensor): void {
  execute('ReaderRestoreState', [readerHandle, state]);
}

/** `ReaderRestoreStateV2`: reader_handle: resource, state: string → (). Stateful. */
export function readerRestoreStateV2(readerHandle: Tensor, state: Tensor): void {
  execute('ReaderRestoreStateV2', [readerHandle, state]);
}

/** `ReaderSerializeState`: reader_handle: Ref(string) → state: string. */
export function readerSerializeState(readerHandle: Tensor): Tensor {
  return execute('ReaderSerializeState', [readerHandle])[0];
}

/** `ReaderSerializeStateV2`: reader_handle: resource → state: string. Stateful. */
export function readerSerializeStateV2(readerHandle: Tensor): Tensor {
  return execute('ReaderSerializeStateV2', [readerHandle])[0];
}

/** `Real`: input: T → output: Tout. */
export function real(input: Tensor, attrs?: { Tout?: 'float32' | 'float64' }): Tensor {
  return execute('Real', [input], attrs)[0];
}

/** `RealDiv`: x: T, y: T → z: T. */
export function realDiv(x: Tensor, y: Tensor): Tensor {
  return execute('RealDiv', [x, y])[0];
}

/** `RebatchDataset`: input_dataset: variant, num_replicas: int64 → handle: variant. */
export function rebatchDataset(
  inputDataset: Tensor,
  numReplicas: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; use_fallback?: boolean },
): Tensor {
  return execute('RebatchDataset', [inputDataset, numReplicas], attrs)[0];
}

/** `RebatchDatasetV2`: input_dataset: variant, batch_sizes: int64, drop_remainder: bool → handle: variant. */
export function rebatchDatasetV2(
  inputDataset: Tensor,
  batchSizes: Tensor,
  dropRemainder: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('RebatchDatasetV2', [inputDataset, batchSizes, dropRemainder], attrs)[0];
}

/** `Reciprocal`: x: T → y: T. */
export function reciprocal(x: Tensor): Tensor {
  return execute('Reciprocal', [x])[0];
}

/** `ReciprocalGrad`: y: T, dy: T → z: T. */
export function reciprocalGrad(y: Tensor, dy: Tensor): Tensor {
  return execute('ReciprocalGrad', [y, dy])[0];
}

/** `RecordInput`: () → records: string. Stateful. */
export function recordInput(
  attrs: {
    file_pattern: Bytes;
    file_random_seed?: Int;
    file_shuffle_shift_ratio?: number;
    file_buffer_size?: Int;
    file_parallelism?: Int;
    batch_size?: Int;
    compression_type?: Bytes;
  },
): Tensor {
  return execute('RecordInput', [], attrs)[0];
}

/** `Recv`: () → tensor: tensor_type. Stateful. */
export function recv(
  attrs: {
    tensor_type: DType;
    tensor_name: Bytes;
    send_device: Bytes;
    send_device_incarnation: Int;
    recv_device: Bytes;
    client_terminated?: boolean;
  },
): Tensor {
  return execute('Recv', [], attrs)[0];
}

/** `RecvTPUEmbeddingActivations`: () → outputs: num_outputs * float32. Stateful. */
export function recvTPUEmbeddingActivations(attrs: { num_outputs: number; config: Bytes }): Tensor[] {
  return execute('RecvTPUEmbeddingActivations', [], attrs, attrs.num_outputs);
}

/** `ReduceDataset`: input_dataset: variant, initial_state: ...Tstate, other_arguments: ...Targuments → components: ...output_types. Stateful. */
export function reduceDataset(
  inputDataset: Tensor,
  initialState: readonly Tensor[],
  otherArguments: readonly Tensor[],
  attrs: {
    f: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    use_inter_op_parallelism?: boolean;
    metadata?: Bytes;
  },
): Tensor[] {
  return execute('ReduceDataset', [inputDataset, initialState, otherArguments], attrs, attrs.output_types.length);
}

/** `ReduceJoin`: inputs: string, reduction_indices: int32 → output: string. */
export function reduceJoin(
  inputs: Tensor,
  reductionIndices: Tensor,
  attrs?: { keep_dims?: boolean; separator?: Bytes },
): Tensor {
  return execute('ReduceJoin', [inputs, reductionIndices], attrs)[0];
}

/** `RefEnter`: data: Ref(T) → output: Ref(T). */
export function refEnter(
  data: Tensor,
  attrs: { frame_name: Bytes; is_constant?: boolean; parallel_iterations?: Int },
): Tensor {
  return execute('RefEnter', [data], attrs)[0];
}

/** `RefExit`: data: Ref(T) → output: Ref(T). */
export function refExit(data: Tensor): Tensor {
  return execute('RefExit', [data])[0];
}

/** `RefIdentity`: input: Ref(T) → output: Ref(T). */
export function refIdentity(input: Tensor): Tensor {
  return execute('RefIdentity', [input])[0];
}

/** `RefMerge`: inputs: N * Ref(T) → output: Ref(T), value_index: int32. */
export function refMerge(inputs: readonly Tensor[]): [output: Tensor, valueIndex: Tensor] {
  return execute('RefMerge', [inputs]) as [Tensor, Tensor];
}

/** `RefNextIteration`: data: Ref(T) → output: Ref(T). */
export function refNextIteration(data: Tensor): Tensor {
  return execute('RefNextIteration', [data])[0];
}

/** `RefSelect`: index: int32, inputs: N * Ref(T) → output: Ref(T). */
export function refSelect(index: Tensor, inputs: readonly Tensor[]): Tensor {
  return execute('RefSelect', [index, inputs])[0];
}

/** `RefSwitch`: data: Ref(T), pred: bool → output_false: Ref(T), output_true: Ref(T). */
export function refSwitch(data: Tensor, pred: Tensor): [outputFalse: Tensor, outputTrue: Tensor] {
  return execute('RefSwitch', [data, pred]) as [Tensor, Tensor];
}

/** `RegexFullMatch`: input: string, pattern: string → output: bool. */
export function regexFullMatch(input: Tensor, pattern: Tensor): Tensor {
  return execute('RegexFullMatch', [input, pattern])[0];
}

/** `RegexReplace`: input: string, pattern: string, rewrite: string → output: string. */
export function regexReplace(
  input: Tensor,
  pattern: Tensor,
  rewrite: Tensor,
  attrs?: { replace_global?: boolean },
): Tensor {
  return execute('RegexReplace', [input, pattern, rewrite], attrs)[0];
}

/** `RegisterDataset`: dataset: variant, address: string, protocol: string → dataset_id: int64. */
export function registerDataset(
  dataset: Tensor,
  address: Tensor,
  protocol: Tensor,
  attrs: { external_state_policy: Int; element_spec?: Bytes; metadata?: Bytes },
): Tensor {
  return execute('RegisterDataset', [dataset, address, protocol], attrs)[0];
}

/** `RegisterDatasetV2`: dataset: variant, address: string, protocol: string → dataset_id: string. */
export function registerDatasetV2(
  dataset: Tensor,
  address: Tensor,
  protocol: Tensor,
  attrs: { external_state_policy: Int; element_spec?: Bytes; requested_dataset_id?: Bytes; metadata?: Bytes },
): Tensor {
  return execute('RegisterDatasetV2', [dataset, address, protocol], attrs)[0];
}

/** `Relayout`: input: T → output: T. */
export function relayout(input: Tensor, attrs: { layout: Bytes }): Tensor {
  return execute('Relayout', [input], attrs)[0];
}

/** `RelayoutLike`: input: T, layout_input: U → output: T. */
export function relayoutLike(input: Tensor, layoutInput: Tensor): Tensor {
  return execute('RelayoutLike', [input, layoutInput])[0];
}

/** `Relu`: features: T → activations: T. */
export function relu(features: Tensor): Tensor {
  return execute('Relu', [features])[0];
}

/** `Relu6`: features: T → activations: T. */
export function relu6(features: Tensor): Tensor {
  return execute('Relu6', [features])[0];
}

/** `Relu6Grad`: gradients: T, features: T → backprops: T. */
export function relu6Grad(gradients: Tensor, features: Tensor): Tensor {
  return execute('Relu6Grad', [gradients, features])[0];
}

/** `ReluGrad`: gradients: T, features: T → backprops: T. */
export function reluGrad(gradients: Tensor, features: Tensor): Tensor {
  return execute('ReluGrad', [gradients, features])[0];
}

/** `RemoteCall`: target: string, args: ...Tin → output: ...Tout. Stateful. */
export function remoteCall(
  target: Tensor,
  args: readonly Tensor[],
  attrs: { Tout: readonly DType[]; f: FunctionRef },
): Tensor[] {
  return execute('RemoteCall', [target, args], attrs, attrs.Tout.length);
}

/** `RepeatDataset`: input_dataset: variant, count: int64 → handle: variant. */
export function repeatDataset(
  inputDataset: Tensor,
  count: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('RepeatDataset', [inputDataset, count], attrs)[0];
}

/** `RequantizationRange`: input: Tinput, input_min: float32, input_max: float32 → output_min: float32, output_max: float32. */
export function requantizationRange(
  input: Tensor,
  inputMin: Tensor,
  inputMax: Tensor,
): [outputMin: Tensor, outputMax: Tensor] {
  return execute('RequantizationRange', [input, inputMin, inputMax]) as [Tensor, Tensor];
}

/** `RequantizationRangePerChannel`: input: T, input_min: float32, input_max: float32 → output_min: float32, output_max: float32. */
export function requantizationRangePerChannel(
  input: Tensor,
  inputMin: Tensor,
  inputMax: Tensor,
  attrs: { clip_value_max: number },
): [outputMin: Tensor, outputMax: Tensor] {
  return execute('RequantizationRangePerChannel', [input, inputMin, inputMax], attrs) as [Tensor, Tensor];
}

/** `Requantize`: input: Tinput, input_min: float32, input_max: float32, requested_output_min: float32, requested_output_max: float32 → output: out_type, output_min: float32, output_max: float32. */
export function requantize(
  input: Tensor,
  inputMin: Tensor,
  inputMax: Tensor,
  requestedOutputMin: Tensor,
  requestedOutputMax: Tensor,
  attrs: { out_type: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16' },
): [output: Tensor, outputMin: Tensor, outputMax: Tensor] {
  return execute('Requantize', [input, inputMin, inputMax, requestedOutputMin, requestedOutputMax], attrs) as [Tensor, Tensor, Tensor];
}

/** `RequantizePerChannel`: input: T, input_min: float32, input_max: float32, requested_output_min: float32, requested_output_max: float32 → output: out_type, output_min: float32, output_max: float32. */
export function requantizePerChannel(
  input: Tensor,
  inputMin: Tensor,
  inputMax: Tensor,
  requestedOutputMin: Tensor,
  requestedOutputMax: Tensor,
  attrs?: { out_type?: 'qint8' | 'quint8' | 'qint32' | 'qint16' | 'quint16' },
): [output: Tensor, outputMin: Tensor, outputMax: Tensor] {
  return execute('RequantizePerChannel', [input, inputMin, inputMax, requestedOutputMin, requestedOutputMax], attrs) as [Tensor, Tensor, Tensor];
}

/** `Reshape`: tensor: T, shape: Tshape → output: T. */
export function reshape(tensor: Tensor, shape: Tensor): Tensor {
  return execute('Reshape', [tensor, shape])[0];
}

/** `ResizeArea`: images: T, size: int32 → resized_images: float32. */
export function resizeArea(images: Tensor, size: Tensor, attrs?: { align_corners?: boolean }): Tensor {
  return execute('ResizeArea', [images, size], attrs)[0];
}

/** `ResizeBicubic`: images: T, size: int32 → resized_images: float32. */
export function resizeBicubic(
  images: Tensor,
  size: Tensor,
  attrs?: { align_corners?: boolean; half_pixel_centers?: boolean },
): Tensor {
  return execute('ResizeBicubic', [images, size], attrs)[0];
}

/** `ResizeBicubicGrad`: grads: float32, original_image: T → output: T. */
export function resizeBicubicGrad(
  grads: Tensor,
  originalImage: Tensor,
  attrs?: { align_corners?: boolean; half_pixel_centers?: boolean },
): Tensor {
  return execute('ResizeBicubicGrad', [grads, originalImage], attrs)[0];
}

/** `ResizeBilinear`: images: T, size: int32 → resized_images: float32. */
export function resizeBilinear(
  images: Tensor,
  size: Tensor,
  attrs?: { align_corners?: boolean; half_pixel_centers?: boolean },
): Tensor {
  return execute('ResizeBilinear', [images, size], attrs)[0];
}

/** `ResizeBilinearGrad`: grads: float32, original_image: T → output: T. */
export function resizeBilinearGrad(
  grads: Tensor,
  originalImage: Tensor,
  attrs?: { align_corners?: boolean; half_pixel_centers?: boolean },
): Tensor {
  return execute('ResizeBilinearGrad', [grads, originalImage], attrs)[0];
}

/** `ResizeNearestNeighbor`: images: T, size: int32 → resized_images: T. */
export function resizeNearestNeighbor(
  images: Tensor,
  size: Tensor,
  attrs?: { align_corners?: boolean; half_pixel_centers?: boolean },
): Tensor {
  return execute('ResizeNearestNeighbor', [images, size], attrs)[0];
}

/** `ResizeNearestNeighborGrad`: grads: T, size: int32 → output: T. */
export function resizeNearestNeighborGrad(
  grads: Tensor,
  size: Tensor,
  attrs?: { align_corners?: boolean; half_pixel_centers?: boolean },
): Tensor {
  return execute('ResizeNearestNeighborGrad', [grads, size], attrs)[0];
}

/** `ResourceAccumulatorApplyGradient`: handle: resource, local_step: int64, gradient: dtype → (). Stateful. */
export function resourceAccumulatorApplyGradient(handle: Tensor, localStep: Tensor, gradient: Tensor): void {
  execute('ResourceAccumulatorApplyGradient', [handle, localStep, gradient]);
}

/** `ResourceAccumulatorNumAccumulated`: handle: resource → num_accumulated: int32. Stateful. */
export function resourceAccumulatorNumAccumulated(handle: Tensor): Tensor {
  return execute('ResourceAccumulatorNumAccumulated', [handle])[0];
}

/** `ResourceAccumulatorSetGlobalStep`: handle: resource, new_global_step: int64 → (). Stateful. */
export function resourceAccumulatorSetGlobalStep(handle: Tensor, newGlobalStep: Tensor): void {
  execute('ResourceAccumulatorSetGlobalStep', [handle, newGlobalStep]);
}

/** `ResourceAccumulatorTakeGradient`: handle: resource, num_required: int32 → average: dtype. Stateful. */
export function resourceAccumulatorTakeGradient(
  handle: Tensor,
  numRequired: Tensor,
  attrs: {
    dtype: 'float32' | 'float64' | 'int32' | 'uint8' | 'int16' | 'int8' | 'complex64' | 'int64' | 'qint8' | 'quint8' | 'qint32' | 'bfloat16' | 'qint16' | 'quint16' | 'uint16' | 'complex128' | 'float16' | 'uint32' | 'uint64';
  },
): Tensor {
  return execute('ResourceAccumulatorTakeGradient', [handle, numRequired], attrs)[0];
}

/** `ResourceApplyAdaMax`: var: resource, m: resource, v: resource, beta1_power: T, lr: T, beta1: T, beta2: T, epsilon: T, grad: T → (). Stateful. */
export function resourceApplyAdaMax(
  var_: Tensor,
  m: Tensor,
  v: Tensor,
  beta1Power: Tensor,
  lr: Tensor,
  beta1: Tensor,
  beta2: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceApplyAdaMax', [var_, m, v, beta1Power, lr, beta1, beta2, epsilon, grad], attrs);
}

/** `ResourceApplyAdadelta`: var: resource, accum: resource, accum_update: resource, lr: T, rho: T, epsilon: T, grad: T → (). Stateful. */
export function resourceApplyAdadelta(
  var_: Tensor,
  accum: Tensor,
  accumUpdate: Tensor,
  lr: Tensor,
  rho: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceApplyAdadelta', [var_, accum, accumUpdate, lr, rho, epsilon, grad], attrs);
}

/** `ResourceApplyAdagrad`: var: resource, accum: resource, lr: T, grad: T → (). Stateful. */
export function resourceApplyAdagrad(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean; update_slots?: boolean },
): void {
  execute('ResourceApplyAdagrad', [var_, accum, lr, grad], attrs);
}

/** `ResourceApplyAdagradDA`: var: resource, gradient_accumulator: resource, gradient_squared_accumulator: resource, grad: T, lr: T, l1: T, l2: T, global_step: int64 → (). Stateful. */
export function resourceApplyAdagradDA(
  var_: Tensor,
  gradientAccumulator: Tensor,
  gradientSquaredAccumulator: Tensor,
  grad: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  globalStep: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceApplyAdagradDA', [var_, gradientAccumulator, gradientSquaredAccumulator, grad, lr, l1, l2, globalStep], attrs);
}

/** `ResourceApplyAdagradV2`: var: resource, accum: resource, lr: T, epsilon: T, grad: T → (). Stateful. */
export function resourceApplyAdagradV2(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean; update_slots?: boolean },
): void {
  execute('ResourceApplyAdagradV2', [var_, accum, lr, epsilon, grad], attrs);
}

/** `ResourceApplyAdam`: var: resource, m: resource, v: resource, beta1_power: T, beta2_power: T, lr: T, beta1: T, beta2: T, epsilon: T, grad: T → (). Stateful. */
export function resourceApplyAdam(
  var_: Tensor,
  m: Tensor,
  v: Tensor,
  beta1Power: Tensor,
  beta2Power: Tensor,
  lr: Tensor,
  beta1: Tensor,
  beta2: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean; use_nesterov?: boolean },
): void {
  execute('ResourceApplyAdam', [var_, m, v, beta1Power, beta2Power, lr, beta1, beta2, epsilon, grad], attrs);
}

/** `ResourceApplyAdamWithAmsgrad`: var: resource, m: resource, v: resource, vhat: resource, beta1_power: T, beta2_power: T, lr: T, beta1: T, beta2: T, epsilon: T, grad: T → (). Stateful. */
export function resourceApplyAdamWithAmsgrad(
  var_: Tensor,
  m: Tensor,
  v: Tensor,
  vhat: Tensor,
  beta1Power: Tensor,
  beta2Power: Tensor,
  lr: Tensor,
  beta1: Tensor,
  beta2: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceApplyAdamWithAmsgrad', [var_, m, v, vhat, beta1Power, beta2Power, lr, beta1, beta2, epsilon, grad], attrs);
}

/** `ResourceApplyAddSign`: var: resource, m: resource, lr: T, alpha: T, sign_decay: T, beta: T, grad: T → (). Stateful. */
export function resourceApplyAddSign(
  var_: Tensor,
  m: Tensor,
  lr: Tensor,
  alpha: Tensor,
  signDecay: Tensor,
  beta: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceApplyAddSign', [var_, m, lr, alpha, signDecay, beta, grad], attrs);
}

/** `ResourceApplyCenteredRMSProp`: var: resource, mg: resource, ms: resource, mom: resource, lr: T, rho: T, momentum: T, epsilon: T, grad: T → (). Stateful. */
export function resourceApplyCenteredRMSProp(
  var_: Tensor,
  mg: Tensor,
  ms: Tensor,
  mom: Tensor,
  lr: Tensor,
  rho: Tensor,
  momentum: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceApplyCenteredRMSProp', [var_, mg, ms, mom, lr, rho, momentum, epsilon, grad], attrs);
}

/** `ResourceApplyFtrl`: var: resource, accum: resource, linear: resource, grad: T, lr: T, l1: T, l2: T, lr_power: T → (). Stateful. */
export function resourceApplyFtrl(
  var_: Tensor,
  accum: Tensor,
  linear: Tensor,
  grad: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  lrPower: Tensor,
  attrs?: { use_locking?: boolean; multiply_linear_by_lr?: boolean },
): void {
  execute('ResourceApplyFtrl', [var_, accum, linear, grad, lr, l1, l2, lrPower], attrs);
}

/** `ResourceApplyFtrlV2`: var: resource, accum: resource, linear: resource, grad: T, lr: T, l1: T, l2: T, l2_shrinkage: T, lr_power: T → (). Stateful. */
export function resourceApplyFtrlV2(
  var_: Tensor,
  accum: Tensor,
  linear: Tensor,
  grad: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  l2Shrinkage: Tensor,
  lrPower: Tensor,
  attrs?: { use_locking?: boolean; multiply_linear_by_lr?: boolean },
): void {
  execute('ResourceApplyFtrlV2', [var_, accum, linear, grad, lr, l1, l2, l2Shrinkage, lrPower], attrs);
}

/** `ResourceApplyGradientDescent`: var: resource, alpha: T, delta: T → (). Stateful. */
export function resourceApplyGradientDescent(
  var_: Tensor,
  alpha: Tensor,
  delta: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceApplyGradientDescent', [var_, alpha, delta], attrs);
}

/** `ResourceApplyKerasMomentum`: var: resource, accum: resource, lr: T, grad: T, momentum: T → (). Stateful. */
export function resourceApplyKerasMomentum(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  grad: Tensor,
  momentum: Tensor,
  attrs?: { use_locking?: boolean; use_nesterov?: boolean },
): void {
  execute('ResourceApplyKerasMomentum', [var_, accum, lr, grad, momentum], attrs);
}

/** `ResourceApplyMomentum`: var: resource, accum: resource, lr: T, grad: T, momentum: T → (). Stateful. */
export function resourceApplyMomentum(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  grad: Tensor,
  momentum: Tensor,
  attrs?: { use_locking?: boolean; use_nesterov?: boolean },
): void {
  execute('ResourceApplyMomentum', [var_, accum, lr, grad, momentum], attrs);
}

/** `ResourceApplyPowerSign`: var: resource, m: resource, lr: T, logbase: T, sign_decay: T, beta: T, grad: T → (). Stateful. */
export function resourceApplyPowerSign(
  var_: Tensor,
  m: Tensor,
  lr: Tensor,
  logbase: Tensor,
  signDecay: Tensor,
  beta: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceApplyPowerSign', [var_, m, lr, logbase, signDecay, beta, grad], attrs);
}

/** `ResourceApplyProximalAdagrad`: var: resource, accum: resource, lr: T, l1: T, l2: T, grad: T → (). Stateful. */
export function resourceApplyProximalAdagrad(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceApplyProximalAdagrad', [var_, accum, lr, l1, l2, grad], attrs);
}

/** `ResourceApplyProximalGradientDescent`: var: resource, alpha: T, l1: T, l2: T, delta: T → (). Stateful. */
export function resourceApplyProximalGradientDescent(
  var_: Tensor,
  alpha: Tensor,
  l1: Tensor,
  l2: Tensor,
  delta: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceApplyProximalGradientDescent', [var_, alpha, l1, l2, delta], attrs);
}

/** `ResourceApplyRMSProp`: var: resource, ms: resource, mom: resource, lr: T, rho: T, momentum: T, epsilon: T, grad: T → (). Stateful. */
export function resourceApplyRMSProp(
  var_: Tensor,
  ms: Tensor,
  mom: Tensor,
  lr: Tensor,
  rho: Tensor,
  momentum: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceApplyRMSProp', [var_, ms, mom, lr, rho, momentum, epsilon, grad], attrs);
}

/** `ResourceConditionalAccumulator`: () → handle: resource. Stateful. */
export function resourceConditionalAccumulator(
  attrs: {
    dtype: 'float32' | 'float64' | 'int32' | 'uint8' | 'int16' | 'int8' | 'complex64' | 'int64' | 'qint8' | 'quint8' | 'qint32' | 'bfloat16' | 'qint16' | 'quint16' | 'uint16' | 'complex128' | 'float16' | 'uint32' | 'uint64';
    shape: NativeShape;
    container?: Bytes;
    shared_name?: Bytes;
    reduction_type?: 'MEAN' | 'SUM';
  },
): Tensor {
  return execute('ResourceConditionalAccumulator', [], attrs)[0];
}

/** `ResourceCountUpTo`: resource: resource → output: T. Stateful. */
export function resourceCountUpTo(resource: Tensor, attrs: { limit: Int; T: 'int32' | 'int64' }): Tensor {
  return execute('ResourceCountUpTo', [resource], attrs)[0];
}

/** `ResourceGather`: resource: resource, indices: Tindices → output: dtype. Stateful. */
export function resourceGather(
  resource: Tensor,
  indices: Tensor,
  attrs: { batch_dims?: Int; validate_indices?: boolean; dtype: DType },
): Tensor {
  return execute('ResourceGather', [resource, indices], attrs)[0];
}

/** `ResourceGatherNd`: resource: resource, indices: Tindices → output: dtype. Stateful. */
export function resourceGatherNd(resource: Tensor, indices: Tensor, attrs: { dtype: DType }): Tensor {
  return execute('ResourceGatherNd', [resource, indices], attrs)[0];
}

/** `ResourceScatterAdd`: resource: resource, indices: Tindices, updates: dtype → (). Stateful. */
export function resourceScatterAdd(resource: Tensor, indices: Tensor, updates: Tensor): void {
  execute('ResourceScatterAdd', [resource, indices, updates]);
}

/** `ResourceScatterDiv`: resource: resource, indices: Tindices, updates: dtype → (). Stateful. */
export function resourceScatterDiv(resource: Tensor, indices: Tensor, updates: Tensor): void {
  execute('ResourceScatterDiv', [resource, indices, updates]);
}

/** `ResourceScatterMax`: resource: resource, indices: Tindices, updates: dtype → (). Stateful. */
export function resourceScatterMax(resource: Tensor, indices: Tensor, updates: Tensor): void {
  execute('ResourceScatterMax', [resource, indices, updates]);
}

/** `ResourceScatterMin`: resource: resource, indices: Tindices, updates: dtype → (). Stateful. */
export function resourceScatterMin(resource: Tensor, indices: Tensor, updates: Tensor): void {
  execute('ResourceScatterMin', [resource, indices, updates]);
}

/** `ResourceScatterMul`: resource: resource, indices: Tindices, updates: dtype → (). Stateful. */
export function resourceScatterMul(resource: Tensor, indices: Tensor, updates: Tensor): void {
  execute('ResourceScatterMul', [resource, indices, updates]);
}

/** `ResourceScatterNdAdd`: ref: resource, indices: Tindices, updates: T → (). Stateful. */
export function resourceScatterNdAdd(
  ref: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { use_locking?: boolean; bad_indices_policy?: Bytes },
): void {
  execute('ResourceScatterNdAdd', [ref, indices, updates], attrs);
}

/** `ResourceScatterNdMax`: ref: resource, indices: Tindices, updates: T → (). Stateful. */
export function resourceScatterNdMax(
  ref: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { use_locking?: boolean; bad_indices_policy?: Bytes },
): void {
  execute('ResourceScatterNdMax', [ref, indices, updates], attrs);
}

/** `ResourceScatterNdMin`: ref: resource, indices: Tindices, updates: T → (). Stateful. */
export function resourceScatterNdMin(
  ref: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { use_locking?: boolean; bad_indices_policy?: Bytes },
): void {
  execute('ResourceScatterNdMin', [ref, indices, updates], attrs);
}

/** `ResourceScatterNdSub`: ref: resource, indices: Tindices, updates: T → (). Stateful. */
export function resourceScatterNdSub(
  ref: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { use_locking?: boolean; bad_indices_policy?: Bytes },
): void {
  execute('ResourceScatterNdSub', [ref, indices, updates], attrs);
}

/** `ResourceScatterNdUpdate`: ref: resource, indices: Tindices, updates: T → (). Stateful. */
export function resourceScatterNdUpdate(
  ref: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { use_locking?: boolean; bad_indices_policy?: Bytes },
): void {
  execute('ResourceScatterNdUpdate', [ref, indices, updates], attrs);
}

/** `ResourceScatterSub`: resource: resource, indices: Tindices, updates: dtype → (). Stateful. */
export function resourceScatterSub(resource: Tensor, indices: Tensor, updates: Tensor): void {
  execute('ResourceScatterSub', [resource, indices, updates]);
}

/** `ResourceScatterUpdate`: resource: resource, indices: Tindices, updates: dtype → (). Stateful. */
export function resourceScatterUpdate(resource: Tensor, indices: Tensor, updates: Tensor): void {
  execute('ResourceScatterUpdate', [resource, indices, updates]);
}

/** `ResourceSparseApplyAdadelta`: var: resource, accum: resource, accum_update: resource, lr: T, rho: T, epsilon: T, grad: T, indices: Tindices → (). Stateful. */
export function resourceSparseApplyAdadelta(
  var_: Tensor,
  accum: Tensor,
  accumUpdate: Tensor,
  lr: Tensor,
  rho: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  indices: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceSparseApplyAdadelta', [var_, accum, accumUpdate, lr, rho, epsilon, grad, indices], attrs);
}

/** `ResourceSparseApplyAdagrad`: var: resource, accum: resource, lr: T, grad: T, indices: Tindices → (). Stateful. */
export function resourceSparseApplyAdagrad(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  grad: Tensor,
  indices: Tensor,
  attrs?: { use_locking?: boolean; update_slots?: boolean },
): void {
  execute('ResourceSparseApplyAdagrad', [var_, accum, lr, grad, indices], attrs);
}

/** `ResourceSparseApplyAdagradDA`: var: resource, gradient_accumulator: resource, gradient_squared_accumulator: resource, grad: T, indices: Tindices, lr: T, l1: T, l2: T, global_step: int64 → (). Stateful. */
export function resourceSparseApplyAdagradDA(
  var_: Tensor,
  gradientAccumulator: Tensor,
  gradientSquaredAccumulator: Tensor,
  grad: Tensor,
  indices: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  globalStep: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceSparseApplyAdagradDA', [var_, gradientAccumulator, gradientSquaredAccumulator, grad, indices, lr, l1, l2, globalStep], attrs);
}

/** `ResourceSparseApplyAdagradV2`: var: resource, accum: resource, lr: T, epsilon: T, grad: T, indices: Tindices → (). Stateful. */
export function resourceSparseApplyAdagradV2(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  indices: Tensor,
  attrs?: { use_locking?: boolean; update_slots?: boolean },
): void {
  execute('ResourceSparseApplyAdagradV2', [var_, accum, lr, epsilon, grad, indices], attrs);
}

/** `ResourceSparseApplyCenteredRMSProp`: var: resource, mg: resource, ms: resource, mom: resource, lr: T, rho: T, momentum: T, epsilon: T, grad: T, indices: Tindices → (). Stateful. */
export function resourceSparseApplyCenteredRMSProp(
  var_: Tensor,
  mg: Tensor,
  ms: Tensor,
  mom: Tensor,
  lr: Tensor,
  rho: Tensor,
  momentum: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  indices: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceSparseApplyCenteredRMSProp', [var_, mg, ms, mom, lr, rho, momentum, epsilon, grad, indices], attrs);
}

/** `ResourceSparseApplyFtrl`: var: resource, accum: resource, linear: resource, grad: T, indices: Tindices, lr: T, l1: T, l2: T, lr_power: T → (). Stateful. */
export function resourceSparseApplyFtrl(
  var_: Tensor,
  accum: Tensor,
  linear: Tensor,
  grad: Tensor,
  indices: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  lrPower: Tensor,
  attrs?: { use_locking?: boolean; multiply_linear_by_lr?: boolean },
): void {
  execute('ResourceSparseApplyFtrl', [var_, accum, linear, grad, indices, lr, l1, l2, lrPower], attrs);
}

/** `ResourceSparseApplyFtrlV2`: var: resource, accum: resource, linear: resource, grad: T, indices: Tindices, lr: T, l1: T, l2: T, l2_shrinkage: T, lr_power: T → (). Stateful. */
export function resourceSparseApplyFtrlV2(
  var_: Tensor,
  accum: Tensor,
  linear: Tensor,
  grad: Tensor,
  indices: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  l2Shrinkage: Tensor,
  lrPower: Tensor,
  attrs?: { use_locking?: boolean; multiply_linear_by_lr?: boolean },
): void {
  execute('ResourceSparseApplyFtrlV2', [var_, accum, linear, grad, indices, lr, l1, l2, l2Shrinkage, lrPower], attrs);
}

/** `ResourceSparseApplyKerasMomentum`: var: resource, accum: resource, lr: T, grad: T, indices: Tindices, momentum: T → (). Stateful. */
export function resourceSparseApplyKerasMomentum(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  grad: Tensor,
  indices: Tensor,
  momentum: Tensor,
  attrs?: { use_locking?: boolean; use_nesterov?: boolean },
): void {
  execute('ResourceSparseApplyKerasMomentum', [var_, accum, lr, grad, indices, momentum], attrs);
}

/** `ResourceSparseApplyMomentum`: var: resource, accum: resource, lr: T, grad: T, indices: Tindices, momentum: T → (). Stateful. */
export function resourceSparseApplyMomentum(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  grad: Tensor,
  indices: Tensor,
  momentum: Tensor,
  attrs?: { use_locking?: boolean; use_nesterov?: boolean },
): void {
  execute('ResourceSparseApplyMomentum', [var_, accum, lr, grad, indices, momentum], attrs);
}

/** `ResourceSparseApplyProximalAdagrad`: var: resource, accum: resource, lr: T, l1: T, l2: T, grad: T, indices: Tindices → (). Stateful. */
export function resourceSparseApplyProximalAdagrad(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  grad: Tensor,
  indices: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceSparseApplyProximalAdagrad', [var_, accum, lr, l1, l2, grad, indices], attrs);
}

/** `ResourceSparseApplyProximalGradientDescent`: var: resource, alpha: T, l1: T, l2: T, grad: T, indices: Tindices → (). Stateful. */
export function resourceSparseApplyProximalGradientDescent(
  var_: Tensor,
  alpha: Tensor,
  l1: Tensor,
  l2: Tensor,
  grad: Tensor,
  indices: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceSparseApplyProximalGradientDescent', [var_, alpha, l1, l2, grad, indices], attrs);
}

/** `ResourceSparseApplyRMSProp`: var: resource, ms: resource, mom: resource, lr: T, rho: T, momentum: T, epsilon: T, grad: T, indices: Tindices → (). Stateful. */
export function resourceSparseApplyRMSProp(
  var_: Tensor,
  ms: Tensor,
  mom: Tensor,
  lr: Tensor,
  rho: Tensor,
  momentum: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  indices: Tensor,
  attrs?: { use_locking?: boolean },
): void {
  execute('ResourceSparseApplyRMSProp', [var_, ms, mom, lr, rho, momentum, epsilon, grad, indices], attrs);
}

/** `ResourceStridedSliceAssign`: ref: resource, begin: Index, end: Index, strides: Index, value: T → (). Stateful. */
export function resourceStridedSliceAssign(
  ref: Tensor,
  begin: Tensor,
  end: Tensor,
  strides: Tensor,
  value: Tensor,
  attrs?: { begin_mask?: Int; end_mask?: Int; ellipsis_mask?: Int; new_axis_mask?: Int; shrink_axis_mask?: Int },
): void {
  execute('ResourceStridedSliceAssign', [ref, begin, end, strides, value], attrs);
}

/** `Restore`: file_pattern: string, tensor_name: string → tensor: dt. Stateful. */
export function restore(
  filePattern: Tensor,
  tensorName: Tensor,
  attrs: { dt: DType; preferred_shard?: Int },
): Tensor {
  return execute('Restore', [filePattern, tensorName], attrs)[0];
}

/** `RestoreSlice`: file_pattern: string, tensor_name: string, shape_and_slice: string → tensor: dt. Stateful. */
export function restoreSlice(
  filePattern: Tensor,
  tensorName: Tensor,
  shapeAndSlice: Tensor,
  attrs: { dt: DType; preferred_shard?: Int },
): Tensor {
  return execute('RestoreSlice', [filePattern, tensorName, shapeAndSlice], attrs)[0];
}

/** `RestoreV2`: prefix: string, tensor_names: string, shape_and_slices: string → tensors: ...dtypes. Stateful. */
export function restoreV2(
  prefix: Tensor,
  tensorNames: Tensor,
  shapeAndSlices: Tensor,
  attrs: { dtypes: readonly DType[] },
): Tensor[] {
  return execute('RestoreV2', [prefix, tensorNames, shapeAndSlices], attrs, attrs.dtypes.length);
}

/** `RetrieveAllTPUEmbeddingParameters`: () → parameters: NumTables * float32, auxiliary1: NumTables * float32, auxiliary2: NumTables * float32, auxiliary3: NumTables * float32, auxiliary4: NumTables * float32, auxiliary5: NumTables * float32, auxiliary6: NumTables * float32, auxiliary7: NumTables * float32. Stateful. */
export function retrieveAllTPUEmbeddingParameters(
  attrs: { NumTables: number; config: Bytes; num_shards: Int; shard_id: Int },
): [parameters: Tensor[], auxiliary1: Tensor[], auxiliary2: Tensor[], auxiliary3: Tensor[], auxiliary4: Tensor[], auxiliary5: Tensor[], auxiliary6: Tensor[], auxiliary7: Tensor[]] {
  return executeGrouped(
    'RetrieveAllTPUEmbeddingParameters',
    [],
    attrs,
    [attrs.NumTables, attrs.NumTables, attrs.NumTables, attrs.NumTables, attrs.NumTables, attrs.NumTables, attrs.NumTables, attrs.NumTables],
  );
}

/** `RetrieveTPUEmbeddingADAMParameters`: () → parameters: float32, momenta: float32, velocities: float32. Stateful. */
export function retrieveTPUEmbeddingADAMParameters(
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): [parameters: Tensor, momenta: Tensor, velocities: Tensor] {
  return execute('RetrieveTPUEmbeddingADAMParameters', [], attrs) as [Tensor, Tensor, Tensor];
}

/** `RetrieveTPUEmbeddingAdadeltaParameters`: () → parameters: float32, accumulators: float32, updates: float32. Stateful. */
export function retrieveTPUEmbeddingAdadeltaParameters(
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): [parameters: Tensor, accumulators: Tensor, updates: Tensor] {
  return execute('RetrieveTPUEmbeddingAdadeltaParameters', [], attrs) as [Tensor, Tensor, Tensor];
}

/** `RetrieveTPUEmbeddingAdagradMomentumParameters`: () → parameters: float32, accumulators: float32, momenta: float32. Stateful. */
export function retrieveTPUEmbeddingAdagradMomentumParameters(
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): [parameters: Tensor, accumulators: Tensor, momenta: Tensor] {
  return execute('RetrieveTPUEmbeddingAdagradMomentumParameters', [], attrs) as [Tensor, Tensor, Tensor];
}

/** `RetrieveTPUEmbeddingAdagradParameters`: () → parameters: float32, accumulators: float32. Stateful. */
export function retrieveTPUEmbeddingAdagradParameters(
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): [parameters: Tensor, accumulators: Tensor] {
  return execute('RetrieveTPUEmbeddingAdagradParameters', [], attrs) as [Tensor, Tensor];
}

/** `RetrieveTPUEmbeddingCenteredRMSPropParameters`: () → parameters: float32, ms: float32, mom: float32, mg: float32. Stateful. */
export function retrieveTPUEmbeddingCenteredRMSPropParameters(
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): [parameters: Tensor, ms: Tensor, mom: Tensor, mg: Tensor] {
  return execute('RetrieveTPUEmbeddingCenteredRMSPropParameters', [], attrs) as [Tensor, Tensor, Tensor, Tensor];
}

/** `RetrieveTPUEmbeddingFTRLParameters`: () → parameters: float32, accumulators: float32, linears: float32. Stateful. */
export function retrieveTPUEmbeddingFTRLParameters(
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): [parameters: Tensor, accumulators: Tensor, linears: Tensor] {
  return execute('RetrieveTPUEmbeddingFTRLParameters', [], attrs) as [Tensor, Tensor, Tensor];
}

/** `RetrieveTPUEmbeddingFrequencyEstimatorParameters`: () → parameters: float32, last_hit_step: float32. Stateful. */
export function retrieveTPUEmbeddingFrequencyEstimatorParameters(
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): [parameters: Tensor, lastHitStep: Tensor] {
  return execute('RetrieveTPUEmbeddingFrequencyEstimatorParameters', [], attrs) as [Tensor, Tensor];
}

/** `RetrieveTPUEmbeddingMDLAdagradLightParameters`: () → parameters: float32, accumulators: float32, weights: float32, benefits: float32. Stateful. */
export function retrieveTPUEmbeddingMDLAdagradLightParameters(
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): [parameters: Tensor, accumulators: Tensor, weights: Tensor, benefits: Tensor] {
  return execute('RetrieveTPUEmbeddingMDLAdagradLightParameters', [], attrs) as [Tensor, Tensor, Tensor, Tensor];
}

/** `RetrieveTPUEmbeddingMomentumParameters`: () → parameters: float32, momenta: float32. Stateful. */
export function retrieveTPUEmbeddingMomentumParameters(
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): [parameters: Tensor, momenta: Tensor] {
  return execute('RetrieveTPUEmbeddingMomentumParameters', [], attrs) as [Tensor, Tensor];
}

/** `RetrieveTPUEmbeddingProximalAdagradParameters`: () → parameters: float32, accumulators: float32. Stateful. */
export function retrieveTPUEmbeddingProximalAdagradParameters(
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): [parameters: Tensor, accumulators: Tensor] {
  return execute('RetrieveTPUEmbeddingProximalAdagradParameters', [], attrs) as [Tensor, Tensor];
}

/** `RetrieveTPUEmbeddingProximalYogiParameters`: () → parameters: float32, v: float32, m: float32. Stateful. */
export function retrieveTPUEmbeddingProximalYogiParameters(
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): [parameters: Tensor, v: Tensor, m: Tensor] {
  return execute('RetrieveTPUEmbeddingProximalYogiParameters', [], attrs) as [Tensor, Tensor, Tensor];
}

/** `RetrieveTPUEmbeddingRMSPropParameters`: () → parameters: float32, ms: float32, mom: float32. Stateful. */
export function retrieveTPUEmbeddingRMSPropParameters(
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): [parameters: Tensor, ms: Tensor, mom: Tensor] {
  return execute('RetrieveTPUEmbeddingRMSPropParameters', [], attrs) as [Tensor, Tensor, Tensor];
}

/** `RetrieveTPUEmbeddingStochasticGradientDescentParameters`: () → parameters: float32. Stateful. */
export function retrieveTPUEmbeddingStochasticGradientDescentParameters(
  attrs: { table_id?: Int; table_name?: Bytes; num_shards: Int; shard_id: Int; config?: Bytes },
): Tensor {
  return execute('RetrieveTPUEmbeddingStochasticGradientDescentParameters', [], attrs)[0];
}

/** `Reverse`: tensor: T, dims: bool → output: T. */
export function reverse(tensor: Tensor, dims: Tensor): Tensor {
  return execute('Reverse', [tensor, dims])[0];
}

/** `ReverseSequence`: input: T, seq_lengths: Tlen → output: T. */
export function reverseSequence(input: Tensor, seqLengths: Tensor, attrs: { seq_dim: Int; batch_dim?: Int }): Tensor {
  return execute('ReverseSequence', [input, seqLengths], attrs)[0];
}

/** `ReverseV2`: tensor: T, axis: Tidx → output: T. */
export function reverseV2(tensor: Tensor, axis: Tensor): Tensor {
  return execute('ReverseV2', [tensor, axis])[0];
}

/** `RewriteDataset`: input_dataset: variant, rewrite_name: string → handle: variant. */
export function rewriteDataset(
  inputDataset: Tensor,
  rewriteName: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('RewriteDataset', [inputDataset, rewriteName], attrs)[0];
}

/** `RightShift`: x: T, y: T → z: T. */
export function rightShift(x: Tensor, y: Tensor): Tensor {
  return execute('RightShift', [x, y])[0];
}

/** `Rint`: x: T → y: T. */
export function rint(x: Tensor): Tensor {
  return execute('Rint', [x])[0];
}

/** `RiscAbs`: x: T → y: T. */
export function riscAbs(x: Tensor): Tensor {
  return execute('RiscAbs', [x])[0];
}

/** `RiscAdd`: x: T, y: T → z: T. */
export function riscAdd(x: Tensor, y: Tensor): Tensor {
  return execute('RiscAdd', [x, y])[0];
}

/** `RiscBinaryArithmetic`: x: T, y: T → z: T. */
export function riscBinaryArithmetic(
  x: Tensor,
  y: Tensor,
  attrs: { op_type: 'ADD' | 'SUB' | 'MUL' | 'DIV' | 'REM' | 'MIN' | 'POW' },
): Tensor {
  return execute('RiscBinaryArithmetic', [x, y], attrs)[0];
}

/** `RiscBinaryComparison`: x: T, y: T → z: bool. */
export function riscBinaryComparison(
  x: Tensor,
  y: Tensor,
  attrs: { op_type: 'EQ' | 'NE' | 'GE' | 'GT' | 'LE' | 'LT' },
): Tensor {
  return execute('RiscBinaryComparison', [x, y], attrs)[0];
}

/** `RiscBitcast`: x: SrcT → y: DstT. */
export function riscBitcast(x: Tensor, attrs: { DstT: DType }): Tensor {
  return execute('RiscBitcast', [x], attrs)[0];
}

/** `RiscBroadcast`: input: T, shape: Tidx → output: T. */
export function riscBroadcast(input: Tensor, shape: Tensor): Tensor {
  return execute('RiscBroadcast', [input, shape])[0];
}

/** `RiscCast`: x: SrcT → y: DstT. */
export function riscCast(x: Tensor, attrs: { DstT: DType }): Tensor {
  return execute('RiscCast', [x], attrs)[0];
}

/** `RiscCeil`: x: T → y: T. */
export function riscCeil(x: Tensor): Tensor {
  return execute('RiscCeil', [x])[0];
}

/** `RiscCholesky`: input: T → output: T. */
export function riscCholesky(input: Tensor): Tensor {
  return execute('RiscCholesky', [input])[0];
}

/** `RiscConcat`: values: N * T, axis: Tidx → output: T. */
export function riscConcat(values: readonly Tensor[], axis: Tensor): Tensor {
  return execute('RiscConcat', [values, axis])[0];
}

/** `RiscCondition`: pred: bool, input_true: SrcT, input_false: SrcT → output: DstT. */
export function riscCondition(
  pred: Tensor,
  inputTrue: Tensor,
  inputFalse: Tensor,
  attrs: { func_true: FunctionRef; func_false: FunctionRef; DstT: 'bfloat16' | 'float16' | 'float32' | 'float64' },
): Tensor {
  return execute('RiscCondition', [pred, inputTrue, inputFalse], attrs)[0];
}

/** `RiscConv`: input: T, filter: T → output: T. */
export function riscConv(
  input: Tensor,
  filter: Tensor,
  attrs: { strides: readonly Int[]; data_format?: 'NHWC' | 'NCHW'; dilations?: readonly Int[] },
): Tensor {
  return execute('RiscConv', [input, filter], attrs)[0];
}

/** `RiscCos`: x: T → y: T. */
export function riscCos(x: Tensor): Tensor {
  return execute('RiscCos', [x])[0];
}

/** `RiscDiv`: x: T, y: T → z: T. */
export function riscDiv(x: Tensor, y: Tensor): Tensor {
  return execute('RiscDiv', [x, y])[0];
}

/** `RiscDot`: a: T, b: T → product: T. */
export function riscDot(a: Tensor, b: Tensor, attrs?: { transpose_a?: boolean; transpose_b?: boolean }): Tensor {
  return execute('RiscDot', [a, b], attrs)[0];
}

/** `RiscExp`: x: T → y: T. */
export function riscExp(x: Tensor): Tensor {
  return execute('RiscExp', [x])[0];
}

/** `RiscFft`: input: Tcomplex → output: Tcomplex. */
export function riscFft(input: Tensor): Tensor {
  return execute('RiscFft', [input])[0];
}

/** `RiscFloor`: x: T → y: T. */
export function riscFloor(x: Tensor): Tensor {
  return execute('RiscFloor', [x])[0];
}

/** `RiscGather`: params: Tparams, indices: Tindices, axis: Taxis → output: Tparams. */
export function riscGather(params: Tensor, indices: Tensor, axis: Tensor, attrs?: { batch_dims?: Int }): Tensor {
  return execute('RiscGather', [params, indices, axis], attrs)[0];
}

/** `RiscImag`: input: T → output: Tout. */
export function riscImag(input: Tensor, attrs?: { Tout?: 'float32' | 'float64' }): Tensor {
  return execute('RiscImag', [input], attrs)[0];
}

/** `RiscIsFinite`: x: T → y: bool. */
export function riscIsFinite(x: Tensor): Tensor {
  return execute('RiscIsFinite', [x])[0];
}

/** `RiscLog`: x: T → y: T. */
export function riscLog(x: Tensor): Tensor {
  return execute('RiscLog', [x])[0];
}

/** `RiscLogicalAnd`: x: bool, y: bool → z: bool. */
export function riscLogicalAnd(x: Tensor, y: Tensor): Tensor {
  return execute('RiscLogicalAnd', [x, y])[0];
}

/** `RiscLogicalNot`: x: bool → z: bool. */
export function riscLogicalNot(x: Tensor): Tensor {
  return execute('RiscLogicalNot', [x])[0];
}

/** `RiscLogicalOr`: x: bool, y: bool → z: bool. */
export function riscLogicalOr(x: Tensor, y: Tensor): Tensor {
  return execute('RiscLogicalOr', [x, y])[0];
}

/** `RiscMax`: x: T, y: T → max: T. */
export function riscMax(x: Tensor, y: Tensor): Tensor {
  return execute('RiscMax', [x, y])[0];
}

/** `RiscMin`: x: T, y: T → z: T. */
export function riscMin(x: Tensor, y: Tensor): Tensor {
  return execute('RiscMin', [x, y])[0];
}

/** `RiscMul`: x: T, y: T → z: T. */
export function riscMul(x: Tensor, y: Tensor): Tensor {
  return execute('RiscMul', [x, y])[0];
}

/** `RiscNeg`: x: T → y: T. */
export function riscNeg(x: Tensor): Tensor {
  return execute('RiscNeg', [x])[0];
}

/** `RiscPad`: input: T, paddings: Tpaddings, constant_values: T → output: T. */
export function riscPad(input: Tensor, paddings: Tensor, constantValues: Tensor): Tensor {
  return execute('RiscPad', [input, paddings, constantValues])[0];
}

/** `RiscPool`: value: T → output: T. */
export function riscPool(
  value: Tensor,
  attrs: { ksize: readonly Int[]; strides: readonly Int[]; pooling_type: 'AVG' | 'MAX'; data_format?: 'NHWC' | 'NCHW' },
): Tensor {
  return execute('RiscPool', [value], attrs)[0];
}

/** `RiscPow`: x: T, y: T → z: T. */
export function riscPow(x: Tensor, y: Tensor): Tensor {
  return execute('RiscPow', [x, y])[0];
}

/** `RiscRandomUniform`: shape: T → output: float32. */
export function riscRandomUniform(shape: Tensor, attrs?: { seed?: Int }): Tensor {
  return execute('RiscRandomUniform', [shape], attrs)[0];
}

/** `RiscReal`: input: T → output: Tout. */
export function riscReal(input: Tensor, attrs?: { Tout?: 'float32' | 'float64' }): Tensor {
  return execute('RiscReal', [input], attrs)[0];
}

/** `RiscReduce`: tensor: T, axis: Index → output: T. */
export function riscReduce(tensor: Tensor, axis: Tensor, attrs: { reduce_type: 'MEAN' | 'SUM' }): Tensor {
  return execute('RiscReduce', [tensor, axis], attrs)[0];
}

/** `RiscRem`: x: T, y: T → z: T. */
export function riscRem(x: Tensor, y: Tensor): Tensor {
  return execute('RiscRem', [x, y])[0];
}

/** `RiscReshape`: tensor: T, shape: Tshape → output: T. */
export function riscReshape(tensor: Tensor, shape: Tensor): Tensor {
  return execute('RiscReshape', [tensor, shape])[0];
}

/** `RiscReverse`: tensor: T, axis: Tidx → output: T. */
export function riscReverse(tensor: Tensor, axis: Tensor): Tensor {
  return execute('RiscReverse', [tensor, axis])[0];
}

/** `RiscScatter`: indices: Tindices, updates: T, shape: Tindices → output: T. */
export function riscScatter(indices: Tensor, updates: Tensor, shape: Tensor): Tensor {
  return execute('RiscScatter', [indices, updates, shape])[0];
}

/** `RiscShape`: input: T → output: out_type. */
export function riscShape(input: Tensor, attrs?: { out_type?: 'int32' | 'int64' }): Tensor {
  return execute('RiscShape', [input], attrs)[0];
}

/** `RiscSign`: x: T → y: T. */
export function riscSign(x: Tensor): Tensor {
  return execute('RiscSign', [x])[0];
}

/** `RiscSlice`: input: T, begin: Index, size: Index → output: T. */
export function riscSlice(input: Tensor, begin: Tensor, size: Tensor): Tensor {
  return execute('RiscSlice', [input, begin, size])[0];
}

/** `RiscSort`: input: T, axis: Index → output: T. */
export function riscSort(input: Tensor, axis: Tensor, attrs: { direction: 'ASCENDING' | 'DESCENDING' }): Tensor {
  return execute('RiscSort', [input, axis], attrs)[0];
}

/** `RiscSqueeze`: input: T → output: T. */
export function riscSqueeze(input: Tensor, attrs?: { squeeze_dims?: readonly Int[] }): Tensor {
  return execute('RiscSqueeze', [input], attrs)[0];
}

/** `RiscSub`: x: T, y: T → z: T. */
export function riscSub(x: Tensor, y: Tensor): Tensor {
  return execute('RiscSub', [x, y])[0];
}

/** `RiscTranspose`: x: T, perm: Tperm → y: T. */
export function riscTranspose(x: Tensor, perm: Tensor): Tensor {
  return execute('RiscTranspose', [x, perm])[0];
}

/** `RiscTriangularSolve`: matrix: T, rhs: T → output: T. */
export function riscTriangularSolve(
  matrix: Tensor,
  rhs: Tensor,
  attrs?: { lower?: boolean; adjoint?: boolean },
): Tensor {
  return execute('RiscTriangularSolve', [matrix, rhs], attrs)[0];
}

/** `RiscUnary`: x: T → y: T. */
export function riscUnary(
  x: Tensor,
  attrs: { op_type: 'ABL' | 'CEIL' | 'COS' | 'EXP' | 'FLOOR' | 'IMAG' | 'LOG' | 'NEG' | 'REAL' | 'SIGN' },
): Tensor {
  return execute('RiscUnary', [x], attrs)[0];
}

/** `RiscWhile`: input: ...T → output: ...T. Stateful. */
export function riscWhile(
  input: readonly Tensor[],
  attrs: { cond: FunctionRef; body: FunctionRef; output_shapes?: readonly NativeShape[]; parallel_iterations?: Int },
): Tensor[] {
  return execute('RiscWhile', [input], attrs, input.length);
}

/** `RngReadAndSkip`: resource: resource, alg: int32, delta: uint64 → value: int64. Stateful. */
export function rngReadAndSkip(resource: Tensor, alg: Tensor, delta: Tensor): Tensor {
  return execute('RngReadAndSkip', [resource, alg, delta])[0];
}

/** `RngSkip`: resource: resource, algorithm: int64, delta: int64 → (). Stateful. */
export function rngSkip(resource: Tensor, algorithm: Tensor, delta: Tensor): void {
  execute('RngSkip', [resource, algorithm, delta]);
}

/** `Roll`: input: T, shift: Tshift, axis: Taxis → output: T. */
export function roll(input: Tensor, shift: Tensor, axis: Tensor): Tensor {
  return execute('Roll', [input, shift, axis])[0];
}

/** `Round`: x: T → y: T. */
export function round(x: Tensor): Tensor {
  return execute('Round', [x])[0];
}

/** `RpcCall`: client: resource, method_name: string, args: ...Tin, timeout_in_ms: int64 → future: resource, deleter: variant. Stateful. */
export function rpcCall(
  client: Tensor,
  methodName: Tensor,
  args: readonly Tensor[],
  timeoutInMs: Tensor,
): [future: Tensor, deleter: Tensor] {
  return execute('RpcCall', [client, methodName, args, timeoutInMs]) as [Tensor, Tensor];
}

/** `RpcCheckStatus`: status_or: resource → error_code: int64, error: string. Stateful. */
export function rpcCheckStatus(statusOr: Tensor): [errorCode: Tensor, error: Tensor] {
  return execute('RpcCheckStatus', [statusOr]) as [Tensor, Tensor];
}

/** `RpcClient`: server_address: string, timeout_in_ms: int64 → client: resource, method_specs: string. Stateful. */
export function rpcClient(
  serverAddress: Tensor,
  timeoutInMs: Tensor,
  attrs?: { shared_name?: Bytes; list_registered_methods?: boolean },
): [client: Tensor, methodSpecs: Tensor] {
  return execute('RpcClient', [serverAddress, timeoutInMs], attrs) as [Tensor, Tensor];
}

/** `RpcGetValue`: status_or: resource → output: ...Tout. Stateful. */
export function rpcGetValue(statusOr: Tensor, attrs: { Tout: readonly DType[] }): Tensor[] {
  return execute('RpcGetValue', [statusOr], attrs, attrs.Tout.length);
}

/** `RpcServer`: server_address: string → server: resource. Stateful. */
export function rpcServer(serverAddress: Tensor): Tensor {
  return execute('RpcServer', [serverAddress])[0];
}

/** `RpcServerRegister`: server: resource, method_name: string, captured_inputs: ...Tin → (). Stateful. */
export function rpcServerRegister(
  server: Tensor,
  methodName: Tensor,
  capturedInputs: readonly Tensor[],
  attrs: { f: FunctionRef; input_specs?: Bytes; output_specs: Bytes },
): void {
  execute('RpcServerRegister', [server, methodName, capturedInputs], attrs);
}

/** `RpcServerStart`: server: resource → (). Stateful. */
export function rpcServerStart(server: Tensor): void {
  execute('RpcServerStart', [server]);
}

/** `Rsqrt`: x: T → y: T. */
export function rsqrt(x: Tensor): Tensor {
  return execute('Rsqrt', [x])[0];
}

/** `RsqrtGrad`: y: T, dy: T → z: T. */
export function rsqrtGrad(y: Tensor, dy: Tensor): Tensor {
  return execute('RsqrtGrad', [y, dy])[0];
}
