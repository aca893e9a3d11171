import { checkDType, isFloating, type DType } from '../core/dtype';
import { show } from '../core/show';

let currentFloatx: DType = 'float32';
let currentEpsilon = 1e-7;

/** The dtype of weights, losses and metrics where none is named. */
export function floatx(): DType {
  return currentFloatx;
}

/**
 * Sets the default floating dtype.
 *
 * @param dtype 'float16', 'bfloat16', 'float32' or 'float64'.
 */
export function setFloatx(dtype: DType): void {
  if (!isFloating(checkDType(dtype, 'setFloatx'))) {
    throw new RangeError(`setFloatx: expected a floating dtype, received ${dtype}`);
  }
  currentFloatx = dtype;
}

/** The small number that keeps divisions and logarithms finite: 1e-7 unless it was changed. */
export function epsilon(): number {
  return currentEpsilon;
}

/** Sets the number that `epsilon()` returns. */
export function setEpsilon(value: number): void {
  if (!(value > 0)) throw new RangeError(`setEpsilon: expected a number > 0, received ${show(value)}`);
  currentEpsilon = value;
}
