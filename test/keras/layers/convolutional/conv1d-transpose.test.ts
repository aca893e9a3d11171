import { conv1dTranspose } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('convolutional/Conv1DTranspose', conv1dTranspose, allButLast);
