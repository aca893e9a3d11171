import { simpleRNNCell } from '../../../../lib/keras/layers';
import { batchAndTime, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('rnn/SimpleRNNCell', simpleRNNCell, batchAndTime);
