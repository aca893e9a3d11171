import { globalAveragePooling1d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/GlobalAveragePooling1D', globalAveragePooling1d, allButLast);
