import { convLstm3d } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('rnn/ConvLSTM3D', convLstm3d);
