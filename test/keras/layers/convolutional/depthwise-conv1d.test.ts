import { depthwiseConv1d } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('convolutional/DepthwiseConv1D', depthwiseConv1d);
