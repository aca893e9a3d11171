import { globalAveragePooling3d } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/GlobalAveragePooling3D', globalAveragePooling3d);
