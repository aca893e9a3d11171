import { additiveAttention } from '../../../../lib/keras/layers';
import { batchAndTime, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('attention/AdditiveAttention', additiveAttention, batchAndTime);
