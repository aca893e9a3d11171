import { adaptiveMaxPooling2d } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/AdaptiveMaxPooling2D', adaptiveMaxPooling2d);
