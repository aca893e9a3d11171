import * as tf from '../../lib';

const { v1 } = tf.compat;

function linear() {
  const graph = new tf.Graph();
  const nodes = graph.asDefault(() => {
    const x = v1.placeholder('float32', [null, 2], 'x');
    const w = new v1.Variable([[1], [2]], { name: 'w' });
    const y = graph.nameScope('model', () => tf.matMul(x, w));
    return { x, w, y, init: v1.globalVariablesInitializer() };
  });
  return { graph, session: new tf.Session(graph), ...nodes };
}

test('runs fetches in any structure, fed by tensor or by name', async () => {
  const { session, init, x, y } = linear();
  expect(await session.run(init)).toBeNull();
  const { a, b } = (await session.run({ a: y, b: ['model/MatMul:0', init] }, { feeds: [[x, [[3, 4]]]] })) as {
    a: tf.Tensor;
    b: [tf.Tensor, null];
  };
  expect(a.arraySync()).toEqual([[11]]);
  expect(b[0].arraySync()).toEqual([[11]]);
  expect(b[1]).toBeNull();
  expect(
    (
      (await session.run(y, {
        feeds: {
          'x:0': [
            [1, 1],
            [0, 1],
          ],
        },
      })) as tf.Tensor
    ).arraySync(),
  ).toEqual([[3], [2]]);
  expect((session.runSync(y, { feeds: { x: [[1, 0]] } }) as tf.Tensor).arraySync()).toEqual([[1]]);
  await session.close();
});

test('many runs at a time', async () => {
  const { session, init, y } = linear();
  await session.run(init);
  const runs = Array.from({ length: 50 }, (_, i) => session.run(y, { feeds: { x: [[i, 0]] } }));
  const values = (await Promise.all(runs)) as tf.Tensor[];
  expect(values.map((value) => value.dataSync()[0])).toEqual(Array.from({ length: 50 }, (_, i) => i));
  await session.close();
});

test('what does not fit is an error', async () => {
  const { session, init, x, y } = linear();
  await session.run(init);
  await expect(session.run(y, { feeds: { 'x:0': [[1, 2, 3]] } })).rejects.toThrow(
    'run: expected a feed of shape [null, 2] for x:0, received [1, 3]',
  );
  await expect(session.run(y, { feeds: [[x, tf.tensor([[1, 2]], [1, 2], 'int32')]] })).rejects.toThrow(
    'run: expected a float32 feed for x:0, received a int32 tensor',
  );
  await expect(session.run('nothing:0')).rejects.toThrow("operation: the graph has no operation 'nothing:0'");
  await expect(session.run('x:7')).rejects.toThrow("tensor: 'x:7' does not exist; the operation has 1 outputs");
  await expect(session.run(y)).rejects.toThrow(tf.TensorFlowError);
  await expect(session.run(y, { feed: {} } as never)).rejects.toThrow("run: unknown option 'feed'");
  await expect(session.run(y, { timeout: -1 })).rejects.toThrow('expected a timeout of whole milliseconds > 0');
  const other = new tf.Graph().placeholder('float32', []);
  await expect(session.run(other)).rejects.toThrow("expected a tensor of the session's graph");
  await session.close();
  await session.close();
  await expect(session.run(y)).rejects.toMatchObject({ code: 'FAILED_PRECONDITION' });
});

test('a timeout, a signal and closing end runs that would go on', async () => {
  const graph = new tf.Graph();
  // A queue that stays empty: dequeueing waits for ever.
  const wait = graph.asDefault(() => {
    const [queue] = graph.addOperation('FIFOQueueV2', {
      attrs: { component_types: ['float32'], shapes: [[]] },
    }).outputs;
    return graph.addOperation('QueueDequeueV2', { inputs: [queue], attrs: { component_types: ['float32'] } })
      .outputs[0];
  });
  const session = new tf.Session(graph);
  await expect(session.run(wait, { timeout: 50 })).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  await expect(session.run(wait, { signal: AbortSignal.timeout(50) })).rejects.toThrow(/abort|timeout/i);
  const waiting = session.run(wait);
  const closed = session.close();
  await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
  await closed;
});

test('run metadata and step statistics', async () => {
  const { session, init, y } = linear();
  await session.run(init);
  const seen: string[] = [];
  await session.run(y, {
    feeds: { x: [[1, 2]] },
    runOptions: { trace_level: 3 },
    onMetadata: ({ step_stats }) =>
      seen.push(...step_stats!.dev_stats.flatMap(({ node_stats }) => node_stats.map(({ node_name }) => node_name))),
  });
  expect(seen).toContain('model/MatMul');
  await session.close();
});

test('the cost model, when it is asked for', async () => {
  const { graph, init, y } = linear();
  const session = new tf.Session(graph, { config: { graph_options: { build_cost_model: 1 } } });
  await session.run(init);
  const seen: unknown[] = [];
  await session.run(y, {
    feeds: { x: [[1, 2]] },
    runOptions: { trace_level: 3 },
    onMetadata: ({ cost_graph }) => {
      const product = cost_graph!.node.find(({ name }) => name === 'model/MatMul')!;
      seen.push(product.input_info.length, ...product.output_info.map(({ size, dtype }) => [Number(size), dtype]));
    },
  });
  expect(seen).toEqual([2, [4, 1]]); // 4 bytes of float32
  await session.close();
});

test('the name and version of a session come with what its runs tell', async () => {
  const graph = new tf.Graph();
  const sum = graph.asDefault(() => tf.add(1, 2));
  const named = { experimental: { session_metadata: { name: 'adder', version: 3 } } };
  const seen: unknown[] = [];
  for (const config of [{}, named]) {
    const session = new tf.Session(graph, { config });
    await session.run(sum, {
      runOptions: { trace_level: 3 },
      onMetadata: ({ session_metadata: given }) => seen.push(given && [given.name, Number(given.version)]),
    });
    await session.close();
  }
  expect(seen).toEqual([null, ['adder', 3]]);
  // Nothing here runs a debugger.
  const debugged = new tf.Session(graph).run(sum, { runOptions: { debug_options: {} } as never });
  await expect(debugged).rejects.toThrow("tensorflow.RunOptions: unknown field 'debug_options'");
});

test('partial runs', async () => {
  const graph = new tf.Graph();
  const { a, b, sum, product } = graph.asDefault(() => {
    const [a, b] = [v1.placeholder('float32', []), v1.placeholder('float32', [])];
    const sum = tf.add(a, 1);
    return { a, b, sum, product: tf.mul(sum, b) };
  });
  const session = new tf.Session(graph);
  const parts = session.partialRun([a, b], [sum, product]);
  const first = (await parts.run(sum, { feeds: [[a, 2]] })) as tf.Tensor;
  expect(first.arraySync()).toBe(3);
  const second = (await parts.run(product, { feeds: [[b, first.arraySync() as number]] })) as tf.Tensor;
  expect(second.arraySync()).toBe(9);
  await session.close();
});

test.each([false, true])('TensorFlow 1 training, resource variables: %s', async (useResource) => {
  const graph = new tf.Graph();
  const { loss, step, init, w } = graph.asDefault(() => {
    const w = new v1.Variable([[0]], { name: 'w', useResource });
    const error = tf.sub(tf.matMul([[1], [2]], w), [[2], [4]]);
    const loss = tf.mean(tf.square(error));
    return {
      w,
      loss,
      step: new v1.GradientDescentOptimizer(0.1).minimize(loss),
      init: v1.globalVariablesInitializer(),
    };
  });
  const session = new tf.Session(graph);
  await expect(session.run(loss)).rejects.toMatchObject({ code: 'FAILED_PRECONDITION' });
  await session.run(init);
  const losses = [];
  for (let i = 0; i < 20; i++) losses.push(((await session.run([loss, step])) as tf.Tensor[])[0].arraySync() as number);
  expect(losses[0]).toBeCloseTo(10, 5);
  expect(losses[19]).toBeLessThan(1e-3);
  const value = graph.asDefault(() => w.read());
  expect(((await session.run(value)) as tf.Tensor).dataSync()[0]).toBeCloseTo(2, 2);
  await session.close();
});
