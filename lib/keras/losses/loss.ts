import { toTensor, type TensorLike } from '../../core/convert';
import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { cast, logicalAnd } from '../../ops';
import type { Config } from '../config';
import { Configured } from '../configured';
import { getDtypePolicy, type DTypePolicyIdentifier } from '../dtype-policy';
import { nullable, oneOf, string, value, withKey, type Fields } from '../fields';
import { getMask } from '../mask';
import { autoName } from '../naming';
import { classNameOf, type KerasClass } from '../registry';
import { reduceWeighted, reductions, type Reduction } from './reduction';

export interface LossOptions {
  /** How the losses of a batch become one number. Default 'sum_over_batch_size': their mean. */
  reduction?: string | null;
  /** Default: the class's name in snake case. */
  name?: string;
  /** Dtype (or policy) in which the loss is computed; `floatx()` by default. */
  dtype?: DTypePolicyIdentifier | null;
}

/** The options that every loss has. */
export const lossFields = {
  reduction: nullableReduction(),
  name: nullable(string()),
  dtype: withKey(nullable(value<DTypePolicyIdentifier>()), null),
};

function nullableReduction() {
  const word = oneOf(reductions, 'sum_over_batch_size');
  return { ...word, read: (given: unknown, label: string) => (given === null ? null : word.read(given, label)) };
}

/** The fields of a loss whose instances are called `name` unless they are given a name. */
export function namedLossFields(name: string) {
  return { ...lossFields, name: string(name) };
}

/**
 * How far predictions are from what they should be.
 *
 * A loss of one's own overrides `call`.
 */
export abstract class Loss<Options extends LossOptions = LossOptions> extends Configured<Options> {
  static override readonly fields: Fields = lossFields;

  readonly name: string;
  readonly dtype: DType;

  constructor(options: Options) {
    super(options);
    this.name = this.options.name ?? autoName(classNameOf(new.target as unknown as KerasClass));
    this.dtype = getDtypePolicy(this.options.dtype).computeDtype;
  }

  get reduction(): Reduction {
    return this.options.reduction as Reduction;
  }

  /**
   * The losses of the samples of a batch.
   *
   * @param yTrue targets in the loss's dtype.
   * @param yPred predictions in the loss's dtype.
   * @returns usually one number per sample: the shape of `yPred` without its last axis.
   */
  abstract call(yTrue: Tensor, yPred: Tensor): Tensor;

  /**
   * The loss of a batch.
   *
   * @param yTrue targets.
   * @param yPred predictions; a mask attached to them leaves values out.
   * @param sampleWeight factors that broadcast to the losses of the samples.
   * @returns a scalar, or the losses of the samples where the reduction is 'none'.
   */
  apply(yTrue: TensorLike, yPred: TensorLike, sampleWeight?: TensorLike | null): Tensor {
    const predictions = toTensor(yPred);
    const losses = cast(this.call(this.targets(toTensor(yTrue)), cast(predictions, this.dtype)), this.dtype);
    const masks = [getMask(predictions), getMask(losses)].filter((mask) => mask !== undefined);
    const mask = masks.length === 2 ? logicalAnd(cast(masks[0], 'bool'), cast(masks[1], 'bool')) : masks[0];
    const weight = sampleWeight === null || sampleWeight === undefined ? null : toTensor(sampleWeight);
    return reduceWeighted(losses, { sampleWeight: weight, mask }, this.reduction);
  }

  /** The targets as `call` wants them. */
  protected targets(yTrue: Tensor): Tensor {
    return cast(yTrue, this.dtype);
  }

  override getConfig(): Config {
    return { ...super.getConfig(), name: this.name };
  }

  /**
   * The configuration with an option that Keras's own leaves out, where it says something: Keras reads it, and a model
   * loaded from the file has the same loss.
   */
  protected configWith(option: keyof Options & string, fallback: unknown): Config {
    const given = this.options[option];
    return given === fallback ? {} : { [option]: given };
  }
}
