import { repeatVector } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/RepeatVector', repeatVector, allButLast);
