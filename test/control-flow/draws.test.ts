import * as tf from '../../lib';
import { draw, expectDrawnOnce, ways } from '../support/draws';

type Unary = (x: tf.Tensor) => tf.Tensor;

const int = (value: number) => tf.scalar(value, 'int32');
const cube = (x: tf.Tensor) => tf.mul(x, tf.mul(x, x));
const noisy = (x: tf.Tensor) => tf.mul(x, draw());
/** True, which cannot be known before it runs. */
const holds = (x: tf.Tensor) => tf.less(tf.sum(x), tf.scalar(1e9));
const repeat =
  (steps: number, body: Unary): Unary =>
  (x) =>
    tf.whileLoop(
      (i: tf.Tensor) => tf.less(i, int(steps)),
      (i: tf.Tensor, y: tf.Tensor) => [tf.add(i, int(1)), body(y)],
      [int(0), x],
    )[1]!;
const whenHolds =
  (body: Unary): Unary =>
  (x) =>
    tf.cond(
      holds(x),
      () => body(x),
      () => tf.neg(x),
    );

const compiled = (f: Unary): Unary => tf.function((x: tf.Tensor) => f(x), { jitCompile: true });

/** Functions n·x³. */
const functions: [name: string, f: Unary, draws: number][] = [
  ['cond', whenHolds((x) => noisy(cube(x))), 1],
  [
    'the other branch of cond',
    (x) =>
      tf.cond(
        tf.logicalNot(holds(x)),
        () => tf.neg(x),
        () => cube(noisy(x)),
      ),
    1,
  ],
  [
    'switchCase',
    (x) => tf.switchCase(tf.cast(holds(x), 'int32'), [() => x, () => noisy(cube(x)), () => noisy(noisy(x))]),
    1,
  ],
  ['cond, compiled', compiled(whenHolds((x) => noisy(cube(x)))), 1],
  [
    'switchCase, compiled',
    compiled((x) =>
      tf.switchCase(tf.cast(holds(x), 'int32'), [() => x, () => noisy(cube(x)), () => noisy(noisy(noisy(x)))]),
    ),
    1,
  ],
  ['whileLoop', (x) => repeat(3, noisy)(cube(x)), 3],
  ['what a loop captures', (x) => repeat(2, (y) => tf.mul(noisy(y), x))(x), 2],
  [
    'scan',
    (x) => tf.gather(tf.scan((p: tf.Tensor) => noisy(tf.mul(p, x)), tf.ones([3]), tf.onesLike(x)) as tf.Tensor, 2),
    3,
  ],
  ['map', (x) => tf.sum(tf.map((k: tf.Tensor) => tf.mul(k, cube(noisy(x))), tf.tensor([1, 2, 3])) as tf.Tensor, 0), 3],
  ['a loop in a loop', (x) => repeat(2, repeat(2, noisy))(cube(x)), 4],
  ['cond in a loop', (x) => repeat(2, whenHolds(noisy))(cube(x)), 2],
];

describe.each(functions)('numbers are drawn once: %s', (_name, f, draws) => {
  test.each(ways)('%s', (_way, derivativesOf) => expectDrawnOnce(derivativesOf, f, draws));
});

test('a function in cond in a loop in a function', () => {
  const inner = tf.function((x: tf.Tensor) => noisy(x));
  const f = tf.function((x: tf.Tensor) =>
    repeat(
      2,
      whenHolds((y) => inner(y)),
    )(cube(x)),
  );
  for (const [, derivativesOf] of ways.slice(0, 3)) expectDrawnOnce(derivativesOf, f, 2);
});

test('in a graph by itself, symbolic gradients of any order', async () => {
  const graph = new tf.Graph();
  const fetches = graph.asDefault(() => {
    const x = graph.placeholder('float32', [2], 'x');
    const inner = tf.function((y: tf.Tensor) => tf.mul(cube(y), tf.random.normal([])));
    const y = tf.cond(
      holds(x),
      () => inner(x),
      () => x,
    );
    const after = graph.controlDependencies([y], () => tf.neg(y));
    const values = [y, after];
    for (let order = 1; order <= 3; order++) {
      values.push(tf.gradients(order === 1 ? y : values[values.length - 1]!, x)[0]!);
    }
    return values;
  });
  await using session = new tf.Session(graph);
  const feeds = { x: tf.fill([2], 2) };
  const [y, after, ...derivatives] = ((await session.run(fetches, { feeds })) as tf.Tensor[]).map(
    (tensor) => tensor.dataSync()[0] as number,
  );
  expect(after).toBe(-y!);
  derivatives.forEach((derivative, i) => expect(derivative / y!).toBeCloseTo([3 / 2, 6 / 4, 6 / 8][i]!, 5));
});
