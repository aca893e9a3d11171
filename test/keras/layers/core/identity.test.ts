import { identity } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('core/Identity', identity, allButLast);
