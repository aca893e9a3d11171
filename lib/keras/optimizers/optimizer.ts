import { trackableChildren, type Trackable } from '../../checkpoint/trackable';
import { cond } from '../../control-flow/cond';
import { checkFunction, checkList } from '../../core/checks';
import { withContext } from '../../core/context';
import { toTensor } from '../../core/convert';
import { eagerContext } from '../../core/eager-context';
import type { Tensor } from '../../core/tensor';
import { isRecord } from '../../core/tree';
import { checkLoss, readingVariables, variablesOf } from '../../autodiff/grad';
import { GradientTape } from '../../autodiff/tape';
import { add, cast, div, equal, floorDiv, floorMod, mul, notEqual, sub, zerosLike } from '../../ops';
import { Variable, variableOf } from '../../ops/variable';
import { serializeKerasObject, type Config } from '../config';
import type { Constraint } from '../constraints';
import { pathOf } from '../engine/weights';
import { show } from '../../core/show';
import type { Fields } from '../fields';
import { autoName } from '../naming';
import { classNameOf, type KerasClass } from '../registry';
import { clipGradients, pairUp, unscale, type GradientPair } from './gradients';
import { rateAt, type LearningRate } from './learning-rate';
import { OptimizerState } from './optimizer-state';
import { optimizerFields, type OptimizerOptions } from './options';
import { LearningRateSchedule } from './schedules/schedule';
import { slotListName } from './slot-lists';
import { UpdateStep } from './update-step';

/** Which variables weight decay leaves out. */
export interface DecayExclusions {
  variables?: readonly Variable[];
  /** Parts of names: a variable in whose path one of them occurs is left out. */
  names?: readonly string[];
}

/**
 * Changes variables along their gradients.
 *
 * An optimizer of one's own overrides `buildSlots`, where it makes its state with `addSlots`, and `update`. State is kept
 * in variables, so that `apply` can be traced into a compiled step.
 */
export abstract class Optimizer<Options extends OptimizerOptions = OptimizerOptions>
  extends OptimizerState<Options>
  implements Trackable
{
  static override readonly fields: Fields = optimizerFields(0.001);

  readonly name: string;
  private readonly steps: Variable;
  private readonly rate: Variable | Exclude<LearningRate, number>;
  private targets: Variable[] = [];
  private readonly undecayed = new Set<Variable>();
  private undecayedNames: readonly string[] = [];

  /** @param options the options, or the learning rate alone. */
  constructor(options: Options | LearningRate) {
    super((isRate(options) ? { learningRate: options } : options) as Options);
    const { name, learningRate = 0, clipnorm, clipvalue, globalClipnorm } = this.options as OptimizerOptions;
    this.name = name ?? autoName(classNameOf(new.target as unknown as KerasClass));
    const limits = Object.entries({ clipnorm, clipvalue, globalClipnorm }).filter(
      ([, limit]) => typeof limit === 'number',
    );
    if (limits.length > 1) {
      const received = limits.map(([key, limit]) => `${key}=${limit}`).join(', ');
      throw new RangeError(
        `${this.constructor.name}: expected only one of clipnorm, clipvalue and globalClipnorm, received ${received}`,
      );
    }
    this.steps = this.addVariable({ name: 'iteration', dtype: 'int64' });
    this.rate =
      typeof learningRate === 'number'
        ? this.addVariable({ name: 'learning_rate', initial: learningRate })
        : learningRate;
  }

  /** What `tf.train.Checkpoint` finds here, under the names of Keras's attributes. */
  [trackableChildren](): [name: string, child: object][] {
    const rate: [string, object][] = this.rate instanceof Variable ? [['_learning_rate', this.rate]] : [];
    const lists = [...this.slotLists].map(([slot, list]): [string, object] => [slotListName(this, slot), list]);
    return [
      ['_variables', this.own],
      ['_trainable_variables', this.targets],
      ['_iterations', this.steps],
      ...rate,
      ...lists,
    ];
  }

  /** Number of updates so far; with gradient accumulation several steps make one. */
  get iterations(): Tensor {
    const { gradientAccumulationSteps } = this.options as OptimizerOptions;
    const steps = this.steps.read();
    return gradientAccumulationSteps ? floorDiv(steps, gradientAccumulationSteps) : steps;
  }

  /** The learning rate of the next step. Setting it works at once, also in steps that are already traced. */
  get learningRate(): number {
    return withContext(eagerContext, () => Number(this.currentRate().dataSync()[0]));
  }

  /** @throws TypeError when the rate is a schedule or a function, which decide it themselves. */
  set learningRate(rate: number) {
    if (typeof rate !== 'number') throw new TypeError(`learningRate: expected a number, received ${show(rate)}`);
    if (!(this.rate instanceof Variable)) {
      throw new TypeError(
        `learningRate: ${this.name} follows a schedule, so its rate cannot be set; make it with a number instead`,
      );
    }
    const variable = this.rate;
    withContext(eagerContext, () => variable.assign(rate));
  }

  /** The learning rate as operations see it. */
  protected currentRate(): Tensor {
    return this.rate instanceof Variable ? this.rate.read() : rateAt(this.rate, this.steps.read());
  }

  /**
   * Makes the state for some variables; `apply` does so the first time.
   *
   * @param variables the variables that will be optimized, in the order of the model's weights.
   */
  build(variables: readonly Variable[]): void {
    if (this.built) return;
    checkList(variables, 'build', 'variables');
    const { useEma, gradientAccumulationSteps } = this.options as OptimizerOptions;
    if (useEma) this.addSlots(variables, ['average']);
    if (gradientAccumulationSteps) this.addSlots(variables, ['gradient_accumulator']);
    this.buildSlots(variables);
    this.targets = [...variables];
    this.built = true;
  }

  /** `build`, for an optimizer that this one belongs to. */
  buildInside(variables: readonly Variable[]): void {
    this.isInside = true;
    this.build(variables);
  }

  /** Makes what an optimizer remembers of each variable. */
  protected abstract buildSlots(variables: readonly Variable[]): void;

  /**
   * Changes one variable.
   *
   * @param gradient in the variable's dtype.
   * @param variable what is changed, in place.
   * @param step the learning rate and what else all variables share in this step.
   */
  protected abstract update(gradient: Tensor, variable: Variable, step: UpdateStep): void;

  /** Done once per step before the variables are updated. */
  protected beginUpdate(_step: UpdateStep): void {}

  /**
   * Changes variables along their gradients.
   *
   * @param gradients one per variable; variables whose gradient is null stay as they are.
   * @param variables those of `build` by default.
   * @throws Error for a variable that the optimizer was not built with, or when there is no gradient at all.
   */
  apply(gradients: readonly (Tensor | null | undefined)[], variables?: readonly Variable[]): void {
    if (checkList(gradients, 'apply', 'gradients').length === 0) return;
    if (variables !== undefined) checkList(variables, 'apply', 'variables');
    if (!this.built) {
      if (variables === undefined) throw new Error('apply: expected variables, or a call of build(variables) before');
      this.build(variables);
    }
    const targets = variables ?? this.targets;
    this.checkKnown(targets);
    const { lossScaleFactor, useEma } = this.options as OptimizerOptions;
    const pairs = unscale(pairUp(gradients, targets), lossScaleFactor);
    this.accumulateOrUpdate(pairs);
    if (useEma) this.average();
    for (const { variable } of pairs) constrain(variable);
    this.steps.assignAdd(toTensor(1, 'int64'));
  }

  private checkKnown(variables: readonly Variable[]): void {
    const known = new Set(this.targets);
    const unknown = variables.find((variable) => !known.has(variable));
    if (unknown !== undefined) {
      throw new Error(
        `${this.name}: unknown variable ${pathOf(unknown)}; an optimizer works on the variables it was built with, ` +
          'make a new one for others',
      );
    }
  }

  /** With gradient accumulation: every n-th step updates with the mean gradient, the others only add up. */
  private accumulateOrUpdate(pairs: GradientPair[]): void {
    const { gradientAccumulationSteps } = this.options as OptimizerOptions;
    if (!gradientAccumulationSteps) {
      this.updateAll(pairs);
      return;
    }
    const sumOf = ({ gradient, variable }: GradientPair) => add(gradient, this.slot('gradient_accumulator', variable));
    const isLast = equal(floorMod(add(this.steps.read(), 1), gradientAccumulationSteps), 0);
    cond(
      isLast,
      () => {
        this.updateAll(pairs.map((pair) => ({ ...pair, gradient: div(sumOf(pair), gradientAccumulationSteps) })));
        for (const variable of this.targets) {
          const sum = this.slot('gradient_accumulator', variable);
          sum.assign(zerosLike(sum));
        }
        return [];
      },
      () => {
        for (const pair of pairs) this.slot('gradient_accumulator', pair.variable).assign(sumOf(pair));
        return [];
      },
    );
  }

  private updateAll(pairs: GradientPair[]): void {
    const step = new UpdateStep(
      () => this.currentRate(),
      () => this.iterations,
    );
    const gradients = clipGradients(
      pairs.map(({ gradient }) => gradient),
      this.options as OptimizerOptions,
    );
    this.decay(
      pairs.map(({ variable }) => variable),
      step,
    );
    this.beginUpdate(step);
    pairs.forEach(({ variable }, i) => this.update(cast(gradients[i], variable.dtype), variable, step));
  }

  /** Takes the share of weight decay off the variables that are not excluded. */
  private decay(variables: readonly Variable[], step: UpdateStep): void {
    for (const variable of variables) {
      const share = this.decayOf(variable);
      if (share === null || !this.isDecayed(variable)) continue;
      variable.assignSub(mul(mul(variable, step.number(share, variable.dtype)), step.rate(variable.dtype)));
    }
  }

  /** The weight decay of a variable; null for none. */
  protected decayOf(_variable: Variable): number | null {
    return (this.options as OptimizerOptions).weightDecay ?? null;
  }

  private isDecayed(variable: Variable): boolean {
    if (this.undecayed.has(variable)) return false;
    return !this.undecayedNames.some((part) => pathOf(variable).includes(part));
  }

  /**
   * Leaves variables out of weight decay.
   *
   * @throws Error once the optimizer is built.
   */
  excludeFromWeightDecay(exclusions: DecayExclusions): void {
    if (this.built) throw new Error('excludeFromWeightDecay: expected a call before the optimizer is built');
    this.undecayed.clear();
    for (const variable of exclusions.variables ?? []) this.undecayed.add(variable);
    this.undecayedNames = exclusions.names ?? [];
  }

  private average(): void {
    const { emaMomentum, emaOverwriteFrequency } = this.options as Required<OptimizerOptions>;
    const { iterations } = this;
    for (const variable of this.targets) {
      const average = this.slot('average', variable);
      // The first average is the first value.
      const old = mul(cast(notEqual(iterations, 0), variable.dtype), emaMomentum);
      average.assign(add(mul(old, average), mul(sub(1, old), variable)));
    }
    if (emaOverwriteFrequency === null) return;
    const isDue = equal(floorMod(add(iterations, 1), emaOverwriteFrequency), 0);
    cond(
      isDue,
      () => {
        this.overwriteWithAverages(this.targets);
        return [];
      },
      () => [],
    );
  }

  private overwriteWithAverages(variables: readonly Variable[]): void {
    for (const variable of variables) variable.assign(this.slot('average', variable).read());
  }

  /**
   * Lets variables and their averages change places; twice leaves all as it was.
   *
   * @throws Error without `useEma`, or before the optimizer is built.
   */
  swapAverages(): void {
    if (!(this.options as OptimizerOptions).useEma || !this.built) {
      throw new Error(`swapAverages: ${this.name} keeps no averages; make it with useEma: true and build it first`);
    }
    for (const variable of this.targets) {
      const average = this.slot('average', variable);
      const [value, mean] = [variable.read(), average.read()];
      variable.assign(mean);
      average.assign(value);
    }
  }

  /** Begins the averages anew with the variables' values. */
  restartAverages(): void {
    for (const variable of this.targets) this.slot('average', variable).assign(variable.read());
  }

  /** To be called when training ends: with `useEma` the averages take the variables' place. */
  finalizeVariableValues(variables: readonly Variable[]): void {
    if ((this.options as OptimizerOptions).useEma) this.overwriteWithAverages(variables);
  }

  /** The loss as it is to be differentiated, so that small gradients survive narrow dtypes; `apply` undoes it. */
  scaleLoss(loss: Tensor): Tensor {
    const { lossScaleFactor } = this.options as OptimizerOptions;
    return lossScaleFactor ? mul(loss, lossScaleFactor) : loss;
  }

  /**
   * Changes variables along their gradients: `apply` for pairs of a gradient and its variable.
   *
   * @throws TypeError when something else is given; what `apply` throws.
   */
  applyGradients(pairs: readonly (readonly [gradient: Tensor | null | undefined, variable: Variable])[]): void;
  /** The same for the record of gradients that `tf.variableGrads` gave. */
  applyGradients(grads: Readonly<Record<string, Tensor>>): void;
  applyGradients(given: readonly unknown[] | Readonly<Record<string, Tensor>>): void {
    const variables = isRecord(given) ? variablesOf(given) : undefined;
    const pairs = variables ? Object.entries(given).map(([name, gradient]) => [gradient, variables[name]]) : given;
    const isPair = (each: unknown) => Array.isArray(each) && each.length === 2 && each[1] instanceof Variable;
    if (!Array.isArray(pairs) || !pairs.every(isPair)) {
      throw new TypeError(
        "applyGradients: expected a list of pairs [gradient, variable] or variableGrads' record of gradients, " +
          `received ${show(given)}`,
      );
    }
    this.apply(
      (pairs as unknown[][]).map(([gradient]) => gradient as Tensor | null),
      (pairs as unknown[][]).map(([, variable]) => variable as Variable),
    );
  }

  /**
   * Computes a loss and its gradients, and applies them.
   *
   * @param loss gives the loss, a scalar.
   * @param variables those to change; by default those of `build`, or else all trainable ones that `loss` reads.
   * @returns the loss.
   */
  minimize(loss: () => Tensor, variables?: readonly Variable[]): Tensor;
  /** With TensorFlow.js's order of arguments; the loss is returned whether or not `returnCost` asks for it. */
  minimize(loss: () => Tensor, returnCost: boolean, variables?: readonly Variable[]): Tensor;
  minimize(loss: () => Tensor, second?: readonly Variable[] | boolean, third?: readonly Variable[]): Tensor {
    checkFunction(loss, 'minimize');
    const variables = typeof second === 'boolean' ? third : second;
    const tape = new GradientTape();
    let value: Tensor | undefined;
    const { result: scaled, handles } = readingVariables(() =>
      tape.record(() => {
        value = loss();
        checkLoss(value, 'minimize');
        return this.scaleLoss(value);
      }),
    );
    const targets = variables ?? (this.built ? this.targets : handles.flatMap((handle) => variableOf(handle) ?? []));
    if (targets.length === 0) throw new Error('minimize: the loss reads no trainable variable');
    this.apply(tape.gradient(scaled, [...targets]) as (Tensor | null)[], targets);
    return value!;
  }

  override getConfig(): Config {
    const rate = this.rate instanceof Variable ? this.learningRate : serializeKerasObject(this.rate);
    return { ...super.getConfig(), name: this.name, learning_rate: rate };
  }
}

function isRate(options: unknown): options is LearningRate {
  return typeof options === 'number' || typeof options === 'function' || options instanceof LearningRateSchedule;
}

function constrain(variable: Variable): void {
  const { constraint } = variable as { constraint?: Constraint | null };
  if (constraint) variable.assign(constraint.call(variable));
}
