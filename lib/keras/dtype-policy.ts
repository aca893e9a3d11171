import { isDType, isFloating, type DType } from '../core/dtype';
import { show } from '../core/show';
import { floatx } from './backend';
import type { Config } from './config';
import { registerKerasClass } from './registry';

/**
 * In which dtypes a layer computes and keeps its weights.
 *
 * Named by a dtype (`'float32'`: both), `'mixed_float16'` or `'mixed_bfloat16'` (compute in 16 bits, weights in float32).
 */
export class DTypePolicy {
  static readonly className: string = 'DTypePolicy';

  readonly name: string;
  /** The dtype of the layer's computations and outputs. */
  readonly computeDtype: DType;
  /** The dtype of the layer's weights. */
  readonly variableDtype: DType;

  constructor(options: string | { name: string }) {
    const name = typeof options === 'string' ? options : options.name;
    const mixed = /^mixed_(float16|bfloat16)$/.exec(name);
    if (mixed === null && !isDType(name)) {
      throw new RangeError(
        `DTypePolicy: expected a dtype, 'mixed_float16' or 'mixed_bfloat16', received ${show(name)}`,
      );
    }
    this.name = name;
    this.computeDtype = mixed === null ? (name as DType) : (mixed[1] as DType);
    this.variableDtype = mixed === null ? (name as DType) : 'float32';
  }

  /** The dtype that a layer's input of this dtype is turned into: floating ones become the compute dtype. */
  inputDtype(dtype: DType): DType {
    return isFloating(dtype) && isFloating(this.computeDtype) ? this.computeDtype : dtype;
  }

  getConfig(): Config {
    return { name: this.name };
  }

  static fromConfig(config: Config): DTypePolicy {
    return new DTypePolicy(config['name'] as string);
  }
}
registerKerasClass(
  { module: 'keras', className: 'DTypePolicy', kind: 'policy', aliases: ['keras.dtype_policies'] },
  DTypePolicy,
);

/** What names a policy: its name, a policy, or Keras's config of one. */
export type DTypePolicyIdentifier = string | DTypePolicy | { class_name: string; config: { name: string } };

let current: DTypePolicy | null = null;

/** The policy of layers that are given none: that of `setDtypePolicy`, else `floatx()`. */
export function dtypePolicy(): DTypePolicy {
  return current ?? new DTypePolicy(floatx());
}

/**
 * Sets the policy of layers made from now on.
 *
 * @param policy a name or a policy; null goes back to `floatx()`.
 */
export function setDtypePolicy(policy: DTypePolicyIdentifier | null): void {
  current = policy === null ? null : getDtypePolicy(policy);
}

/** The policy that an identifier names; the default one for null. */
export function getDtypePolicy(identifier: DTypePolicyIdentifier | null | undefined): DTypePolicy {
  if (identifier === null || identifier === undefined) return dtypePolicy();
  if (identifier instanceof DTypePolicy) return identifier;
  if (typeof identifier === 'string') return new DTypePolicy(identifier);
  if (identifier.class_name === 'DTypePolicy') return DTypePolicy.fromConfig(identifier.config);
  throw new TypeError(`dtype: expected a dtype policy, received ${show(identifier)}`);
}
