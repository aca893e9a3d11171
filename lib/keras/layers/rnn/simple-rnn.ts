import type { Activation } from '../../activations';
import type { Config } from '../../config';
import { factory } from '../../configured';
import { withKey } from '../../fields';
import { SeedGenerator } from '../../random/seed-generator';
import { registerKerasClass } from '../../registry';
import { cellOptions } from './cell-options';
import { Recurrence, recurrenceFields, type RecurrenceOptions } from './rnn';
import { SimpleRNNCell, simpleRNNFields, type SimpleRNNCellOptions } from './simple-rnn-cell';

export interface SimpleRNNOptions extends SimpleRNNCellOptions, RecurrenceOptions {}

/**
 * A simple recurrent network over time: see {@link SimpleRNNCell}.
 *
 * Input: tensor [batch, steps, features], with a mask [batch, steps] or none; call argument `initialState`: [h], [batch, units], which may
 * also come as `apply([x, h])`. Output: [batch, units]; with returnSequences [batch, steps, units]; with returnState a list of it and h.
 * Weights: kernel [features, units], recurrent_kernel [units, units], bias [units].
 */
export class SimpleRNN extends Recurrence<SimpleRNNOptions> {
  static override readonly className: string = 'SimpleRNN';
  /** Keras does not write this layer's seed. */
  static override readonly fields = {
    ...simpleRNNFields,
    ...recurrenceFields,
    seed: withKey(simpleRNNFields.seed, null),
  };

  declare readonly activation: Activation;
  readonly cell: SimpleRNNCell;

  constructor(options = {} as SimpleRNNOptions) {
    const generator = new SeedGenerator({ seed: options.seed });
    super(options);
    const ofCell = { ...cellOptions(this, simpleRNNFields), name: 'simple_rnn_cell' } as SimpleRNNCellOptions;
    this.cell = new SimpleRNNCell(ofCell, generator);
    this.inputSpec = { ndim: 3 };
  }

  override getConfig(): Config {
    return { activity_regularizer: null, ...super.getConfig() };
  }
}
registerKerasClass({ module: 'keras.layers', className: 'SimpleRNN', kind: 'layer' }, SimpleRNN);

/** Makes a {@link SimpleRNN} layer. */
export const simpleRNN = factory(SimpleRNN);
