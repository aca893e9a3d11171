import { adaptiveMaxPooling3d } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/AdaptiveMaxPooling3D', adaptiveMaxPooling3d);
