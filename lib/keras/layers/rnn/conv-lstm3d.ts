import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { ConvLSTM, convLSTMLayerFields } from './conv-lstm';

/**
 * Long short-term memory whose products are convolutions.
 *
 * Input: tensor [batch, steps, depth, rows, columns, channels] (channels as axis 2 with dataFormat 'channels_first') of known sizes, with a mask
 * [batch, steps] or none; call argument `initialState`: [h, c]. Output: [batch, newSizes..., filters]; with returnSequences
 * [batch, steps, newSizes..., filters]; with returnState a list of it and h and c. Weights: kernel [...kernelSize, channels, 4 · filters],
 * recurrent_kernel [...kernelSize, filters, 4 · filters], bias [4 · filters]. Shi and others, Convolutional LSTM network, 2015.
 */
export class ConvLSTM3D extends ConvLSTM {
  static override readonly className: string = 'ConvLSTM3D';
  static override readonly fields = convLSTMLayerFields(3);
}
registerKerasClass({ module: 'keras.layers', className: 'ConvLSTM3D', kind: 'layer' }, ConvLSTM3D);

/** Makes a {@link ConvLSTM3D} layer. */
export const convLstm3d = factory(ConvLSTM3D);
