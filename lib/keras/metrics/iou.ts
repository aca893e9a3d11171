import { boolean, integer, nullable, positiveInteger } from '../fields';
import { classList, IoUBase, iouFields, type Classes } from './iou-base';
import type { MetricOptions } from './metric';
import { registerMetric } from './registry';

export interface IoUOptions extends MetricOptions {
  /** Number of classes. Required. */
  numClasses: number;
  /** The classes whose overlap is averaged. Required. */
  targetClassIds: readonly number[];
  /** A label whose samples do not count. */
  ignoreClass?: number | null;
  /** Whether labels are indices of classes (default) rather than one-hot. */
  sparseYTrue?: boolean;
  /** Whether predictions are indices of classes (default) rather than numbers per class. */
  sparseYPred?: boolean;
  /** Axis of the classes where they are not indices. Default −1. */
  axis?: number;
}

/** Intersection over union, averaged over some of the classes. */
export class IoU extends IoUBase<IoUOptions> {
  static readonly className = 'IoU';
  static override readonly fields = {
    ...iouFields,
    numClasses: positiveInteger(),
    targetClassIds: classList(),
    ignoreClass: nullable(integer()),
    sparseYTrue: boolean(true),
    sparseYPred: boolean(true),
    axis: integer(-1),
  };

  constructor(options: IoUOptions) {
    super(options);
    const highest = Math.max(...this.options.targetClassIds);
    if (highest >= this.options.numClasses) {
      throw new RangeError(`IoU: expected target classes in [0, ${this.options.numClasses}), received ${highest}`);
    }
  }

  protected override readClasses(): Classes {
    return { ...this.options, targets: this.options.targetClassIds };
  }
}
registerMetric(IoU);
