import { globalMaxPooling1d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/GlobalMaxPooling1D', globalMaxPooling1d, allButLast);
