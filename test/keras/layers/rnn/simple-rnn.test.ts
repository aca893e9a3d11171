import { simpleRNN } from '../../../../lib/keras/layers';
import { batchAndTime, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('rnn/SimpleRNN', simpleRNN, batchAndTime);
