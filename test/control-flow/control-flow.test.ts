import { constant } from '../../lib/core/convert';
import { tracedFunction } from '../../lib/function/function';
import { TensorSpec } from '../../lib/function/tensor-spec';
import { grad } from '../../lib/autodiff/grad';
import { GradientTape } from '../../lib/autodiff/tape';
import { caseOf, cond, switchCase } from '../../lib/control-flow/cond';
import { whileLoop } from '../../lib/control-flow/while-loop';
import { map, scan } from '../../lib/control-flow/map';
import type { Tensor } from '../../lib/core/tensor';
import * as raw from '../../lib/ops/generated';
import { Variable } from '../../lib/ops/variable';
import '../../lib/gradients';

const zero = () => constant(0);
const int = (value: number) => constant(value, [], 'int32');

/** Each function of one scalar, with its value and first two derivatives at some points. */
const functions: [string, (x: Tensor) => Tensor, [x: number, y: number, dy: number, ddy: number][]][] = [
  [
    'cond: x³ above 0, else x²',
    (x) =>
      cond(
        raw.greater(x, zero()),
        () => raw.mul(x, raw.mul(x, x)),
        () => raw.mul(x, x),
      ),
    [
      [2, 8, 12, 12],
      [-3, 9, -6, 2],
    ],
  ],
  [
    'cond with a branch that gives x as it is',
    (x) => {
      const y = raw.mul(x, x);
      return cond(
        raw.greater(x, zero()),
        () => x,
        () => y,
      );
    },
    [
      [2, 2, 1, 0],
      [-3, 9, -6, 2],
    ],
  ],
  [
    'whileLoop whose body gives what lies outside as it is',
    (x) => {
      const y = raw.mul(x, x);
      return whileLoop(
        (i: Tensor) => raw.less(i, int(2)),
        (i: Tensor) => [raw.add(i, int(1)), y],
        [int(0), x],
      )[1];
    },
    [[-3, 9, -6, 2]],
  ],
  [
    'cond with a branch that does not depend on x',
    (x) =>
      cond(
        raw.greater(x, zero()),
        () => raw.mul(x, x),
        () => constant(5),
      ),
    [
      [2, 4, 4, 2],
      [-3, 5, 0, 0],
    ],
  ],
  [
    'a cond within a cond',
    (x) =>
      cond(
        raw.greater(x, zero()),
        () =>
          cond(
            raw.greater(x, constant(1)),
            () => raw.mul(x, x),
            () => x,
          ),
        () => raw.neg(x),
      ),
    [
      [3, 9, 6, 2],
      [0.5, 0.5, 1, 0],
      [-2, 2, -1, 0],
    ],
  ],
  [
    'switchCase',
    (x) => switchCase(raw.cast(x, { DstT: 'int32' }), [() => x, () => raw.mul(x, x), () => raw.exp(x)]),
    [
      [1.5, 2.25, 3, 2],
      [0.5, 0.5, 1, 0],
      [7, Math.exp(7), Math.exp(7), Math.exp(7)],
    ],
  ],
  [
    'whileLoop: x⁴ by three products',
    (x) =>
      whileLoop(
        (i: Tensor) => raw.less(i, int(3)),
        (i: Tensor, y: Tensor) => [raw.add(i, int(1)), raw.mul(y, x)],
        [int(0), x],
      )[1],
    [[2, 16, 32, 48]],
  ],
  [
    'whileLoop: squares until it is 100 or more',
    (x) =>
      whileLoop(
        (y: Tensor) => raw.less(y, constant(100)),
        (y: Tensor) => [raw.mul(y, y)],
        [x],
      )[0],
    [
      [2, 256, 1024, 3584],
      [200, 200, 1, 0],
    ],
  ],
  [
    'a loop within a loop',
    (x) =>
      whileLoop(
        (i: Tensor) => raw.less(i, int(2)),
        (i: Tensor, y: Tensor) => [
          raw.add(i, int(1)),
          whileLoop(
            (j: Tensor) => raw.less(j, int(2)),
            (j: Tensor, z: Tensor) => [raw.add(j, int(1)), raw.mul(z, x)],
            [int(0), y],
          )[1],
        ],
        [int(0), x],
      )[1],
    [[2, 32, 80, 160]],
  ],
  [
    'maximumIterations',
    (x) =>
      whileLoop(
        () => constant(true),
        (y: Tensor) => [raw.mul(y, x)],
        [x],
        { maximumIterations: 2 },
      )[0],
    [[3, 27, 27, 18]],
  ],
  [
    'scan: sum of the powers of x',
    (x) => {
      const powers = scan((p: Tensor) => raw.mul(p, x), constant([1, 1, 1]), constant(1)) as Tensor;
      return raw.sum(powers, constant([0], undefined, 'int32'));
    },
    [[2, 14, 17, 14]],
  ],
  [
    'map: sum of (k x)²',
    (x) => {
      const squares = map((k: Tensor) => raw.square(raw.mul(k, x)), constant([1, 2, 3])) as Tensor;
      return raw.sum(squares, constant([0], undefined, 'int32'));
    },
    [[2, 56, 56, 28]],
  ],
];

describe.each(functions)('%s', (_name, fn, rows) => {
  const traced = tracedFunction((x: Tensor) => fn(x), { inputSignature: [new TensorSpec([])] });
  const modes: [string, (x: Tensor) => Tensor, (x: Tensor) => Tensor, (x: Tensor) => Tensor][] = [
    ['eager', fn, grad(fn), grad(grad(fn))],
    ['traced', traced, grad(traced), grad(grad(traced))],
    [
      'gradient traced',
      traced,
      tracedFunction((x: Tensor) => grad(fn)(x)),
      tracedFunction((x: Tensor) => grad(grad(fn))(x)),
    ],
    ['second derivative of the traced first', traced, grad(fn), grad(tracedFunction((x: Tensor) => grad(fn)(x)))],
  ];
  test.each(modes)('%s', (_mode, value, first, second) => {
    for (const [x, y, dy, ddy] of rows) {
      const at = constant(x);
      expect(value(at).dataSync()[0]).toBeCloseTo(y, 2);
      if (dy !== 0) expect(first(at).dataSync()[0]).toBeCloseTo(dy, 2);
      if (ddy !== 0) expect(second(at).dataSync()[0]).toBeCloseTo(ddy, 1);
    }
  });
});

test('a third derivative, with lists of conditions kept on the way', () => {
  const fn = tracedFunction(
    (x: Tensor) =>
      whileLoop(
        (i: Tensor) => raw.less(i, int(2)),
        (i: Tensor, y: Tensor) => [
          raw.add(i, int(1)),
          cond(
            raw.less(y, constant(100)),
            () => raw.mul(y, y),
            () => raw.neg(y),
          ),
        ],
        [int(0), x],
      )[1],
  );
  expect(grad(grad(grad(fn)))(2).arraySync()).toBe(48);
});

test('gradients flow to variables and captured tensors', () => {
  const w = new Variable(constant(2));
  const c = constant(3);
  const fn = tracedFunction(
    (n: Tensor) =>
      whileLoop(
        (i: Tensor) => raw.less(i, n),
        (i: Tensor, y: Tensor) => [raw.add(i, int(1)), raw.mul(raw.mul(y, w.read()), c)],
        [int(0), constant(1)],
      )[1],
  );
  const tape = new GradientTape();
  tape.watch(c);
  const y = tape.record(() => fn(int(3)));
  expect(y.arraySync()).toBe(216);
  expect(tape.gradient(y, [w, c]).map((g) => g!.arraySync())).toEqual([324, 216]);
});

test('a branch assigns a variable only when it runs', () => {
  const v = new Variable(constant(0));
  const fn = tracedFunction((p: Tensor) =>
    cond(
      p,
      () => {
        v.assignAdd(constant(1));
        return v.read();
      },
      () => raw.neg(v.read()),
    ),
  );
  expect(fn(constant(false)).arraySync()).toBe(-0);
  expect(fn(constant(true)).arraySync()).toBe(1);
  expect(fn(constant(true)).arraySync()).toBe(2);
});

test('case takes the first that holds', () => {
  const fn = (x: Tensor) =>
    caseOf(
      [
        [raw.less(x, zero()), () => constant(-1)],
        [raw.greater(x, constant(10)), () => constant(1)],
      ],
      { default: () => zero() },
    );
  const traced = tracedFunction(fn);
  for (const [x, y] of [
    [-5, -1],
    [20, 1],
    [3, 0],
  ]) {
    expect(fn(constant(x)).arraySync()).toBe(y);
    expect(traced(constant(x)).arraySync()).toBe(y);
  }
  const always: [Tensor, () => Tensor] = [constant(true), zero];
  expect(() => caseOf([always, always], { exclusive: true })).toThrow(
    'case: expected at most one predicate to hold (exclusive), 2 do',
  );
});

test('sizes that change from step to step are found by themselves, or stated', () => {
  const grow = (options = {}) =>
    tracedFunction(
      (n: Tensor) =>
        whileLoop(
          (i: Tensor) => raw.less(i, n),
          (i: Tensor, y: Tensor) => [raw.add(i, int(1)), raw.concatV2([y, y], int(0))],
          [int(0), constant([1])],
          options,
        )[1],
    );
  expect(grow()(int(3)).shape).toEqual([8]);
  expect(grow({ shapeInvariants: [[], [null]] })(int(2)).shape).toEqual([4]);
  expect(() => grow({ shapeInvariants: [[], [1]] })(int(2))).toThrow(
    'whileLoop: expected variable 1 to keep shape [1], the body gives [2]',
  );
});

test('nested structures go through loops, scans and maps', () => {
  const run = () => {
    const [, { a, b }] = whileLoop(
      (i: Tensor) => raw.less(i, int(2)),
      (i: Tensor, { a, b }: { a: Tensor; b: Tensor }) => [
        raw.add(i, int(1)),
        { a: raw.add(a, b), b: raw.mul(b, constant(2)) },
      ],
      [int(0), { a: constant(1), b: constant(10) }],
    ) as unknown as [Tensor, { a: Tensor; b: Tensor }];
    const { s, t } = map((e: { x: Tensor; y: Tensor }) => ({ s: raw.add(e.x, e.y), t: e.x }), {
      x: [1, 2],
      y: [3, 4],
    }) as Record<string, Tensor>;
    return [
      a,
      b,
      s,
      t,
      scan((sum: Tensor, x: Tensor) => raw.add(sum, x), [1, 2, 3], undefined, { reverse: true }) as Tensor,
    ];
  };
  const expected = [31, 40, [4, 6], [1, 2], [6, 5, 3]];
  expect(run().map((t) => t.arraySync())).toEqual(expected);
  expect(tracedFunction(run)().map((t) => t.arraySync())).toEqual(expected);
});

test('wrong uses are told apart', () => {
  const p = tracedFunction((x: Tensor) =>
    cond(
      raw.greater(x, zero()),
      () => x as Tensor | Tensor[],
      () => [x, x],
    ),
  );
  expect(() => p(constant(1))).toThrow('cond: expected branches with results of one structure');
  const q = tracedFunction((x: Tensor) =>
    cond(
      raw.greater(x, zero()),
      () => x,
      () => int(1),
    ),
  );
  expect(() => q(constant(1))).toThrow('cond: expected branches with equal results, received [float32] and [int32]');
  expect(() => cond([true, false], zero, zero)).toThrow('cond: expected a scalar');
  expect(() =>
    whileLoop(
      () => true,
      () => [int(1)],
      [zero()],
      { maximumIterations: 1 },
    ),
  ).toThrow('whileLoop: expected the body to return [float32], received [int32]');
  expect(() =>
    whileLoop(
      () => true,
      () => [int(1)],
      [zero()],
      { swapMemory: true } as never,
    ),
  ).toThrow("whileLoop: unknown option 'swapMemory'");
});
