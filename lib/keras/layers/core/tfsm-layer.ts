import { Tensor } from '../../../core/tensor';
import type { Variable } from '../../../ops/variable';
import { variableOf } from '../../../ops/variable';
import {
  isRestoredFunction,
  openObjectGraph,
  RestoredObject,
  type RestoredFunction,
} from '../../../saved-model/object-graph';
import type { Config } from '../../config';
import { factory } from '../../configured';
import type { CallContext } from '../../engine/call-context';
import type { LayerInputs } from '../../engine/inputs';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { nullable, string } from '../../fields';
import { getRegisteredObject, registerKerasClass, type CustomObjects } from '../../registry';

export interface TFSMLayerOptions extends LayerOptions {
  /** Directory of the SavedModel. */
  filepath?: string;
  /** The same. */
  path?: string;
  /** The function or signature that is called: 'serve' by default. */
  callEndpoint?: string;
  /** The one that is called in training; `callEndpoint` when left out. */
  callTrainingEndpoint?: string | null;
}

/**
 * A function of a SavedModel as a layer, with the variables that it uses as weights: they are trained with the model.
 *
 * Input and output: those of the function. A SavedModel of `model.export` has the function 'serve'; others are called by a
 * signature, 'serving_default'.
 */
export class TFSMLayer extends Layer<TFSMLayerOptions> {
  static override readonly className: string = 'TFSMLayer';
  static override readonly fields = {
    filepath: string(),
    callEndpoint: string('serve'),
    callTrainingEndpoint: nullable(string()),
  };

  declare readonly filepath: string;
  declare readonly callEndpoint: string;
  declare readonly callTrainingEndpoint: string | null;
  /** The variables of the functions, the trainable ones first. */
  readonly functionVariables: readonly Variable[];
  readonly #inference: RestoredFunction;
  readonly #training: RestoredFunction;

  constructor({ path, ...options } = {} as TFSMLayerOptions) {
    if (path !== undefined && options.filepath !== undefined) {
      throw new TypeError('TFSMLayer: expected either filepath or path, received both');
    }
    const filepath = options.filepath ?? path;
    super(filepath === undefined ? options : { ...options, filepath });
    const root = openObjectGraph(this.filepath, 'TFSMLayer');
    this.#inference = endpoint(root, this.callEndpoint, this.filepath);
    this.#training =
      this.callTrainingEndpoint === null ? this.#inference : endpoint(root, this.callTrainingEndpoint, this.filepath);
    const used = variablesOf([this.#inference, this.#training]);
    this.functionVariables = [...used.filter(({ trainable }) => trainable), ...used.filter((one) => !one.trainable)];
    this.build();
  }

  override build(): void {}

  override call(inputs: LayerInputs, { training }: CallContext): LayerInputs {
    return outputsOf((training ? this.#training : this.#inference)(inputs), this.name);
  }

  /**
   * A file that names a SavedModel would have its functions run: it does so only when the caller trusts it and gives
   * `{TFSMLayer: tf.keras.layers.TFSMLayer}` in customObjects.
   */
  static override fromConfig(config: Config, customObjects?: CustomObjects): TFSMLayer {
    if (getRegisteredObject('TFSMLayer', customObjects) === null) {
      throw new Error(
        `TFSMLayer: the file asks to run the functions of the SavedModel '${String(config['filepath'])}'; ` +
          'when you trust it, load with {customObjects: {TFSMLayer: tf.keras.layers.TFSMLayer}}',
      );
    }
    return super.fromConfig(config, customObjects) as unknown as TFSMLayer;
  }
}
registerKerasClass({ module: 'keras.layers', className: 'TFSMLayer', kind: 'layer' }, TFSMLayer);

function endpoint(root: RestoredObject, name: string, filepath: string): RestoredFunction {
  const signatures = root.children['signatures'];
  const named = signatures instanceof RestoredObject ? signatures.children : {};
  const found = root.children[name] ?? named[name];
  if (isRestoredFunction(found)) return found;
  const functions = Object.entries(root.children).flatMap(([key, value]) => (isRestoredFunction(value) ? [key] : []));
  const available = [...new Set([...functions, ...Object.keys(named)])].join(', ') || 'none';
  throw new RangeError(`TFSMLayer: '${filepath}' has no endpoint '${name}'; it has: ${available}`);
}

function variablesOf(functions: readonly RestoredFunction[]): Variable[] {
  const handles = functions.flatMap((fn) => fn.traces.flatMap((trace) => trace.bound()));
  return [...new Set(handles.flatMap((handle) => variableOf(handle) ?? []))];
}

function outputsOf(result: unknown, name: string): LayerInputs {
  if (result instanceof Tensor || (typeof result === 'object' && result !== null)) return result as LayerInputs;
  throw new TypeError(`${name}: the function gives no tensor`);
}

/** Makes a {@link TFSMLayer}. */
export const tfsmLayer = factory(TFSMLayer);
