import { averagePooling3d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/AveragePooling3D', averagePooling3d, allButLast);
