import { conv1d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('convolutional/Conv1D', conv1d, allButLast);
