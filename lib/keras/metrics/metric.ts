import type { TensorLike } from '../../core/convert';
import { eagerContext } from '../../core/eager-context';
import { withContext } from '../../core/context';
import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { fill, zeros } from '../../ops';
import { Variable } from '../../ops/variable';
import { floatx } from '../backend';
import type { Config } from '../config';
import { Configured } from '../configured';
import { getDtypePolicy, type DTypePolicyIdentifier } from '../dtype-policy';
import { nullable, string, value, type Fields } from '../fields';
import { autoName } from '../naming';
import { classNameOf, type KerasClass } from '../registry';

export interface MetricOptions {
  /** Default: the class's name in snake case, with a number from the second one on where Keras has it so. */
  name?: string | null;
  /** Dtype (or policy) of the computation and the state; `floatx()` by default. */
  dtype?: DTypePolicyIdentifier | null;
}

/** The options that every metric has. */
export const metricFields = { name: nullable(string()), dtype: nullable(value<DTypePolicyIdentifier>()) };

/** The fields of a metric whose instances are called `name` unless they are given a name. */
export function namedMetricFields(name: string) {
  return { ...metricFields, name: { ...string(name), read: (given: unknown) => (given ?? name) as string } };
}

/**
 * A number that sums up many batches.
 *
 * State is kept in variables, so that `updateState` can be traced into a compiled step. A metric of one's own makes its
 * variables with `addVariable` and overrides `updateState` and `result`.
 */
export abstract class Metric<Options extends MetricOptions = MetricOptions> extends Configured<Options> {
  static override readonly fields: Fields = metricFields;

  /** Key under which results are reported. */
  name: string;
  readonly dtype: DType;
  /** Whether more is better; null where that cannot be said. */
  readonly direction: 'up' | 'down' | null = null;
  private readonly state: Variable[] = [];

  constructor(options: Options) {
    super(options);
    this.name = this.options.name ?? autoName(classNameOf(new.target as unknown as KerasClass));
    this.dtype = getDtypePolicy(this.options.dtype).computeDtype;
  }

  /** The state, in the order in which it was made. */
  get variables(): Variable[] {
    return [...this.state];
  }

  /**
   * Makes a variable for the state; it may be made while a function is being traced.
   *
   * @param options name, shape (a scalar by default), initial value of its elements (0), dtype (`floatx()`).
   */
  protected addVariable(options: {
    name: string;
    shape?: readonly number[];
    initial?: number;
    dtype?: DType;
  }): Variable {
    const { name, shape = [], initial = 0, dtype = floatx() } = options;
    const variable = withContext(eagerContext, () => {
      return new Variable(fill(shape, initial, dtype), { name, dtype, trainable: false });
    });
    this.state.push(variable);
    return variable;
  }

  /**
   * Takes a batch in.
   *
   * @param values what the metric sums up: most take `(yTrue, yPred, sampleWeight?)`.
   */
  abstract updateState(...values: (TensorLike | null | undefined)[]): void;

  /** The number (or numbers) over all batches since the last reset. */
  abstract result(): Tensor;

  /** Forgets all batches. */
  resetState(): void {
    for (const variable of this.variables) variable.assign(zeros(variable.shape as number[], variable.dtype));
  }

  /** Takes a batch in and gives the result over all so far. */
  apply(...values: (TensorLike | null | undefined)[]): Tensor {
    this.updateState(...values);
    return this.result();
  }

  override getConfig(): Config {
    return { ...super.getConfig(), name: this.name, dtype: this.dtype };
  }
}
