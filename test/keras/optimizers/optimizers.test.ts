import {
  add,
  function as traced,
  gather,
  keras,
  mean,
  mul,
  square,
  sub,
  sum,
  tensor,
  Variable,
  variableGrads,
} from '../../../lib';
import type { Tensor } from '../../../lib/core/tensor';
import { serializeKerasObject, toOptions, type ObjectConfig } from '../../../lib/keras/config';
import { resetUids } from '../../../lib/keras/naming';
import type { Optimizer, UpdateStep } from '../../../lib/keras/optimizers';
import * as train from '../../../lib/keras/optimizers/train';
import { expectClose, leaves, type Golden } from '../../support/golden';

interface Run {
  /** Kernel and bias after each step. */
  steps: [Golden, Golden][];
  /** Name, shape, dtype and value of the optimizer's variables at the end. */
  state: [string, number[], string, Golden][];
  final: [Golden, Golden];
}

interface Case extends Run {
  name: string;
  options: Record<string, unknown>;
  config: ObjectConfig;
}

interface ScheduleCase extends Case {
  values: number[];
  optimizer: ObjectConfig;
}

interface GatheredCase {
  name: string;
  options: Record<string, unknown>;
  steps: Golden[];
  state: Golden[];
}

type Gradients = [number[][], number[]][];

const golden = leaves<{
  kernel: number[][];
  bias: number[];
  gradients: Gradients;
  cases: Case[];
  schedules: ScheduleCase[];
  constrained: Run;
  excluded: Run;
  gathered: {
    table: number[][];
    indices: number[][];
    weights: number[][][];
    cases: GatheredCase[];
    scaled: GatheredCase[];
  };
  lossScale: Run & { config: ObjectConfig; gradients: Gradients };
}>('optimizers');

const { optimizers } = keras;
const classes = optimizers as unknown as Record<string, new (options?: object) => Optimizer>;

function makeVariables(): [Variable, Variable] {
  return [new Variable(golden.kernel, { name: 'kernel' }), new Variable(golden.bias, { name: 'bias' })];
}

type Apply = (kernel: Tensor, bias: Tensor) => unknown;

interface RunOptions {
  gradients?: Gradients;
  variables?: [Variable, Variable];
  tolerance?: number;
  /** Turns the step into a traced function. */
  trace?: boolean;
}

/** Applies the fixed gradients step by step and compares with Keras. */
function run(optimizer: Optimizer, expected: Run, options: RunOptions = {}): void {
  const { gradients = golden.gradients, variables = makeVariables(), tolerance = 1e-5, trace = false } = options;
  const [kernel, bias] = variables;
  optimizer.build(variables);
  const apply: Apply = (a, b) => optimizer.apply([a, b], variables);
  const step = trace ? (traced(apply) as Apply) : apply;
  gradients.forEach(([ofKernel, ofBias], i) => {
    step(tensor(ofKernel), tensor(ofBias));
    expectClose(kernel, expected.steps[i][0], tolerance);
    expectClose(bias, expected.steps[i][1], tolerance);
  });
  expect(optimizer.variables.map((v) => [v.shape, v.dtype])).toEqual(
    expected.state.map(([, shape, dtype]) => [shape, dtype]),
  );
  // TensorFlow's Adam takes 1 − β₂ in float32, Keras in float64: for 0.999 they are 1.3e-5 apart.
  optimizer.variables.forEach((v, i) => expectClose(v, expected.state[i][3], 2 * tolerance));
  optimizer.finalizeVariableValues(variables);
  expectClose(kernel, expected.final[0], tolerance);
  expectClose(bias, expected.final[1], tolerance);
}

beforeEach(resetUids);

describe('optimizers', () => {
  describe.each(golden.cases)('$name $options', (given) => {
    const make = () => new classes[given.name](toOptions(given.options));

    it('takes the steps of Keras', () => run(make(), given));

    it('takes them in a traced function', () => run(make(), given, { trace: true }));

    it('names and orders its state as Keras does', () => {
      const optimizer = make();
      optimizer.build(makeVariables());
      expect(optimizer.variables.map((v) => v.name)).toEqual(given.state.map(([name]) => name));
    });

    it('writes the configuration of Keras', () => {
      const optimizer = make();
      expect(serializeKerasObject(optimizer)).toEqual(given.config);
      run(optimizers.deserialize(given.config), given);
    });

    it('goes on from saved state', () => {
      const [first, second] = [make(), make()];
      const [a, b] = [makeVariables(), makeVariables()];
      first.build(a);
      second.build(b);
      golden.gradients.forEach(([ofKernel, ofBias], i) => {
        first.apply([tensor(ofKernel), tensor(ofBias)], a);
        if (i === 2) {
          second.setWeights(first.getWeights());
          b.forEach((variable, j) => variable.assign(a[j].read()));
        }
        if (i > 2) second.apply([tensor(ofKernel), tensor(ofBias)], b);
      });
      a.forEach((variable, i) => expectClose(b[i], variable, 1e-7));
    });
  });

  it.each([
    ['SGD', { momentum: 0.9, useEma: true, emaOverwriteFrequency: 2 }],
    ['Adam', { gradientAccumulationSteps: 2 }],
    ['Adam', { amsgrad: true, clipnorm: 1 }],
    ['RMSprop', { momentum: 0.9, centered: true }],
  ])('%s %p takes the same steps compiled by XLA', (name, options) => {
    const [plain, compiled] = [new classes[name](options), new classes[name](options)];
    const [a, b] = [makeVariables(), makeVariables()];
    compiled.build(b);
    const step = traced((x: Tensor, y: Tensor) => compiled.apply([x, y], b), { jitCompile: true });
    for (const [ofKernel, ofBias] of golden.gradients) {
      plain.apply([tensor(ofKernel), tensor(ofBias)], a);
      step(tensor(ofKernel), tensor(ofBias));
    }
    a.forEach((variable, i) => expectClose(b[i], variable));
  });

  describe.each([false, true])('on gathered rows (traced: %s)', (trace) => {
    const { table, indices, weights, cases, scaled } = golden.gathered;

    function check(optimizer: Optimizer, { steps, state }: GatheredCase): void {
      const embeddings = new Variable(table, { name: 'embeddings' });
      optimizer.build([embeddings]);
      const apply = (rows: Tensor, weight: Tensor) =>
        void optimizer.minimize(() => sum(mul(gather(embeddings, rows), weight)), [embeddings]);
      const step = trace ? traced(apply) : apply;
      indices.forEach((rows, i) => {
        step(tensor(rows, null, 'int32'), tensor(weights[i]));
        expectClose(embeddings, steps[i], 5e-5);
      });
      expect(optimizer.variables).toHaveLength(state.length);
      optimizer.variables.forEach((variable, i) => expectClose(variable, state[i], 5e-5));
    }

    it.each(cases)('$name $options squares them as Keras does', (each) => {
      check(new classes[each.name](toOptions(each.options)), each);
    });

    it.each(scaled)('$name with a scaled loss does, too', (each) => {
      const innerOptimizer = new classes[each.name](toOptions(each.options));
      check(new optimizers.LossScaleOptimizer({ innerOptimizer, initialScale: 8 }), each);
    });
  });

  it('apply constraints after the update', () => {
    const variables = makeVariables();
    Object.assign(variables[0], { constraint: keras.constraints.maxNorm({ maxValue: 1 }) });
    run(new optimizers.SGD({ learningRate: 0.1 }), golden.constrained, { variables });
  });

  it('leave variables out of weight decay', () => {
    const byName = new optimizers.AdamW({ learningRate: 0.05, weightDecay: 0.5 });
    byName.excludeFromWeightDecay({ names: ['bias'] });
    run(byName, golden.excluded);
    expect(() => byName.excludeFromWeightDecay({ names: [] })).toThrow('expected a call before the optimizer is built');

    const variables = makeVariables();
    const byVariable = new optimizers.AdamW({ learningRate: 0.05, weightDecay: 0.5 });
    byVariable.excludeFromWeightDecay({ variables: [variables[1]] });
    run(byVariable, golden.excluded, { variables });
  });

  it.each([false, true])('LossScaleOptimizer skips steps that are not finite (traced: %s)', (trace) => {
    const { config, gradients } = golden.lossScale;
    const inner = optimizers.adam({ learningRate: 0.05 });
    const optimizer = new optimizers.LossScaleOptimizer({
      innerOptimizer: inner,
      initialScale: 8,
      dynamicGrowthSteps: 2,
    });
    const finite = gradients.map((pair) => pair.map((one) => JSON.parse(JSON.stringify(one), revive))) as Gradients;
    run(optimizer, golden.lossScale, { gradients: finite, trace });
    expectClose(optimizer.scaleLoss(tensor(2)), 2 * Number(optimizer.variables[3].dataSync()[0]));
    resetUids();
    const fresh = new optimizers.LossScaleOptimizer({
      innerOptimizer: optimizers.adam(0.05),
      initialScale: 8,
      dynamicGrowthSteps: 2,
    });
    const names = (object: ObjectConfig) => object.class_name;
    expect(names(serializeKerasObject(fresh) as ObjectConfig)).toBe(names(config));
    expect(Object.keys((serializeKerasObject(fresh) as ObjectConfig).config as object)).toEqual(
      Object.keys(config.config as object),
    );
    expect(optimizers.deserialize(config).variables).toHaveLength(6);
  });

  it('LossScaleOptimizer scales by its factor as it is, also in a step that was traced before the first update', () => {
    const optimizer = new optimizers.LossScaleOptimizer({ innerOptimizer: optimizers.sgd(0.1), initialScale: 8 });
    const scaled = traced((loss: Tensor) => optimizer.scaleLoss(loss));
    expectClose(scaled(tensor(3)) as Tensor, 24);
    optimizer.variables[3].assign(16);
    expectClose(scaled(tensor(3)) as Tensor, 48);
  });

  describe('learning rate', () => {
    it('can be set and is seen by traced steps', () => {
      const optimizer = new optimizers.SGD(0.5);
      const weight = new Variable([1]);
      const step = traced(() => optimizer.apply([tensor([1])], [weight]));
      optimizer.build([weight]);
      step();
      expectClose(weight, [0.5]);
      optimizer.learningRate = 0.25;
      expect(optimizer.learningRate).toBe(0.25);
      step();
      expectClose(weight, [0.25]);
      expect(optimizer.getConfig()['learning_rate']).toBe(0.25);
    });

    it('can be a function of the step', () => {
      const optimizer = new optimizers.SGD({ learningRate: (step) => sub(1, mean(square(toFloat(step)))) });
      expect(optimizer.learningRate).toBe(1);
      expect(optimizer.variables.map(({ name }) => name)).toEqual(['iteration']);
    });

    it('of a schedule cannot be set', () => {
      const learningRate = new optimizers.schedules.ExponentialDecay({
        initialLearningRate: 0.1,
        decaySteps: 1,
        decayRate: 0.5,
      });
      const optimizer = new optimizers.SGD(learningRate);
      const weight = new Variable([1]);
      optimizer.apply([tensor([1])], [weight]);
      expect(optimizer.learningRate).toBeCloseTo(0.05);
      expect(() => (optimizer.learningRate = 1)).toThrow(
        'learningRate: sgd follows a schedule, so its rate cannot be set',
      );
    });
  });

  it('minimize a function', () => {
    const weight = new Variable([5]);
    const optimizer = train.sgd(0.1);
    const loss = () => mean(square(sub(weight, 2)));
    const first = optimizer.minimize(loss, [weight]);
    expectClose(first, 9);
    for (let i = 0; i < 100; i++) optimizer.minimize(loss, [weight]);
    expectClose(weight, [2], 1e-4);
  });

  it("minimize with TensorFlow.js's order of arguments", () => {
    const [a, b] = [new Variable([5]), new Variable([3])];
    const loss = train.sgd(0.5).minimize(() => sum(mul(add(a, b), 2)), true, [a]);
    expectClose(loss, 16);
    expectClose(a, [4]);
    expectClose(b, [3]);
  });

  it('apply gradients in pairs with their variables', () => {
    const [a, b] = [new Variable([5]), new Variable([3])];
    const optimizer = train.sgd(0.5);
    optimizer.applyGradients([
      [tensor([2]), a],
      [null, b],
    ]);
    expectClose(a, [4]);
    expectClose(b, [3]);
    expect(() => optimizer.applyGradients([tensor([2])] as never)).toThrow(
      'applyGradients: expected a list of pairs [gradient, variable]',
    );
  });

  it('minimize over the variables that the loss reads', () => {
    const [a, b, frozen] = [new Variable([5]), new Variable([3]), new Variable([1], { trainable: false })];
    const optimizer = optimizers.adam(0.1);
    const loss = () => mean(square(sub(add(a, b), frozen)));
    optimizer.minimize(loss);
    expectClose(a, [4.9]);
    expectClose(b, [2.9]);
    expectClose(frozen, [1]);
    traced(() => optimizer.minimize(loss))();
    expectClose(a, [4.8], 1e-4);
    expect(() => optimizers.sgd().minimize(() => tensor(1))).toThrow('minimize: the loss reads no trainable variable');
    expect(() => optimizers.sgd().minimize(() => tensor([1, 2]))).toThrow(
      'minimize: expected the loss to be a scalar, received shape [2]; take its mean or its sum',
    );
  });

  it('minimize a scaled loss by the same steps', () => {
    const [plain, scaled] = [new Variable([5]), new Variable([5])];
    optimizers.sgd(0.1).minimize(() => mean(square(plain)), [plain]);
    optimizers.sgd({ learningRate: 0.1, lossScaleFactor: 16 }).minimize(() => mean(square(scaled)), [scaled]);
    expectClose(scaled, plain);
  });

  it('average from the weights of the first step on, though they were set after the state was made', () => {
    const steps = (make: (optimizer: Optimizer) => Variable) => {
      const optimizer = optimizers.scheduleFreeAdamW(0.1);
      const weight = make(optimizer);
      for (let step = 0; step < 3; step++) optimizer.minimize(() => mean(square(weight)), [weight]);
      return weight;
    };
    const late = steps((optimizer) => {
      const weight = new Variable([-100]);
      optimizer.build([weight]);
      weight.assign([5]);
      return weight;
    });
    expectClose(
      late,
      steps(() => new Variable([5])),
    );
  });

  it('have the names of TensorFlow.js', () => {
    expect(train.momentum(0.1, 0.9, true).getConfig()).toMatchObject({ momentum: 0.9, nesterov: true });
    expect(train.rmsprop(0.1, 0.8, 0.5, 1e-3, true).getConfig()).toMatchObject({
      rho: 0.8,
      momentum: 0.5,
      epsilon: 1e-3,
      centered: true,
    });
    expect(train.adam(0.1, 0.8, 0.9, 1e-3).getConfig()).toMatchObject({ beta_1: 0.8, beta_2: 0.9, epsilon: 1e-3 });
    expect(train.adagrad(0.1, 0.3)).toBeInstanceOf(optimizers.Adagrad);
    expect(train.adadelta()).toBeInstanceOf(optimizers.Adadelta);
    expect(train.adamax()).toBeInstanceOf(optimizers.Adamax);
  });

  it('are found by name in any case', () => {
    expect(optimizers.get('adam')).toBeInstanceOf(optimizers.Adam);
    expect(optimizers.get('Adam')).toBeInstanceOf(optimizers.Adam);
    expect(optimizers.get('rmsprop')).toBeInstanceOf(optimizers.RMSprop);
    expect(optimizers.get('AdamW')).toBeInstanceOf(optimizers.AdamW);
    const own = optimizers.sgd();
    expect(optimizers.get(own)).toBe(own);
    expect(optimizers.get({ class_name: 'sgd', config: {} } as ObjectConfig)).toBeInstanceOf(optimizers.SGD);
    expect([optimizers.adam(), optimizers.adam()].map(({ name }) => name)).toEqual(['adam_2', 'adam_3']);
  });

  it("of one's own make slots and update", () => {
    class Signed extends optimizers.Optimizer {
      protected override buildSlots(variables: readonly Variable[]): void {
        this.addSlots(variables, ['last']);
      }
      protected override update(gradient: Tensor, variable: Variable, step: UpdateStep): void {
        this.slot('last', variable).assign(gradient);
        variable.assignSub(step.rate(variable.dtype));
      }
    }
    const weight = new Variable(5, { name: 'w' });
    const optimizer = new Signed({ learningRate: 1 });
    optimizer.apply([tensor(3)], [weight]);
    expectClose(weight, 4);
    expect(optimizer.variables.map(({ name }) => name)).toEqual(['iteration', 'learning_rate', 'w_last']);
  });

  it('work on 16-bit and 64-bit variables', () => {
    for (const dtype of ['float16', 'bfloat16', 'float64'] as const) {
      // In bfloat16 a beta2 of 0.999 is 1: Adam stands still there, in Keras too.
      const names =
        dtype === 'bfloat16' ? ['SGD', 'RMSprop', 'Adagrad'] : ['SGD', 'Adam', 'RMSprop', 'Adagrad', 'Nadam'];
      for (const name of names) {
        const weight = new Variable(tensor([1, 2], null, dtype));
        const optimizer = new classes[name]({ learningRate: 0.5 });
        optimizer.apply([tensor([1, -1], null, dtype)], [weight]);
        const [a, b] = weight.read().dataSync() as Float64Array;
        expect([name, dtype, a < 1, b > 2]).toEqual([name, dtype, true, true]);
      }
    }
  });

  it('refuse what is wrong', () => {
    expect(() => optimizers.get('adamm')).toThrow(/unknown optimizer 'adamm'; expected one of Adadelta, Adafactor, /);
    expect(() => new optimizers.Adam({ lr: 1 } as never)).toThrow(
      "Adam: unknown option 'lr'; expected one of learningRate, weightDecay",
    );
    expect(() => new optimizers.SGD({ learningRate: 'x' as never })).toThrow(
      "SGD: learningRate: expected a number, a LearningRateSchedule or a function of the step, received 'x'",
    );
    expect(() => new optimizers.SGD({ clipnorm: 1, clipvalue: 1 })).toThrow(
      'SGD: expected only one of clipnorm, clipvalue and globalClipnorm, received clipnorm=1, clipvalue=1',
    );
    expect(() => new optimizers.SGD({ momentum: 2 })).toThrow(
      'SGD: momentum: expected a number >= 0 and <= 1, received 2',
    );
    expect(() => new optimizers.SGD({ gradientAccumulationSteps: 1 })).toThrow('expected an integer >= 2, received 1');
    expect(() => new optimizers.SGD({ emaMomentum: 2 })).toThrow('emaMomentum: expected a number >= 0 and <= 1');
    expect(() => new optimizers.AdamW({ weightDecay: null as never })).toThrow(
      'AdamW: weightDecay: expected a number, received null',
    );
    const inner = optimizers.sgd({ lossScaleFactor: 2 });
    expect(() => optimizers.lossScaleOptimizer({ innerOptimizer: inner })).toThrow('without lossScaleFactor');
    expect(() => optimizers.lossScaleOptimizer({ innerOptimizer: optimizers.sgd(), clipnorm: 1 } as never)).toThrow(
      'LossScaleOptimizer: clipnorm: expected it to be set on the inner optimizer, received 1',
    );
    const optimizer = optimizers.sgd();
    const weight = new Variable([1], { name: 'known' });
    expect(() => optimizer.apply([tensor([1])])).toThrow(
      'apply: expected variables, or a call of build(variables) before',
    );
    expect(() => optimizer.setWeights([])).toThrow('setWeights: expected a call of build(variables) before');
    optimizer.build([weight]);
    expect(() => optimizer.apply([null], [weight])).toThrow('apply: no gradients provided for any variable');
    expect(() => optimizer.apply([tensor([1]), tensor([1])], [weight])).toThrow(
      'apply: expected 1 gradients, one per variable, received 2',
    );
    expect(() => optimizer.apply([tensor([1])], [new Variable([1], { name: 'other' })])).toThrow(
      /^sgd_3: unknown variable other/,
    );
    expect(() => optimizer.setWeights([1])).toThrow('setWeights: expected 2 values, received 1');
    expect(() => (optimizer.learningRate = 'x' as never)).toThrow("learningRate: expected a number, received 'x'");
  });
});

function revive(_key: string, value: unknown): unknown {
  return value === 'Infinity' ? Infinity : value === '-Infinity' ? -Infinity : value === 'NaN' ? NaN : value;
}

function toFloat(step: Tensor): Tensor {
  return keras.optimizers.schedules.piecewiseConstantDecay({ boundaries: [0], values: [0, 1] }).call(step);
}

describe('schedules', () => {
  const schedules = optimizers.schedules as unknown as Record<
    string,
    new (options: object) => keras.optimizers.schedules.LearningRateSchedule
  >;

  describe.each(golden.schedules)('$name $options', (given) => {
    const make = () => new schedules[given.name](toOptions(given.options));

    it('follows Keras', () => {
      const schedule = make();
      given.values.forEach((value, step) => expectClose(schedule.call(tensor(step, null, 'int64')), value, 2e-6));
      expectClose(schedule.call(3), given.values[3], 2e-6);
    });

    it('drives an optimizer, traced', () => run(new optimizers.SGD(make()), given, { trace: true }));

    it('writes the configuration of Keras', () => {
      expect(serializeKerasObject(make())).toEqual(given.config);
      expect(serializeKerasObject(new optimizers.SGD(make()))).toEqual(given.optimizer);
      const again = optimizers.schedules.deserialize(given.config);
      expectClose(again.call(2), given.values[2], 2e-6);
    });
  });

  it('refuse what is wrong', () => {
    const { ExponentialDecay, PiecewiseConstantDecay } = optimizers.schedules;
    expect(() => new ExponentialDecay({ initialLearningRate: 1, decaySteps: 0, decayRate: 1 })).toThrow(
      'ExponentialDecay: decaySteps: expected a number > 0, received 0',
    );
    expect(() => new ExponentialDecay({} as never)).toThrow(
      'ExponentialDecay: initialLearningRate: expected a number, received undefined',
    );
    expect(() => new PiecewiseConstantDecay({ boundaries: [1], values: [1] })).toThrow(
      'PiecewiseConstantDecay: expected one value more than boundaries, received 1 boundaries and 1 values',
    );
  });
});

test('applyGradients takes what variableGrads gave, as in TensorFlow.js', () => {
  const [a, b] = [new Variable(2, { name: 'v' }), new Variable(3, { name: 'v' })];
  const { grads } = variableGrads(() => mul(a.read(), b.read()));
  optimizers.sgd(1).applyGradients(grads);
  expect([a.arraySync(), b.arraySync()]).toEqual([-1, 1]);
  expect(() => optimizers.sgd().applyGradients({ v: grads['v']! })).toThrow('applyGradients: expected a list of pairs');
});
