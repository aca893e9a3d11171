/** How a tensor prints. */

import type { DType } from './dtype';
import { toNested, type NestedValues, type Values } from './read';
import { formatShape } from './shape';

const edgeItems = 3;
const summarizeAbove = 1000;

interface Printable {
  dtype: DType;
  shape: number[];
  size: number;
  dataSync(): Values;
}

function formatScalar(value: NestedValues): string {
  if (typeof value === 'number' && !Number.isInteger(value)) return String(Number(value.toPrecision(8)));
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function formatNested(value: NestedValues, depth: number, rank: number, short: boolean): string {
  if (!Array.isArray(value) || depth === rank) {
    return Array.isArray(value) ? `${formatScalar(value[0])}+${formatScalar(value[1])}i` : formatScalar(value);
  }
  const pieces = value.map((item) => formatNested(item, depth + 1, rank, short));
  const cut = short && pieces.length > 2 * edgeItems;
  const shown = cut ? [...pieces.slice(0, edgeItems), '...', ...pieces.slice(-edgeItems)] : pieces;
  const separator = depth === rank - 1 ? ', ' : `,${'\n'.repeat(rank - depth - 1)}${' '.repeat(depth + 1)}`;
  return `[${shown.join(separator)}]`;
}

/** Values, shape and element type; long tensors are cut to their edges. */
export function formatTensor(tensor: Printable): string {
  const { dtype, shape } = tensor;
  if (dtype === 'resource' || dtype === 'variant') return `tf.Tensor(<${dtype}>, shape=${formatShape(shape)})`;
  const values = formatNested(toNested(tensor.dataSync(), shape, dtype), 0, shape.length, tensor.size > summarizeAbove);
  return `tf.Tensor(${shape.length > 1 ? '\n' : ''}${values}, shape=${formatShape(shape)}, dtype=${dtype})`;
}
