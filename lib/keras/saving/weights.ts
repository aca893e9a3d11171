/** Writing and reading the variables of a model. */

import { formatShape, shapesEqual } from '../../core/shape';
import { guarded } from '../../core/errors';
import { eagerContext } from '../../core/eager-context';
import { withContext } from '../../core/context';
import type { Tensor } from '../../core/tensor';
import type { Variable } from '../../ops/variable';
import type { Layer } from '../engine/layer';
import { pathOf, Weight } from '../engine/weights';
import { Optimizer } from '../optimizers';
import { VariablesFile, writeVariables, type ObjectValues } from './hdf5';
import type { StoredGroup, StoredVariable } from './hdf5-worker/calls';
import { saveables, type Saveable } from './state';
import { canHold, toValue, writtenType } from './stored';

/** What trains itself says when no step is under way. */
interface Steps {
  betweenSteps?<T>(fn: () => T): Promise<T>;
}

/** The values of all variables as they are between two steps: training may go on while they are written. */
async function snapshot(model: Layer<never> & Steps): Promise<ObjectValues[]> {
  const read = () =>
    saveables(model).map(({ path, name, variables }) => ({
      path,
      name,
      values: variables.map((variable) => {
        writtenType(variable.dtype, name);
        return withContext(eagerContext, () => variable.read());
      }),
    }));
  return model.betweenSteps?.(read) ?? read();
}

/** Writes the variables of a model to a file that nobody reads yet. */
export async function writeModelVariables(model: Layer<never>, file: string): Promise<void> {
  await writeVariables(file, await snapshot(model));
}

/** A variable, and the value that is to be its own. */
type Assignment = [Variable, Tensor];

/** Gives a model the variables of a file; when they do not fit, nothing is changed. */
export async function readModelVariables(
  model: Layer<never>,
  file: string,
  { call, skipMismatch = false }: { call: string; skipMismatch?: boolean },
): Promise<void> {
  const assignments = await VariablesFile.using(file, async (store) => {
    await buildOptimizer(model, store);
    return readValues(await fitting(model, store, { call, skipMismatch }), store);
  });
  guarded(call, () =>
    withContext(eagerContext, () =>
      assignments.forEach(([variable, value]) => {
        if (variable instanceof Weight) variable.assignFirst(value);
        else variable.assign(value);
      }),
    ),
  );
  assignments.forEach(([, value]) => value.dispose());
}

/** A compiled model that has not been trained yet takes over the state of one that has. */
async function buildOptimizer(model: Layer<never>, store: VariablesFile): Promise<void> {
  const { optimizer } = model as { optimizer?: unknown };
  if (!(optimizer instanceof Optimizer) || optimizer.built) return;
  const [group] = await store.describe([{ path: 'optimizer', most: 0 }]);
  if (group!.count > optimizer.variables.length) optimizer.build(model.trainableVariables);
}

/** The objects whose variables the file has, each with what it says of them. */
async function fitting(
  model: Layer<never>,
  store: VariablesFile,
  { call, skipMismatch }: { call: string; skipMismatch: boolean },
): Promise<[Saveable, StoredGroup][]> {
  const objects = saveables(model);
  const groups = await store.describe(
    objects.map(({ path, variables }) => ({ path, most: Math.max(variables.length, mostOfUntrained) })),
  );
  const found: [Saveable, StoredGroup][] = [];
  const failures: string[] = [];
  for (const [i, object] of objects.entries()) {
    const group = groups[i]!;
    const problem = mismatch(object, group);
    if (problem === null) {
      found.push([object, group]);
    } else if (object.optional && group.count !== object.variables.length) {
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
  return found;
}

/** Before its first step an optimizer has a step count and a rate, or those of the one inside as well: nothing is lost. */
const mostOfUntrained = 4;

function isOfUntrained({ count, variables }: StoredGroup): boolean {
  return count > 0 && count <= mostOfUntrained && variables.every((variable) => shapeOf(variable).length === 0);
}

function mismatch({ path, name, variables }: Saveable, stored: StoredGroup): string | null {
  const where = `'${name}'${path === '' ? '' : ` (${path})`}`;
  if (stored.count !== variables.length) return `${where} has ${variables.length} variables, the file ${stored.count}`;
  for (const [i, variable] of variables.entries()) {
    const [expected, found] = [variable.shape, shapeOf(stored.variables[i]!)];
    if (shapesEqual(expected, found)) continue;
    return `${where} expects shape ${formatShape(expected)} for ${variable.name}, the file has ${formatShape(found)}`;
  }
  return null;
}

function shapeOf({ shape, problem }: StoredVariable): number[] {
  if (shape === null) throw new RangeError(problem!);
  return shape;
}

/** Reads the values, one after the other: they are large. */
async function readValues(found: readonly [Saveable, StoredGroup][], store: VariablesFile): Promise<Assignment[]> {
  const assignments: Assignment[] = [];
  for (const [{ path, variables }, group] of found) {
    for (const [i, variable] of variables.entries()) {
      const { shape, dtype, problem } = group.variables[i]!;
      if (shape === null || dtype === null) throw new RangeError(problem!);
      if (!canHold(variable.dtype, dtype)) {
        throw new RangeError(`${pathOf(variable)} (${path}) is ${variable.dtype}, the file has ${dtype}`);
      }
      const stored = { shape, dtype, bytes: await store.read(path, i) };
      assignments.push([variable, withContext(eagerContext, () => toValue(stored, variable.dtype))]);
    }
  }
  return assignments;
}

const mostListed = 5;

function list(failures: readonly string[]): string {
  const more = failures.length - mostListed;
  return failures.slice(0, mostListed).join('; ') + (more > 0 ? `; and ${more} more` : '');
}
