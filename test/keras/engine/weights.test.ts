import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../../lib';
import { withLaterDraws } from '../../../lib/keras/engine/weights';

type Model = tf.keras.Model;

/** Counts its draws. */
class Counted extends tf.keras.initializers.RandomUniform {
  static override readonly className = 'Counted' as never;
  draws = 0;

  constructor() {
    super({ minval: 1, maxval: 2, seed: 7 });
  }

  override call(...given: Parameters<tf.keras.initializers.RandomUniform['call']>): tf.Tensor {
    this.draws++;
    return super.call(...given);
  }
}

const make = (kernelInitializer: tf.keras.initializers.Initializer): Model =>
  tf.sequential([
    tf.input({ shape: [2] }),
    tf.layers.dense({ units: 3, kernelInitializer }),
  ] as never) as unknown as Model;
const kernel = (model: Model) => Array.from(model.weights[0]!.read().dataSync());

describe('first values that are put off', () => {
  const expected = kernel(make(new Counted()));

  test('are drawn once, when a weight is used, and are those that they would have been', () => {
    const initializer = new Counted();
    const { result: model, drawRest } = withLaterDraws(() => make(initializer));
    expect(initializer.draws).toBe(0);
    expect(kernel(model)).toEqual(expected);
    drawRest();
    expect(kernel(model)).toEqual(expected);
    expect(initializer.draws).toBe(1);
  });

  test('are there for whatever uses the weight first', async () => {
    const sums = [0, 1, 2].map((i) => expected[i]! + expected[3 + i]!);
    const uses: ((model: Model) => tf.Tensor | Promise<tf.Tensor>)[] = [
      async (model) => model.predict(tf.ones([1, 2]), { verbose: 0 }),
      (model) => tf.function((x: tf.Tensor) => model.apply(x) as tf.Tensor)(tf.ones([1, 2])),
      (model) => tf.sum(model.weights[0]!.assignAdd(tf.zeros([2, 3])), 0),
      (model) => tf.sum(model.getWeights()[0]!, 0),
    ];
    for (const use of uses) {
      const { result: model } = withLaterDraws(() => make(new Counted()));
      const values = await (await use(model)).data();
      sums.forEach((sum, i) => expect(values[i]).toBeCloseTo(sum, 5));
    }
  });

  test('do not come over a value that was given before', () => {
    const { result: model, drawRest } = withLaterDraws(() => make(new Counted()));
    model.setWeights([tf.fill([2, 3], 5), tf.zeros([3])]);
    drawRest();
    expect(kernel(model)).toEqual([5, 5, 5, 5, 5, 5]);
  });

  test('are not put off outside, nor for what is the same each time', () => {
    const initializer = new Counted();
    withLaterDraws(() => {});
    make(initializer);
    expect(initializer.draws).toBe(1);
    const { result: model } = withLaterDraws(() => make(tf.keras.initializers.ones()));
    expect(kernel(model)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe('a model that is loaded', () => {
  /** Its inner layer is not seen by what saves. */
  class Hidden extends tf.keras.Layer {
    static override readonly className = 'Hidden';
    readonly #inner = tf.layers.dense({ units: 3, kernelInitializer: new Counted() });
    override build(): void {
      this.#inner.build([null, 2]);
    }
    override call(x: tf.Tensor): tf.Tensor {
      return this.#inner.apply(x) as tf.Tensor;
    }
    get kernel(): tf.Variable {
      return this.#inner.weights[0]!;
    }
  }

  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'weights-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  test('draws no numbers for weights of the file, and those of all others', async () => {
    const model = tf.sequential([
      tf.input({ shape: [2] }),
      tf.layers.dense({ units: 2 }),
      new Hidden(),
    ] as never) as unknown as Model;
    const file = join(directory, 'm.keras');
    await model.save(file);
    const draw = jest.spyOn(tf.keras.initializers.GlorotUniform.prototype, 'call');
    const drawHidden = jest.spyOn(Counted.prototype, 'call');
    const copy = await tf.keras.models.loadModel(file, { customObjects: { Hidden: Hidden as never } });
    expect(draw).not.toHaveBeenCalled();
    expect(drawHidden).toHaveBeenCalledTimes(1);
    jest.restoreAllMocks();
    expect(kernel(copy)).toEqual(kernel(model));
    const hidden = (of: Model) => Array.from((of.layers[1] as unknown as Hidden).kernel.read().dataSync());
    expect(hidden(copy)).toEqual(hidden(model));
  });
});
