import { spatialDropout3d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('regularization/SpatialDropout3D', spatialDropout3d, allButLast);
