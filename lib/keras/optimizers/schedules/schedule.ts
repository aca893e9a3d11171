import type { TensorLike } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { Configured } from '../../configured';
import { number, string, type Field } from '../../fields';

/**
 * A learning rate that follows from the number of steps done.
 *
 * A schedule of one's own overrides `call`, which is traced into the train step: it computes with operations.
 */
export abstract class LearningRateSchedule<Options extends object = object> extends Configured<Options> {
  /**
   * @param step number of steps done, a scalar of any numeric dtype.
   * @returns the learning rate, a scalar float32 tensor.
   */
  abstract call(step: TensorLike): Tensor;
}

export interface NamedOption {
  /** Default: the schedule's name in Keras. */
  name?: string;
}

/** The name of a schedule, which Keras writes down. */
export const scheduleName = (name: string): Field<string> => ({
  ...string(name),
  read: (given) => (given ?? name) as string,
});

/** A number of steps, > 0. */
export const stepCount = (): Field<number> => number(undefined, { above: 0 });
