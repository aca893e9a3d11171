import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toTensor } from '../../../lib/core/convert';
import type { Tensor } from '../../../lib/core/tensor';
import { flatten, isRecord, pack, type Tree } from '../../../lib/core/tree';
import { deserializeKerasObject, serializeKerasObject } from '../../../lib/keras/config';
import type { KerasTensor } from '../../../lib/keras/engine/keras-tensor';
import { pathOf } from '../../../lib/keras/engine/weights';
import '../../../lib/keras/layers';
import type { Model, Sequential } from '../../../lib/keras/models';
import { modelFromJSON } from '../../../lib/keras/models';
import { summaryLines } from '../../../lib/keras/models/summary';
import { fillWeights } from '../../support/keras-weights';

interface Case {
  config: Record<string, unknown>;
  weights: [path: string, shape: number[], trainable: boolean][];
  loadedWeights: string[];
  layers: string[];
  summary: string;
  summaries: Record<string, string>;
  inputs: number[][];
  outputs: number[][];
  outputNames: string[];
}

const cases = JSON.parse(readFileSync(join(__dirname, '../../fixtures/keras/engine.json'), 'utf8')) as Record<
  string,
  Case
>;
const complete = Object.entries(cases).filter(([, golden]) => 'outputNames' in golden);

const summaryOptions: Record<string, Record<string, object>> = {
  chain: {
    trainable: { showTrainable: true },
    long: { lineLength: 100, positions: [0.4, 0.7, 1] },
    narrow: { lineLength: 50 },
  },
  two_in_two_out: { wide: { lineLength: 110 } },
  nested: { expanded: { expandNested: true, showTrainable: true } },
  sequential: { range: { layerRange: ['dense_1', 'dense_1'] } },
  nested_sequential: { expanded: { expandNested: true } },
  frozen: { trainable: { showTrainable: true } },
};

beforeAll(() => {
  process.env['COLUMNS'] = '80';
});

/** A configuration without what Python's call left in it by accident: `mask: null` of nested models. */
function withoutNulls(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutNulls(item));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(
    ([name, item]) => !(key === 'kwargs' && name === 'mask' && item === null),
  );
  return Object.fromEntries(entries.map(([name, item]) => [name, withoutNulls(item, name)]));
}

describe.each(complete)('%s', (name, golden) => {
  const load = () => modelFromJSON(golden.config);

  function run(model: Model): number[][] {
    const tensors = golden.inputs.map((values) => toTensor(values));
    const form = model.graph!.inputTree;
    const outputs = model.apply<Tree<Tensor>>(pack<KerasTensor, Tensor>(form, tensors) as Tensor);
    return flatten(outputs).map((tensor) => tensor.arraySync() as number[]);
  }

  test('is written as it was read', () => {
    expect(serializeKerasObject(load())).toEqual(withoutNulls(golden.config));
  });

  test('has the layers and weights of Keras', () => {
    const model = load();
    expect(model.layers.map((layer) => layer.name)).toEqual(golden.layers);
    expect(model.weights.map((weight) => [weight.shape, weight.trainable])).toEqual(
      golden.weights.map(([, ...facts]) => facts),
    );
    expect(model.weights.map(pathOf)).toEqual(golden.loadedWeights);
    expect(model.outputNames).toEqual(golden.outputNames);
  });

  test('computes what Keras computes', () => {
    const model = load();
    fillWeights(model);
    run(model).forEach((values, index) => {
      const wanted = golden.outputs[index]!.flat(9) as number[];
      (values.flat(9) as number[]).forEach((value, place) => expect(value).toBeCloseTo(wanted[place]!, 5));
    });
  });

  test('has the summary of Keras', () => {
    const model = load();
    expect(`${summaryLines(model as never).join('\n')}\n`).toBe(golden.summary);
    for (const [key, options] of Object.entries(summaryOptions[name] ?? {})) {
      expect(`${summaryLines(model as never, options).join('\n')}\n`).toBe(golden.summaries[key]);
    }
  });
});

test('a model that is not built yet', () => {
  const model = deserializeKerasObject(cases['unbuilt']!.config) as Sequential;
  expect(model.built).toBe(false);
  expect(`${summaryLines(model as never).join('\n')}\n`).toBe(cases['unbuilt']!.summary);
  expect(serializeKerasObject(model)).toEqual(cases['unbuilt']!.config);
});
