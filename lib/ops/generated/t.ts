// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';
import { executeGrouped } from '../execute-grouped';

/** `TFRecordDataset`: filenames: string, compression_type: string, buffer_size: int64 → handle: variant. Stateful. */
export function tfRecordDataset(
  filenames: Tensor,
  compressionType: Tensor,
  bufferSize: Tensor,
  attrs?: { metadata?: Bytes },
): Tensor {
  return execute('TFRecordDataset', [filenames, compressionType, bufferSize], attrs)[0];
}

/** `TFRecordDatasetV2`: filenames: string, compression_type: string, buffer_size: int64, byte_offsets: int64 → handle: variant. Stateful. */
export function tfRecordDatasetV2(
  filenames: Tensor,
  compressionType: Tensor,
  bufferSize: Tensor,
  byteOffsets: Tensor,
  attrs?: { metadata?: Bytes },
): Tensor {
  return execute('TFRecordDatasetV2', [filenames, compressionType, bufferSize, byteOffsets], attrs)[0];
}

/** `TFRecordReader`: () → reader_handle: Ref(string). Stateful. */
export function tfRecordReader(attrs?: { container?: Bytes; shared_name?: Bytes; compression_type?: Bytes }): Tensor {
  return execute('TFRecordReader', [], attrs)[0];
}

/** `TFRecordReaderV2`: () → reader_handle: resource. Stateful. */
export function tfRecordReaderV2(
  attrs?: { container?: Bytes; shared_name?: Bytes; compression_type?: Bytes },
): Tensor {
  return execute('TFRecordReaderV2', [], attrs)[0];
}

/** `TPUAnnotateTensorsWithDynamicShape`: tensors: ...T → tpu_tensors: ...T. Stateful. */
export function tpuAnnotateTensorsWithDynamicShape(tensors: readonly Tensor[]): Tensor[] {
  return execute('TPUAnnotateTensorsWithDynamicShape', [tensors], undefined, tensors.length);
}

/** `TPUCompilationResult`: () → output: string. */
export function tpuCompilationResult(): Tensor {
  return execute('TPUCompilationResult', [])[0];
}

/** `TPUCompile`: dynamic_shapes: NumDynamicShapes * int64, guaranteed_constants: ...Tguaranteed_constants → compilation_status: string, program: num_computations * string, may_modify_variables: num_computations * bool. Stateful. */
export function tpuCompile(
  dynamicShapes: readonly Tensor[],
  guaranteedConstants: readonly Tensor[],
  attrs: { num_computations: number; function: FunctionRef; metadata: Bytes },
): [compilationStatus: Tensor, program: Tensor[], mayModifyVariables: Tensor[]] {
  return executeGrouped(
    'TPUCompile',
    [dynamicShapes, guaranteedConstants],
    attrs,
    [null, attrs.num_computations, attrs.num_computations],
  );
}

/** `TPUCompileSucceededAssert`: compilation_status: string → (). Stateful. */
export function tpuCompileSucceededAssert(compilationStatus: Tensor): void {
  execute('TPUCompileSucceededAssert', [compilationStatus]);
}

/** `TPUCopyWithDynamicShape`: tensors: ...T, unpadded_sizes: N * int32 → tpu_tensors: ...T. Stateful. */
export function tpuCopyWithDynamicShape(tensors: readonly Tensor[], unpaddedSizes: readonly Tensor[]): Tensor[] {
  return execute('TPUCopyWithDynamicShape', [tensors, unpaddedSizes], undefined, tensors.length);
}

/** `TPUDummyInput`: () → output: dtype. Stateful. */
export function tpuDummyInput(attrs: { dtype: 'float32' | 'bfloat16'; shape: NativeShape }): Tensor {
  return execute('TPUDummyInput', [], attrs)[0];
}

/** `TPUEmbeddingActivations`: embedding_variable: float32, sliced_activations: float32 → output: float32. */
export function tpuEmbeddingActivations(
  embeddingVariable: Tensor,
  slicedActivations: Tensor,
  attrs: { table_id: Int; lookup_id: Int },
): Tensor {
  return execute('TPUEmbeddingActivations', [embeddingVariable, slicedActivations], attrs)[0];
}

/** `TPUExecute`: args: ...Targs, key: string → results: ...Tresults. Stateful. */
export function tpuExecute(args: readonly Tensor[], key: Tensor, attrs: { Tresults: readonly DType[] }): Tensor[] {
  return execute('TPUExecute', [args, key], attrs, attrs.Tresults.length);
}

/** `TPUExecuteAndUpdateVariables`: args: ...Targs, key: string → results: ...Tresults. Stateful. */
export function tpuExecuteAndUpdateVariables(
  args: readonly Tensor[],
  key: Tensor,
  attrs: { Tresults: readonly DType[]; device_var_reads_indices: readonly Int[]; device_var_updates_indices: readonly Int[] },
): Tensor[] {
  return execute('TPUExecuteAndUpdateVariables', [args, key], attrs, attrs.Tresults.length);
}

/** `TPUOrdinalSelector`: () → device_ordinals: int32. Stateful. */
export function tpuOrdinalSelector(): Tensor {
  return execute('TPUOrdinalSelector', [])[0];
}

/** `TPUPartitionedCall`: args: ...Tin, device_ordinal: int32 → output: ...Tout. */
export function tpuPartitionedCall(
  args: readonly Tensor[],
  deviceOrdinal: Tensor,
  attrs: { Tout: readonly DType[]; f: FunctionRef; autotuner_thresh?: Int },
): Tensor[] {
  return execute('TPUPartitionedCall', [args, deviceOrdinal], attrs, attrs.Tout.length);
}

/** `TPUPartitionedInput`: inputs: N * T → output: T. */
export function tpuPartitionedInput(inputs: readonly Tensor[], attrs?: { partition_dim?: Int }): Tensor {
  return execute('TPUPartitionedInput', [inputs], attrs)[0];
}

/** `TPUPartitionedInputV2`: inputs: N * T → output: T. */
export function tpuPartitionedInputV2(
  inputs: readonly Tensor[],
  attrs: { partition_dims: readonly Int[]; is_packed?: boolean },
): Tensor {
  return execute('TPUPartitionedInputV2', [inputs], attrs)[0];
}

/** `TPUPartitionedOutput`: inputs: T → output: num_splits * T. */
export function tpuPartitionedOutput(inputs: Tensor, attrs: { num_splits: number; partition_dim?: Int }): Tensor[] {
  return execute('TPUPartitionedOutput', [inputs], attrs, attrs.num_splits);
}

/** `TPUPartitionedOutputV2`: inputs: T → output: num_splits * T. */
export function tpuPartitionedOutputV2(
  inputs: Tensor,
  attrs: { num_splits: number; partition_dims: readonly Int[] },
): Tensor[] {
  return execute('TPUPartitionedOutputV2', [inputs], attrs, attrs.num_splits);
}

/** `TPUReplicateMetadata`: () → (). */
export function tpuReplicateMetadata(
  attrs: {
    num_replicas: Int;
    num_cores_per_replica?: Int;
    topology?: Bytes;
    use_tpu?: boolean;
    device_assignment?: readonly Int[];
    computation_shape?: readonly Int[];
    host_compute_core?: readonly Bytes[];
    padding_map?: readonly Bytes[];
    step_marker_location?: Bytes;
    allow_soft_placement?: boolean;
    use_spmd_for_xla_partitioning?: boolean;
    use_shardy_partitioner?: boolean;
    tpu_compile_options_proto?: Bytes;
  },
): void {
  execute('TPUReplicateMetadata', [], attrs);
}

/** `TPUReplicatedInput`: inputs: N * T → output: T. */
export function tpuReplicatedInput(
  inputs: readonly Tensor[],
  attrs?: { is_mirrored_variable?: boolean; index?: Int; is_packed?: boolean },
): Tensor {
  return execute('TPUReplicatedInput', [inputs], attrs)[0];
}

/** `TPUReplicatedOutput`: input: T → outputs: num_replicas * T. */
export function tpuReplicatedOutput(input: Tensor, attrs: { num_replicas: number }): Tensor[] {
  return execute('TPUReplicatedOutput', [input], attrs, attrs.num_replicas);
}

/** `TPUReshardVariables`: vars: N * resource, new_format_key: string, format_state_var: resource → (). Stateful. */
export function tpuReshardVariables(vars: readonly Tensor[], newFormatKey: Tensor, formatStateVar: Tensor): void {
  execute('TPUReshardVariables', [vars, newFormatKey, formatStateVar]);
}

/** `TPURoundRobin`: () → device_ordinal: int32. Stateful. */
export function tpuRoundRobin(): Tensor {
  return execute('TPURoundRobin', [])[0];
}

/** `TakeDataset`: input_dataset: variant, count: int64 → handle: variant. */
export function takeDataset(
  inputDataset: Tensor,
  count: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('TakeDataset', [inputDataset, count], attrs)[0];
}

/** `TakeManySparseFromTensorsMap`: sparse_handles: int64 → sparse_indices: int64, sparse_values: dtype, sparse_shape: int64. Stateful. */
export function takeManySparseFromTensorsMap(
  sparseHandles: Tensor,
  attrs: { dtype: DType; container?: Bytes; shared_name?: Bytes },
): [sparseIndices: Tensor, sparseValues: Tensor, sparseShape: Tensor] {
  return execute('TakeManySparseFromTensorsMap', [sparseHandles], attrs) as [Tensor, Tensor, Tensor];
}

/** `TakeWhileDataset`: input_dataset: variant, other_arguments: ...Targuments → handle: variant. */
export function takeWhileDataset(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  attrs: { predicate: FunctionRef; output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('TakeWhileDataset', [inputDataset, otherArguments], attrs)[0];
}

/** `Tan`: x: T → y: T. */
export function tan(x: Tensor): Tensor {
  return execute('Tan', [x])[0];
}

/** `Tanh`: x: T → y: T. */
export function tanh(x: Tensor): Tensor {
  return execute('Tanh', [x])[0];
}

/** `TanhGrad`: y: T, dy: T → z: T. */
export function tanhGrad(y: Tensor, dy: Tensor): Tensor {
  return execute('TanhGrad', [y, dy])[0];
}

/** `TemporaryVariable`: () → ref: Ref(dtype). Stateful. */
export function temporaryVariable(attrs: { shape: NativeShape; dtype: DType; var_name?: Bytes }): Tensor {
  return execute('TemporaryVariable', [], attrs)[0];
}

/** `TensorArray`: size: int32 → handle: Ref(string). Stateful. */
export function tensorArray(
  size: Tensor,
  attrs: {
    dtype: DType;
    dynamic_size?: boolean;
    clear_after_read?: boolean;
    tensor_array_name?: Bytes;
    element_shape?: NativeShape;
  },
): Tensor {
  return execute('TensorArray', [size], attrs)[0];
}

/** `TensorArrayClose`: handle: Ref(string) → (). */
export function tensorArrayClose(handle: Tensor): void {
  execute('TensorArrayClose', [handle]);
}

/** `TensorArrayCloseV2`: handle: string → (). */
export function tensorArrayCloseV2(handle: Tensor): void {
  execute('TensorArrayCloseV2', [handle]);
}

/** `TensorArrayCloseV3`: handle: resource → (). Stateful. */
export function tensorArrayCloseV3(handle: Tensor): void {
  execute('TensorArrayCloseV3', [handle]);
}

/** `TensorArrayConcat`: handle: Ref(string), flow_in: float32 → value: dtype, lengths: int64. */
export function tensorArrayConcat(
  handle: Tensor,
  flowIn: Tensor,
  attrs: { dtype: DType; element_shape_except0?: NativeShape },
): [value: Tensor, lengths: Tensor] {
  return execute('TensorArrayConcat', [handle, flowIn], attrs) as [Tensor, Tensor];
}

/** `TensorArrayConcatV2`: handle: string, flow_in: float32 → value: dtype, lengths: int64. */
export function tensorArrayConcatV2(
  handle: Tensor,
  flowIn: Tensor,
  attrs: { dtype: DType; element_shape_except0?: NativeShape },
): [value: Tensor, lengths: Tensor] {
  return execute('TensorArrayConcatV2', [handle, flowIn], attrs) as [Tensor, Tensor];
}

/** `TensorArrayConcatV3`: handle: resource, flow_in: float32 → value: dtype, lengths: int64. Stateful. */
export function tensorArrayConcatV3(
  handle: Tensor,
  flowIn: Tensor,
  attrs: { dtype: DType; element_shape_except0?: NativeShape },
): [value: Tensor, lengths: Tensor] {
  return execute('TensorArrayConcatV3', [handle, flowIn], attrs) as [Tensor, Tensor];
}

/** `TensorArrayGather`: handle: Ref(string), indices: int32, flow_in: float32 → value: dtype. */
export function tensorArrayGather(
  handle: Tensor,
  indices: Tensor,
  flowIn: Tensor,
  attrs: { dtype: DType; element_shape?: NativeShape },
): Tensor {
  return execute('TensorArrayGather', [handle, indices, flowIn], attrs)[0];
}

/** `TensorArrayGatherV2`: handle: string, indices: int32, flow_in: float32 → value: dtype. */
export function tensorArrayGatherV2(
  handle: Tensor,
  indices: Tensor,
  flowIn: Tensor,
  attrs: { dtype: DType; element_shape?: NativeShape },
): Tensor {
  return execute('TensorArrayGatherV2', [handle, indices, flowIn], attrs)[0];
}

/** `TensorArrayGatherV3`: handle: resource, indices: int32, flow_in: float32 → value: dtype. Stateful. */
export function tensorArrayGatherV3(
  handle: Tensor,
  indices: Tensor,
  flowIn: Tensor,
  attrs: { dtype: DType; element_shape?: NativeShape },
): Tensor {
  return execute('TensorArrayGatherV3', [handle, indices, flowIn], attrs)[0];
}

/** `TensorArrayGrad`: handle: string, flow_in: float32 → grad_handle: Ref(string). Stateful. */
export function tensorArrayGrad(handle: Tensor, flowIn: Tensor, attrs: { source: Bytes }): Tensor {
  return execute('TensorArrayGrad', [handle, flowIn], attrs)[0];
}

/** `TensorArrayGradV2`: handle: string, flow_in: float32 → grad_handle: string. Stateful. */
export function tensorArrayGradV2(handle: Tensor, flowIn: Tensor, attrs: { source: Bytes }): Tensor {
  return execute('TensorArrayGradV2', [handle, flowIn], attrs)[0];
}

/** `TensorArrayGradV3`: handle: resource, flow_in: float32 → grad_handle: resource, flow_out: float32. Stateful. */
export function tensorArrayGradV3(
  handle: Tensor,
  flowIn: Tensor,
  attrs: { source: Bytes },
): [gradHandle: Tensor, flowOut: Tensor] {
  return execute('TensorArrayGradV3', [handle, flowIn], attrs) as [Tensor, Tensor];
}

/** `TensorArrayGradWithShape`: handle: resource, flow_in: float32, shape_to_prepend: int32 → grad_handle: resource, flow_out: float32. Stateful. */
export function tensorArrayGradWithShape(
  handle: Tensor,
  flowIn: Tensor,
  shapeToPrepend: Tensor,
  attrs: { source: Bytes },
): [gradHandle: Tensor, flowOut: Tensor] {
  return execute('TensorArrayGradWithShape', [handle, flowIn, shapeToPrepend], attrs) as [Tensor, Tensor];
}

/** `TensorArrayPack`: handle: Ref(string), flow_in: float32 → value: dtype. */
export function tensorArrayPack(
  handle: Tensor,
  flowIn: Tensor,
  attrs: { dtype: DType; element_shape?: NativeShape },
): Tensor {
  return execute('TensorArrayPack', [handle, flowIn], attrs)[0];
}

/** `TensorArrayRead`: handle: Ref(string), index: int32, flow_in: float32 → value: dtype. */
export function tensorArrayRead(handle: Tensor, index: Tensor, flowIn: Tensor, attrs: { dtype: DType }): Tensor {
  return execute('TensorArrayRead', [handle, index, flowIn], attrs)[0];
}

/** `TensorArrayReadV2`: handle: string, index: int32, flow_in: float32 → value: dtype. */
export function tensorArrayReadV2(handle: Tensor, index: Tensor, flowIn: Tensor, attrs: { dtype: DType }): Tensor {
  return execute('TensorArrayReadV2', [handle, index, flowIn], attrs)[0];
}

/** `TensorArrayReadV3`: handle: resource, index: int32, flow_in: float32 → value: dtype. Stateful. */
export function tensorArrayReadV3(handle: Tensor, index: Tensor, flowIn: Tensor, attrs: { dtype: DType }): Tensor {
  return execute('TensorArrayReadV3', [handle, index, flowIn], attrs)[0];
}

/** `TensorArrayScatter`: handle: Ref(string), indices: int32, value: T, flow_in: float32 → flow_out: float32. */
export function tensorArrayScatter(handle: Tensor, indices: Tensor, value: Tensor, flowIn: Tensor): Tensor {
  return execute('TensorArrayScatter', [handle, indices, value, flowIn])[0];
}

/** `TensorArrayScatterV2`: handle: string, indices: int32, value: T, flow_in: float32 → flow_out: float32. */
export function tensorArrayScatterV2(handle: Tensor, indices: Tensor, value: Tensor, flowIn: Tensor): Tensor {
  return execute('TensorArrayScatterV2', [handle, indices, value, flowIn])[0];
}

/** `TensorArrayScatterV3`: handle: resource, indices: int32, value: T, flow_in: float32 → flow_out: float32. Stateful. */
export function tensorArrayScatterV3(handle: Tensor, indices: Tensor, value: Tensor, flowIn: Tensor): Tensor {
  return execute('TensorArrayScatterV3', [handle, indices, value, flowIn])[0];
}

/** `TensorArraySize`: handle: Ref(string), flow_in: float32 → size: int32. */
export function tensorArraySize(handle: Tensor, flowIn: Tensor): Tensor {
  return execute('TensorArraySize', [handle, flowIn])[0];
}

/** `TensorArraySizeV2`: handle: string, flow_in: float32 → size: int32. */
export function tensorArraySizeV2(handle: Tensor, flowIn: Tensor): Tensor {
  return execute('TensorArraySizeV2', [handle, flowIn])[0];
}

/** `TensorArraySizeV3`: handle: resource, flow_in: float32 → size: int32. Stateful. */
export function tensorArraySizeV3(handle: Tensor, flowIn: Tensor): Tensor {
  return execute('TensorArraySizeV3', [handle, flowIn])[0];
}

/** `TensorArraySplit`: handle: Ref(string), value: T, lengths: int64, flow_in: float32 → flow_out: float32. */
export function tensorArraySplit(handle: Tensor, value: Tensor, lengths: Tensor, flowIn: Tensor): Tensor {
  return execute('TensorArraySplit', [handle, value, lengths, flowIn])[0];
}

/** `TensorArraySplitV2`: handle: string, value: T, lengths: int64, flow_in: float32 → flow_out: float32. */
export function tensorArraySplitV2(handle: Tensor, value: Tensor, lengths: Tensor, flowIn: Tensor): Tensor {
  return execute('TensorArraySplitV2', [handle, value, lengths, flowIn])[0];
}

/** `TensorArraySplitV3`: handle: resource, value: T, lengths: int64, flow_in: float32 → flow_out: float32. Stateful. */
export function tensorArraySplitV3(handle: Tensor, value: Tensor, lengths: Tensor, flowIn: Tensor): Tensor {
  return execute('TensorArraySplitV3', [handle, value, lengths, flowIn])[0];
}

/** `TensorArrayUnpack`: handle: Ref(string), value: T, flow_in: float32 → flow_out: float32. */
export function tensorArrayUnpack(handle: Tensor, value: Tensor, flowIn: Tensor): Tensor {
  return execute('TensorArrayUnpack', [handle, value, flowIn])[0];
}

/** `TensorArrayV2`: size: int32 → handle: string. Stateful. */
export function tensorArrayV2(
  size: Tensor,
  attrs: {
    dtype: DType;
    element_shape?: NativeShape;
    dynamic_size?: boolean;
    clear_after_read?: boolean;
    tensor_array_name?: Bytes;
  },
): Tensor {
  return execute('TensorArrayV2', [size], attrs)[0];
}

/** `TensorArrayV3`: size: int32 → handle: resource, flow: float32. Stateful. */
export function tensorArrayV3(
  size: Tensor,
  attrs: {
    dtype: DType;
    element_shape?: NativeShape;
    dynamic_size?: boolean;
    clear_after_read?: boolean;
    identical_element_shapes?: boolean;
    tensor_array_name?: Bytes;
  },
): [handle: Tensor, flow: Tensor] {
  return execute('TensorArrayV3', [size], attrs) as [Tensor, Tensor];
}

/** `TensorArrayWrite`: handle: Ref(string), index: int32, value: T, flow_in: float32 → flow_out: float32. */
export function tensorArrayWrite(handle: Tensor, index: Tensor, value: Tensor, flowIn: Tensor): Tensor {
  return execute('TensorArrayWrite', [handle, index, value, flowIn])[0];
}

/** `TensorArrayWriteV2`: handle: string, index: int32, value: T, flow_in: float32 → flow_out: float32. */
export function tensorArrayWriteV2(handle: Tensor, index: Tensor, value: Tensor, flowIn: Tensor): Tensor {
  return execute('TensorArrayWriteV2', [handle, index, value, flowIn])[0];
}

/** `TensorArrayWriteV3`: handle: resource, index: int32, value: T, flow_in: float32 → flow_out: float32. Stateful. */
export function tensorArrayWriteV3(handle: Tensor, index: Tensor, value: Tensor, flowIn: Tensor): Tensor {
  return execute('TensorArrayWriteV3', [handle, index, value, flowIn])[0];
}

/** `TensorDataset`: components: ...Toutput_types → handle: variant. Stateful. */
export function tensorDataset(
  components: readonly Tensor[],
  attrs: { output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('TensorDataset', [components], attrs)[0];
}

/** `TensorListConcat`: input_handle: variant → tensor: element_dtype, lengths: int64. */
export function tensorListConcat(
  inputHandle: Tensor,
  attrs: { element_dtype: DType; element_shape?: NativeShape },
): [tensor: Tensor, lengths: Tensor] {
  return execute('TensorListConcat', [inputHandle], attrs) as [Tensor, Tensor];
}

/** `TensorListConcatLists`: input_a: variant, input_b: variant → output: variant. */
export function tensorListConcatLists(inputA: Tensor, inputB: Tensor, attrs: { element_dtype: DType }): Tensor {
  return execute('TensorListConcatLists', [inputA, inputB], attrs)[0];
}

/** `TensorListConcatV2`: input_handle: variant, element_shape: shape_type, leading_dims: int64 → tensor: element_dtype, lengths: int64. */
export function tensorListConcatV2(
  inputHandle: Tensor,
  elementShape: Tensor,
  leadingDims: Tensor,
  attrs: { element_dtype: DType },
): [tensor: Tensor, lengths: Tensor] {
  return execute('TensorListConcatV2', [inputHandle, elementShape, leadingDims], attrs) as [Tensor, Tensor];
}

/** `TensorListElementShape`: input_handle: variant → element_shape: shape_type. */
export function tensorListElementShape(inputHandle: Tensor, attrs: { shape_type: 'int32' | 'int64' }): Tensor {
  return execute('TensorListElementShape', [inputHandle], attrs)[0];
}

/** `TensorListFromTensor`: tensor: element_dtype, element_shape: shape_type → output_handle: variant. */
export function tensorListFromTensor(tensor: Tensor, elementShape: Tensor): Tensor {
  return execute('TensorListFromTensor', [tensor, elementShape])[0];
}

/** `TensorListGather`: input_handle: variant, indices: int32, element_shape: int32 → values: element_dtype. */
export function tensorListGather(
  inputHandle: Tensor,
  indices: Tensor,
  elementShape: Tensor,
  attrs: { element_dtype: DType },
): Tensor {
  return execute('TensorListGather', [inputHandle, indices, elementShape], attrs)[0];
}

/** `TensorListGetItem`: input_handle: variant, index: int32, element_shape: Tshape → item: element_dtype. */
export function tensorListGetItem(
  inputHandle: Tensor,
  index: Tensor,
  elementShape: Tensor,
  attrs: { element_dtype: DType },
): Tensor {
  return execute('TensorListGetItem', [inputHandle, index, elementShape], attrs)[0];
}

/** `TensorListLength`: input_handle: variant → length: int32. */
export function tensorListLength(inputHandle: Tensor): Tensor {
  return execute('TensorListLength', [inputHandle])[0];
}

/** `TensorListPopBack`: input_handle: variant, element_shape: int32 → output_handle: variant, tensor: element_dtype. */
export function tensorListPopBack(
  inputHandle: Tensor,
  elementShape: Tensor,
  attrs: { element_dtype: DType },
): [outputHandle: Tensor, tensor: Tensor] {
  return execute('TensorListPopBack', [inputHandle, elementShape], attrs) as [Tensor, Tensor];
}

/** `TensorListPushBack`: input_handle: variant, tensor: element_dtype → output_handle: variant. */
export function tensorListPushBack(inputHandle: Tensor, tensor: Tensor): Tensor {
  return execute('TensorListPushBack', [inputHandle, tensor])[0];
}

/** `TensorListPushBackBatch`: input_handles: variant, tensor: element_dtype → output_handles: variant. */
export function tensorListPushBackBatch(inputHandles: Tensor, tensor: Tensor): Tensor {
  return execute('TensorListPushBackBatch', [inputHandles, tensor])[0];
}

/** `TensorListReserve`: element_shape: shape_type, num_elements: int32 → handle: variant. */
export function tensorListReserve(
  elementShape: Tensor,
  numElements: Tensor,
  attrs: { element_dtype: DType },
): Tensor {
  return execute('TensorListReserve', [elementShape, numElements], attrs)[0];
}

/** `TensorListResize`: input_handle: variant, size: int32 → output_handle: variant. */
export function tensorListResize(inputHandle: Tensor, size: Tensor): Tensor {
  return execute('TensorListResize', [inputHandle, size])[0];
}

/** `TensorListScatter`: tensor: element_dtype, indices: int32, element_shape: shape_type → output_handle: variant. */
export function tensorListScatter(tensor: Tensor, indices: Tensor, elementShape: Tensor): Tensor {
  return execute('TensorListScatter', [tensor, indices, elementShape])[0];
}

/** `TensorListScatterIntoExistingList`: input_handle: variant, tensor: element_dtype, indices: int32 → output_handle: variant. */
export function tensorListScatterIntoExistingList(inputHandle: Tensor, tensor: Tensor, indices: Tensor): Tensor {
  return execute('TensorListScatterIntoExistingList', [inputHandle, tensor, indices])[0];
}

/** `TensorListScatterV2`: tensor: element_dtype, indices: int32, element_shape: shape_type, num_elements: int32 → output_handle: variant. */
export function tensorListScatterV2(
  tensor: Tensor,
  indices: Tensor,
  elementShape: Tensor,
  numElements: Tensor,
): Tensor {
  return execute('TensorListScatterV2', [tensor, indices, elementShape, numElements])[0];
}

/** `TensorListSetItem`: input_handle: variant, index: int32, item: element_dtype → output_handle: variant. */
export function tensorListSetItem(
  inputHandle: Tensor,
  index: Tensor,
  item: Tensor,
  attrs?: { resize_if_index_out_of_bounds?: boolean },
): Tensor {
  return execute('TensorListSetItem', [inputHandle, index, item], attrs)[0];
}

/** `TensorListSplit`: tensor: element_dtype, element_shape: shape_type, lengths: int64 → output_handle: variant. */
export function tensorListSplit(tensor: Tensor, elementShape: Tensor, lengths: Tensor): Tensor {
  return execute('TensorListSplit', [tensor, elementShape, lengths])[0];
}

/** `TensorListStack`: input_handle: variant, element_shape: int32 → tensor: element_dtype. */
export function tensorListStack(
  inputHandle: Tensor,
  elementShape: Tensor,
  attrs: { element_dtype: DType; num_elements?: Int },
): Tensor {
  return execute('TensorListStack', [inputHandle, elementShape], attrs)[0];
}

/** `TensorMapErase`: input_handle: variant, key: key_dtype → output_handle: variant. */
export function tensorMapErase(inputHandle: Tensor, key: Tensor, attrs: { value_dtype: DType }): Tensor {
  return execute('TensorMapErase', [inputHandle, key], attrs)[0];
}

/** `TensorMapHasKey`: input_handle: variant, key: key_dtype → has_key: bool. */
export function tensorMapHasKey(inputHandle: Tensor, key: Tensor): Tensor {
  return execute('TensorMapHasKey', [inputHandle, key])[0];
}

/** `TensorMapInsert`: input_handle: variant, key: key_dtype, value: value_dtype → output_handle: variant. */
export function tensorMapInsert(inputHandle: Tensor, key: Tensor, value: Tensor): Tensor {
  return execute('TensorMapInsert', [inputHandle, key, value])[0];
}

/** `TensorMapLookup`: input_handle: variant, key: key_dtype → value: value_dtype. */
export function tensorMapLookup(inputHandle: Tensor, key: Tensor, attrs: { value_dtype: DType }): Tensor {
  return execute('TensorMapLookup', [inputHandle, key], attrs)[0];
}

/** `TensorMapSize`: input_handle: variant → size: int32. */
export function tensorMapSize(inputHandle: Tensor): Tensor {
  return execute('TensorMapSize', [inputHandle])[0];
}

/** `TensorMapStackKeys`: input_handle: variant → keys: key_dtype. */
export function tensorMapStackKeys(inputHandle: Tensor, attrs: { key_dtype: DType }): Tensor {
  return execute('TensorMapStackKeys', [inputHandle], attrs)[0];
}

/** `TensorScatterAdd`: tensor: T, indices: Tindices, updates: T → output: T. */
export function tensorScatterAdd(
  tensor: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { bad_indices_policy?: Bytes },
): Tensor {
  return execute('TensorScatterAdd', [tensor, indices, updates], attrs)[0];
}

/** `TensorScatterMax`: tensor: T, indices: Tindices, updates: T → output: T. */
export function tensorScatterMax(
  tensor: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { bad_indices_policy?: Bytes },
): Tensor {
  return execute('TensorScatterMax', [tensor, indices, updates], attrs)[0];
}

/** `TensorScatterMin`: tensor: T, indices: Tindices, updates: T → output: T. */
export function tensorScatterMin(
  tensor: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { bad_indices_policy?: Bytes },
): Tensor {
  return execute('TensorScatterMin', [tensor, indices, updates], attrs)[0];
}

/** `TensorScatterSub`: tensor: T, indices: Tindices, updates: T → output: T. */
export function tensorScatterSub(
  tensor: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { bad_indices_policy?: Bytes },
): Tensor {
  return execute('TensorScatterSub', [tensor, indices, updates], attrs)[0];
}

/** `TensorScatterUpdate`: tensor: T, indices: Tindices, updates: T → output: T. */
export function tensorScatterUpdate(
  tensor: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { bad_indices_policy?: Bytes },
): Tensor {
  return execute('TensorScatterUpdate', [tensor, indices, updates], attrs)[0];
}

/** `TensorSliceDataset`: components: ...Toutput_types → handle: variant. Stateful. */
export function tensorSliceDataset(
  components: readonly Tensor[],
  attrs: { output_shapes: readonly NativeShape[]; is_files?: boolean; metadata?: Bytes; replicate_on_split?: boolean },
): Tensor {
  return execute('TensorSliceDataset', [components], attrs)[0];
}

/** `TensorStridedSliceUpdate`: input: T, begin: Index, end: Index, strides: Index, value: T → output: T. */
export function tensorStridedSliceUpdate(
  input: Tensor,
  begin: Tensor,
  end: Tensor,
  strides: Tensor,
  value: Tensor,
  attrs?: { begin_mask?: Int; end_mask?: Int; ellipsis_mask?: Int; new_axis_mask?: Int; shrink_axis_mask?: Int },
): Tensor {
  return execute('TensorStridedSliceUpdate', [input, begin, end, strides, value], attrs)[0];
}

/** `TensorSummary`: tensor: T → summary: string. */
export function tensorSummary(
  tensor: Tensor,
  attrs?: { description?: Bytes; labels?: readonly Bytes[]; display_name?: Bytes },
): Tensor {
  return execute('TensorSummary', [tensor], attrs)[0];
}

/** `TensorSummaryV2`: tag: string, tensor: T, serialized_summary_metadata: string → summary: string. */
export function tensorSummaryV2(tag: Tensor, tensor: Tensor, serializedSummaryMetadata: Tensor): Tensor {
  return execute('TensorSummaryV2', [tag, tensor, serializedSummaryMetadata])[0];
}

/** `TextLineDataset`: filenames: string, compression_type: string, buffer_size: int64 → handle: variant. Stateful. */
export function textLineDataset(
  filenames: Tensor,
  compressionType: Tensor,
  bufferSize: Tensor,
  attrs?: { metadata?: Bytes },
): Tensor {
  return execute('TextLineDataset', [filenames, compressionType, bufferSize], attrs)[0];
}

/** `TextLineReader`: () → reader_handle: Ref(string). Stateful. */
export function textLineReader(attrs?: { skip_header_lines?: Int; container?: Bytes; shared_name?: Bytes }): Tensor {
  return execute('TextLineReader', [], attrs)[0];
}

/** `TextLineReaderV2`: () → reader_handle: resource. Stateful. */
export function textLineReaderV2(
  attrs?: { skip_header_lines?: Int; container?: Bytes; shared_name?: Bytes },
): Tensor {
  return execute('TextLineReaderV2', [], attrs)[0];
}

/** `ThreadPoolDataset`: input_dataset: variant, thread_pool: resource → handle: variant. Stateful. */
export function threadPoolDataset(
  inputDataset: Tensor,
  threadPool: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('ThreadPoolDataset', [inputDataset, threadPool], attrs)[0];
}

/** `ThreadPoolHandle`: () → handle: resource. Stateful. */
export function threadPoolHandle(
  attrs: { num_threads: Int; max_intra_op_parallelism?: Int; display_name: Bytes; container?: Bytes; shared_name?: Bytes },
): Tensor {
  return execute('ThreadPoolHandle', [], attrs)[0];
}

/** `ThreadUnsafeUnigramCandidateSampler`: true_classes: int64 → sampled_candidates: int64, true_expected_count: float32, sampled_expected_count: float32. Stateful. */
export function threadUnsafeUnigramCandidateSampler(
  trueClasses: Tensor,
  attrs: { num_true: Int; num_sampled: Int; unique: boolean; range_max: Int; seed?: Int; seed2?: Int },
): [sampledCandidates: Tensor, trueExpectedCount: Tensor, sampledExpectedCount: Tensor] {
  return execute('ThreadUnsafeUnigramCandidateSampler', [trueClasses], attrs) as [Tensor, Tensor, Tensor];
}

/** `Tile`: input: T, multiples: Tmultiples → output: T. */
export function tile(input: Tensor, multiples: Tensor): Tensor {
  return execute('Tile', [input, multiples])[0];
}

/** `TileGrad`: input: T, multiples: int32 → output: T. */
export function tileGrad(input: Tensor, multiples: Tensor): Tensor {
  return execute('TileGrad', [input, multiples])[0];
}

/** `Timestamp`: () → ts: float64. Stateful. */
export function timestamp(): Tensor {
  return execute('Timestamp', [])[0];
}

/** `ToBool`: input: T → output: bool. */
export function toBool(input: Tensor): Tensor {
  return execute('ToBool', [input])[0];
}

/** `TopK`: input: T → values: T, indices: int32. */
export function topK(input: Tensor, attrs: { k: Int; sorted?: boolean }): [values: Tensor, indices: Tensor] {
  return execute('TopK', [input], attrs) as [Tensor, Tensor];
}

/** `TopKUnique`: input: float32 → topk: float32, topk_indices: int32. */
export function topKUnique(input: Tensor, attrs: { k: Int }): [topk: Tensor, topkIndices: Tensor] {
  return execute('TopKUnique', [input], attrs) as [Tensor, Tensor];
}

/** `TopKV2`: input: T, k: Tk → values: T, indices: index_type. */
export function topKV2(
  input: Tensor,
  k: Tensor,
  attrs?: { sorted?: boolean; index_type?: 'int16' | 'int32' | 'int64' },
): [values: Tensor, indices: Tensor] {
  return execute('TopKV2', [input, k], attrs) as [Tensor, Tensor];
}

/** `TopKWithUnique`: input: float32 → topk: float32, topk_indices: int32. */
export function topKWithUnique(input: Tensor, attrs: { k: Int }): [topk: Tensor, topkIndices: Tensor] {
  return execute('TopKWithUnique', [input], attrs) as [Tensor, Tensor];
}

/** `TpuHandleToProtoKey`: uid: int64 → proto_keys: string. */
export function tpuHandleToProtoKey(uid: Tensor): Tensor {
  return execute('TpuHandleToProtoKey', [uid])[0];
}

/** `Transpose`: x: T, perm: Tperm → y: T. */
export function transpose(x: Tensor, perm: Tensor): Tensor {
  return execute('Transpose', [x, perm])[0];
}

/** `TridiagonalMatMul`: superdiag: T, maindiag: T, subdiag: T, rhs: T → output: T. */
export function tridiagonalMatMul(superdiag: Tensor, maindiag: Tensor, subdiag: Tensor, rhs: Tensor): Tensor {
  return execute('TridiagonalMatMul', [superdiag, maindiag, subdiag, rhs])[0];
}

/** `TridiagonalSolve`: diagonals: T, rhs: T → output: T. */
export function tridiagonalSolve(
  diagonals: Tensor,
  rhs: Tensor,
  attrs?: { partial_pivoting?: boolean; perturb_singular?: boolean },
): Tensor {
  return execute('TridiagonalSolve', [diagonals, rhs], attrs)[0];
}

/** `TruncateDiv`: x: T, y: T → z: T. */
export function truncateDiv(x: Tensor, y: Tensor): Tensor {
  return execute('TruncateDiv', [x, y])[0];
}

/** `TruncateMod`: x: T, y: T → z: T. */
export function truncateMod(x: Tensor, y: Tensor): Tensor {
  return execute('TruncateMod', [x, y])[0];
}

/** `TruncatedNormal`: shape: T → output: dtype. Stateful. */
export function truncatedNormal(
  shape: Tensor,
  attrs: { seed?: Int; seed2?: Int; dtype: 'float16' | 'bfloat16' | 'float32' | 'float64' },
): Tensor {
  return execute('TruncatedNormal', [shape], attrs)[0];
}
