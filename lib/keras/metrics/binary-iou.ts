import { toTensor, type TensorLike } from '../../core/convert';
import { cast, greaterEqual } from '../../ops';
import { number } from '../fields';
import { classList, IoUBase, iouFields, type Classes } from './iou-base';
import type { MetricOptions } from './metric';
import { registerMetric } from './registry';

export interface BinaryIoUOptions extends MetricOptions {
  /** The classes (0, 1) whose overlap is averaged. Default both. */
  targetClassIds?: readonly number[];
  /** Predictions of at least this count as 1. Default 0.5. */
  threshold?: number;
}

/** Intersection over union of labels 0 and 1 and predictions between. */
export class BinaryIoU extends IoUBase<BinaryIoUOptions> {
  static readonly className = 'BinaryIoU';
  static override readonly fields = { ...iouFields, targetClassIds: classList([0, 1]), threshold: number(0.5) };

  constructor(options: BinaryIoUOptions = {}) {
    super(options);
  }

  protected override readClasses(): Classes {
    const { targetClassIds } = this.options;
    return { numClasses: 2, targets: targetClassIds, sparseYTrue: true, sparseYPred: true, axis: -1 };
  }

  override updateState(yTrue: TensorLike, yPred: TensorLike, sampleWeight?: TensorLike | null): void {
    const decided = greaterEqual(cast(toTensor(yPred), 'float32'), this.options.threshold);
    super.updateState(yTrue, cast(decided, this.dtype), sampleWeight);
  }
}
registerMetric(BinaryIoU);
