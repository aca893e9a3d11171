import { spectralNormalization } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('normalization/SpectralNormalization', spectralNormalization);
