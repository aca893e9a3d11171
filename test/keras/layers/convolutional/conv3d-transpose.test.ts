import { conv3dTranspose } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('convolutional/Conv3DTranspose', conv3dTranspose);
