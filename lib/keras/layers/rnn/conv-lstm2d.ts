import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { ConvLSTM, convLSTMLayerFields } from './conv-lstm';

/**
 * Long short-term memory whose products are convolutions.
 *
 * Input: tensor [batch, steps, rows, columns, channels] (channels as axis 2 with dataFormat 'channels_first') of known sizes, with a mask
 * [batch, steps] or none; call argument `initialState`: [h, c]. Output: [batch, newSizes..., filters]; with returnSequences
 * [batch, steps, newSizes..., filters]; with returnState a list of it and h and c. Weights: kernel [...kernelSize, channels, 4 · filters],
 * recurrent_kernel [...kernelSize, filters, 4 · filters], bias [4 · filters]. Shi and others, Convolutional LSTM network, 2015.
 */
export class ConvLSTM2D extends ConvLSTM {
  static override readonly className: string = 'ConvLSTM2D';
  static override readonly fields = convLSTMLayerFields(2);
}
registerKerasClass({ module: 'keras.layers', className: 'ConvLSTM2D', kind: 'layer' }, ConvLSTM2D);

/** Makes a {@link ConvLSTM2D} layer. */
export const convLstm2d = factory(ConvLSTM2D);
