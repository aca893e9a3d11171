import { checkOptions } from '../../core/options';
import { show } from '../../core/show';
import { flatten, mapTree, type Tree } from '../../core/tree';
import type { Config } from '../config';
import { deserializeKerasObject } from '../config';
import { InputLayer } from '../engine/input-layer';
import { KerasTensor } from '../engine/keras-tensor';
import { Layer } from '../engine/layer';
import type { ModelGraph } from '../engine/model-graph';
import type { Operation } from '../engine/operation';
import { fromPythonJson } from '../python-json';
import type { CustomObjects, KerasClass } from '../registry';
import { Model } from './model';
import { Sequential } from './sequential';

type AnyLayer = Layer<never>;

export interface CloneOptions {
  /** Gives the layer that takes a layer's place; by default one of the same configuration with weights of its own. */
  cloneFunction?: (layer: AnyLayer) => AnyLayer;
}

/** A layer of the same configuration. */
function remake(layer: AnyLayer): AnyLayer {
  if (layer instanceof Model) return cloneModel(layer) as unknown as AnyLayer;
  return (layer.constructor as unknown as Required<KerasClass>).fromConfig(layer.getConfig()) as AnyLayer;
}

/** The calls of a graph made again with other layers. */
function cloneGraph(graph: ModelGraph, clone: (layer: AnyLayer) => AnyLayer): Tree<KerasTensor>[] {
  const clones = new Map<Operation, Operation>();
  const tensors = new Map<KerasTensor, KerasTensor>();
  const replace = (tree: unknown): unknown =>
    mapTree<unknown, unknown>(tree as Tree<unknown>, (leaf) =>
      leaf instanceof KerasTensor ? tensors.get(leaf)! : leaf,
    );

  for (const { operation, inputs, callArguments, outputTensors } of graph.nodesByDepth.flat()) {
    let outputs: unknown;
    if (operation instanceof InputLayer) {
      outputs = InputLayer.fromConfig(operation.getConfig()).tensor;
    } else {
      const own = clones.get(operation) ?? (operation instanceof Layer ? clone(operation as AnyLayer) : operation);
      clones.set(operation, own);
      outputs = own.apply(replace(inputs), replace(callArguments) as Config);
    }
    flatten<unknown>(outputs).forEach((tensor, index) => tensors.set(outputTensors[index]!, tensor as KerasTensor));
  }
  return [replace(graph.inputTree), replace(graph.outputTree)] as Tree<KerasTensor>[];
}

/**
 * A model of the same layers and connections with weights of its own, made anew.
 *
 * Subclassed models are cloned by their `getConfig` and `fromConfig`.
 *
 * @param model the model.
 * @param options `cloneFunction`: gives the layer that takes a layer's place.
 */
export function cloneModel<M extends Model<never>>(model: M, options: CloneOptions = {}): M {
  checkOptions(options, ['cloneFunction'], 'cloneModel');
  if (!(model instanceof Model)) throw new TypeError(`cloneModel: expected a model, received ${show(model)}`);
  const { cloneFunction = remake } = options;
  const { name, trainable, graph } = model as unknown as Model;
  if (model instanceof Sequential) {
    const [first] = graph?.inputs ?? [];
    const inputs =
      first === undefined ? [] : [InputLayer.fromConfig(originOf(first).getConfig()) as unknown as AnyLayer];
    return new Sequential({ layers: [...inputs, ...model.layers.map(cloneFunction)], name, trainable }) as unknown as M;
  }
  if (graph === null || model.constructor !== Model) {
    const made = (model.constructor as unknown as Required<KerasClass>).fromConfig(model.getConfig());
    return made as M;
  }
  const [inputs, outputs] = cloneGraph(graph, cloneFunction);
  return new Model({ inputs, outputs, name, trainable }) as unknown as M;
}

function originOf(tensor: KerasTensor): InputLayer {
  return tensor.history!.node.operation as InputLayer;
}

/**
 * The model that `toJSON` (or Python's `to_json`) wrote, with new weights.
 *
 * @param json the text, or the object it stands for.
 * @param customObjects classes of the user's own by name, where they are not registered.
 */
export function modelFromJSON(json: string | Config, customObjects?: CustomObjects): Model {
  const config = typeof json === 'string' ? (fromPythonJson(json) as Config) : json;
  const made = deserializeKerasObject(config, { customObjects });
  if (made instanceof Model) return made as Model;
  const received = (made as object | null)?.constructor?.name ?? String(made);
  throw new TypeError(`modelFromJSON: expected the configuration of a model, received that of a ${received}`);
}
