import { constant } from '../../lib/core/convert';
import { tracedFunction } from '../../lib/function/function';
import { TensorSpec } from '../../lib/function/tensor-spec';
import { grad } from '../../lib/autodiff/grad';
import { GradientTape } from '../../lib/autodiff/tape';
import type { Tensor } from '../../lib/core/tensor';
import * as raw from '../../lib/ops/generated';
import { transpose } from '../../lib/ops/reshape';
import { Variable } from '../../lib/ops/variable';
import '../../lib/gradients';

const cube = (x: Tensor) => raw.mul(raw.mul(x, x), x);

describe('tracing', () => {
  test('the body runs once per dtype, shape, structure and plain value', () => {
    const fn = tracedFunction((x: Tensor | Tensor[], scale: number) =>
      raw.mul([x].flat()[0], constant(scale, [], [x].flat()[0].dtype)),
    );
    expect(fn(constant([1, 2]), 3).arraySync()).toEqual([3, 6]);
    fn(constant([3, 4]), 3);
    expect(fn.traceCount).toBe(1);
    fn(constant([3, 4]), 4);
    expect(fn.traceCount).toBe(2);
    fn(constant([3, 4, 5]), 3);
    fn(constant(new Int32Array([1])), 3);
    fn([constant([1, 2])], 3);
    expect(fn.traceCount).toBe(5);
  });

  test('results keep their structure', () => {
    const fn = tracedFunction((x: Tensor) => ({ a: [x, raw.neg(x)], b: null, c: 2 }));
    const { a, b, c } = fn(constant(1)) as unknown as { a: Tensor[]; b: null; c: Tensor };
    expect(a.map((t) => t.arraySync())).toEqual([1, -1]);
    expect(b).toBeNull();
    expect(c.arraySync()).toBe(2);
  });

  test('an input signature traces once and refuses what does not fit', () => {
    const fn = tracedFunction((x: Tensor) => raw.neg(x), { inputSignature: [new TensorSpec([null, 2], 'float32')] });
    expect(fn([[1, 2]] as never).arraySync()).toEqual([[-1, -2]]);
    expect(
      fn(
        constant([
          [1, 2],
          [3, 4],
        ]),
      ).shape,
    ).toEqual([2, 2]);
    expect(fn.getConcreteFunction().outputs[0].shape).toEqual([null, 2]);
    expect(fn.traceCount).toBe(1);
    expect(() => fn(constant([1, 2]))).toThrow(
      'expected TensorSpec([null, 2], float32) for argument 0, received a float32 tensor of shape [2]',
    );
  });

  test('what a trace cannot do is an error', () => {
    expect(() => tracedFunction(async (x: Tensor) => x)(constant(1))).toThrow('must return its result, not a promise');
    expect(() => tracedFunction((x: Tensor) => x.dataSync())(constant(1))).toThrow(
      /dataSync: the graph tensor .* has no value/,
    );
    expect(() => tracedFunction((x: Tensor) => x, { jit: true } as never)).toThrow("function: unknown option 'jit'");
    let leaked!: Tensor;
    tracedFunction((x: Tensor) => (leaked = raw.neg(x)))(constant(1));
    expect(() => leaked.dataSync()).toThrow('has no value');
  });

  test('an error while tracing leaves nothing behind', () => {
    let fail = true;
    const fn = tracedFunction((x: Tensor) => {
      if (fail) throw new Error('not yet');
      return raw.neg(x);
    });
    expect(() => fn(constant(1))).toThrow('not yet');
    fail = false;
    expect(fn(constant(1)).arraySync()).toBe(-1);
  });

  test('captured tensors are arguments; a disposed one asks for a new trace', () => {
    let w = constant([2]);
    const fn = tracedFunction((x: Tensor) => raw.mul(x, w));
    expect(fn(constant([3])).arraySync()).toEqual([6]);
    w.dispose();
    w = constant([5]);
    expect(fn(constant([3])).arraySync()).toEqual([15]);
  });

  test('functions call functions', () => {
    const inner = tracedFunction((x: Tensor) => raw.mul(x, x));
    const outer = tracedFunction((x: Tensor) => raw.add(inner(x), inner(raw.neg(x))));
    const y = outer(constant([1, 2]));
    expect(y.arraySync()).toEqual([2, 8]);
    expect(y.shape).toEqual([2]);
  });
});

test('reads and assignments of variables keep their order', () => {
  const v = new Variable(constant(1));
  const fn = tracedFunction((x: Tensor) => {
    const before = v.read();
    v.assign(raw.add(v.read(), x));
    const middle = v.read();
    v.assignAdd(constant(10));
    return [before, middle, v.read()];
  });
  expect(fn(constant(2)).map((t) => t.arraySync())).toEqual([1, 3, 13]);
  expect(v.read().arraySync()).toBe(13);
});

test('XLA compiles the same numbers', () => {
  const fn = tracedFunction((x: Tensor) => raw.exp(raw.mul(x, x)), { jitCompile: true });
  expect(fn(constant([1, 0])).dataSync()[0]).toBeCloseTo(Math.E, 5);
});

describe('gradients of traced functions', () => {
  test.each([false, true])('first to third derivative, jitCompile %s', (jitCompile) => {
    const fn = tracedFunction(cube, { jitCompile });
    expect(grad(fn)(2).arraySync()).toBe(12);
    expect(grad(grad(fn))(2).arraySync()).toBe(12);
    expect(grad(grad(grad(fn)))(2).arraySync()).toBe(6);
  });

  test('a traced gradient of a traced function', () => {
    const inner = tracedFunction(cube);
    const outer = tracedFunction((x: Tensor) => grad(inner)(x));
    expect(outer(constant(2)).arraySync()).toBe(12);
    expect(grad(outer)(2).arraySync()).toBe(12);
    const twice = tracedFunction((x: Tensor) => grad(grad((y) => inner(raw.mul(y, y))))(x));
    expect(twice(constant(1)).arraySync()).toBe(30);
  });

  test('by variables and by what is captured', () => {
    const v = new Variable(constant(3));
    const c = constant(4);
    const fn = tracedFunction((x: Tensor) => raw.mul(raw.mul(x, c), raw.mul(v.read(), v.read())));
    const tape = new GradientTape();
    tape.watch(c);
    const y = tape.record(() => fn(constant(2)));
    expect(tape.gradient(y, [v, c]).map((g) => g!.arraySync())).toEqual([48, 18]);
  });

  test('a training step inside a function', () => {
    const w = new Variable(constant([[0]]));
    const x = constant([[1], [2]]);
    const t = constant([[2], [4]]);
    const step = tracedFunction(() => {
      const tape = new GradientTape();
      const loss = tape.record(() => {
        const e = raw.sub(raw.matMul(x, w.read()), t);
        return raw.mean(raw.mul(e, e), constant([0, 1], undefined, 'int32'));
      });
      w.assignSub(raw.mul(constant(0.1), tape.gradient(loss, w)!));
      return loss;
    });
    const losses = Array.from({ length: 30 }, () => step().arraySync() as number);
    expect(losses[0]).toBeCloseTo(10, 5);
    expect(losses[29]).toBeLessThan(1e-5);
    expect(step.traceCount).toBe(1);
    expect((w.read().arraySync() as number[][])[0][0]).toBeCloseTo(2, 3);
  });
});

test('the conjugate of a real scalar is transposed without ending the process', () => {
  const conjugated = tracedFunction((x: Tensor) => raw.conjugateTranspose(x, constant([], [0], 'int32')));
  expect(conjugated(constant(3)).arraySync()).toBe(3);
  expect(tracedFunction((x: Tensor) => transpose(x, null, true))(constant(3)).arraySync()).toBe(3);
});
