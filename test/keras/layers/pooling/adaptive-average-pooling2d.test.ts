import { adaptiveAveragePooling2d } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/AdaptiveAveragePooling2D', adaptiveAveragePooling2d);
