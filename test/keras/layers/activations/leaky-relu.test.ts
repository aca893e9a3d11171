import { leakyReLU } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('activations/LeakyReLU', leakyReLU, allButLast);
