/** The losses given to `compile`, matched to the model's outputs. */

import { withContext } from '../../core/context';
import { eagerContext } from '../../core/eager-context';
import { TensorFlowError } from '../../core/errors';
import { formatShape } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import { flatten, isRecord, pack, type Tree } from '../../core/tree';
import { addN, cast, mul } from '../../ops';
import { floatx } from '../backend';
import * as losses from '../losses';
import type { Loss } from '../losses';
import { Mean } from '../metrics';
import { at, fill, isNested, sameForm, sameNames, showForm } from './structure';

/** One loss: a name, an object, or a function of (yTrue, yPred). */
export type LossIdentifier = losses.LossIdentifier;

/** A loss for all outputs, or a list or record of them; null for an output without one. */
export type LossOption = LossIdentifier | null | readonly LossOption[] | { readonly [output: string]: LossOption };

/** A factor for the only loss, or a list or record of factors. */
export type LossWeightsOption = number | readonly number[] | { readonly [output: string]: number };

/** A loss where it belongs. */
interface Placed {
  readonly path: readonly (string | number)[];
  readonly loss: Loss;
  readonly weight: number | null;
  readonly name: string;
}

type Path = readonly (string | number)[];

/** The total loss of a model: each output's loss times its factor, summed; with several, each has a mean of its own. */
export class CompileLoss {
  /** Means of the single losses over batches, when there are several. */
  metrics: Mean[] = [];
  private placed: Placed[] | null = null;
  private trueForm: unknown = null;
  private predForm: unknown = null;

  constructor(
    private readonly option: LossOption,
    private readonly weights: LossWeightsOption | null,
    private readonly outputNames: readonly string[] | null,
  ) {}

  get built(): boolean {
    return this.placed !== null;
  }

  /**
   * The total loss.
   *
   * @returns a scalar; null when no output has a loss.
   */
  call(yTrue: Tree<Tensor>, yPred: Tree<Tensor>, sampleWeight: Tree<Tensor> | null): Tensor | null {
    const targets = this.matchTargets(yTrue, yPred);
    // Means are made once, outside of the step that is being traced.
    withContext(eagerContext, () => this.build(targets, yPred));
    const trues = sameForm(this.trueForm, targets)
      ? targets
      : pack(this.trueForm as Tree<null>, flatten<Tensor>(targets));
    const preds = sameForm(this.predForm, yPred) ? yPred : pack(this.predForm as Tree<null>, flatten<Tensor>(yPred));

    const values = this.placed!.map(({ path, loss, weight }, i) => {
      const weights = isNested(sampleWeight) ? at(sampleWeight, path) : sampleWeight;
      const value = asFloat(
        lossOf(loss, at(trues, path) as Tensor, at(preds, path) as Tensor, weights as Tensor | null),
      );
      // Keras records the single losses without their factors, each batch counting alike.
      this.metrics[i]?.updateState(value);
      return weight === null ? value : mul(value, weight);
    });
    if (values.length === 0) return null;
    return values.length === 1 ? values[0] : addN(values);
  }

  /** Places the losses, once; makes the means. */
  private build(yTrue: unknown, yPred: unknown): void {
    if (this.placed !== null) return;
    const { loss, weights } = this.byOutput(yPred);
    const spec = withWeights(loss, weights);
    const placed: Placed[] = [];
    place(placed, yTrue, yPred, isNested(spec) ? spec : fill(yPred, spec), this.namesLike(yPred), []);
    if (!isNested(yPred) && placed.length > 1) {
      throw new RangeError(`compile: expected one loss for the model's only output, received ${placed.length}`);
    }
    this.placed = placed;
    if (placed.length > 1) this.metrics = placed.map(({ name }) => new Mean({ name: `${name}_loss` }));
    this.trueForm = fill(yTrue, null);
    this.predForm = fill(yPred, null);
  }

  /** A record of losses for a model whose outputs are a list is read by the outputs' names. */
  private byOutput(yPred: unknown): { loss: LossOption; weights: LossWeightsOption | null } {
    const { option: loss, outputNames: names } = this;
    if (names === null || isRecord(yPred)) return { loss, weights: this.weights };
    const weights = this.weightsByOutput(names);
    if (!isRecord(loss)) return { loss, weights };
    const given = Object.keys(loss);
    if (!sameNames(given, names)) {
      throw new RangeError(
        `compile: expected a loss for each output (${names.join(', ')}), received ${given.join(', ')}`,
      );
    }
    return { loss: names.map((name) => loss[name] as LossOption), weights };
  }

  /** Factors given by the outputs' names, in their order; the only output's may have any name. */
  private weightsByOutput(names: readonly string[]): LossWeightsOption | null {
    const { weights } = this;
    if (!isRecord(weights) || names.length === 1) return weights;
    const given = Object.keys(weights);
    if (sameNames(given, names)) return names.map((name) => (weights as Record<string, number>)[name]);
    throw new RangeError(
      `compile: expected one of lossWeights for each output (${names.join(', ')}), received ${given.join(', ')}`,
    );
  }

  /** The outputs' names in the form of the outputs. */
  private namesLike(yPred: unknown): unknown {
    const count = flatten(yPred as Tree<unknown>).length;
    const names = this.outputNames?.length === count ? this.outputNames : new Array<null>(count).fill(null);
    return pack<unknown, string | null>(yPred as Tree<unknown>, names);
  }

  /** The targets in the form of the outputs, where they come in another one that says the same. */
  private matchTargets(yTrue: Tree<Tensor>, yPred: Tree<Tensor>): Tree<Tensor> {
    if (sameForm(yTrue, yPred)) return yTrue;
    let targets = yTrue;
    if (!isNested(yTrue) && Array.isArray(yPred) && yPred.length === 1) targets = [yTrue];
    else if (isRecord(yTrue)) targets = this.targetsByName(yTrue, yPred);
    const leaves = flatten<Tensor>(targets);
    if (leaves.length === flatten<Tensor>(yPred).length) return pack(yPred, leaves);

    const wanted = flatten<unknown>(this.option as Tree<unknown>);
    if (leaves.length === wanted.filter((loss) => loss !== null).length) {
      let next = 0;
      return pack(
        this.option as Tree<unknown>,
        wanted.map((loss) => (loss === null ? null : leaves[next++])),
      ) as Tree<Tensor>;
    }
    throw new RangeError(
      `targets: expected the structure of the model's outputs, ${showForm(yPred)}, received ${showForm(yTrue)}`,
    );
  }

  /** A record of targets in the order of the outputs: flattened, it would be in that of the names. */
  private targetsByName(targets: Record<string, Tree<Tensor>>, yPred: Tree<Tensor>): Tree<Tensor> {
    const names = isRecord(yPred) ? Object.keys(yPred) : Array.isArray(yPred) ? this.outputNames : null;
    if (names === null) return targets;
    if (Object.keys(targets).every((name) => names.includes(name))) {
      return isRecord(yPred) ? targets : names.filter((name) => name in targets).map((name) => targets[name]);
    }
    throw new RangeError(
      `targets: expected them under the names of the outputs (${names.join(', ')}), ` +
        `received ${Object.keys(targets).join(', ')}`,
    );
  }
}

/** Pairs each loss with its factor. */
function withWeights(loss: LossOption, weights: LossWeightsOption | null): Tree<WeightedLoss | null> {
  const leaves = flatten<LossIdentifier | null>(loss as Tree<LossIdentifier | null>);
  const factors = weights === null ? null : flatten<number>(weights as Tree<number>);
  if (factors !== null && factors.length !== leaves.length) {
    throw new RangeError(
      `compile: expected one of lossWeights for each loss, received ${leaves.length} losses and ${factors.length} weights`,
    );
  }
  if (isRecord(loss) && isRecord(weights) && !sameForm(loss, weights)) {
    const [expected, received] = [Object.keys(loss), Object.keys(weights)];
    throw new RangeError(`compile: expected lossWeights for ${expected.join(', ')}, received ${received.join(', ')}`);
  }
  return pack(
    loss as Tree<unknown>,
    leaves.map((each, i) =>
      each === null || each === undefined ? null : new WeightedLoss(each, factors?.[i] ?? null),
    ),
  );
}

/** A class, so that a structure of them has no inner structure of its own. */
class WeightedLoss {
  constructor(
    readonly loss: LossIdentifier,
    readonly weight: number | null,
  ) {}
}

function isWeighted(spec: unknown): spec is WeightedLoss {
  return spec instanceof WeightedLoss;
}

/** Walks the losses and the outputs together. */
function place(placed: Placed[], yTrue: unknown, yPred: unknown, spec: unknown, names: unknown, path: Path): void {
  if (spec === null) return;
  if (isWeighted(spec)) {
    const loss = losses.resolve(spec.loss, yTrue as Tensor, yPred as Tensor);
    placed.push({ path, loss, weight: spec.weight, name: nameOf(loss, names, path) });
    return;
  }
  const leaves = flatten<unknown>(yPred as Tree<unknown>);
  if (Array.isArray(spec) && spec.every((each) => !isNested(each)) && spec.length === leaves.length) {
    const matched = pack(yPred as Tree<unknown>, spec);
    if (!isNested(matched)) place(placed, yTrue, yPred, matched, names, path);
    else placeEach(placed, yTrue, yPred, matched, names, path);
    return;
  }
  if (Array.isArray(spec) && !Array.isArray(yPred)) {
    for (const each of spec) place(placed, yTrue, yPred, each, names, path);
    return;
  }
  placeEach(placed, yTrue, yPred, spec as object, names, path);
}

function placeEach(placed: Placed[], yTrue: unknown, yPred: unknown, spec: object, names: unknown, path: Path): void {
  const isList = Array.isArray(spec);
  for (const [key, each] of Object.entries(spec) as [string, unknown][]) {
    if (each === null) continue;
    const step = isList ? Number(key) : key;
    for (const [what, tree] of [
      ['outputs', yPred],
      ['targets', yTrue],
    ] as const) {
      const fits = isList ? Array.isArray(tree) && Number(key) < tree.length : isRecord(tree) && key in tree;
      if (!fits) {
        throw new RangeError(
          `compile: there is a loss for ${[...path, step].join('/')}, which the ${what} (${showForm(tree)}) lack`,
        );
      }
    }
    place(placed, at(yTrue, [step]), at(yPred, [step]), each, at(names, [step]), [...path, step]);
  }
}

function nameOf(loss: Loss, names: unknown, path: Path): string {
  let parts = path;
  if (!isNested(names)) {
    const own = (names as string | null) ?? loss.name;
    if (parts.length === 0) parts = [own];
    else if (typeof parts.at(-1) === 'number') parts = [...parts.slice(0, -1), own];
  }
  return parts.join('/') || flatten<unknown>(names as Tree<unknown>).join('_');
}

/** A loss that does not take these tensors says so with their shapes, which TensorFlow's errors may lack. */
function lossOf(loss: Loss, yTrue: Tensor, yPred: Tensor, weights: Tensor | null): Tensor {
  try {
    return loss.apply(yTrue, yPred, weights);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TensorFlowError) {
      const [given, wanted] = [yTrue, yPred].map(({ staticShape }) => formatShape(staticShape));
      error.message = `loss '${loss.name}' of targets ${given} and predictions ${wanted}: ${error.message}`;
    }
    throw error;
  }
}

function asFloat(value: Tensor): Tensor {
  return value.dtype === floatx() ? value : cast(value, floatx());
}
