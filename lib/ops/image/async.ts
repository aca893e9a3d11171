/** TensorFlow.js's names for operations that wait there and need not here. */

import type { Tensor } from '../../core/tensor';
import { nonMaxSuppression, nonMaxSuppressionPadded, nonMaxSuppressionWithScore } from './boxes';

/** `nonMaxSuppression`. */
export async function nonMaxSuppressionAsync(...args: Parameters<typeof nonMaxSuppression>): Promise<Tensor> {
  return nonMaxSuppression(...args);
}

/** `nonMaxSuppressionWithScore`. */
export async function nonMaxSuppressionWithScoreAsync(
  ...args: Parameters<typeof nonMaxSuppressionWithScore>
): Promise<{ selectedIndices: Tensor; selectedScores: Tensor }> {
  return nonMaxSuppressionWithScore(...args);
}

/** `nonMaxSuppressionPadded`. */
export async function nonMaxSuppressionPaddedAsync(
  ...args: Parameters<typeof nonMaxSuppressionPadded>
): Promise<{ selectedIndices: Tensor; validOutputs: Tensor }> {
  return nonMaxSuppressionPadded(...args);
}
