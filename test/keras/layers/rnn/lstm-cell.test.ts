import { lstmCell } from '../../../../lib/keras/layers';
import { batchAndTime, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('rnn/LSTMCell', lstmCell, batchAndTime);
