import { batchNormalization } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('normalization/BatchNormalization', batchNormalization, allButLast);
