import { formatShape, type Shape } from '../../../core/shape';
import type { DType } from '../../../core/dtype';
import { promoteTypes } from '../../../core/dtype';
import { show } from '../../../core/show';
import { refuse, value, type Field } from '../../fields';

/** An axis or several. */
export type Axes = number | number[];

/** The axes to normalize over, or to leave out: one or a list. */
export function axesField(fallback: number): Field<Axes> {
  return value<Axes>(fallback, (given, label) => {
    const list: unknown[] = Array.isArray(given) ? given : [given];
    if (!list.every((axis) => Number.isSafeInteger(axis))) refuse(label, 'an axis or a list of them', given);
    return Array.isArray(given) ? [...(given as number[])] : (given as number);
  });
}

/** An axis as a place in [0, rank). @throws RangeError when there is no such axis. */
export function placeOf(axis: number, shape: Shape, call: string): number {
  const place = axis < 0 ? axis + shape.length : axis;
  if (place < 0 || place >= shape.length) {
    throw new RangeError(`${call}: expected axis within the input ${formatShape(shape)}, received ${show(axis)}`);
  }
  return place;
}

/** The size of an axis, which must be known since it gives weights their shape. */
export function sizeAt(axis: number, shape: Shape, call: string): number {
  const size = shape[placeOf(axis, shape, call)];
  if (typeof size !== 'number') {
    throw new RangeError(
      `${call}: expected axis ${axis} of the input to be of known size, received ${formatShape(shape)}`,
    );
  }
  return size;
}

/** The dtype in which moments are taken: never coarser than float32. */
export function momentsDtype(dtype: DType): DType {
  return promoteTypes(dtype, 'float32');
}
