import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, clipByValue, div, greaterEqual, lessEqual, mul, neg, where } from '../../ops';
import * as raw from '../../ops/generated';
import { withLogits } from '../logits';
import { registerActivation } from './registry';

/** 1 / (1 + e⁻ˣ); a crossentropy of the result is computed from x. */
export function sigmoid(x: TensorLike): Tensor {
  const input = toTensor(x);
  return withLogits(raw.sigmoid(input), input);
}
registerActivation('sigmoid', sigmoid);

/** ln sigmoid(x). */
export function logSigmoid(x: TensorLike): Tensor {
  return neg(raw.softplus(neg(x)));
}
registerActivation('log_sigmoid', logSigmoid);

/** min(max(x + 3, 0), 6) / 6. */
export function hardSigmoid(x: TensorLike): Tensor {
  return div(raw.relu6(add(x, 3)), 6);
}
registerActivation('hard_sigmoid', hardSigmoid);

/** 0 for x ≤ −1, 1 for x ≥ 1, (x + 1) / 2 between. */
export function sparseSigmoid(x: TensorLike): Tensor {
  const input = toTensor(x);
  const [zero, one] = [toTensor(0, input.dtype), toTensor(1, input.dtype)];
  return where(lessEqual(input, -1), zero, where(greaterEqual(input, 1), one, mul(add(input, 1), 0.5)));
}
registerActivation('sparse_sigmoid', sparseSigmoid);

/** The hyperbolic tangent. */
export function tanh(x: TensorLike): Tensor {
  return raw.tanh(toTensor(x));
}
registerActivation('tanh', tanh);

/** min(max(x, −1), 1). */
export function hardTanh(x: TensorLike): Tensor {
  return clipByValue(x, -1, 1);
}
registerActivation('hard_tanh', hardTanh);

/** x / (|x| + 1). */
export function softsign(x: TensorLike): Tensor {
  return raw.softsign(toTensor(x));
}
registerActivation('softsign', softsign);
