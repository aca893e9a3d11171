import { maxPooling2d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/MaxPooling2D', maxPooling2d, allButLast);
