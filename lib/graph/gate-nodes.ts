/** The nodes in a graph by which its runs can be stopped. */

import type { OperationHandle, Output } from '../native/addon';
import type { Attrs } from '../core/context';
import { constantHandle } from '../core/eager-context';
import { EagerTensor } from '../core/tensor';
import type { Graph } from './graph';
import type { GraphTensor } from './graph-tensor';
import type { Operation } from './operation';
import { isPlainLoop } from './thread-use';

/** Where their names begin; TensorFlow makes other names of them, which hold this. */
export const gateScope = 'tensorflow_native_abort/';

const device = '/device:CPU:0';
/** Queues that are added first; each time more are wanted, twice as many. */
const firstQueues = 4;

/** Queues that are added together: each time a graph grows, sessions copy it. */
export interface QueueGroup {
  readonly numbers: readonly number[];
  /** Makes those queues that are not there. */
  readonly make: OperationHandle;
  /** Makes them and writes them down under their numbers; for each session once. */
  readonly enter: OperationHandle;
}

/** The end of runs of the same operations. */
export interface RunEnd {
  /** Lets the waiting end when they are done. */
  readonly node: OperationHandle;
  /** Whether they may run for ever without waiting for anything. */
  readonly isPlainLoop: boolean;
}

/**
 * TensorFlow's C API cannot cancel one run, but a run is cancelled when one of its operations fails. So a run that may be
 * stopped also takes an element out of a queue of its own, which holds no thread. At the end of all that was asked for
 * something puts one in. Closing the queue instead fails the run.
 *
 * A node that takes from a certain queue would need an executor for each run at the same time. These nodes look the queue
 * up by a number that is fed: one executor for each set of fetches, as without them. What they need of TensorFlow stays
 * within a session, so that all sessions of a graph share them.
 */
export class GateNodes {
  /** Takes the number of the queue. */
  readonly number: Output;
  /** Runs beside what was asked for until its end, or fails. */
  readonly wait: OperationHandle;
  /** Fails what waits. */
  readonly close: OperationHandle;
  /** Does away with the queue, closed or not. */
  readonly remove: OperationHandle;
  readonly #graph: Graph;
  readonly #queue: GraphTensor;
  readonly #element: GraphTensor;
  readonly #index: GraphTensor;
  readonly #ends = new Map<string, RunEnd>();
  readonly #groups: QueueGroup[] = [];

  private constructor(graph: Graph) {
    this.#graph = graph;
    const number = this.#add('Placeholder', 'number', [], { dtype: 'int64', shape: [] }).outputs[0];
    this.number = number.output;
    this.#element = this.#constant('element', 'bool', [], [1]);
    this.#index = this.#constant('index', 'int32', [1], [0]);
    [this.#queue] = this.#add('MapPeek', 'queue', [number, this.#index], { dtypes: ['resource'], ...inMap }).outputs;
    this.wait = this.#add('QueueDequeueV2', 'wait', [this.#queue], { component_types: ['bool'] }).handle;
    this.close = this.#add('QueueCloseV2', 'close', [this.#queue]).handle;
    this.remove = this.#add('DestroyResourceOp', 'remove', [this.#queue]).handle;
  }

  /** Those of a graph, put in when they are first asked for. */
  static of(graph: Graph): GateNodes {
    let nodes = nodesOf.get(graph);
    if (nodes === undefined) nodesOf.set(graph, (nodes = new GateNodes(graph)));
    return nodes;
  }

  endOf(operations: readonly Operation[]): RunEnd {
    const names = [...new Set(operations.map(({ name }) => name))].sort();
    const key = names.join('\n');
    let end = this.#ends.get(key);
    if (end === undefined) {
      const controls = names.map((name) => this.#graph.operation(name));
      // A branch that is not taken leaves its operations dead, and with them all that waits for them, save a merge.
      const [element] = this.#add('Merge', 'done', [[this.#element]], {}, controls).outputs;
      const node = this.#add('QueueEnqueueV2', 'end', [this.#queue, [element]]).handle;
      end = { node, isPlainLoop: isPlainLoop(this.#graph, operations) };
      this.#ends.set(key, end);
    }
    return end;
  }

  group(index: number): QueueGroup {
    while (this.#groups.length <= index) this.#groups.push(this.#addGroup(firstQueues << this.#groups.length));
    return this.#groups[index];
  }

  #addGroup(count: number): QueueGroup {
    const first = this.#groups.reduce((sum, { numbers }) => sum + numbers.length, 0);
    const numbers = Array.from({ length: count }, (_, i) => first + i);
    const queues = numbers.map((number) =>
      this.#add('FIFOQueueV2', `queue_${number}`, [], {
        component_types: ['bool'],
        shapes: [[]],
        capacity: 1,
        shared_name: `${gateScope}queue_${number}`,
      }),
    );
    const entries = queues.map(({ outputs: [queue] }, i) => {
      const number = this.#constant(`number_${numbers[i]}`, 'int64', [], [numbers[i]]);
      return this.#add('MapStage', `enter_${numbers[i]}`, [number, this.#index, [queue]], {
        dtypes: ['resource'],
        fake_dtypes: ['resource'],
        ...inMap,
      });
    });
    return {
      numbers,
      make: this.#add('NoOp', `make_${first}`, [], {}, queues).handle,
      enter: this.#add('NoOp', `enter_from_${first}`, [], {}, entries).handle,
    };
  }

  #constant(name: string, dtype: 'bool' | 'int32' | 'int64', shape: readonly number[], data: number[]): GraphTensor {
    const value = new EagerTensor(constantHandle(dtype, shape, data));
    const [tensor] = this.#add('Const', name, [], { value, dtype }).outputs;
    value.dispose();
    return tensor;
  }

  #add(
    type: string,
    name: string,
    inputs: readonly (GraphTensor | readonly GraphTensor[])[],
    attrs: Attrs = {},
    controls: readonly Operation[] = [],
  ): Operation {
    return this.#graph.addHidden(type, { name: gateScope + name, inputs, attrs, controls, device });
  }
}

const nodesOf = new WeakMap<Graph, GateNodes>();

const inMap: Attrs = { shared_name: `${gateScope}queues` };
