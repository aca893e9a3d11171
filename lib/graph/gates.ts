/** Runs of a session that an AbortSignal stops. */

import type {
  OperationHandle,
  SessionHandle,
  SessionRunArguments,
  SessionRunResult,
  TensorHandle,
} from '../native/addon';
import { addon } from '../native/load';
import { constantHandle } from '../core/eager-context';
import { RunOptions, type ConfigProto, type RunMetadata } from '../proto/messages';
import { GateNodes, gateScope, type QueueGroup } from './gate-nodes';
import type { Graph } from './graph';

/** A queue of this session that no run uses. */
interface Gate {
  readonly number: TensorHandle;
  readonly group: QueueGroup;
}

/** On the thread that asks, so that it needs none of TensorFlow's. */
const onOwnThread = RunOptions.encode({ inter_op_thread_pool: -1 });

/** Leaves out of a run's metadata what it did for its signal. */
export function withoutGates(metadata: RunMetadata): RunMetadata {
  const isShown = (name: string): boolean => !name.includes(gateScope);
  for (const device of metadata.step_stats?.dev_stats ?? []) {
    device.node_stats = device.node_stats.filter(({ node_name }) => isShown(node_name));
  }
  if (metadata.cost_graph !== null) {
    metadata.cost_graph.node = metadata.cost_graph.node.filter(({ name }) => isShown(name));
  }
  const ofFunctions = metadata.function_graphs.flatMap((graphs) => [
    ...graphs.partition_graphs,
    graphs.pre_optimization_graph,
    graphs.post_optimization_graph,
  ]);
  for (const graph of [...metadata.partition_graphs, ...ofFunctions]) {
    if (graph !== null) graph.node = graph.node.filter(({ name }) => isShown(name));
  }
  return metadata;
}

/** Leaves out of an error's message where else it was noticed. */
function withoutGatesIn(error: unknown): unknown {
  if (error instanceof Error) {
    const lines = error.message.split('\n');
    error.message = lines.filter((line) => !line.includes(gateScope)).join('\n');
  }
  return error;
}

/** The gates of one session: each holds one run open until it is done or closed. */
export class Gates {
  readonly #session: SessionHandle;
  readonly #graph: Graph;
  /** Whether TensorFlow limits the time of all runs. */
  readonly #isTimed: boolean;
  readonly #hasManyDevices: boolean;
  readonly #free: Gate[] = [];
  #groups = 0;
  #growing: Promise<void> | null = null;

  private constructor(session: SessionHandle, graph: Graph, config: ConfigProto) {
    this.#session = session;
    this.#graph = graph;
    this.#isTimed = Number(config.operation_timeout_in_ms) > 0;
    this.#hasManyDevices = addon.sessionDevices(session).length > 1;
  }

  /** Those of a session; null where single runs cannot be stopped. */
  static for(session: SessionHandle, graph: Graph, target: string, config: ConfigProto): Gates | null {
    const { experimental } = config;
    // Other executors take no operation that waits.
    const isUsual = ['', 'DEFAULT'].includes(experimental?.executor_type ?? '');
    // These let nothing be added once a graph has run.
    const isFixed =
      experimental?.optimize_for_static_graph === true ||
      experimental?.finalize_function_library_runtime === true ||
      experimental?.finalize_resource_manager === true;
    // A server's queues would be those of all its sessions.
    return target === '' && isUsual && !isFixed ? new Gates(session, graph, config) : null;
  }

  /** Starts a run that fails soon after the signal. */
  run(run: SessionRunArguments, signal: AbortSignal): Promise<SessionRunResult> {
    const gate = this.#free.pop();
    return gate === undefined ? this.#runLater(run, signal) : this.#runThrough(gate, run, signal);
  }

  async #runLater(run: SessionRunArguments, signal: AbortSignal): Promise<SessionRunResult> {
    // What is fed is what it is now, whatever is disposed until there is a gate.
    const kept = { ...run, feedValues: run.feedValues.map((value) => addon.tensorShare(value)) };
    const gate = await this.#take().catch(() => null);
    // A session that gives none runs as it does without a signal, or says why it does not.
    if (gate === null) return addon.sessionRun(this.#session, kept);
    if (!signal.aborted) return this.#runThrough(gate, kept, signal);
    this.#free.push(gate);
    throw signal.reason;
  }

  async #runThrough(gate: Gate, run: SessionRunArguments, signal: AbortSignal): Promise<SessionRunResult> {
    const { close } = GateNodes.of(this.#graph);
    let closing: Promise<void> | null = null;
    const abort = (): void => {
      closing = this.#tend(close, gate, true).catch(() => {});
    };
    let isClean = false;
    try {
      const running = addon.sessionRun(this.#session, this.#gated(run, gate));
      signal.addEventListener('abort', abort, { once: true });
      const result = await running;
      isClean = closing === null;
      return result;
    } catch (error) {
      throw withoutGatesIn(error);
    } finally {
      signal.removeEventListener('abort', abort);
      if (isClean) this.#free.push(gate);
      else void this.#renew(gate, closing);
    }
  }

  #gated(run: SessionRunArguments, gate: Gate): SessionRunArguments {
    const nodes = GateNodes.of(this.#graph);
    const handles = [...run.fetches.map(([operation]) => operation), ...run.targets];
    const end = nodes.endOf(handles.map((handle) => this.#graph.wrap(handle)));
    return {
      ...run,
      runOptions: end.isPlainLoop ? this.#ownThread(run.runOptions) : run.runOptions,
      feeds: [...run.feeds, nodes.number],
      feedValues: [...run.feedValues, gate.number],
      targets: [...run.targets, nodes.wait, end.node],
    };
  }

  /**
   * Loops that do not end may take all of TensorFlow's threads, and then no gate is heard of. On a thread of its own, one
   * operation after the other, a run comes to its gate between two operations of the loop.
   */
  #ownThread(given: Uint8Array | null): Uint8Array | null {
    if (this.#isTimed || this.#hasManyDevices) return given;
    if (given === null) return onOwnThread;
    const { timeout_in_ms, inter_op_thread_pool } = RunOptions.decode(given);
    // On the thread that asks TensorFlow does not look at the time.
    if (Number(timeout_in_ms) > 0 || inter_op_thread_pool !== 0) return given;
    return Buffer.concat([given, onOwnThread]); // messages one after the other are one
  }

  async #take(): Promise<Gate> {
    for (;;) {
      const gate = this.#free.pop();
      if (gate !== undefined) return gate;
      await (this.#growing ??= this.#grow().finally(() => (this.#growing = null)));
    }
  }

  async #grow(): Promise<void> {
    const group = GateNodes.of(this.#graph).group(this.#groups);
    await this.#tend(group.enter);
    this.#groups++;
    for (const number of group.numbers) this.#free.push({ number: constantHandle('int64', [], [number]), group });
  }

  /** After a run that has failed, or been told to: what its queue holds is not known. */
  async #renew(gate: Gate, closing: Promise<void> | null): Promise<void> {
    try {
      await closing;
      await this.#tend(GateNodes.of(this.#graph).remove, gate);
      await this.#tend(gate.group.make);
      this.#free.push(gate);
    } catch {
      // The session has been closed: there are no more runs.
    }
  }

  async #tend(target: OperationHandle, gate: Gate | null = null, atOnce = false): Promise<void> {
    const { number } = GateNodes.of(this.#graph);
    const run: SessionRunArguments = {
      runOptions: onOwnThread,
      feeds: gate === null ? [] : [number],
      feedValues: gate === null ? [] : [gate.number],
      fetches: [],
      targets: [target],
      metadata: false,
    };
    await addon.sessionRun(this.#session, run, atOnce);
  }
}
