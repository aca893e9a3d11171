import { addon, context, errorOf, float32, floats, int32, makeCounter } from './support';
import type { CancellationHandle, LoopOptions, LoopReport } from '../../lib/native/addon';

const rows = 10;
const features = Array.from({ length: rows * 3 }, (_, i) => i);
const x = float32([rows, 3], features);
const labels = addon.tensorFromBytes(
  9,
  [rows],
  BigInt64Array.from({ length: rows }, (_, i) => BigInt(i)),
);
const order = Int32Array.of(3, 1, 4, 0, 5, 9, 2, 6, 8, 7);

const counter = makeCounter([
  { dtype: 'float32', shape: [-1, 3] },
  { dtype: 'int64', shape: [-1] },
]);

const options = (more: Partial<LoopOptions> = {}): LoopOptions => ({
  functionName: counter.step,
  device: '',
  columns: [x, labels],
  captures: [counter.resource],
  attrs: [],
  batchSize: 4,
  rows,
  order: null,
  firstStep: 0,
  endStep: 3,
  collect: 0,
  reportFunction: counter.report,
  reportCaptures: [counter.resource],
  reportEveryMs: 0,
  ...more,
});
const loop = (
  more: Partial<LoopOptions> = {},
  cancellation: CancellationHandle | null = null,
  onReport: ((report: LoopReport) => void) | null = null,
) => addon.loopRun(context, options(more), cancellation, onReport);

const endless = makeCounter([]);
const forever: Partial<LoopOptions> = {
  functionName: endless.step,
  columns: [],
  captures: [endless.resource],
  rows: 0,
  endStep: 2 ** 53 - 1,
  reportFunction: endless.report,
  reportCaptures: [endless.resource],
};

const types = ['output_types', [1], 'output_shapes', [null]];
const inlined = { iterator: x, attrs: types, slots: [x, labels] };

describe('loopRun', () => {
  it('runs every step once and reports what it made', async () => {
    const before = counter.read();
    const result = await loop();
    expect(result).toMatchObject({ step: 3, cancelled: false, outputs: [] });
    expect([...result.values]).toEqual([before + 3]);
    expect(counter.read()).toBe(before + 3);
  });

  it.each([
    ['in order', null],
    ['in the order given', order],
    ['in an order that is consecutive', Int32Array.from({ length: rows }, (_, i) => i)],
  ])('gathers rows %s, the last batch short', async (_, rowOrder) => {
    const { outputs } = await loop({ order: rowOrder, collect: 2 });
    const taken = [...(rowOrder ?? Array.from({ length: rows }, (_, i) => i))];
    expect(addon.tensorShape(outputs[0])).toEqual([rows, 3]);
    expect(floats(outputs[0])).toEqual(taken.flatMap((row) => features.slice(row * 3, row * 3 + 3)));
    expect([...new BigInt64Array(addon.tensorBytesSync(outputs[1]))]).toEqual(taken.map(BigInt));
  });

  it('begins and ends where it is told', async () => {
    const { outputs, step } = await loop({ order, collect: 1, firstStep: 1, endStep: 2 });
    expect(step).toBe(2);
    expect(addon.tensorShape(outputs[0])).toEqual([4, 3]);
    expect(floats(outputs[0]).filter((_, i) => i % 3 === 0)).toEqual([5, 9, 2, 6].map((row) => row * 3));
    expect((await loop({ batchSize: 100, endStep: 1, collect: 1 })).outputs.map(addon.tensorShape)).toEqual([
      [rows, 3],
    ]);
    expect((await loop({ rows: 5, endStep: 2, collect: 1 })).outputs.map(addon.tensorShape)).toEqual([[5, 3]]);
  });

  it.each([
    ['no rows', { rows: 0, endStep: 5 }, 0],
    ['no steps', { firstStep: 2, endStep: 2 }, 2],
  ])('ends at once with %s', async (_, more, step) => {
    const before = counter.read();
    expect(await loop(more)).toMatchObject({ step, cancelled: false });
    expect(counter.read()).toBe(before);
  });

  it.each([
    ['bool', 10, new Uint8Array(rows).map((_, i) => i % 2)],
    ['int16', 5, Int16Array.from({ length: rows }, (_, i) => -i)],
    ['bfloat16', 14, Uint16Array.from({ length: rows }, (_, i) => i)],
    ['complex128', 18, Float64Array.from({ length: rows * 2 }, (_, i) => i)],
  ])('gathers columns of %s', async (dtype, code, data) => {
    const { step, resource } = makeCounter([{ dtype, shape: [-1] }]);
    const column = addon.tensorFromBytes(code, [rows], data);
    const { outputs } = await loop({ functionName: step, columns: [column], captures: [resource], order, collect: 1 });
    const width = data.byteLength / rows;
    const bytes = new Uint8Array(data.buffer);
    const expected = [...order].flatMap((row) => [...bytes.subarray(row * width, row * width + width)]);
    expect([...new Uint8Array(addon.tensorBytesSync(outputs[0]))]).toEqual(expected);
  });

  it('gathers and joins strings', async () => {
    const { step, resource } = makeCounter([{ dtype: 'string', shape: [-1, 2] }]);
    const texts = Array.from({ length: rows * 2 }, (_, i) => `text ${i} ${'long '.repeat(i)}`);
    const column = addon.tensorFromStrings([rows, 2], texts);
    const { outputs } = await loop({ functionName: step, columns: [column], captures: [resource], order, collect: 1 });
    const decoder = new TextDecoder();
    const joined = addon.tensorStringsSync(outputs[0]).map((bytes) => decoder.decode(bytes));
    expect(joined).toEqual([...order].flatMap((row) => texts.slice(row * 2, row * 2 + 2)));
  });

  it('feeds itself where there are no columns', async () => {
    const before = endless.read();
    const { outputs, values } = await loop({ ...forever, endStep: 7, collect: 0 });
    expect(outputs).toEqual([]);
    expect([...values]).toEqual([before + 7]);
  });

  it('holds what it works on, and does not mind what becomes of the order', async () => {
    const column = float32([rows, 3], features);
    const mutable = order.slice();
    const promise = loop({ columns: [column, labels], order: mutable, collect: 1 });
    addon.tensorDispose(column);
    mutable.fill(-1);
    expect(floats((await promise).outputs[0]).slice(0, 3)).toEqual([9, 10, 11]);
  });

  it('honours attributes of the call', async () => {
    const attrs = ['executor_type', 'NO_SUCH_EXECUTOR'];
    expect(await errorOf(() => loop({ attrs }))).toMatchObject({
      message: expect.stringContaining('NO_SUCH_EXECUTOR'),
    });
    expect(await loop({ attrs: ['executor_type', 'SINGLE_THREADED_EXECUTOR'] })).toMatchObject({ step: 3 });
  });

  it('reports now and then, and at the end', async () => {
    const cancellation = addon.cancellationNew();
    const reports: LoopReport[] = [];
    const result = await loop({ ...forever, reportEveryMs: 5 }, cancellation, (report) => {
      reports.push(report);
      if (reports.length === 4) addon.cancellationCancel(cancellation);
    });
    expect(result.cancelled).toBe(true);
    expect(reports.length).toBeGreaterThanOrEqual(5);
    expect(reports.at(-1)).toMatchObject({ step: result.step });
    for (let i = 1; i < reports.length; ++i) {
      expect(reports[i].step).toBeGreaterThanOrEqual(reports[i - 1].step);
      expect(reports[i].values).toBeInstanceOf(Float32Array);
    }
    const once: number[] = [];
    await loop({}, null, ({ step }) => once.push(step));
    expect(once).toEqual([3]);
    const silent = await loop({ reportFunction: null, reportCaptures: [] });
    expect([...silent.values]).toEqual([]);
  });

  it('does not wait for a busy JavaScript thread, which then gets the newest report', async () => {
    const cancellation = addon.cancellationNew();
    const seen: number[] = [];
    const promise = loop({ ...forever, reportEveryMs: 1 }, cancellation, ({ step }) => seen.push(step));
    const until = Date.now() + 150;
    while (Date.now() < until);
    addon.cancellationCancel(cancellation);
    const { step } = await promise;
    expect(step).toBeGreaterThan(100);
    expect(seen.length).toBeLessThanOrEqual(3);
    expect(seen.at(-1)).toBe(step);
  });

  it('ends with what onReport throws', async () => {
    const mine = new Error('mine');
    for (const thrown of [mine, 42, undefined]) {
      const outcome = loop({ ...forever, reportEveryMs: 1 }, null, () => {
        throw thrown;
      });
      await expect(outcome.then(() => 'resolved', (error) => [error])).resolves.toEqual([thrown]); // prettier-ignore
    }
    await expect(loop({}, null, () => { throw mine; })).rejects.toBe(mine); // prettier-ignore
  });

  it('stops before the first step when cancelled already', async () => {
    const cancellation = addon.cancellationNew();
    addon.cancellationCancel(cancellation);
    const before = counter.read();
    expect(await loop({ collect: 2 }, cancellation)).toMatchObject({ step: 0, cancelled: true, outputs: [] });
    expect(counter.read()).toBe(before);
  });

  it('runs beside other loops', async () => {
    const counters = Array.from({ length: 6 }, () => makeCounter([]));
    const results = await Promise.all(
      counters.map(({ step, resource, report }) =>
        loop({
          ...forever,
          functionName: step,
          captures: [resource],
          reportFunction: report,
          reportCaptures: [resource],
          endStep: 500,
        }),
      ),
    );
    expect(results.map(({ values }) => values[0])).toEqual(counters.map(() => 500));
  });

  it('ends at the first error', async () => {
    expect(await errorOf(() => loop({ functionName: 'no_such_function' }))).toMatchObject({ code: 5 });
    expect(await errorOf(() => loop({ captures: [] }))).toMatchObject({ code: expect.any(Number) });
    expect(await errorOf(() => loop({ captures: [int32([], [1])] }))).toMatchObject({ code: expect.any(Number) });
    expect(await errorOf(() => loop({ reportFunction: 'no_such_function' }))).toMatchObject({ code: 5 });
    expect(await errorOf(() => loop({ collect: 3 }))).toMatchObject({ name: 'RangeError' });
    expect(await errorOf(() => loop({ device: '/device:GPU:9' }))).toMatchObject({ code: expect.any(Number) });
    expect(await errorOf(() => loop({ inlined }))).toMatchObject({ code: expect.any(Number) });
    expect(await errorOf(() => loop({ columns: [], inlined: { ...inlined, slots: [] } }))).toMatchObject({
      code: expect.any(Number),
    });
  });

  it('says so when outputs have other rows than the batch', async () => {
    const { step, resource } = makeCounter([{ dtype: 'float32', shape: [-1, 3] }]);
    const flipped = { functionName: step, captures: [resource], columns: [x], collect: 1 };
    await expect(loop(flipped)).resolves.toBeDefined();
    // The counter gives back its one as a scalar where there are no columns.
    expect(await errorOf(() => loop({ ...forever, endStep: 2, collect: 1 }))).toMatchObject({
      message: 'loopRun: output 0 of step 0 is a scalar, which has no rows to join',
    });
  });

  it.each<[string, object]>([
    ['more rows than a column has', { rows: rows + 1 }],
    ['more steps than rows make', { endStep: 4 }],
    ['an end before the beginning', { firstStep: 2, endStep: 1 }],
    ['an empty batch', { batchSize: 0 }],
    ['a negative step', { firstStep: -1 }],
    ['a fraction', { batchSize: 1.5 }],
    ['NaN', { rows: NaN }],
    ['a wrong order', { order: order.slice(1) }],
    ['a row that is not there', { order: order.map((row) => row + 1) }],
    ['a negative row', { order: order.map((row) => row - 1) }],
    ['another array as the order', { order: [...order] }],
    ['a scalar column', { columns: [float32([], [1])] }],
    ['a resource column', { columns: [counter.resource] }],
    ['no column', { columns: null }],
    ['a capture that is none', { captures: [1] }],
    ['a name that is none', { functionName: 1 }],
    ['a negative count of outputs', { collect: -1 }],
    ['steps inlined by no object', { inlined: 1 }],
    ['an iterator that is no tensor', { inlined: { ...inlined, iterator: 1 } }],
    ['an iterator without attributes', { inlined: { ...inlined, attrs: [] } }],
    ['fewer slots than columns', { inlined: { ...inlined, slots: [x] } }],
  ])('refuses %s', (_, more) => {
    expect(() => loop(more as Partial<LoopOptions>)).toThrow(/^loopRun: /);
    expect(() => addon.loopRunSync(context, options(more as Partial<LoopOptions>))).toThrow(/^loopRunSync: /);
  });

  it('refuses a wrong callback, cancellation or options', () => {
    expect(() => loop({}, null, 1 as never)).toThrow(TypeError);
    expect(() => loop({}, x as never)).toThrow(TypeError);
    expect(() => addon.loopRun(context, null as never, null, null)).toThrow(TypeError);
    expect(() => addon.loopRun(x as never, options(), null, null)).toThrow(TypeError);
  });

  it('runs on this thread too', () => {
    const { outputs, step, cancelled } = addon.loopRunSync(context, options({ order, collect: 1 }));
    expect([step, cancelled]).toEqual([3, false]);
    expect(floats(outputs[0]).slice(0, 3)).toEqual([9, 10, 11]);
  });

  it('leaves the event loop free', async () => {
    const cancellation = addon.cancellationNew();
    const promise = loop(forever, cancellation);
    let ticks = 0;
    const timer = setInterval(() => ++ticks, 1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    clearInterval(timer);
    addon.cancellationCancel(cancellation);
    await promise;
    expect(ticks).toBeGreaterThan(20);
  });
});
