/** One traced function of a SavedModel, with the tensors it captured. */

import type { Tensor } from '../../core/tensor';
import { call } from '../../function/callable';
import type { FunctionDefinition } from '../../function/definition';
import type { TensorSpec } from '../../function/tensor-spec';
import type { FunctionLibrary } from '../../control-flow/function-library';
import type { SavedConcreteFunction } from '../../proto/messages';
import { isNamed, keysOf, leavesOf, UnsupportedValue, type Structure } from './structured-value';
import { TensorSpec as Spec } from '../../function/tensor-spec';

/** What a restored function gives: tensors, alone or nested, and values that were there when it was traced. */
export type Result = Tensor | null | number | bigint | string | boolean | Result[] | { [key: string]: Result };

export class RestoredTrace {
  /** The tensors it takes, in order. */
  readonly inputs: readonly TensorSpec[];

  /**
   * @param name of the function in the SavedModel.
   * @param signature the arguments by position and those by name.
   * @param outputs the structure of its result.
   * @param saved what the SavedModel says of it; more than the structures here can hold.
   * @param bound what it captured; asked for when it is first called.
   */
  constructor(
    readonly name: string,
    readonly signature: readonly [positional: Structure[], named: { [key: string]: Structure }],
    readonly outputs: Structure,
    readonly saved: SavedConcreteFunction,
    readonly library: FunctionLibrary,
    readonly bound: () => readonly Tensor[],
  ) {
    this.inputs = leavesOf([...signature] as Structure).filter((leaf): leaf is TensorSpec => leaf instanceof Spec);
  }

  /** The function in the runtime's library. */
  get definition(): FunctionDefinition {
    const handles = this.bound().map(({ handleData }) => handleData);
    const args = this.library.functionDef(this.name).signature?.input_arg.length ?? 0;
    return this.library.definition(this.name, [
      ...new Array<null>(Math.max(0, args - handles.length)).fill(null),
      ...handles,
    ]);
  }

  /** Calls it with one tensor per input. */
  callFlat(tensors: readonly Tensor[]): Tensor[] {
    return call(this.definition, [...tensors, ...this.bound()]);
  }

  /** The same, the result in the structure in which the function gave it. */
  call(tensors: readonly Tensor[]): Result {
    const flat = this.callFlat(tensors);
    let next = 0;
    const fill = (structure: Structure): Result => {
      if (Array.isArray(structure)) return structure.map(fill);
      if (structure instanceof Spec) return flat[next++];
      if (structure instanceof UnsupportedValue) {
        throw new TypeError(`${this.name}: gives ${structure.description}, which is not supported`);
      }
      if (!isNamed(structure)) return structure;
      return Object.fromEntries(keysOf(structure).map((key) => [key, fill(structure[key])]));
    };
    return fill(this.outputs);
  }
}
