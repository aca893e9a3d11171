import type { Tensor } from '../../../core/tensor';
import { isFullyKnown } from '../../../core/shape';
import { transpose } from '../../../ops';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { registerKerasClass } from '../../registry';
import { reshapeSamples } from '../batch-sizes';
import { dataFormat, type DataFormat, type DataFormatOption } from '../data-format';

export interface FlattenOptions extends LayerOptions {
  /** 'channels_last' by default; with 'channels_first' the channels are put last before. */
  dataFormat?: DataFormatOption;
}

/**
 * All axes after the batch as one.
 *
 * Input: tensor [batch, ...]. Output: [batch, size].
 */
export class Flatten extends Layer<FlattenOptions> {
  static override readonly className: string = 'Flatten';
  static override readonly fields = { dataFormat: dataFormat() };

  declare readonly dataFormat: DataFormat;
  override inputSpec = { minNdim: 1 };

  override call(inputs: Tensor): Tensor {
    const { rank } = inputs;
    const axes = Array.from({ length: Math.max(rank - 2, 0) }, (_, axis) => axis + 2);
    const x = this.dataFormat === 'channels_first' && rank > 1 ? transpose(inputs, [0, ...axes, 1]) : inputs;
    const sizes = x.shape.slice(1);
    const size = isFullyKnown(sizes) ? sizes.reduce((product, each) => product * each, 1) : -1;
    return reshapeSamples(x, [size]);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Flatten', kind: 'layer' }, Flatten);

/** Makes a {@link Flatten} layer. */
export const flatten = factory(Flatten);
