import { timeDistributed } from '../../../../lib/keras/layers';
import { batch, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('rnn/TimeDistributed', timeDistributed, batch);
