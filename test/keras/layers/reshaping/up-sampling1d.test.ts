import { upSampling1d } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/UpSampling1D', upSampling1d);
