import { maxPooling1d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/MaxPooling1D', maxPooling1d, allButLast);
