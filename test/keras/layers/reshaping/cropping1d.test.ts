import { cropping1D } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/Cropping1D', cropping1D);
