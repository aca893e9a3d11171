import { zeroPadding3d } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/ZeroPadding3D', zeroPadding3d, allButLast);
