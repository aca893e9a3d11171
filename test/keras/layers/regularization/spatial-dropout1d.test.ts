import { spatialDropout1d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('regularization/SpatialDropout1D', spatialDropout1d, allButLast);
