import { addon, context, float32, GraphBuilder } from './support';

const builder = new GraphBuilder();
const operation = builder.placeholder('float32', [2]);
const handles: Record<string, unknown> = {
  context,
  tensor: float32([1], [1]),
  graph: builder.graph,
  operation,
  function: new GraphBuilder().toFunction('nothing', [], []),
  session: addon.sessionNew(addon.graphNew(), {}),
  cancellation: addon.cancellationNew(),
};

// A method for each kind of handle, with arguments of which only the first matters.
const methods: [string, keyof typeof handles, (handle: never) => unknown][] = [
  ['contextDevices', 'context', (handle) => addon.contextDevices(handle)],
  ['contextHasFunction', 'context', (handle) => addon.contextHasFunction(handle, 'f')],
  ['execute', 'context', (handle) => addon.execute(handle, 'NoOp', '', [], [], 0)],
  ['tensorShape', 'tensor', (handle) => addon.tensorShape(handle)],
  ['tensorDispose', 'tensor', (handle) => addon.tensorDispose(handle)],
  ['tensorBytes', 'tensor', (handle) => addon.tensorBytes(handle)],
  ['graphOperations', 'graph', (handle) => addon.graphOperations(handle)],
  ['operationInfo', 'operation', (handle) => addon.operationInfo(handle)],
  ['functionName', 'function', (handle) => addon.functionName(handle)],
  ['sessionDevices', 'session', (handle) => addon.sessionDevices(handle)],
  ['cancellationCancel', 'cancellation', (handle) => addon.cancellationCancel(handle)],
];

describe.each(methods)('%s', (method, kind, call) => {
  it('takes its own kind of handle', () => {
    const isLast = method === 'tensorDispose';
    expect(() => call((isLast ? float32([], [0]) : handles[kind]) as never)).not.toThrow();
  });

  it.each(Object.keys(handles).filter((other) => other !== kind))('refuses a handle of the kind %s', (other) => {
    expect(() => call(handles[other] as never)).toThrow(
      new TypeError(
        `${method}: ${kind === 'function' ? 'fn' : kind}: expected a ${kind} handle, received a ${other} handle`,
      ),
    );
  });

  it.each([undefined, null, 0, 1.5, 'text', true, 5n, Symbol('s'), {}, [], () => 0, new Float32Array(1)])(
    'refuses what is no handle: %p',
    (value) => {
      expect(() => call(value as never)).toThrow(TypeError);
    },
  );
});

test('a call without arguments is refused by every method that takes any', () => {
  const free = ['version', 'opList', 'memory', 'cancellationNew', 'graphNew', 'kernelList'].concat([
    'physicalDevices',
    'pluggablePhysicalDevices',
    'tensorFloat32',
    'opDeterminism',
  ]);
  const all = addon as unknown as Record<string, () => unknown>;
  const names: string[] = [];
  for (const name in all) names.push(name);
  expect(names.length).toBeGreaterThan(90);
  for (const name of names.filter((method) => !free.includes(method))) {
    expect(() => all[name]()).toThrow(TypeError);
  }
});

test('an operation keeps its graph alive', () => {
  const orphans = Array.from({ length: 50 }, (_, i) => {
    const graph = addon.graphNew();
    return addon.graphAddOperation(graph, 'Placeholder', `p${i}`, '', [], [], [], ['dtype', 'float32']);
  });
  for (let i = 0; i < 20_000; ++i) float32([], [i]);
  addon.memory();
  expect(orphans.map((orphan) => addon.operationInfo(orphan).name)).toEqual(orphans.map((_, i) => `p${i}`));
});
