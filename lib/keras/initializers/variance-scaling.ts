import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { floatx } from '../backend';
import { factory } from '../configured';
import { nullable, number, oneOf, value } from '../fields';
import { normal, truncatedNormal, uniform } from '../random/stateless';
import { RandomInitializer, seedField, type SeedOption } from './random-initializer';
import { registerInitializer } from './registry';

/** Options of the initializers that adapt to the number of inputs and outputs of a weight. */
export interface FanOptions extends SeedOption {
  /** Axes of the weight that count as inputs, with `outputAxes`; without both, all but the last are inputs. */
  inputAxes?: readonly number[] | null;
  outputAxes?: readonly number[] | null;
}

export interface VarianceScalingOptions extends FanOptions {
  /** Factor of the variance, > 0. Default 1. */
  scale?: number;
  /** What the variance is divided by: 'fan_in' (default), 'fan_out' or 'fan_avg', or the same in camelCase. */
  mode?: string;
  /** 'truncated_normal' (default, also 'normal'), 'untruncated_normal' or 'uniform', or the same in camelCase. */
  distribution?: string;
}

/** The options that the Glorot, He and LeCun initializers have too. */
export const fanFields = {
  seed: seedField,
  inputAxes: nullable(value<readonly number[]>()),
  outputAxes: nullable(value<readonly number[]>()),
};

/** Standard deviation of the standard normal distribution cut off at two. */
const TRUNCATED_STDDEV = 0.8796256610342398;

/**
 * The numbers of inputs and outputs that a weight connects.
 *
 * @param shape of rank 0 to n: [in, out] for a matrix, [...receptive field, in, out] for a convolution.
 */
export function computeFans(shape: readonly number[], options: FanOptions = {}): { fanIn: number; fanOut: number } {
  const { inputAxes, outputAxes } = options;
  const product = (sizes: readonly number[]) => sizes.reduce((a, b) => a * b, 1);
  if (inputAxes && outputAxes) {
    const along = (axes: readonly number[]) => product(axes.map((axis) => shape.at(axis) ?? NaN));
    return { fanIn: along(inputAxes), fanOut: along(outputAxes) };
  }
  if (shape.length === 0) return { fanIn: 1, fanOut: 1 };
  if (shape.length === 1) return { fanIn: shape[0], fanOut: shape[0] };
  const field = product(shape.slice(0, -2));
  return { fanIn: shape[shape.length - 2] * field, fanOut: shape[shape.length - 1] * field };
}

/** What a family of initializers fixes. */
export interface Scaling {
  scale: number;
  mode: string;
  distribution: string;
}

/** An initializer whose numbers have the variance scale / n, n being a weight's inputs, outputs or their mean. */
export abstract class ScalingInitializer<Options extends FanOptions> extends RandomInitializer<Options> {
  protected abstract scaling(): Scaling;

  override call(shape: readonly number[], dtype: DType = floatx()): Tensor {
    const { scale, mode, distribution } = this.scaling();
    const { fanIn, fanOut } = computeFans(shape, this.options);
    const fan = mode === 'fan_in' ? fanIn : mode === 'fan_out' ? fanOut : (fanIn + fanOut) / 2;
    const variance = scale / Math.max(1, fan);
    const { seed } = this;
    if (distribution === 'uniform') {
      const limit = Math.sqrt(3 * variance);
      return uniform(shape, { minval: -limit, maxval: limit, dtype, seed });
    }
    if (distribution === 'untruncated_normal') return normal(shape, { stddev: Math.sqrt(variance), dtype, seed });
    return truncatedNormal(shape, { stddev: Math.sqrt(variance) / TRUNCATED_STDDEV, dtype, seed });
  }
}

/**
 * Random numbers of variance scale / n, n being the weight's inputs, outputs or their mean, so that signals keep their
 * size from layer to layer.
 */
export class VarianceScaling extends ScalingInitializer<VarianceScalingOptions> {
  static readonly className = 'VarianceScaling';
  static override readonly fields = {
    seed: seedField,
    scale: number(1, { above: 0 }),
    mode: oneOf(['fan_in', 'fan_out', 'fan_avg'], 'fan_in'),
    distribution: {
      ...oneOf(['normal', 'uniform', 'truncated_normal', 'untruncated_normal'], 'truncated_normal'),
      write: (name: string) => (name === 'normal' ? 'truncated_normal' : name),
    },
    inputAxes: fanFields.inputAxes,
    outputAxes: fanFields.outputAxes,
  };

  constructor(options: VarianceScalingOptions = {}) {
    super(options);
  }

  protected override scaling(): Scaling {
    return this.options;
  }
}
registerInitializer(VarianceScaling);

/** Makes `new VarianceScaling(options)`. */
export const varianceScaling = factory(VarianceScaling);
