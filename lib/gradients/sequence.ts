import * as raw from '../ops/generated';
import { ints } from './constants';
import { registerPartialGradient } from './registry';

// The second output is the gradient of the loss by the inputs, of shape [time, batch, classes]; it has none itself.
registerPartialGradient(['CTCLoss', 'CTCLossV2'], (op, [dLoss]) => {
  if (!dLoss) return [];
  const message = `The second derivative of ${op.type} is not available: its gradient is an output of the same operation.`;
  const gradient = raw.preventGradient(op.outputs[1], { message });
  return [raw.mul(gradient, raw.expandDims(dLoss, ints(-1))), null, null, null];
});
