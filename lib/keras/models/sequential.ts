import { formatShape, shapesEqual, type Shape } from '../../core/shape';
import { show } from '../../core/show';
import type { Config } from '../config';
import { deserializeKerasObject, serializeKerasObject } from '../config';
import { masksOf } from '../engine/inputs';
import type { CallContext, MaskTree } from '../engine/call-context';
import { InputLayer } from '../engine/input-layer';
import { KerasTensor } from '../engine/keras-tensor';
import { Layer, type InputShape, type LayerInputs } from '../engine/layer';
import { ModelGraph } from '../engine/model-graph';
import { autoName } from '../naming';
import { registerKerasClass, type CustomObjects } from '../registry';
import { Model } from './model';

type AnyLayer = Layer<never>;

export interface SequentialOptions {
  /** The layers, from the input on. */
  layers?: readonly (AnyLayer | KerasTensor)[];
  name?: string | null;
  trainable?: boolean;
}

/** A model whose layers follow one another, each taking the output of the one before. */
export class Sequential extends Model<SequentialOptions> {
  static override readonly className: string = 'Sequential';

  readonly #stack: AnyLayer[] = [];

  /** @param options a list of layers, or `{layers, name, trainable}`. */
  constructor(options: SequentialOptions | readonly (AnyLayer | KerasTensor)[] = {}) {
    const { layers = [], ...others } = Array.isArray(options) ? { layers: options } : (options as SequentialOptions);
    super(others);
    for (const layer of layers) this.#push(layer);
    if (layers.length > 0) this.#rebuild();
  }

  /** The layers, without the one that only says what comes in. */
  override get layers(): AnyLayer[] {
    return this.#stack.filter((layer, index) => index > 0 || !(layer instanceof InputLayer));
  }

  protected override layersInside(): AnyLayer[] {
    return [...this.#stack];
  }

  /** Keras keeps a Functional model inside; without one, as the input is not known, the layers themselves. */
  protected override graphForCheckpoint(): [name: string, child: object][] {
    return this.graph === null ? [['_layers', this.#stack]] : [['_functional', this.graph]];
  }

  override get isList(): boolean {
    return true;
  }

  override get countsOwnNode(): boolean {
    return false;
  }

  /**
   * Puts a layer (or a symbolic input) at the end.
   *
   * @throws Error while the model is trained or evaluated.
   */
  add(layer: AnyLayer | KerasTensor): void {
    this.refuseWhileBusy('add');
    this.#push(layer);
    this.#rebuild();
  }

  /**
   * Takes the last layer away and returns it.
   *
   * @throws Error while the model is trained or evaluated.
   */
  pop(): AnyLayer {
    this.refuseWhileBusy('pop');
    const layer = this.#stack.pop();
    if (layer === undefined) throw new Error(`Sequential "${this.name}" has no layer to take away`);
    this.#rebuild();
    return layer;
  }

  #push(added: AnyLayer | KerasTensor): void {
    const origin = added instanceof KerasTensor ? added.history?.node.operation : added;
    if (!(origin instanceof Layer)) {
      throw new TypeError(`Sequential "${this.name}": expected layers, received ${show(added)}`);
    }
    const layer = origin as AnyLayer;
    if (this.#stack.length === 0 && layer.givenInputShape !== null) {
      this.#stack.push(new InputLayer({ batchShape: layer.givenInputShape }) as unknown as AnyLayer);
    }
    if (this.#stack.some((other) => other.name === layer.name && other !== layer)) {
      throw new RangeError(
        `Sequential "${this.name}": expected layers with different names, received two called "${layer.name}"`,
      );
    }
    const [first] = this.#stack;
    if (layer instanceof InputLayer && first instanceof InputLayer) {
      throw new Error(
        `Sequential "${this.name}" already takes an input of shape ${formatShape(first.batchShape)}; it cannot take another`,
      );
    }
    this.#stack.push(layer);
  }

  /** Connects the layers again, where what comes in is known. */
  #rebuild(): void {
    this.built = false;
    this.setGraph(null);
    const [first] = this.#stack;
    if (this.#stack.length < 2) return;
    const known = first instanceof InputLayer ? first.batchShape : first instanceof Model ? first.inputShape : null;
    if (known !== null) this.build(known);
  }

  override build(inputShape: InputShape): void {
    // Without one plain shape to begin with, the layers are only called one after the other.
    if (!isShape(inputShape)) return;
    const [first] = this.#stack;
    if (first === undefined)
      throw new Error(`Sequential "${this.name}" cannot be built because it has no layers; call add(layer)`);
    if (!(first instanceof InputLayer)) {
      const dtype = (first as AnyLayer).computeDtype;
      this.#stack.unshift(new InputLayer({ batchShape: inputShape, dtype }) as unknown as AnyLayer);
    } else if (!shapesEqual(first.batchShape, inputShape)) {
      throw new RangeError(
        `Sequential "${this.name}" takes an input of shape ${formatShape(first.batchShape)}; it cannot be built for ${formatShape(inputShape)}`,
      );
    }
    const [begin, ...rest] = this.#stack as unknown as [InputLayer, ...AnyLayer[]];
    const end = rest.reduce((x, layer) => layer.apply<KerasTensor>(x), begin.tensor);
    this.setGraph(new ModelGraph(begin.tensor, end));
    // Keras keeps a Functional model here, whose name counts.
    autoName('Functional');
  }

  override call(inputs: LayerInputs, context: CallContext): LayerInputs {
    if (this.graph !== null) return this.runGraph(this.graph, inputs, context);
    let mask: MaskTree | null = context.mask;
    let values = inputs;
    for (const layer of this.layers) {
      values = layer.apply<LayerInputs>(values, { mask });
      mask = masksOf(values);
    }
    return values;
  }

  override getConfig(): Config {
    const config: Config = { ...super.getConfig(), layers: this.#stack.map(serializeKerasObject) };
    if (this.graph !== null) config['build_input_shape'] = (this.#stack[0] as unknown as InputLayer).batchShape;
    return config;
  }

  static override fromConfig(config: Config, customObjects?: CustomObjects): Layer<never> {
    const { name, layers, build_input_shape: shape, trainable } = config;
    if (!Array.isArray(layers)) throw new TypeError("Sequential: expected a config with 'layers'");
    // All at once: each layer that is added alone connects all of them anew.
    const made = layers.map((layer) => deserializeKerasObject(layer, { customObjects }) as AnyLayer);
    const model = new this({ name: name as string | undefined, layers: made, trainable: trainable !== false });
    if (model.graph === null && isShape(shape)) model.build(shape);
    return model as unknown as Layer<never>;
  }
}
registerKerasClass(
  { module: 'keras', className: 'Sequential', kind: 'model', aliases: ['keras.models', 'keras.src.models.sequential'] },
  Sequential,
);

function isShape(value: unknown): value is Shape {
  return Array.isArray(value) && value.every((size) => size === null || typeof size === 'number');
}

/**
 * A model whose layers follow one another.
 *
 * @param options a list of layers, or `{layers, name}`.
 */
export function sequential(options?: SequentialOptions | readonly (AnyLayer | KerasTensor)[]): Sequential {
  return new Sequential(options);
}
