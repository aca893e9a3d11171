import { boolean, integer, nullable, positiveInteger } from '../fields';
import type { IoUOptions } from './iou';
import { IoUBase, iouFields, type Classes } from './iou-base';
import { registerMetric } from './registry';

export type OneHotMeanIoUOptions = Omit<IoUOptions, 'sparseYTrue' | 'targetClassIds'>;

/** Intersection over union of one-hot labels, averaged over all classes. */
export class OneHotMeanIoU extends IoUBase<OneHotMeanIoUOptions> {
  static readonly className = 'OneHotMeanIoU';
  static override readonly fields = {
    ...iouFields,
    numClasses: positiveInteger(),
    ignoreClass: nullable(integer()),
    sparseYPred: boolean(false),
    axis: integer(-1),
  };

  constructor(options: OneHotMeanIoUOptions) {
    super(options);
  }

  protected override readClasses(): Classes {
    return { ...this.options, targets: [...Array(this.options.numClasses).keys()], sparseYTrue: false };
  }
}
registerMetric(OneHotMeanIoU);
