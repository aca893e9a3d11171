import { concatenate } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('merging/Concatenate', concatenate);
