import { formatShape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { toTensor } from '../../../core/convert';
import * as raw from '../../../ops/generated';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { dataFormat, type DataFormat, type DataFormatOption } from '../data-format';
import { borders, type Border, type BordersOption } from './borders';

export interface CroppingOptions extends LayerOptions {
  /** Steps cut off at both ends: a number for all dimensions, or one or a pair [before, after] per dimension. */
  cropping?: BordersOption;
  /** 'channels_last' by default. */
  dataFormat?: DataFormatOption;
}

export const croppingFields = (rank: number, fallback: number) => ({
  cropping: borders(rank, fallback),
  dataFormat: dataFormat(),
});

/**
 * x without the ends of some axes.
 *
 * @param cuts steps before and after, by axis.
 * @throws RangeError when nothing would be left.
 */
export function crop(x: Tensor, cuts: readonly Border[], call: string): Tensor {
  x.shape.forEach((size: number | null, axis) => {
    const [before, after] = cuts[axis]!;
    if (size !== null && size > 0 && before + after >= size) {
      throw new RangeError(
        `${call}: expected cropping that leaves some of axis ${axis}, received input ${formatShape(x.staticShape)} and cropping ${before} + ${after}`,
      );
    }
  });
  const int32 = (values: number[]) => toTensor(values, 'int32');
  const begin = cuts.map(([before]) => before);
  const end = cuts.map(([, after]) => -after);
  const endMask = end.reduce((mask, steps, axis) => (steps === 0 ? mask | (1 << axis) : mask), 0);
  return raw.stridedSlice(x, int32(begin), int32(end), int32(cuts.map(() => 1)), { end_mask: endMask });
}

/** The space without its ends, in two or three dimensions. */
export abstract class Cropping extends Layer<CroppingOptions> {
  declare readonly cropping: Border[];
  declare readonly dataFormat: DataFormat;

  override call(inputs: Tensor): Tensor {
    const none: Border = [0, 0];
    const first = this.dataFormat === 'channels_first';
    return crop(inputs, first ? [none, none, ...this.cropping] : [none, ...this.cropping, none], this.name);
  }
}
