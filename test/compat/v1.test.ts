import * as tf from '../../lib';

const { v1 } = tf.compat;

describe.each([false, true])('variables, useResource %s', (useResource) => {
  test('of one name are several', async () => {
    const graph = new tf.Graph();
    const [variables, init] = graph.asDefault(() => {
      const make = (value: number) => new v1.Variable(value, { name: 'w', useResource });
      return [[make(1), make(2), graph.nameScope('scope', () => make(3))], v1.globalVariablesInitializer()] as const;
    });
    expect(variables.map(({ name }) => name)).toEqual(['w', 'w_1', 'scope/w']);
    expect(variables.map(({ initializer }) => initializer.name)).toEqual(['w/Assign', 'w_1/Assign', 'scope/w/Assign']);
    await using session = new tf.Session(graph);
    await session.run(init);
    const values = (await session.run(graph.asDefault(() => variables.map((one) => one.read())))) as tf.Tensor[];
    expect(values.map((value) => value.dataSync()[0])).toEqual([1, 2, 3]);
  });
});

test('options of variables are checked', () => {
  new tf.Graph().asDefault(() => {
    expect(() => new v1.Variable(1, { trainable: 'no' as never })).toThrow('trainable: expected true or false');
    expect(() => new v1.Variable(1, { useResource: 1 as never })).toThrow('useResource: expected true or false');
    expect(() => new v1.Variable(1, { name: 'a b' })).toThrow('expected a name');
  });
});
