import { einsumDense } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('core/EinsumDense', einsumDense, allButLast);
