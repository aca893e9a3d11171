import { show } from '../../../core/show';
import type { EagerTensor } from '../../../core/tensor';
import { isRecord } from '../../../core/tree';

/** A factor for each class; classes that are missing count 1. */
export type ClassWeight = Readonly<Record<number, number>> | ReadonlyMap<number, number>;

/**
 * One weight per sample from its class.
 *
 * @param y class numbers ([n] or [n, 1]), or one score per class ([n, …, classes], the highest counts).
 * @param weights factors by class.
 * @returns float32, one per sample; for targets of a higher rank, the class of each sample's first position.
 */
export function sampleWeightsOf(y: EagerTensor, weights: ClassWeight, call: string): Float32Array {
  const factors = readWeights(weights, call);
  const values = y.dataSync() as ArrayLike<number | bigint>;
  const [rows, ...rest] = y.shape;
  const perRow = rest.reduce((product, size) => product * size, 1);
  if (y.rank > 2) throw new RangeError(`${call}: expected y of rank 1 or 2 with classWeight, received rank ${y.rank}`);
  const result = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const label = perRow === 1 ? Number(values[row]) : highest(values, row * perRow, perRow);
    result[row] = factors.get(roundHalfEven(label)) ?? 1;
  }
  return result;
}

function readWeights(weights: ClassWeight, call: string): Map<number, number> {
  if (!(weights instanceof Map) && !isRecord(weights)) {
    throw new TypeError(`${call}: expected classWeight to be a record of numbers by class, received ${show(weights)}`);
  }
  const pairs = weights instanceof Map ? [...weights] : Object.entries(weights);
  const factors = new Map<number, number>();
  for (const [label, factor] of pairs as [number | string, unknown][]) {
    if (!Number.isInteger(Number(label)) || typeof factor !== 'number' || Number.isNaN(factor)) {
      throw new TypeError(
        `${call}: expected classWeight to map classes to numbers, received ${label}: ${show(factor)}`,
      );
    }
    factors.set(Number(label), factor);
  }
  return factors;
}

function highest(values: ArrayLike<number | bigint>, from: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if (Number(values[from + i]) > Number(values[from + best])) best = i;
  return best;
}

function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
