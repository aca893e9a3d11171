import type { DType } from '../../../core/dtype';
import { toTensor } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { concat, mul, split } from '../../../ops';
import * as raw from '../../../ops/generated';
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
import { number, oneOf, withKey, type Field } from '../../fields';
import type { Initializer } from '../../initializers';
import { SeedGenerator } from '../../random/seed-generator';
import { dropout as drop } from '../../random/stateless';
import type { Regularizer } from '../../regularizers';
import { contractLast } from '../core/contract';

/** The states of a cell in the form in which it takes and gives them: one, a list, or lists within a list. */
export type States = Tensor | States[];
/** Sizes of the states, in the same form. */
export type StateSizes = number | readonly StateSizes[];

/** A layer that a loop over time can run: from one step's input and the states to an output and the next states. */
export interface Cell extends Layer<never> {
  /** Features of each state. */
  readonly stateSize: StateSizes;
  /** Features of the output; those of the first state when left out. */
  readonly outputSize?: number;
  /** The states to begin with; zeros when left out. @param batchSize int32 scalar. */
  getInitialState?(batchSize: Tensor): States;
}

/** What training multiplies inputs and states with: nothing, one mask for all gates, or one for each. */
export interface DropoutMasks {
  readonly input: readonly Tensor[];
  readonly recurrent: readonly Tensor[];
}

export const noMasks: DropoutMasks = { input: [], recurrent: [] };

export interface RecurrentCellOptions extends LayerOptions {
  /** Number of features of the output and of each state. */
  units: number;
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

/** 1: each gate has dropout masks of its own; 2 (default): one serves all. Not written to Keras's config. */
export function implementation(): Field<1 | 2> {
  const choice = oneOf(['1', '2'] as const, '2');
  const read = (given: unknown, label: string) =>
    Number(choice.read(typeof given === 'number' ? String(given) : given, label)) as 1 | 2;
  return withKey({ read }, null);
}

/** A cell with its weights read once, for all steps. */
export interface BoundCell {
  /**
   * What the input alone gives, for one step or for all.
   *
   * @param inputs tensor [..., batch, features].
   */
  project(inputs: Tensor): Tensor[];
  /** The step itself: from the projected input and the states to the next states, the first of which is the output. */
  advance(projected: readonly Tensor[], states: readonly Tensor[]): Tensor[];
}

/**
 * A cell whose input is first multiplied by a matrix, which a loop can do for all steps at once, and whose states are multiplied by
 * another one, step by step.
 */
export abstract class RecurrentCell<Options extends RecurrentCellOptions = RecurrentCellOptions>
  extends Layer<Options>
  implements Cell
{
  static override readonly callArguments: readonly string[] = ['states'];

  declare readonly units: number;
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

  get outputSize(): number {
    return this.units;
  }

  protected makeKernels(inputs: number): void {
    this.kernel = this.addWeight({
      name: 'kernel',
      shape: [inputs, this.units * this.gates],
      initializer: this.kernelInitializer,
      regularizer: this.kernelRegularizer,
      constraint: this.kernelConstraint,
    });
    this.recurrentKernel = this.addWeight({
      name: 'recurrent_kernel',
      shape: [this.units, this.units * this.gates],
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
    return [this.stateSize].flat().map((size) => zeros(batchSize, size, this.computeDtype));
  }

  /**
   * Draws dropout masks, as Keras does at every call whether it trains or not, so that the numbers that follow are the same.
   *
   * @param batchSize int32 scalar. @param inputs features of the input.
   */
  drawMasks(batchSize: Tensor, inputs: number, training: boolean): DropoutMasks {
    const draw = (size: number, rate: number): Tensor[] => {
      if (rate === 0) return [];
      const ones = filled(batchSize, size, 1, this.computeDtype);
      return Array.from({ length: this.masksPerGate ? this.gates : 1 }, () =>
        drop(ones, rate, { seed: this.seedGenerator }),
      );
    };
    const input = draw(inputs, this.dropout);
    const recurrent = draw(this.units, this.recurrentDropout);
    return training ? { input, recurrent } : noMasks;
  }

  /** The cell's computations, with its weights as they are now. */
  abstract bind(masks: DropoutMasks): BoundCell;

  /**
   * @param inputs tensor [batch, features].
   * @param context `states`: list of tensors [batch, units].
   * @returns the output and the list of next states.
   */
  override call(inputs: Tensor, { training, states }: CallContext): [output: Tensor, states: Tensor[]] {
    const present = [states as Tensor | Tensor[]].flat();
    const masks = this.drawMasks(batchOf(inputs), inputs.shape.at(-1)!, training);
    const bound = this.bind(masks);
    const next = bound.advance(bound.project(inputs), present);
    return [next[0]!, next];
  }
}

/** A sum with its bias, where there is one. */
export function biased(sum: Tensor, bias: Tensor | null): Tensor {
  return bias === null ? sum : raw.biasAdd(sum, bias);
}

/** The first size of x as an int32 scalar. */
export function batchOf(x: Tensor, axis = 0): Tensor {
  const known = x.shape[axis];
  if (typeof known === 'number') return toTensor(known, 'int32');
  const vector = (value: number) => toTensor([value], 'int32');
  return raw.stridedSlice(raw.shape(x), vector(axis), vector(axis + 1), vector(1), { shrink_axis_mask: 1 });
}

function filled(batchSize: Tensor, size: number, value: number, dtype: DType): Tensor {
  const result = raw.fill(raw.pack([batchSize, toTensor(size, 'int32')]), toTensor(value, dtype));
  result.refineShape([null, size]);
  return result;
}

/** Zeros [batch, size]. */
export function zeros(batchSize: Tensor, size: number, dtype: DType): Tensor {
  return filled(batchSize, size, 0, dtype);
}

/** inputs · matrix, each gate's part with its own mask where there are several. */
export function gated(inputs: Tensor, matrix: Tensor, masks: readonly Tensor[]): Tensor {
  if (masks.length === 0) return contractLast(inputs, matrix);
  if (masks.length === 1) return contractLast(mul(inputs, masks[0]!), matrix);
  const parts = split(matrix, masks.length, 1);
  return concat(
    masks.map((mask, gate) => contractLast(mul(inputs, mask), parts[gate]!)),
    -1,
  );
}
