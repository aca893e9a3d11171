import { rescaling } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('preprocessing/Rescaling', rescaling);
