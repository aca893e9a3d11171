import { function as traced, keras, tensor, TensorSpec } from '../../../lib';
import type { DType } from '../../../lib/core/dtype';
import type { Tensor } from '../../../lib/core/tensor';
import { serializeKerasObject, toOptions, type ObjectConfig } from '../../../lib/keras/config';
import type { Metric } from '../../../lib/keras/metrics';
import { setMask } from '../../../lib/keras/mask';
import { resetUids } from '../../../lib/keras/naming';
import { expectClose, leaves, type Golden } from '../../support/golden';

interface Batch {
  dtype: DType;
  y_true: number[];
  y_pred: number[];
  pred_dtype: DType;
  sample_weight: number[];
  weight_dtype: DType;
}

interface Case {
  name: string;
  options: Record<string, unknown>;
  config: ObjectConfig;
  batches: Batch[];
  results: Golden[];
  weighted: Golden[] | null;
  variables: [string, number[], string][];
}

interface Reduction {
  name: string;
  values: number;
  sample_weight: number[] | null;
  results: number[];
}

const { metrics } = keras;
const golden = leaves<{ cases: Case[]; reductions: Reduction[] }>('metrics');
const classes = metrics as unknown as Record<string, new (options?: object) => Metric>;

/** Options that Keras's own configuration leaves out, or writes in a form that it cannot read. */
const unwritten: Record<string, string[]> = { CosineSimilarity: ['axis'], AUC: ['label_weights'] };

function inputs({ y_true, y_pred, dtype, pred_dtype, sample_weight, weight_dtype }: Batch): [Tensor, Tensor, Tensor] {
  return [
    tensor(y_true, null, dtype),
    tensor(y_pred, null, pred_dtype === ('float64' as DType) ? 'float32' : pred_dtype),
    tensor(sample_weight, null, weight_dtype),
  ];
}

describe('metrics', () => {
  describe.each(golden.cases)('$name $options', ({ name, options, config, batches, results, weighted, variables }) => {
    const make = () => new classes[name](toOptions(options));

    it('sums up batches as Keras does', () => {
      const metric = make();
      batches.forEach((batch, i) => {
        const [yTrue, yPred] = inputs(batch);
        metric.updateState(yTrue, yPred);
        expectClose(metric.result(), results[i], 2e-5);
      });
      expect(metric.variables.map((v) => [v.name, v.shape, v.dtype])).toEqual(variables);
      metric.resetState();
      const [yTrue, yPred] = inputs(batches[0]);
      expectClose(metric.apply(yTrue, yPred), results[0], 2e-5);
    });

    if (weighted) {
      it('weights samples as Keras does', () => {
        const metric = make();
        batches.forEach((batch, i) => expectClose(metric.apply(...inputs(batch)), weighted[i], 2e-5));
      });
    }

    it('works in a traced function', () => {
      const metric = make();
      const update = traced((yTrue: Tensor, yPred: Tensor) => metric.updateState(yTrue, yPred));
      batches.forEach((batch, i) => {
        const [yTrue, yPred] = inputs(batch);
        update(yTrue, yPred);
        expectClose(metric.result(), results[i], 2e-5);
      });
      const result = traced(() => metric.result());
      expectClose(result() as Tensor, results[results.length - 1], 2e-5);
    });

    it('writes the configuration of Keras', () => {
      resetUids();
      const kept = Object.fromEntries(Object.entries(options).filter(([key]) => unwritten[name]?.includes(key)));
      const written = serializeKerasObject(make()) as ObjectConfig;
      expect(written).toEqual({ ...config, config: { ...(config.config as object), ...kept } });
      expect(serializeKerasObject(metrics.deserialize(config))).toMatchObject({ class_name: name });
      const again = metrics.deserialize(written);
      const [yTrue, yPred] = inputs(batches[0]);
      expectClose(again.apply(yTrue, yPred), results[0], 2e-5);
    });
  });

  it.each(golden.reductions)('$name of values', ({ name, values, sample_weight, results }) => {
    const metric = new classes[name]();
    for (const result of results)
      expectClose(metric.apply(tensor(values), sample_weight && tensor(sample_weight)), result);
  });

  it('accept batches of unknown size', () => {
    const metric = new metrics.SparseCategoricalAccuracy();
    const update = traced((yTrue: Tensor, yPred: Tensor) => metric.updateState(yTrue, yPred), {
      inputSignature: [new TensorSpec([null], 'int32'), new TensorSpec([null, 2], 'float32')],
    });
    update(
      tensor([0, 1], null, 'int32'),
      tensor([
        [1, 0],
        [1, 0],
      ]),
    );
    update(tensor([1], null, 'int32'), tensor([[0, 1]]));
    expectClose(metric.result(), 2 / 3);
  });

  it('leave masked steps out', () => {
    const yPred = tensor([
      [1, 0],
      [1, 0],
    ]);
    setMask(yPred, tensor([true, false]));
    const metric = new metrics.SparseCategoricalAccuracy();
    metric.updateState(tensor([0, 1], null, 'int32'), yPred);
    expectClose(metric.result(), 1);
  });

  it('are found by the names of Keras and of TensorFlow.js', () => {
    const named: [string, new () => Metric][] = [
      ['mse', metrics.MeanSquaredError],
      ['MAE', metrics.MeanAbsoluteError],
      ['bce', metrics.BinaryCrossentropy],
      ['AUC', metrics.AUC],
      ['auc', metrics.AUC],
      ['binary_accuracy', metrics.BinaryAccuracy],
      ['binaryAccuracy', metrics.BinaryAccuracy],
      ['sparse_top_k_categorical_accuracy', metrics.SparseTopKCategoricalAccuracy],
      ['f1_score', metrics.F1Score],
      ['r2_score', metrics.R2Score],
      ['root_mean_squared_error', metrics.RootMeanSquaredError],
      ['Precision', metrics.Precision],
    ];
    for (const [name, Class] of named) expect(metrics.get(name)).toBeInstanceOf(Class);
    expect(metrics.get(null)).toBeNull();
  });

  it('can be functions', () => {
    const metric = metrics.get((a: Tensor, b: Tensor) => keras.losses.meanAbsoluteError(a, b));
    expectClose(metric.apply([[1, 2]], [[3, 5]]), 2.5);
    const loss = metrics.get(keras.losses.meanSquaredError as never);
    expect(loss.name).toBe('mean_squared_error');
    expectClose(loss.apply([[1, 2]], [[3, 5]]), 6.5);
    const wrapper = new metrics.MeanMetricWrapper({ fn: keras.losses.huber as never, options: { delta: 0.5 } });
    const again = metrics.deserialize(serializeKerasObject(wrapper) as ObjectConfig);
    expectClose(again.apply([[1, 2]], [[3, 5]]), 1.125);
  });

  it("'accuracy' follows the shapes", () => {
    const zeros = (shape: number[]) => tensor(new Float32Array(shape.reduce((a, b) => a * b)), shape);
    const resolve = (a: number[], b: number[]) => metrics.resolve('accuracy', zeros(a), zeros(b));
    expect(resolve([4, 1], [4, 1])).toBeInstanceOf(metrics.BinaryAccuracy);
    expect(resolve([4], [4, 3])).toBeInstanceOf(metrics.SparseCategoricalAccuracy);
    expect(resolve([4, 1], [4, 3])).toBeInstanceOf(metrics.SparseCategoricalAccuracy);
    expect(resolve([4, 3], [4, 3])).toBeInstanceOf(metrics.CategoricalAccuracy);
    expect(resolve([4, 3], [4, 3]).name).toBe('accuracy');
    expect(metrics.resolve('mse', zeros([4, 3]), zeros([4, 3])).name).toBe('mse');
    const own = new metrics.AUC({ name: 'mine' });
    expect(metrics.resolve(own, zeros([4]), zeros([4]))).toBe(own);
  });

  it('say which direction is better', () => {
    expect(new metrics.AUC().direction).toBe('up');
    expect(new metrics.MeanSquaredError().direction).toBe('down');
    expect(new metrics.Mean().direction).toBeNull();
  });

  it('compute in another dtype', () => {
    const metric = new metrics.MeanSquaredError({ dtype: 'float64' });
    expect(metric.apply([[1, 2]], [[3, 5]]).dtype).toBe('float64');
    expect(metric.getConfig()['dtype']).toBe('float64');
  });

  it('top-k of sorted ids', () => {
    const metric = new metrics.SparseTopKCategoricalAccuracy({ k: 2, fromSortedIds: true });
    metric.updateState(
      [3, 1],
      [
        [3, 0, 1],
        [0, 2, 1],
      ],
    );
    expectClose(metric.result(), 0.5);
    expect(metric.getConfig()['from_sorted_ids']).toBe(true);
  });

  it('refuse what is wrong', () => {
    expect(() => metrics.get('auk')).toThrow(/unknown metric 'auk'; expected one of AUC, Accuracy, /);
    expect(() => new metrics.AUC({ numThreshold: 3 } as never)).toThrow(
      "AUC: unknown option 'numThreshold'; expected one of name, dtype, numThresholds, curve",
    );
    expect(() => new metrics.AUC({ curve: 'x' })).toThrow(
      "AUC: curve: expected one of 'ROC', 'PR', 'PRGAIN', received 'x'",
    );
    expect(() => new metrics.AUC({ numThresholds: 1 })).toThrow('expected an integer > 1, received 1');
    expect(() => new metrics.AUC({ numLabels: 2 })).toThrow('AUC: numLabels is needed only when multiLabel is true');
    expect(() => new metrics.AUC({ multiLabel: true }).updateState([1], [1])).toThrow(
      'AUC: expected predictions of shape [batch, labels]',
    );
    expect(() => new metrics.Precision({ thresholds: [2] })).toThrow(
      'Precision: thresholds: expected numbers in [0, 1]',
    );
    expect(() => new metrics.Precision({ classId: 1 }).updateState([1], [1])).toThrow(
      'classId: expected predictions of shape [batch, classes]',
    );
    expect(() => new metrics.PrecisionAtRecall({ recall: 2 })).toThrow(
      'PrecisionAtRecall: recall: expected a number >= 0 and <= 1, received 2',
    );
    expect(() => new metrics.F1Score({ average: 'all' })).toThrow(
      "F1Score: average: expected one of 'micro', 'macro', 'weighted'",
    );
    expect(() => new metrics.FBetaScore({ beta: 0 })).toThrow('FBetaScore: beta: expected a number > 0, received 0');
    expect(() => new metrics.F1Score().updateState([1], [1])).toThrow(
      'f1_score: expected targets and predictions of shape [batch, classes]',
    );
    expect(() => new metrics.R2Score().updateState([1], [1])).toThrow(
      'R2Score: expected targets and predictions of shape [batch, outputs]',
    );
    expect(() => new metrics.IoU({ numClasses: 2, targetClassIds: [2] })).toThrow(
      'IoU: expected target classes in [0, 2), received 2',
    );
    expect(() => new metrics.MeanIoU({} as never)).toThrow('MeanIoU: numClasses: expected an integer >= 1');
  });
});
