import { layerNormalization } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('normalization/LayerNormalization', layerNormalization, allButLast);
