/** What `compile` is given, checked, and what it keeps. */

import { flatten, mapTree, type Tree } from '../../core/tree';
import { boolean, integer, nullable, readOptions, refuse, value } from '../fields';
import { serializeKerasObject, type Config } from '../config';
import { Mean, Metric } from '../metrics';
import { toSnakeCase } from '../naming';
import * as optimizers from '../optimizers';
import type { Optimizer, OptimizerIdentifier } from '../optimizers';
import { CompileLoss, type LossOption, type LossWeightsOption } from './compile-loss';
import { CompileMetrics, type MetricsOption } from './compile-metrics';

/** Options of `compile`. */
export interface CompileOptions {
  /** A name, an optimizer or Keras's configuration of one; default 'rmsprop'. */
  optimizer?: OptimizerIdentifier;
  /** A loss for all outputs, or a list or record of them. */
  loss?: LossOption;
  /** Factors of the losses. */
  lossWeights?: LossWeightsOption | null;
  /** Metrics that see no sample weights. */
  metrics?: MetricsOption;
  /** Metrics that see the sample weights. */
  weightedMetrics?: MetricsOption;
  /** Run each step operation by operation, for debugging; default false. */
  runEagerly?: boolean;
  /** Batches between two calls of batch callbacks; default 1. */
  stepsPerExecution?: number;
  /**
   * Compile the steps with XLA. 'auto' (the default) does not: on a CPU, networks with convolutions become slower, and
   * compiling takes seconds for each shape of a batch. It may pay for long training of attention or elementwise chains.
   */
  jitCompile?: boolean | 'auto';
  /** Scale the loss where the model computes in float16; default true. */
  autoScaleLoss?: boolean;
}

const fields = {
  optimizer: value<OptimizerIdentifier>('rmsprop'),
  loss: nullable(value<LossOption>()),
  lossWeights: nullable(
    value<LossWeightsOption>(undefined, (given, label) =>
      flatten(given as Tree<unknown>).every((factor) => factor === null || typeof factor === 'number')
        ? (given as LossWeightsOption)
        : refuse(label, 'a number, or a list or record of numbers', given),
    ),
  ),
  metrics: nullable(value<MetricsOption>()),
  weightedMetrics: nullable(value<MetricsOption>()),
  runEagerly: boolean(false),
  stepsPerExecution: integer(1, { min: 1 }),
  jitCompile: value<boolean | 'auto'>('auto', (given, label) =>
    given === 'auto' || typeof given === 'boolean' ? given : refuse(label, "true, false or 'auto'", given),
  ),
  autoScaleLoss: boolean(true),
};

/** Names as Keras spells them, for TensorFlow.js's: `'meanSquaredError'` is `'mean_squared_error'`. */
function mapNames<T extends Record<string, unknown>>(options: T): T {
  const spell = (leaf: unknown) => (typeof leaf === 'string' && /^[a-z]+[A-Z]/.test(leaf) ? toSnakeCase(leaf) : leaf);
  return mapTree(options as Tree<unknown>, spell) as T;
}

/** TensorFlow.js takes a single metric too. */
function inList(given: MetricsOption): MetricsOption {
  return typeof given === 'string' || typeof given === 'function' || given instanceof Metric ? [given] : given;
}

type Read = Required<{ [Key in keyof CompileOptions]: Exclude<CompileOptions[Key], undefined> | null }>;

/** A model's optimizer, losses and metrics. */
export class Compiled {
  readonly optimizer: Optimizer;
  readonly loss: CompileLoss | null;
  readonly metrics: CompileMetrics | null;
  /** Mean of the total loss over samples. */
  readonly lossTracker = new Mean({ name: 'loss' });
  readonly runEagerly: boolean;
  readonly stepsPerExecution: number;
  readonly jitCompile: boolean | 'auto';
  private readonly given: Read;
  private readonly innerOptimizer: Optimizer;

  constructor(options: CompileOptions, outputNames: readonly string[] | null, computeDtype: string) {
    const given = readOptions(fields, options, 'compile') as unknown as Read;
    const { loss, metrics, weightedMetrics } = mapNames({
      loss: given.loss,
      metrics: inList(given.metrics),
      weightedMetrics: inList(given.weightedMetrics),
    });
    const read: Read = { ...given, loss, metrics, weightedMetrics };
    this.given = read;
    const optimizer = optimizers.get(read.optimizer!);
    this.innerOptimizer = optimizer;
    const scaled =
      read.autoScaleLoss && computeDtype === 'float16' && !(optimizer instanceof optimizers.LossScaleOptimizer);
    this.optimizer = scaled ? new optimizers.LossScaleOptimizer({ innerOptimizer: optimizer }) : optimizer;
    this.loss = loss === null ? null : new CompileLoss(loss, read.lossWeights, outputNames);
    this.metrics =
      metrics === null && weightedMetrics === null ? null : new CompileMetrics(metrics, weightedMetrics, outputNames);
    this.runEagerly = read.runEagerly!;
    this.stepsPerExecution = read.stepsPerExecution!;
    this.jitCompile = read.jitCompile!;
    if (this.runEagerly && this.jitCompile === true) {
      throw new RangeError('compile: expected at most one of runEagerly and jitCompile, received both');
    }
  }

  /** The loss as it was given. */
  get lossOption(): LossOption | null {
    return this.given.loss;
  }

  /** What each batch adds to, as Keras lists it: the total loss, the compiled metrics as one, the single losses. */
  get allMetrics(): Metric[] {
    return [this.lossTracker, ...(this.metrics === null ? [] : [this.metrics]), ...(this.loss?.metrics ?? [])];
  }

  /** Keras's form of the compile settings, for files. */
  getConfig(): Config {
    const { loss, lossWeights, metrics, weightedMetrics } = this.given;
    return {
      optimizer: serializeKerasObject(this.innerOptimizer),
      loss: serializeKerasObject(loss),
      loss_weights: serializeKerasObject(lossWeights),
      metrics: serializeKerasObject(metrics),
      weighted_metrics: serializeKerasObject(weightedMetrics),
      run_eagerly: this.runEagerly,
      steps_per_execution: this.stepsPerExecution,
      jit_compile: this.jitCompile === true,
    };
  }
}

const keys: Record<string, keyof CompileOptions> = {
  optimizer: 'optimizer',
  loss: 'loss',
  loss_weights: 'lossWeights',
  metrics: 'metrics',
  weighted_metrics: 'weightedMetrics',
  run_eagerly: 'runEagerly',
  steps_per_execution: 'stepsPerExecution',
  jit_compile: 'jitCompile',
};

/** Options of `compile` from Keras's form, once its objects have been made. */
export function compileOptionsOf(config: Config): CompileOptions {
  const options: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(config)) {
    const name = keys[key];
    if (name !== undefined && given !== null) options[name] = given;
  }
  return options;
}
