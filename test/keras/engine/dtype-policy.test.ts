import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toTensor } from '../../../lib/core/convert';
import type { Tensor } from '../../../lib/core/tensor';
import { cast, mul } from '../../../lib/ops';
import { serializeKerasObject } from '../../../lib/keras/config';
import { DTypePolicy } from '../../../lib/keras/dtype-policy';
import { Layer } from '../../../lib/keras/engine/layer';
import type { Weight } from '../../../lib/keras/engine/weights';
import { dense, input } from '../../../lib/keras/layers';
import { modelFromJSON } from '../../../lib/keras/models';
import { clearSession, dtypePolicy, setDtypePolicy, setFloatx } from '../../../lib/keras/public-backend';
import { fillWeights } from '../../support/keras-weights';

const golden = (
  JSON.parse(readFileSync(join(__dirname, '../../fixtures/keras/engine.json'), 'utf8')) as {
    mixed: { config: Record<string, unknown>; inputs: number[][]; outputs: number[][][] };
  }
).mixed;

beforeEach(clearSession);
afterEach(() => setFloatx('float32'));

test('names give compute and variable dtype', () => {
  const dtypes = (name: string) => [new DTypePolicy(name).computeDtype, new DTypePolicy(name).variableDtype];
  expect(dtypes('float32')).toEqual(['float32', 'float32']);
  expect(dtypes('mixed_float16')).toEqual(['float16', 'float32']);
  expect(dtypes('mixed_bfloat16')).toEqual(['bfloat16', 'float32']);
  expect(() => new DTypePolicy('mixed_float8')).toThrow(
    "DTypePolicy: expected a dtype, 'mixed_float16' or 'mixed_bfloat16'",
  );
});

test('the global policy is that of layers made after it is set', () => {
  expect(dtypePolicy().name).toBe('float32');
  setFloatx('float64');
  expect(dense({ units: 1 }).dtype).toBe('float64');
  setDtypePolicy('mixed_bfloat16');
  const layer = dense({ units: 1 });
  expect([layer.computeDtype, layer.variableDtype]).toEqual(['bfloat16', 'float32']);
});

test('floating inputs and weights meet in the compute dtype; others stay', () => {
  class Look extends Layer {
    weight!: Weight;
    seen: string[] = [];
    override build(): void {
      this.weight = this.addWeight({ shape: [2] });
    }
    override call([x, n]: [Tensor, Tensor]): Tensor {
      this.seen = [x.dtype, n.dtype, this.weight.toTensor().dtype, this.weight.read().dtype];
      return mul(x, this.weight);
    }
  }
  const layer = new Look({ dtype: 'mixed_float16' });
  const [x, n] = [toTensor([1, 2], 'float64'), toTensor([1, 2], 'int32')];
  expect(layer.apply([x, n]).dtype).toBe('float16');
  expect(layer.seen).toEqual(['float16', 'int32', 'float16', 'float32']);
  expect(layer.weight.toTensor().dtype).toBe('float32');

  const plain = new Look({ dtype: 'mixed_float16', autocast: false });
  plain.apply([cast(x, 'float32'), n]);
  expect(plain.seen).toEqual(['float32', 'int32', 'float32', 'float32']);
});

test('integers meet a float kernel in float32, as in Keras', () => {
  const layer = dense({ units: 1, kernelInitializer: 'ones' });
  expect(layer.apply(toTensor([[1, 2]], 'int32')).arraySync()).toEqual([[3]]);
});

test('a mixed model is written and computes as Keras’s', () => {
  const made = modelFromJSON(golden.config);
  expect(serializeKerasObject(made)).toEqual(golden.config);
  fillWeights(made);
  const output = made.apply(cast(toTensor(golden.inputs[0]!), 'float16'));
  expect(output.dtype).toBe('float32');
  (output.arraySync() as number[][])
    .flat()
    .forEach((value, index) => expect(value).toBeCloseTo(golden.outputs[0]!.flat()[index]!, 4));
  expect(dense({ units: 1, dtype: 'mixed_float16' }).apply(input({ shape: [2] })).dtype).toBe('float16');
});
