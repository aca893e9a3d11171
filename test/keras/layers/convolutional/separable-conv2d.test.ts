import { separableConv2d } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('convolutional/SeparableConv2D', separableConv2d);
