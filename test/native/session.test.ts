import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addon, errorOf, float32, floats, GraphBuilder, int32 } from './support';
import type { OperationHandle, SessionRunArguments } from '../../lib/native/addon';

const plan = (more: Partial<SessionRunArguments>): SessionRunArguments => ({
  runOptions: null,
  feeds: [],
  feedValues: [],
  fetches: [],
  targets: [],
  metadata: false,
  ...more,
});

function makeDoubler() {
  const builder = new GraphBuilder();
  const x = builder.placeholder('float32', [-1]);
  const y = builder.add('AddV2', [[x, 0], [x, 0]]); // prettier-ignore
  const session = addon.sessionNew(builder.graph, {});
  const double = (value: number) => plan({ feeds: [[x, 0]], feedValues: [float32([1], [value])], fetches: [[y, 0]] });
  return { builder, session, x, y, double };
}

/** A queue: a run that takes from it waits. */
function makeQueue() {
  const builder = new GraphBuilder();
  const types = ['component_types', ['float32']];
  const queue = builder.add('FIFOQueueV2', [], [...types, 'shapes', [[]], 'capacity', 100]);
  const dequeue = builder.add('QueueDequeueV2', [[queue, 0]], types);
  const value = builder.constant('float32', float32([], [42]));
  const enqueue = builder.add('QueueEnqueueV2', [[queue, 0], [[value, 0]]]); // prettier-ignore
  return {
    session: addon.sessionNew(builder.graph, {}),
    take: plan({ fetches: [[dequeue, 0]] }),
    put: plan({ targets: [enqueue] }),
  };
}

describe('a session', () => {
  it('runs on this thread and off it', async () => {
    const { session, double } = makeDoubler();
    expect(floats(addon.sessionRunSync(session, double(2)).values[0])).toEqual([4]);
    const results = await Promise.all(Array.from({ length: 100 }, (_, i) => addon.sessionRun(session, double(i))));
    expect(results.map(({ values }) => floats(values[0])[0])).toEqual(Array.from({ length: 100 }, (_, i) => 2 * i));
    expect(results[0].metadata).toBeNull();
    expect(addon.sessionDevices(session)[0].type).toBe('CPU');
  });

  it('sees what the graph gains', () => {
    const { builder, session, x, y, double } = makeDoubler();
    addon.sessionRunSync(session, double(1));
    const z = builder.add('Neg', [[y, 0]]);
    const run = plan({ feeds: [[x, 0]], feedValues: [float32([1], [3])], fetches: [[z, 0], [y, 0]] }); // prettier-ignore
    expect(addon.sessionRunSync(session, run).values.map(floats)).toEqual([[-6], [6]]);
    addon.sessionExtend(session);
  });

  it('holds what a run works on', async () => {
    const { session, double } = makeDoubler();
    const run = double(8);
    const promise = addon.sessionRun(session, run);
    addon.tensorDispose(run.feedValues[0]);
    expect(floats((await promise).values[0])).toEqual([16]);
  });

  it('collects metadata when asked', () => {
    const { session, double } = makeDoubler();
    // RunOptions.trace_level = 1: FULL_TRACE
    const traced = { ...double(1), runOptions: Uint8Array.of(8, 3), metadata: true };
    expect(new TextDecoder().decode(addon.sessionRunSync(session, traced).metadata!)).toContain('CPU:0');
  });

  it('gives the errors of TensorFlow', async () => {
    const { session, x, y, double } = makeDoubler();
    expect(await errorOf(() => addon.sessionRunSync(session, plan({ fetches: [[y, 0]] })))).toMatchObject({ code: 3 });
    const wrongDtype = plan({ feeds: [[x, 0]], feedValues: [int32([1], [1])], fetches: [[y, 0]] });
    expect(await errorOf(() => addon.sessionRun(session, wrongDtype))).toMatchObject({ code: expect.any(Number) });
    const twice = { ...double(1), feeds: [[x, 0], [x, 0]], feedValues: [float32([1], [1]), float32([1], [2])] }; // prettier-ignore
    expect(await errorOf(() => addon.sessionRun(session, twice as never))).toMatchObject({ code: 3 });
    const options = { ...double(1), runOptions: Uint8Array.of(255) };
    expect(await errorOf(() => addon.sessionRun(session, options))).toMatchObject({ code: 3 });
  });

  it('refuses arguments that make no sense', () => {
    const { session, x, y, double } = makeDoubler();
    const other = new GraphBuilder().placeholder('float32', []);
    for (const wrong of [
      { fetches: [[other, 0]] },
      { targets: [other] },
      { feeds: [[other, 0]] },
      { feedValues: [] },
      { feedValues: [x] },
      { fetches: [[y, 1]] },
      { fetches: y },
      { targets: null },
      { metadata: undefined },
      { runOptions: 'fast' },
    ]) {
      const run = { ...double(1), ...wrong } as never;
      expect(() => addon.sessionRunSync(session, run)).toThrow(Error);
      expect(() => addon.sessionRun(session, run)).toThrow(Error);
    }
    expect(() => addon.sessionNew(addon.graphNew(), { config: Uint8Array.of(255) })).toThrow(Error);
    expect(() => addon.sessionNew(addon.graphNew(), { target: 'nowhere://x' })).toThrow(/nowhere/);
    expect(() => addon.sessionNew(addon.graphNew(), 'x' as never)).toThrow(TypeError);
  });

  it('waits for others without standing in their way', async () => {
    const { session, take, put } = makeQueue();
    const taken = Array.from({ length: 40 }, () => addon.sessionRun(session, take));
    await Promise.all(Array.from({ length: 40 }, () => addon.sessionRun(session, put)));
    for (const { values } of await Promise.all(taken)) expect(floats(values[0])).toEqual([42]);
  });

  it('ends its runs when it is closed, and stays closed', async () => {
    const { session, take } = makeQueue();
    const taken = Promise.allSettled(Array.from({ length: 10 }, () => addon.sessionRun(session, take)));
    await addon.sessionClose(session);
    for (const result of await taken) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 1 } });
    }
    expect(() => addon.sessionRun(session, take)).toThrow(new Error('sessionRun: session is closed'));
    expect(() => addon.sessionDevices(session)).toThrow('session is closed');
    await addon.sessionClose(session);
  });

  it('obeys a timeout', async () => {
    const { session, take } = makeQueue();
    // RunOptions.timeout_in_ms = 2
    const run = { ...take, runOptions: Uint8Array.of(16, 50) };
    expect(await errorOf(() => addon.sessionRun(session, run))).toMatchObject({ code: 4 });
  });

  it('runs in parts', async () => {
    const builder = new GraphBuilder();
    const a = builder.placeholder('float32', []);
    const b = builder.placeholder('float32', []);
    const first = builder.add('Neg', [[a, 0]]);
    const second = builder.add('Mul', [[first, 0], [b, 0]]); // prettier-ignore
    const session = addon.sessionNew(builder.graph, {});
    const outputs = (...operations: OperationHandle[]) => operations.map((operation) => [operation, 0] as const);
    const handle = addon.sessionPartialRunSetup(session, outputs(a, b) as never, outputs(first, second) as never, []);
    const part = (feed: OperationHandle, value: number, fetch: OperationHandle) =>
      addon.sessionPartialRun(
        session,
        handle,
        plan({ feeds: [[feed, 0]], feedValues: [float32([], [value])], fetches: [[fetch, 0]] }),
      );
    expect(floats((await part(a, 3, first)).values[0])).toEqual([-3]);
    expect(floats((await part(b, 5, second)).values[0])).toEqual([-15]);
    expect(await errorOf(() => part(b, 5, second))).toMatchObject({ code: 3 });
    expect(await errorOf(() => addon.sessionPartialRun(session, 'nope', plan({})))).toMatchObject({ code: 3 });
    expect(() => addon.sessionPartialRun(session, '', plan({}))).toThrow(TypeError);
  });

  it('clears containers', () => {
    expect(() => addon.sessionReset({}, [])).not.toThrow();
    expect(() => addon.sessionReset({}, [1 as never])).toThrow(TypeError);
  });
});

describe('a SavedModel', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tfn-saved-model-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  const field = (number: number, bytes: ArrayLike<number>): number[] => {
    const size = bytes.length;
    return [(number << 3) | 2, (size & 127) | 128, ((size >> 7) & 127) | 128, size >> 14, ...Array.from(bytes)];
  };
  const builder = new GraphBuilder();
  const x = builder.placeholder('float32', [-1]);
  builder.add('Neg', [[x, 0]]);
  // SavedModel {saved_model_schema_version = 1, meta_graphs = 2: MetaGraphDef {meta_info_def = 1 {tags = 4}, graph_def = 2}}
  const tags = field(1, field(4, new TextEncoder().encode('serve')));
  const metaGraph = [...tags, ...field(2, addon.graphToGraphDef(builder.graph))];
  const savedModel = Uint8Array.from([8, 1, ...field(2, metaGraph)]);
  writeFileSync(join(directory, 'saved_model.pb'), savedModel);

  it('loads off this thread, and runs', async () => {
    const graph = addon.graphNew();
    const loading = addon.sessionFromSavedModel(graph, { directory, tags: ['serve'] });
    expect(() => addon.graphOperations(graph)).toThrow('a SavedModel is being loaded into the graph');
    expect(() => addon.sessionFromSavedModel(graph, { directory, tags: ['serve'] })).toThrow('being loaded');
    const { session, metaGraphDef } = await loading;
    expect(metaGraphDef.length).toBeGreaterThan(10);
    const feed = addon.graphOperationByName(graph, 'Placeholder_0')!;
    const fetch = addon.graphOperationByName(graph, 'Neg_1')!;
    const run = plan({ feeds: [[feed, 0]], feedValues: [float32([2], [1, 2])], fetches: [[fetch, 0]] });
    expect(floats((await addon.sessionRun(session, run)).values[0])).toEqual([-1, -2]);
    await addon.sessionClose(session);
  });

  it('that is missing, or has other tags, is an error, and the graph is free again', async () => {
    const graph = addon.graphNew();
    const load = (options: object) => errorOf(() => addon.sessionFromSavedModel(graph, options as never));
    expect(await load({ directory: '/nowhere', tags: ['serve'] })).toMatchObject({ code: 5 });
    expect(await load({ directory, tags: ['train'] })).toMatchObject({ code: 5 });
    expect(await load({ directory, tags: 'serve' })).toBeInstanceOf(TypeError);
    expect(await load({ directory: 'a\0b', tags: [] })).toBeInstanceOf(TypeError);
    expect(addon.graphOperations(graph)).toEqual([]);
  });

  it('that was damaged is an error, never the end', async () => {
    const damaged = mkdtempSync(join(tmpdir(), 'tfn-damaged-'));
    let seed = 1;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    for (let i = 0; i < 200; ++i) {
      const bytes = savedModel.slice(0, i % 3 === 0 ? random(savedModel.length) : undefined);
      if (bytes.length > 0) for (let k = 0; k < 1 + (i % 4); ++k) bytes[random(bytes.length)] ^= 1 << random(8);
      writeFileSync(join(damaged, 'saved_model.pb'), bytes);
      const options = { directory: damaged, tags: ['serve'] };
      const outcome = await addon.sessionFromSavedModel(addon.graphNew(), options).catch((error: Error) => error);
      if (!(outcome instanceof Error)) await addon.sessionClose(outcome.session);
    }
    rmSync(damaged, { recursive: true });
  });
});
