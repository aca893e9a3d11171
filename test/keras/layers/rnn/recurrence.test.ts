import '../../../../lib/gradients';
import { GradientTape } from '../../../../lib/autodiff/tape';
import { toTensor } from '../../../../lib/core/convert';
import type { Shape } from '../../../../lib/core/shape';
import type { Tensor } from '../../../../lib/core/tensor';
import { tracedFunction } from '../../../../lib/function/function';
import { TensorSpec } from '../../../../lib/function/tensor-spec';
import { serializeKerasObject, deserializeKerasObject } from '../../../../lib/keras/config';
import type { CallContext } from '../../../../lib/keras/engine/call-context';
import { Layer } from '../../../../lib/keras/engine/layer';
import type { Weight } from '../../../../lib/keras/engine/weights';
import { positiveInteger } from '../../../../lib/keras/fields';
import * as layers from '../../../../lib/keras/layers';
import { sequential } from '../../../../lib/keras/models';
import { registerKerasSerializable } from '../../../../lib/keras/registry';
import { setRandomSeed } from '../../../../lib/keras/utils';
import { add, matMul, mean, ones, random, square } from '../../../../lib/ops';

/** Numbers that look random and are the same each time. */
function numbers(...shape: number[]): Tensor {
  let state = 1;
  const nest = ([size, ...rest]: number[]): unknown =>
    size === undefined
      ? (state = (state * 16807) % 2147483647) / 2147483647 - 0.5
      : Array.from({ length: size }, () => nest(rest));
  return toTensor(nest(shape) as number[]);
}

function expectNear(actual: Tensor, expected: Tensor, tolerance = 1e-5): void {
  expect(actual.shape).toEqual(expected.shape);
  const [a, b] = [actual, expected].map((tensor) => [...(tensor.dataSync() as Float32Array)]);
  a!.forEach((value, index) => expect(Math.abs(value - b![index]!)).toBeLessThan(tolerance));
}

/** The gradients of the mean square of the output by the weights. */
function gradients(layer: Layer<never>, run: () => Tensor): Tensor[] {
  const tape = new GradientTape();
  const loss = tape.record(() => mean(square(run())));
  return tape.gradient(loss, layer.trainableWeights) as Tensor[];
}

const kinds = {
  lstm: (options: object) => layers.lstm({ units: 4, ...options }),
  gru: (options: object) => layers.gru({ units: 4, ...options }),
  simpleRNN: (options: object) => layers.simpleRNN({ units: 4, ...options }),
};

describe.each(Object.entries(kinds))('%s', (kind, make) => {
  test('many steps give the same in a loop, written out, and their gradients', () => {
    const x = numbers(2, 150, 3);
    const stepwise = kind === 'simpleRNN' ? {} : { useCudnn: false };
    const looped: Layer<never> = make({ returnSequences: true, ...stepwise });
    const writtenOut: Layer<never> = make({ returnSequences: true, unroll: true, ...stepwise });
    looped.build([null, 150, 3]);
    writtenOut.build([null, 150, 3]);
    writtenOut.setWeights(looped.getWeights());
    expectNear(looped.apply(x), writtenOut.apply(x));
    const traced = tracedFunction((input: Tensor) => looped.apply<Tensor>(input), {
      inputSignature: [new TensorSpec([null, null, 3])],
    });
    expectNear(traced(x), writtenOut.apply(x));
    const [eager, unrolled] = [
      gradients(looped, () => looped.apply(x)),
      gradients(writtenOut, () => writtenOut.apply(x)),
    ];
    eager.forEach((gradient, index) => expectNear(gradient, unrolled[index]!));
    const inGraph = tracedFunction(() => gradients(looped, () => looped.apply(x)));
    inGraph().forEach((gradient, index) => expectNear(gradient, unrolled[index]!));
  });

  test('states may come in the list of inputs', () => {
    const layer: Layer<never> = make({ returnState: true });
    const [x, ...states] = [
      numbers(2, 5, 3),
      ...Array.from({ length: kind === 'lstm' ? 2 : 1 }, () => numbers(2, 4)),
    ] as [Tensor, ...Tensor[]];
    const [asArgument, inList, without] = [
      layer.apply<Tensor[]>(x, { initialState: states }),
      layer.apply<Tensor[]>([x, ...states]),
      layer.apply<Tensor[]>(x),
    ];
    asArgument!.forEach((output, index) => expectNear(output, inList![index]!));
    expect(without![0]!.arraySync()).not.toEqual(inList![0]!.arraySync());
    const symbols = [layers.input({ shape: [5, 3] }), ...states.map(() => layers.input({ shape: [4] }))];
    expect(layer.apply<Tensor[]>(symbols)[0]!.staticShape).toEqual([null, 4]);
  });

  test('a stateful layer goes on where it stopped, until it is reset', () => {
    const layer = make({ stateful: true }) as layers.LSTM;
    const x = numbers(2, 5, 3);
    const [first, second] = [layer.apply<Tensor>(x), layer.apply<Tensor>(x)];
    expect(second!.arraySync()).not.toEqual(first!.arraySync());
    layer.resetState();
    expectNear(layer.apply<Tensor>(x), first!);
    expect(() => layer.apply(numbers(3, 5, 3))).toThrow('expected the batch size 2 of the stateful layer');
    const other: Layer<never> = make({ stateful: true });
    expect(() => other.apply(layers.input({ shape: [5, 3] }))).toThrow(/expected a fixed batch size with stateful/);
  });

  test('what cannot be is refused', () => {
    expect(() => make({ units: 0 })).toThrow(/units: expected an integer >= 1, received 0/);
    expect(() => make({ dropout: 2 })).toThrow(/dropout: expected a number >= 0 and <= 1, received 2/);
    expect(() => make({ returnSequence: true })).toThrow(/unknown option 'returnSequence'/);
    expect(() => make({}).apply(numbers(2, 3))).toThrow(/expected ndim=3, found ndim=2/);
    expect(() => (make({}) as Layer<never>).apply(numbers(2, 3, 4), { states: [] })).toThrow(
      /unknown call argument 'states'/,
    );
  });
});

test('step by step gives what the fused kernel gives, XLA included', () => {
  const x = numbers(2, 5, 3);
  const fused = layers.lstm({ units: 4 });
  const steps = layers.lstm({ units: 4, useCudnn: false });
  fused.build([null, 5, 3]);
  steps.build([null, 5, 3]);
  steps.setWeights(fused.getWeights());
  expectNear(fused.apply(x), steps.apply(x));
  expectNear(tracedFunction((input: Tensor) => steps.apply<Tensor>(input), { jitCompile: true })(x), fused.apply(x));
  expect(() => layers.lstm({ units: 4, useCudnn: true as never })).toThrow(
    "LSTM: useCudnn: expected 'auto' or false, received true",
  );
  expect(() => layers.lstm({ units: 4, implementation: 3 as never })).toThrow(
    /implementation: expected one of '1', '2'/,
  );
});

class Sum extends Layer {
  static override readonly className: string = 'Sum';
  static override readonly fields = { units: positiveInteger() };
  static override readonly callArguments = ['states'];
  declare readonly units: number;
  kernel!: Weight;

  get stateSize(): number {
    return this.units;
  }

  override build(shape: Shape): void {
    this.kernel = this.addWeight({ name: 'kernel', shape: [shape.at(-1)!, this.units] });
  }

  override call(x: Tensor, { states }: CallContext): [Tensor, Tensor[]] {
    const next = add((states as Tensor[])[0]!, matMul(x, this.kernel));
    return [next, [next]];
  }
}
registerKerasSerializable(Sum, { package: 'test' });

test("a cell of one's own runs over time, is saved, and stands in stacks", () => {
  const x = numbers(2, 5, 3);
  const layer = layers.rnn({ cell: new Sum({ units: 2 } as never), returnSequences: true });
  const outputs: Tensor = layer.apply(x);
  expect(outputs.shape).toEqual([2, 5, 2]);
  expect(layer.weights.map((weight) => (weight as Weight).path)).toEqual(['rnn/sum/kernel']);
  const again = deserializeKerasObject(serializeKerasObject(layer)) as layers.RNN;
  again.setWeights(layer.getWeights());
  expectNear(again.apply(x), outputs);
  const stack = layers.rnn({ cell: [new Sum({ units: 2 } as never), layers.gruCell({ units: 3 })] });
  expect(stack.apply(x).shape).toEqual([2, 3]);
  expect(() => layers.rnn({ cell: layers.dense({ units: 2 }) })).toThrow(/RNN: cell: expected a layer with stateSize/);
  expect(() => layers.rnn({ cell: [] })).toThrow(/cells: expected a list of cells, each a layer with stateSize/);
});

test('both directions must go together', () => {
  const backward = layers.lstm({ units: 2 });
  expect(() => layers.bidirectional({ layer: layers.lstm({ units: 2 }), backwardLayer: backward })).toThrow(
    /expected goBackwards unlike the layer's/,
  );
  expect(() => layers.bidirectional({ layer: layers.dense({ units: 2 }) })).toThrow(
    'Bidirectional: layer: expected a recurrent layer, received Dense',
  );
  expect(() => layers.bidirectional({ layer: backward, mergeMode: 'max' as never })).toThrow(
    /mergeMode: expected one of 'concat'/,
  );
  const sequences = layers.lstm({ units: 2, goBackwards: true, returnSequences: true });
  expect(() => layers.bidirectional({ layer: backward, backwardLayer: sequences })).toThrow(
    /expected returnSequences like the layer's/,
  );
});

test('a layer on each step sees its mask, with steps open too', () => {
  const inner = layers.timeDistributed({ layer: layers.dense({ units: 2 }) });
  const x = numbers(2, 4, 3);
  const eager: Tensor = inner.apply(x);
  expect(() => inner.apply(numbers(2, 3))).toThrow(/expected min_ndim=3, found ndim=2/);
  expectNear(
    tracedFunction((input: Tensor) => inner.apply<Tensor>(input), {
      inputSignature: [new TensorSpec([null, null, 3])],
    })(x),
    eager,
  );
});

test('an LSTM trains under XLA as it does without', async () => {
  const losses = async (jitCompile: boolean) => {
    setRandomSeed(3);
    const model = sequential([layers.lstm({ units: 3, inputShape: [4, 2] }), layers.dense({ units: 1 })]);
    model.compile({ optimizer: 'sgd', loss: 'mse', jitCompile });
    const { history } = await model.fit(random.normal([8, 4, 2], 0, 1, 'float32', 1), ones([8, 1]), {
      epochs: 3,
      batchSize: 4,
      shuffle: false,
      verbose: 0,
    });
    return history['loss'];
  };
  const [plain, compiled] = [await losses(false), await losses(true)];
  compiled.forEach((loss, i) => expect(loss).toBeCloseTo(plain[i]!, 5));
});

test('a step of a cell by itself needs the states', () => {
  const x = numbers(2, 3);
  const cell = layers.lstmCell({ units: 2 });
  const [h, c] = [numbers(2, 2), ones([2, 2])];
  const [output, states] = cell.apply<[Tensor, Tensor[]]>(x, { states: [h, c] });
  expect([output.shape, states.length]).toEqual([[2, 2], 2]);
  expect(() => cell.apply(x)).toThrow(
    'lstm_cell: expected the states of the step before, cell.apply(x, { states: [state, state] }), received undefined',
  );
  expect(() => cell.call([x, h, c] as never, {} as never)).toThrow(/expected the states of the step before/);
  expect(() => layers.gruCell({ units: 2 }).apply(x, { states: [h, c] })).toThrow(/\{ states: \[state\] \}/);
  const stack = layers.stackedRNNCells({ cells: [layers.gruCell({ units: 2 })] });
  expect(() => stack.apply(x)).toThrow(/expected the states of the step before/);
  expect(stack.apply<[Tensor, unknown]>(x, { states: [h] })[0].shape).toEqual([2, 2]);
});

test('a cell that does not take states is refused when the layer is made', () => {
  class Forgetful extends Layer {
    readonly stateSize = 2;
    override call(x: Tensor): Tensor {
      return x;
    }
  }
  expect(() => layers.rnn({ cell: new Forgetful() })).toThrow(
    "expected a layer with stateSize and the call argument 'states' (static callArguments = ['states'])",
  );
});

test('a model sets the states of its layers back', () => {
  const inside = sequential([
    layers.gru({ units: 2, stateful: true, returnSequences: true, batchInputShape: [1, 3, 2] }),
  ]);
  const model = sequential([inside, layers.bidirectional({ layer: layers.lstm({ units: 2, stateful: true }) })]);
  const x = numbers(1, 3, 2);
  const first: Tensor = model.apply(x);
  const second: Tensor = model.apply(x);
  expect([...second.dataSync()]).not.toEqual([...first.dataSync()]);
  model.resetStates();
  expectNear(model.apply(x), first);
});
