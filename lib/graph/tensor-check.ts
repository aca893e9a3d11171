/**
 * What the tensors within a GraphDef must be for TensorFlow to read them: its optimizers end the process over one that it
 * cannot read.
 */

import { totalmem } from 'node:os';
import { dtypeName, itemSize } from '../core/dtype';
import type { TensorProto, TensorShapeProto } from '../proto/messages';

/** Data types that have no name here and take a byte an element: float8 and float4 of other forms, int2, uint2. */
const nameless: readonly number[] = [26, 27, 28, 31, 32, 33];
const stringType = 7;
const resourceType = 20;
const variantType = 21;
/** Bytes that an element takes which has no fixed size, without what it points to. */
const indirectSize = 24;

const mostDimensions = 254;
/** More elements than a tensor can have. */
const tooMany = 2 ** 63;

/** A problem with what stands at `where`. */
function problem(where: string, what: string): RangeError {
  return new RangeError(`${where} ${what}`);
}

/** The elements of a shape's known sizes; sizes are numbers >= 0, or -1 where they may be open. */
export function countElements(shape: TensorShapeProto | null, mayBeOpen: boolean, where: string): number {
  const sizes = shape?.dim.map(({ size }) => Number(size)) ?? [];
  const isOpen = shape?.unknown_rank === true || sizes.some((size) => size < 0);
  let [elements, isWrong] = [1, isOpen && !mayBeOpen];
  for (const size of sizes) {
    if (size >= 0) elements *= size;
    // TensorFlow counts from the left: a later 0 does not mend what has become too much.
    isWrong ||= size < -1 || elements >= tooMany;
  }
  if (sizes.length > mostDimensions) throw problem(where, `has a shape of ${sizes.length} sizes`);
  if (isWrong) throw problem(where, `has the shape [${shape?.unknown_rank ? '?' : sizes.join(', ')}]`);
  return elements;
}

/** Bytes of an element; undefined for a code that no tensor has. */
function elementSize(code: number): number | undefined {
  if (nameless.includes(code)) return 1;
  try {
    return code > 100 ? undefined : itemSize(dtypeName(code));
  } catch {
    return undefined;
  }
}

/** Whether content is so many lengths of at most 32 bits, then as many bytes as they announce. */
function holdsStrings(content: Uint8Array, count: number): boolean {
  let [at, announced] = [0, 0];
  for (let i = 0; i < count; i++) {
    for (let factor = 1; ; factor *= 128) {
      if (at >= content.length || factor > 2 ** 28) return false;
      const byte = content[at++];
      announced += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
    }
  }
  return at + announced === content.length;
}

/** How many values are written out; the last one stands for the elements after it. */
function countValues(tensor: TensorProto): number {
  return Math.max(
    tensor.half_val.length,
    tensor.float_val.length,
    tensor.double_val.length,
    tensor.int_val.length,
    tensor.string_val.length,
    tensor.scomplex_val.length / 2,
    tensor.int64_val.length,
    tensor.bool_val.length,
    tensor.dcomplex_val.length / 2,
    tensor.uint32_val.length,
    tensor.uint64_val.length,
    tensor.float8_val.length,
  );
}

/**
 * Checks a tensor; fewer or more values than elements are as right to TensorFlow as none.
 *
 * @returns bytes that it takes in memory beyond those in which it is written, since its last value repeats.
 * @throws RangeError that says what is wrong with it.
 */
export function checkTensor(tensor: TensorProto, where: string): number {
  const { dtype, tensor_shape, tensor_content: content } = tensor;
  const size = elementSize(dtype);
  if (size === undefined) throw problem(where, `is of data type ${dtype}, which no tensor has`);
  const elements = countElements(tensor_shape, false, where);
  const hasHandles = tensor.resource_handle_val.length > 0 || tensor.variant_val.length > 0;
  if (hasHandles || (content.length > 0 && (dtype === resourceType || dtype === variantType))) {
    // They lead to what was in the process that wrote them. TensorFlow writes none, and reads variants without a check.
    throw problem(where, 'holds a resource or a variant');
  }
  if (content.length > 0 && elements > 0) {
    const isRight = dtype === stringType ? holdsStrings(content, elements) : content.length === elements * size;
    if (!isRight) throw problem(where, `has ${content.length} bytes, which are not ${elements} elements`);
    return 0;
  }
  return Math.max(0, elements - countValues(tensor)) * (size || indirectSize);
}

/** Bytes that repeated values may take: to run a graph TensorFlow makes several copies, and ends the process when one fails. */
export function repetitionLimit(): number {
  // A container may have less than the machine; 0 or more than there is when it has not.
  const allowed = process.constrainedMemory?.() ?? 0;
  return (allowed > 0 ? Math.min(allowed, totalmem()) : totalmem()) / 4;
}
