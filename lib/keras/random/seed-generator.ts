import { checkOptions } from '../../core/options';
import { show } from '../../core/show';
import type { Tensor } from '../../core/tensor';
import { Variable } from '../../ops/variable';
import { onSetSeed } from '../../ops/random/seeds';
import { registerKerasClass } from '../registry';
import { autoName } from '../naming';
import { toTensor } from '../../core/convert';
import { add, floorMod, mul } from '../../ops';
import { makeDefaultSeed, restartDefaultSeeds } from './default-seed';

export interface SeedGeneratorOptions {
  /** Integer; without one it is drawn by `makeDefaultSeed`. */
  seed?: number | null;
  name?: string;
}

/** What random functions take: an integer (the same numbers each call), a generator (new ones each call), or nothing (the global generator). */
export type Seed = number | SeedGenerator | null | undefined;

/**
 * The state of a random sequence: a variable [seed, count] whose count goes up by one with each draw.
 *
 * Inside a traced function the draw is part of the graph, so every call of the function sees new numbers.
 */
export class SeedGenerator {
  static readonly className = 'SeedGenerator';

  readonly name: string;
  /** int64 [2]: the seed and the number of draws so far. */
  readonly state: Variable;
  private readonly givenSeed: number | null;

  /** @param options or, as in Python, the seed alone. */
  constructor(options: SeedGeneratorOptions | number = {}) {
    const given: SeedGeneratorOptions = typeof options === 'number' ? { seed: options } : options;
    checkOptions(given, ['seed', 'name'], 'SeedGenerator');
    const { seed = null, name } = given;
    if (seed !== null && !Number.isSafeInteger(seed)) {
      throw new TypeError(`SeedGenerator: expected seed to be an integer, received ${show(seed)}`);
    }
    this.name = name ?? autoName('SeedGenerator');
    this.givenSeed = seed;
    this.state = new Variable([seed ?? makeDefaultSeed(), 0], {
      name: 'seed_generator_state',
      dtype: 'int64',
      trainable: false,
    });
  }

  get variables(): Variable[] {
    return [this.state];
  }

  /**
   * Draws a seed and moves on.
   *
   * @param ordered true counts the draws; false walks through near-unique numbers below 933199, as Keras's global
   *   generator does.
   * @returns int64 [2], for the stateless random operations.
   */
  next(ordered = true): Tensor {
    const seed = this.state.read();
    if (ordered) this.state.assignAdd(toTensor([0, 1], 'int64'));
    else this.state.assign(floorMod(mul(add(seed, 1), 5387), 933199));
    return seed;
  }

  getConfig(): Record<string, unknown> {
    return { seed: this.givenSeed, name: this.name };
  }

  static fromConfig(config: SeedGeneratorOptions): SeedGenerator {
    return new SeedGenerator(config);
  }
}
registerKerasClass({ module: 'keras.random', className: 'SeedGenerator', kind: 'random' }, SeedGenerator);

let shared: SeedGenerator | null = null;

/** The generator that random functions use when they are given no seed. */
export function globalSeedGenerator(): SeedGenerator {
  shared ??= new SeedGenerator();
  return shared;
}

/** Every seed that Keras draws by itself (initializers, dropout, the global generator) follows from this one. */
export function restartSeeds(seed: number): void {
  restartDefaultSeeds(seed);
  forgetGlobalSeedGenerator();
}
onSetSeed(restartSeeds);

/** The next use of the global generator makes a new one. */
export function forgetGlobalSeedGenerator(): void {
  shared = null;
}
