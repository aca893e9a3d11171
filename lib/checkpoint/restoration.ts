/** Giving the objects of a program the values of a checkpoint, now or as soon as they are there. */

import { isCompatible, formatShape } from '../core/shape';
import type { EagerTensor, Tensor } from '../core/tensor';
import type { TrackableObjectGraph } from '../proto/messages';
import { readTensors, readTensorsSync } from './bundle';
import type { BundleIndex } from './bundle-index';
import { childrenOf, valuesOf, walkObjects, type CheckpointValue } from './trackable';

/** A value that is to be read. */
interface Wanted {
  readonly key: string;
  readonly value: CheckpointValue;
  readonly owner: object;
  readonly attribute: string;
}

let restorations = 0;

/** Which restoration an object's values come from: a later one has precedence whenever the object appears. */
const restoredBy = new WeakMap<object, number>();

/** The match between a checkpoint's objects and those of the program. */
export class Restoration {
  /** Later restorations have higher numbers. */
  readonly number = ++restorations;
  readonly #objects = new Map<number, object>();
  readonly #nodes = new Map<object, number>();
  /** Attributes that objects of the program took, by node. */
  readonly #taken = new Map<number, Set<string>>();

  constructor(
    readonly root: object,
    readonly graph: TrackableObjectGraph,
    readonly index: BundleIndex,
    readonly call: string,
  ) {}

  get prefix(): string {
    return this.index.prefix;
  }

  /** Restores what is there, reading off this thread. Nothing is changed when a shape or dtype does not fit. */
  async run(): Promise<void> {
    const wanted = this.#match();
    const tensors = await readTensors(this.prefix, keysOf(wanted), this.#dtypes(wanted));
    this.#assign(wanted, tensors);
  }

  /** Restores what has appeared since, at once. */
  update(): void {
    const wanted = this.#match();
    if (wanted.length > 0) this.#assign(wanted, readTensorsSync(this.prefix, keysOf(wanted), this.#dtypes(wanted)));
  }

  /** Whether nothing of the checkpoint waits for its object. */
  get isComplete(): boolean {
    return this.graph.nodes.every((node, id) =>
      node.attributes.every(({ name }) => this.#taken.get(id)?.has(name) === true),
    );
  }

  /** Keys of all that the checkpoint holds for objects. */
  get keys(): ReadonlySet<string> {
    return new Set(
      this.graph.nodes.flatMap(({ attributes }) => attributes.map((attribute) => attribute.checkpoint_key)),
    );
  }

  /** Keys of what no object has taken. */
  get unrestored(): string[] {
    return this.graph.nodes.flatMap((node, id) =>
      node.attributes.flatMap(({ name, checkpoint_key }) =>
        this.#taken.get(id)?.has(name) === true ? [] : [checkpoint_key],
      ),
    );
  }

  /** Paths of the program's objects that the checkpoint knows nothing of. */
  get unmatched(): string[] {
    return walkObjects(this.root)
      .filter(({ object }) => !this.#nodes.has(object))
      .map(({ path }) => path.join('.'));
  }

  /** Number of values that were restored. */
  get count(): number {
    return [...this.#taken.values()].reduce((sum, names) => sum + names.size, 0);
  }

  /** The objects that are matched, by which the restoration stays alive. */
  get objects(): Iterable<object> {
    return this.#nodes.keys();
  }

  /** Follows the names of both graphs from the root; gives the values that are to be restored. */
  #match(): Wanted[] {
    const wanted: Wanted[] = [];
    const queue: [object, number][] = [[this.root, 0]];
    const seen = new Set<object>();
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [object, id] = next;
      if (seen.has(object)) continue;
      seen.add(object);
      const node = this.graph.nodes[id];
      this.#nodes.set(object, id);
      this.#objects.set(id, object);
      if (node.attributes.length > 0) wanted.push(...this.#valuesToRestore(object, id));
      const children = new Map(childrenOf(object));
      for (const { local_name, node_id } of node.children) {
        const child = children.get(local_name);
        if (child !== undefined) queue.push([child, node_id]);
      }
    }
    return wanted;
  }

  #valuesToRestore(owner: object, id: number): Wanted[] {
    const values = valuesOf(owner);
    const later = (restoredBy.get(owner) ?? 0) > this.number;
    return this.graph.nodes[id].attributes.flatMap(({ name, checkpoint_key: key }) => {
      const value = values[name];
      if (value === undefined || this.#taken.get(id)?.has(name) === true) return [];
      if (later) {
        this.#take(id, name);
        return [];
      }
      this.#check(key, value);
      return [{ key, value, owner, attribute: name }];
    });
  }

  #check(key: string, { dtype, shape, fullName }: CheckpointValue): void {
    const entry = this.index.entries.get(key);
    if (entry === undefined) throw new RangeError(`${this.call}: the checkpoint has no '${key}'`);
    if (entry.dtype === dtype && isCompatible(shape, [...entry.shape])) return;
    throw new RangeError(
      `${this.call}: expected ${dtype} ${formatShape(shape)} for ${fullName}, ` +
        `received ${entry.dtype} ${formatShape(entry.shape)} from the checkpoint's '${key}'`,
    );
  }

  #dtypes(wanted: readonly Wanted[]): CheckpointValue['dtype'][] {
    return wanted.map(({ value }) => value.dtype);
  }

  #assign(wanted: readonly Wanted[], tensors: readonly EagerTensor[]): void {
    wanted.forEach(({ value, owner, attribute }, i) => {
      value.restore(tensors[i] as Tensor);
      tensors[i].dispose();
      restoredBy.set(owner, this.number);
      this.#take(this.#nodes.get(owner)!, attribute);
    });
  }

  #take(id: number, attribute: string): void {
    const taken = this.#taken.get(id) ?? new Set();
    this.#taken.set(id, taken.add(attribute));
  }
}

function keysOf(wanted: readonly Wanted[]): string[] {
  return wanted.map(({ key }) => key);
}
