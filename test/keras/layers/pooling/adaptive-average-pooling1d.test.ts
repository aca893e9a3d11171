import { adaptiveAveragePooling1d } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/AdaptiveAveragePooling1D', adaptiveAveragePooling1d);
