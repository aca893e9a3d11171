import type { Activation } from '../../activations';
import type { Config } from '../../config';
import { fieldsOf } from '../../fields';
import { SeedGenerator } from '../../random/seed-generator';
import { cellOptions } from './cell-options';
import { ConvLSTMCell, convLSTMFields, type ConvLSTMCellOptions } from './conv-lstm-cell';
import { Recurrence, recurrenceFields, type RecurrenceOptions } from './rnn';

export interface ConvLSTMOptions extends ConvLSTMCellOptions, RecurrenceOptions {}

/** The fields of a layer over so many dimensions. */
export const convLSTMLayerFields = (rank: number) => ({ ...convLSTMFields(rank), ...recurrenceFields });

/** A class of cells over so many dimensions. */
function cellOver(rank: number): new (options: ConvLSTMCellOptions, generator: SeedGenerator) => ConvLSTMCell {
  return class extends ConvLSTMCell {
    static override readonly className: string = 'ConvLSTMCell';
    static override readonly fields = convLSTMFields(rank);
  };
}

const cells = [1, 2, 3].map(cellOver);

/** Convolutional long short-term memory over time, in any number of dimensions. */
export abstract class ConvLSTM extends Recurrence<ConvLSTMOptions> {
  declare readonly kernelSize: number[];
  declare readonly activation: Activation;
  declare readonly recurrentActivation: Activation;
  readonly cell: ConvLSTMCell;

  constructor(options = {} as ConvLSTMOptions) {
    const generator = new SeedGenerator({ seed: options.seed });
    super(options);
    const rank = this.kernelSize.length;
    const Cell = cells[rank - 1]!;
    const ofCell = { ...cellOptions(this, fieldsOf(Cell)), name: 'conv_lstm_cell' } as ConvLSTMCellOptions;
    this.cell = new Cell(ofCell, generator);
    this.inputSpec = { ndim: rank + 3 };
  }

  override getConfig(): Config {
    return { activity_regularizer: null, ...super.getConfig() };
  }
}
