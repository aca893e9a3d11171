import * as tf from '../../lib';
import { draw, expectDrawnOnce, ways } from '../support/draws';

type Unary = (x: tf.Tensor) => tf.Tensor;

const cube = (x: tf.Tensor) => tf.mul(x, tf.mul(x, x));
const noisy = (x: tf.Tensor) => tf.mul(cube(x), draw());
const traced = (f: Unary, jitCompile = false): Unary => tf.function((x: tf.Tensor) => f(x), { jitCompile });

/** Functions n·x³, made anew for each test so that nothing was differentiated before. */
const functions: [name: string, make: () => Unary, draws: number][] = [
  ['a function', () => traced(noisy), 1],
  ['a function in a function', () => traced(traced(noisy)), 1],
  ['a compiled function', () => traced(noisy, true), 1],
  [
    'one after the other',
    () => {
      const [first, second] = [traced(noisy), traced((x) => tf.mul(x, draw()))];
      return (x) => second(first(x));
    },
    2,
  ],
  [
    'one called twice',
    () => {
      const inner = traced(noisy);
      return (x) => tf.sub(inner(x), inner(x));
    },
    2,
  ],
  [
    'a gradient of its own',
    () =>
      traced(
        tf.customGradient((x) => {
          const n = draw();
          return { value: tf.mul(cube(x), n), gradFunc: (dy) => tf.mul(dy, tf.mul(tf.mul(tf.square(x), 3), n)) };
        }),
      ),
    1,
  ],
];

describe.each(functions)('numbers are drawn once: %s', (_name, make, draws) => {
  test.each(ways)('%s', (_way, derivativesOf) => expectDrawnOnce(derivativesOf, make(), draws));
});

test('the third derivative is of the numbers that were drawn, under three tapes', () => {
  const f = traced(traced(noisy));
  const x = tf.fill([2], 2);
  const inner = tf.grad(tf.grad((at) => tf.sum(f(at))));
  const tape = new tf.GradientTape();
  tape.watch(x);
  const second = tape.record(() => inner(x));
  expect(tape.gradient(second, x)!.arraySync()).toEqual(tf.div(second, 2).arraySync());
});

test('a derivative for which nothing was kept is refused rather than taken of other numbers', () => {
  const f = traced(noisy);
  const x = tf.scalar(2);
  const tape = new tf.GradientTape({ persistent: true });
  tape.watch(x);
  const second = tape.record(() => tape.gradient(tape.gradient(f(x), x)!, x)!);
  expect(() => tape.gradient(second, x)).toThrow('draws random numbers or changes state, and did not keep what');
});

test('what is no random number may be run again', () => {
  const f = traced(cube);
  const x = tf.scalar(2);
  const tape = new tf.GradientTape({ persistent: true });
  tape.watch(x);
  const second = tape.record(() => tape.gradient(tape.gradient(f(x), x)!, x)!);
  expect(tape.gradient(second, x)!.arraySync()).toBe(6);
});

test('effects keep their order when a forward half takes the place of a call', () => {
  const v = tf.variable(tf.scalar(1));
  const double = tf.function((x: tf.Tensor) => {
    v.assign(tf.mul(v.read(), 2));
    return tf.mul(tf.square(x), v.read());
  });
  const f = tf.function((x: tf.Tensor) => {
    v.assignAdd(1);
    const y = double(x);
    v.assignAdd(10);
    return [y, v.read()] as tf.Tensor[];
  });
  const x = tf.scalar(3);
  const tape = new tf.GradientTape();
  tape.watch(x);
  const [y, last] = tape.record(() => f(x));
  expect([y, last, tape.gradient(y!, x)].map((t) => t!.arraySync())).toEqual([36, 14, 24]);
  expect(v.arraySync()).toBe(14);
});

test('a call without a tape stays as it was traced', () => {
  const inner = traced((x) => tf.exp(noisy(x)));
  const f = tf.function((x: tf.Tensor) => inner(x));
  const { definition } = f.getConcreteFunction(tf.scalar(1));
  const before = [...definition.uses].map(({ name }) => name);
  tf.grad((x) => f(x))(tf.scalar(1));
  expect(before).toHaveLength(1);
  expect([...definition.uses].map(({ name }) => name)).toEqual(before);
});
