import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toTensor } from '../../../lib/core/convert';
import type { Tensor } from '../../../lib/core/tensor';
import '../../../lib/gradients';
import { GradientTape } from '../../../lib/autodiff/tape';
import * as ops from '../../../lib/ops';
import { serializeKerasObject } from '../../../lib/keras/config';
import type { CallContext } from '../../../lib/keras/engine/call-context';
import { Layer } from '../../../lib/keras/engine/layer';
import { pathOf } from '../../../lib/keras/engine/weights';
import { Dense, dense, input } from '../../../lib/keras/layers';
import { cloneModel, Model, model, modelFromJSON } from '../../../lib/keras/models';
import { clearSession } from '../../../lib/keras/public-backend';
import { tracedFunction } from '../../../lib/function/function';
import { fillWeights } from '../../support/keras-weights';

interface Golden {
  config: { config: { layers: { name: string; inbound_nodes: unknown[] }[] } };
  weights: [string, number[], boolean][];
  inputs: number[][];
  outputs: number[][];
}
const golden = JSON.parse(readFileSync(join(__dirname, '../../fixtures/keras/engine.json'), 'utf8')) as Record<
  string,
  Golden
>;

beforeEach(clearSession);

function expectClose(actual: Tensor, wanted: unknown): void {
  const values = [actual.arraySync()].flat(9) as number[];
  ([wanted].flat(9) as number[]).forEach((value, index) => expect(values[index]).toBeCloseTo(value, 5));
}

/** A layer that remembers whether it was called to train. */
class Notes extends Layer {
  seen: boolean[] = [];
  override call(x: Tensor, { training }: CallContext): Tensor {
    this.seen.push(training);
    return ops.identity(x);
  }
}

test('a chain equals Keras’s, made by hand', () => {
  const x = input({ shape: [4] });
  const hidden = dense({ units: 3, activation: 'relu' }).apply(x);
  const chain = model({ inputs: x, outputs: dense({ units: 2 }).apply(hidden) });
  expect(serializeKerasObject(chain)).toEqual(golden['chain']!.config);
  expect(chain.weights.map(pathOf)).toEqual(golden['chain']!.weights.map(([path]) => path));
  fillWeights(chain);
  expectClose(chain.apply(toTensor(golden['chain']!.inputs[0]!)), golden['chain']!.outputs[0]);
});

test('several inputs and outputs, a shared layer and a bare operation', () => {
  const a = input({ shape: [4], name: 'a' });
  const b = input({ shape: [3], name: 'b' });
  const shared = dense({ units: 5, name: 'shared' });
  const left = shared.apply(a);
  const right = shared.apply(dense({ units: 4, name: 'widen' }).apply(b));
  const both = dense({ units: 2, name: 'both' }).apply(ops.add(left, right));
  const pair = model({
    inputs: [a, b],
    outputs: [both, dense({ units: 1, name: 'one' }).apply(right)],
    name: 'pair',
  });
  expect(serializeKerasObject(pair)).toEqual(golden['two_in_two_out']!.config);
  fillWeights(pair);
  const tensors = golden['two_in_two_out']!.inputs.map((values) => toTensor(values));
  const fromList = pair.apply<Tensor[]>(tensors);
  const fromRecord = pair.apply<Tensor[]>({ b: tensors[1]!, a: tensors[0]! });
  [fromList, fromRecord].forEach((outputs) =>
    outputs.forEach((output, index) => expectClose(output, golden['two_in_two_out']!.outputs[index])),
  );
  expect(pair.inputNames).toEqual(['a', 'b']);
  expect(pair.outputNames).toEqual(['both', 'one']);
  expect(pair.countParams()).toBe(25 + 16 + 12 + 6);
});

test('records in, records out', () => {
  const a = input({ shape: [4], name: 'a' });
  const b = input({ shape: [4], name: 'b' });
  const product = ops.mul(dense({ units: 3, name: 'left' }).apply(a), dense({ units: 3, name: 'right' }).apply(b));
  const sum = ops.sum(product, -1);
  const made = model({ inputs: { a, b }, outputs: { product, sum }, name: 'records' });
  fillWeights(made);
  const [first, second] = golden['records']!.inputs.map((values) => toTensor(values));
  const outputs = made.apply<{ product: Tensor; sum: Tensor }>({ a: first!, b: second! });
  expectClose(outputs.product, golden['records']!.outputs[0]);
  expectClose(outputs.sum, golden['records']!.outputs[1]);
  const read = modelFromJSON(made.toJSON());
  read.setWeights(made.getWeights());
  expectClose(read.apply<{ sum: Tensor }>({ a: first!, b: second! }).sum, golden['records']!.outputs[1]);
  expect(() => made.apply({ a: first! })).toThrow('records: expected inputs a, b, received a');
});

test('nested models share their weights and are called inside', () => {
  const inner_input = input({ shape: [4], name: 'inner_input' });
  const inner = model({
    inputs: inner_input,
    outputs: dense({ units: 3, name: 'inner_dense' }).apply(inner_input),
    name: 'inner',
  });
  const x = input({ shape: [4], name: 'x' });
  const y = input({ shape: [4], name: 'y' });
  const head = dense({ units: 2, name: 'head' }).apply(ops.sub(inner.apply(x), inner.apply(y)));
  const outer = model({ inputs: [x, y], outputs: head, name: 'outer' });
  expect(outer.weights.map(pathOf)).toEqual(golden['nested']!.weights.map(([path]) => path));
  fillWeights(outer);
  expectClose(outer.apply(golden['nested']!.inputs.map((values) => toTensor(values))), golden['nested']!.outputs[0]);
  expect(outer.getLayer('inner')).toBe(inner);
  expect(outer.getLayer(0).name).toBe('x');
  expect(outer.getLayer(null, 0).name).toBe('x');
  expect(() => outer.getLayer('nobody')).toThrow(
    'getLayer: no layer is called "nobody"; the layers are x, y, inner, head',
  );
});

describe('operations on symbolic tensors', () => {
  test('are written as Keras’s, read back and compute the same', () => {
    const x = input({ shape: [4, 3], name: 'x' });
    let y: Tensor = ops.add(ops.relu(x), 1);
    y = ops.div(2, ops.mul(y, y));
    y = ops.concat([y, ops.neg(x)], -1);
    y = ops.transpose(y, [0, 2, 1]);
    y = ops.reshape(y, [-1, 24]);
    y = ops.expandDims(ops.stridedSlice(y, [0, 2], [0, 10], [1, 2], 1, 1), 1);
    y = ops.squeeze(ops.maximum(y, 0.5), [1]);
    y = ops.sub(ops.softmax(y), ops.mean(y, -1, true));
    y = ops.pow(ops.tanh(y), 2);
    const made = model({ inputs: x, outputs: y, name: 'operations' });
    const data = toTensor(golden['operations']!.inputs[0]!);
    expectClose(made.apply(data), golden['operations']!.outputs[0]);
    const config = made.getConfig() as Golden['config']['config'];
    const names = config.layers.map((layer) => (layer as never as { class_name: string }).class_name);
    expect(names).toEqual(
      golden['operations']!.config.config.layers.map((layer) => (layer as never as { class_name: string }).class_name),
    );
    expectClose(modelFromJSON(made.toJSON()).apply(data), golden['operations']!.outputs[0]);
  });

  test('that Keras has no form for are refused when the model is written', () => {
    const x = input({ shape: [3] });
    const made = model({ inputs: x, outputs: ops.erfinv(x) });
    expectClose(made.apply(toTensor([[0, 0, 0]])), [0, 0, 0]);
    expect(() => made.toJSON()).toThrow(
      'save: the operation Erfinv ("erfinv") has no form in Keras\'s format; put it into a layer of its own',
    );
  });

  test('may be traced functions', () => {
    const twice = tracedFunction((x: Tensor) => ops.add(x, x));
    const x = input({ shape: [2] });
    const made = model({ inputs: x, outputs: twice(x) });
    expect(made.apply(toTensor([[1, 2]])).arraySync()).toEqual([[2, 4]]);
  });
});

test('gradients flow through a model, eagerly and traced', () => {
  const x = input({ shape: [2] });
  const made = model({
    inputs: x,
    outputs: ops.square(dense({ units: 1, kernelInitializer: 'ones' }).apply(x)),
  });
  const gradient = (data: Tensor): Tensor => {
    const tape = new GradientTape();
    const y = tape.record(() => made.apply(data));
    return (tape.gradient(y, made.trainableVariables) as Tensor[])[0]!;
  };
  expect(gradient(toTensor([[1, 2]])).arraySync()).toEqual([[6], [12]]);
  expect((tracedFunction(gradient)(toTensor([[1, 2]])) as Tensor).arraySync()).toEqual([[6], [12]]);
});

test('a model of a part of another shares its layers', () => {
  const x = input({ shape: [3] });
  const hidden = dense({ units: 2, kernelInitializer: 'ones' }).apply(x);
  const end = dense({ units: 1, kernelInitializer: 'ones' }).apply(hidden);
  const whole = model({ inputs: x, outputs: end });
  const front = model({ inputs: whole.input, outputs: whole.getLayer('dense').output });
  const back = model({ inputs: hidden, outputs: end });
  expect(front.apply(toTensor([[1, 2, 3]])).arraySync()).toEqual([[6, 6]]);
  expect(back.apply(toTensor([[6, 6]])).arraySync()).toEqual([[12]]);
  expect(back.weights).toEqual(whole.getLayer('dense_1').weights);
  expect(back.layers[0]!.constructor.name).toBe('InputLayer');
  modelFromJSON(back.toJSON());
});

describe('training', () => {
  test('is passed on to each layer; what a call recorded counts when nothing is said', () => {
    const [free, fixed] = [new Notes({ name: 'free' }), new Notes({ name: 'fixed' })];
    const x = input({ shape: [2] });
    const made = model({ inputs: x, outputs: fixed.apply(free.apply(x), { training: true }) });
    [free, fixed].forEach((layer) => (layer.seen = []));
    const data = toTensor([[1, 2]]);
    made.apply(data);
    made.apply(data, { training: true });
    made.apply(data, { training: false });
    expect(free.seen).toEqual([false, true, false]);
    expect(fixed.seen).toEqual([true, true, false]);
  });
});

describe('inputs', () => {
  const square = () => {
    const x = input({ shape: [2], name: 'x' });
    return model({ inputs: x, outputs: dense({ units: 1, kernelInitializer: 'ones' }).apply(x) });
  };

  test('are taken as tensors, typed or nested arrays of any number type', () => {
    const made = square();
    expect(made.apply([[1, 2]]).arraySync()).toEqual([[3]]);
    expect(made.apply(toTensor([[1, 2]], 'int32')).arraySync()).toEqual([[3]]);
    expect(made.apply({ x: toTensor([[1, 2]]) }).arraySync()).toEqual([[3]]);
  });

  test('of the wrong shape or number are refused by name', () => {
    const made = square();
    expect(() => made.apply(toTensor([[1, 2, 3]]))).toThrow(
      'Input 0 of layer "functional" is incompatible with the layer: expected shape=[null, 2], found shape=[1, 3]',
    );
    expect(() => made.apply([toTensor([[1, 2]]), toTensor([[1, 2]])])).toThrow(
      'functional: expected 1 input(s) (x), received 2',
    );
    expect(() => made.apply({ z: toTensor([[1, 2]]) })).toThrow('functional: expected inputs x, received z');
  });

  test('get or lose a last axis of size 1', () => {
    const x = input({ shape: [] });
    const made = model({ inputs: x, outputs: ops.add(x, 1) });
    expect(made.apply(toTensor([[1], [2]])).arraySync()).toEqual([2, 3]);
  });
});

describe('errors', () => {
  test('an output that does not follow from the inputs', () => {
    const [x, y] = [input({ shape: [2], name: 'x' }), input({ shape: [2], name: 'y' })];
    const z = ops.add(dense({ units: 2 }).apply(x), y);
    expect(() => model({ inputs: x, outputs: z })).toThrow(
      /^Graph disconnected: cannot find the origin of the tensor "y" of shape \[null, 2\]/,
    );
  });

  test('two layers of one name', () => {
    const x = input({ shape: [2] });
    const y = dense({ units: 2, name: 'same' }).apply(dense({ units: 2, name: 'same' }).apply(x));
    expect(() => model({ inputs: x, outputs: y })).toThrow('The name "same" is used 2 times in the model');
  });

  test('what is no symbolic tensor', () => {
    const x = input({ shape: [2] });
    expect(() => model({ inputs: x, outputs: toTensor([1]) as never })).toThrow(
      'Model: expected outputs to be symbolic tensors, received a float32 tensor',
    );
    expect(() => model({ inputs: [], outputs: x })).toThrow(
      'Model: expected inputs to hold at least one symbolic tensor',
    );
    expect(() => ops.add(x, toTensor([1, 2, 3]))).toThrow(/AddV2/);
  });

  test('a model of nothing', () => {
    expect(() => model({} as never)).toThrow('Model: expected inputs and outputs, received neither');
  });

  test('input options', () => {
    expect(() => input({ shap: [2] } as never)).toThrow("Input: unknown option 'shap'");
    expect(() => input({})).toThrow(
      'Input: shape: expected a list of sizes, integers >= 0 or null, received undefined',
    );
    expect(() => input({ shape: [-1] })).toThrow(
      'Input: shape: expected a list of sizes, integers >= 0 or null, received [-1]',
    );
    expect(() => input({ shape: [2], sparse: true })).toThrow('sparse tensors are not supported');
  });

  test('a configuration with calls that cannot be made, or classes that nobody knows', () => {
    const x = input({ shape: [2] });
    const config = JSON.parse(model({ inputs: x, outputs: dense({ units: 1 }).apply(x) }).toJSON()) as never;
    const broken = JSON.parse(
      JSON.stringify(config).replace('"keras_history":["input_layer",0,0]', '"keras_history":["input_layer",3,0]'),
    ) as never;
    expect(() => modelFromJSON(broken)).toThrow(/these calls cannot be made: dense/);
    const unknown = JSON.stringify(config).replace('"class_name":"Dense"', '"class_name":"Dens"');
    expect(() => modelFromJSON(unknown)).toThrow(
      'deserialize: keras.layers.Dens is not known; give it in customObjects',
    );
  });
});

describe('subclassed models', () => {
  class Net extends Model {
    first = dense({ units: 3 });
    heads = { a: dense({ units: 2 }), b: dense({ units: 1 }) };

    override call(x: Tensor): Tensor {
      const hidden = this.first.apply(x);
      return ops.add(this.heads.a.apply(hidden), this.heads.b.apply(hidden));
    }
  }

  test('find their layers, are named after their class and built by the first call', () => {
    const net = new Net();
    expect(net.apply(toTensor([[1, 2, 3, 4]])).shape).toEqual([1, 2]);
    const paths = ['dense', 'dense_1', 'dense_2'].flatMap((name) => [`net/${name}/kernel`, `net/${name}/bias`]);
    expect(net.weights.map(pathOf)).toEqual(paths);
    expect(net.layers.map(({ name }) => name)).toEqual(['dense', 'dense_1', 'dense_2']);
  });

  test('can be part of a model made of calls', () => {
    const x = input({ shape: [4] });
    const made = model({ inputs: x, outputs: new Net().apply(x) });
    expect(made.apply(toTensor([[1, 2, 3, 4]])).shape).toEqual([1, 2]);
    expect(made.weights).toHaveLength(6);
    expect(() => modelFromJSON(made.toJSON())).toThrow('deserialize: Net is not known');
    expect(modelFromJSON(made.toJSON(), { Net }).weights).toHaveLength(6);
  });

  test('say what they lack', () => {
    class Empty extends Model {}
    expect(() => new Empty().apply(toTensor([1]))).toThrow(
      'Model "empty" has neither inputs and outputs nor a call(inputs, context) of its own',
    );
  });
});

test('a clone has the layers and weights of its own', () => {
  const x = input({ shape: [2] });
  const made = model({ inputs: x, outputs: dense({ units: 1 }).apply(x) });
  const clone = cloneModel(made);
  expect(clone.getConfig()).toEqual(made.getConfig());
  expect(clone.weights[0]).not.toBe(made.weights[0]);
  expect(clone.getLayer('dense')).toBeInstanceOf(Dense);
  expect(clone.getLayer('dense').name).toBe('dense');
  clone.setWeights(made.getWeights());
  const data = toTensor([[1, 2]]);
  expect(clone.apply(data).arraySync()).toEqual(made.apply(data).arraySync());
});

test('a clone may have other layers in their places, and operations of any kind', () => {
  const x = input({ shape: [2] });
  const inner_x = input({ shape: [2] });
  const inner = model({ inputs: inner_x, outputs: ops.erfinv(inner_x) });
  const made = model({ inputs: x, outputs: dense({ units: 3, name: 'end' }).apply(inner.apply(x)) });
  expect(cloneModel(made).apply(toTensor([[0, 0]])).shape).toEqual([1, 3]);
  const wide = cloneModel(made, {
    cloneFunction: (layer) =>
      layer instanceof Dense ? (dense({ units: 7, name: layer.name }) as Layer<never>) : layer,
  });
  expect(wide.outputShape).toEqual([null, 7]);
  expect(wide.getLayer(1)).toBe(inner);
});
