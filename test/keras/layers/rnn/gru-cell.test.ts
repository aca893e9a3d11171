import { gruCell } from '../../../../lib/keras/layers';
import { batchAndTime, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('rnn/GRUCell', gruCell, batchAndTime);
