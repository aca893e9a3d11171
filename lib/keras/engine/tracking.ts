import { isRecord } from '../../core/tree';

/**
 * Visits what an object keeps in its properties, lists, records, maps and sets of them included, in the order in which
 * the properties were first set.
 *
 * @param owner the object; private (#) fields are not seen.
 * @param visit gives true for a value it takes, which is then not searched further.
 */
export function walkProperties(owner: object, visit: (value: object) => boolean): void {
  const seen = new Set<object>();
  const search = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || seen.has(value)) return;
    seen.add(value);
    if (visit(value)) return;
    if (Array.isArray(value)) for (const item of value) search(item);
    else if (value instanceof Map || value instanceof Set) {
      for (const item of value.values()) search(item);
    } else if (isRecord(value)) {
      for (const key of Object.keys(value)) search(value[key]);
    }
  };
  for (const key of Object.keys(owner)) search((owner as Record<string, unknown>)[key]);
}
