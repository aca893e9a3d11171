/** What can be differentiated by: tensors, and variables through their handles. */

import { isDifferentiable } from '../core/dtype';
import { show } from '../core/show';
import { Tensor } from '../core/tensor';

/** A variable, as far as differentiation knows it. */
export interface VariableLike {
  readonly handle: Tensor;
}

export type GradientSource = Tensor | VariableLike;

/** The tensor that stands for a source among the operations that ran. */
export function sourceTensor(source: GradientSource, call: string): Tensor {
  if (source instanceof Tensor) return checkDifferentiable(source, call);
  const handle = (source as Partial<VariableLike> | null)?.handle;
  if (handle instanceof Tensor) return handle;
  throw new TypeError(`${call}: expected tensors or variables, received ${show(source)}`);
}

function checkDifferentiable(tensor: Tensor, call: string): Tensor {
  if (isDifferentiable(tensor.dtype) || tensor.dtype === 'resource' || tensor.dtype === 'variant') return tensor;
  throw new TypeError(`${call}: expected a floating or complex tensor, received ${tensor.describe()}`);
}
