import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toTensor, type TensorLike } from '../../../lib/core/convert';
import type { DType } from '../../../lib/core/dtype';
import type { Tensor } from '../../../lib/core/tensor';
import '../../../lib/keras/layers';
import '../../../lib/keras/models';
import type { Layer } from '../../../lib/keras/engine/layer';
import { loadModel, saveModel } from '../../../lib/keras/saving';

interface Recorded {
  inputs: { dtype: DType; values: unknown }[];
  outputs: unknown;
}

const fixtures = join(__dirname, '../../fixtures/keras/layer-models');
const directory = mkdtempSync(join(tmpdir(), 'layer-models-'));
afterAll(() => rmSync(directory, { recursive: true }));

function numbersIn(value: unknown): number[] {
  return Array.isArray(value) ? value.flatMap(numbersIn) : [Number(value)];
}

function predict(model: Layer<never>, { inputs }: Recorded): number[] {
  const tensors = inputs.map(({ dtype, values }) => toTensor(values as TensorLike, dtype));
  return numbersIn(model.apply<Tensor>(tensors.length === 1 ? tensors[0]! : tensors).arraySync());
}

test.each(['translation', 'transformer', 'images', 'sequences'])(
  'the model "%s" saved by Keras predicts the same, and so does its copy saved here',
  async (name) => {
    const recorded = JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8')) as Recorded;
    const expected = numbersIn(recorded.outputs);
    const model = await loadModel(join(fixtures, `${name}.keras`));
    const outputs = predict(model, recorded);
    expect(outputs).toHaveLength(expected.length);
    outputs.forEach((output, index) => expect(Math.abs(output - expected[index]!)).toBeLessThan(1e-5));
    const copy = join(directory, `${name}.keras`);
    await saveModel(model, copy);
    expect(predict(await loadModel(copy), recorded)).toEqual(outputs);
  },
);
