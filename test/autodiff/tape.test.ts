import { currentContext } from '../../lib/core/context';
import { constant } from '../../lib/core/convert';
import { record } from '../../lib/core/execute';
import { memory, tidy } from '../../lib/core/memory';
import { customGradient } from '../../lib/autodiff/custom-gradient';
import { grad, grads, valueAndGrads, variableGrads } from '../../lib/autodiff/grad';
import { GradientTape } from '../../lib/autodiff/tape';
import type { Tensor } from '../../lib/core/tensor';
import * as raw from '../../lib/ops/generated';
import { Variable } from '../../lib/ops/variable';
import '../../lib/gradients';

const square = (x: Tensor) => raw.mul(x, x);
const cube = (x: Tensor) => raw.mul(raw.mul(x, x), x);

test('a watched tensor has a gradient, a forgotten one has none', () => {
  const x = constant([1, 2]);
  const y = constant([3, 4]);
  const tape = new GradientTape();
  tape.watch(x);
  const z = tape.record(() => raw.mul(x, y));
  const [dx, dy] = tape.gradient(z, [x, y]);
  expect(dx!.arraySync()).toEqual([3, 4]);
  expect(dy).toBeNull();
});

test('trainable variables are watched by themselves', () => {
  const w = new Variable(constant(3), { name: 'w' });
  const frozen = new Variable(constant(3), { trainable: false });
  const tape = new GradientTape();
  const y = tape.record(() => raw.mul(square(w.read()), frozen.read()));
  const { a, b } = tape.gradient(y, { a: w, b: frozen } as never) as unknown as Record<string, Tensor | null>;
  expect(a!.arraySync()).toBe(18);
  expect(b).toBeNull();
  const quiet = new GradientTape({ watchAccessedVariables: false });
  expect(
    quiet.gradient(
      quiet.record(() => square(w.read())),
      w,
    ),
  ).toBeNull();
});

test('tapes nest: third derivative', () => {
  const x = constant(2);
  const [first, second, third] = [new GradientTape(), new GradientTape(), new GradientTape()];
  [first, second, third].forEach((tape) => tape.watch(x));
  const d3 = first.record(() =>
    second.record(() => {
      const d = third.gradient(
        third.record(() => square(square(x))),
        x,
      )!;
      return d;
    }),
  );
  expect(d3.arraySync()).toBe(32);
  const dd = first.record(() => second.gradient(d3, x)!);
  expect(dd.arraySync()).toBe(48);
  expect(first.gradient(dd, x)!.arraySync()).toBe(48);
});

test('a tape is used once, unless it is persistent', () => {
  const x = constant(2);
  const once = new GradientTape();
  once.watch(x);
  const y = once.record(() => square(x));
  once.gradient(y, x);
  expect(() => once.gradient(y, x)).toThrow('this tape was used already; make it with {persistent: true}');
  const often = new GradientTape({ persistent: true });
  often.watch(x);
  const z = often.record(() => square(x));
  expect(often.gradient(z, x)!.arraySync()).toBe(4);
  expect(often.gradient(z, x)!.arraySync()).toBe(4);
  often.reset();
  expect(often.gradient(z, x)).toBeNull();
});

test('output gradients, several targets, zeros for the unconnected', () => {
  const x = constant([1, 2]);
  const other = constant([[7]]);
  const tape = new GradientTape({ persistent: true });
  tape.watch([x, other]);
  const [y, z] = tape.record(() => [square(x), cube(x)]);
  expect(tape.gradient(y, x, { outputGradients: [1, 10] })!.arraySync()).toEqual([2, 40]);
  expect(tape.gradient([y, z], x)!.arraySync()).toEqual([5, 16]);
  expect(tape.gradient(y, other, { unconnectedGradients: 'zero' })!.arraySync()).toEqual([[0]]);
  expect(() => tape.gradient(y, x, { unconnectedGradients: 'nil' as 'none' })).toThrow(RangeError);
});

test('stopRecording leaves a gap', () => {
  const x = constant(3);
  const tape = new GradientTape();
  tape.watch(x);
  const y = tape.record(() =>
    raw.mul(
      x,
      tape.stopRecording(() => square(x)),
    ),
  );
  expect(tape.gradient(y, x)!.arraySync()).toBe(9);
});

test('wrong uses are told apart', () => {
  const tape = new GradientTape();
  expect(() => tape.watch(constant(new Int32Array([1])))).toThrow(
    'watch: expected a floating or complex tensor, received a int32 tensor of shape [1]',
  );
  expect(() => tape.record(async () => 1)).toThrow(
    'GradientTape.record: expected a function that returns its result, received a promise',
  );
  expect(() => new GradientTape({ persistant: true } as never)).toThrow("GradientTape: unknown option 'persistant'");
});

test('tidy leaves alive what a tape needs, and the tape lets go of it', () => {
  const x = constant([1, 2]);
  const tape = new GradientTape();
  tape.watch(x);
  const y = tape.record(() => tidy(() => raw.exp(raw.mul(x, x))));
  expect(tape.gradient(y, x)!.dataSync()[0]).toBeCloseTo(2 * Math.E, 5);
  expect(memory().numTensors).toBeGreaterThan(0);
});

test('an operation without a gradient is named', () => {
  const x = constant([1, 2]);
  const y = constant([3, 4]);
  const tape = new GradientTape();
  tape.watch(x);
  tape.record(() => record(currentContext(), { type: 'MyOp', inputs: [x], attrs: {}, outputs: [y] }));
  expect(() => tape.gradient(y, x)).toThrow(/'MyOp'.*registerGradient/s);
});

describe('functions', () => {
  test('grad, grads, valueAndGrads', () => {
    expect(grad(square)(3).arraySync()).toBe(6);
    expect(grad(square)([1, 2], [1, 10]).arraySync()).toEqual([2, 40]);
    expect(grad(grad(cube))(2).arraySync()).toBe(12);
    const x = constant(2);
    expect(grads((a, b) => raw.mul(a, square(b)))([x, x]).map((g) => g.arraySync())).toEqual([4, 8]);
    const { value, grads: g } = valueAndGrads((a, b) => raw.mul(a, b))([2, 5]);
    expect([value.arraySync(), ...g.map((t) => t.arraySync())]).toEqual([10, 5, 2]);
    expect(() => grad(() => constant(1))(2)).toThrow("grad: the function's result does not depend on argument 0");
  });

  test('variableGrads finds the variables that were read', () => {
    const v = new Variable(constant(3), { name: 'v' });
    const { value, grads: g } = variableGrads(() => square(v.read()));
    expect(value.arraySync()).toBe(9);
    expect(g.v.arraySync()).toBe(6);
  });
});

test('variableGrads tells variables of one name apart', () => {
  const [a, b] = [new Variable(constant(3), { name: 'v' }), new Variable(constant(5), { name: 'v' })];
  const { grads: g } = variableGrads(() => raw.mul(a.read(), b.read()));
  expect([g.v.arraySync(), g.v_1.arraySync()]).toEqual([5, 3]);
});

test('variableGrads takes one number, and variables', () => {
  const v = new Variable(constant([3, 4]), { name: 'v' });
  expect(() => variableGrads(() => square(v.read()))).toThrow(
    'variableGrads: expected the loss to be a scalar, received shape [2]; take its mean or its sum',
  );
  expect(() => variableGrads((() => 3) as never)).toThrow('variableGrads: expected the loss, a scalar, received 3');
  const sumOfSquares = () => raw.sum(square(v.read()), constant([0], [1], 'int32'));
  expect(() => variableGrads(sumOfSquares, [v.read()] as never)).toThrow(
    'variableGrads: expected variables, such as model.trainableWeights, received',
  );
  expect(variableGrads(sumOfSquares, [v]).grads.v.arraySync()).toEqual([6, 8]);
});

describe('customGradient', () => {
  const clipped = customGradient((x) => ({
    value: raw.identity(x),
    gradFunc: (dy) => raw.clipByValue(dy, constant(-1), constant(1)),
  }));

  test('replaces the gradient', () => {
    expect(grad((x) => raw.mul(clipped(x), constant(5)))(2).arraySync()).toBe(1);
  });

  test('its rule can be differentiated', () => {
    const weird = customGradient((x) => ({ value: square(x), gradFunc: (dy) => raw.mul(dy, cube(x)) }));
    expect(grad(grad((x) => weird(x)))(2).arraySync()).toBe(12);
  });

  test('refuses what it would lose', () => {
    const v = new Variable(constant(1));
    const tape = new GradientTape();
    const reads = customGradient((x) => ({ value: raw.mul(x, v.read()), gradFunc: (dy) => dy }));
    expect(() => tape.record(() => reads(1))).toThrow('customGradient: the function reads a trainable variable');
    const short = customGradient((x, _y) => ({ value: raw.neg(x), gradFunc: (dy) => [dy] }));
    expect(() => grads((a, b) => short(a, b))([1, 2])).toThrow(
      'customGradient: expected 2 gradients from gradFunc, received 1',
    );
  });
});

test.each<[string, () => unknown, string]>([
  ['options', () => new GradientTape(true as never), 'GradientTape: expected a record of options, received true'],
  ['target', () => new GradientTape().gradient('a' as never, constant(1)), "expected target tensors, received 'a'"],
])('%s: errors say what was expected', (_, call, message) => {
  expect(call).toThrow(message);
});

test('gradients by a record of sources have their names', () => {
  const w = new Variable(constant(3));
  const tape = new GradientTape();
  const y = tape.record(() => square(w.read()));
  const found: { w: Tensor | null } = tape.gradient(y, { w });
  expect(found.w!.arraySync()).toBe(6);
});
