import { embedding } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('core/Embedding', embedding, allButLast);
