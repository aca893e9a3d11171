/** Bodies traced apart that one operation chooses between: made to take the same inputs. */

import type { Tensor } from '../core/tensor';
import type { GraphTensor } from '../graph/graph-tensor';
import { FunctionDefinition } from '../function/definition';
import { FuncGraph } from '../function/func-graph';

/** A body as it was traced. */
export interface TracedBody {
  readonly graph: FuncGraph;
  readonly inputs: readonly GraphTensor[];
  /** Made once what every body captures is known. */
  outputs(captures: readonly Tensor[]): GraphTensor[];
}

/** Traces a body on placeholders like the given tensors. */
export function traceBody(
  label: string,
  facts: readonly { dtype: Tensor['dtype']; staticShape: Tensor['staticShape']; handleData?: Tensor['handleData'] }[],
  body: (inputs: GraphTensor[]) => readonly Tensor[],
): TracedBody {
  const graph = new FuncGraph(label);
  const inputs = facts.map(({ dtype, staticShape, handleData }) => {
    const input = graph.placeholder(dtype, staticShape, 'arg');
    input.handleData = handleData ?? null;
    return input;
  });
  // Now, as what a body gives out untouched is captured with that.
  const outputs = graph.asDefault(() => body(inputs).map((result) => graph.asOutput(result)));
  return { graph, inputs, outputs: () => outputs };
}

/** The bodies as functions of their inputs followed by all that any of them captures. */
export function shareCaptures(bodies: readonly TracedBody[]): {
  definitions: FunctionDefinition[];
  captures: Tensor[];
} {
  const captures = new Map<number, Tensor>();
  for (const { graph, inputs } of bodies) {
    for (const { outer, inner } of graph.captures) {
      if (!inputs.includes(inner)) captures.set(outer.id, outer);
    }
  }
  const shared = [...captures.values()];
  const definitions = bodies.map((body) => {
    const inner = shared.map((outer) => body.graph.capture(outer));
    return new FunctionDefinition(body.graph.name, body.graph, [...body.inputs, ...inner], body.outputs(shared));
  });
  return { definitions, captures: shared };
}
