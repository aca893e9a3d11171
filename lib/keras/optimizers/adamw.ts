import { factory } from '../configured';
import { number } from '../fields';
import { AdamBase, adamFields, type AdamOptions } from './adam';
import type { LearningRate } from './learning-rate';
import { optimizerFields } from './options';
import { registerOptimizer } from './registry';

export interface AdamWOptions extends AdamOptions {
  /** Share of each weight, times the learning rate, that is taken off before each update. Default 0.004. */
  weightDecay?: number;
}

/**
 * Adam with weight decay apart from the gradient. Default learning rate 0.001.
 *
 * Loshchilov and Hutter, Decoupled weight decay regularization, 2019.
 */
export class AdamW extends AdamBase {
  static readonly className = 'AdamW';
  static override readonly fields = { ...optimizerFields(0.001), ...adamFields, weightDecay: number(0.004) };

  constructor(options: AdamWOptions | LearningRate = {}) {
    super(options);
  }
}
registerOptimizer(AdamW);

/** Makes `new AdamW(options)`. */
export const adamW = factory(AdamW);
