import { groupQueryAttention } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('attention/GroupedQueryAttention', groupQueryAttention);
