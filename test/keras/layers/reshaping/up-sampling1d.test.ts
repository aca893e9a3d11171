import { upSampling1d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/UpSampling1D', upSampling1d, allButLast);
