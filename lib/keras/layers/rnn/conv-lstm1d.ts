import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { ConvLSTM, convLSTMLayerFields } from './conv-lstm';

/**
 * Long short-term memory whose products are convolutions.
 *
 * Input: tensor [batch, steps, columns, channels] (channels as axis 2 with dataFormat 'channels_first') of known sizes, with a mask
 * [batch, steps] or none; call argument `initialState`: [h, c]. Output: [batch, newSizes..., filters]; with returnSequences
 * [batch, steps, newSizes..., filters]; with returnState a list of it and h and c. Weights: kernel [...kernelSize, channels, 4 · filters],
 * recurrent_kernel [...kernelSize, filters, 4 · filters], bias [4 · filters]. Shi and others, Convolutional LSTM network, 2015.
 */
export class ConvLSTM1D extends ConvLSTM {
  static override readonly className: string = 'ConvLSTM1D';
  static override readonly fields = convLSTMLayerFields(1);
}
registerKerasClass({ module: 'keras.layers', className: 'ConvLSTM1D', kind: 'layer' }, ConvLSTM1D);

/** Makes a {@link ConvLSTM1D} layer. */
export const convLstm1d = factory(ConvLSTM1D);
