const uses = new Map<string, number>();

/** `'LayerNormalization'` → `'layer_normalization'`, by Keras's rule (`'Conv2D'` → `'conv2d'`, `'F1Score'` → `'f1_score'`). */
export function toSnakeCase(name: string): string {
  return name
    .replace(/\W+/g, '')
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}

/** The first object of a kind is called `prefix`, the next ones `prefix_1`, `prefix_2`, … */
export function uniquify(prefix: string): string {
  const used = uses.get(prefix) ?? 0;
  uses.set(prefix, used + 1);
  return used === 0 ? prefix : `${prefix}_${used}`;
}

/**
 * The name that Keras gives to an object made without one: `dense`, then `dense_1`, `dense_2`, …
 *
 * @param className the class's Keras name.
 */
export function autoName(className: string): string {
  return uniquify(toSnakeCase(className));
}

/** Forgets all names given so far; `backend.clearSession()` does so. */
export function resetUids(): void {
  uses.clear();
}
