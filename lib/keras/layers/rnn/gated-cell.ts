import type { Tensor } from '../../../core/tensor';
import type { Constraint } from '../../constraints';
import type { CallContext } from '../../engine/call-context';
import { Layer } from '../../engine/layer';
import {
  constraint,
  initializer,
  regularizer,
  type ConstraintIdentifier,
  type InitializerIdentifier,
  type RegularizerIdentifier,
} from '../../engine/layer-fields';
import type { LayerOptions, OptionsArgument } from '../../engine/layer-options';
import type { Weight } from '../../engine/weights';
import { number } from '../../fields';
import type { Initializer } from '../../initializers';
import { SeedGenerator } from '../../random/seed-generator';
import { dropout as drop } from '../../random/stateless';
import type { Regularizer } from '../../regularizers';
import { batchOf, filled, statesGiven, type Cell } from './cell';

/** What training multiplies inputs and states with: nothing, one mask for all gates, or one for each. */
export interface DropoutMasks {
  readonly input: readonly Tensor[];
  readonly recurrent: readonly Tensor[];
}

export const noMasks: DropoutMasks = { input: [], recurrent: [] };

export interface GatedCellOptions extends LayerOptions {
  /** Whether a bias is added: true by default. */
  useBias?: boolean;
  /** 'glorot_uniform' by default. */
  kernelInitializer?: InitializerIdentifier;
  /** 'orthogonal' by default. */
  recurrentInitializer?: InitializerIdentifier;
  /** 'zeros' by default. */
  biasInitializer?: InitializerIdentifier;
  kernelRegularizer?: RegularizerIdentifier | null;
  recurrentRegularizer?: RegularizerIdentifier | null;
  biasRegularizer?: RegularizerIdentifier | null;
  kernelConstraint?: ConstraintIdentifier | null;
  recurrentConstraint?: ConstraintIdentifier | null;
  biasConstraint?: ConstraintIdentifier | null;
  /** Fraction of the input's features that training sets to 0, the same ones in all steps; 0 by default. */
  dropout?: number;
  /** The same for the states. */
  recurrentDropout?: number;
  /** An integer makes the dropout repeatable. */
  seed?: number | null;
}

export const recurrentInitializers = {
  kernelInitializer: initializer('glorot_uniform'),
  recurrentInitializer: initializer('orthogonal'),
  biasInitializer: initializer('zeros'),
};
export const recurrentPenalties = {
  kernelRegularizer: regularizer(),
  recurrentRegularizer: regularizer(),
  biasRegularizer: regularizer(),
  kernelConstraint: constraint(),
  recurrentConstraint: constraint(),
  biasConstraint: constraint(),
};
export const recurrentDropouts = {
  dropout: number(0, { min: 0, max: 1 }),
  recurrentDropout: number(0, { min: 0, max: 1 }),
};

/** A cell with its weights read once, for all steps. */
export interface BoundCell {
  /**
   * What the input alone gives, for one step or for all.
   *
   * @param inputs tensor [batch, ...], or [steps, batch, ...].
   */
  project(inputs: Tensor): Tensor[];
  /** The step itself: from the projected input and the states to the next states, the first of which is the output. */
  advance(projected: readonly Tensor[], states: readonly Tensor[]): Tensor[];
}

/**
 * A cell of gates: a product of the input, which a loop can take for all steps at once, and one of the states, step by step.
 */
export abstract class GatedCell<Options extends GatedCellOptions = GatedCellOptions>
  extends Layer<Options>
  implements Cell
{
  static override readonly callArguments: readonly string[] = ['states'];

  declare readonly useBias: boolean;
  declare readonly kernelInitializer: Initializer;
  declare readonly recurrentInitializer: Initializer;
  declare readonly biasInitializer: Initializer;
  declare readonly kernelRegularizer: Regularizer | null;
  declare readonly recurrentRegularizer: Regularizer | null;
  declare readonly biasRegularizer: Regularizer | null;
  declare readonly kernelConstraint: Constraint | null;
  declare readonly recurrentConstraint: Constraint | null;
  declare readonly biasConstraint: Constraint | null;
  declare readonly dropout: number;
  declare readonly recurrentDropout: number;
  declare readonly seed: number | null;

  readonly seedGenerator: SeedGenerator;
  kernel!: Weight;
  recurrentKernel!: Weight;
  bias: Weight | null = null;

  /** @param generator of the dropout, when it was made before. */
  constructor(options: Options, generator?: SeedGenerator) {
    super(...([options] as unknown as OptionsArgument<Options & LayerOptions>));
    this.seedGenerator = generator ?? new SeedGenerator({ seed: this.seed });
  }

  abstract readonly stateSize: number | number[];
  /** Number of gates, each with its part of the weights. */
  protected abstract readonly gates: number;
  /** Whether each gate has dropout masks of its own. */
  protected abstract readonly masksPerGate: boolean;

  /** Number of states, and the sizes of each after the batch. */
  protected abstract readonly stateCount: number;
  protected abstract readonly stateFeatures: readonly number[];

  protected makeKernels(kernel: number[], recurrentKernel: number[]): void {
    this.kernel = this.addWeight({
      name: 'kernel',
      shape: kernel,
      initializer: this.kernelInitializer,
      regularizer: this.kernelRegularizer,
      constraint: this.kernelConstraint,
    });
    this.recurrentKernel = this.addWeight({
      name: 'recurrent_kernel',
      shape: recurrentKernel,
      initializer: this.recurrentInitializer,
      regularizer: this.recurrentRegularizer,
      constraint: this.recurrentConstraint,
    });
  }

  protected makeBias(shape: number[], start: Initializer = this.biasInitializer): void {
    if (!this.useBias) return;
    this.bias = this.addWeight({
      name: 'bias',
      shape,
      initializer: start,
      regularizer: this.biasRegularizer,
      constraint: this.biasConstraint,
    });
  }

  getInitialState(batchSize: Tensor): Tensor[] {
    return Array.from({ length: this.stateCount }, () => filled(batchSize, this.stateFeatures, 0, this.computeDtype));
  }

  /**
   * Draws dropout masks, as Keras does at every call whether it trains or not, so that the numbers that follow are the same.
   *
   * @param batchSize int32 scalar. @param features sizes of a step's input after the batch.
   */
  drawMasks(batchSize: Tensor, features: readonly number[], training: boolean): DropoutMasks {
    const draw = (sizes: readonly number[], rate: number): Tensor[] => {
      if (rate === 0) return [];
      const ones = filled(batchSize, sizes, 1, this.computeDtype);
      return Array.from({ length: this.masksPerGate ? this.gates : 1 }, () =>
        drop(ones, rate, { seed: this.seedGenerator }),
      );
    };
    const input = draw(features, this.dropout);
    const recurrent = draw(this.stateFeatures, this.recurrentDropout);
    return training ? { input, recurrent } : noMasks;
  }

  /** The cell's computations, with its weights as they are now. */
  abstract bind(masks: DropoutMasks): BoundCell;

  /**
   * @param inputs tensor [batch, ...features].
   * @param context `states`: list of tensors [batch, ...].
   * @returns the output and the list of next states.
   */
  override call(inputs: Tensor, { training, states }: CallContext): [output: Tensor, states: Tensor[]] {
    const present = statesGiven(this, states, this.stateCount);
    const masks = this.drawMasks(batchOf(inputs), inputs.shape.slice(1), training);
    const bound = this.bind(masks);
    const next = bound.advance(bound.project(inputs), present);
    return [next[0]!, next];
  }
}
