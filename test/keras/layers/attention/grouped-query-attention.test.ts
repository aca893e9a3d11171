import { groupQueryAttention } from '../../../../lib/keras/layers';
import { batchAndTime, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('attention/GroupedQueryAttention', groupQueryAttention, batchAndTime);
