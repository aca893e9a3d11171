import { zeroPadding1d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/ZeroPadding1D', zeroPadding1d, allButLast);
