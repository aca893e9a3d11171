/** An operation that takes the place of another one in a graph that is already there. */

import { addon } from '../native/load';
import { guarded } from '../core/errors';
import type { GraphTensor } from './graph-tensor';
import type { Operation } from './operation';

/**
 * Puts a new operation in the place of an earlier one: what took its outputs takes the new one's, what waited for it
 * waits for the new one. The earlier one stays behind and nothing needs it; its tensors stand for the new ones wherever
 * they are used from here on. A session that has run the earlier one does not learn of it.
 *
 * @param outputs those of the earlier one that new ones stand for; any other it hands on as it was given it, as a loop
 * does with what never changes.
 * @param run adds the new operation, whose first outputs take the place of these.
 * @returns what `run` does.
 */
export function replaceOperation(outputs: readonly GraphTensor[], run: () => GraphTensor[]): GraphTensor[] {
  const { op: old } = outputs[0];
  const replacements = old.graph.inPlaceOf(old, run);
  const { op } = replacements[0];
  for (const waiting of old.controlOutputs) moveControlInput(waiting, old, op);
  for (const output of old.outputs) {
    const position = outputs.indexOf(output);
    if (position >= 0) {
      moveConsumers(output, replacements[position]);
    } else {
      const waiting = moveConsumers(output, old.inputs[output.index]);
      for (const operation of waiting) addon.operationAddControlInput(operation.handle, op.handle);
    }
  }
  old.replaceWith(op);
  return replacements;
}

/** Lets a tensor stand for another one, also where it is used already; gives the operations that use it. */
function moveConsumers(from: GraphTensor, to: GraphTensor): Operation[] {
  const consumers = from.op.consumers(from.index);
  for (const { operation, input } of consumers) {
    guarded('replace', () => addon.graphUpdateEdge(from.home.handle, to.output, operation.handle, input));
  }
  from.replaceWith(to);
  return consumers.map(({ operation }) => operation);
}

/** The C API takes out all at once. */
function moveControlInput(waiting: Operation, from: Operation, to: Operation): void {
  const inputs = waiting.controlInputs;
  addon.operationRemoveControlInputs(waiting.handle);
  for (const input of inputs) addon.operationAddControlInput(waiting.handle, (input === from ? to : input).handle);
}
