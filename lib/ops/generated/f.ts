// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';

/** `FFT`: input: Tcomplex → output: Tcomplex. */
export function fft(input: Tensor): Tensor {
  return execute('FFT', [input])[0];
}

/** `FFT2D`: input: Tcomplex → output: Tcomplex. */
export function fft2D(input: Tensor): Tensor {
  return execute('FFT2D', [input])[0];
}

/** `FFT3D`: input: Tcomplex → output: Tcomplex. */
export function fft3D(input: Tensor): Tensor {
  return execute('FFT3D', [input])[0];
}

/** `FFTND`: input: Tcomplex, fft_length: int32, axes: int32 → output: Tcomplex. */
export function fftnd(input: Tensor, fftLength: Tensor, axes: Tensor): Tensor {
  return execute('FFTND', [input, fftLength, axes])[0];
}

/** `FIFOQueue`: () → handle: Ref(string). Stateful. */
export function fifoQueue(
  attrs: {
    component_types: readonly DType[];
    shapes?: readonly NativeShape[];
    capacity?: Int;
    container?: Bytes;
    shared_name?: Bytes;
  },
): Tensor {
  return execute('FIFOQueue', [], attrs)[0];
}

/** `FIFOQueueV2`: () → handle: resource. Stateful. */
export function fifoQueueV2(
  attrs: {
    component_types: readonly DType[];
    shapes?: readonly NativeShape[];
    capacity?: Int;
    container?: Bytes;
    shared_name?: Bytes;
  },
): Tensor {
  return execute('FIFOQueueV2', [], attrs)[0];
}

/** `Fact`: () → fact: string. */
export function fact(): Tensor {
  return execute('Fact', [])[0];
}

/** `FakeParam`: () → output: dtype. */
export function fakeParam(attrs: { dtype: DType; shape: NativeShape }): Tensor {
  return execute('FakeParam', [], attrs)[0];
}

/** `FakeQuantWithMinMaxArgs`: inputs: float32 → outputs: float32. */
export function fakeQuantWithMinMaxArgs(
  inputs: Tensor,
  attrs?: { min?: number; max?: number; num_bits?: Int; narrow_range?: boolean },
): Tensor {
  return execute('FakeQuantWithMinMaxArgs', [inputs], attrs)[0];
}

/** `FakeQuantWithMinMaxArgsGradient`: gradients: float32, inputs: float32 → backprops: float32. */
export function fakeQuantWithMinMaxArgsGradient(
  gradients: Tensor,
  inputs: Tensor,
  attrs?: { min?: number; max?: number; num_bits?: Int; narrow_range?: boolean },
): Tensor {
  return execute('FakeQuantWithMinMaxArgsGradient', [gradients, inputs], attrs)[0];
}

/** `FakeQuantWithMinMaxVars`: inputs: float32, min: float32, max: float32 → outputs: float32. */
export function fakeQuantWithMinMaxVars(
  inputs: Tensor,
  min: Tensor,
  max: Tensor,
  attrs?: { num_bits?: Int; narrow_range?: boolean },
): Tensor {
  return execute('FakeQuantWithMinMaxVars', [inputs, min, max], attrs)[0];
}

/** `FakeQuantWithMinMaxVarsGradient`: gradients: float32, inputs: float32, min: float32, max: float32 → backprops_wrt_input: float32, backprop_wrt_min: float32, backprop_wrt_max: float32. */
export function fakeQuantWithMinMaxVarsGradient(
  gradients: Tensor,
  inputs: Tensor,
  min: Tensor,
  max: Tensor,
  attrs?: { num_bits?: Int; narrow_range?: boolean },
): [backpropsWrtInput: Tensor, backpropWrtMin: Tensor, backpropWrtMax: Tensor] {
  return execute('FakeQuantWithMinMaxVarsGradient', [gradients, inputs, min, max], attrs) as [Tensor, Tensor, Tensor];
}

/** `FakeQuantWithMinMaxVarsPerChannel`: inputs: float32, min: float32, max: float32 → outputs: float32. */
export function fakeQuantWithMinMaxVarsPerChannel(
  inputs: Tensor,
  min: Tensor,
  max: Tensor,
  attrs?: { num_bits?: Int; narrow_range?: boolean },
): Tensor {
  return execute('FakeQuantWithMinMaxVarsPerChannel', [inputs, min, max], attrs)[0];
}

/** `FakeQuantWithMinMaxVarsPerChannelGradient`: gradients: float32, inputs: float32, min: float32, max: float32 → backprops_wrt_input: float32, backprop_wrt_min: float32, backprop_wrt_max: float32. */
export function fakeQuantWithMinMaxVarsPerChannelGradient(
  gradients: Tensor,
  inputs: Tensor,
  min: Tensor,
  max: Tensor,
  attrs?: { num_bits?: Int; narrow_range?: boolean },
): [backpropsWrtInput: Tensor, backpropWrtMin: Tensor, backpropWrtMax: Tensor] {
  return execute('FakeQuantWithMinMaxVarsPerChannelGradient', [gradients, inputs, min, max], attrs) as [Tensor, Tensor, Tensor];
}

/** `FakeQueue`: resource: resource → handle: Ref(string). Stateful. */
export function fakeQueue(resource: Tensor): Tensor {
  return execute('FakeQueue', [resource])[0];
}

/** `FileSystemSetConfiguration`: scheme: string, key: string, value: string → (). Stateful. */
export function fileSystemSetConfiguration(scheme: Tensor, key: Tensor, value: Tensor): void {
  execute('FileSystemSetConfiguration', [scheme, key, value]);
}

/** `Fill`: dims: index_type, value: T → output: T. */
export function fill(dims: Tensor, value: Tensor): Tensor {
  return execute('Fill', [dims, value])[0];
}

/** `FilterByLastComponentDataset`: input_dataset: variant → output: variant. */
export function filterByLastComponentDataset(
  inputDataset: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('FilterByLastComponentDataset', [inputDataset], attrs)[0];
}

/** `FilterDataset`: input_dataset: variant, other_arguments: ...Targuments → handle: variant. */
export function filterDataset(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  attrs: { predicate: FunctionRef; output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('FilterDataset', [inputDataset, otherArguments], attrs)[0];
}

/** `FinalizeDataset`: input_dataset: variant → handle: variant. */
export function finalizeDataset(
  inputDataset: Tensor,
  attrs: { has_captured_ref?: boolean; output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('FinalizeDataset', [inputDataset], attrs)[0];
}

/** `FinalizeTPUEmbedding`: common_config: string, memory_config: string → (). Stateful. */
export function finalizeTPUEmbedding(commonConfig: Tensor, memoryConfig: Tensor): void {
  execute('FinalizeTPUEmbedding', [commonConfig, memoryConfig]);
}

/** `FinalizeTPUEmbeddingV2`: common_config: string, memory_config: string → embedding_partitions: string, hbm_buffers_config: string. Stateful. */
export function finalizeTPUEmbeddingV2(
  commonConfig: Tensor,
  memoryConfig: Tensor,
): [embeddingPartitions: Tensor, hbmBuffersConfig: Tensor] {
  return execute('FinalizeTPUEmbeddingV2', [commonConfig, memoryConfig]) as [Tensor, Tensor];
}

/** `Fingerprint`: data: T, method: string → fingerprint: uint8. */
export function fingerprint(data: Tensor, method: Tensor): Tensor {
  return execute('Fingerprint', [data, method])[0];
}

/** `FixedLengthRecordDataset`: filenames: string, header_bytes: int64, record_bytes: int64, footer_bytes: int64, buffer_size: int64 → handle: variant. Stateful. */
export function fixedLengthRecordDataset(
  filenames: Tensor,
  headerBytes: Tensor,
  recordBytes: Tensor,
  footerBytes: Tensor,
  bufferSize: Tensor,
  attrs?: { metadata?: Bytes },
): Tensor {
  return execute('FixedLengthRecordDataset', [filenames, headerBytes, recordBytes, footerBytes, bufferSize], attrs)[0];
}

/** `FixedLengthRecordDatasetV2`: filenames: string, header_bytes: int64, record_bytes: int64, footer_bytes: int64, buffer_size: int64, compression_type: string → handle: variant. Stateful. */
export function fixedLengthRecordDatasetV2(
  filenames: Tensor,
  headerBytes: Tensor,
  recordBytes: Tensor,
  footerBytes: Tensor,
  bufferSize: Tensor,
  compressionType: Tensor,
  attrs?: { metadata?: Bytes },
): Tensor {
  return execute('FixedLengthRecordDatasetV2', [filenames, headerBytes, recordBytes, footerBytes, bufferSize, compressionType], attrs)[0];
}

/** `FixedLengthRecordReader`: () → reader_handle: Ref(string). Stateful. */
export function fixedLengthRecordReader(
  attrs: {
    header_bytes?: Int;
    record_bytes: Int;
    footer_bytes?: Int;
    hop_bytes?: Int;
    container?: Bytes;
    shared_name?: Bytes;
  },
): Tensor {
  return execute('FixedLengthRecordReader', [], attrs)[0];
}

/** `FixedLengthRecordReaderV2`: () → reader_handle: resource. Stateful. */
export function fixedLengthRecordReaderV2(
  attrs: {
    header_bytes?: Int;
    record_bytes: Int;
    footer_bytes?: Int;
    hop_bytes?: Int;
    container?: Bytes;
    shared_name?: Bytes;
    encoding?: Bytes;
  },
): Tensor {
  return execute('FixedLengthRecordReaderV2', [], attrs)[0];
}

/** `FixedUnigramCandidateSampler`: true_classes: int64 → sampled_candidates: int64, true_expected_count: float32, sampled_expected_count: float32. Stateful. */
export function fixedUnigramCandidateSampler(
  trueClasses: Tensor,
  attrs: {
    num_true: Int;
    num_sampled: Int;
    unique: boolean;
    range_max: Int;
    vocab_file?: Bytes;
    distortion?: number;
    num_reserved_ids?: Int;
    num_shards?: Int;
    shard?: Int;
    unigrams?: readonly number[];
    seed?: Int;
    seed2?: Int;
  },
): [sampledCandidates: Tensor, trueExpectedCount: Tensor, sampledExpectedCount: Tensor] {
  return execute('FixedUnigramCandidateSampler', [trueClasses], attrs) as [Tensor, Tensor, Tensor];
}

/** `FlatMapDataset`: input_dataset: variant, other_arguments: ...Targuments → handle: variant. */
export function flatMapDataset(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  attrs: { f: FunctionRef; output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('FlatMapDataset', [inputDataset, otherArguments], attrs)[0];
}

/** `Floor`: x: T → y: T. */
export function floor(x: Tensor): Tensor {
  return execute('Floor', [x])[0];
}

/** `FloorDiv`: x: T, y: T → z: T. */
export function floorDiv(x: Tensor, y: Tensor): Tensor {
  return execute('FloorDiv', [x, y])[0];
}

/** `FloorMod`: x: T, y: T → z: T. */
export function floorMod(x: Tensor, y: Tensor): Tensor {
  return execute('FloorMod', [x, y])[0];
}

/** `FlushSummaryWriter`: writer: resource → (). Stateful. */
export function flushSummaryWriter(writer: Tensor): void {
  execute('FlushSummaryWriter', [writer]);
}

/** `For`: start: int32, limit: int32, delta: int32, input: ...T → output: ...T. */
export function for_(
  start: Tensor,
  limit: Tensor,
  delta: Tensor,
  input: readonly Tensor[],
  attrs: { body: FunctionRef },
): Tensor[] {
  return execute('For', [start, limit, delta, input], attrs, input.length);
}

/** `FractionalAvgPool`: value: T → output: T, row_pooling_sequence: int64, col_pooling_sequence: int64. */
export function fractionalAvgPool(
  value: Tensor,
  attrs: {
    pooling_ratio: readonly number[];
    pseudo_random?: boolean;
    overlapping?: boolean;
    deterministic?: boolean;
    seed?: Int;
    seed2?: Int;
  },
): [output: Tensor, rowPoolingSequence: Tensor, colPoolingSequence: Tensor] {
  return execute('FractionalAvgPool', [value], attrs) as [Tensor, Tensor, Tensor];
}

/** `FractionalAvgPoolGrad`: orig_input_tensor_shape: int64, out_backprop: T, row_pooling_sequence: int64, col_pooling_sequence: int64 → output: T. */
export function fractionalAvgPoolGrad(
  origInputTensorShape: Tensor,
  outBackprop: Tensor,
  rowPoolingSequence: Tensor,
  colPoolingSequence: Tensor,
  attrs?: { overlapping?: boolean },
): Tensor {
  return execute('FractionalAvgPoolGrad', [origInputTensorShape, outBackprop, rowPoolingSequence, colPoolingSequence], attrs)[0];
}

/** `FractionalMaxPool`: value: T → output: T, row_pooling_sequence: int64, col_pooling_sequence: int64. */
export function fractionalMaxPool(
  value: Tensor,
  attrs: {
    pooling_ratio: readonly number[];
    pseudo_random?: boolean;
    overlapping?: boolean;
    deterministic?: boolean;
    seed?: Int;
    seed2?: Int;
  },
): [output: Tensor, rowPoolingSequence: Tensor, colPoolingSequence: Tensor] {
  return execute('FractionalMaxPool', [value], attrs) as [Tensor, Tensor, Tensor];
}

/** `FractionalMaxPoolGrad`: orig_input: T, orig_output: T, out_backprop: T, row_pooling_sequence: int64, col_pooling_sequence: int64 → output: T. */
export function fractionalMaxPoolGrad(
  origInput: Tensor,
  origOutput: Tensor,
  outBackprop: Tensor,
  rowPoolingSequence: Tensor,
  colPoolingSequence: Tensor,
  attrs?: { overlapping?: boolean },
): Tensor {
  return execute('FractionalMaxPoolGrad', [origInput, origOutput, outBackprop, rowPoolingSequence, colPoolingSequence], attrs)[0];
}

/** `FresnelCos`: x: T → y: T. */
export function fresnelCos(x: Tensor): Tensor {
  return execute('FresnelCos', [x])[0];
}

/** `FresnelSin`: x: T → y: T. */
export function fresnelSin(x: Tensor): Tensor {
  return execute('FresnelSin', [x])[0];
}

/** `FusedBatchNorm`: x: T, scale: T, offset: T, mean: T, variance: T → y: T, batch_mean: T, batch_variance: T, reserve_space_1: T, reserve_space_2: T. */
export function fusedBatchNorm(
  x: Tensor,
  scale: Tensor,
  offset: Tensor,
  mean: Tensor,
  variance: Tensor,
  attrs?: { epsilon?: number; exponential_avg_factor?: number; data_format?: 'NHWC' | 'NCHW'; is_training?: boolean },
): [y: Tensor, batchMean: Tensor, batchVariance: Tensor, reserveSpace1: Tensor, reserveSpace2: Tensor] {
  return execute('FusedBatchNorm', [x, scale, offset, mean, variance], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `FusedBatchNormGrad`: y_backprop: T, x: T, scale: T, reserve_space_1: T, reserve_space_2: T → x_backprop: T, scale_backprop: T, offset_backprop: T, reserve_space_3: T, reserve_space_4: T. */
export function fusedBatchNormGrad(
  yBackprop: Tensor,
  x: Tensor,
  scale: Tensor,
  reserveSpace1: Tensor,
  reserveSpace2: Tensor,
  attrs?: { epsilon?: number; data_format?: 'NHWC' | 'NCHW'; is_training?: boolean },
): [xBackprop: Tensor, scaleBackprop: Tensor, offsetBackprop: Tensor, reserveSpace3: Tensor, reserveSpace4: Tensor] {
  return execute('FusedBatchNormGrad', [yBackprop, x, scale, reserveSpace1, reserveSpace2], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `FusedBatchNormGradV2`: y_backprop: T, x: T, scale: float32, reserve_space_1: U, reserve_space_2: U → x_backprop: T, scale_backprop: U, offset_backprop: U, reserve_space_3: U, reserve_space_4: U. */
export function fusedBatchNormGradV2(
  yBackprop: Tensor,
  x: Tensor,
  scale: Tensor,
  reserveSpace1: Tensor,
  reserveSpace2: Tensor,
  attrs?: { epsilon?: number; data_format?: 'NHWC' | 'NCHW'; is_training?: boolean },
): [xBackprop: Tensor, scaleBackprop: Tensor, offsetBackprop: Tensor, reserveSpace3: Tensor, reserveSpace4: Tensor] {
  return execute('FusedBatchNormGradV2', [yBackprop, x, scale, reserveSpace1, reserveSpace2], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `FusedBatchNormGradV3`: y_backprop: T, x: T, scale: float32, reserve_space_1: U, reserve_space_2: U, reserve_space_3: U → x_backprop: T, scale_backprop: U, offset_backprop: U, reserve_space_4: U, reserve_space_5: U. */
export function fusedBatchNormGradV3(
  yBackprop: Tensor,
  x: Tensor,
  scale: Tensor,
  reserveSpace1: Tensor,
  reserveSpace2: Tensor,
  reserveSpace3: Tensor,
  attrs?: { epsilon?: number; data_format?: 'NHWC' | 'NCHW' | 'NDHWC' | 'NCDHW'; is_training?: boolean },
): [xBackprop: Tensor, scaleBackprop: Tensor, offsetBackprop: Tensor, reserveSpace4: Tensor, reserveSpace5: Tensor] {
  return execute('FusedBatchNormGradV3', [yBackprop, x, scale, reserveSpace1, reserveSpace2, reserveSpace3], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `FusedBatchNormV2`: x: T, scale: U, offset: U, mean: U, variance: U → y: T, batch_mean: U, batch_variance: U, reserve_space_1: U, reserve_space_2: U. */
export function fusedBatchNormV2(
  x: Tensor,
  scale: Tensor,
  offset: Tensor,
  mean: Tensor,
  variance: Tensor,
  attrs?: { epsilon?: number; exponential_avg_factor?: number; data_format?: 'NHWC' | 'NCHW'; is_training?: boolean },
): [y: Tensor, batchMean: Tensor, batchVariance: Tensor, reserveSpace1: Tensor, reserveSpace2: Tensor] {
  return execute('FusedBatchNormV2', [x, scale, offset, mean, variance], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `FusedBatchNormV3`: x: T, scale: U, offset: U, mean: U, variance: U → y: T, batch_mean: U, batch_variance: U, reserve_space_1: U, reserve_space_2: U, reserve_space_3: U. */
export function fusedBatchNormV3(
  x: Tensor,
  scale: Tensor,
  offset: Tensor,
  mean: Tensor,
  variance: Tensor,
  attrs?: {
    epsilon?: number;
    exponential_avg_factor?: number;
    data_format?: 'NHWC' | 'NCHW' | 'NDHWC' | 'NCDHW';
    is_training?: boolean;
  },
): [y: Tensor, batchMean: Tensor, batchVariance: Tensor, reserveSpace1: Tensor, reserveSpace2: Tensor, reserveSpace3: Tensor] {
  return execute('FusedBatchNormV3', [x, scale, offset, mean, variance], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `FusedPadConv2D`: input: T, paddings: int32, filter: T → output: T. */
export function fusedPadConv2D(
  input: Tensor,
  paddings: Tensor,
  filter: Tensor,
  attrs: { mode: 'REFLECT' | 'SYMMETRIC'; strides: readonly Int[]; padding: 'SAME' | 'VALID' },
): Tensor {
  return execute('FusedPadConv2D', [input, paddings, filter], attrs)[0];
}

/** `FusedResizeAndPadConv2D`: input: T, size: int32, paddings: int32, filter: T → output: T. */
export function fusedResizeAndPadConv2D(
  input: Tensor,
  size: Tensor,
  paddings: Tensor,
  filter: Tensor,
  attrs: {
    resize_align_corners?: boolean;
    mode: 'REFLECT' | 'SYMMETRIC';
    strides: readonly Int[];
    padding: 'SAME' | 'VALID';
  },
): Tensor {
  return execute('FusedResizeAndPadConv2D', [input, size, paddings, filter], attrs)[0];
}
