import { activityRegularization } from '../../../../lib/keras/layers';
import { runLayerTest } from '../../../support/run-layer-test';

runLayerTest('regularization/ActivityRegularization', activityRegularization);
