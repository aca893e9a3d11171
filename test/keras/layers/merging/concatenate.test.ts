import { concatenate } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('merging/Concatenate', concatenate, allButLast);
