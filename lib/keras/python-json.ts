/**
 * JSON as Python writes it, which JavaScript's differs from in two ways: numbers that are not finite have names, and the
 * decimal point tells floats from integers.
 */

/**
 * Numbers that Keras wants as Python floats: it refuses an int there, or computes in integers. In JSON text only the
 * decimal point tells them apart, which `JSON.stringify` leaves out of whole numbers.
 */
const floatKeys = new Set([
  'beta',
  'decay_rate',
  'end_learning_rate',
  'initial_learning_rate',
  'learning_rate',
  'momentum',
  'threshold',
  'values',
  'warmup_target',
]);

const mark = '\u0000';
const markedFloat = /"\\u0000(-?\d+)(e\+\d+)?"/g;
const markedName = /"\\u0000(NaN|-?Infinity)"/g;
/** A string, which may hold anything, or a name of a number. */
const stringOrName = /"(?:[^"\\]|\\.)*"|NaN|-?Infinity/g;

function markFloats(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(markFloats);
  return Number.isInteger(value) ? `${mark}${String(value)}` : markNames(value);
}

function markNames(value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? `${mark}${String(value)}` : value;
}

/**
 * A configuration as JSON text that Python's Keras reads with the types it expects.
 *
 * @param config what `serializeKerasObject` gave.
 */
export function toPythonJson(config: unknown): string {
  const replacer = (key: string, value: unknown) => (floatKeys.has(key) ? markFloats(value) : markNames(value));
  return JSON.stringify(config, replacer)
    .replace(markedFloat, (_, digits: string, exponent?: string) =>
      exponent === undefined ? `${digits}.0` : digits + exponent,
    )
    .replace(markedName, '$1');
}

/**
 * The value of JSON text that Python, or `toPythonJson`, wrote.
 *
 * @throws SyntaxError for text that is no JSON.
 */
export function fromPythonJson(text: string): unknown {
  if (!/NaN|Infinity/.test(text)) return JSON.parse(text);
  const marked = text.replace(stringOrName, (found) => (found.startsWith('"') ? found : `"\\u0000${found}"`));
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? Number(value.slice(1)) : value,
  );
}
