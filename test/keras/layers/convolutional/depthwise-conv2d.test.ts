import { depthwiseConv2d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('convolutional/DepthwiseConv2D', depthwiseConv2d, allButLast);
