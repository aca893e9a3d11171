import { additiveAttention } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('attention/AdditiveAttention', additiveAttention);
