import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { deserializeKerasObject, isObjectConfig, serializeKerasObject, type Config } from '../../config';
import { factory } from '../../configured';
import type { CallContext, MaskTree } from '../../engine/call-context';
import type { LayerInputs } from '../../engine/inputs';
import { Layer, type InputShape } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { nullable, refuse, value, type Field } from '../../fields';
import { registerKerasClass } from '../../registry';

/** What a function of a {@link Lambda} layer is told beside its inputs: `training`, `mask` and the layer's `arguments`. */
export interface LambdaArguments {
  training: boolean;
  mask: MaskTree | null;
  [argument: string]: unknown;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each function says what it takes: a tensor, or a list of them
export type LambdaFunction = (inputs: any, args: LambdaArguments) => LayerInputs;
type ShapeFunction = (inputShape: InputShape) => Shape;
type MaskFunction = (inputs: LayerInputs, mask: MaskTree | null) => MaskTree | null;

export interface LambdaOptions extends LayerOptions {
  /** The computation. To be saved, it must be registered with tf.keras.utils.registerKerasSerializable. */
  function: LambdaFunction;
  /** Shape of the output without the batch, or a function of the input's shape that gives it with the batch; inferred when left out. */
  outputShape?: Shape | ShapeFunction | null;
  /** Mask of the output, or a function of inputs and mask that gives it; none when left out. */
  mask?: Tensor | MaskFunction | null;
  /** Further arguments for the function. */
  arguments?: Record<string, unknown>;
}

/** Keras's form of a function becomes the function. */
function revive(given: unknown): unknown {
  return isObjectConfig(given) ? deserializeKerasObject(given) : given;
}

function functionField(): Field<LambdaFunction> {
  return value<LambdaFunction>(undefined, (given, label) => {
    const fn = revive(given);
    return typeof fn === 'function' ? (fn as LambdaFunction) : refuse(label, 'a function', fn);
  });
}

/**
 * A function of tensors as a layer: y = function(x, {training, mask, ...arguments}).
 *
 * Input: what the function takes. Output: what it gives.
 */
export class Lambda extends Layer<LambdaOptions> {
  static override readonly className: string = 'Lambda';
  static override readonly fields = {
    function: functionField(),
    outputShape: nullable(value<Shape | ShapeFunction>(undefined, (given) => revive(given) as Shape | ShapeFunction)),
    mask: nullable(value<Tensor | MaskFunction>(undefined, (given) => revive(given) as Tensor | MaskFunction)),
    arguments: value<Record<string, unknown>>({}, (given) => deserializeKerasObject(given) as Record<string, unknown>),
  };

  declare readonly function: LambdaFunction;
  declare readonly outputShape: Shape | ShapeFunction | null;
  declare readonly mask: Tensor | MaskFunction | null;
  declare readonly arguments: Record<string, unknown>;

  constructor(options: LambdaOptions) {
    super(options);
    this.supportsMasking = this.mask !== null;
    const { outputShape } = this;
    // Without one, the shape is what TensorFlow infers, as in any layer.
    if (typeof outputShape === 'function') this.computeOutputShape = outputShape;
    else if (outputShape !== null) this.computeOutputShape = (inputShape) => [firstSize(inputShape), ...outputShape];
  }

  override build(): void {}

  override call(inputs: LayerInputs, { training, mask }: CallContext): LayerInputs {
    return this.function(inputs, { ...this.arguments, training, mask });
  }

  override computeMask(inputs: LayerInputs, mask: MaskTree | null): MaskTree | null {
    return typeof this.mask === 'function' ? this.mask(inputs, mask) : this.mask;
  }

  override getConfig(): Config {
    const { output_shape: outputShape, mask, ...config } = super.getConfig();
    const given = Object.entries({ output_shape: outputShape, mask: serializeKerasObject(mask) });
    return { ...config, ...Object.fromEntries(given.filter(([, each]) => each !== null)) };
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Lambda', kind: 'layer' }, Lambda);

/** The batch size: the first size of the first shape. */
function firstSize(shapes: unknown): number | null {
  if (shapes === null || typeof shapes === 'number') return shapes;
  return firstSize(Array.isArray(shapes) ? shapes[0] : Object.values(shapes as object)[0]);
}

/** Makes a {@link Lambda} layer. */
export const lambda = factory(Lambda);
