import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as tf from '../../lib';

const { v1 } = tf.compat;

/** A loop of TensorFlow 1 without end that counts its turns in a variable. */
const endlessV1 = `
  node { name: "counter" op: "VarHandleOp" attr { key: "dtype" value { type: DT_INT64 } } attr { key: "shape" value { shape {} } }
    attr { key: "shared_name" value { s: "counter" } } }
  node { name: "zero" op: "Const" attr { key: "dtype" value { type: DT_INT64 } } attr { key: "value" value { tensor { dtype: DT_INT64 tensor_shape {} int64_val: 0 } } } }
  node { name: "init" op: "AssignVariableOp" input: "counter" input: "zero" attr { key: "dtype" value { type: DT_INT64 } } }
  node { name: "turns" op: "ReadVariableOp" input: "counter" attr { key: "dtype" value { type: DT_INT64 } } }
  node { name: "enter" op: "Enter" input: "zero" attr { key: "T" value { type: DT_INT64 } } attr { key: "frame_name" value { s: "loop" } } }
  node { name: "handle" op: "Enter" input: "counter" attr { key: "T" value { type: DT_RESOURCE } } attr { key: "frame_name" value { s: "loop" } } attr { key: "is_constant" value { b: true } } }
  node { name: "merge" op: "Merge" input: "enter" input: "next" attr { key: "T" value { type: DT_INT64 } } attr { key: "N" value { i: 2 } } }
  node { name: "least" op: "Const" input: "^merge" attr { key: "dtype" value { type: DT_INT64 } } attr { key: "value" value { tensor { dtype: DT_INT64 tensor_shape {} int64_val: -5 } } } }
  node { name: "more" op: "Greater" input: "merge" input: "least" attr { key: "T" value { type: DT_INT64 } } }
  node { name: "cond" op: "LoopCond" input: "more" }
  node { name: "switch" op: "Switch" input: "merge" input: "cond" attr { key: "T" value { type: DT_INT64 } } }
  node { name: "body" op: "Identity" input: "switch:1" attr { key: "T" value { type: DT_INT64 } } }
  node { name: "one" op: "Const" input: "^body" attr { key: "dtype" value { type: DT_INT64 } } attr { key: "value" value { tensor { dtype: DT_INT64 tensor_shape {} int64_val: 1 } } } }
  node { name: "count" op: "AssignAddVariableOp" input: "handle" input: "one" attr { key: "dtype" value { type: DT_INT64 } } }
  node { name: "read" op: "ReadVariableOp" input: "handle" input: "^count" attr { key: "dtype" value { type: DT_INT64 } } }
  node { name: "next" op: "NextIteration" input: "read" attr { key: "T" value { type: DT_INT64 } } }
  node { name: "loop" op: "Exit" input: "switch" attr { key: "T" value { type: DT_INT64 } } }
`;

interface Program {
  graph: tf.Graph;
  init: tf.Operation;
  /** Never ends. */
  loop: tf.Tensor;
  /** Turns so far. */
  turns: tf.Tensor;
}

function loopOfTensorFlow1(): Program {
  const graph = new tf.Graph();
  tf.importGraphDef(graph, endlessV1);
  return { graph, init: graph.operation('init'), loop: graph.tensor('loop:0'), turns: graph.tensor('turns:0') };
}

function functionalLoop(): Program {
  const graph = new tf.Graph();
  const handle = graph.addOperation('VarHandleOp', { attrs: { dtype: 'int64', shape: [] } }).outputs[0]!;
  return graph.asDefault(() => {
    const one = tf.tensor(1n, [], 'int64');
    const [loop] = tf.whileLoop(
      (i) => tf.greater(i, tf.tensor(-5n, [], 'int64')),
      () => {
        tf.raw.assignAddVariableOp(handle, one);
        return [tf.raw.readVariableOp(handle, { dtype: 'int64' })];
      },
      [one],
    ) as [tf.Tensor];
    const turns = graph.addOperation('ReadVariableOp', { inputs: [handle], attrs: { dtype: 'int64' } }).outputs[0]!;
    const init = graph.addOperation('AssignVariableOp', { inputs: [handle, tf.zerosLike(one)] });
    return { graph, init, loop, turns };
  });
}

function waiting(graph: tf.Graph): tf.Tensor {
  const attrs = { component_types: ['float32'] as const, shapes: [[]] };
  const queue = graph.addOperation('FIFOQueueV2', { name: 'queue', attrs }).outputs[0]!;
  const { component_types } = attrs;
  return graph.addOperation('QueueDequeueV2', { inputs: [queue], attrs: { component_types } }).outputs[0]!;
}

const valueOf = async (session: tf.Session, tensor: tf.Tensor, args?: tf.RunArguments): Promise<number> =>
  Number(((await session.run(tensor, args)) as tf.Tensor).dataSync()[0]);

/** Resolves when the variable has stood still for a while. */
async function untilStill(session: tf.Session, turns: tf.Tensor): Promise<void> {
  for (let before = -1; ;) {
    const now = await valueOf(session, turns);
    if (now === before) return;
    before = now;
    await sleep(50);
  }
}

async function expectReason(run: Promise<unknown>, controller: AbortController, reason: unknown): Promise<void> {
  controller.abort(reason);
  const started = performance.now();
  await expect(run).rejects.toBe(reason);
  expect(performance.now() - started).toBeLessThan(500);
}

describe.each([
  ['of TensorFlow 1', loopOfTensorFlow1],
  ['as a function', functionalLoop],
])('a loop without end %s', (_, program) => {
  test.each([0, 1])('stops, with %s threads', async (inter_op_parallelism_threads) => {
    const { graph, init, loop, turns } = program();
    const session = new tf.Session(graph, { config: { inter_op_parallelism_threads, use_per_session_threads: true } });
    await session.run(init);
    for (let round = 0; round < 3; round++) {
      const controller = new AbortController();
      const run = session.run(loop, { signal: controller.signal });
      const before = await valueOf(session, turns);
      while ((await valueOf(session, turns)) === before) await sleep(5);
      await expectReason(run, controller, new Error(`round ${round}`));
      await untilStill(session, turns);
    }
    const cpu = process.cpuUsage();
    await sleep(300);
    expect(process.cpuUsage(cpu).user).toBeLessThan(200_000);
    await session.close();
  });

  test('stops among more of its kind than there are threads, in any order', async () => {
    const { graph, init, loop, turns } = program();
    const session = new tf.Session(graph, {
      config: { inter_op_parallelism_threads: 2, use_per_session_threads: true },
    });
    await session.run(init);
    const controllers = Array.from({ length: 6 }, () => new AbortController());
    const runs = controllers.map(({ signal }) => session.run(loop, { signal }));
    while ((await valueOf(session, turns)) === 0) await sleep(5);
    for (const i of [4, 0, 5, 1, 3, 2]) {
      await expectReason(runs[i]!, controllers[i]!, i);
      // All others still run.
      const now = await valueOf(session, turns);
      if (i !== 2) while ((await valueOf(session, turns)) === now) await sleep(5);
    }
    await untilStill(session, turns);
    await session.close();
  });
});

test('a run that waits stops, the one beside it does not', async () => {
  const graph = new tf.Graph();
  const wait = waiting(graph);
  const value = graph.placeholder('float32', []);
  const put = graph.addOperation('QueueEnqueueV2', { inputs: ['queue:0', [value]] });
  const session = new tf.Session(graph);
  const [first, second] = [new AbortController(), new AbortController()];
  const runs = [first, second].map(({ signal }) => session.run(wait, { signal }));
  const plain = session.run(wait);
  await sleep(50);
  await expectReason(runs[0]!, first, 'enough');
  await sleep(50);
  // Were the first still waiting, it would take one of the two.
  await session.run(put, { feeds: [[value, 1]] });
  await session.run(put, { feeds: [[value, 2]] });
  const [a, b] = (await Promise.all([runs[1], plain])) as [tf.Tensor, tf.Tensor];
  expect([a.arraySync(), b.arraySync()].sort()).toEqual([1, 2]);
  second.abort();
  await session.close();
});

test('before the start, after the end, without a reason', async () => {
  const graph = new tf.Graph();
  const [wait, sum] = [waiting(graph), graph.asDefault(() => tf.add(1, 2))];
  const session = new tf.Session(graph);
  await expect(session.run(sum, { signal: AbortSignal.abort('early') })).rejects.toBe('early');
  const controller = new AbortController();
  expect(await valueOf(session, sum, { signal: controller.signal })).toBe(3);
  controller.abort('late');
  expect(await valueOf(session, sum, { signal: new AbortController().signal })).toBe(3);
  await expect(session.run(wait, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({ name: 'TimeoutError' });
  const inTheSameTurn = new AbortController();
  const run = session.run(wait, { signal: inTheSameTurn.signal });
  inTheSameTurn.abort();
  await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  await expect(session.run(sum, { signal: {} as never })).rejects.toThrow('run: expected an AbortSignal as signal');
  await session.close();
});

test("a run's own error is its error; closing and timeouts work as without a signal", async () => {
  const graph = new tf.Graph();
  const [wait, x] = [waiting(graph), graph.placeholder('float32', [], 'x')];
  const bad = graph.asDefault(() => tf.raw.checkNumerics(x, { message: 'not a number' }));
  const session = new tf.Session(graph);
  const { signal } = new AbortController();
  for (let i = 0; i < 20; i++) {
    const run = session.run([bad, wait], { signal, feeds: { x: NaN } });
    await expect(run).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(run).rejects.toThrow(/not a number/);
    await expect(run).rejects.not.toThrow(/tensorflow_native/);
    expect(await valueOf(session, bad, { signal, feeds: { x: i } })).toBe(i);
  }
  await expect(session.run(wait, { signal, timeout: 50 })).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  const open = expect(session.run(wait, { signal })).rejects.toMatchObject({ code: 'CANCELLED' });
  await sleep(20);
  await session.close();
  await open;
  await expect(session.run(bad, { signal })).rejects.toMatchObject({ code: 'FAILED_PRECONDITION' });
});

test('a loop with a signal still keeps to its timeout', async () => {
  const { graph, init, loop, turns } = loopOfTensorFlow1();
  const session = new tf.Session(graph);
  await session.run(init);
  const { signal } = new AbortController();
  await expect(session.run(loop, { signal, timeout: 50 })).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  const runOptions = { timeout_in_ms: 50 };
  await expect(session.run(loop, { signal, runOptions })).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  await untilStill(session, turns);
  await session.close();
});

test('a branch that is not taken ends', async () => {
  const graph = new tf.Graph();
  const taken = graph.placeholder('bool', [], 'taken');
  const value = graph.asDefault(() => tf.add(1, 2));
  const { outputs } = graph.addOperation('Switch', { inputs: [value, taken] });
  const negated = graph.asDefault(() => tf.neg(outputs[1]!));
  const session = new tf.Session(graph);
  const { signal } = new AbortController();
  const target = (negated as tf.GraphTensor).op;
  expect(await session.run(target, { signal, feeds: { taken: false } })).toBeNull();
  await expect(session.run(negated, { signal, feeds: { taken: false } })).rejects.toThrow(/does not have value/);
  expect(await valueOf(session, negated, { signal, feeds: { taken: true } })).toBe(-3);
  await session.close();
});

test('a loop that gets deeper into calls with each turn runs on threads of TensorFlow', async () => {
  const graph = new tf.Graph();
  const attrs = { component_types: ['int32'] as const, shapes: [[]], shared_name: 'turns' };
  const [count] = graph.asDefault(() =>
    tf.whileLoop(
      (i) => tf.less(i, tf.tensor(20_000, [], 'int32')),
      (i) => {
        const { home: inner } = i as unknown as tf.GraphTensor;
        const queue = inner.addOperation('FIFOQueueV2', { attrs }).outputs[0]!;
        const put = inner.addOperation('QueueEnqueueV2', { inputs: [queue, [i]] });
        const { component_types } = attrs;
        const take = { inputs: [queue], controlInputs: [put], attrs: { component_types } };
        return [tf.add(inner.addOperation('QueueDequeueV2', take).outputs[0]!, tf.tensor(1, [], 'int32'))];
      },
      [tf.tensor(0, [], 'int32')],
    ),
  ) as [tf.Tensor];
  const session = new tf.Session(graph);
  expect(await valueOf(session, count, { signal: new AbortController().signal })).toBe(20_000);
  await session.close();
});

test('nobody sees what it takes', async () => {
  const graph = new tf.Graph();
  const sum = graph.asDefault(() => tf.add(v1.placeholder('float32', [], 'x'), 2));
  const before = graph.operations.map(({ name }) => name);
  const [bytes, text] = [tf.toGraphDef(graph), tf.toGraphDefText(graph)];
  const session = new tf.Session(graph, { config: { graph_options: { build_cost_model: 1 } } });
  const seen: string[] = [];
  const args: tf.RunArguments = {
    signal: new AbortController().signal,
    feeds: { x: 1 },
    runOptions: { trace_level: 3, output_partition_graphs: true },
    onMetadata: (metadata) => seen.push(JSON.stringify(metadata)),
  };
  expect(await graph.nameScope('scope', () => valueOf(session, sum, args))).toBe(3);
  expect(seen[0]).toContain('Add');
  expect(seen[0]).not.toContain('tensorflow_native');
  expect(graph.operations.map(({ name }) => name)).toEqual(before);
  expect(tf.toGraphDefText(graph)).toBe(text);
  const { op } = sum as tf.GraphTensor;
  expect(op.controlOutputs).toEqual([]);
  expect(() => graph.operation('tensorflow_native_abort/wait')).toThrow('the graph has no operation');
  expect(() => graph.tensor('tensorflow_native_abort/number:0')).toThrow('the graph has no operation');
  // What was exported goes back in, and what is added goes on as before.
  tf.importGraphDef(graph, bytes, { prefix: 'copy' });
  expect(graph.asDefault(() => tf.add(1, 2) as tf.GraphTensor).name).toMatch(/^Add/);
  await session.close();
});

test('sessions of one graph have gates of their own', async () => {
  const graph = new tf.Graph();
  const wait = waiting(graph);
  const sessions = [new tf.Session(graph), new tf.Session(graph)];
  const controllers = sessions.map(() => new AbortController());
  const runs = sessions.map((session, i) => session.run(wait, { signal: controllers[i]!.signal }));
  await sleep(50);
  await expectReason(runs[0]!, controllers[0]!, 0);
  expect(await Promise.race([runs[1], sleep(100, 'still there')])).toBe('still there');
  await expectReason(runs[1]!, controllers[1]!, 1);
  await Promise.all(sessions.map((session) => session.close()));
});

test.each([
  ['the single-threaded executor', { experimental: { executor_type: 'SINGLE_THREADED_EXECUTOR' } }],
  ['a graph that is fixed', { experimental: { optimize_for_static_graph: true } }],
])('%s: gives up the promise alone', async (_, config) => {
  const graph = new tf.Graph();
  const sum = graph.asDefault(() => tf.add(1, 2));
  const session = new tf.Session(graph, { config });
  const controller = new AbortController();
  for (let i = 0; i < 3; i++) expect(await valueOf(session, sum, { signal: controller.signal })).toBe(3);
  const run = session.run(sum, { signal: controller.signal });
  await expectReason(run, controller, 'enough');
  expect(await valueOf(session, sum)).toBe(3);
  await session.close();
});

test('what is fed may be disposed as soon as the run is asked for', async () => {
  const graph = new tf.Graph();
  const y = graph.asDefault(() => tf.mul(v1.placeholder('float32', [2], 'x'), 2));
  const session = new tf.Session(graph);
  for (let i = 0; i < 3; i++) {
    const x = tf.tensor([i, 1]);
    const run = session.run(y, { signal: new AbortController().signal, feeds: { x } });
    x.dispose();
    expect(((await run) as tf.Tensor).arraySync()).toEqual([2 * i, 2]);
  }
  await session.close();
});

test('hundreds of aborts among other runs leave all right, and memory flat', async () => {
  const { graph, init, loop, turns } = loopOfTensorFlow1();
  const wait = waiting(graph);
  const x = graph.placeholder('float32', [], 'x');
  const y = graph.asDefault(() => tf.add(x, 1));
  const session = new tf.Session(graph);
  await session.run(init);
  let seed = 1;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const one = async (i: number): Promise<void> => {
    const kind = Math.floor(random() * 4);
    if (kind === 0) return expect(await valueOf(session, y, { feeds: { x: i } })).toBe(i + 1);
    const controller = new AbortController();
    const { signal } = controller;
    const delay = random() * 4;
    if (kind === 1) {
      // The abort comes about when the run ends: either may be first.
      const run = valueOf(session, y, { signal, feeds: { x: i } }).catch((error: unknown) => error);
      await sleep(delay / 4);
      controller.abort(i);
      return expect([i, i + 1]).toContain(await run);
    }
    const run = expect(session.run(kind === 2 ? wait : loop, { signal })).rejects.toBe(i);
    await sleep(delay);
    controller.abort(i);
    await run;
  };
  const round = async (): Promise<number> => {
    for (let i = 0; i < 200; i += 10) await Promise.all(Array.from({ length: 10 }, (_, k) => one(i + k)));
    await untilStill(session, turns);
    return process.memoryUsage().rss / 2 ** 20;
  };
  await round();
  const before = await round();
  const after = [await round(), await round()];
  expect(Math.min(...after) - before).toBeLessThan(16);
  await session.close();
}, 60_000);

test('in a worker thread, on two devices', () => {
  const program = join(__dirname, 'programs/abort.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8', timeout: 60_000 });
  if (status !== 0) throw new Error(stderr.slice(-2000));
  const { error, ...others } = JSON.parse(stdout) as { error: string };
  expect(error).toContain('not a number');
  expect(error).not.toContain('tensorflow_native');
  expect(others).toEqual({ reason: 'enough', next: 3 });
}, 60_000);
