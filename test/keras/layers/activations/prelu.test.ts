import { prelu } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('activations/PReLU', prelu, allButLast);
