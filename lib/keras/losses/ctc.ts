import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import {
  cast,
  concat,
  expandDims,
  gather,
  gatherND,
  less,
  notEqual,
  reshape,
  shape,
  slice,
  sub,
  sum,
  transpose,
} from '../../ops';
import * as raw from '../../ops/generated';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { registerLoss } from './registry';

/**
 * Connectionist temporal classification: −ln of the probability of a label sequence, over all its alignments with the
 * steps of the predictions.
 *
 * Graves et al., Connectionist temporal classification, 2006. TensorFlow's CTCLoss.
 *
 * @param yTrue sequences of classes 1 … classes − 1, filled up with 0 (the blank), [batch, length].
 * @param yPred logits, [batch, steps, classes].
 * @returns losses of the samples, [batch].
 * @throws TensorFlowError when a label sequence does not fit into the steps.
 */
export function ctc(yTrue: TensorLike, yPred: TensorLike): Tensor {
  const labels = cast(yTrue, 'int32');
  const logits = toTensor(yPred);
  if (labels.rank !== 2)
    throw new RangeError(`ctc: expected targets of shape [batch, length], received ${labels.describe()}`);
  if (logits.rank !== 3) {
    throw new RangeError(`ctc: expected logits of shape [batch, steps, classes], received ${logits.describe()}`);
  }
  // The kernel takes steps first and the last class for the blank.
  const blank = slice(logits, [0, 0, 0], [-1, -1, 1]);
  const others = slice(logits, [0, 0, 1], [-1, -1, -1]);
  const stepsFirst = transpose(concat([others, blank], 2), [1, 0, 2]);

  const sizes = shape(logits);
  const steps = raw.fill(reshape(gather(sizes, 0), [1]), gather(sizes, 1));
  const lengths = sum(cast(notEqual(labels, 0), 'int32'), -1);
  const zero = toTensor(0, 'int32');
  const places = raw.range(zero, gather(shape(labels), 1), toTensor(1, 'int32'));
  const used = raw.where(less(expandDims(places, 0), expandDims(lengths, 1)));
  const classes = sub(gatherND(labels, used), 1);
  const [losses] = raw.ctcLoss(stepsFirst, used, classes, steps);
  return losses;
}

/** CTC loss of sequences whose alignment with the predictions is not known, reduced over a batch. */
export class CTC extends Loss {
  static readonly className = 'CTC';
  static override readonly fields = namedLossFields('ctc');

  constructor(options: LossOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return ctc(yTrue, yPred);
  }
}
registerLoss(CTC, ctc, 'ctc');
