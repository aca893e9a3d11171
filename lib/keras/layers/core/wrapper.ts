import type { Shape } from '../../../core/shape';
import { deserializeKerasObject, toOptions, type Config } from '../../config';
import type { LayerInputs } from '../../engine/inputs';
import type { CallContext } from '../../engine/call-context';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { refuse, value, type Fields } from '../../fields';
import { registerKerasClass, type CustomObjects } from '../../registry';

export interface WrapperOptions extends LayerOptions {
  /** The layer inside. */
  layer: Layer<never>;
}

/** A layer that does something with another one; by itself, it only calls it. */
export class Wrapper<Options extends WrapperOptions = WrapperOptions> extends Layer<Options> {
  static override readonly className: string = 'Wrapper';
  static override readonly fields: Fields = {
    layer: value<Layer<never>>(undefined, (given, label) =>
      given instanceof Layer ? (given as Layer<never>) : refuse(label, 'a layer', given),
    ),
  };

  declare readonly layer: Layer<never>;

  override build(inputShape: Shape | Shape[]): void {
    if (!this.layer.built) this.layer.build(inputShape);
  }

  override call(inputs: LayerInputs, { training }: CallContext): LayerInputs {
    return this.layer.apply(inputs, { training });
  }

  static override fromConfig(config: Config, customObjects?: CustomObjects): Layer<never> {
    const layer = deserializeKerasObject(config['layer'], { customObjects });
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- called on subclasses, which can be made
    return new (this as any)({ ...toOptions(config), layer }) as Layer<never>;
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Wrapper', kind: 'layer' }, Wrapper);
