// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';

/** `IFFT`: input: Tcomplex → output: Tcomplex. */
export function ifft(input: Tensor): Tensor {
  return execute('IFFT', [input])[0];
}

/** `IFFT2D`: input: Tcomplex → output: Tcomplex. */
export function ifft2D(input: Tensor): Tensor {
  return execute('IFFT2D', [input])[0];
}

/** `IFFT3D`: input: Tcomplex → output: Tcomplex. */
export function ifft3D(input: Tensor): Tensor {
  return execute('IFFT3D', [input])[0];
}

/** `IFFTND`: input: Tcomplex, fft_length: int32, axes: int32 → output: Tcomplex. */
export function ifftnd(input: Tensor, fftLength: Tensor, axes: Tensor): Tensor {
  return execute('IFFTND', [input, fftLength, axes])[0];
}

/** `IRFFT`: input: Tcomplex, fft_length: int32 → output: Treal. */
export function irfft(input: Tensor, fftLength: Tensor, attrs?: { Treal?: 'float32' | 'float64' }): Tensor {
  return execute('IRFFT', [input, fftLength], attrs)[0];
}

/** `IRFFT2D`: input: Tcomplex, fft_length: int32 → output: Treal. */
export function irfft2D(input: Tensor, fftLength: Tensor, attrs?: { Treal?: 'float32' | 'float64' }): Tensor {
  return execute('IRFFT2D', [input, fftLength], attrs)[0];
}

/** `IRFFT3D`: input: Tcomplex, fft_length: int32 → output: Treal. */
export function irfft3D(input: Tensor, fftLength: Tensor, attrs?: { Treal?: 'float32' | 'float64' }): Tensor {
  return execute('IRFFT3D', [input, fftLength], attrs)[0];
}

/** `IRFFTND`: input: Tcomplex, fft_length: int32, axes: int32 → output: Treal. */
export function irfftnd(
  input: Tensor,
  fftLength: Tensor,
  axes: Tensor,
  attrs?: { Treal?: 'float32' | 'float64' },
): Tensor {
  return execute('IRFFTND', [input, fftLength, axes], attrs)[0];
}

/** `Identity`: input: T → output: T. */
export function identity(input: Tensor): Tensor {
  return execute('Identity', [input])[0];
}

/** `IdentityN`: input: ...T → output: ...T. */
export function identityN(input: readonly Tensor[]): Tensor[] {
  return execute('IdentityN', [input], undefined, input.length);
}

/** `IdentityReader`: () → reader_handle: Ref(string). Stateful. */
export function identityReader(attrs?: { container?: Bytes; shared_name?: Bytes }): Tensor {
  return execute('IdentityReader', [], attrs)[0];
}

/** `IdentityReaderV2`: () → reader_handle: resource. Stateful. */
export function identityReaderV2(attrs?: { container?: Bytes; shared_name?: Bytes }): Tensor {
  return execute('IdentityReaderV2', [], attrs)[0];
}

/** `If`: cond: Tcond, input: ...Tin → output: ...Tout. Stateful. */
export function if_(
  cond: Tensor,
  input: readonly Tensor[],
  attrs: {
    Tout: readonly DType[];
    then_branch: FunctionRef;
    else_branch: FunctionRef;
    output_shapes?: readonly NativeShape[];
  },
): Tensor[] {
  return execute('If', [cond, input], attrs, attrs.Tout.length);
}

/** `Igamma`: a: T, x: T → z: T. */
export function igamma(a: Tensor, x: Tensor): Tensor {
  return execute('Igamma', [a, x])[0];
}

/** `IgammaGradA`: a: T, x: T → z: T. */
export function igammaGradA(a: Tensor, x: Tensor): Tensor {
  return execute('IgammaGradA', [a, x])[0];
}

/** `Igammac`: a: T, x: T → z: T. */
export function igammac(a: Tensor, x: Tensor): Tensor {
  return execute('Igammac', [a, x])[0];
}

/** `IgnoreErrorsDataset`: input_dataset: variant → handle: variant. */
export function ignoreErrorsDataset(
  inputDataset: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; log_warning?: boolean },
): Tensor {
  return execute('IgnoreErrorsDataset', [inputDataset], attrs)[0];
}

/** `Imag`: input: T → output: Tout. */
export function imag(input: Tensor, attrs?: { Tout?: 'float32' | 'float64' }): Tensor {
  return execute('Imag', [input], attrs)[0];
}

/** `ImageProjectiveTransformV2`: images: dtype, transforms: float32, output_shape: int32 → transformed_images: dtype. */
export function imageProjectiveTransformV2(
  images: Tensor,
  transforms: Tensor,
  outputShape: Tensor,
  attrs: { interpolation: Bytes; fill_mode?: Bytes },
): Tensor {
  return execute('ImageProjectiveTransformV2', [images, transforms, outputShape], attrs)[0];
}

/** `ImageProjectiveTransformV3`: images: dtype, transforms: float32, output_shape: int32, fill_value: float32 → transformed_images: dtype. */
export function imageProjectiveTransformV3(
  images: Tensor,
  transforms: Tensor,
  outputShape: Tensor,
  fillValue: Tensor,
  attrs: { interpolation: Bytes; fill_mode?: Bytes },
): Tensor {
  return execute('ImageProjectiveTransformV3', [images, transforms, outputShape, fillValue], attrs)[0];
}

/** `ImageSummary`: tag: string, tensor: T → summary: string. */
export function imageSummary(tag: Tensor, tensor: Tensor, attrs?: { max_images?: Int; bad_color?: Tensor }): Tensor {
  return execute('ImageSummary', [tag, tensor], attrs)[0];
}

/** `ImmutableConst`: () → tensor: dtype. */
export function immutableConst(attrs: { dtype: DType; shape: NativeShape; memory_region_name: Bytes }): Tensor {
  return execute('ImmutableConst', [], attrs)[0];
}

/** `ImportEvent`: writer: resource, event: string → (). Stateful. */
export function importEvent(writer: Tensor, event: Tensor): void {
  execute('ImportEvent', [writer, event]);
}

/** `InTopK`: predictions: float32, targets: T → precision: bool. */
export function inTopK(predictions: Tensor, targets: Tensor, attrs: { k: Int }): Tensor {
  return execute('InTopK', [predictions, targets], attrs)[0];
}

/** `InTopKV2`: predictions: float32, targets: T, k: T → precision: bool. */
export function inTopKV2(predictions: Tensor, targets: Tensor, k: Tensor): Tensor {
  return execute('InTopKV2', [predictions, targets, k])[0];
}

/** `IndexFlatMapDataset`: input_dataset: variant, map_func_other_args: ...Tmap_func_args, index_map_func_other_args: ...Tindex_map_func_args, output_cardinality: int64 → handle: variant. */
export function indexFlatMapDataset(
  inputDataset: Tensor,
  mapFuncOtherArgs: readonly Tensor[],
  indexMapFuncOtherArgs: readonly Tensor[],
  outputCardinality: Tensor,
  attrs: {
    map_func: FunctionRef;
    index_map_func: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    metadata?: Bytes;
  },
): Tensor {
  return execute('IndexFlatMapDataset', [inputDataset, mapFuncOtherArgs, indexMapFuncOtherArgs, outputCardinality], attrs)[0];
}

/** `InfeedDequeue`: () → output: dtype. Stateful. */
export function infeedDequeue(attrs: { dtype: DType; shape: NativeShape }): Tensor {
  return execute('InfeedDequeue', [], attrs)[0];
}

/** `InfeedDequeueTuple`: () → outputs: ...dtypes. Stateful. */
export function infeedDequeueTuple(attrs: { dtypes: readonly DType[]; shapes: readonly NativeShape[] }): Tensor[] {
  return execute('InfeedDequeueTuple', [], attrs, attrs.dtypes.length);
}

/** `InfeedEnqueue`: input: dtype → (). Stateful. */
export function infeedEnqueue(
  input: Tensor,
  attrs?: { shape?: NativeShape; layout?: readonly Int[]; device_ordinal?: Int },
): void {
  execute('InfeedEnqueue', [input], attrs);
}

/** `InfeedEnqueuePrelinearizedBuffer`: input: variant → (). */
export function infeedEnqueuePrelinearizedBuffer(input: Tensor, attrs?: { device_ordinal?: Int }): void {
  execute('InfeedEnqueuePrelinearizedBuffer', [input], attrs);
}

/** `InfeedEnqueueTuple`: inputs: ...dtypes → (). Stateful. */
export function infeedEnqueueTuple(
  inputs: readonly Tensor[],
  attrs: { shapes: readonly NativeShape[]; layouts?: readonly Int[]; device_ordinal?: Int },
): void {
  execute('InfeedEnqueueTuple', [inputs], attrs);
}

/** `InitializeTable`: table_handle: Ref(string), keys: Tkey, values: Tval → (). */
export function initializeTable(tableHandle: Tensor, keys: Tensor, values: Tensor): void {
  execute('InitializeTable', [tableHandle, keys, values]);
}

/** `InitializeTableFromDataset`: table_handle: resource, dataset: variant → (). Stateful. */
export function initializeTableFromDataset(tableHandle: Tensor, dataset: Tensor): void {
  execute('InitializeTableFromDataset', [tableHandle, dataset]);
}

/** `InitializeTableFromTextFile`: table_handle: Ref(string), filename: string → (). */
export function initializeTableFromTextFile(
  tableHandle: Tensor,
  filename: Tensor,
  attrs: { key_index: Int; value_index: Int; vocab_size?: Int; delimiter?: Bytes; offset?: Int },
): void {
  execute('InitializeTableFromTextFile', [tableHandle, filename], attrs);
}

/** `InitializeTableFromTextFileV2`: table_handle: resource, filename: string → (). Stateful. */
export function initializeTableFromTextFileV2(
  tableHandle: Tensor,
  filename: Tensor,
  attrs: { key_index: Int; value_index: Int; vocab_size?: Int; delimiter?: Bytes; offset?: Int },
): void {
  execute('InitializeTableFromTextFileV2', [tableHandle, filename], attrs);
}

/** `InitializeTableV2`: table_handle: resource, keys: Tkey, values: Tval → (). Stateful. */
export function initializeTableV2(tableHandle: Tensor, keys: Tensor, values: Tensor): void {
  execute('InitializeTableV2', [tableHandle, keys, values]);
}

/** `InplaceAdd`: x: T, i: int32, v: T → y: T. */
export function inplaceAdd(x: Tensor, i: Tensor, v: Tensor): Tensor {
  return execute('InplaceAdd', [x, i, v])[0];
}

/** `InplaceSub`: x: T, i: int32, v: T → y: T. */
export function inplaceSub(x: Tensor, i: Tensor, v: Tensor): Tensor {
  return execute('InplaceSub', [x, i, v])[0];
}

/** `InplaceUpdate`: x: T, i: int32, v: T → y: T. */
export function inplaceUpdate(x: Tensor, i: Tensor, v: Tensor): Tensor {
  return execute('InplaceUpdate', [x, i, v])[0];
}

/** `InterleaveDataset`: input_dataset: variant, other_arguments: ...Targuments, cycle_length: int64, block_length: int64 → handle: variant. */
export function interleaveDataset(
  inputDataset: Tensor,
  otherArguments: readonly Tensor[],
  cycleLength: Tensor,
  blockLength: Tensor,
  attrs: { f: FunctionRef; output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('InterleaveDataset', [inputDataset, otherArguments, cycleLength, blockLength], attrs)[0];
}

/** `Inv`: x: T → y: T. */
export function inv(x: Tensor): Tensor {
  return execute('Inv', [x])[0];
}

/** `InvGrad`: y: T, dy: T → z: T. */
export function invGrad(y: Tensor, dy: Tensor): Tensor {
  return execute('InvGrad', [y, dy])[0];
}

/** `Invert`: x: T → y: T. */
export function invert(x: Tensor): Tensor {
  return execute('Invert', [x])[0];
}

/** `InvertPermutation`: x: T → y: T. */
export function invertPermutation(x: Tensor): Tensor {
  return execute('InvertPermutation', [x])[0];
}

/** `IsBoostedTreesEnsembleInitialized`: tree_ensemble_handle: resource → is_initialized: bool. Stateful. */
export function isBoostedTreesEnsembleInitialized(treeEnsembleHandle: Tensor): Tensor {
  return execute('IsBoostedTreesEnsembleInitialized', [treeEnsembleHandle])[0];
}

/** `IsBoostedTreesQuantileStreamResourceInitialized`: quantile_stream_resource_handle: resource → is_initialized: bool. Stateful. */
export function isBoostedTreesQuantileStreamResourceInitialized(quantileStreamResourceHandle: Tensor): Tensor {
  return execute('IsBoostedTreesQuantileStreamResourceInitialized', [quantileStreamResourceHandle])[0];
}

/** `IsFinite`: x: T → y: bool. */
export function isFinite(x: Tensor): Tensor {
  return execute('IsFinite', [x])[0];
}

/** `IsInf`: x: T → y: bool. */
export function isInf(x: Tensor): Tensor {
  return execute('IsInf', [x])[0];
}

/** `IsNan`: x: T → y: bool. */
export function isNan(x: Tensor): Tensor {
  return execute('IsNan', [x])[0];
}

/** `IsTPUEmbeddingInitialized`: () → is_tpu_embedding_initialized: bool. Stateful. */
export function isTPUEmbeddingInitialized(attrs?: { config?: Bytes }): Tensor {
  return execute('IsTPUEmbeddingInitialized', [], attrs)[0];
}

/** `IsVariableInitialized`: ref: Ref(dtype) → is_initialized: bool. */
export function isVariableInitialized(ref: Tensor): Tensor {
  return execute('IsVariableInitialized', [ref])[0];
}

/** `IsotonicRegression`: input: T → output: output_dtype, segments: int32. */
export function isotonicRegression(
  input: Tensor,
  attrs?: { output_dtype?: 'float16' | 'bfloat16' | 'float32' | 'float64' },
): [output: Tensor, segments: Tensor] {
  return execute('IsotonicRegression', [input], attrs) as [Tensor, Tensor];
}

/** `Iterator`: () → handle: resource. Stateful. */
export function iterator(
  attrs: { shared_name: Bytes; container: Bytes; output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('Iterator', [], attrs)[0];
}

/** `IteratorFromStringHandle`: string_handle: string → resource_handle: resource. Stateful. */
export function iteratorFromStringHandle(
  stringHandle: Tensor,
  attrs?: { output_types?: readonly DType[]; output_shapes?: readonly NativeShape[] },
): Tensor {
  return execute('IteratorFromStringHandle', [stringHandle], attrs)[0];
}

/** `IteratorFromStringHandleV2`: string_handle: string → resource_handle: resource. Stateful. */
export function iteratorFromStringHandleV2(
  stringHandle: Tensor,
  attrs?: { output_types?: readonly DType[]; output_shapes?: readonly NativeShape[] },
): Tensor {
  return execute('IteratorFromStringHandleV2', [stringHandle], attrs)[0];
}

/** `IteratorGetDevice`: resource: resource → device: string. Stateful. */
export function iteratorGetDevice(resource: Tensor): Tensor {
  return execute('IteratorGetDevice', [resource])[0];
}

/** `IteratorGetModelProto`: iterator: resource → model_proto: string. Stateful. */
export function iteratorGetModelProto(iterator: Tensor): Tensor {
  return execute('IteratorGetModelProto', [iterator])[0];
}

/** `IteratorGetNext`: iterator: resource → components: ...output_types. Stateful. */
export function iteratorGetNext(
  iterator: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor[] {
  return execute('IteratorGetNext', [iterator], attrs, attrs.output_types.length);
}

/** `IteratorGetNextAsOptional`: iterator: resource → optional: variant. Stateful. */
export function iteratorGetNextAsOptional(
  iterator: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('IteratorGetNextAsOptional', [iterator], attrs)[0];
}

/** `IteratorGetNextSync`: iterator: resource → components: ...output_types. Stateful. */
export function iteratorGetNextSync(
  iterator: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor[] {
  return execute('IteratorGetNextSync', [iterator], attrs, attrs.output_types.length);
}

/** `IteratorToStringHandle`: resource_handle: resource → string_handle: string. Stateful. */
export function iteratorToStringHandle(resourceHandle: Tensor): Tensor {
  return execute('IteratorToStringHandle', [resourceHandle])[0];
}

/** `IteratorV2`: () → handle: resource. Stateful. */
export function iteratorV2(
  attrs: { shared_name: Bytes; container: Bytes; output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('IteratorV2', [], attrs)[0];
}
