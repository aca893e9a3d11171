import { reLU } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('activations/ReLU', reLU, allButLast);
