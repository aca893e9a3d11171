import { conv3dTranspose } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('convolutional/Conv3DTranspose', conv3dTranspose, allButLast);
