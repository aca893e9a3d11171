/** How deep in the loops of TensorFlow 1 a node lies: what takes a step of a loop, or leaves it, crashes outside of any. */

import type { NodeDef } from '../proto/messages';
import type { Scope } from './scopes';

const enter = /^(Ref)?Enter$/;
const exit = /^(Ref)?Exit$/;
const next = /^(Ref)?NextIteration$/;

function isInner({ op }: NodeDef): boolean {
  return next.test(op) || exit.test(op);
}

/** The nodes of a scope that give a node its inputs, control inputs included; without the steps back to where loops begin. */
function before(node: NodeDef, scope: Scope): NodeDef[] {
  return node.input.flatMap((input) => {
    const producer = scope.producer(input.replace(/^\^/, ''));
    return producer === undefined || next.test(producer.op) ? [] : [producer];
  });
}

/**
 * Checks that a scope's loops are entered before they are stepped through or left.
 *
 * @throws RangeError that names the node which lies in no loop.
 */
export function checkFrames(scope: Scope): void {
  const nodes = [...scope.nodes.values()];
  if (!nodes.some(isInner)) return;
  const after = new Map<NodeDef, NodeDef[]>(nodes.map((node) => [node, []]));
  const waiting = new Map<NodeDef, number>();
  for (const node of nodes) {
    const producers = before(node, scope);
    waiting.set(node, producers.length);
    for (const producer of producers) after.get(producer)!.push(node);
  }
  const depths = new Map<NodeDef, number>();
  // What lies in a circle is never ready; importing refuses it.
  const ready = nodes.filter((node) => waiting.get(node) === 0);
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    const depth = depths.get(node) ?? 0;
    if (depth < 1 && isInner(node)) throw new RangeError(`'${node.name}' (${node.op}) lies in no loop`);
    const given = depth + Number(enter.test(node.op)) - Number(exit.test(node.op));
    for (const consumer of after.get(node)!) {
      depths.set(consumer, Math.max(depths.get(consumer) ?? 0, given));
      waiting.set(consumer, waiting.get(consumer)! - 1);
      if (waiting.get(consumer) === 0) ready.push(consumer);
    }
  }
}
