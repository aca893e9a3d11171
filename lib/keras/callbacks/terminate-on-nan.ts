import { boolean, readOptions } from '../fields';
import { Callback, type Logs } from './callback';
import { printMessage } from './message';

export interface TerminateOnNaNOptions {
  /** Make `fit` reject rather than end early, default false. */
  raiseError?: boolean;
}

const fields = { raiseError: boolean(false) };

/** Ends training at the first batch with a loss that is not finite. */
export class TerminateOnNaN extends Callback {
  private readonly raiseError: boolean;

  constructor(options: TerminateOnNaNOptions = {}) {
    super();
    this.raiseError = readOptions(fields, options, 'TerminateOnNaN')['raiseError'] as boolean;
  }

  override onBatchEnd(batch: number, logs: Logs = {}): void {
    const loss = logs['loss'];
    if (loss === undefined || Number.isFinite(loss)) return;
    if (this.raiseError) throw new RangeError(`TerminateOnNaN: the loss of batch ${batch} is ${loss}`);
    printMessage(`Batch ${batch}: Invalid loss, terminating training`);
    this.model.stopTraining = true;
  }
}
