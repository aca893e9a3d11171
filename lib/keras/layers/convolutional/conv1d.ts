import type { Tensor } from '../../../core/tensor';
import { pad } from '../../../ops';
import { factory } from '../../configured';
import { oneOf } from '../../fields';
import { registerKerasClass } from '../../registry';
import { Conv, convFields, type ConvOptions } from './conv';
import { convolution } from './convolution';
import { checkWindow } from './geometry';

export interface Conv1DOptions extends Omit<ConvOptions, 'padding'> {
  /** 'valid' (default), 'same', or 'causal': zeros in front, so that a step sees no later one. */
  padding?: 'valid' | 'same' | 'causal';
}

/**
 * Convolution over time: y = activation(x ∗ kernel + bias).
 *
 * Input: floating tensor [batch, steps, channels]. Output: [batch, newSteps, filters]. Weights: kernel
 * [kernelSize, channels / groups, filters], bias [filters]. With dataFormat 'channels_first' the channels are axis 1.
 */
export class Conv1D extends Conv<ConvOptions> {
  static override readonly className: string = 'Conv1D';
  static override readonly fields = { ...convFields(1), padding: oneOf(['valid', 'same', 'causal'] as const, 'valid') };

  constructor(options: Conv1DOptions) {
    super(options as ConvOptions);
  }

  override call(inputs: Tensor): Tensor {
    if (this.padding !== 'causal') return super.call(inputs);
    const { strides, dilationRate, groups } = this;
    const before = dilationRate[0]! * (this.kernelSize[0]! - 1);
    return this.convolve(inputs, this.kernel, (x, kernel) => {
      const padded = pad(x, [
        [0, 0],
        [before, 0],
        [0, 0],
      ]);
      checkWindow(padded, this.kernelSize, { padding: 'valid', dilationRate }, this.name);
      return convolution(padded, kernel, { strides, padding: 'valid', dilationRate }, groups);
    });
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Conv1D', kind: 'layer' }, Conv1D);

/** Makes a {@link Conv1D} layer. */
export const conv1d = factory(Conv1D);
