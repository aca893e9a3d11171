/** How errors show what they were given. */

/** Whether a function is a class, which only `new` can call. */
export function isClass(value: unknown): boolean {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}

/** A value as an error shows it. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'function') {
    return `${isClass(value) ? 'the class' : 'function'} ${value.name || '(anonymous)'}`;
  }
  if (value !== null && typeof value === 'object' && value.constructor?.name !== 'Object' && !Array.isArray(value)) {
    return value.constructor.name;
  }
  return JSON.stringify(value) ?? String(value);
}
