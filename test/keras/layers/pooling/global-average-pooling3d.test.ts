import { globalAveragePooling3d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/GlobalAveragePooling3D', globalAveragePooling3d, allButLast);
