import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toTensor } from '../../../lib/core/convert';
import type { Shape } from '../../../lib/core/shape';
import type { Tensor } from '../../../lib/core/tensor';
import { add, mul } from '../../../lib/ops';
import { Layer } from '../../../lib/keras/engine/layer';
import { pathOf, type Weight } from '../../../lib/keras/engine/weights';
import { dense } from '../../../lib/keras/layers';
import { Model } from '../../../lib/keras/models';
import { summaryLines } from '../../../lib/keras/models/summary';
import { clearSession } from '../../../lib/keras/public-backend';
import { SeedGenerator } from '../../../lib/keras/random/seed-generator';
import { dropout } from '../../../lib/keras/random';
import { fillWeights } from '../../support/keras-weights';

const golden = (
  JSON.parse(readFileSync(join(__dirname, '../../fixtures/keras/engine.json'), 'utf8')) as {
    subclassed: {
      weights: [string, number[], boolean][];
      trainable: string[];
      inputs: number[][];
      outputs: number[][];
      summary: string;
    };
  }
).subclassed;

class Block extends Layer {
  first = dense({ units: 3 });
  rest = [dense({ units: 3 }), dense({ units: 3 })];
  scale!: Weight;
  count!: Weight;

  override build(shape: Shape): void {
    this.scale = this.addWeight({ shape: [1], name: 'scale' });
    this.count = this.addWeight({ shape: [], name: 'count', trainable: false, initializer: 'zeros' });
    this.first.build(shape);
    for (const layer of this.rest) layer.build([null, 3]);
  }

  override call(x: Tensor): Tensor {
    return mul(
      this.rest.reduce<Tensor>((value, layer) => layer.apply(value), this.first.apply(x)),
      this.scale,
    );
  }
}

class Net extends Model {
  block = new Block();
  heads = { a: dense({ units: 2 }), b: dense({ units: 1 }) };

  override call(x: Tensor): Tensor {
    const hidden = this.block.apply(x);
    return add(this.heads.a.apply(hidden), this.heads.b.apply(hidden));
  }
}

beforeEach(() => {
  clearSession();
  process.env['COLUMNS'] = '80';
});

test('has the weights of Keras in its order, computes the same and has the same summary', () => {
  const net = new Net();
  const x = toTensor(golden.inputs[0]!);
  net.apply(x);
  expect(net.weights.map((weight) => [pathOf(weight), weight.shape, weight.trainable])).toEqual(golden.weights);
  expect(net.trainableWeights.map(pathOf)).toEqual(golden.trainable);
  fillWeights(net);
  const values = (net.apply(x).arraySync() as number[][]).flat();
  golden.outputs.flat(2).forEach((value, index) => expect(values[index]).toBeCloseTo(value, 5));
  expect(`${summaryLines(net as never).join('\n')}\n`).toBe(golden.summary);
});

test('the state of a random generator is a variable that is not trained, and no weight', () => {
  class Noisy extends Layer {
    seedGenerator = new SeedGenerator({ seed: 3 });
    override call(x: Tensor): Tensor {
      return dropout(x, 0.5, { seed: this.seedGenerator });
    }
  }
  const layer = new Noisy();
  layer.apply(toTensor([1, 2, 3]));
  expect(layer.weights).toEqual([]);
  expect(layer.variables).toEqual([layer.seedGenerator.state]);
  expect(layer.nonTrainableVariables).toEqual([layer.seedGenerator.state]);
  expect(layer.seedGenerator.state.arraySync()).toEqual([3n, 1n]);
});
