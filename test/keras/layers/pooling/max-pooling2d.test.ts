import { maxPooling2d } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/MaxPooling2D', maxPooling2d);
