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

const mark = '\u0000float';

function markFloats(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(markFloats);
  return Number.isInteger(value) ? `${mark}${String(value)}` : value;
}

/**
 * A configuration as JSON text that Python's Keras reads with the types it expects.
 *
 * @param config what `serializeKerasObject` gave.
 */
export function toPythonJson(config: unknown): string {
  const text = JSON.stringify(config, (key, value: unknown) => (floatKeys.has(key) ? markFloats(value) : value));
  return text.replace(/"\\u0000float(-?\d+)(e\+\d+)?"/g, (_, digits: string, exponent?: string) =>
    exponent === undefined ? `${digits}.0` : digits + exponent,
  );
}
