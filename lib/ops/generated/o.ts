// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';
import { executeGrouped } from '../execute-grouped';

/** `OneHot`: indices: TI, depth: int32, on_value: T, off_value: T → output: T. */
export function oneHot(
  indices: Tensor,
  depth: Tensor,
  onValue: Tensor,
  offValue: Tensor,
  attrs?: { axis?: Int },
): Tensor {
  return execute('OneHot', [indices, depth, onValue, offValue], attrs)[0];
}

/** `OneShotIterator`: () → handle: resource. Stateful. */
export function oneShotIterator(
  attrs: {
    dataset_factory: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    container?: Bytes;
    shared_name?: Bytes;
  },
): Tensor {
  return execute('OneShotIterator', [], attrs)[0];
}

/** `OnesLike`: x: T → y: T. */
export function onesLike(x: Tensor): Tensor {
  return execute('OnesLike', [x])[0];
}

/** `OptimizeDataset`: input_dataset: variant, optimizations: string → handle: variant. */
export function optimizeDataset(
  inputDataset: Tensor,
  optimizations: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; optimization_configs?: readonly Bytes[] },
): Tensor {
  return execute('OptimizeDataset', [inputDataset, optimizations], attrs)[0];
}

/** `OptimizeDatasetV2`: input_dataset: variant, optimizations_enabled: string, optimizations_disabled: string, optimizations_default: string → handle: variant. */
export function optimizeDatasetV2(
  inputDataset: Tensor,
  optimizationsEnabled: Tensor,
  optimizationsDisabled: Tensor,
  optimizationsDefault: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; optimization_configs?: readonly Bytes[] },
): Tensor {
  return execute('OptimizeDatasetV2', [inputDataset, optimizationsEnabled, optimizationsDisabled, optimizationsDefault], attrs)[0];
}

/** `OptionalFromValue`: components: ...Toutput_types → optional: variant. */
export function optionalFromValue(components: readonly Tensor[]): Tensor {
  return execute('OptionalFromValue', [components])[0];
}

/** `OptionalGetValue`: optional: variant → components: ...output_types. */
export function optionalGetValue(
  optional: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor[] {
  return execute('OptionalGetValue', [optional], attrs, attrs.output_types.length);
}

/** `OptionalHasValue`: optional: variant → has_value: bool. */
export function optionalHasValue(optional: Tensor): Tensor {
  return execute('OptionalHasValue', [optional])[0];
}

/** `OptionalNone`: () → optional: variant. */
export function optionalNone(): Tensor {
  return execute('OptionalNone', [])[0];
}

/** `OptionsDataset`: input_dataset: variant → handle: variant. */
export function optionsDataset(
  inputDataset: Tensor,
  attrs: {
    serialized_options: Bytes;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    metadata?: Bytes;
  },
): Tensor {
  return execute('OptionsDataset', [inputDataset], attrs)[0];
}

/** `OrderedMapClear`: () → (). Stateful. */
export function orderedMapClear(
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): void {
  execute('OrderedMapClear', [], attrs);
}

/** `OrderedMapIncompleteSize`: () → size: int32. Stateful. */
export function orderedMapIncompleteSize(
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): Tensor {
  return execute('OrderedMapIncompleteSize', [], attrs)[0];
}

/** `OrderedMapPeek`: key: int64, indices: int32 → values: ...dtypes. Stateful. */
export function orderedMapPeek(
  key: Tensor,
  indices: Tensor,
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): Tensor[] {
  return execute('OrderedMapPeek', [key, indices], attrs, attrs.dtypes.length);
}

/** `OrderedMapSize`: () → size: int32. Stateful. */
export function orderedMapSize(
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): Tensor {
  return execute('OrderedMapSize', [], attrs)[0];
}

/** `OrderedMapStage`: key: int64, indices: int32, values: ...fake_dtypes → (). Stateful. */
export function orderedMapStage(
  key: Tensor,
  indices: Tensor,
  values: readonly Tensor[],
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): void {
  execute('OrderedMapStage', [key, indices, values], attrs);
}

/** `OrderedMapUnstage`: key: int64, indices: int32 → values: ...dtypes. Stateful. */
export function orderedMapUnstage(
  key: Tensor,
  indices: Tensor,
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): Tensor[] {
  return execute('OrderedMapUnstage', [key, indices], attrs, attrs.dtypes.length);
}

/** `OrderedMapUnstageNoKey`: indices: int32 → key: int64, values: ...dtypes. Stateful. */
export function orderedMapUnstageNoKey(
  indices: Tensor,
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): [key: Tensor, values: Tensor[]] {
  return executeGrouped('OrderedMapUnstageNoKey', [indices], attrs, [null, attrs.dtypes.length]);
}

/** `OutfeedDequeue`: () → output: dtype. Stateful. */
export function outfeedDequeue(attrs: { dtype: DType; shape: NativeShape; device_ordinal?: Int }): Tensor {
  return execute('OutfeedDequeue', [], attrs)[0];
}

/** `OutfeedDequeueTuple`: () → outputs: ...dtypes. Stateful. */
export function outfeedDequeueTuple(
  attrs: { dtypes: readonly DType[]; shapes: readonly NativeShape[]; device_ordinal?: Int },
): Tensor[] {
  return execute('OutfeedDequeueTuple', [], attrs, attrs.dtypes.length);
}

/** `OutfeedDequeueTupleV2`: device_ordinal: int32 → outputs: ...dtypes. Stateful. */
export function outfeedDequeueTupleV2(
  deviceOrdinal: Tensor,
  attrs: { dtypes: readonly DType[]; shapes: readonly NativeShape[] },
): Tensor[] {
  return execute('OutfeedDequeueTupleV2', [deviceOrdinal], attrs, attrs.dtypes.length);
}

/** `OutfeedDequeueV2`: device_ordinal: int32 → output: dtype. Stateful. */
export function outfeedDequeueV2(deviceOrdinal: Tensor, attrs: { dtype: DType; shape: NativeShape }): Tensor {
  return execute('OutfeedDequeueV2', [deviceOrdinal], attrs)[0];
}

/** `OutfeedEnqueue`: input: dtype → (). Stateful. */
export function outfeedEnqueue(input: Tensor): void {
  execute('OutfeedEnqueue', [input]);
}

/** `OutfeedEnqueueTuple`: inputs: ...dtypes → (). Stateful. */
export function outfeedEnqueueTuple(inputs: readonly Tensor[]): void {
  execute('OutfeedEnqueueTuple', [inputs]);
}
