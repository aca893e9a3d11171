import * as tf from '../../lib';

const { v1 } = tf.compat;

describe('building by hand', () => {
  test('addOperation takes names, lists, attributes, control inputs, devices', async () => {
    const graph = new tf.Graph();
    graph.placeholder('float32', [2], 'a');
    const b = graph.placeholder('float32', [2], 'b');
    const done = graph.addOperation('NoOp', { name: 'done' });
    const stack = graph.addOperation('Pack', {
      name: 'stack',
      inputs: [['a:0', b]],
      attrs: { axis: 1 },
      controlInputs: [done],
      device: '/CPU:0',
    });
    expect(stack).toMatchObject({ name: 'stack', type: 'Pack', device: '/CPU:0' });
    expect(stack.inputs.map(({ name }) => name)).toEqual(['a:0', 'b:0']);
    expect(stack.controlInputs).toEqual([done]);
    expect(done.controlOutputs).toEqual([stack]);
    expect(b.op.consumers()).toEqual([{ operation: stack, input: 1 }]);
    expect(stack.attrs).toMatchObject({ N: 2, T: 'float32', axis: 1 });
    expect(stack.outputs[0].shape).toEqual([2, 2]);
    const session = new tf.Session(graph);
    expect(((await session.run('stack:0', { feeds: { a: [1, 2], b: [3, 4] } })) as tf.Tensor).arraySync()).toEqual([
      [1, 3],
      [2, 4],
    ]);
    await session.close();
  });

  test('attributes of every kind come back', () => {
    const graph = new tf.Graph();
    const constant = graph.addOperation('Const', { name: 'c', attrs: { value: tf.tensor([1, 2]), dtype: 'float32' } });
    expect((constant.attr('value') as tf.Tensor).arraySync()).toEqual([1, 2]);
    const queue = graph.addOperation('FIFOQueueV2', {
      attrs: { component_types: ['float32', 'string'], shapes: [[2, -1], null], capacity: 7, container: 'box' },
    });
    expect(queue.attr('component_types')).toEqual(['float32', 'string']);
    expect(queue.attr('shapes')).toEqual([[2, -1], null]);
    expect(queue.attr('capacity')).toBe(7);
    expect(queue.attr('container')).toBe('box');
    expect(() => queue.attr('none')).toThrow(tf.TensorFlowError);
  });

  test('name scopes, control dependencies, colocation, unique names', () => {
    const graph = new tf.Graph();
    graph.asDefault(() => {
      const x = v1.placeholder('float32', [], 'x');
      const [first, second] = [1, 2].map(() => graph.nameScope('layer', () => tf.neg(x) as tf.GraphTensor));
      expect([first.op.name, second.op.name]).toEqual(['layer/Neg', 'layer_1/Neg']);
      const after = graph.controlDependencies([first], () => tf.exp(x) as tf.GraphTensor);
      expect(after.op.controlInputs).toEqual([first.op]);
      const free = graph.controlDependencies([first], () =>
        graph.controlDependencies(null, () => tf.exp(x) as tf.GraphTensor),
      );
      expect(free.op).toMatchObject({ name: 'Exp_1', controlInputs: [] });
      const beside = graph.colocateWith(first, () => tf.abs(x) as tf.GraphTensor);
      expect(beside.op.attr('_class')).toEqual(['loc:@layer/Neg']);
    });
    expect(graph.operations.map(({ name }) => name)).toEqual(['x', 'layer/Neg', 'layer_1/Neg', 'Exp', 'Exp_1', 'Abs']);
  });

  test('shapes can be stated', () => {
    const graph = new tf.Graph();
    const x = graph.placeholder('float32', null, 'x');
    expect(x.staticShape).toBeNull();
    x.refineShape([null, 3]);
    expect(x.shape).toEqual([null, 3]);
    expect(() => x.refineShape([2, 4])).toThrow(tf.TensorFlowError);
  });

  test('what is wrong is told', () => {
    const graph = new tf.Graph();
    expect(() => graph.addOperation('NoSuchOp')).toThrow(tf.TensorFlowError);
    expect(() => graph.addOperation('Neg', { input: [] } as never)).toThrow("addOperation: unknown option 'input'");
    expect(() => graph.addOperation('Neg', { inputs: ['x'] })).toThrow("operation: the graph has no operation 'x'");
    const other = new tf.Graph().placeholder('float32', []);
    expect(() => graph.addOperation('Neg', { inputs: [other] })).toThrow('belongs to another graph');
  });
});

describe('GraphDefs', () => {
  const source = () => {
    const graph = new tf.Graph();
    graph.asDefault(() => {
      const x = v1.placeholder('float32', [null], 'x');
      const double = tf.function((a: tf.Tensor) => tf.mul(a, 2), { name: 'double' });
      tf.raw.identityN([double(tf.add(x, 1))]);
    });
    return graph;
  };

  test('go out and in: bytes, message, text; functions included', async () => {
    const bytes = tf.toGraphDef(source());
    const text = tf.toGraphDefText(source());
    expect(text).toContain('op: "Placeholder"');
    for (const form of [bytes, text]) {
      const graph = new tf.Graph();
      const [y, x] = tf.importGraphDef(graph, form, { prefix: 'in', returnElements: ['IdentityN:0', 'x'] }) as [
        tf.GraphTensor,
        tf.Operation,
      ];
      expect(x.name).toBe('in/x');
      const session = new tf.Session(graph);
      expect(((await session.run(y, { feeds: { 'in/x': [1, 2] } })) as tf.Tensor).arraySync()).toEqual([4, 6]);
      await session.close();
    }
  });

  test('inputs can be mapped, names made unique', () => {
    const graph = new tf.Graph();
    const mine = graph.placeholder('float32', [3], 'x');
    const [y] = tf.importGraphDef(graph, tf.toGraphDef(source()), {
      inputMap: { 'x:0': mine },
      returnElements: ['AddV2:0'],
      uniquifyNames: true,
    }) as [tf.GraphTensor];
    expect(y.op.inputs[0]).toBe(mine);
    expect(y.shape).toEqual([3]);
    expect(() => tf.importGraphDef(graph, tf.toGraphDef(source()))).toThrow(tf.TensorFlowError);
    expect(() => tf.importGraphDef(graph, new Uint8Array([1, 2, 3]))).toThrow('importGraphDef: illegal tag');
    expect(() => tf.importGraphDef(graph, 'node { nonsense: 1 }')).toThrow();
  });
});

describe('symbolic gradients', () => {
  test('of any graph, an imported one too', async () => {
    const graph = new tf.Graph();
    const { x, y } = graph.asDefault(() => {
      const x = v1.placeholder('float32', [], 'x');
      return { x, y: tf.mul(tf.mul(x, x), x) };
    });
    const [dx] = tf.gradients(y, x);
    const [ddx] = tf.gradients(dx!, x);
    const copy = new tf.Graph();
    tf.importGraphDef(copy, tf.toGraphDef(graph));
    const [again] = tf.gradients(copy.tensor('Mul_1:0'), copy.tensor('x:0'));
    const session = new tf.Session(graph);
    const values = (await session.run([dx!, ddx!], { feeds: [[x, 2]] })) as tf.Tensor[];
    expect(values.map((value) => value.arraySync())).toEqual([12, 12]);
    const other = new tf.Session(copy);
    expect(((await other.run(again!, { feeds: { x: 2 } })) as tf.Tensor).arraySync()).toBe(12);
    await Promise.all([session.close(), other.close()]);
  });

  test('by the gradients that flow into the targets', async () => {
    const graph = new tf.Graph();
    const x = graph.placeholder('float32', [], 'x');
    const ys = graph.asDefault(() => [tf.square(x), tf.mul(x, 5)]);
    const session = new tf.Session(graph);
    for (const [gradYs, wanted] of [
      [undefined, 11],
      [[2, 3], 27],
      [[null, 3], 21],
      [[tf.scalar(2), null], 17],
    ] as const) {
      const [dx] = tf.gradients(ys, x, gradYs);
      expect(((await session.run(dx!, { feeds: { x: 3 } })) as tf.Tensor).arraySync()).toBe(wanted);
    }
    expect(() => tf.gradients(ys, x, [1])).toThrow('gradients: expected 2 gradYs, received 1');
    expect(() => tf.gradients(ys, x, { gradYs: [] } as never)).toThrow('gradients: expected a list of gradYs');
    await session.close();
  });

  test('of control flow', async () => {
    const graph = new tf.Graph();
    const { x, dx } = graph.asDefault(() => {
      const x = v1.placeholder('float32', [], 'x');
      const y = tf.cond(
        tf.greater(x, 0),
        () => tf.square(x),
        () => tf.neg(x),
      );
      const [, z] = tf.whileLoop(
        (i: tf.Tensor) => tf.less(i, 2),
        (i: tf.Tensor, v: tf.Tensor) => [tf.add(i, 1), tf.mul(v, x)],
        [tf.scalar(0, 'int32'), y],
      );
      return { x, dx: tf.gradients(z, x)[0]! };
    });
    const session = new tf.Session(graph);
    expect(((await session.run(dx, { feeds: [[x, 2]] })) as tf.Tensor).arraySync()).toBe(32);
    expect(((await session.run(dx, { feeds: [[x, -2]] })) as tf.Tensor).arraySync()).toBe(-12);
    await session.close();
  });
});

test('what failed before does not come back where the runtime has nothing to say', () => {
  const graph = new tf.Graph();
  const { name } = graph.placeholder('float32', [2, null], 'x').op;
  const copy = new tf.Graph();
  tf.importGraphDef(copy, tf.toGraphDef(graph));
  const x = copy.operation(name);
  expect(() => tf.raw.matMul(tf.ones([2, 3]), tf.ones([2, 3]))).toThrow(/Matrix size-incompatible/);
  expect(x.outputs[0].staticShape).toEqual([2, null]);
});
