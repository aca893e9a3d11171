import { multiHeadAttention } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('attention/MultiHeadAttention', multiHeadAttention);
