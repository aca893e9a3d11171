/** What one batch does, in operations: the default steps of every model. */

import { withContext } from '../../core/context';
import { eagerContext } from '../../core/eager-context';
import type { Tensor } from '../../core/tensor';
import { flatten, type Tree } from '../../core/tree';
import { GradientTape } from '../../autodiff/tape';
import type { Variable } from '../../ops/variable';
import { intScalar } from '../../ops/constants';
import * as raw from '../../ops/generated';
import { addN, cast, sum } from '../../ops';
import { floatx } from '../backend';
import { isFloating } from '../../core/dtype';
import type { Compiled } from './compile';
import type { StepData } from './data/batch';
import type { StepLogs, Trainer } from './trainer';

/**
 * Forward, loss, backward, update; adds to the metrics.
 *
 * @returns logs of the model's own; null for the metrics' results, which need not be computed in every batch.
 */
export function trainOnData(model: Trainer, compiled: Compiled, data: StepData): StepLogs | null {
  const [x, y = null, sampleWeight = null] = data;
  const { optimizer } = compiled;
  const tape = new GradientTape();
  const { yPred, loss, scaled } = tape.record(() => {
    const yPred = model.apply<Tree<Tensor>>(x as Tensor, { training: true });
    const loss = model.computeLoss(x, y, yPred, sampleWeight, true);
    return { yPred, loss, scaled: optimizer.scaleLoss(loss) };
  });
  compiled.lossTracker.updateState(loss, batchSizeOf(x));
  const variables = model.trainableVariables;
  if (variables.length > 0) update(compiled, variables, tape.gradient(scaled, variables));
  else process.emitWarning(`The model '${model.name}' has no trainable weights`, 'KerasWarning');
  return addToMetrics(model, compiled, data, yPred);
}

function addToMetrics(model: Trainer, compiled: Compiled, data: StepData, yPred: Tree<Tensor>): StepLogs | null {
  const [x, y = null, sampleWeight = null] = data;
  if (!model.usesDefault('computeMetrics')) return model.computeMetrics(x, y, yPred, sampleWeight);
  compiled.metrics?.updateState(y ?? yPred, yPred, sampleWeight);
  return null;
}

function update(compiled: Compiled, variables: Variable[], gradients: (Tensor | null)[]): void {
  const { optimizer } = compiled;
  // Slots are made once, outside of the step that is being traced.
  if (!optimizer.built) withContext(eagerContext, () => optimizer.build(variables));
  optimizer.apply(gradients, variables);
}

/** Forward and loss; adds to the metrics. Returns what `trainOnData` does. */
export function testOnData(model: Trainer, compiled: Compiled, data: StepData): StepLogs | null {
  const [x, y = null, sampleWeight = null] = data;
  const yPred = model.apply<Tree<Tensor>>(x as Tensor, { training: false });
  const loss = model.computeLoss(x, y, yPred, sampleWeight, false);
  compiled.lossTracker.updateState(loss, batchSizeOf(x));
  return addToMetrics(model, compiled, data, yPred);
}

/** The loss of the outputs, and what the layers and the weights' regularizers add to it. */
export function totalLoss(
  model: Trainer,
  compiled: Compiled | null,
  y: Tree<Tensor> | null,
  yPred: Tree<Tensor>,
  sampleWeight: Tree<Tensor> | null,
): Tensor {
  const losses: Tensor[] = [];
  if (compiled?.loss) {
    if (y === null)
      throw new TypeError('fit: the model was compiled with a loss, which needs targets y; received none');
    const loss = compiled.loss.call(y, yPred, sampleWeight);
    if (loss !== null) losses.push(loss);
  }
  for (const added of model.losses) losses.push(sum(isFloating(added.dtype) ? added : cast(added, floatx())));
  if (losses.length === 0) throw new Error('fit: there is no loss; give one to compile, or add one with addLoss');
  return losses.length === 1 ? losses[0] : addN(losses);
}

/** Number of samples in a batch, as a floating scalar. */
function batchSizeOf(x: Tree<Tensor | null>): Tensor {
  const first = flatten<Tensor | null>(x).find((leaf) => leaf !== null)!;
  const size = raw.gatherV2(raw.shape(first), intScalar(0), intScalar(0));
  return raw.cast(size, { DstT: floatx() });
}
