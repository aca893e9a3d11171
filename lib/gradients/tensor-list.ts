import { isDifferentiable, type DType } from '../core/dtype';
import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { attr } from './attributes';
import { ints } from './constants';
import { registerGradient, registerPartialGradient, type OpRecord } from './registry';
import { shapeOf } from './shapes';

// The gradient of a list is a list of gradients of the same length. Element shapes are left open (-1) where only the
// elements themselves tell.

const elementType = (op: OpRecord): DType => attr(op, 'element_dtype');

/** Conditions and numbers of steps are kept in lists as well; lists may be elements themselves. */
const carriesGradient = (element: DType): boolean => isDifferentiable(element) || element === 'variant';

/** The shape of the rows of a tensor. */
function rowShape(x: Tensor): Tensor {
  const shape = x.staticShape?.slice(1);
  if (shape) return ints(shape.map((n) => n ?? -1));
  return raw.slice(raw.shape(x), ints([1]), ints([-1]));
}

registerPartialGradient('TensorListPushBack', (op, [dList]) => {
  const element = op.inputs[1];
  if (!dList || !carriesGradient(element.dtype)) return [];
  return raw.tensorListPopBack(dList, shapeOf(element), { element_dtype: element.dtype });
});

registerPartialGradient('TensorListPopBack', (op, [dList, dElement]) => {
  if ((!dList && !dElement) || !carriesGradient(elementType(op))) return [];
  const elementShape = op.inputs[1];
  const rest =
    dList ??
    raw.tensorListReserve(elementShape, raw.tensorListLength(op.outputs[0]), { element_dtype: elementType(op) });
  return [raw.tensorListPushBack(rest, dElement ?? raw.zerosLike(op.outputs[1])), null];
});

registerGradient('TensorListStack', (_op, [dy]) => [raw.tensorListFromTensor(dy, rowShape(dy)), null]);

registerPartialGradient('TensorListFromTensor', (op, [dList]) => {
  if (!dList) return [];
  const tensor = op.inputs[0];
  const rows = tensor.staticShape?.[0] ?? undefined;
  const stacked = raw.tensorListStack(dList, rowShape(tensor), {
    element_dtype: tensor.dtype,
    ...(rows === undefined ? {} : { num_elements: rows }),
  });
  return [stacked, null];
});

registerGradient('TensorListGetItem', (op, [dy]) => {
  const [list, index] = op.inputs;
  const empty = raw.tensorListReserve(shapeOf(dy), raw.tensorListLength(list), { element_dtype: dy.dtype });
  return [raw.tensorListSetItem(empty, index, dy), null, null];
});

registerPartialGradient('TensorListSetItem', (op, [dList]) => {
  if (!dList) return [];
  const [list, index, item] = op.inputs;
  const dItem = raw.tensorListGetItem(dList, index, shapeOf(item), { element_dtype: item.dtype });
  const cleared = raw.tensorListSetItem(dList, index, raw.zerosLike(item));
  // A list that grew by being written to gets back as many gradients as it had elements.
  const grown = attr<boolean>(op, 'resize_if_index_out_of_bounds');
  return [grown ? raw.tensorListResize(cleared, raw.tensorListLength(list)) : cleared, null, dItem];
});

registerPartialGradient('TensorListResize', (op, [dList]) => [
  dList && raw.tensorListResize(dList, raw.tensorListLength(op.inputs[0])),
  null,
]);

registerGradient('TensorListGather', (op, [dy]) => {
  const [list, indices] = op.inputs;
  return [raw.tensorListScatterV2(dy, indices, rowShape(dy), raw.tensorListLength(list)), null, null];
});

registerPartialGradient(['TensorListScatter', 'TensorListScatterV2'], (op, [dList]) => {
  if (!dList) return [];
  const [tensor, indices] = op.inputs;
  return [raw.tensorListGather(dList, indices, rowShape(tensor), { element_dtype: tensor.dtype }), null, null, null];
});

registerPartialGradient('TensorListScatterIntoExistingList', (op, [dList]) => {
  if (!dList) return [];
  const [, tensor, indices] = op.inputs;
  return [
    raw.tensorListScatterIntoExistingList(dList, raw.zerosLike(tensor), indices),
    raw.tensorListGather(dList, indices, rowShape(tensor), { element_dtype: tensor.dtype }),
    null,
  ];
});

registerGradient(['TensorListConcat', 'TensorListConcatV2'], (op, [dy]) => [
  raw.tensorListSplit(dy, openFirst(dy), op.outputs[1]),
  null,
  null,
]);

registerPartialGradient('TensorListSplit', (op, [dList]) => {
  if (!dList) return [];
  const [tensor, , lengths] = op.inputs;
  const [joined] = raw.tensorListConcatV2(dList, openFirst(tensor), lengths, { element_dtype: tensor.dtype });
  return [joined, null, null];
});

/** The shape of a piece of a tensor: its number of rows is open. */
function openFirst(x: Tensor): Tensor {
  const shape = x.staticShape;
  if (shape) return ints([-1, ...shape.slice(1).map((n) => n ?? -1)]);
  return raw.concatV2([ints([-1]), raw.slice(raw.shape(x), ints([1]), ints([-1]))], ints(0));
}
