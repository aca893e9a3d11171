import { softmax } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('activations/Softmax', softmax, allButLast);
