import { spatialDropout2d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('regularization/SpatialDropout2D', spatialDropout2d, allButLast);
