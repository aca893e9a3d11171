/** How a loaded graph runs fastest. */

import { opInfo } from '../core/op-info';
import { currentConfig } from '../core/eager-handle';
import { show } from '../core/show';
import type { GraphDef, NodeDef } from '../proto/messages';
import { ConfigProto } from '../proto/messages';

export interface RuntimeOptions {
  /**
   * `'single'`: operations one after another on the calling thread, fastest for small graphs. `'parallel'`: side by side
   * on TensorFlow's threads. `'auto'` (when left out) chooses by the size of the graph.
   */
  executor?: 'auto' | 'single' | 'parallel';
  /** Threads one operation may use; 0 is TensorFlow's choice. */
  intraOpThreads?: number;
  /** Operations that may run side by side; 0 is TensorFlow's choice. */
  interOpThreads?: number;
}

/** Above these, what runs side by side saves more than what the way between threads costs. */
const smallGraph = { nodes: 400, variableBytes: 16 << 20 };

/** Operations that wait for others, which on one thread would wait for ever. */
const waiting = /Queue|Iterator|^_?(Send|Recv)|Barrier|Stage/;
/** Control flow, of TensorFlow 1's kind refused by the executor on one thread, of TensorFlow 2's made into that by parallel ones. */
const controlFlow = /^(Ref)?(Switch|Merge|Enter|Exit|NextIteration)$|^LoopCond$|^(Stateless)?(While|If|Case)$/;

function isUnsuited({ op }: NodeDef): boolean {
  // References to variables of TensorFlow 1 are refused as well.
  return controlFlow.test(op) || waiting.test(op) || (opInfo(op)?.outputs.some(({ isRef }) => isRef) ?? false);
}

function nodesOf(graph: GraphDef): NodeDef[] {
  return [...graph.node, ...(graph.library?.function ?? []).flatMap(({ node_def }) => node_def)];
}

/** Whether a graph should run on one thread. */
export function isSmall(graph: GraphDef, variableBytes: number): boolean {
  const nodes = nodesOf(graph);
  return nodes.length <= smallGraph.nodes && variableBytes <= smallGraph.variableBytes && !nodes.some(isUnsuited);
}

/** Serialized ConfigProto for a session. */
export function sessionConfig(options: RuntimeOptions, single: boolean): Uint8Array {
  const own = ConfigProto.encode({
    intra_op_parallelism_threads: options.intraOpThreads ?? 0,
    inter_op_parallelism_threads: options.interOpThreads ?? 0,
    ...(single && { experimental: { executor_type: 'SINGLE_THREADED_EXECUTOR' } }),
  });
  // Messages one after the other are one: what comes later is added to the settings of `tf.config`, or takes their place.
  return Buffer.concat([currentConfig(), own]);
}

export function checkRuntimeOptions({
  executor = 'auto',
  intraOpThreads = 0,
  interOpThreads = 0,
}: RuntimeOptions): void {
  if (!['auto', 'single', 'parallel'].includes(executor)) {
    throw new RangeError(`load: expected executor 'auto', 'single' or 'parallel', received ${show(executor)}`);
  }
  for (const threads of [intraOpThreads, interOpThreads]) {
    if (!Number.isInteger(threads) || threads < 0) {
      throw new RangeError(`load: expected a number of threads >= 0, received ${show(threads)}`);
    }
  }
}
