import { show } from '../../core/show';
import type { CallbackModel } from './callback';

interface HasLearningRate {
  readonly name?: string;
  learningRate: unknown;
}

function optimizerOf(model: CallbackModel, call: string): HasLearningRate {
  const optimizer = model.optimizer as HasLearningRate | null | undefined;
  if (!optimizer || !('learningRate' in optimizer)) {
    throw new TypeError(`${call}: expected an optimizer with a learningRate, received ${show(optimizer)}`);
  }
  return optimizer;
}

/** The learning rate that the optimizer uses now; of a schedule, its value at the current step. */
export function readLearningRate(model: CallbackModel, call: string): number {
  const rate = optimizerOf(model, call).learningRate;
  if (typeof rate === 'number') return rate;
  const tensor = rate as { arraySync?(): unknown; read?(): { arraySync(): unknown } };
  return Number(tensor.arraySync ? tensor.arraySync() : tensor.read!().arraySync());
}

/** Sets the learning rate; throws when the optimizer follows a schedule. */
export function writeLearningRate(model: CallbackModel, call: string, rate: number): void {
  optimizerOf(model, call).learningRate = rate;
}
