import type { Tensor } from '../../core/tensor';
import { transpose } from '../../ops';
import { oneOf, type Field } from '../fields';

/** Where the channels of an image are: `[batch, ..., channels]` or `[batch, channels, ...]`. */
export type DataFormat = 'channels_last' | 'channels_first';

/** What an option of that kind takes: TensorFlow.js's spelling too. */
export type DataFormatOption = DataFormat | 'channelsLast' | 'channelsFirst' | null;

/** The place of the channels; `'channels_last'` when left out or null. */
export function dataFormat(): Field<DataFormat> {
  const choice = oneOf(['channels_last', 'channels_first'] as const, 'channels_last');
  return { ...choice, read: (value, label) => choice.read(value ?? undefined, label) };
}

/** The axis of the channels in a tensor of this rank. */
export function channelAxis(format: DataFormat): 1 | -1 {
  return format === 'channels_first' ? 1 : -1;
}

/** x with the channels last. */
export function toChannelsLast(x: Tensor, format: DataFormat): Tensor {
  if (format === 'channels_last') return x;
  const spatial = Array.from({ length: x.rank - 2 }, (_, axis) => axis + 2);
  return transpose(x, [0, ...spatial, 1]);
}

/** x, whose channels are last, with the channels where `format` has them. */
export function fromChannelsLast(x: Tensor, format: DataFormat): Tensor {
  if (format === 'channels_last') return x;
  const spatial = Array.from({ length: x.rank - 2 }, (_, axis) => axis + 1);
  return transpose(x, [0, x.rank - 1, ...spatial]);
}

/** Does with the channels last what TensorFlow's CPU kernels can do only there. */
export function inChannelsLast(x: Tensor, format: DataFormat, compute: (x: Tensor) => Tensor): Tensor {
  return fromChannelsLast(compute(toChannelsLast(x, format)), format);
}

/** The axes of the space between batch and channels, in a tensor of this rank. */
export function spatialAxes(rank: number, format: DataFormat): number[] {
  const first = format === 'channels_first' ? 2 : 1;
  return Array.from({ length: rank - 2 }, (_, axis) => axis + first);
}
