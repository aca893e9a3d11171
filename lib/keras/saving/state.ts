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
  /** Whether a file may lack the variables: those of an optimizer can be made anew. */
  optional: boolean;
}

type Owner = Layer<never> | Optimizer;

/** Layers and optimizers in a model, each once, by the path of the properties that lead to it. */
export function saveables(model: Layer<never>): Saveable[] {
  const walk = new Walk();
  walk.visit(model, '');
  return walk.found;
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);

function isOwner(value: unknown): value is Owner {
  return value instanceof Layer || value instanceof Optimizer;
}

/** Visits objects in Keras's order, which decides by which of several paths an object goes. */
class Walk {
  readonly found: Saveable[] = [];
  readonly #visited = new Set<object>();

  visit(owner: Owner, path: string): void {
    if (this.#visited.has(owner)) return;
    this.#visited.add(owner);
    const optional = owner instanceof Optimizer;
    const variables = optional ? owner.variables : owner.ownWeights;
    this.found.push({ path, name: owner.name, variables, optional });
    for (const [name, child] of children(owner)) {
      if (isOwner(child)) this.visit(child, join(path, name));
      else this.#visitContainer(child, join(path, name), new Set());
    }
  }

  /** Lists and records hold objects by the name of their class, numbered from the second on. */
  #visitContainer(container: unknown, path: string, around: Set<unknown>): void {
    const items = itemsOf(container);
    if (items === null || around.has(container)) return;
    around.add(container);
    const counts = new Map<string, number>();
    const unique = (base: string): string => {
      const count = counts.get(base) ?? 0;
      counts.set(base, count + 1);
      return join(path, count === 0 ? base : `${base}_${count}`);
    };
    for (const item of items) {
      if (isOwner(item)) this.visit(item, unique(toSnakeCase(classNameOf(item.constructor as KerasClass))));
      else if (itemsOf(item) !== null) this.#visitContainer(item, unique('container'), around);
    }
  }
}

function itemsOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value as unknown[];
  if (value instanceof Map || value instanceof Set) return [...value.values()];
  return isRecord(value) ? Object.values(value) : null;
}

/** What Keras's Model and Sequential are known by here. */
interface ModelLike {
  layers?: unknown;
  optimizer?: unknown;
  graph?: unknown;
  isList?: boolean;
}

/**
 * Properties in the order in which Keras visits them: by name in snake_case, private ones last; `layers` before all
 * others in a model that is made of a chain or graph of them.
 */
function children(owner: Owner): [string, unknown][] {
  const { layers, optimizer, graph, isList } = owner as ModelLike;
  const properties = Object.entries(owner).map(([key, value]): [string, unknown] => [toSnakeCase(key), value]);
  if (optimizer instanceof Optimizer) properties.push(['optimizer', optimizer]);
  const own: [string, unknown][] = Array.isArray(layers) ? [['layers', layers]] : [];
  const isMadeOfLayers = isList === true || (graph ?? null) !== null;
  if (!isMadeOfLayers) properties.push(...own);
  properties.sort(([a], [b]) => compare(sortingKey(a), sortingKey(b)));
  return isMadeOfLayers ? [...own, ...properties] : properties;
}

const sortingKey = (name: string): string => (name.startsWith('_') ? `~${name}` : name);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
