import { gaussianDropout } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('regularization/GaussianDropout', gaussianDropout, allButLast);
