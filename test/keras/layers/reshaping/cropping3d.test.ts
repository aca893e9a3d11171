import { cropping3D } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/Cropping3D', cropping3D, allButLast);
