import { unitNormalization } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('normalization/UnitNormalization', unitNormalization, allButLast);
