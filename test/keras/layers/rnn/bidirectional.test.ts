import { bidirectional } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('rnn/Bidirectional', bidirectional);
