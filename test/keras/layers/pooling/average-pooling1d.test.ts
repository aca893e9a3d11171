import { averagePooling1d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/AveragePooling1D', averagePooling1d, allButLast);
