import { boolean, readOptions } from '../fields';
import { Callback } from './callback';

export interface SwapEMAWeightsOptions {
  /** Swap at the end of each epoch too, so that what is saved then has the averages; default false. */
  swapOnEpoch?: boolean;
}

const fields = { swapOnEpoch: boolean(false) };

/** The optimizer, as far as this callback looks at it. */
interface Averaging {
  swapAverages(): void;
  restartAverages(): void;
  /** One that scales the loss has the averages inside. */
  options?: { innerOptimizer?: Averaging };
}

/**
 * Gives the model the averages of its weights while it is evaluated or predicts, and its own weights back for training.
 * For optimizers made with `useEma: true`.
 */
export class SwapEMAWeights extends Callback {
  private readonly swapOnEpoch: boolean;
  private hasAverages = false;

  constructor(options: SwapEMAWeightsOptions = {}) {
    super();
    this.swapOnEpoch = readOptions(fields, options, 'SwapEMAWeights')['swapOnEpoch'] as boolean;
  }

  override onEpochBegin(): void {
    if (this.swapOnEpoch) this.swapTo(false);
  }

  override onEpochEnd(epoch: number): void {
    if (!this.swapOnEpoch) return;
    this.swapTo(true);
    const isLast = epoch === this.params!.epochs - 1 || this.model.stopTraining;
    // When training ends the averages take the weights' place: then they must not be what the weights were.
    if (isLast) this.averaging.restartAverages();
  }

  override onTrainEnd(): void {
    this.hasAverages = false;
  }

  override onTestBegin(): void {
    this.swapTo(true);
  }

  override onTestEnd(): void {
    this.swapTo(false);
  }

  override onPredictBegin(): void {
    this.swapTo(true);
  }

  override onPredictEnd(): void {
    this.swapTo(false);
  }

  private swapTo(averages: boolean): void {
    if (this.hasAverages === averages) return;
    this.averaging.swapAverages();
    this.hasAverages = averages;
  }

  private get averaging(): Averaging {
    const optimizer = this.model.optimizer as Averaging | null;
    if (optimizer === null) throw new TypeError('SwapEMAWeights: expected a model that is compiled');
    return optimizer.options?.innerOptimizer ?? optimizer;
  }
}
