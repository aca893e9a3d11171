import { upSampling2d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/UpSampling2D', upSampling2d, allButLast);
