import { gaussianNoise } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('regularization/GaussianNoise', gaussianNoise, allButLast);
