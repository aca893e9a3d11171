import { alphaDropout } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('regularization/AlphaDropout', alphaDropout);
