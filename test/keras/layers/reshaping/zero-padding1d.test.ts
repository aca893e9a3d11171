import { zeroPadding1d } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/ZeroPadding1D', zeroPadding1d);
