import { minimum } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('merging/Minimum', minimum, allButLast);
