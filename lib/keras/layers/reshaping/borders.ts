import { refuse, value, type Field } from '../../fields';

/** How many steps at the beginning and at the end of a dimension. */
export type Border = [before: number, after: number];

/** One number for both ends of all dimensions, or per dimension one number or a pair. */
export type BordersOption = number | readonly (number | readonly [number, number])[];

function isSteps(given: unknown): given is number {
  return Number.isSafeInteger(given) && (given as number) >= 0;
}

/** Pairs for so many dimensions of the space, read as Keras reads `padding` and `cropping`. */
export function borders(rank: number, fallback: number): Field<Border[]> {
  const expected = `an integer >= 0, or ${rank} of them or of pairs of them`;
  const read = (given: unknown, label: string): Border[] => {
    const list: unknown = typeof given === 'number' ? Array<number>(rank).fill(given) : given;
    if (!Array.isArray(list) || list.length !== rank) return refuse(label, expected, given);
    return list.map((each: unknown): Border => {
      if (isSteps(each)) return [each, each];
      if (Array.isArray(each) && each.length === 2 && isSteps(each[0]) && isSteps(each[1])) return [each[0], each[1]];
      return refuse(label, expected, given, true);
    });
  };
  return value(read(fallback, 'default'), read);
}

/** A pair for a single dimension: a number, or one for each end. */
export function border(fallback: number): Field<Border> {
  const expected = 'an integer >= 0 or a pair of them';
  const read = (given: unknown, label: string): Border => {
    if (isSteps(given)) return [given, given];
    if (Array.isArray(given) && given.length === 2 && isSteps(given[0]) && isSteps(given[1]))
      return [given[0], given[1]];
    return refuse(label, expected, given, typeof given === 'number' || Array.isArray(given));
  };
  return value(read(fallback, 'default'), read);
}
