import { formatShape, type Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import {
  add,
  batchNorm,
  cast,
  clipByValue,
  div,
  expandDims,
  fill,
  maximum,
  minimum,
  moments,
  mul,
  onesLike,
  relu,
  reshape,
  sqrt,
  square,
  squeeze,
  stopGradient,
  sub,
  sum,
  where,
  zerosLike,
} from '../../../ops';
import { withDType } from '../../../ops/arguments';
import { epsilon as fuzz } from '../../backend';
import { factory } from '../../configured';
import type { CallContext } from '../../engine/call-context';
import type { InputSpec } from '../../engine/input-spec';
import { initializer, type InitializerIdentifier } from '../../engine/layer-fields';
import type { Weight } from '../../engine/weights';
import { boolean, integer, nullable, number, refuse, value } from '../../fields';
import { Initializer } from '../../initializers';
import { registerKerasClass } from '../../registry';
import { momentsDtype, placeOf, sizeAt } from './axes';
import { fusedBatchNorm } from './fused-batch-norm';
import {
  initializerFields,
  penaltyFields,
  ScaleAndShift,
  switchFields,
  type ScaleAndShiftOptions,
} from './scale-and-shift';

/** Limits of the correction that renormalization makes. */
export interface RenormClipping {
  /** Greatest ratio of standard deviations. */
  rmax?: number;
  /** Least ratio. */
  rmin?: number;
  /** Greatest difference of means, in standard deviations. */
  dmax?: number;
}

export interface BatchNormalizationOptions extends ScaleAndShiftOptions {
  /** The axis of the channels; −1 by default. */
  axis?: number;
  /** How much of the moving moments stays at each step, in [0, 1]; 0.99 by default. */
  momentum?: number;
  /** Added to the variance; 0.001 by default. */
  epsilon?: number;
  /** 'zeros' by default. */
  movingMeanInitializer?: InitializerIdentifier;
  /** 'ones' by default. */
  movingVarianceInitializer?: InitializerIdentifier;
  /** Whether training, too, leans on moving moments (Ioffe, Batch renormalization, 2017): false by default. */
  renorm?: boolean;
  renormClipping?: RenormClipping | null;
  /** How much of renormalization's moving moments stays at each step; 0.99 by default. */
  renormMomentum?: number;
  /** Whether moments are shared between replicas; with the single one here it changes nothing. False by default. */
  synchronized?: boolean;
}

/** An initializer whose values are the roots of another's. */
class Root extends Initializer<object> {
  constructor(private readonly inner: Initializer) {
    super({});
  }

  override call(...args: Parameters<Initializer['call']>): Tensor {
    return sqrt(this.inner.call(...args));
  }
}

function readClipping(given: unknown, label: string): RenormClipping {
  if (typeof given !== 'object' || given === null) return refuse(label, 'a record with rmax, rmin, dmax', given);
  const unknown = Object.keys(given).find((key) => !['rmax', 'rmin', 'dmax'].includes(key));
  if (unknown !== undefined)
    throw new TypeError(`${label}: unknown key '${unknown}'; expected one of rmax, rmin, dmax`);
  const { rmax, rmin, dmax } = given as RenormClipping;
  if (rmax !== undefined && rmin !== undefined && rmax < rmin) refuse(label, 'rmax >= rmin', given, true);
  if (dmax !== undefined && dmax < 0) refuse(label, 'dmax >= 0', given, true);
  return { ...given };
}

interface Moments {
  mean: Tensor;
  variance: Tensor;
}

/**
 * Brings each channel to mean 0 and variance 1: gamma · (x − mean) / √(variance + epsilon) + beta. Training takes the moments of
 * the batch and moves the stored ones toward them; inference takes the stored ones.
 *
 * Input: floating tensor of any shape, with a mask or none. Output: the same shape. Weights, one number per channel: gamma, beta, and
 * untrained moving_mean, moving_variance. Ioffe and Szegedy, Batch normalization, 2015.
 */
export class BatchNormalization extends ScaleAndShift<BatchNormalizationOptions> {
  static override readonly className: string = 'BatchNormalization';
  static override readonly fields = {
    axis: integer(-1),
    momentum: number(0.99),
    epsilon: number(0.001),
    ...switchFields,
    ...initializerFields,
    movingMeanInitializer: initializer('zeros'),
    movingVarianceInitializer: initializer('ones'),
    ...penaltyFields,
    renorm: boolean(false),
    renormClipping: nullable(value<RenormClipping>(undefined, readClipping)),
    renormMomentum: number(0.99),
    synchronized: boolean(false),
  };

  declare readonly axis: number;
  declare readonly momentum: number;
  declare readonly epsilon: number;
  declare readonly movingMeanInitializer: Initializer;
  declare readonly movingVarianceInitializer: Initializer;
  declare readonly renorm: boolean;
  declare renormClipping: RenormClipping | null;
  declare readonly renormMomentum: number;
  declare readonly synchronized: boolean;

  override supportsMasking = true;
  override inputSpec: InputSpec | null = null;
  movingMean!: Weight;
  movingVariance!: Weight;
  movingStddev: Weight | null = null;
  renormMean: Weight | null = null;
  renormStddev: Weight | null = null;

  constructor(options: BatchNormalizationOptions = {}) {
    super(options);
    if (this.renorm) this.renormClipping ??= {};
  }

  override build(inputShape: Shape): void {
    const channels = sizeAt(this.axis, inputShape, this.name);
    if (this.scale) this.makeGamma([channels]);
    if (this.center) this.makeBeta([channels]);
    const moving = (name: string, start: Initializer): Weight =>
      this.addWeight({ name, shape: [channels], initializer: start, trainable: false, autocast: false });
    this.movingMean = moving('moving_mean', this.movingMeanInitializer);
    this.movingVariance = moving('moving_variance', this.movingVarianceInitializer);
    if (this.renorm) {
      this.movingStddev = moving('moving_stddev', new Root(this.movingVarianceInitializer));
      this.renormMean = moving('renorm_mean', this.movingMeanInitializer);
      this.renormStddev = moving('renorm_stddev', new Root(this.movingVarianceInitializer));
    }
    this.inputSpec = { ndim: inputShape.length, axes: { [this.axis]: channels } };
  }

  override call(inputs: Tensor, { training, mask }: CallContext): Tensor {
    const x = withDType(inputs, momentsDtype(inputs.dtype));
    const learns = training && this.trainable;
    if (this.#canFuse(x, mask !== null)) return withDType(this.#fused(x, learns), this.computeDtype);
    if (!learns) return this.#normalize(x, this.#stored(x), this.gamma, this.beta);
    const batch = this.#moments(x, mask as Tensor | null);
    if (!this.renorm) {
      this.#move(batch);
      return this.#normalize(x, batch, this.gamma, this.beta);
    }
    const [gamma, beta] = this.#renormalized(batch);
    const output = this.#normalize(x, batch, gamma, beta);
    this.#moveRenorm(batch);
    return output;
  }

  /** One kernel does what it can: float32, channels last, every element counting. */
  #canFuse(x: Tensor, masked: boolean): boolean {
    const last = placeOf(this.axis, x.shape, this.name) === x.rank - 1;
    return x.dtype === 'float32' && last && x.rank > 1 && !masked && !this.renorm;
  }

  #fused(x: Tensor, learns: boolean): Tensor {
    const channels = this.movingMean.shape as number[];
    const scale = this.gamma ? withDType(this.gamma.toTensor(), 'float32') : fill(channels, 1, 'float32');
    const offset = this.beta ? withDType(this.beta.toTensor(), 'float32') : fill(channels, 0, 'float32');
    const { y, batch } = fusedBatchNorm(x, scale, offset, learns ? null : this.#stored(x), this.epsilon);
    if (batch !== null) this.#move(batch);
    return y;
  }

  #stored({ dtype }: Tensor): Moments {
    return { mean: withDType(this.movingMean.read(), dtype), variance: withDType(this.movingVariance.read(), dtype) };
  }

  /** Moves the stored moments toward those of the batch. */
  #move({ mean, variance }: Moments): void {
    toward(this.movingMean, mean, this.momentum);
    toward(this.movingVariance, variance, this.momentum);
  }

  #moments(x: Tensor, mask: Tensor | null): Moments {
    const channel = placeOf(this.axis, x.shape, this.name);
    const axes = x.shape.map((_, axis) => axis).filter((axis) => axis !== channel);
    if (mask === null) return moments(x, axes);
    if (mask.rank !== x.rank - 1) {
      const shapes = `inputs=${formatShape(x.staticShape)}, mask=${formatShape(mask.staticShape)}`;
      throw new RangeError(`${this.name}: expected a mask with one axis less than the inputs, received ${shapes}`);
    }
    const counted = expandDims(cast(mask, 'bool'), -1);
    const none = zerosLike(x);
    const count = add(sum(where(counted, onesLike(x), none), axes, true), fuzz());
    const mean = div(sum(where(counted, x, none), axes, true), count);
    const variance = div(sum(where(counted, square(sub(x, mean)), none), axes, true), count);
    return { mean: squeeze(mean, axes), variance: squeeze(variance, axes) };
  }

  #normalize(
    x: Tensor,
    { mean, variance }: Moments,
    gamma: Weight | Tensor | null,
    beta: Weight | Tensor | null,
  ): Tensor {
    const channel = placeOf(this.axis, x.shape, this.name);
    const aligned = (vector: Weight | Tensor | null): Weight | Tensor | null => {
      if (vector === null || channel === x.rank - 1) return vector;
      return reshape(
        vector,
        x.shape.map((_, axis) => (axis === channel ? -1 : 1)),
      );
    };
    const y = batchNorm(x, aligned(mean)!, aligned(variance)!, aligned(beta), aligned(gamma), this.epsilon);
    return withDType(y, this.computeDtype);
  }

  /** gamma and beta that lead from the batch's moments to the moving ones, within the limits. */
  #renormalized({ mean, variance }: Moments): [gamma: Tensor, beta: Tensor] {
    const stddev = sqrt(add(variance, this.epsilon));
    const known = maximum(withDType(this.renormStddev!.read(), mean.dtype), Math.sqrt(this.epsilon));
    const { rmin, rmax, dmax } = this.renormClipping!;
    let ratio = div(stddev, known);
    if (rmin !== undefined) ratio = maximum(ratio, rmin);
    if (rmax !== undefined) ratio = minimum(ratio, rmax);
    let shift = div(sub(mean, withDType(this.renormMean!.read(), mean.dtype)), known);
    if (dmax !== undefined) shift = clipByValue(shift, -dmax, dmax);
    const [r, d] = [stopGradient(ratio), stopGradient(shift)];
    const gamma = this.gamma === null ? r : mul(r, this.gamma);
    const beta = this.gamma === null ? d : mul(d, this.gamma);
    return [gamma, this.beta === null ? beta : add(beta, this.beta)];
  }

  #moveRenorm({ mean, variance }: Moments): void {
    const stddev = sqrt(add(variance, this.epsilon));
    toward(this.renormMean!, mean, this.renormMomentum);
    toward(this.renormStddev!, stddev, this.renormMomentum);
    toward(this.movingMean, mean, this.momentum);
    toward(this.movingStddev!, stddev, this.momentum);
    const moved = this.movingStddev!.read();
    this.movingVariance.assign(relu(sub(square(moved), this.epsilon)));
  }
}
registerKerasClass({ module: 'keras.layers', className: 'BatchNormalization', kind: 'layer' }, BatchNormalization);

/** Makes a {@link BatchNormalization} layer. */
export const batchNormalization = factory(BatchNormalization);

/** Moves a weight toward a value: momentum · weight + (1 − momentum) · value. */
function toward(weight: Weight, target: Tensor, momentum: number): void {
  const present = weight.read();
  weight.assignSub(mul(sub(present, withDType(stopGradient(target), present.dtype)), 1 - momentum));
}
