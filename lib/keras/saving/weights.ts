/** Writing and reading the variables of a model. */

import { formatShape, shapesEqual } from '../../core/shape';
import type { TypedArray } from '../../core/dtype';
import { guarded } from '../../core/errors';
import { eagerContext } from '../../core/eager-context';
import { withContext } from '../../core/context';
import type { Tensor } from '../../core/tensor';
import type { Variable } from '../../ops/variable';
import type { Layer } from '../engine/layer';
import { pathOf } from '../engine/weights';
import { Optimizer } from '../optimizers';
import { VariablesFile, writeVariables, type StoredVariables, type VariableGroup } from './hdf5';
import { saveables, type Saveable } from './state';
import { canHold, toValue, writtenType } from './stored';

/** What trains itself says when no step is under way. */
interface Steps {
  betweenSteps?<T>(fn: () => T): Promise<T>;
}

/** The values of all variables as they are between two steps: training may go on while they are written. */
async function snapshot(model: Layer<never> & Steps): Promise<StoredVariables[]> {
  const read = () =>
    saveables(model).map(({ path, name, variables }) => ({
      path,
      name,
      tensors: variables.map((variable) => {
        writtenType(variable.dtype, name);
        return withContext(eagerContext, () => variable.read());
      }),
    }));
  const values = await (model.betweenSteps?.(read) ?? read());
  return Promise.all(
    values.map(async ({ path, name, tensors }) => ({
      path,
      name,
      variables: await Promise.all(tensors.map(takeData)),
    })),
  );
}

async function takeData(tensor: Tensor) {
  const { shape, dtype } = tensor;
  const data = (await tensor.data()) as TypedArray;
  tensor.dispose();
  return { shape, dtype, data };
}

/** Writes the variables of a model to a file that nobody reads yet. */
export async function writeModelVariables(model: Layer<never>, file: string): Promise<void> {
  await writeVariables(file, await snapshot(model));
}

/** Gives a model the variables of a file; when they do not fit, nothing is changed. */
export async function readModelVariables(
  model: Layer<never>,
  file: string,
  { call, skipMismatch = false }: { call: string; skipMismatch?: boolean },
): Promise<void> {
  using store = await VariablesFile.open(file);
  buildOptimizer(model, store);
  const assignments: [Variable, Tensor][] = [];
  const failures: string[] = [];
  for (const saveable of saveables(model)) {
    const group = store.at(saveable.path);
    const problem = mismatch(saveable, group);
    if (problem === null) {
      saveable.variables.forEach((variable, i) => assignments.push([variable, valueOf(saveable, i, group, variable)]));
    } else if (saveable.optional && group.count !== saveable.variables.length) {
      if (!isOfUntrained(group)) process.emitWarning(`${call}: ${problem}; they stay as they are`);
    } else {
      failures.push(problem);
    }
  }
  if (failures.length > 0) {
    const message = `it does not fit model '${model.name}': ${list(failures)}`;
    if (!skipMismatch) throw new RangeError(message);
    process.emitWarning(`${call}: ${message}; what does not fit stays as it is`);
  }
  guarded(call, () =>
    withContext(eagerContext, () => assignments.forEach(([variable, value]) => variable.assign(value))),
  );
  assignments.forEach(([, value]) => value.dispose());
}

/** A compiled model that has not been trained yet takes over the state of one that has. */
function buildOptimizer(model: Layer<never>, store: VariablesFile): void {
  const { optimizer } = model as { optimizer?: unknown };
  if (!(optimizer instanceof Optimizer) || optimizer.built) return;
  if (store.at('optimizer').count > optimizer.variables.length) optimizer.build(model.trainableVariables);
}

/** Before its first step an optimizer has a step count and a rate, or those of the one inside as well: nothing is lost. */
function isOfUntrained(group: VariableGroup): boolean {
  return group.count > 0 && group.count <= 4 && group.all((shape) => shape.length === 0);
}

function mismatch({ path, name, variables }: Saveable, stored: VariableGroup): string | null {
  const where = `'${name}'${path === '' ? '' : ` (${path})`}`;
  if (stored.count !== variables.length) return `${where} has ${variables.length} variables, the file ${stored.count}`;
  for (const [i, variable] of variables.entries()) {
    const [expected, found] = [variable.shape, stored.shape(i)];
    if (shapesEqual(expected, found)) continue;
    return `${where} expects shape ${formatShape(expected)} for ${variable.name}, the file has ${formatShape(found)}`;
  }
  return null;
}

function valueOf({ path }: Saveable, index: number, group: VariableGroup, variable: Variable): Tensor {
  const stored = group.read(index);
  if (canHold(variable.dtype, stored.dtype)) return withContext(eagerContext, () => toValue(stored, variable.dtype));
  throw new RangeError(`${pathOf(variable)} (${path}) is ${variable.dtype}, the file has ${stored.dtype}`);
}

const mostListed = 5;

function list(failures: readonly string[]): string {
  const more = failures.length - mostListed;
  return failures.slice(0, mostListed).join('; ') + (more > 0 ? `; and ${more} more` : '');
}
