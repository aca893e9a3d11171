import { groupNormalization } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('normalization/GroupNormalization', groupNormalization);
