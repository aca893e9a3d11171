import { toTensor, type TensorLike } from '../../core/convert';
import { formatShape } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import {
  add,
  div,
  divNoNan,
  equal,
  greater,
  log,
  logicalAnd,
  maximum,
  mean,
  minimum,
  mul,
  onesLike,
  sigmoid,
  slice,
  sub,
  sum,
  where,
} from '../../ops';
import type { Variable } from '../../ops/variable';
import { epsilon } from '../backend';
import { isObjectConfig, type Config } from '../config';
import { boolean, integer, nullable, oneOf, positiveInteger, refuse, type Field } from '../fields';
import { countConfusion } from './confusion';
import { Metric, metricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';
import { areEven, evenThresholds, thresholdsField } from './thresholds';

export interface AUCOptions extends MetricOptions {
  /** Number of thresholds at which the curve is known, > 1. Default 200. */
  numThresholds?: number;
  /** 'ROC' (default), 'PR' (precision over recall) or 'PRGAIN' (precision gain over recall gain). */
  curve?: string;
  /** How the area is summed: 'interpolation' (default), 'majoring' (from above) or 'minoring' (from below). */
  summationMethod?: string;
  /** Thresholds in [0, 1] in place of `numThresholds` even ones. */
  thresholds?: readonly number[] | null;
  /** Whether each label has a curve of its own, whose areas are averaged. Default false. */
  multiLabel?: boolean;
  /** Number of labels; with `multiLabel`, lets the state be made at once. */
  numLabels?: number | null;
  /** A weight for each label. */
  labelWeights?: readonly number[] | null;
  /** Whether predictions are logits. Default false. */
  fromLogits?: boolean;
}

interface Counts {
  truePositives: Variable;
  falsePositives: Variable;
  trueNegatives: Variable;
  falseNegatives: Variable;
}

const anyCase = (choices: readonly string[], fallback: string) => {
  const field = oneOf(choices, fallback);
  const matching = (given: unknown) => choices.find((one) => one.toLowerCase() === String(given).toLowerCase());
  return { ...field, read: (given: unknown, label: string) => field.read(matching(given) ?? given, label) };
};

/** Keras writes a tensor down, which it cannot read again itself; a plain list it can. */
const labelWeights: Field<readonly number[] | null> = {
  read(given, label) {
    if (given === undefined || given === null) return null;
    const list: unknown = isObjectConfig(given) ? (given.config as Config)['value'] : given;
    const isList = Array.isArray(list) && list.every((weight) => typeof weight === 'number');
    return isList ? (list as number[]) : refuse(label, 'a list of numbers', given);
  },
};

/** Curves go from the last threshold to the first: differences of neighbours, and the two of each pair. */
const rows = (x: Tensor, begin: number) =>
  slice(
    x,
    x.shape.map((_, axis) => (axis === 0 ? begin : 0)),
    x.shape.map((size, axis) => (axis === 0 ? size - 1 : size)),
  );
const upper = (x: Tensor) => rows(x, 0);
const lower = (x: Tensor) => rows(x, 1);

/** The area under a curve that shows how predictions tell two classes apart. */
export class AUC extends Metric<AUCOptions> {
  static readonly className = 'AUC';
  static override readonly fields = {
    ...metricFields,
    numThresholds: integer(200, { above: 1 }),
    curve: anyCase(['ROC', 'PR', 'PRGAIN'], 'ROC'),
    summationMethod: anyCase(['interpolation', 'majoring', 'minoring'], 'interpolation'),
    thresholds: thresholdsField,
    multiLabel: boolean(false),
    numLabels: nullable(positiveInteger()),
    labelWeights,
    fromLogits: boolean(false),
  };
  override readonly direction = 'up';

  readonly thresholds: readonly number[];
  private readonly even: boolean;
  private counts: Counts | null = null;

  constructor(options: AUCOptions = {}) {
    super(options);
    const { thresholds, numThresholds, multiLabel, numLabels } = this.options;
    if (numLabels !== null && !multiLabel)
      throw new RangeError('AUC: numLabels is needed only when multiLabel is true');
    const inner = thresholds ? [...thresholds].sort((a, b) => a - b) : evenThresholds(numThresholds).slice(1, -1);
    this.even = thresholds ? areEven([0, ...inner, 1]) : true;
    // A little outside [0, 1], so that predictions of exactly 0 and 1 are inside.
    this.thresholds = [-epsilon(), ...inner, 1 + epsilon()];
    if (!multiLabel) this.counts = this.build([]);
    else if (numLabels !== null) this.counts = this.build([numLabels]);
  }

  private build(labels: number[]): Counts {
    const shape = [this.thresholds.length, ...labels];
    return {
      truePositives: this.addVariable({ name: 'true_positives', shape }),
      falsePositives: this.addVariable({ name: 'false_positives', shape }),
      trueNegatives: this.addVariable({ name: 'true_negatives', shape }),
      falseNegatives: this.addVariable({ name: 'false_negatives', shape }),
    };
  }

  private buildFor(yPred: Tensor): Counts {
    const labels = yPred.staticShape?.[1];
    if (yPred.rank !== 2 || typeof labels !== 'number') {
      throw new RangeError(
        `AUC: expected predictions of shape [batch, labels] with multiLabel, received ${formatShape(yPred.staticShape)}`,
      );
    }
    return this.build([labels]);
  }

  override updateState(yTrue: TensorLike, yPred: TensorLike, sampleWeight?: TensorLike | null): void {
    const given = toTensor(yPred);
    const predictions = this.options.fromLogits ? sigmoid(given) : given;
    this.counts ??= this.buildFor(predictions);
    const { thresholds, even } = this;
    const { multiLabel } = this.options;
    const labelWeights = multiLabel ? null : this.labelWeights();
    countConfusion(
      { ...this.counts },
      { yTrue, yPred: predictions, sampleWeight, thresholds, even, multiLabel, labelWeights },
    );
  }

  private labelWeights(): Tensor | null {
    const { labelWeights } = this.options;
    return labelWeights === null ? null : toTensor(labelWeights as number[], this.dtype);
  }

  override result(): Tensor {
    if (this.counts === null) throw new Error('AUC: expected updateState before result');
    const tp = this.counts.truePositives.read();
    const fp = this.counts.falsePositives.read();
    const tn = this.counts.trueNegatives.read();
    const fn = this.counts.falseNegatives.read();
    const { curve, summationMethod } = this.options;
    if (curve === 'PR' && summationMethod === 'interpolation') return this.total(interpolatedPrecision(tp, fp, fn));
    const { x, y } =
      curve === 'ROC' ? roc(tp, fp, tn, fn) : curve === 'PR' ? precisionRecall(tp, fp, fn) : gain(tp, fp, tn, fn);
    return this.total(mul(sub(upper(x), lower(x)), this.heights(y)));
  }

  private heights(y: Tensor): Tensor {
    switch (this.options.summationMethod) {
      case 'minoring':
        return minimum(upper(y), lower(y));
      case 'majoring':
        return maximum(upper(y), lower(y));
      default:
        return div(add(upper(y), lower(y)), 2);
    }
  }

  /** The area from its slices; over several labels, the (weighted) mean of theirs. */
  private total(slices: Tensor): Tensor {
    if (!this.options.multiLabel) return sum(slices);
    const byLabel = sum(slices, 0);
    const weights = this.labelWeights();
    return weights === null ? mean(byLabel) : divNoNan(sum(mul(byLabel, weights)), sum(weights));
  }

  override getConfig(): Config {
    const { thresholds, ...config } = super.getConfig();
    config['num_thresholds'] = this.thresholds.length;
    return thresholds === null ? config : { ...config, thresholds: this.thresholds.slice(1, -1) };
  }
}
registerMetric(AUC);

interface Curve {
  x: Tensor;
  y: Tensor;
}

const share = (a: Tensor, b: Tensor) => divNoNan(a, add(a, b));

function roc(tp: Tensor, fp: Tensor, tn: Tensor, fn: Tensor): Curve {
  return { x: share(fp, tn), y: share(tp, fn) };
}

function precisionRecall(tp: Tensor, fp: Tensor, fn: Tensor): Curve {
  return { x: share(tp, fn), y: share(tp, fp) };
}

/** Flach and Kull, Precision-recall-gain curves, 2015. */
function gain(tp: Tensor, fp: Tensor, tn: Tensor, fn: Tensor): Curve {
  const scale = divNoNan(add(tp, fn), add(tn, fp));
  const none = equal(tp, 0);
  const gainOf = (wrong: Tensor) => sub(1, mul(scale, divNoNan(wrong, tp)));
  const recallGain = maximum(where(none, toTensor(0, tp.dtype), gainOf(fn)), 0);
  return { x: recallGain, y: where(none, toTensor(1, tp.dtype), gainOf(fp)) };
}

/** Slices under the precision-recall curve. Davis and Goadrich, The relationship between precision-recall and ROC curves, 2006. */
function interpolatedPrecision(tp: Tensor, fp: Tensor, fn: Tensor): Tensor {
  const dtp = sub(upper(tp), lower(tp));
  const p = add(tp, fp);
  const slope = divNoNan(dtp, maximum(sub(upper(p), lower(p)), 0));
  const intercept = sub(lower(tp), mul(slope, lower(p)));
  const both = logicalAnd(greater(upper(p), 0), greater(lower(p), 0));
  const ratio = where(both, divNoNan(upper(p), maximum(lower(p), 0)), onesLike(lower(p)));
  const area = mul(slope, add(dtp, mul(intercept, log(ratio))));
  return divNoNan(area, maximum(add(lower(tp), lower(fn)), 0));
}
