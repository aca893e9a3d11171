// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes } from '../attr-types';

/** `HSVToRGB`: images: T → output: T. */
export function hsvToRGB(images: Tensor): Tensor {
  return execute('HSVToRGB', [images])[0];
}

/** `HashTable`: () → table_handle: Ref(string). Stateful. */
export function hashTable(
  attrs: { container?: Bytes; shared_name?: Bytes; use_node_name_sharing?: boolean; key_dtype: DType; value_dtype: DType },
): Tensor {
  return execute('HashTable', [], attrs)[0];
}

/** `HashTableV2`: () → table_handle: resource. Stateful. */
export function hashTableV2(
  attrs: { container?: Bytes; shared_name?: Bytes; use_node_name_sharing?: boolean; key_dtype: DType; value_dtype: DType },
): Tensor {
  return execute('HashTableV2', [], attrs)[0];
}

/** `HistogramFixedWidth`: values: T, value_range: T, nbins: int32 → out: dtype. */
export function histogramFixedWidth(
  values: Tensor,
  valueRange: Tensor,
  nbins: Tensor,
  attrs?: { dtype?: 'int32' | 'int64' },
): Tensor {
  return execute('HistogramFixedWidth', [values, valueRange, nbins], attrs)[0];
}

/** `HistogramSummary`: tag: string, values: T → summary: string. */
export function histogramSummary(tag: Tensor, values: Tensor): Tensor {
  return execute('HistogramSummary', [tag, values])[0];
}

/** `HostConst`: () → output: dtype. */
export function hostConst(attrs: { value: Tensor; dtype: DType }): Tensor {
  return execute('HostConst', [], attrs)[0];
}
