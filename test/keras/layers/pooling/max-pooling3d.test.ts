import { maxPooling3d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('pooling/MaxPooling3D', maxPooling3d, allButLast);
