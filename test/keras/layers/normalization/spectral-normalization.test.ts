import { spectralNormalization } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('normalization/SpectralNormalization', spectralNormalization, allButLast);
