import { flatten } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('reshaping/Flatten', flatten);
