/** A traced body in the runtime's library. */

import { addon } from '../native/load';
import type { Attrs, LibraryFunction } from '../core/context';
import { eagerContextHandle } from '../core/eager-handle';
import { guarded } from '../core/errors';
import type { Tensor } from '../core/tensor';
import type { GraphTensor } from '../graph/graph-tensor';
import type { FuncGraph } from './func-graph';

let nextFunction = 0;

/** Takes bodies that nobody can call any more out of the library. */
const forgotten = new FinalizationRegistry<string>((name) => {
  addon.contextRemoveFunction(eagerContextHandle(), name);
});

export class FunctionDefinition implements LibraryFunction {
  /** Name in the runtime's library. */
  readonly name: string;
  readonly stateful: boolean;
  /** Tensors from outside that the body uses; each call passes them after the arguments. */
  readonly captures: readonly Tensor[];

  /**
   * @param label what the name is made from.
   * @param graph the traced body.
   * @param inputs its placeholders for the arguments, in order; captures that are not among them follow.
   * @param outputs what it gives back; none of them a placeholder.
   * @param callAttrs attributes of each call.
   */
  constructor(
    readonly label: string,
    readonly graph: FuncGraph,
    readonly inputs: readonly GraphTensor[],
    readonly outputs: readonly GraphTensor[],
    readonly callAttrs: Attrs = {},
  ) {
    this.name = `__${label.replace(/[^A-Za-z0-9_]/g, '_')}_${nextFunction++}`;
    const captures = graph.captures.filter(({ inner }) => !inputs.includes(inner));
    this.captures = captures.map(({ outer }) => outer);
    this.stateful = graph.stateful;
    const fn = graph.toFunction(this.name, [...inputs, ...captures.map(({ inner }) => inner)], outputs);
    guarded(label, () => addon.contextAddFunction(eagerContextHandle(), fn));
    forgotten.register(this, this.name);
  }
}
