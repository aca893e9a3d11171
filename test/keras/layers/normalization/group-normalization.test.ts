import { groupNormalization } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('normalization/GroupNormalization', groupNormalization, allButLast);
