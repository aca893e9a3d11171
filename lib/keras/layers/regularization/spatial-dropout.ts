import type { Tensor } from '../../../core/tensor';
import type { Config } from '../../config';
import type { LayerOptions } from '../../engine/layer-options';
import type { SeedGenerator } from '../../random/seed-generator';
import { dropout as drop } from '../../random/stateless';
import { channelAxis, dataFormat, type DataFormat, type DataFormatOption } from '../data-format';
import { RandomDropout, rate, seed } from './dropout';

export interface SpatialDropout1DOptions extends LayerOptions {
  /** Fraction of the channels that is set to 0, in [0, 1]. */
  rate: number;
  /** An integer makes the numbers repeatable. */
  seed?: number | null;
}

export interface SpatialDropoutOptions extends SpatialDropout1DOptions {
  /** 'channels_last' by default. */
  dataFormat?: DataFormatOption;
}

export const timeFields = { rate: rate(), seed: seed() };
export const spaceFields = { rate: rate(), dataFormat: dataFormat(), seed: seed() };

/** Drops whole channels. */
export abstract class SpatialDropout<Options extends SpatialDropout1DOptions> extends RandomDropout<Options> {
  declare readonly dataFormat: DataFormat | undefined;

  protected override drop(inputs: Tensor, generator: SeedGenerator): Tensor {
    const channels = (channelAxis(this.dataFormat ?? 'channels_last') + inputs.rank) % inputs.rank;
    const noiseShape = Array.from({ length: inputs.rank }, (_, axis) => (axis === 0 || axis === channels ? null : 1));
    return drop(inputs, this.rate, { noiseShape, seed: generator });
  }

  /** Keras's config of these layers lacks `trainable` and names the dtype alone. */
  override getConfig(): Config {
    const { trainable: _trainable, activity_regularizer: _regularizer, ...config } = super.getConfig();
    return { ...config, dtype: this.dtype };
  }
}
