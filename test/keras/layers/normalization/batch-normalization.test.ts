import { batchNormalization } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('normalization/BatchNormalization', batchNormalization);
