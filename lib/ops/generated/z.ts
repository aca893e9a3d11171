// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, NativeShape } from '../attr-types';

/** `ZerosLike`: x: T → y: T. */
export function zerosLike(x: Tensor): Tensor {
  return execute('ZerosLike', [x])[0];
}

/** `Zeta`: x: T, q: T → z: T. */
export function zeta(x: Tensor, q: Tensor): Tensor {
  return execute('Zeta', [x, q])[0];
}

/** `ZipDataset`: input_datasets: N * variant → handle: variant. */
export function zipDataset(
  inputDatasets: readonly Tensor[],
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('ZipDataset', [inputDatasets], attrs)[0];
}
