import { toTensor } from '../../../lib/core/convert';
import type { Shape } from '../../../lib/core/shape';
import type { Tensor } from '../../../lib/core/tensor';
import { add, mul, sum } from '../../../lib/ops';
import { Variable } from '../../../lib/ops/variable';
import { clearSession } from '../../../lib/keras/public-backend';
import type { CallContext } from '../../../lib/keras/engine/call-context';
import { Layer } from '../../../lib/keras/engine/layer';
import type { LayerOptions } from '../../../lib/keras/engine/layer-options';
import { pathOf, type Weight } from '../../../lib/keras/engine/weights';
import { positiveInteger } from '../../../lib/keras/fields';
import { Dense, dense, input } from '../../../lib/keras/layers';

beforeEach(clearSession);

const row = () => toTensor([[1, 2, 3]]);

class Scale extends Layer<LayerOptions & { factor?: number }> {
  static override readonly fields = { factor: positiveInteger(2) };
  declare readonly factor: number;
  scale!: Weight;
  steps!: Weight;

  override build(shape: Shape): void {
    this.scale = this.addWeight({ name: 'scale', shape: [shape.at(-1)!], initializer: 'ones' });
    this.steps = this.addWeight({ name: 'steps', initializer: 'zeros', trainable: false });
  }

  override call(x: Tensor, { training }: CallContext): Tensor {
    if (training) this.steps.assignAdd(1);
    return mul(mul(x, this.scale), this.factor);
  }
}

describe('options', () => {
  test('unknown ones are refused with those that are known', () => {
    expect(() => dense({ units: 2, unit: 3 } as never)).toThrow(
      /Dense: unknown option 'unit'; expected one of units, activation, .*, name, trainable, dtype/,
    );
  });

  test('required ones are asked for, wrong values named', () => {
    expect(() => new Dense({} as never)).toThrow('Dense: units: expected an integer >= 1, received undefined');
    expect(() => dense({ units: 0 })).toThrow(new RangeError('Dense: units: expected an integer >= 1, received 0'));
    expect(() => dense({ units: '3' as never })).toThrow(TypeError);
    expect(() => dense({ units: 1, useBias: 1 as never })).toThrow(
      'Dense: useBias: expected true or false, received 1',
    );
    expect(() => dense({ units: 1, trainable: 'no' as never })).toThrow('Dense: trainable: expected true or false');
    expect(() => dense({ units: 1, name: 'a/b' })).toThrow("Dense: name: expected a string without '/'");
    expect(() => dense({ units: 1, dtype: 'float31' })).toThrow(/DTypePolicy: expected a dtype/);
    expect(() => dense({ units: 1, kernelInitializer: 'nothing' })).toThrow(/^Dense: kernelInitializer: .*nothing/);
    expect(() => dense({ units: 1, quantizationConfig: {} as never })).toThrow(
      'Dense: quantizationConfig: expected null (not supported)',
    );
  });

  test('names count up by class', () => {
    expect(
      [dense({ units: 1 }), dense({ units: 1 }), new Scale(), dense({ units: 1, name: 'mine' })].map(
        ({ name }) => name,
      ),
    ).toEqual(['dense', 'dense_1', 'scale', 'mine']);
  });

  test('make the config, which makes an equal layer', () => {
    const layer = new Scale({ factor: 5, name: 'five', trainable: false });
    const config = layer.getConfig();
    expect(config).toMatchObject({ name: 'five', trainable: false, factor: 5 });
    expect(Scale.fromConfig(config).getConfig()).toEqual(config);
  });
});

describe('building', () => {
  test('happens at the first call, once, with the shape that came', () => {
    const layer = new Scale();
    expect(layer.built).toBe(false);
    expect(() => layer.countParams()).toThrow('countParams: layer "scale" is not built yet');
    layer.apply(row());
    expect(layer.built).toBe(true);
    expect(layer.getBuildConfig()).toEqual({ input_shape: [1, 3] });
    expect(layer.weights.map((weight) => [pathOf(weight), weight.shape])).toEqual([
      ['scale/scale', [3]],
      ['scale/steps', []],
    ]);
    const [before] = layer.weights;
    layer.apply(row());
    expect(layer.weights[0]).toBe(before);
    expect(layer.countParams()).toBe(4);
  });

  test('can be asked for', () => {
    const layer = dense({ units: 2 });
    layer.build([null, 3]);
    expect(layer.kernel.shape).toEqual([3, 2]);
    expect(layer.path).toBe('dense');
  });

  test('a weight needs a known shape', () => {
    const layer = dense({ units: 2 });
    expect(() => layer.apply(input({ shape: [null] }))).toThrow(
      /expected a weight's shape to be fully known, received \[null, 2\]/,
    );
  });
});

describe('calling', () => {
  test('computes, and trains when told', () => {
    const layer = new Scale();
    expect(layer.apply(row()).arraySync()).toEqual([[2, 4, 6]]);
    layer.apply(row(), { training: true });
    expect(layer.steps.arraySync()).toBe(1);
  });

  test('refuses arguments that the layer does not take', () => {
    expect(() => new Scale().apply(row(), { trainig: true })).toThrow(
      "scale: unknown call argument 'trainig'; expected one of training, mask",
    );
  });

  test('checks what comes in, as Keras says it', () => {
    const layer = dense({ units: 2 });
    layer.build([null, 3]);
    expect(() => layer.apply(toTensor([[1, 2]]))).toThrow(
      'Input 0 of layer "dense" is incompatible with the layer: expected axis -1 of input shape to have value 3, but received input with shape [1, 2]',
    );
    expect(() => layer.apply(toTensor([1, 2, 3]))).toThrow(
      'expected min_ndim=2, found ndim=1. Full shape received: [3]',
    );
    expect(() => layer.apply([row(), row()])).toThrow(
      'Layer "dense" expects 1 input(s), but it received 2 input tensors',
    );
    expect(() => layer.apply(7)).toThrow('dense: expected tensors as inputs, received 7');
  });

  test('takes typed and nested arrays for tensors of a symbolic or real call', () => {
    const layer = new Scale();
    expect(layer.apply(new Float32Array([1, 2])).arraySync()).toEqual([2, 4]);
  });

  test('on symbolic tensors gives the shape that TensorFlow infers and runs no update', () => {
    const layer = new Scale();
    const y = layer.apply(input({ shape: [5, 3] }), { training: true });
    expect(y.staticShape).toEqual([null, 5, 3]);
    expect(layer.steps.arraySync()).toBe(0);
    expect(() => y.bytesSync()).toThrow(/stands for a model's value and holds no data/);
    expect(() => y.dataSync()).toThrow(/stands for a model's value and holds no data/);
    expect(layer.computeOutputShape([7, 3])).toEqual([7, 3]);
  });
});

describe('layers inside layers', () => {
  class Outer extends Layer {
    first = dense({ units: 2 });
    more: Record<string, Layer<never>[]> = { list: [dense({ units: 3 }) as Layer<never>] };
    late: Dense | null = null;
    own!: Weight;

    override build(shape: Shape): void {
      this.own = this.addWeight({ name: 'own', shape: [1] });
      this.first.build(shape);
      this.more['list']![0]!.build([null, 2]);
      this.late = dense({ units: 1 });
      this.late.build([null, 3]);
    }

    override call(x: Tensor): Tensor {
      return mul(this.late!.apply(this.more['list']![0]!.apply(this.first.apply(x))), this.own);
    }
  }

  test('are found in the order in which they were set, with paths of their own', () => {
    const outer = new Outer();
    outer.apply(row());
    expect(outer.weights.map(pathOf)).toEqual([
      'outer/own',
      'outer/dense/kernel',
      'outer/dense/bias',
      'outer/dense_1/kernel',
      'outer/dense_1/bias',
      'outer/dense_2/kernel',
      'outer/dense_2/bias',
    ]);
    expect(outer.sublayers.map(({ name }) => name)).toEqual(['dense', 'dense_1', 'dense_2']);
  });

  test('freeze with the layer around', () => {
    const outer = new Outer();
    outer.apply(row());
    outer.trainable = false;
    expect(outer.trainableWeights).toEqual([]);
    expect(outer.nonTrainableWeights).toHaveLength(7);
    expect(outer.first.trainable).toBe(false);
    expect(outer.first.kernel.trainable).toBe(false);
    outer.trainable = true;
    outer.first.trainable = false;
    expect(outer.trainableWeights.map(pathOf)).not.toContain('outer/dense/kernel');
    expect(outer.trainableWeights).toHaveLength(5);
  });

  test('a layer that is made frozen stays so', () => {
    const layer = dense({ units: 1, trainable: false });
    layer.build([null, 2]);
    expect(layer.trainableWeights).toEqual([]);
    layer.trainable = true;
    expect(layer.trainableWeights).toHaveLength(2);
  });

  test('are built by the call where the layer has no build of its own', () => {
    class Pair extends Layer {
      left = dense({ units: 2 });
      right = dense({ units: 2 });
      override call(x: Tensor): Tensor {
        return add(this.left.apply(x), this.right.apply(x));
      }
    }
    const pair = new Pair();
    pair.apply(row());
    expect(pair.weights.map(pathOf)).toEqual([
      'pair/dense/kernel',
      'pair/dense/bias',
      'pair/dense_1/kernel',
      'pair/dense_1/bias',
    ]);
    const other = new Pair();
    other.build([null, 3]);
    expect(other.left.kernel.shape).toEqual([3, 2]);
  });

  test('training reaches them', () => {
    const seen: boolean[] = [];
    class Inner extends Layer {
      override call(x: Tensor, { training }: CallContext): Tensor {
        seen.push(training);
        return x;
      }
    }
    class Around extends Layer {
      inner = new Inner();
      override call(x: Tensor): Tensor {
        return this.inner.apply(this.inner.apply(x), { training: false });
      }
    }
    const around = new Around();
    around.apply(row(), { training: true });
    around.apply(row());
    expect(seen).toEqual([true, false, false, false]);
  });

  test('a variable set as a property is a weight', () => {
    class Keeps extends Layer {
      state = new Variable([1, 2], { name: 'state' });
      override call(x: Tensor): Tensor {
        return add(x, this.state);
      }
    }
    const keeps = new Keeps();
    expect(keeps.weights).toEqual([keeps.state]);
    expect(keeps.trainableWeights).toEqual([keeps.state]);
  });
});

describe('weights', () => {
  test('are read and set in order', () => {
    const layer = dense({ units: 1 });
    layer.build([null, 2]);
    layer.setWeights([[[1], [2]], [3]]);
    expect(layer.getWeights().map((value) => value.arraySync())).toEqual([[[1], [2]], [3]]);
    expect(layer.apply(toTensor([[1, 1]])).arraySync()).toEqual([[6]]);
  });

  test('of the wrong number or shape are refused by name', () => {
    const layer = dense({ units: 1 });
    layer.build([null, 2]);
    expect(() => layer.setWeights([[3]])).toThrow('setWeights of layer "dense": expected 2 weights, received 1');
    expect(() => layer.setWeights([[[1, 2]], [3]])).toThrow(
      /setWeights of layer "dense": expected dense\/kernel of float32 \[2, 1\]/,
    );
  });
});

describe('losses', () => {
  test('of regularizers and of calls', () => {
    const layer = dense({ units: 1, kernelInitializer: 'ones', kernelRegularizer: 'l2', activityRegularizer: 'l1' });
    layer.apply(
      toTensor([
        [1, 2],
        [3, 4],
      ]),
    );
    const losses = layer.losses.map((loss) => loss.arraySync() as number);
    expect(losses[0]).toBeCloseTo((0.01 * (3 + 7)) / 2, 6);
    expect(losses[1]).toBeCloseTo(0.02, 6);
    layer.apply(toTensor([[1, 2]]));
    expect(layer.losses).toHaveLength(2);
  });

  test('added by a call are those of the last call, also of layers inside', () => {
    class Adds extends Layer {
      override call(x: Tensor): Tensor {
        this.addLoss(sum(x));
        return x;
      }
    }
    class Around extends Layer {
      inner = new Adds();
      override call(x: Tensor): Tensor {
        return this.inner.apply(this.inner.apply(x));
      }
    }
    const around = new Around();
    around.apply(row());
    around.apply(row());
    expect(around.losses.map((loss) => loss.arraySync())).toEqual([6, 6]);
    around.apply(input({ shape: [3] }));
    expect(around.losses).toHaveLength(2);
  });
});

describe('layers that are not whole', () => {
  class Gives extends Layer {
    constructor(private readonly result: unknown) {
      super();
    }
    override call(): Tensor {
      return this.result as Tensor;
    }
  }

  test.each([
    [undefined, 'received undefined'],
    [Promise.resolve(1), 'received a promise'],
    [[toTensor(1), 5], 'received 5'],
  ])('a call that gives %p', (result, message) => {
    for (const x of [row(), input({ shape: [3] })])
      expect(() => new Gives(result).apply(x)).toThrow(
        `expected call to return a tensor, or a list or record of tensors, ${message}`,
      );
  });

  test('no call at all', () => {
    // As JavaScript sees it, which knows nothing of abstract methods.
    const Whole = Layer as unknown as new () => { apply(x: Tensor): Tensor };
    class Idle extends Whole {}
    expect(() => new Idle().apply(row())).toThrow('Layer "idle": expected a method call(inputs, context)');
    expect(() => new Whole().apply(row())).toThrow('Layer "layer": expected a method');
    expect(() => new (class extends Whole {})().apply(row())).toThrow('Layer "layer_1"');
  });

  test.each<[string, () => unknown, string]>([
    ['no record', () => dense(3 as never), 'Dense: expected a record of options, received 3'],
    ['inputShape', () => dense({ units: 1, inputShape: 5 as never }), 'Dense: inputShape: expected a list of sizes'],
    ['inputShape below 0', () => dense({ units: 1, inputShape: [-1] }), 'Dense: inputShape: expected a list of sizes'],
    ['input', () => input(undefined as never), 'Input: expected a record of options, received undefined'],
  ])('%s', (_, make, message) => expect(make).toThrow(message));
});

describe('addWeight', () => {
  class Holds extends Layer {
    add(...args: unknown[]): Weight {
      return (this.addWeight as (...args: unknown[]) => Weight).apply(this, args);
    }
    override call(x: Tensor): Tensor {
      return x;
    }
  }

  test("takes its arguments one after the other, in TensorFlow.js's order", () => {
    const weight = new Holds().add('kernel', [2, 3], 'float64', 'ones', 'l2', false, 'nonNeg');
    expect(weight).toMatchObject({ name: 'kernel', shape: [2, 3], dtype: 'float64', trainable: false });
    expect(weight.dataSync()).toEqual(new Float64Array(6).fill(1));
    expect([weight.regularizer, weight.constraint]).toEqual([expect.anything(), expect.anything()]);
  });

  test('refuses options that there are not', () => {
    expect(() => new Holds().add({ nme: 'kernel' })).toThrow("addWeight: unknown option 'nme'; expected one of name");
    expect(() => new Holds().add(5)).toThrow('addWeight: expected a record of options, received 5');
  });
});

describe('the option weights', () => {
  test('gives the weights their values when they are made', () => {
    const layer = dense({ units: 2, weights: [[[1, 2]], [3, 4]] });
    expect(layer.apply(toTensor([[10]])).arraySync()).toEqual([[13, 24]]);
    expect(layer.getConfig()).not.toHaveProperty('weights');
  });

  test('that do not fit is refused by name', () => {
    expect(() => dense({ units: 2, weights: [[[1, 2]]], name: 'd' }).apply(row())).toThrow(
      'setWeights of layer "d": expected 2 weights, received 1',
    );
    expect(() => dense({ units: 2, weights: 3 as never })).toThrow('Dense: weights: expected a list of values');
  });
});
