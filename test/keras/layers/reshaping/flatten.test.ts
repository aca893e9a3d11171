import { flatten } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/Flatten', flatten, allButLast);
