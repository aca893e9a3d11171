import { boolean, integer, nullable, positiveInteger } from '../fields';
import type { IoUOptions } from './iou';
import { IoUBase, iouFields, type Classes } from './iou-base';
import { registerMetric } from './registry';

export type MeanIoUOptions = Omit<IoUOptions, 'targetClassIds'>;

/** Intersection over union, averaged over all classes. */
export class MeanIoU extends IoUBase<MeanIoUOptions> {
  static readonly className = 'MeanIoU';
  static override readonly fields = {
    ...iouFields,
    numClasses: positiveInteger(),
    ignoreClass: nullable(integer()),
    sparseYTrue: boolean(true),
    sparseYPred: boolean(true),
    axis: integer(-1),
  };

  constructor(options: MeanIoUOptions) {
    super(options);
  }

  protected override readClasses(): Classes {
    return { ...this.options, targets: [...Array(this.options.numClasses).keys()] };
  }
}
registerMetric(MeanIoU);
