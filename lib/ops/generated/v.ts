// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, NativeShape } from '../attr-types';

/** `VarHandleOp`: () → resource: resource. Stateful. */
export function varHandleOp(
  attrs: {
    container?: Bytes;
    shared_name?: Bytes;
    debug_name?: Bytes;
    dtype: DType;
    shape: NativeShape;
    allowed_devices?: readonly Bytes[];
  },
): Tensor {
  return execute('VarHandleOp', [], attrs)[0];
}

/** `VarIsInitializedOp`: resource: resource → is_initialized: bool. Stateful. */
export function varIsInitializedOp(resource: Tensor): Tensor {
  return execute('VarIsInitializedOp', [resource])[0];
}

/** `Variable`: () → ref: Ref(dtype). Stateful. */
export function variable(
  attrs: { shape: NativeShape; dtype: DType; container?: Bytes; shared_name?: Bytes },
): Tensor {
  return execute('Variable', [], attrs)[0];
}

/** `VariableShape`: input: resource → output: out_type. Stateful. */
export function variableShape(input: Tensor, attrs?: { out_type?: 'int32' | 'int64' }): Tensor {
  return execute('VariableShape', [input], attrs)[0];
}

/** `VariableV2`: () → ref: Ref(dtype). Stateful. */
export function variableV2(
  attrs: { shape: NativeShape; dtype: DType; container?: Bytes; shared_name?: Bytes },
): Tensor {
  return execute('VariableV2', [], attrs)[0];
}
