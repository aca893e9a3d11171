/** Choosing among boxes [n, 4] (y1, x1, y2, x2) by their scores [n]. */

import { toTensor, type TensorLike } from '../../core/convert';
import { formatShape } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import { checkInteger, checkNumber, checkRank, withDType } from '../arguments';
import { intScalar, numberScalar } from '../constants';
import * as raw from '../generated';

interface Candidates {
  boxes: Tensor;
  scores: Tensor;
  count: Tensor;
  overlap: Tensor;
  least: Tensor;
}

function candidates(
  boxes: TensorLike,
  scores: TensorLike,
  maxOutputSize: number,
  iouThreshold: number,
  scoreThreshold: number,
  call: string,
): Candidates {
  const places = withDType(toTensor(boxes, undefined, call), 'float32');
  const values = withDType(toTensor(scores, undefined, call), 'float32');
  checkRank(places, 2, call, 'boxes');
  checkRank(values, 1, call, 'scores');
  const [count, four] = places.staticShape ?? [null, null];
  const given = values.staticShape?.[0] ?? null;
  if ((four !== null && four !== 4) || (count !== null && given !== null && count !== given)) {
    throw new RangeError(
      `${call}: expected boxes [n, 4] and scores [n], received ${formatShape(places.staticShape)} and ${formatShape(values.staticShape)}`,
    );
  }
  return {
    boxes: places,
    scores: values,
    count: intScalar(checkInteger(maxOutputSize, 0, call, 'maxOutputSize')),
    overlap: numberScalar(checkNumber(iouThreshold, 0, 1, call, 'iouThreshold'), 'float32'),
    least: numberScalar(scoreThreshold, 'float32'),
  };
}

/**
 * Indices of boxes in descending order of score, without those that overlap a better one too much.
 *
 * @param maxOutputSize how many at most. @param iouThreshold overlap (intersection over union) allowed, in [0, 1].
 * @param scoreThreshold lower ones are left out. @returns int32 [≤ maxOutputSize]. Op: NonMaxSuppressionV3.
 */
export function nonMaxSuppression(
  boxes: TensorLike,
  scores: TensorLike,
  maxOutputSize: number,
  iouThreshold = 0.5,
  scoreThreshold = -Infinity,
): Tensor {
  const given = candidates(boxes, scores, maxOutputSize, iouThreshold, scoreThreshold, 'nonMaxSuppression');
  return raw.nonMaxSuppressionV3(given.boxes, given.scores, given.count, given.overlap, given.least);
}

/**
 * `nonMaxSuppression` that lowers the scores of overlapping boxes by e^(−iou² / (2 · sigma)) instead of leaving them out.
 *
 * @param softNmsSigma 0: no lowering. @returns indices and their (lowered) scores. Op: NonMaxSuppressionV5.
 */
export function nonMaxSuppressionWithScore(
  boxes: TensorLike,
  scores: TensorLike,
  maxOutputSize: number,
  iouThreshold = 0.5,
  scoreThreshold = -Infinity,
  softNmsSigma = 0,
): { selectedIndices: Tensor; selectedScores: Tensor } {
  const call = 'nonMaxSuppressionWithScore';
  const given = candidates(boxes, scores, maxOutputSize, iouThreshold, scoreThreshold, call);
  const sigma = numberScalar(checkNumber(softNmsSigma, 0, Infinity, call, 'softNmsSigma'), 'float32');
  const { count, overlap, least } = given;
  const [selectedIndices, selectedScores] = raw.nonMaxSuppressionV5(
    given.boxes,
    given.scores,
    count,
    overlap,
    least,
    sigma,
  );
  return { selectedIndices, selectedScores };
}

/** `nonMaxSuppression` with indices filled up with 0 to maxOutputSize, and the number of true ones. Op: NonMaxSuppressionV4. */
export function nonMaxSuppressionPadded(
  boxes: TensorLike,
  scores: TensorLike,
  maxOutputSize: number,
  iouThreshold = 0.5,
  scoreThreshold = -Infinity,
  padToMaxOutputSize = false,
): { selectedIndices: Tensor; validOutputs: Tensor } {
  const given = candidates(boxes, scores, maxOutputSize, iouThreshold, scoreThreshold, 'nonMaxSuppressionPadded');
  const [selectedIndices, validOutputs] = raw.nonMaxSuppressionV4(
    given.boxes,
    given.scores,
    given.count,
    given.overlap,
    given.least,
    { pad_to_max_output_size: padToMaxOutputSize },
  );
  return { selectedIndices, validOutputs };
}
