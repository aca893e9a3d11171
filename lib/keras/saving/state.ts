/** Which objects of a model have variables, and under which path Keras's files keep each. */

import { isRecord } from '../../core/tree';
import type { Variable } from '../../ops/variable';
import { Layer } from '../engine/layer';
import { toSnakeCase } from '../naming';
import { Optimizer } from '../optimizers';
import { classNameOf, type KerasClass } from '../registry';

/** An object with variables of its own. */
export interface Saveable {
  path: string;
  name: string;
  variables: readonly Variable[];
  /** Whether variables may be missing from a file: those of an optimizer can be made anew. */
  optional: boolean;
}

/** Layers and optimizers in a model, each once, by the path of the properties that lead to it. */
export function saveables(model: Layer<never>): Saveable[] {
  const found: Saveable[] = [];
  const visited = new Set<object>();
  visit(model, '', visited, found);
  return found;
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);

function isSaveable(value: unknown): value is Layer<never> | Optimizer {
  return value instanceof Layer || value instanceof Optimizer;
}

function visit(owner: Layer<never> | Optimizer, path: string, visited: Set<object>, found: Saveable[]): void {
  if (visited.has(owner)) return;
  visited.add(owner);
  const optional = owner instanceof Optimizer;
  found.push({ path, name: owner.name, variables: optional ? owner.variables : owner.ownWeights, optional });
  for (const [name, child] of children(owner)) {
    if (isSaveable(child)) visit(child, join(path, name), visited, found);
    else visitContainer(child, join(path, name), visited, found);
  }
}

/** Lists and records hold objects by the name of their class, numbered from the second on. */
function visitContainer(container: unknown, path: string, visited: Set<object>, found: Saveable[]): void {
  const items = Array.isArray(container)
    ? (container as unknown[])
    : container instanceof Map || container instanceof Set
      ? [...container.values()]
      : isRecord(container)
        ? Object.values(container)
        : [];
  const counts = new Map<string, number>();
  for (const item of items) {
    if (!isSaveable(item)) continue;
    const base = toSnakeCase(classNameOf(item.constructor as KerasClass));
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    visit(item, join(path, count === 0 ? base : `${base}_${count}`), visited, found);
  }
}

/** Properties in the order in which Python's dir() has them: by name in snake_case, `layers` of a model among them. */
function children(owner: Layer<never> | Optimizer): [string, unknown][] {
  const properties = Object.entries(owner).map(([key, value]): [string, unknown] => [toSnakeCase(key), value]);
  const { layers } = owner as { layers?: unknown };
  if (Array.isArray(layers)) properties.push(['layers', layers]);
  const { optimizer } = owner as { optimizer?: unknown };
  if (optimizer instanceof Optimizer) properties.push(['optimizer', optimizer]);
  return properties.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
