import type { Tensor } from '../../core/tensor';
import { all, equal, logicalOr, mul, sub, where } from '../../ops';

/** Labels 0 and 1 become −1 and 1; when any other value is among them, all stay as they are. */
export function signedLabels(yTrue: Tensor): Tensor {
  const isBinary = all(logicalOr(equal(yTrue, 0), equal(yTrue, 1)));
  return where(isBinary, sub(mul(yTrue, 2), 1), yTrue);
}
