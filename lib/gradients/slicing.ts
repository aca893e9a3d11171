import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { given } from './attributes';
import { constantInts, ints } from './constants';
import { needs, registerGradient, type OpRecord } from './registry';
import { knownShape, shapeOf } from './shapes';

// ---- slices ----------------------------------------------------------------------------------------------------------

registerGradient('Slice', (op, [dy]) => {
  const [x, begin] = op.inputs;
  const from = constantInts(begin);
  const whole = knownShape(x);
  const part = knownShape(op.outputs[0]);
  if (from !== null && whole !== null && part !== null) {
    const paddings = from.flatMap((start, i) => [start, whole[i] - start - part[i]]);
    return [raw.pad(dy, raw.reshape(ints(paddings), ints([-1, 2]))), null, null];
  }
  const start = begin.dtype === 'int32' ? begin : raw.cast(begin, { DstT: 'int32' });
  const after = raw.sub(raw.sub(shapeOf(x), start), shapeOf(dy));
  return [raw.pad(dy, raw.pack([start, after], { axis: 1 })), null, null];
});

type Masks = NonNullable<Parameters<typeof raw.stridedSlice>[4]>;
const masks = (op: OpRecord): Masks =>
  given<Masks>(op, 'begin_mask', 'end_mask', 'ellipsis_mask', 'new_axis_mask', 'shrink_axis_mask');

registerGradient('StridedSlice', (op, [dy]) => {
  const [x, begin, end, strides] = op.inputs;
  return [raw.stridedSliceGrad(shapeIn(x, begin.dtype), begin, end, strides, dy, masks(op)), null, null, null];
});

registerGradient('StridedSliceGrad', (op, [grad]) => {
  const [, begin, end, strides] = op.inputs;
  return [null, null, null, null, raw.stridedSlice(grad, begin, end, strides, masks(op))];
});

registerGradient('TensorStridedSliceUpdate', (op, [dy]) => {
  const [, begin, end, strides, value] = op.inputs;
  const zeros = needs(op, 0) ? raw.zerosLike(value) : null;
  return [
    zeros && raw.tensorStridedSliceUpdate(dy, begin, end, strides, zeros, masks(op)),
    null,
    null,
    null,
    needs(op, 4) ? raw.reshape(raw.stridedSlice(dy, begin, end, strides, masks(op)), shapeOf(value)) : null,
  ];
});

/** The shape in the integer type of the indices that go with it. */
function shapeIn(x: Tensor, dtype: Tensor['dtype']): Tensor {
  if (dtype === 'int32') return shapeOf(x);
  return dtype === 'int64' ? raw.shape(x, { out_type: 'int64' }) : raw.cast(shapeOf(x), { DstT: dtype });
}

// ---- paddings --------------------------------------------------------------------------------------------------------

/** The part of dy that is not padding. */
function withoutPadding(op: OpRecord, dy: Tensor): Tensor {
  const [x, paddings] = op.inputs;
  const known = constantInts(paddings);
  if (known !== null) {
    const before = known.filter((_, i) => i % 2 === 0);
    const after = known.filter((_, i) => i % 2 === 1);
    const shape = knownShape(x);
    if (shape !== null) return raw.slice(dy, ints(before), ints(shape));
    // A negative end counts from the back, and an unpadded one is left open: no size needs to be known.
    const open = after.reduce((mask, n, i) => (n === 0 ? mask | (1 << i) : mask), 0);
    return raw.stridedSlice(dy, ints(before), ints(after.map((n) => -n)), ints(before.map(() => 1)), {
      end_mask: open,
    });
  }
  const column = raw.slice(paddings, ints([0, 0]), ints([-1, 1]));
  const begin = raw.reshape(column, ints([-1]));
  return raw.slice(dy, begin, begin.dtype === 'int64' ? raw.shape(x, { out_type: 'int64' }) : shapeOf(x));
}

registerGradient(['Pad', 'PadV2'], (op, [dy]) => [withoutPadding(op, dy), null, null]);

type Mode = Parameters<typeof raw.mirrorPad>[2];
registerGradient('MirrorPad', (op, [dy]) => [raw.mirrorPadGrad(dy, op.inputs[1], given<Mode>(op, 'mode')), null]);
registerGradient('MirrorPadGrad', (op, [grad]) => [raw.mirrorPad(grad, op.inputs[1], given<Mode>(op, 'mode')), null]);
