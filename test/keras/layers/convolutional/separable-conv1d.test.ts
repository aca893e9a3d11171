import { separableConv1d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('convolutional/SeparableConv1D', separableConv1d, allButLast);
