import type { Tensor } from '../../../core/tensor';
import { factory } from '../../configured';
import type { CallContext } from '../../engine/call-context';
import { Layer } from '../../engine/layer';
import type { LayerOptions, OptionsArgument } from '../../engine/layer-options';
import { integer, nullable, number, refuse, value, type Field } from '../../fields';
import { SeedGenerator } from '../../random/seed-generator';
import { dropout as drop } from '../../random/stateless';
import { registerKerasClass } from '../../registry';

export interface DropoutOptions extends LayerOptions {
  /** Fraction of the elements that is set to 0, in [0, 1]. */
  rate: number;
  /** Sizes of the pattern, which broadcasts to the input: 1 where one draw serves a whole axis, null for the input's size. */
  noiseShape?: readonly (number | null)[] | null;
  /** An integer makes the numbers repeatable. */
  seed?: number | null;
}

/** The sizes of a pattern of noise; null for the input's own. */
export function noiseShape(): Field<(number | null)[] | null> {
  const expected = 'a list of sizes above 0, null for those of the input';
  return nullable(
    value<(number | null)[]>(undefined, (given, label) => {
      if (!Array.isArray(given)) return refuse(label, expected, given);
      const valid = given.every((size) => size === null || (Number.isSafeInteger(size) && size > 0));
      return valid ? [...(given as number[])] : refuse(label, expected, given, true);
    }),
  );
}

/** A seed, as an option. */
export const seed = () => nullable(integer());

/** A fraction, as an option. */
export const rate = (fallback?: number) => number(fallback, { min: 0, max: 1 });

/** What the dropouts have in common: a rate, and a generator that goes on with each call in training. */
export abstract class RandomDropout<Options extends { rate: number } & LayerOptions> extends Layer<Options> {
  declare readonly rate: number;
  declare readonly seed: number | null;
  override supportsMasking = true;
  override built = true;
  readonly seedGenerator: SeedGenerator | null;

  constructor(...[options]: OptionsArgument<Options>) {
    super(...([options] as unknown as OptionsArgument<Options & LayerOptions>));
    this.seedGenerator = this.rate > 0 ? new SeedGenerator({ seed: this.seed }) : null;
  }

  /** What training does with the inputs. */
  protected abstract drop(inputs: Tensor, seed: SeedGenerator): Tensor;

  override call(inputs: Tensor, { training }: CallContext): Tensor {
    return training && this.seedGenerator !== null ? this.drop(inputs, this.seedGenerator) : inputs;
  }
}

/**
 * In training, sets a fraction of the elements to 0 and scales the others by 1 / (1 − rate); else passes the input on.
 *
 * Input: floating tensor of any shape. Output: the same shape.
 */
export class Dropout extends RandomDropout<DropoutOptions> {
  static override readonly className: string = 'Dropout';
  static override readonly fields = { rate: rate(), noiseShape: noiseShape(), seed: seed() };

  declare readonly noiseShape: (number | null)[] | null;

  protected override drop(inputs: Tensor, generator: SeedGenerator): Tensor {
    return drop(inputs, this.rate, { noiseShape: this.noiseShape, seed: generator });
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Dropout', kind: 'layer' }, Dropout);

/** Makes a {@link Dropout} layer. */
export const dropout = factory(Dropout);
