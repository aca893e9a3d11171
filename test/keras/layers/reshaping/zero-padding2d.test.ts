import { zeroPadding2d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/ZeroPadding2D', zeroPadding2d, allButLast);
