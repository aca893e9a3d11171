import { cropping2D } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/Cropping2D', cropping2D, allButLast);
