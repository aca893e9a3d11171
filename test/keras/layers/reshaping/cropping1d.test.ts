import { cropping1D } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/Cropping1D', cropping1D, allButLast);
