/** The names of a JavaScript function's parameters, as Python callers of the saved function will use them. */

/** Words that Python keeps for itself, as far as JavaScript lets them be names. */
const keywords = new Set(
  'and as assert async def del elif except from global is lambda nonlocal not or pass raise None True False self'.split(
    ' ',
  ),
);

/**
 * Names for `count` parameters: those of the source where they are plain names, else `args_0`, `args_1` …
 */
export function parameterNames(fn: (...args: never[]) => unknown, count: number): string[] {
  const source = Function.prototype.toString.call(fn);
  const list =
    /^(?:async\s+)?(?:function\b[^(]*|[\w$]*\s*)\(([^()]*)\)/.exec(source)?.[1] ??
    /^(?:async\s+)?([\w$]+)\s*=>/.exec(source)?.[1];
  const written = (list ?? '').split(',').map((parameter) => parameter.split('=')[0].trim());
  const names = new Set<string>();
  return Array.from({ length: count }, (_, i) => {
    const name = written[i] ?? '';
    const usable = /^[A-Za-z_]\w*$/.test(name) && !keywords.has(name) && !names.has(name);
    const chosen = usable ? name : `args_${i}`;
    names.add(chosen);
    return chosen;
  });
}
