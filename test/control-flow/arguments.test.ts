import * as tf from '../../lib';

const yes = () => tf.tensor(true, [], 'bool');
const one = () => tf.scalar(1);
const two = () => tf.scalar(2);

describe('case', () => {
  const none = 'case: expected a predicate to hold, or a default';
  const several = 'case: expected at most one predicate to hold (exclusive)';

  test('without a default wants a predicate that holds, wherever it runs', async () => {
    const fn = (p: tf.Tensor) => tf.case([[p, one]]);
    expect(() => fn(tf.logicalNot(yes()))).toThrow(none);
    expect(() => tf.function(fn)(tf.logicalNot(yes())).dataSync()).toThrow(none);
    expect(tf.function(fn)(yes()).dataSync()[0]).toBe(1);
    const graph = new tf.Graph();
    const p = graph.placeholder('bool', [], 'p');
    const y = graph.asDefault(() => fn(p));
    await using session = new tf.Session(graph);
    await expect(session.run(y, { feeds: { p: false } })).rejects.toThrow(none);
    expect(String(await session.run(y, { feeds: { p: true } }))).toContain('1');
  });

  test('exclusive wants one at most, wherever it runs', async () => {
    const fn = (p: tf.Tensor, q: tf.Tensor) =>
      tf.case(
        [
          [p, one],
          [q, two],
        ],
        { exclusive: true },
      );
    const [t, f] = [yes(), tf.logicalNot(yes())];
    expect(() => fn(t, t)).toThrow(`${several}, 2 do`);
    expect(() => tf.function(fn)(t, t).dataSync()).toThrow(several);
    expect(tf.function(fn)(f, t).dataSync()[0]).toBe(2);
    const graph = new tf.Graph();
    const [p, q] = ['p', 'q'].map((name) => graph.placeholder('bool', [], name));
    const y = graph.asDefault(() => fn(p, q));
    await using session = new tf.Session(graph);
    await expect(session.run(y, { feeds: { p: true, q: true } })).rejects.toThrow(several);
    expect(String(await session.run(y, { feeds: { p: true, q: false } }))).toContain('1');
  });

  test('is differentiated with the check in it', () => {
    const x = tf.scalar(3);
    const traced = tf.function((v: tf.Tensor) => tf.case([[tf.greater(v, 0), () => tf.square(v)]]));
    expect(
      tf
        .grad((v) => traced(v))(x)
        .dataSync()[0],
    ).toBe(6);
  });
});

test.each<[string, () => unknown, string]>([
  ['cond', () => tf.cond(true, 5 as never, one), 'cond: expected functions without arguments, received 5'],
  ['cond', () => tf.cond('abc', one, two), 'cond: expected a bool or a number, received a string tensor'],
  ['case', () => tf.case([5 as never]), 'case: expected at least one [predicate, function]'],
  ['case', () => tf.case([[true, 5 as never]]), 'case: expected functions without arguments, received 5'],
  ['switchCase', () => tf.switchCase(1.5, [one, two]), 'switchCase: expected an integer, received 1.5'],
  ['switchCase', () => tf.switchCase(tf.scalar(1), [one]), 'switchCase: expected an integer, received a float32'],
  ['switchCase', () => tf.switchCase(0, [5 as never]), 'switchCase: expected functions without arguments, received 5'],
  [
    'whileLoop',
    () =>
      tf.whileLoop(
        () => false,
        () => [],
        [],
      ),
    'whileLoop: expected at least one variable',
  ],
  ['whileLoop', () => tf.whileLoop(5 as never, () => [], [1]), 'whileLoop: expected functions, received 5'],
  [
    'whileLoop',
    () =>
      tf.whileLoop(
        (i: tf.Tensor) => tf.less(i, [2, 0]),
        (i: tf.Tensor) => [tf.add(i, 1)],
        [one()],
      ),
    'whileLoop: expected a scalar condition, received a bool tensor of shape [2]',
  ],
  [
    'whileLoop',
    () =>
      tf.whileLoop(
        (i: tf.Tensor) => tf.less(i, 2),
        (i: tf.Tensor) => [i],
        [one()],
        { parallelIterations: 0 },
      ),
    'whileLoop: expected parallelIterations > 0, received 0',
  ],
  [
    'whileLoop',
    () =>
      tf.whileLoop(
        () => true,
        (x: tf.Tensor) => [tf.concat([x, x], 0)],
        [tf.zeros([1])],
        { shapeInvariants: [[1]] },
      ),
    'whileLoop: expected variable 0 to keep shape [1], the body gives [2]',
  ],
  [
    'map',
    () => tf.map((x: tf.Tensor) => x, [1, 2], { parallelIterations: -1 }),
    'map: expected parallelIterations > 0',
  ],
  ['map', () => tf.map(5 as never, [1, 2]), 'map: expected a function, received 5'],
  [
    'scan',
    () => tf.scan((a: tf.Tensor) => a, [1, 2], 0, { reverse: 'yes' as never }),
    "scan: reverse: expected true or false, received 'yes'",
  ],
  [
    'scan',
    () => tf.scan((a: tf.Tensor) => tf.cast(a, 'int32'), [1, 2], 0),
    'scan: expected the next state to be float32 [], received a int32 tensor of shape []',
  ],
])('%s says what it wants (%#)', (_, call, message) => {
  expect(call).toThrow(message);
});

describe('a constant made beside a branch or a loop', () => {
  const cube = (x: tf.Tensor) =>
    tf.cond(
      tf.greater(x, 0),
      () => tf.pow(x, 3),
      () => tf.neg(x),
    );
  const power = (x: tf.Tensor) =>
    tf.whileLoop(
      (i: tf.Tensor) => tf.less(i, 2),
      (i: tf.Tensor, y: tf.Tensor) => [tf.add(i, 1), tf.mul(y, x)],
      [0, x],
    )[1];

  test.each([
    ['cond', cube],
    ['whileLoop', power],
  ])('%s: has its gradient in a traced function', (_, fn) => {
    const traced = tf.function(() => {
      const x = tf.scalar(2);
      const tape = new tf.GradientTape();
      tape.watch(x);
      return tape.gradient(
        tape.record(() => fn(x)),
        x,
      )!;
    });
    expect(traced().dataSync()[0]).toBe(12);
  });

  test('has its gradient in a graph', async () => {
    const graph = new tf.Graph();
    const [x, y] = graph.asDefault(() => {
      const constant = tf.scalar(2);
      return [constant, cube(constant)];
    });
    await using session = new tf.Session(graph);
    const gradient = (await session.run(tf.gradients(y, x)[0]!)) as tf.Tensor;
    expect(gradient.dataSync()[0]).toBe(12);
  });

  test('still tells the shapes that follow from it', () => {
    const traced = tf.function((x: tf.Tensor) => {
      const shape = tf.tensor([2, 3], [2], 'int32');
      const y = tf.cond(
        tf.greater(tf.sum(x), 0),
        () => tf.raw.reshape(x, shape),
        () => tf.zeros([2, 3]),
      );
      expect(y.shape).toEqual([2, 3]);
      return y;
    });
    expect(traced(tf.ones([6])).shape).toEqual([2, 3]);
  });
});

test('symbolic gradients are those within one graph', () => {
  const [x, other] = [1, 2].map(() => new tf.Graph().placeholder('float32', [], 'x'));
  expect(() => tf.gradients(x, other)).toThrow('gradients: expected tensors of one graph');
});
