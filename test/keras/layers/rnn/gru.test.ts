import { gru } from '../../../../lib/keras/layers';
import { batchAndTime, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('rnn/GRU', gru, batchAndTime);
