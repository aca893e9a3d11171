import type { Tensor } from '../../../core/tensor';
import { concat, mul, split } from '../../../ops';
import * as raw from '../../../ops/generated';
import { oneOf, withKey, type Field } from '../../fields';
import { contractLast } from '../core/contract';
import { GatedCell, type GatedCellOptions } from './gated-cell';

export interface RecurrentCellOptions extends GatedCellOptions {
  /** Number of features of the output and of each state. */
  units: number;
}

/** 1: each gate has dropout masks of its own; 2 (default): one serves all. Not written to Keras's config. */
export function implementation(): Field<1 | 2> {
  const choice = oneOf(['1', '2'] as const, '2');
  const read = (given: unknown, label: string) =>
    Number(choice.read(typeof given === 'number' ? String(given) : given, label)) as 1 | 2;
  return withKey({ read }, null);
}

/** A cell whose products are those of matrices. */
export abstract class RecurrentCell<
  Options extends RecurrentCellOptions = RecurrentCellOptions,
> extends GatedCell<Options> {
  declare readonly units: number;

  get outputSize(): number {
    return this.units;
  }

  protected get stateCount(): number {
    return [this.stateSize].flat().length;
  }

  protected get stateFeatures(): number[] {
    return [this.units];
  }

  protected makeMatrices(inputs: number): void {
    this.makeKernels([inputs, this.units * this.gates], [this.units, this.units * this.gates]);
  }
}

/** A sum with its bias, where there is one. */
export function biased(sum: Tensor, bias: Tensor | null): Tensor {
  return bias === null ? sum : raw.biasAdd(sum, bias);
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
