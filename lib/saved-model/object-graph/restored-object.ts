/** What a SavedModel's object graph becomes: objects with children by name. */

import { inspect } from 'node:util';
import type { Tensor } from '../../core/tensor';
import type { Asset } from '../asset';
import { Variable } from '../../ops/variable';
import { isRestoredFunction, type RestoredFunction } from './restored-function';

/** A lookup table or another thing that TensorFlow holds by name. */
export class RestoredResource {
  /**
   * @param functions what makes and fills it, by TensorFlow's names.
   * @param hasState whether it holds a state of its own, which only its checkpoint has.
   */
  constructor(
    readonly handle: Tensor,
    readonly functions: Readonly<Record<string, RestoredFunction>>,
    readonly hasState: boolean,
  ) {}
}

export type RestoredValue =
  | RestoredObject
  | RestoredFunction
  | Asset
  | RestoredResource
  | Variable
  | Tensor
  | RestoredValue[]
  | { [name: string]: RestoredValue };

/**
 * An object of a SavedModel: what it held in Python under its names, as far as it was saved. Functions are called like
 * methods (`model.encode(x)`), and can be traced and differentiated.
 */
export class RestoredObject {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the children's types are known to the one who saved them
  readonly [child: string]: any;

  /** All that it holds, by name, also where a name is taken by this class. */
  readonly children: Readonly<Record<string, RestoredValue>>;
  readonly #owner: Owner;

  /** Made by the load. */
  constructor(children: Record<string, RestoredValue>, owner: Owner) {
    this.children = children;
    this.#owner = owner;
  }

  /** Puts the children where they can be reached by name, once all are there. */
  expose(): void {
    for (const [name, value] of Object.entries(this.children)) {
      if (!(name in this)) Object.defineProperty(this, name, { value, enumerable: true });
    }
  }

  /**
   * Calls the object, as Python's `__call__`.
   *
   * @throws TypeError when it cannot be called, or no trace takes the arguments.
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- see RestoredFunction
  call(...args: unknown[]): any {
    const callable = this.children['__call__'] ?? this.children['serve'];
    if (isRestoredFunction(callable)) return callable(...args) as unknown;
    throw new TypeError(
      `call: the SavedModel's object has no __call__; it has ${Object.keys(this.children).join(', ') || 'nothing'}`,
    );
  }

  /** The variables it reaches; what Keras lists as them where it does. */
  get variables(): Variable[] {
    return listed(this.children['variables']) ?? this.#owner.variablesOf(this);
  }

  /** Those among them that are to be trained. */
  get trainableVariables(): Variable[] {
    const known = listed(this.children['trainable_variables']);
    return (known ?? this.variables).filter(({ trainable }) => trainable);
  }

  /** Frees the variables and tables of the whole load. Using them afterwards is an error. */
  dispose(): void {
    this.#owner.dispose();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  [inspect.custom](): string {
    return `RestoredObject(${Object.keys(this.children).join(', ')})`;
  }
}

/** The load that an object came from. */
export interface Owner {
  variablesOf(object: RestoredObject): Variable[];
  dispose(): void;
}

function listed(value: RestoredValue | undefined): Variable[] | null {
  return Array.isArray(value) && value.every((item) => item instanceof Variable) ? value : null;
}
