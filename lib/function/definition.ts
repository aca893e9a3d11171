/** A traced body in the runtime's library. */

import type { FunctionHandle } from '../native/addon';
import { addon } from '../native/load';
import type { Attrs, Context, LibraryFunction } from '../core/context';
import { eagerContextHandle } from '../core/eager-handle';
import { guarded } from '../core/errors';
import type { Tensor } from '../core/tensor';
import { backprop } from '../autodiff/backprop';
import type { GraphTensor } from '../graph/graph-tensor';
import type { Callable, Halves, Origin } from './callable';
import { FuncGraph } from './func-graph';

let nextFunction = 0;

/** Takes bodies that nobody can call any more out of the library. */
const forgotten = new FinalizationRegistry<string>((name) => {
  addon.contextRemoveFunction(eagerContextHandle(), name);
});

export class FunctionDefinition implements LibraryFunction, Callable {
  /** Name in the runtime's library. */
  readonly name: string;
  readonly stateful: boolean;
  readonly isRepeatable: boolean;
  readonly captures: readonly Tensor[];
  readonly handle: FunctionHandle;
  readonly uses: ReadonlySet<LibraryFunction>;

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
    this.stateful = graph.stateful || inputs.some(({ dtype }) => dtype === 'resource');
    this.isRepeatable = graph.isRepeatable;
    // Calls in the graph may later give their places to those of other functions.
    this.uses = new Set(graph.functions);
    this.handle = graph.toFunction(this.name, [...inputs, ...captures.map(({ inner }) => inner)], outputs);
    guarded(label, () => addon.contextAddFunction(eagerContextHandle(), this.handle));
    forgotten.register(this, this.name);
  }

  run(context: Context, inputs: readonly Tensor[]): Tensor[] {
    return context.call(this, inputs);
  }

  split(seeded: readonly number[]): Halves {
    const { graph, inputs, outputs, callAttrs, label } = this;
    const sources = this.#sources();
    const body = graph.asDefault(() => new FuncGraph(`backward_${label}`));
    const seeds = seeded.map((i) => body.placeholder(outputs[i].dtype, outputs[i].staticShape, 'gradient'));
    const targets = seeded.map((i, k) => ({ tensor: outputs[i], gradient: seeds[k] }));
    const found: GraphTensor[] = [];
    const results = body.asDefault(() =>
      backprop(graph.records, targets, sources).map((gradient) =>
        gradient === null ? null : found.push(body.asOutput(gradient)) - 1,
      ),
    );
    const intermediates: GraphTensor[] = [];
    const origins = body.captures.map(({ outer }): Origin => {
      const input = sources.indexOf(outer);
      if (input >= 0) return { kind: 'input', index: input };
      if (outer.home !== graph) return { kind: 'outside', tensor: outer };
      const output = outputs.indexOf(outer as GraphTensor);
      if (output >= 0) return { kind: 'output', index: output };
      return { kind: 'output', index: outputs.length + intermediates.push(outer as GraphTensor) - 1 };
    });
    const args = body.captures.map(({ inner }) => inner);
    const given = intermediates.map((tensor) => graph.asOutput(tensor));
    return {
      forward: new FunctionDefinition(`forward_${label}`, graph, inputs, [...outputs, ...given], callAttrs),
      backward: new FunctionDefinition(body.name, body, [...seeds, ...args], found, callAttrs),
      origins,
      results,
    };
  }

  /** The inputs as the body's operations know them: an argument by its placeholder, a capture by its tensor outside. */
  #sources(): Tensor[] {
    const outside = new Map(this.graph.captures.map(({ inner, outer }) => [inner, outer]));
    return [...this.inputs.map((input) => outside.get(input) ?? input), ...this.captures];
  }
}
