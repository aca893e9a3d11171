import { adaptiveAveragePooling3d } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/AdaptiveAveragePooling3D', adaptiveAveragePooling3d);
