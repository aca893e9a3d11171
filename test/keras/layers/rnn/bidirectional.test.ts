import { bidirectional } from '../../../../lib/keras/layers';
import { batchAndTime, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('rnn/Bidirectional', bidirectional, batchAndTime);
