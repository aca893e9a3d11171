/** Case and underscores do not tell names apart: 'mean_squared_error', 'meanSquaredError' and 'MeanSquaredError' are one. */
function normalize(name: string): string {
  return name.replace(/_/g, '').toLowerCase();
}

/** The names under which a family of objects (losses, activations, …) can be asked for by string. */
export class NameTable<T> {
  private readonly entries = new Map<string, T>();
  private readonly shown = new Set<string>();

  /** @param family the word for error messages: `'loss'`. */
  constructor(private readonly family: string) {}

  /**
   * Adds an object.
   *
   * @param names Keras's name first, then other names it goes by.
   * @param value what `get` answers.
   */
  add(names: readonly string[], value: T): void {
    for (const name of names) this.entries.set(normalize(name), value);
    this.shown.add(names[0]);
  }

  find(name: string): T | undefined {
    return this.entries.get(normalize(name));
  }

  /**
   * @throws RangeError for a name that is not in the table; the error lists those that are.
   */
  get(name: string): T {
    const value = this.find(name);
    if (value !== undefined) return value;
    throw new RangeError(`unknown ${this.family} '${name}'; expected one of ${[...this.shown].sort().join(', ')}`);
  }
}
