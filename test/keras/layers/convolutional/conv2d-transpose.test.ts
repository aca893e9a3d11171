import { conv2dTranspose } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('convolutional/Conv2DTranspose', conv2dTranspose, allButLast);
