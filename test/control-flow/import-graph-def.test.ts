import * as tf from '../../lib';

const w = () => tf.scalar(3);

/** Functions of one tensor, with their values and first two derivatives at 2. */
const functions: [string, (x: tf.Tensor) => tf.Tensor, [number, number, number]][] = [
  ['a call', tf.function((x: tf.Tensor) => tf.mul(tf.pow(x, 3), w())), [24, 36, 36]],
  [
    'a call that calls',
    tf.function((x: tf.Tensor) => tf.square(tf.function((y: tf.Tensor) => tf.mul(y, w()))(x))),
    [36, 36, 18],
  ],
  [
    'a conditional',
    (x) =>
      tf.cond(
        tf.greater(x, 0),
        () => tf.pow(x, 3),
        () => tf.neg(x),
      ),
    [8, 12, 12],
  ],
  ['a choice', (x) => tf.switchCase(tf.cast(x, 'int32'), [() => x, () => x, () => tf.pow(x, 4)]), [16, 32, 48]],
  [
    'a loop',
    (x) =>
      tf.whileLoop(
        (i: tf.Tensor) => tf.less(i, 2),
        (i: tf.Tensor, y: tf.Tensor) => [tf.add(i, 1), tf.mul(y, x)],
        [0, x],
      )[1],
    [8, 12, 12],
  ],
];

describe.each(functions)('%s of an imported graph', (_, fn, [y, dy, ddy]) => {
  let graphDef: Uint8Array;
  let output: string;
  beforeAll(() => {
    const graph = new tf.Graph();
    output = (graph.asDefault(() => fn(graph.placeholder('float32', [], 'x'))) as tf.GraphTensor).name;
    graphDef = tf.toGraphDef(graph);
  });

  test('is differentiated, once and twice', async () => {
    const graph = new tf.Graph();
    const [x, result] = tf.importGraphDef(graph, graphDef, { prefix: 'in', returnElements: ['x:0', output] });
    const [first] = tf.gradients(result as tf.Tensor, x as tf.Tensor);
    const [second] = tf.gradients(first!, x as tf.Tensor);
    await using session = new tf.Session(graph);
    const values = (await session.run([result!, first!, second!], { feeds: [[x as tf.Tensor, 2]] })) as tf.Tensor[];
    expect(values.map((value) => value.dataSync()[0])).toEqual([y, dy, ddy]);
  });

  test('is differentiated through two imports of it', async () => {
    const graph = new tf.Graph();
    const [x, inner] = tf.importGraphDef(graph, graphDef, { returnElements: ['x:0', output] }) as tf.Tensor[];
    const options = { prefix: 'outer', inputMap: { 'x:0': inner! }, returnElements: [output] };
    const [outer] = tf.importGraphDef(graph, graphDef, options) as tf.Tensor[];
    const [gradient] = tf.gradients(outer!, x!);
    const [step] = tf.gradients(outer!, inner!);
    await using session = new tf.Session(graph);
    const at = async (tensor: tf.Tensor) =>
      ((await session.run(tensor, { feeds: { x: 2 } })) as tf.Tensor).dataSync()[0];
    expect(await at(gradient!)).toBe((await at(step!)) * dy);
  });
});

test("a custom gradient of Python's is not passed over", () => {
  const graph = new tf.Graph();
  const attr = { T: { list: { type: [1] } }, _gradient_op_type: { s: Buffer.from('CustomGradient-1') } };
  tf.importGraphDef(graph, {
    node: [
      { name: 'x', op: 'Placeholder', attr: { dtype: { type: 1 } } },
      { name: 'y', op: 'IdentityN', input: ['x'], attr },
    ],
  });
  expect(() => tf.gradients(graph.tensor('y:0'), graph.tensor('x:0'))).toThrow(
    "gradient: 'y' (IdentityN) has a custom gradient of Python's, which its GraphDef does not hold",
  );
});
