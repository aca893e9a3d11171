import { gaussianDropout } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('regularization/GaussianDropout', gaussianDropout);
