import { globalMaxPooling3d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/GlobalMaxPooling3D', globalMaxPooling3d, allButLast);
