import { leakyReLU } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('activations/LeakyReLU', leakyReLU);
