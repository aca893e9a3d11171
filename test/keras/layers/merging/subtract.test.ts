import { subtract } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('merging/Subtract', subtract, allButLast);
