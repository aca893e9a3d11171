/** Models as SavedModels: for services, and for TensorFlow in other languages. */

import { checkOptions } from '../../core/options';
import type { Shape } from '../../core/shape';
import { show } from '../../core/show';
import { flatten, isRecord, mapTree, type Tree } from '../../core/tree';
import { tracedFunction } from '../../function/function';
import { TensorSpec } from '../../function/tensor-spec';
import { save, withDefaults, type SavableFunction } from '../../saved-model/export';
import type { KerasTensor } from '../engine/keras-tensor';
import type { LayerInputs } from '../engine/inputs';
import type { Model } from './model';

/** What `model.export` takes. */
export interface ExportOptions {
  /** 'tf_saved_model', the one format there is. */
  format?: 'tf_saved_model';
  /** The inputs' kinds, in the form in which the model takes them; those it was made with when left out. */
  inputSignature?: Tree<TensorSpec>;
  /** Whether to print what was written: true by default. */
  verbose?: boolean;
}

const exportOptions = ['format', 'inputSignature', 'verbose'];

/**
 * Writes a model as Keras exports it: a SavedModel whose object has the function `serve` and the lists of variables, with
 * the signatures `serve` and `serving_default`. The batch size stays open.
 */
export async function exportModel(model: Model<never>, directory: string, options: ExportOptions = {}): Promise<void> {
  checkOptions(options, exportOptions, 'export');
  const { format = 'tf_saved_model', inputSignature, verbose = true } = options;
  if (format !== 'tf_saved_model') {
    throw new RangeError(`export: expected format 'tf_saved_model', received ${show(format)}`);
  }
  const signature = inputSignature ?? inputSpecs(model, 'export');
  const serve = tracedFunction((inputs: LayerInputs) => model.apply<Tree<never>>(inputs, { training: false }), {
    inputSignature: [signature],
    name: 'serve',
  });
  const archive = {
    variables: [...model.variables],
    trainable_variables: [...model.trainableVariables],
    non_trainable_variables: [...model.nonTrainableVariables],
    serve,
  };
  await save(archive, directory, { signatures: { serve, serving_default: serve } });
  if (verbose) console.log(summary(directory, signature, serve.getConcreteFunction(signature).outputs));
}

/**
 * The functions that are saved with a model beside its variables: calls in inference and in training; none for one that
 * has not been called yet, as a part of something else may be.
 */
export function modelFunctions(model: Model<never>): Record<string, SavableFunction> {
  if (model.graph === null && !model.built) return {};
  const specs = inputSpecs(model, 'save');
  const call = tracedFunction(
    (inputs: LayerInputs, training: boolean) => model.apply<Tree<never>>(inputs, { training }),
    { name: 'call' },
  );
  call.getConcreteFunction(specs, false);
  call.getConcreteFunction(specs, true);
  return { call: withDefaults(call, [false]) };
}

/** The signature of a model that is saved without any. */
export function modelSignature(model: Model<never>): Record<string, SavableFunction> {
  const specs = inputSpecs(model, 'save');
  const serve = tracedFunction((inputs: LayerInputs) => model.apply<Tree<never>>(inputs, { training: false }), {
    inputSignature: [specs],
    name: 'serving_default',
  });
  return { serving_default: serve };
}

/** The inputs' dtypes and shapes, the batch left open: of the symbolic inputs, else of the first call. */
function inputSpecs(model: Model<never>, call: string): Tree<TensorSpec> {
  const { graph } = model;
  if (graph !== null) {
    return mapTree<KerasTensor, TensorSpec>(graph.inputTree, ({ dtype, shape, name }) => {
      return new TensorSpec([null, ...shape.slice(1)], dtype, name);
    });
  }
  const shapes = model.built ? buildShapes(model.getBuildConfig()) : undefined;
  if (shapes !== undefined) return specsOf(shapes, model);
  throw new Error(
    `${call}: the model '${model.name}' has not been called yet; call it on inputs first, or give an inputSignature`,
  );
}

function buildShapes(config: Readonly<Record<string, unknown>> | null): unknown {
  return config?.['input_shape'] ?? (config?.['shapes_dict'] ? Object.values(config['shapes_dict']) : undefined);
}

function specsOf(shapes: unknown, model: Model<never>): Tree<TensorSpec> {
  if (Array.isArray(shapes) && shapes.every((size) => size === null || typeof size === 'number')) {
    return new TensorSpec([null, ...(shapes as Shape).slice(1)], model.computeDtype);
  }
  if (Array.isArray(shapes)) return shapes.map((shape) => specsOf(shape, model));
  if (!isRecord(shapes)) throw new Error(`export: the model '${model.name}' was built for inputs of unknown shape`);
  return Object.fromEntries(Object.entries(shapes).map(([key, shape]) => [key, specsOf(shape, model)]));
}

function summary(directory: string, signature: Tree<TensorSpec>, outputs: readonly TensorSpec[]): string {
  const inputs = flatten(signature).map((spec) => `  ${spec.toString()}`);
  return [
    `Saved artifact at '${directory}'. The following endpoints are available:`,
    '',
    "* Endpoint 'serve'",
    ...inputs,
    'Output Type:',
    ...outputs.map((spec) => `  ${spec.toString()}`),
  ].join('\n');
}
