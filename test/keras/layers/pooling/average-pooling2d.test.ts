import { averagePooling2d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/AveragePooling2D', averagePooling2d, allButLast);
