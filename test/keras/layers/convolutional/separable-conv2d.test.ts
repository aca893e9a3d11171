import { separableConv2d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('convolutional/SeparableConv2D', separableConv2d, allButLast);
