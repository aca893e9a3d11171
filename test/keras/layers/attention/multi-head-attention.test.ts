import { multiHeadAttention } from '../../../../lib/keras/layers';
import { batchAndTime, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('attention/MultiHeadAttention', multiHeadAttention, batchAndTime);
