import { permute } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/Permute', permute, allButLast);
