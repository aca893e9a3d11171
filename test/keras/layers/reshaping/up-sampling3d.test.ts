import { upSampling3d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/UpSampling3D', upSampling3d, allButLast);
