/** The path that weights get: names of the layers around, outermost first. */

interface Scope {
  readonly name: string;
  readonly owner: object;
  /** The owner's place, fixed when it was first entered. */
  readonly parentPath: string;
}

const scopes: Scope[] = [];

/**
 * Runs `fn` inside the scope of a layer; entering one's own scope again adds nothing.
 *
 * @param parentPath the path around the layer, as `currentPath` gave it when the layer was first entered.
 */
export function withNameScope<T>(name: string, owner: object, parentPath: string, fn: () => T): T {
  if (scopes.at(-1)?.owner === owner) return fn();
  scopes.push({ name, owner, parentPath });
  try {
    return fn();
  } finally {
    scopes.pop();
  }
}

/** `'sequential/dense'`; `''` outside of any scope. */
export function currentPath(): string {
  const scope = scopes.at(-1);
  if (scope === undefined) return '';
  return scope.parentPath === '' ? scope.name : `${scope.parentPath}/${scope.name}`;
}
