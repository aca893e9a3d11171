import type { Activation } from '../../activations';
import type { Config } from '../../config';
import { factory } from '../../configured';
import type { OptionsArgument } from '../../engine/layer-options';
import { registerKerasClass } from '../../registry';
import { cellOptions } from './cell-options';
import { GRUCell, gruFields, type GRUCellOptions } from './gru-cell';
import { useCudnn, type FusedOptions } from './lstm';
import { Recurrence, recurrenceFields, type RecurrenceOptions } from './rnn';

export interface GRUOptions extends GRUCellOptions, RecurrenceOptions, FusedOptions {}

/**
 * A gated recurrent unit over time: see {@link GRUCell}.
 *
 * Input: tensor [batch, steps, features], with a mask [batch, steps] or none; call argument `initialState`: [h], [batch, units], which may
 * also come as `apply([x, h])`. Output: [batch, units]; with returnSequences [batch, steps, units]; with returnState a list of it and h.
 * Weights: kernel [features, 3 · units], recurrent_kernel [units, 3 · units], bias [2, 3 · units], or [3 · units] without resetAfter.
 */
export class GRU extends Recurrence<GRUOptions> {
  static override readonly className: string = 'GRU';
  static override readonly fields = { ...gruFields, ...recurrenceFields, useCudnn: useCudnn() };

  declare readonly activation: Activation;
  declare readonly recurrentActivation: Activation;
  readonly cell: GRUCell;

  constructor(...options: OptionsArgument<GRUOptions>) {
    super(...options);
    this.cell = new GRUCell({ ...cellOptions(this, gruFields), name: 'gru_cell' } as GRUCellOptions);
    this.inputSpec = { ndim: 3 };
  }

  override getConfig(): Config {
    return { activity_regularizer: null, ...super.getConfig() };
  }
}
registerKerasClass({ module: 'keras.layers', className: 'GRU', kind: 'layer' }, GRU);

/** Makes a {@link GRU} layer. */
export const gru = factory(GRU);
