import { rmsNormalization } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('normalization/RMSNormalization', rmsNormalization);
