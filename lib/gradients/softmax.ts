import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { ints } from './constants';
import { needs, registerGradient, registerPartialGradient } from './registry';

/** dx = (dy - Σ dy·y)·y, summed over the last axis, of the result y of a softmax. */
function softmaxGradient(dy: Tensor, y: Tensor): Tensor {
  const sum = raw.sum(raw.mul(dy, y), ints([-1]), { keep_dims: true });
  return raw.mul(raw.sub(dy, sum), y);
}

registerGradient('Softmax', (op, [dy]) => [softmaxGradient(dy, op.outputs[0])]);

registerGradient('LogSoftmax', (op, [dy]) => {
  const sum = raw.sum(dy, ints([-1]), { keep_dims: true });
  return [raw.sub(dy, raw.mul(sum, raw.exp(op.outputs[0])))];
});

/** One factor per row. */
const perRow = (factor: Tensor, rows: Tensor): Tensor => raw.mul(raw.expandDims(factor, ints(-1)), rows);

// The second output of both cross entropies is their gradient, softmax(logits) - labels; only a second derivative gives
// it a gradient of its own.
registerPartialGradient('SoftmaxCrossEntropyWithLogits', (op, [dLoss, dGradient]) => {
  const [logits] = op.inputs;
  return [
    needs(op, 0) ? logitsGradient(op.outputs[1], logits, dLoss, dGradient) : null,
    needs(op, 1) && dLoss ? perRow(dLoss, raw.neg(raw.logSoftmax(logits))) : null,
  ];
});

registerPartialGradient('SparseSoftmaxCrossEntropyWithLogits', (op, [dLoss, dGradient]) => [
  logitsGradient(op.outputs[1], op.inputs[0], dLoss, dGradient),
  null,
]);

function logitsGradient(
  gradient: Tensor,
  logits: Tensor,
  dLoss: Tensor | null,
  dGradient: Tensor | null,
): Tensor | null {
  const first = dLoss && perRow(dLoss, gradient);
  const second = dGradient && softmaxGradient(dGradient, raw.softmax(logits));
  return first && second ? raw.addV2(first, second) : (first ?? second);
}
