import type { Tensor } from '../../../core/tensor';
import { transpose } from '../../../ops';
import { factory } from '../../configured';
import type { InputSpec } from '../../engine/input-spec';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { refuse, value } from '../../fields';
import { registerKerasClass } from '../../registry';

export interface PermuteOptions extends LayerOptions {
  /** The axes in their new order, counted from 1 (0 is the batch, which stays): [2, 1] swaps two. */
  dims: readonly number[];
}

function order(given: unknown, label: string): number[] {
  if (!Array.isArray(given)) return refuse(label, 'a list of axes', given);
  const sorted = [...(given as number[])].sort((a, b) => a - b);
  if (!sorted.every((axis, index) => axis === index + 1))
    refuse(label, `each axis from 1 to ${sorted.length} once`, given, true);
  return [...(given as number[])];
}

/**
 * The axes of each sample in another order.
 *
 * Input: tensor [batch, ...] with dims.length further axes. Output: axis i of the output is axis dims[i − 1] of the input.
 */
export class Permute extends Layer<PermuteOptions> {
  static override readonly className: string = 'Permute';
  static override readonly fields = { dims: value<number[]>(undefined, order) };

  declare readonly dims: number[];
  override inputSpec: InputSpec;

  constructor(options: PermuteOptions) {
    super(options);
    this.inputSpec = { ndim: this.dims.length + 1 };
  }

  override call(inputs: Tensor): Tensor {
    return transpose(inputs, [0, ...this.dims]);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Permute', kind: 'layer' }, Permute);

/** Makes a {@link Permute} layer. */
export const permute = factory(Permute);
