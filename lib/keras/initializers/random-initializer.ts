import { deserializeKerasObject, isObjectConfig, type ObjectConfig } from '../config';
import { refuse, type Field } from '../fields';
import { makeDefaultSeed } from '../random/default-seed';
import { SeedGenerator } from '../random/seed-generator';
import { Initializer } from './initializer';

export interface SeedOption {
  /** An integer or a SeedGenerator; without one a seed is drawn when the initializer is made. */
  seed?: number | SeedGenerator | ObjectConfig | null;
}

/** The `seed` option; Keras's configuration of a generator makes one. */
export const seedField: Field<number | SeedGenerator | null> = {
  read(given, label) {
    if (given === undefined || given === null) return null;
    const seed = isObjectConfig(given) ? deserializeKerasObject(given) : given;
    if (Number.isSafeInteger(seed) || seed instanceof SeedGenerator) return seed as number | SeedGenerator;
    return refuse(label, 'an integer or a SeedGenerator', given);
  },
};

/** An initializer that draws random numbers: the same ones at every call, unless its seed is a generator. */
export abstract class RandomInitializer<Options extends SeedOption> extends Initializer<Options> {
  /** The given seed, or the one that was drawn in its place. */
  readonly seed: number | SeedGenerator;

  constructor(options: Options) {
    super(options);
    this.seed = (this.options.seed as number | SeedGenerator | null) ?? makeDefaultSeed();
  }
}
