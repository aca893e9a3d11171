import { nullable, refuse, value } from '../fields';

export interface OverlapAxis {
  /** Axis or axes that are summed over; all by default. */
  axis?: number | readonly number[] | null;
}

/** The `axis` option of the losses that compare regions. */
export const overlapAxis = nullable(
  value<number | readonly number[]>(undefined, (given, label) => {
    const axes = Array.isArray(given) ? (given as unknown[]) : [given];
    return axes.every(Number.isInteger) ? (given as number) : refuse(label, 'an integer or a list of integers', given);
  }),
);
