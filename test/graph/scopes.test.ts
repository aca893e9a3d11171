import * as tf from '../../lib';

const opOf = (tensor: tf.Tensor) => (tensor as tf.GraphTensor).op;

describe('what is made in a scope', () => {
  const made = (graph: tf.Graph) => [
    opOf(graph.placeholder('float32', [])),
    opOf(graph.asDefault(() => tf.scalar(1))),
    opOf(graph.asDefault(() => tf.exp(graph.tensor('x:0')))),
  ];

  let graph: tf.Graph;
  beforeEach(() => {
    graph = new tf.Graph();
    graph.placeholder('float32', [], 'x');
    graph.addOperation('NoOp', { name: 'first' });
  });

  test('lies on its device, placeholders and constants too', () => {
    const [name] = tf.config.listLogicalDevices('CPU').map((device) => device.name);
    const devices = tf.device(name, () => made(graph).map(({ device }) => device));
    expect(devices).toEqual(Array(3).fill('/job:localhost/replica:0/task:0/device:CPU:0'));
  });

  test('waits for what is asked for, placeholders and constants too', () => {
    const waiting = graph.controlDependencies(['first'], () => made(graph));
    expect(waiting.map(({ controlInputs }) => controlInputs.map(({ name }) => name))).toEqual(Array(3).fill(['first']));
  });

  test('stands beside what is asked for, placeholders and constants too', () => {
    const beside = graph.colocateWith('first', () => made(graph));
    expect(beside.map((operation) => operation.attr('_class'))).toEqual(Array(3).fill(['loc:@first']));
  });

  test('a constant of a run that waits has that run', async () => {
    const [answer, value] = graph.asDefault(() => {
      const variable = new tf.compat.v1.Variable(5);
      return [graph.controlDependencies([variable.initializer], () => tf.scalar(7)), variable.read()];
    });
    await using session = new tf.Session(graph);
    await session.run(answer);
    expect(((await session.run(value)) as tf.Tensor).dataSync()[0]).toBe(5);
  });

  test('a name scope with a slash behind is entered again', () => {
    const [first, second] = ['scope', 'scope/'].map((scope) =>
      graph.nameScope(scope, () => graph.addOperation('NoOp', { name: 'step' }).name),
    );
    expect([first, second]).toEqual(['scope/step', 'scope/step_1']);
  });

  test('arguments of a function lie where the caller has them', () => {
    const traced = tf.function((x: tf.Tensor) => tf.device('/CPU:0', () => tf.add(x, tf.scalar(1))));
    const outer = tf.scalar(2);
    expect(tf.device('/CPU:0', () => traced(outer)).dataSync()[0]).toBe(3);
  });
});

describe('an import', () => {
  const definition = { node: [{ name: 'n', op: 'NoOp' }] };

  test('goes below the name scope, onto the device, behind what is waited for', () => {
    const graph = new tf.Graph();
    graph.addOperation('NoOp', { name: 'first' });
    tf.device('/CPU:0', () =>
      graph.nameScope('scope', () =>
        graph.controlDependencies(['first'], () => tf.importGraphDef(graph, definition, { prefix: 'inner' })),
      ),
    );
    const imported = graph.operation('scope/inner/n');
    expect(imported.device).toBe('/job:localhost/replica:0/task:0/device:CPU:0');
    expect(imported.controlInputs.map(({ name }) => name)).toEqual(['first']);
  });

  test.each<[unknown, object, string]>([
    ['frozen.pb', {}, "received a path, 'frozen.pb'; read the file"],
    [{ nodes: [] }, {}, "unknown field 'nodes'"],
    [definition, { device: 'next door!' }, 'importGraphDef: expected a device name'],
    [definition, { prefix: 5 }, 'importGraphDef: expected a name as prefix, received 5'],
    [definition, { uniquifyNames: 'yes' }, 'importGraphDef: uniquifyNames: expected true or false'],
  ])('%j %j is refused', (given, options, message) => {
    expect(() => tf.importGraphDef(new tf.Graph(), given as string, options)).toThrow(message);
  });
});

describe('names', () => {
  test.each(['_x', 'a b', 'a\\b', '日本', 'a:0', ''])('%j is refused, as an import would', (name) => {
    const graph = new tf.Graph();
    expect(() => graph.addOperation('NoOp', { name })).toThrow(/addOperation: expected a name of letters/);
    expect(() => graph.placeholder('float32', [], name)).toThrow(/placeholder: expected a name of letters/);
    expect(() => graph.nameScope(name, () => 0)).toThrow(/nameScope: expected a name of letters/);
  });

  test('all that are taken come through an import', () => {
    const graph = new tf.Graph();
    for (const name of ['a>b', '.a', 'a//b', '0-1']) graph.addOperation('NoOp', { name });
    graph.nameScope('s', () => graph.addOperation('NoOp', { name: '_x' }));
    const copy = new tf.Graph();
    tf.importGraphDef(copy, tf.toGraphDef(graph));
    expect(copy.operations.map(({ name }) => name)).toEqual(['a>b', '.a', 'a//b', '0-1', 's/_x']);
  });

  test('an argument of a function may have any', () => {
    const spec = new tf.TensorSpec([], 'float32', 'the input');
    expect(
      tf
        .function((x: tf.Tensor) => tf.neg(x), { inputSignature: [spec] })(tf.scalar(2))
        .dataSync()[0],
    ).toBe(-2);
  });

  test('that of a control input is none of a tensor', () => {
    const graph = new tf.Graph();
    graph.placeholder('float32', [], 'x');
    expect(() => graph.addOperation('Neg', { inputs: ['^x'] })).toThrow("tensor: '^x' names an operation");
  });
});

describe('devices', () => {
  test('of other machines are taken, malformed ones refused', () => {
    const graph = new tf.Graph();
    expect(graph.addOperation('NoOp', { device: '/job:worker/task:3/GPU:1' }).device).toBe('/job:worker/task:3/GPU:1');
    expect(() => graph.addOperation('NoOp', { device: 'next door!' })).toThrow(
      "addOperation: expected a device name such as '/CPU:0', received 'next door!'",
    );
  });
});

describe('shapes', () => {
  test('setShape says what is not known', () => {
    const x = new tf.Graph().placeholder('float32', null);
    x.setShape([null, 3]);
    x.setShape([2, null]);
    expect(x.shape).toEqual([2, 3]);
  });

  test('setShape refuses what cannot be', () => {
    const x = new tf.Graph().placeholder('float32', [2, 3], 'x');
    expect(() => x.setShape([2, 4])).toThrow("setShape: expected a shape that fits the graph tensor 'x:0'");
    expect(() => x.setShape([2])).toThrow(RangeError);
    expect(() => x.setShape([1.5, 3])).toThrow('setShape: expected sizes that are integers >= 0, or null');
    expect(() => tf.zeros([2]).setShape([3])).toThrow('setShape: expected a shape that fits a float32 tensor');
  });

  test('of placeholders are checked, open when left out', () => {
    const graph = new tf.Graph();
    expect(graph.placeholder('float32').staticShape).toBeNull();
    expect(graph.placeholder('float32', [-1, null, 2]).shape).toEqual([null, null, 2]);
    expect(() => graph.placeholder('float32', 'abc' as never)).toThrow('placeholder: expected a shape');
    expect(() => graph.placeholder('float32', [-5])).toThrow('placeholder: expected sizes');
  });

  test('in attributes may have null for an open size', () => {
    const attrs = { component_types: ['float32'], shapes: [[null, 2]] };
    expect(new tf.Graph().addOperation('FIFOQueueV2', { attrs }).attr('shapes')).toEqual([[-1, 2]]);
  });
});

test('a loop without variables, which would end the process, is refused', () => {
  const traced = (body: () => unknown) =>
    tf.function(body as () => tf.Tensor, { inputSignature: [] }).getConcreteFunction();
  const [cond, body] = [traced(() => tf.tensor(false, [], 'bool')), traced(() => [])];
  for (const type of ['While', 'StatelessWhile']) {
    const add = () =>
      new tf.Graph().addOperation(type, {
        inputs: [[]],
        attrs: { T: [], cond: cond.definition, body: body.definition },
      });
    expect(add).toThrow(`${type}: expected at least one variable of the loop`);
  }
});
