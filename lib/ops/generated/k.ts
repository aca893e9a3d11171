// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Int } from '../attr-types';

/** `KMC2ChainInitialization`: distances: float32, seed: int64 → index: int64. */
export function kmc2ChainInitialization(distances: Tensor, seed: Tensor): Tensor {
  return execute('KMC2ChainInitialization', [distances, seed])[0];
}

/** `KmeansPlusPlusInitialization`: points: float32, num_to_sample: int64, seed: int64, num_retries_per_sample: int64 → samples: float32. */
export function kmeansPlusPlusInitialization(
  points: Tensor,
  numToSample: Tensor,
  seed: Tensor,
  numRetriesPerSample: Tensor,
): Tensor {
  return execute('KmeansPlusPlusInitialization', [points, numToSample, seed, numRetriesPerSample])[0];
}

/** `KthOrderStatistic`: input: float32 → output: float32. */
export function kthOrderStatistic(input: Tensor, attrs: { k: Int }): Tensor {
  return execute('KthOrderStatistic', [input], attrs)[0];
}
