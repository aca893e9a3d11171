import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTensorLike, toTensor } from '../../lib/core/convert';

/** Numbers as scripts/fixtures/keras_leaves.py writes them: nested lists, what is not finite as strings. */
export type Golden = number | boolean | string | null | readonly Golden[];

/** One of the files that scripts/fixtures/keras_leaves.py writes. */
export function leaves<T>(family: string): T {
  return JSON.parse(readFileSync(join(__dirname, `../fixtures/keras/leaves/${family}.json`), 'utf8')) as T;
}

type Nested = number | readonly Nested[];

function numbers(value: unknown): Nested {
  if (isTensorLike(value)) return numbers(toTensor(value).arraySync());
  if (Array.isArray(value)) return value.map(numbers);
  return Number(value);
}

function compare(actual: Nested, expected: Nested, tolerance: number, path: string): string[] {
  if (Array.isArray(actual) || Array.isArray(expected)) {
    const [a, e] = [actual, expected] as unknown as readonly Nested[][];
    if (!Array.isArray(actual) || !Array.isArray(expected) || a.length !== e.length) {
      return [`${path}: expected ${JSON.stringify(expected)}, received ${JSON.stringify(actual)}`];
    }
    return a.flatMap((item, i) => compare(item, e[i], tolerance, `${path}[${i}]`));
  }
  const [a, e] = [actual, expected] as number[];
  const same = Object.is(a, e) || a === e || Math.abs(a - e) <= tolerance * Math.max(Math.abs(e), 1e-2);
  return same ? [] : [`${path}: expected ${e}, received ${a}`];
}

/** Fails unless a tensor (or nested lists of numbers) is what Keras gave, within a relative tolerance. */
export function expectClose(actual: unknown, expected: unknown, tolerance = 1e-5): void {
  const differences = compare(numbers(actual), numbers(expected), tolerance, '');
  if (differences.length > 0)
    throw new Error(`${differences.length} differences\n${differences.slice(0, 8).join('\n')}`);
}
