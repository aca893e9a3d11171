import type { Tensor } from '../../core/tensor';
import { add, div, matMul, mul, sqrt, square, sum, transpose } from '../../ops';
import * as raw from '../../ops/generated';
import type { Variable } from '../../ops/variable';
import { factory } from '../configured';
import { pathOf } from '../engine/weights';
import { boolean, integer, nullable, number, refuse, value, withKey } from '../fields';
import { addRowSquares } from './gradients';
import type { LearningRate } from './learning-rate';
import { Optimizer } from './optimizer';
import { optimizerFields, type OptimizerOptions } from './options';
import { registerOptimizer } from './registry';
import type { UpdateStep } from './update-step';

export interface MuonOptions extends OptimizerOptions {
  /** Adam's share of the old mean of gradients. Default 0.9. */
  adamBeta1?: number;
  /** Adam's share of the old mean of squares. Default 0.999. */
  adamBeta2?: number;
  /** Weight decay of the variables that Adam takes care of. Default 0.004. */
  adamWeightDecay?: number | null;
  /** Added to Adam's root of the mean square. Default 1e-7. */
  epsilon?: number;
  /** Regular expressions: variables whose path one of them matches go to Adam. */
  excludeLayers?: readonly string[] | null;
  /** Whether embeddings go to Adam. Default true. */
  excludeEmbeddings?: boolean;
  /** Coefficients of the Newton-Schulz iteration. Default 3.4445, −4.775, 2.0315. */
  muonA?: number;
  muonB?: number;
  muonC?: number;
  /** Adam's learning rate as a multiple of Muon's. Default 1. */
  adamLrRatio?: number;
  /** Share of the old momentum in the new one. Default 0.95. */
  momentum?: number;
  /** Number of Newton-Schulz iterations. Default 5. */
  nsSteps?: number;
  /** Whether the gradient is taken as if the last change had been made again (Nesterov). Default true. */
  nesterov?: boolean;
  /** Factor that gives updates the root mean square of Adam's; null leaves them. Default 0.2. */
  rmsRate?: number | null;
}

const strings = value<readonly string[]>([], (given, label) => {
  if (given === null) return [];
  const isList = Array.isArray(given) && given.every((one) => typeof one === 'string');
  return isList ? (given as string[]) : refuse(label, 'a list of strings', given);
});

/** A nullable field whose default is not null. */
const orNull = (fallback: number) => {
  const field = nullable(number());
  return {
    ...field,
    read: (given: unknown, label: string) => (given === undefined ? fallback : field.read(given, label)),
  };
};

/**
 * Orthogonalized momentum for matrices, Adam for all other variables. Default learning rate 0.001, weight decay 0.004.
 *
 * Jordan et al., Muon: an optimizer for hidden layers in neural networks, 2024; Liu et al., Muon is scalable for LLM
 * training, 2025.
 */
export class Muon extends Optimizer<MuonOptions> {
  static readonly className = 'Muon';
  static override readonly fields = {
    ...optimizerFields(0.001, 0.004),
    adamBeta1: withKey(number(0.9), 'adam_beta_1'),
    adamBeta2: withKey(number(0.999), 'adam_beta_2'),
    adamWeightDecay: orNull(0.004),
    epsilon: number(1e-7),
    excludeLayers: strings,
    excludeEmbeddings: boolean(true),
    muonA: number(3.4445),
    muonB: number(-4.775),
    muonC: number(2.0315),
    adamLrRatio: number(1),
    momentum: number(0.95),
    nsSteps: integer(5, { min: 0 }),
    nesterov: boolean(true),
    rmsRate: orNull(0.2),
  };

  constructor(options: MuonOptions | LearningRate = {}) {
    super(options);
  }

  private usesAdam(variable: Variable): boolean {
    const path = pathOf(variable);
    if (variable.shape.length !== 2) return true;
    if (this.options.excludeEmbeddings && path.toLowerCase().includes('embedding')) return true;
    return this.options.excludeLayers!.some((pattern) => new RegExp(pattern).test(path));
  }

  protected override buildSlots(variables: readonly Variable[]): void {
    for (const variable of variables) {
      this.addSlot(variable, 'momentum');
      if (this.usesAdam(variable)) this.addSlot(variable, 'velocity');
    }
  }

  protected override decayOf(variable: Variable): number | null {
    return this.usesAdam(variable) ? this.options.adamWeightDecay : this.options.weightDecay;
  }

  protected override update(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    if (this.usesAdam(variable)) this.updateByAdam(gradient, variable, step);
    else this.updateMatrix(gradient, variable, step);
  }

  private updateByAdam(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { adamBeta1, adamBeta2, adamLrRatio, epsilon } = this.options;
    const { handle, dtype } = variable;
    addRowSquares(this.slot('velocity', variable), gradient, (1 - adamBeta2) / adamBeta2);
    const [m, v] = [this.slot('momentum', variable).handle, this.slot('velocity', variable).handle];
    const rate = step.once(`adam:${dtype}`, () => mul(step.rate(dtype), adamLrRatio));
    const [b1, b2, e] = [adamBeta1, adamBeta2, epsilon].map((one) => step.number(one, dtype));
    raw.resourceApplyAdam(
      handle,
      m,
      v,
      step.power(adamBeta1, dtype),
      step.power(adamBeta2, dtype),
      rate,
      b1,
      b2,
      e,
      gradient,
    );
  }

  private updateMatrix(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { momentum, nesterov, rmsRate } = this.options;
    const m = this.slot('momentum', variable);
    m.assignAdd(add(gradient, mul(m, momentum - 1)));
    const direction = this.orthogonalized(nesterov ? add(gradient, mul(m, momentum)) : m.read());
    const change = mul(direction, step.rate(variable.dtype));
    const [rows, columns] = variable.shape as number[];
    variable.assignSub(rmsRate === null ? change : mul(change, Math.sqrt(Math.max(rows, columns)) * rmsRate));
  }

  /** The orthogonal matrix nearest to x, roughly, by a Newton-Schulz iteration of its smaller side. */
  private orthogonalized(x: Tensor): Tensor {
    const { muonA: a, muonB: b, muonC: c, nsSteps } = this.options;
    const isTall = x.shape[0] > x.shape[1];
    let y = isTall ? transpose(x) : x;
    y = div(y, add(sqrt(sum(square(y))), 1e-7));
    for (let i = 0; i < nsSteps; i++) {
      const squared = matMul(y, y, false, true);
      const polynomial = add(mul(squared, b), matMul(mul(squared, c), squared));
      y = add(mul(y, a), matMul(polynomial, y));
    }
    return isTall ? transpose(y) : y;
  }
}
registerOptimizer(Muon);

/** Makes `new Muon(options)`. */
export const muon = factory(Muon);
