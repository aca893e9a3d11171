import { adaptiveMaxPooling1d } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/AdaptiveMaxPooling1D', adaptiveMaxPooling1d);
