import type { Tensor } from '../../../core/tensor';
import type { Activation as ActivationFunction } from '../../activations';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import { activation as activationField, type ActivationIdentifier } from '../../engine/layer-fields';
import type { LayerOptions } from '../../engine/layer-options';
import { refuse, type Field } from '../../fields';
import { registerKerasClass } from '../../registry';

export interface ActivationOptions extends LayerOptions {
  /** The function, or its name: 'relu', 'softmax', … */
  activation: ActivationIdentifier;
}

const { read, ...written } = activationField();
const required: Field<ActivationFunction> = {
  ...written,
  read: (given, label) => (given === undefined ? refuse(label, 'a name or a function', given) : read(given, label)),
};

/**
 * An activation function as a layer of its own.
 *
 * Input: floating tensor of any shape. Output: the same shape.
 */
export class Activation extends Layer<ActivationOptions> {
  static override readonly className: string = 'Activation';
  static override readonly fields = { activation: required };

  declare readonly activation: ActivationFunction;
  override supportsMasking = true;
  override built = true;

  override call(inputs: Tensor): Tensor {
    return this.activation(inputs);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Activation', kind: 'layer' }, Activation);

/** Makes an {@link Activation} layer. */
export const activation = factory(Activation);
