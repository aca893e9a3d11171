import { depthwiseConv1d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('convolutional/DepthwiseConv1D', depthwiseConv1d, allButLast);
