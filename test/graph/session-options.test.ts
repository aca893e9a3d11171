import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as tf from '../../lib';
import { ConfigProto, RunOptions } from '../../lib/proto/messages';

const { v1 } = tf.compat;

/** y = -(x + 1), x on CPU:0 and y on CPU:1 where there are two. */
function build(device = '') {
  const graph = new tf.Graph();
  const x = graph.placeholder('float32', [null], 'x');
  const sum = graph.asDefault(() => tf.add(x, 1));
  const y = graph.addOperation('Neg', { name: 'y', inputs: [sum], device });
  return { graph, x, y };
}

describe('ConfigProto', () => {
  test('several CPUs, and operations on each', async () => {
    const { graph, y } = build('/CPU:1');
    const session = new tf.Session(graph, { config: { device_count: { CPU: 2 } } });
    expect(session.devices.map(({ name }) => name.replace(/.*device:/, ''))).toEqual(
      expect.arrayContaining(['CPU:0', 'CPU:1']),
    );
    const devices: string[] = [];
    const value = (await session.run(y.outputs[0]!, {
      feeds: { x: [1, 2] },
      runOptions: { trace_level: 3 },
      onMetadata: ({ step_stats }) => devices.push(...step_stats!.dev_stats.map(({ device }) => device)),
    })) as tf.Tensor;
    expect(value.arraySync()).toEqual([-2, -3]);
    expect(devices.some((device) => device.endsWith('CPU:1'))).toBe(true);
    await session.close();
  });

  test('a device that is not there is an error, with soft placement it is not', async () => {
    const { graph, y } = build('/device:CPU:1');
    const strict = new tf.Session(graph, { config: { allow_soft_placement: false } });
    await expect(strict.run(y.outputs[0]!, { feeds: { x: [1] } })).rejects.toThrow(/CPU:1/);
    const soft = new tf.Session(graph, { config: { allow_soft_placement: true } });
    expect(((await soft.run('y:0', { feeds: { x: [1] } })) as tf.Tensor).arraySync()).toEqual([-2]);
    await Promise.all([strict.close(), soft.close()]);
  });

  test('optimizers: on, what need not be computed is not there when the graph runs', async () => {
    const graph = new tf.Graph();
    const y = graph.asDefault(() => tf.add(v1.placeholder('float32', [2], 'x'), tf.mul([2, 3], [4, 5])));
    const typesWith = async (config: tf.SessionOptions['config']) => {
      const types = new Set<string>();
      const session = new tf.Session(graph, { config });
      const value = (await session.run(y, {
        feeds: { x: [1, 1] },
        runOptions: { output_partition_graphs: true },
        onMetadata: ({ partition_graphs }) =>
          partition_graphs.forEach(({ node }) => node.forEach(({ op }) => types.add(op))),
      })) as tf.Tensor;
      expect(value.arraySync()).toEqual([9, 16]);
      await session.close();
      return types;
    };
    const off = { rewrite_options: { disable_meta_optimizer: true }, optimizer_options: { opt_level: -1 } };
    expect((await typesWith({ graph_options: off })).has('Mul')).toBe(true);
    const on = { rewrite_options: { min_graph_nodes: -1 } };
    expect((await typesWith({ graph_options: on })).has('Mul')).toBe(false);
  });

  test('bytes, threads, the executor', async () => {
    const { graph } = build();
    const configs: tf.SessionOptions['config'][] = [
      ConfigProto.encode({ intra_op_parallelism_threads: 1, inter_op_parallelism_threads: 1 }),
      { use_per_session_threads: true, inter_op_parallelism_threads: 2 },
      { experimental: { executor_type: 'SINGLE_THREADED_EXECUTOR' } },
      { graph_options: { build_cost_model: 0 }, operation_timeout_in_ms: 10_000 },
    ];
    for (const config of configs) {
      const session = new tf.Session(graph, { config });
      expect(((await session.run('y:0', { feeds: { x: [1] } })) as tf.Tensor).arraySync()).toEqual([-2]);
      await session.close();
    }
  });

  test('the timeout of all operations', async () => {
    const graph = new tf.Graph();
    const attrs = { component_types: ['float32'] as const };
    const queue = graph.addOperation('FIFOQueueV2', { attrs });
    const wait = graph.addOperation('QueueDequeueV2', { inputs: [queue.outputs[0]!], attrs });
    const session = new tf.Session(graph, { config: { operation_timeout_in_ms: 50 } });
    await expect(session.run(wait)).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await session.close();
  });

  test('what it does not know is refused', () => {
    const { graph } = build();
    const make = (config: object) => () => new tf.Session(graph, { config } as never);
    expect(make({ allowSoftPlacement: true })).toThrow(
      "tensorflow.ConfigProto: unknown field 'allowSoftPlacement'; expected device_count",
    );
    expect(make({ gpu_options: { grow: true } })).toThrow("tensorflow.ConfigProto.gpu_options: unknown field 'grow'");
    expect(make({ intra_op_parallelism_threads: 'two' })).toThrow(/intra_op_parallelism_threads: integer expected/);
    expect(() => new tf.Session(graph, { config: new Uint8Array([255, 255]) })).toThrow(/Unparseable|parse/i);
    expect(() => new tf.Session(graph, { target: 'nonsense' })).toThrow(tf.TensorFlowError);
    expect(() => new tf.Session(graph, { targets: '' } as never)).toThrow("Session: unknown option 'targets'");
  });
});

describe('run options', () => {
  test('unknown ones are refused', async () => {
    const session = new tf.Session(build().graph);
    const run = session.run('y:0', { feeds: { x: [1] }, runOptions: { trace: 1 } as never });
    await expect(run).rejects.toThrow("tensorflow.RunOptions: unknown field 'trace'; expected trace_level");
    await session.close();
  });

  test('graphs as they were run', async () => {
    const session = new tf.Session(build().graph);
    const names: string[] = [];
    await session.run('y:0', {
      feeds: { x: [1] },
      runOptions: { output_partition_graphs: true },
      onMetadata: ({ partition_graphs }) =>
        names.push(...partition_graphs.flatMap(({ node }) => node.map(({ name }) => name))),
    });
    expect(names).toContain('y');
    await session.close();
  });
});

test('a loop that waits is refused on the thread that asks, where it would end the process', async () => {
  const graph = new tf.Graph();
  const [plain, waiting] = graph.asDefault(() => {
    const queue = tf.raw.fifoQueueV2({ component_types: ['int32'] });
    const more = (i: tf.Tensor) => tf.less(i, 1000);
    const next = (i: tf.Tensor) => [tf.add(i, 1)];
    const put = (i: tf.Tensor) => {
      tf.raw.queueEnqueueV2(queue, [i]);
      return next(i);
    };
    return [next, put].map((body) => tf.whileLoop(more, body, [tf.scalar(0, 'int32')])[0]!);
  });
  const session = new tf.Session(graph);
  const runOptions = { inter_op_thread_pool: -1 };
  for (const options of [runOptions, RunOptions.encode(runOptions)]) {
    await expect(session.run(waiting!, { runOptions: options })).rejects.toThrow(
      'run: expected no inter_op_thread_pool below 0 for a loop together with operations that wait',
    );
  }
  expect(((await session.run(plain!, { runOptions })) as tf.Tensor).arraySync()).toBe(1000);
  expect(((await session.run(waiting!)) as tf.Tensor).arraySync()).toBe(1000);
  await session.close();
});

describe('fetches and feeds', () => {
  test('nothing, the same twice, a fed tensor, deep structures', async () => {
    const { graph, x, y } = build();
    const session = new tf.Session(graph);
    expect(await session.run([])).toEqual([]);
    expect(await session.run({}, { targets: [] })).toEqual({});
    const feeds = { x: [1] };
    const [one, two, fed] = (await session.run(['y:0', y.outputs[0]!, x], { feeds })) as tf.Tensor[];
    expect([one!.arraySync(), two!.arraySync(), fed!.arraySync()]).toEqual([[-2], [-2], [1]]);
    const deep: { a: [{ b: tf.Tensor }, []]; c: null } = await session.run(
      { a: [{ b: 'y:0' }, []], c: 'y' },
      { feeds },
    );
    expect(deep.a[0].b.arraySync()).toEqual([-2]);
    expect(deep.c).toBeNull();
    // Any tensor can be fed, not placeholders alone.
    const inner = y.inputs[0]!;
    expect(((await session.run('y:0', { feeds: [[inner, [5]]] })) as tf.Tensor).arraySync()).toEqual([-5]);
    await session.close();
  });

  test('what does not belong together', async () => {
    const { graph, x } = build();
    const session = new tf.Session(graph);
    const feeds = [
      [x, [1]],
      ['x:0', [2]],
    ] as [tf.Tensor | string, tf.TensorLike][];
    await expect(session.run('y:0', { feeds })).rejects.toThrow(/fed more than once/);
    await expect(session.run('y:0')).rejects.toThrow(/must feed a value for placeholder/);
    await expect(session.run('y:0', { feeds: { x: ['a'] } })).rejects.toThrow('feed x:0: expected a number');
    await expect(session.run(null as never)).rejects.toThrow('expected a tensor of the session');
    await expect(session.run('y:0', { feeds: { x: [1] }, targets: ['none'] })).rejects.toThrow("no operation 'none'");
    await session.close();
  });

  test('operations added between runs are seen', async () => {
    const { graph } = build();
    const session = new tf.Session(graph);
    await session.run('y:0', { feeds: { x: [1] } });
    graph.addOperation('Abs', { name: 'z', inputs: ['y:0'] });
    expect(((await session.run('z:0', { feeds: { x: [1] } })) as tf.Tensor).arraySync()).toEqual([2]);
    await session.close();
  });
});

describe('partial runs', () => {
  test('what was not announced, twice, after close', async () => {
    const graph = new tf.Graph();
    const { a, b, sum, product } = graph.asDefault(() => {
      const [a, b] = [v1.placeholder('float32', []), v1.placeholder('float32', [])];
      const sum = tf.add(a, 1);
      return { a, b, sum, product: tf.mul(sum, b) };
    });
    const session = new tf.Session(graph);
    const parts = session.partialRun([a], [sum]);
    await expect(parts.run(product, { feeds: [[a, 1]] })).rejects.toThrow(tf.TensorFlowError);
    const again = session.partialRun([a, b], [sum, product]);
    await again.run(sum, { feeds: [[a, 2]] });
    await expect(again.run(sum, { feeds: [[a, 2]] })).rejects.toThrow(tf.TensorFlowError);
    await expect(again.run(sum, { feed: [] } as never)).rejects.toThrow("partialRun: unknown option 'feed'");
    await session.close();
    expect(() => session.partialRun([a], [sum])).toThrow('the session has been closed');
    await expect(again.run(product, { feeds: [[b, 2]] })).rejects.toThrow('the session has been closed');
  });
});

test('abort gives up at once; the session goes on', async () => {
  const graph = new tf.Graph();
  const attrs = { component_types: ['float32'] as const };
  const queue = graph.addOperation('FIFOQueueV2', { attrs });
  const wait = graph.addOperation('QueueDequeueV2', { name: 'wait', inputs: [queue.outputs[0]!], attrs });
  const value = graph.asDefault(() => tf.add(1, 2));
  const session = new tf.Session(graph);
  const controller = new AbortController();
  const waiting = session.run(wait.outputs[0]!, { signal: controller.signal });
  controller.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await expect(session.run(value, { signal: controller.signal })).rejects.toThrow('enough');
  expect(((await session.run(value)) as tf.Tensor).arraySync()).toBe(3);
  await session.close();
});

test('in worker threads, which may be terminated during runs', () => {
  const program = join(__dirname, 'programs/worker.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8', timeout: 120_000 });
  if (status !== 0) throw new Error(stderr.slice(-2000));
  expect(JSON.parse(stdout)).toEqual({
    answers: [
      [6, 2],
      [8, 2],
      [10, 2],
    ],
    here: [[7, 10]],
  });
}, 120_000);

test('arguments of the wrong kind are named', async () => {
  const graph = new tf.Graph();
  graph.placeholder('float32', [], 'x');
  await using session = new tf.Session(graph);
  const run = (args: object) => session.run('x:0', { feeds: { x: 1 }, ...args });
  await expect(run({ feeds: null })).rejects.toThrow('run: expected feeds by name or in pairs, received null');
  await expect(run({ targets: 'x' })).rejects.toThrow("run: expected a list of targets, received 'x'");
  await expect(run({ onMetadata: 5 })).rejects.toThrow('run: expected a function as onMetadata, received 5');
});

test('results have the types of what is fetched', async () => {
  const graph = new tf.Graph();
  const x = graph.placeholder('float32', [], 'x');
  const nothing = graph.addOperation('NoOp', { name: 'nothing' });
  await using session = new tf.Session(graph);
  const feeds = { x: 1 };
  const one: tf.Tensor = await session.run(x, { feeds });
  const list: [tf.Tensor, tf.Tensor, null] = await session.run([x, 'x:0', 'nothing'], { feeds });
  const record: { a: tf.Tensor; b: null } = session.runSync({ a: x, b: nothing }, { feeds });
  const name: string = 'x:0';
  const either: tf.Tensor | null = await session.run(name, { feeds });
  expect([one, list[0], record.a, either].map((tensor) => tensor?.arraySync())).toEqual([1, 1, 1, 1]);
  expect([list[2], record.b]).toEqual([null, null]);
});

test('timeouts do not use up the threads that the operations of the single-threaded executor wait for', async () => {
  const eight = tf.function((x: tf.Tensor) => tf.mul(x, 8));
  const graph = new tf.Graph();
  const y = graph.asDefault(() => eight(v1.placeholder('float32', [], 'x')));
  const config = {
    experimental: { executor_type: 'SINGLE_THREADED_EXECUTOR' },
    // The call stays one, for which another thread is needed.
    graph_options: { rewrite_options: { disable_meta_optimizer: true } },
  };
  const session = new tf.Session(graph, { config });
  const runs = Array.from({ length: 200 }, (_, x) => session.run(y, { feeds: { x }, timeout: 100_000 }));
  const values = (await Promise.all(runs)) as tf.Tensor[];
  expect(values.map((value) => value.arraySync())).toEqual(runs.map((_, x) => 8 * x));
  await session.close();
});

test('the single-threaded executor gives up a run whose time is over', async () => {
  const graph = new tf.Graph();
  const n = graph.placeholder('int32', [], 'n');
  const [last] = graph.asDefault(() =>
    tf.whileLoop(
      (i: tf.Tensor) => tf.less(i, n),
      (i: tf.Tensor) => [tf.add(i, 1)],
      [tf.scalar(0, 'int32')],
    ),
  );
  const session = new tf.Session(graph, { config: { experimental: { executor_type: 'SINGLE_THREADED_EXECUTOR' } } });
  const endless = { feeds: { n: 2 ** 31 - 1 } };
  const late = { code: 'DEADLINE_EXCEEDED', message: 'run: it took more than 20 ms' };
  await expect(session.run(last!, { ...endless, timeout: 20 })).rejects.toMatchObject(late);
  await expect(session.run(last!, { ...endless, runOptions: { timeout_in_ms: 20 } })).rejects.toMatchObject(late);
  const { signal } = new AbortController();
  await expect(session.run(last!, { ...endless, timeout: 20, signal })).rejects.toMatchObject(late);
  // On this thread nobody can give it up.
  expect(() => session.runSync(last!, { feeds: { n: 100_000 }, timeout: 1 })).toThrow(
    'runSync: it took more than 1 ms',
  );
  expect(((await session.run(last!, { feeds: { n: 4 }, timeout: 100_000 })) as tf.Tensor).arraySync()).toBe(4);
  await session.close();
});
