import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { keras, tensor } from '../../../lib';
import type { DType } from '../../../lib/core/dtype';
import { serializeKerasObject, toOptions, type ObjectConfig } from '../../../lib/keras/config';
import type { Loss } from '../../../lib/keras/losses';
import type { Metric } from '../../../lib/keras/metrics';
import { toPythonJson } from '../../../lib/keras/python-json';
import { expectClose, leaves } from '../../support/golden';

interface Case {
  name: string;
  options: Record<string, unknown>;
}

interface LossCase extends Case {
  dtype: DType;
  y_true: number[];
  y_pred: number[];
}

interface MetricCase extends Case {
  batches: { dtype: DType; y_true: number[]; y_pred: number[]; pred_dtype: DType }[];
}

interface Question {
  config: unknown;
  call: [unknown, DType][] | null;
}

/** What Python's Keras makes of configurations written here. */
function inPython(questions: Question[]): unknown[] {
  const python = process.env['TENSORFLOW_NATIVE_PYTHON'] ?? 'python3';
  const script = join(__dirname, 'leaves-config.py');
  const run = spawnSync(python, [script], { input: toPythonJson(questions), encoding: 'utf8', maxBuffer: 1e8 });
  if (run.status !== 0) throw new Error(run.stderr.slice(-3000));
  return JSON.parse(run.stdout) as unknown[];
}

type Make<T> = Record<string, new (options: object) => T>;

test('Keras computes the same losses from their configurations', () => {
  const { cases } = leaves<{ cases: LossCase[] }>('losses');
  const made = cases.map(({ name, options }) => new (keras.losses as unknown as Make<Loss>)[name](toOptions(options)));
  const answers = inPython(
    cases.map(({ y_true, y_pred, dtype }, i) => ({
      config: serializeKerasObject(made[i]),
      call: [
        [y_true, dtype],
        [y_pred, 'float32'],
      ],
    })),
  );
  cases.forEach(({ y_true, y_pred, dtype }, i) => {
    expectClose(made[i].apply(tensor(y_true, null, dtype), tensor(y_pred)), answers[i], 2e-5);
  });
});

test('Keras computes the same metrics from their configurations', () => {
  const { cases } = leaves<{ cases: MetricCase[] }>('metrics');
  const made = cases.map(
    ({ name, options }) => new (keras.metrics as unknown as Make<Metric>)[name](toOptions(options)),
  );
  const predictions = (dtype: DType): DType => (dtype === 'float64' ? 'float32' : dtype);
  const answers = inPython(
    cases.map(({ batches: [{ y_true, y_pred, dtype, pred_dtype }] }, i) => ({
      config: serializeKerasObject(made[i]),
      call: [
        [y_true, dtype],
        [y_pred, predictions(pred_dtype)],
      ],
    })),
  );
  cases.forEach(({ batches: [{ y_true, y_pred, dtype, pred_dtype }] }, i) => {
    const result = made[i].apply(tensor(y_true, null, dtype), tensor(y_pred, null, predictions(pred_dtype)));
    expectClose(result, answers[i], 2e-5);
  });
});

test('Keras reads the configurations of optimizers, schedules, initializers, regularizers and constraints', () => {
  const { cases, schedules } = leaves<{ cases: Case[]; schedules: Case[] }>('optimizers');
  const families: [object, Case[]][] = [
    [keras.optimizers, cases],
    [keras.optimizers.schedules, schedules],
    [keras.initializers, leaves<{ cases: Case[] }>('initializers').cases],
    [keras.regularizers, leaves<Case[]>('regularizers')],
    [keras.constraints, leaves<Case[]>('constraints')],
  ];
  const configs = families.flatMap(([family, members]) =>
    members.map(
      ({ name, options }) =>
        serializeKerasObject(new (family as Make<object>)[name](toOptions(options))) as ObjectConfig,
    ),
  );
  const answers = inPython(configs.map((config) => ({ config, call: null }))) as ObjectConfig[];
  configs.forEach((config, i) => {
    // Keras loses the gain of Identity.
    const lost = config.class_name === 'Identity' ? { config: {} } : {};
    expect(answers[i]).toEqual({ ...config, ...lost });
  });
});
