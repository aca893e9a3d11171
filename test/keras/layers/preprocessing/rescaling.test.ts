import { rescaling } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('preprocessing/Rescaling', rescaling, allButLast);
