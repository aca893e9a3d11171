import { convLstm2d } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('rnn/ConvLSTM2D', convLstm2d);
