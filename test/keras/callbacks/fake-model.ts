import type { Callback, CallbackModel } from '../../../lib/keras/callbacks';

/** A model as callbacks see it, which notes what they do. */
export class FakeModel implements CallbackModel {
  readonly name = 'fake';
  readonly built = true;
  stopTraining = false;
  stopEvaluating = false;
  stopPredicting = false;
  restoredEpoch: number | null = null;
  compiledMetrics: { name: string; direction?: 'up' | 'down' | null }[] = [];
  epoch = 0;
  restored: unknown = null;
  readonly saved: string[] = [];
  #rate = Math.fround(0.1);

  readonly optimizer = this.makeOptimizer();

  private makeOptimizer() {
    const read = () => this.#rate;
    const write = (rate: number) => void (this.#rate = Math.fround(rate));
    return {
      name: 'sgd',
      get learningRate() {
        return read();
      },
      set learningRate(rate: number) {
        write(rate);
      },
    };
  }

  getWeights(): unknown[] {
    return [this.epoch];
  }

  setWeights(weights: unknown[]): void {
    this.restored = weights[0];
  }

  save(path: string): void {
    this.saved.push(path);
  }

  saveWeights(path: string): void {
    this.saved.push(path);
  }

  loadWeights(): void {}
}

/** Runs a callback through epochs with the values of one monitored number. */
export async function drive(
  callback: Callback,
  values: number[],
  batches = 0,
): Promise<{ model: FakeModel; epochs: { rate: number; saved: string[] }[] }> {
  const model = new FakeModel();
  callback.setModel(model);
  callback.setParams({ epochs: values.length, steps: batches, verbose: 0 });
  await callback.onTrainBegin();
  const epochs: { rate: number; saved: string[] }[] = [];
  for (const [epoch, value] of values.entries()) {
    model.epoch = epoch;
    await callback.onEpochBegin(epoch);
    for (let batch = 0; batch < batches; batch++) {
      await callback.onTrainBatchBegin(batch);
      await callback.onTrainBatchEnd(batch, { loss: value });
    }
    await callback.onEpochEnd(epoch, { loss: value, val_loss: value });
    epochs.push({ rate: model.optimizer.learningRate, saved: [...model.saved] });
    if (model.stopTraining) break;
  }
  await callback.onTrainEnd();
  return { model, epochs };
}
