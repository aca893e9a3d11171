import type { TensorLike } from '../../core/convert';
import { toTensor } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { deserializeKerasObject, serializeKerasObject, toOptions, type Config } from '../config';
import { value } from '../fields';
import { registerKerasClass, type CustomObjects } from '../registry';
import { Loss, lossFields, type LossOptions } from './loss';
import { matchRank } from './rank';

/** The losses of the samples of a batch. */
export type LossFunction = (yTrue: Tensor, yPred: Tensor, options?: never) => TensorLike;

export interface LossFunctionOptions extends LossOptions {
  fn: LossFunction;
  /** Options that are handed to the function as its third argument. */
  options?: Record<string, unknown>;
}

/** A loss made of a function of one's own, `(yTrue, yPred) => losses of the samples`. */
export class LossFunctionWrapper extends Loss<LossFunctionOptions> {
  static readonly className = 'LossFunctionWrapper';
  static override readonly fields = {
    ...lossFields,
    fn: value<LossFunction>(),
    options: value<Record<string, unknown>>({}),
  };

  constructor(options: LossFunctionOptions) {
    super(options);
  }

  /** The user's function. */
  get fn(): LossFunction {
    return this.options.fn;
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    const fn = this.options.fn as (...args: unknown[]) => TensorLike;
    return toTensor(fn(...matchRank(yTrue, yPred), this.options.options), undefined, `loss '${this.name}'`);
  }

  override getConfig(): Config {
    const { name, reduction } = this;
    return { name, reduction, fn: serializeKerasObject(this.options.fn), ...this.options.options };
  }

  static override fromConfig(config: Config, customObjects?: CustomObjects): LossFunctionWrapper {
    const { name, reduction, fn, ...options } = config;
    return new LossFunctionWrapper({
      name: name as string,
      reduction: reduction as string,
      fn: deserializeKerasObject(fn, { customObjects }) as LossFunction,
      options: toOptions(options),
    });
  }
}
registerKerasClass(
  {
    module: 'keras.src.losses.losses',
    className: 'LossFunctionWrapper',
    kind: 'loss',
    registeredName: 'LossFunctionWrapper',
    aliases: ['keras.losses'],
  },
  LossFunctionWrapper,
);
