/** Writing and reading the variables of a model. */

import { formatShape, shapesEqual } from '../../core/shape';
import type { TypedArray } from '../../core/dtype';
import { toTensor, constant } from '../../core/convert';
import { guarded } from '../../core/errors';
import type { Tensor } from '../../core/tensor';
import { cast } from '../../ops/generated';
import type { Variable } from '../../ops/variable';
import type { Layer } from '../engine/layer';
import { atomically } from './atomic';
import { VariablesFile, writeVariables, type StoredVariables } from './hdf5';
import { saveables, type Saveable } from './state';

const extension = '.weights.h5';

function checkOptions(options: object, known: readonly string[], call: string): void {
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) throw new TypeError(`${call}: unknown option '${key}'; expected ${known.join(', ')}`);
  }
}

/** The values of all variables as they are now: training may go on while they are written. */
async function snapshot(model: Layer<never>): Promise<StoredVariables[]> {
  const values = saveables(model).map(({ path, name, variables }) => ({
    path,
    name,
    tensors: variables.map((variable) => variable.read()),
  }));
  return Promise.all(
    values.map(async ({ path, name, tensors }) => ({
      path,
      name,
      variables: await Promise.all(
        tensors.map(async (tensor) => ({
          shape: tensor.shape,
          dtype: tensor.dtype,
          data: (await tensor.data()) as TypedArray,
        })),
      ),
    })),
  );
}

/** Writes the variables of a model to a file that nobody reads yet. */
export async function writeModelVariables(model: Layer<never>, file: string): Promise<void> {
  await writeVariables(file, await snapshot(model));
}

export interface SaveWeightsOptions {
  /** Whether a file that is there is replaced; true when left out. */
  overwrite?: boolean;
}

/** Writes the weights of a model, and its optimizer's variables, as Keras's `save_weights` does. */
export async function saveWeights(model: Layer<never>, file: string, options: SaveWeightsOptions = {}): Promise<void> {
  checkOptions(options, ['overwrite'], 'saveWeights');
  checkExtension(file, extension, 'saveWeights');
  checkBuilt(model, 'saveWeights');
  await atomically(file, { overwrite: options.overwrite ?? true, call: 'saveWeights' }, (temporary) =>
    writeModelVariables(model, temporary),
  );
}

export interface LoadWeightsOptions {
  /** Whether objects whose variables do not fit keep theirs, with a warning, rather than failing the call. */
  skipMismatch?: boolean;
}

/** Reads what `saveWeights` wrote, here or in Python; when anything does not fit, nothing is changed. */
export async function loadWeights(model: Layer<never>, file: string, options: LoadWeightsOptions = {}): Promise<void> {
  checkOptions(options, ['skipMismatch'], 'loadWeights');
  checkExtension(file, extension, 'loadWeights');
  checkBuilt(model, 'loadWeights');
  await readModelVariables(model, file, 'loadWeights', options.skipMismatch ?? false);
}

export function checkExtension(file: unknown, wanted: string, call: string): void {
  if (typeof file !== 'string') throw new TypeError(`${call}: expected a path, received ${String(file)}`);
  if (!file.endsWith(wanted))
    throw new RangeError(`${call}: expected a path that ends in '${wanted}', received '${file}'`);
}

function checkBuilt(model: Layer<never>, call: string): void {
  if (model.built) return;
  throw new Error(`${call}: model '${model.name}' has no weights yet; build it first, or call it on some data`);
}

/** Gives a model the variables of a file. */
export async function readModelVariables(
  model: Layer<never>,
  file: string,
  call: string,
  skipMismatch = false,
): Promise<void> {
  await using store = await VariablesFile.open(file, call);
  const assignments: [Variable, Tensor][] = [];
  const failures: string[] = [];
  for (const saveable of saveables(model)) {
    const stored = store.read(saveable.path, call);
    const problem = mismatch(saveable, stored);
    if (problem === null) {
      saveable.variables.forEach((variable, i) => assignments.push([variable, valueFor(variable, stored[i])]));
    } else if (saveable.optional) {
      process.emitWarning(`${call}: ${problem}; they are left as they are`);
    } else {
      failures.push(problem);
    }
  }
  if (failures.length > 0) {
    const message = `${call}: '${file}' does not fit model '${model.name}': ${failures.join('; ')}`;
    if (!skipMismatch) throw new RangeError(message);
    process.emitWarning(message);
  }
  guarded(call, () => assignments.forEach(([variable, value]) => variable.assign(value)));
}

function mismatch({ path, name, variables }: Saveable, stored: StoredVariables['variables']): string | null {
  const where = `'${name}'${path === '' ? '' : ` (${path})`}`;
  if (stored.length !== variables.length) {
    return `${where} has ${variables.length} variables, the file ${stored.length}`;
  }
  const i = variables.findIndex((variable, k) => !shapesEqual(variable.shape, stored[k].shape));
  if (i < 0) return null;
  return `${where} expects shape ${formatShape(variables[i].shape)} for ${variables[i].name}, the file has ${formatShape(stored[i].shape)}`;
}

function valueFor(variable: Variable, { shape, data }: StoredVariables['variables'][number]): Tensor {
  if (variable.dtype === 'bool') return cast(constant(data, shape), { DstT: 'bool' });
  return toTensor(constant(data, shape, variable.dtype));
}
