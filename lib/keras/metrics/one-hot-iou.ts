import { boolean, integer, nullable, positiveInteger } from '../fields';
import type { IoUOptions } from './iou';
import { classList, IoUBase, iouFields, type Classes } from './iou-base';
import { registerMetric } from './registry';

export type OneHotIoUOptions = Omit<IoUOptions, 'sparseYTrue'>;

/** Intersection over union of one-hot labels, averaged over some of the classes. */
export class OneHotIoU extends IoUBase<OneHotIoUOptions> {
  static readonly className = 'OneHotIoU';
  static override readonly fields = {
    ...iouFields,
    numClasses: positiveInteger(),
    targetClassIds: classList(),
    ignoreClass: nullable(integer()),
    sparseYPred: boolean(false),
    axis: integer(-1),
  };

  constructor(options: OneHotIoUOptions) {
    super(options);
  }

  protected override readClasses(): Classes {
    return { ...this.options, targets: this.options.targetClassIds, sparseYTrue: false };
  }
}
registerMetric(OneHotIoU);
