import { conv3d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('convolutional/Conv3D', conv3d, allButLast);
