import '../../lib/gradients';
import { customGrad, customGradient, type GradientSaver } from '../../lib/autodiff/custom-gradient';
import { grads } from '../../lib/autodiff/grad';
import { GradientTape } from '../../lib/autodiff/tape';
import { toTensor } from '../../lib/core/convert';
import type { Tensor } from '../../lib/core/tensor';
import { tracedFunction } from '../../lib/function/function';
import { add, mul, square } from '../../lib/ops';

const seen: (Tensor | null)[][] = [];

/** x² and 3x, with gradients that are not theirs: 10 and 100 times what comes in. */
const pair = customGradient((x) => ({
  value: [square(x), mul(x, 3)],
  gradFunc: (a: Tensor | null, b: Tensor | null) => {
    seen.push([a, b]);
    return [a && mul(a, 10), b && mul(b, 100)].filter((each) => each !== null).reduce((sum, each) => add(sum, each));
  },
}));

function gradientOf(use: (values: Tensor[]) => Tensor): number {
  const x = toTensor(2);
  const tape = new GradientTape();
  tape.watch(x);
  const y = tape.record(() => use(pair(x)));
  return (tape.gradient(y, x) as Tensor).dataSync()[0] as number;
}

test('a function of several values is differentiated by its rule, which is told what nothing uses', () => {
  expect(pair(toTensor(2)).map((value) => value.dataSync()[0])).toEqual([4, 6]);
  expect(gradientOf(([a, b]) => add(a!, b!))).toBe(110);
  expect(gradientOf(([a]) => a!)).toBe(10);
  expect(seen.at(-1)![1]).toBeNull();
});

test('in a traced function, and through one', () => {
  const inside = tracedFunction((x: Tensor) => {
    const tape = new GradientTape();
    tape.watch(x);
    const y = tape.record(() => pair(x)[1]!);
    return tape.gradient(y, x) as Tensor;
  });
  expect(inside(toTensor(2)).dataSync()[0]).toBe(100);
  const traced = tracedFunction((x: Tensor) => pair(x)[0]!);
  const x = toTensor(2);
  const tape = new GradientTape();
  tape.watch(x);
  const y = tape.record(() => traced(x));
  expect((tape.gradient(y, x) as Tensor).dataSync()[0]).toBe(10);
});

test('customGrad hands what was saved to the rule, as TensorFlow.js has it', () => {
  const scaled = customGrad((a: Tensor, b: Tensor, save: GradientSaver) => {
    save([a]);
    save([b]);
    return { value: mul(a, b), gradFunc: (dy, [x, y]) => [mul(dy, x), mul(mul(dy, y), 10)] };
  });
  expect(grads((a, b) => scaled(a, b))([2, 3]).map((each) => each.dataSync()[0])).toEqual([2, 30]);
  expect(() => customGrad(((x: Tensor) => x) as never)(1)).toThrow('expected the function to return {value, gradFunc}');
});
