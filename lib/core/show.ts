/** How errors show what they were given. */

/** Whether a function is a class, which only `new` can call. */
export function isClass(value: unknown): boolean {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}

/** More of a text, a list or a record helps no reader. */
const longest = { text: 100, list: 12, depth: 3 };

function showText(value: string): string {
  return value.length <= longest.text
    ? `'${value}'`
    : `'${value.slice(0, longest.text)}…' (${value.length} characters)`;
}

function showAll<T>(entries: readonly T[], showOne: (entry: T) => string): string {
  const shown = entries.slice(0, longest.list).map(showOne);
  return (entries.length > longest.list ? [...shown, '…'] : shown).join(', ');
}

function showInstance(value: object): string {
  const { describe } = value as { describe?: unknown };
  // Tensors and variables say of themselves what matters of them.
  if (typeof describe === 'function') return String((describe as () => unknown).call(value));
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' && name !== '' ? name : 'an object';
}

function showObject(value: object, depth: number): string {
  if (Array.isArray(value)) {
    if (depth === longest.depth) return '[…]';
    const few: unknown[] = Array.from({ length: Math.min(value.length, longest.list + 1) }, (_, i) => value[i]);
    return `[${showAll(few, (one) => showValue(one, depth + 1))}]`;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return showInstance(value);
  if (depth === longest.depth) return '{…}';
  return `{${showAll(Object.entries(value), ([key, one]) => `${key}: ${showValue(one, depth + 1)}`)}}`;
}

function showValue(value: unknown, depth: number): string {
  if (typeof value === 'string') return showText(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') {
    return `${isClass(value) ? 'the class' : 'function'} ${value.name || '(anonymous)'}`;
  }
  // String, other than a template, takes symbols too.
  return typeof value === 'object' && value !== null ? showObject(value, depth) : String(value);
}

/** A value as an error shows it. Nothing that a getter or a proxy does makes it throw: the error it is for matters more. */
export function show(value: unknown): string {
  try {
    return showValue(value, 0);
  } catch {
    return 'a value that cannot be shown';
  }
}
