import { globalMaxPooling2d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/GlobalMaxPooling2D', globalMaxPooling2d, allButLast);
