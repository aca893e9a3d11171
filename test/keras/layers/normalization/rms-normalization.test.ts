import { rmsNormalization } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('normalization/RMSNormalization', rmsNormalization, allButLast);
