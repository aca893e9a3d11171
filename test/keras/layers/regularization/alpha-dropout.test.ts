import { alphaDropout } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('regularization/AlphaDropout', alphaDropout, allButLast);
