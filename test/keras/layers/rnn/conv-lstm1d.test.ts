import { convLstm1d } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('rnn/ConvLSTM1D', convLstm1d);
