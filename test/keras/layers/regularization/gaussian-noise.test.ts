import { gaussianNoise } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('regularization/GaussianNoise', gaussianNoise);
