/** Functions that draw random numbers and count how often they do, differentiated in every way there is. */

import * as tf from '../../lib';
import { expectClose } from './golden';

type Unary = (x: tf.Tensor) => tf.Tensor;

const point = 2;
const x = tf.fill([2], point);
/** How often `draw` drew. */
export const drawn = tf.variable(tf.scalar(0), false);

/** A random number, and an assignment to show that it was drawn. */
export function draw(): tf.Tensor {
  drawn.assignAdd(1);
  return tf.random.normal([]);
}

/** Once, twice … differentiated by tapes around each other. */
function byTapes(f: Unary, order: number): (input: tf.Tensor) => tf.Tensor[] {
  return (input) => {
    if (order === 0) return [f(input)];
    const tape = new tf.GradientTape();
    tape.watch(input);
    const values = tape.record(() => byTapes(f, order - 1)(input));
    return [...values, tape.gradient(values[order - 1]!, input)!];
  };
}

function bySymbols(f: Unary, order: number): (input: tf.Tensor) => tf.Tensor[] {
  return (input) => {
    const values = [f(input)];
    while (values.length <= order) values.push(tf.gradients(values[values.length - 1]!, input)[0]!);
    return values;
  };
}

/** A tape around a function that already gives derivatives. */
function byTapeAround(f: (input: tf.Tensor) => tf.Tensor[]): tf.Tensor[] {
  const tape = new tf.GradientTape();
  tape.watch(x);
  const values = tape.record(() => f(x));
  return [...values, tape.gradient(values[values.length - 1]!, x)!];
}

const traced = (f: Unary): Unary => tf.function((input: tf.Tensor) => f(input));
const tracedList = (f: (input: tf.Tensor) => tf.Tensor[]) => tf.function((input: tf.Tensor) => f(input));

/** Each gives the value and the derivatives of a function of one tensor. */
export const ways: [name: string, (f: Unary) => tf.Tensor[]][] = [
  ['a tape around the traced function', (f) => byTapes(traced(f), 1)(x)],
  ['a tape around one that calls the traced function', (f) => byTapes(traced(traced(f)), 1)(x)],
  ['two tapes around it', (f) => byTapes(traced(f), 2)(x)],
  ['a tape within', (f) => tracedList(byTapes(f, 1))(x)],
  ['a tape within around a traced function', (f) => tracedList(byTapes(traced(f), 1))(x)],
  ['a tape within and one around', (f) => byTapeAround(tracedList(byTapes(traced(f), 1)))],
  ['symbolic gradients within', (f) => tracedList(bySymbols(f, 2))(x)],
  ['symbolic gradients within and a tape around', (f) => byTapeAround(tracedList(bySymbols(traced(f), 1)))],
  [
    'a persistent tape that records its own gradient',
    (f) => {
      const tape = new tf.GradientTape({ persistent: true });
      tape.watch(x);
      const values = tape.record(() => {
        const y = traced(f)(x);
        return [y, tape.gradient(y, x)!];
      });
      return [...values, tape.gradient(values[1]!, x)!];
    },
  ],
];

/**
 * Fails unless the derivatives are those of n·x³ for the number n that was drawn.
 *
 * @param derivativesOf one of the ways.
 * @param draws how many draws n is made of.
 * @param counter what counts them.
 */
export function expectDrawnOnce(
  derivativesOf: (f: Unary) => tf.Tensor[],
  f: Unary,
  draws: number,
  counter: tf.Variable = drawn,
): void {
  counter.assign(0);
  const derivatives = derivativesOf(f);
  [1, 3 / point, 6 / point ** 2, 6 / point ** 3].slice(0, derivatives.length).forEach((factor, order) => {
    expectClose(derivatives[order], tf.mul(derivatives[0]!, factor), 1e-4);
  });
  expect(counter.arraySync()).toBe(draws);
}
