import type { Tensor } from '../../../core/tensor';
import type { Config } from '../../config';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { number } from '../../fields';
import { registerKerasClass } from '../../registry';
import { L1L2 } from '../../regularizers';

export interface ActivityRegularizationOptions extends Omit<LayerOptions, 'activityRegularizer'> {
  /** Factor of the sum of absolute values; 0 by default. */
  l1?: number;
  /** Factor of the sum of squares; 0 by default. */
  l2?: number;
}

/**
 * Passes the input on and adds l1 · Σ|x| + l2 · Σx², per sample, to the loss.
 *
 * Input: floating tensor of any shape. Output: the same.
 */
export class ActivityRegularization extends Layer<ActivityRegularizationOptions> {
  static override readonly className: string = 'ActivityRegularization';
  static override readonly fields = { l1: number(0), l2: number(0) };

  declare readonly l1: number;
  declare readonly l2: number;
  override supportsMasking = true;
  override built = true;

  constructor(options: ActivityRegularizationOptions = {}) {
    const { l1 = 0, l2 = 0 } = options;
    super({ ...options, activityRegularizer: new L1L2({ l1, l2 }) } as ActivityRegularizationOptions);
  }

  override call(inputs: Tensor): Tensor {
    return inputs;
  }

  override getConfig(): Config {
    const { activity_regularizer: _regularizer, ...config } = super.getConfig();
    return config;
  }
}
registerKerasClass(
  { module: 'keras.layers', className: 'ActivityRegularization', kind: 'layer' },
  ActivityRegularization,
);

/** Makes an {@link ActivityRegularization} layer. */
export const activityRegularization = factory(ActivityRegularization);
