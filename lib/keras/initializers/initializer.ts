import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { Configured } from '../configured';

/** Makes the first value of a weight. */
export abstract class Initializer<Options extends object = object> extends Configured<Options> {
  /**
   * @param shape sizes of the weight.
   * @param dtype the weight's dtype; `floatx()` by default.
   * @returns tensor of that shape and dtype.
   */
  abstract call(shape: readonly number[], dtype?: DType): Tensor;
}
