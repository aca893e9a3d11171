import { Callback, type BatchCadence, type CallbackParams, type Logs } from './callback';
import { printMessage } from './message';
import { Progbar } from './progbar';

/** Prints the progress bar of fit, evaluate and predict; they add one unless `verbose` is 0. */
export class ProgbarLogger extends Callback {
  private progbar: Progbar | null = null;
  private verbose = 1;
  private epochs = 1;
  private target: number | null = null;
  private seen = 0;
  private inFit = false;

  /** A bar is redrawn when a report comes; it needs no batch of its own. */
  override get cadence(): BatchCadence {
    const cadence = this.verbose === 1 ? 'report' : 'never';
    return { train: cadence, test: cadence, predict: cadence };
  }

  override setParams(params: CallbackParams): void {
    super.setParams(params);
    this.verbose = params.verbose;
    this.epochs = params.epochs;
    this.target = params.steps;
  }

  override onTrainBegin(): void {
    this.inFit = true;
  }

  override onEpochBegin(epoch: number): void {
    this.begin();
    if (this.verbose && this.epochs > 1) printMessage(`Epoch ${epoch + 1}/${this.epochs}`);
  }

  override onTrainBatchEnd(batch: number, logs?: Logs): void {
    this.update(batch, logs);
  }

  override onEpochEnd(_epoch: number, logs?: Logs): void {
    this.finish(logs);
  }

  override onTestBegin(): void {
    if (!this.inFit) this.begin();
  }

  override onTestBatchEnd(batch: number, logs?: Logs): void {
    if (!this.inFit) this.update(batch, logs);
  }

  override onTestEnd(logs?: Logs): void {
    if (!this.inFit) this.finish(logs);
  }

  override onPredictBegin(): void {
    this.begin();
  }

  override onPredictBatchEnd(batch: number): void {
    this.update(batch);
  }

  override onPredictEnd(): void {
    this.finish();
  }

  private begin(): void {
    this.seen = 0;
    this.progbar = new Progbar({ target: this.target, verbose: this.verbose });
  }

  private update(batch: number, logs: Logs = {}): void {
    this.seen = batch + 1;
    this.progbar?.update(this.seen, Object.entries(logs), false);
  }

  private finish(logs: Logs = {}): void {
    if (this.progbar === null) return;
    this.target ??= this.seen;
    this.progbar.target = this.target;
    this.progbar.update(this.target, Object.entries(logs), true);
  }
}
