import { activityRegularization } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('regularization/ActivityRegularization', activityRegularization, allButLast);
