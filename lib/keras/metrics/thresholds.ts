import { epsilon } from '../backend';
import { nullable, refuse, value } from '../fields';

/** The `thresholds` option: a number in [0, 1] or a list of them. */
export const thresholdsField = nullable(
  value<number | readonly number[]>(undefined, (given, label) => {
    const list = Array.isArray(given) ? (given as unknown[]) : [given];
    if (list.some((one) => typeof one !== 'number')) return refuse(label, 'a number or a list of numbers', given);
    if (list.some((one) => !((one as number) >= 0 && (one as number) <= 1))) {
      return refuse(label, 'numbers in [0, 1]', given, true);
    }
    return given as number;
  }),
);

/** Thresholds as a list: those given, or the default one. */
export function listThresholds(given: number | readonly number[] | null, fallback: number): number[] {
  if (given === null) return [fallback];
  return typeof given === 'number' ? [given] : [...given];
}

/** `count` thresholds at even distances from 0 to 1. */
export function evenThresholds(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i / (count - 1));
}

/** Whether thresholds lie at even distances from 0 to 1, so that predictions can be sorted into buckets. */
export function areEven(thresholds: readonly number[]): boolean {
  if (thresholds.length < 3) return false;
  return evenThresholds(thresholds.length).every(
    (even, i) => Math.abs(thresholds[i] - even) <= epsilon() + 1e-5 * Math.abs(even),
  );
}
