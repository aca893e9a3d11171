import { currentContext } from '../../../core/context';
import type { Tensor } from '../../../core/tensor';
import { FuncGraph } from '../../../function/func-graph';
import { expandDims, fill, mul } from '../../../ops';
import { sigmoid, tanh, type Activation } from '../../activations';
import type { Config } from '../../config';
import { factory } from '../../configured';
import type { OptionsArgument } from '../../engine/layer-options';
import { refuse, value, withKey, type Field } from '../../fields';
import { registerKerasClass } from '../../registry';
import { blockLSTM } from './block-lstm';
import type { LoopResult } from './loop';
import { cellOptions } from './cell-options';
import { LSTMCell, lstmFields, type LSTMCellOptions } from './lstm-cell';
import { batchOf, type States } from './cell';
import { Recurrence, recurrenceFields, type RecurrenceOptions } from './rnn';

/** Which kernels a recurrent layer may use. */
export interface FusedOptions {
  /**
   * 'auto' (default): a kernel that does all steps at once, where TensorFlow has one for these options (XLA has none); false: step by
   * step. True, which asks Keras for cuDNN, is refused.
   */
  useCudnn?: 'auto' | false;
}

export function useCudnn(): Field<'auto' | false> {
  const check = (given: unknown, label: string) =>
    given === 'auto' || given === false
      ? given
      : refuse(label, "'auto' or false", given, given === true || typeof given === 'string');
  return withKey(value<'auto' | false>('auto', check), null);
}

/** Whether XLA will compile what is traced now. */
function isCompiled(): boolean {
  const context = currentContext();
  return context instanceof FuncGraph && context.isCompiled;
}

export interface LSTMOptions extends LSTMCellOptions, RecurrenceOptions, FusedOptions {}

/**
 * Long short-term memory over time: see {@link LSTMCell}.
 *
 * Input: tensor [batch, steps, features], with a mask [batch, steps] or none; call argument `initialState`: [h, c], each [batch, units],
 * which may also come as `apply([x, h, c])`. Output: [batch, units]; with returnSequences [batch, steps, units]; with returnState a list of
 * it and h and c. Weights: kernel [features, 4 · units], recurrent_kernel [units, 4 · units], bias [4 · units].
 */
export class LSTM extends Recurrence<LSTMOptions> {
  static override readonly className: string = 'LSTM';
  static override readonly fields = { ...lstmFields, ...recurrenceFields, useCudnn: useCudnn() };

  declare readonly useCudnn: 'auto' | false;
  declare readonly activation: Activation;
  declare readonly recurrentActivation: Activation;
  readonly cell: LSTMCell;

  constructor(...options: OptionsArgument<LSTMOptions>) {
    super(...options);
    this.cell = new LSTMCell({ ...cellOptions(this, lstmFields), name: 'lstm_cell' } as LSTMCellOptions);
    this.inputSpec = { ndim: 3 };
  }

  /** One kernel does it all with the usual activations, where nothing changes from step to step but the input. */
  #canFuse(sequences: Tensor, mask: Tensor | null, perGate: boolean): boolean {
    const { cell } = this;
    const usual = cell.activation === tanh && cell.recurrentActivation === sigmoid;
    const known = sequences.dtype === 'float32' || sequences.dtype === 'float16';
    const asked = this.useCudnn === 'auto' && !isCompiled();
    return asked && usual && known && mask === null && cell.recurrentDropout === 0 && !perGate;
  }

  protected override run(sequences: Tensor, start: States, mask: Tensor | null, training: boolean): LoopResult {
    const { cell } = this;
    const perGate = cell.implementation === 1 && cell.dropout > 0;
    if (!this.#canFuse(sequences, mask, perGate)) return super.run(sequences, start, mask, training);
    const [dropped] = cell.drawMasks(batchOf(sequences), [sequences.shape.at(-1)!], training).input;
    const inputs = dropped === undefined ? sequences : mul(sequences, expandDims(dropped, 1));
    const [h, c] = start as [Tensor, Tensor];
    const weights = {
      kernel: cell.kernel.toTensor(),
      recurrentKernel: cell.recurrentKernel.toTensor(),
      bias: cell.bias?.toTensor() ?? fill([4 * cell.units], 0, sequences.dtype),
    };
    return blockLSTM(inputs, [h, c], weights, this);
  }

  override getConfig(): Config {
    return { activity_regularizer: null, ...super.getConfig() };
  }
}
registerKerasClass({ module: 'keras.layers', className: 'LSTM', kind: 'layer' }, LSTM);

/** Makes an {@link LSTM} layer. */
export const lstm = factory(LSTM);
