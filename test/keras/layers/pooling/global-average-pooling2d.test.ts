import { globalAveragePooling2d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/GlobalAveragePooling2D', globalAveragePooling2d, allButLast);
