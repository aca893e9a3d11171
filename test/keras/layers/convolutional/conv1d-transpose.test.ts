import { conv1dTranspose } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('convolutional/Conv1DTranspose', conv1dTranspose);
