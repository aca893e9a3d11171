/** Products of matrices and tensors. */

import { type TensorLike } from '../../core/convert';
import { isComplex } from '../../core/dtype';
import { formatShape, normalizeAxis } from '../../core/shape';
import { show } from '../../core/show';
import type { Tensor } from '../../core/tensor';
import { checkRank, checkRankAtLeast } from '../arguments';
import { intScalar, intVector } from '../constants';
import * as raw from '../generated';
import { promoteAll, promoteBinary } from '../promote';

/**
 * The matrix product over the last two axes: c[i, j] = Σₖ a[i, k] · b[k, j].
 *
 * @param a [..., m, k], or [..., k, m] with transposeA.
 * @param b [..., k, n], or [..., n, k] with transposeB. Leading axes broadcast.
 * @returns [..., m, n] in the promoted type.
 * @throws RangeError when the inner sizes differ or a rank is below 2. Ops: MatMul, BatchMatMulV2.
 */
export function matMul(a: TensorLike, b: TensorLike, transposeA = false, transposeB = false): Tensor {
  const [x, y] = promoteBinary(a, b, 'matMul');
  const [xs, ys] = [x.staticShape, y.staticShape];
  checkInner(xs, ys, transposeA, transposeB);
  if (xs?.length === 2 && ys?.length === 2) {
    return raw.matMul(
      x,
      y,
      transposeA || transposeB ? { transpose_a: transposeA, transpose_b: transposeB } : undefined,
    );
  }
  // The op takes adjoints: of complex numbers, conjugates too.
  const [left, right] = [transposeA ? conjugated(x) : x, transposeB ? conjugated(y) : y];
  return raw.batchMatMulV2(left, right, { adj_x: transposeA, adj_y: transposeB });
}

const conjugated = (x: Tensor): Tensor => (isComplex(x.dtype) ? raw.conj(x) : x);

type Sizes = (number | null)[] | null;

function checkInner(xs: Sizes, ys: Sizes, transposeA: boolean, transposeB: boolean): void {
  const received = `received a=${formatShape(xs)}, b=${formatShape(ys)}`;
  if ((xs !== null && xs.length < 2) || (ys !== null && ys.length < 2)) {
    throw new RangeError(`matMul: expected a and b of rank >= 2, ${received}`);
  }
  if (xs === null || ys === null) return;
  const inner = xs[xs.length - (transposeA ? 2 : 1)];
  const other = ys[ys.length - (transposeB ? 1 : 2)];
  if (inner === null || other === null || inner === other) return;
  const flags = transposeA || transposeB ? `, transposeA=${transposeA}, transposeB=${transposeB}` : '';
  throw new RangeError(`matMul: expected equal inner dimensions, ${received}${flags}`);
}

/** A matrix times a vector over the last axes: [..., m, k] · [..., k] → [..., m]. Op: MatMul. */
export function matvec(a: TensorLike, b: TensorLike, transposeA = false): Tensor {
  const [x, y] = promoteBinary(a, b, 'matvec');
  return raw.squeeze(matMul(x, raw.expandDims(y, intScalar(-1)), transposeA), { squeeze_dims: [-1] });
}

/**
 * The product of two vectors (a scalar), of a matrix and a vector, or of two matrices.
 *
 * @param a rank 1 or 2. @param b rank 1 or 2, of equal inner size. Op: MatMul.
 */
export function dot(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'dot');
  checkRank(x, [1, 2], 'dot', 'a');
  checkRank(y, [1, 2], 'dot', 'b');
  const inner = [x.shape.at(-1), y.shape[0]] as (number | null)[];
  if (inner[0] !== null && inner[1] !== null && inner[0] !== inner[1]) {
    throw new RangeError(
      `dot: expected equal inner dimensions, received a=${formatShape(x.staticShape)}, b=${formatShape(y.staticShape)}`,
    );
  }
  const left = x.rank === 1 ? raw.expandDims(x, intScalar(0)) : x;
  const right = y.rank === 1 ? raw.expandDims(y, intScalar(1)) : y;
  const product = raw.matMul(left, right);
  const gone = [...(x.rank === 1 ? [0] : []), ...(y.rank === 1 ? [1] : [])];
  return gone.length === 0 ? product : raw.squeeze(product, { squeeze_dims: gone });
}

/** c[i, j] = a[i] · b[j] of two vectors. Op: Mul. */
export function outerProduct(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'outerProduct');
  checkRank(x, 1, 'outerProduct', 'a');
  checkRank(y, 1, 'outerProduct', 'b');
  return raw.mul(raw.expandDims(x, intScalar(1)), raw.expandDims(y, intScalar(0)));
}

/**
 * The sum of products that an equation of Einstein names: 'ij,jk->ik' is the matrix product, '...' stands for axes that
 * broadcast.
 *
 * @param equation with or without its right side; without, letters that are there once, in order.
 * @param tensors as many as the equation names. Op: Einsum.
 */
export function einsum(equation: string, ...tensors: TensorLike[]): Tensor {
  if (typeof equation !== 'string') throw new TypeError(`einsum: expected an equation, received ${show(equation)}`);
  const [terms, result] = equation.replace(/\s/g, '').split('->');
  const inputs = terms.split(',');
  if (inputs.length !== tensors.length) {
    throw new RangeError(`einsum: expected ${inputs.length} tensors for '${equation}', received ${tensors.length}`);
  }
  return contract(inputs, result ?? implicitResult(inputs), promoteAll(tensors, 'einsum'));
}

function implicitResult(inputs: readonly string[]): string {
  const letters = inputs.join('').replaceAll('...', '');
  const once = [...letters].filter((letter) => letters.indexOf(letter) === letters.lastIndexOf(letter));
  return (inputs.some((term) => term.includes('...')) ? '...' : '') + once.sort().join('');
}

/** The op takes two operands at most; more of them are contracted from the left. */
function contract(inputs: readonly string[], result: string, tensors: readonly Tensor[]): Tensor {
  if (inputs.length <= 2) return raw.einsum(tensors, { equation: `${inputs.join(',')}->${result}` });
  const [first, second, ...rest] = inputs;
  const wanted = new Set(rest.join('') + result);
  const kept = [...new Set(first + second)].filter((letter) => letter !== '.' && wanted.has(letter));
  const joined = (first + second).includes('...') ? `...${kept.join('')}` : kept.join('');
  const partial = raw.einsum([tensors[0], tensors[1]], { equation: `${first},${second}->${joined}` });
  return contract([joined, ...rest], result, [partial, ...tensors.slice(2)]);
}

/**
 * Σ of products over pairs of axes.
 *
 * @param axes n: the last n of a with the first n of b; or a list of axes for each.
 * @returns a's other axes, then b's. Op: MatMul.
 */
export function tensordot(
  a: TensorLike,
  b: TensorLike,
  axes: number | readonly [number | readonly number[], number | readonly number[]],
): Tensor {
  const [x, y] = promoteBinary(a, b, 'tensordot');
  const [ax, ay] = contractedAxes(x.rank, y.rank, axes);
  const sizes = (t: Tensor, list: readonly number[]): Tensor =>
    raw.gatherV2(raw.shape(t), intVector(list), intScalar(0));
  const free = (t: Tensor, list: readonly number[]): number[] =>
    t.shape.map((_, i) => i).filter((i) => !list.includes(i));
  const [fx, fy] = [free(x, ax), free(y, ay)];
  const product = (t: Tensor, list: readonly number[]): Tensor => raw.prod(sizes(t, list), intScalar(0));
  const left = raw.reshape(raw.transpose(x, intVector([...fx, ...ax])), raw.pack([product(x, fx), product(x, ax)]));
  const right = raw.reshape(raw.transpose(y, intVector([...ay, ...fy])), raw.pack([product(y, ay), product(y, fy)]));
  return raw.reshape(raw.matMul(left, right), raw.concatV2([sizes(x, fx), sizes(y, fy)], intScalar(0)));
}

function contractedAxes(
  rankA: number,
  rankB: number,
  axes: number | readonly [number | readonly number[], number | readonly number[]],
): [number[], number[]] {
  if (typeof axes === 'number') {
    if (!Number.isInteger(axes) || axes < 0 || axes > Math.min(rankA, rankB)) {
      throw new RangeError(`tensordot: expected axes in [0, ${Math.min(rankA, rankB)}], received ${show(axes)}`);
    }
    const count = Array.from({ length: axes }, (_, i) => i);
    return [count.map((i) => rankA - axes + i), count];
  }
  const [ax, ay] = [[axes[0]].flat(), [axes[1]].flat()] as [number[], number[]];
  if (ax.length !== ay.length) {
    throw new RangeError(
      `tensordot: expected as many axes of a as of b, received [${ax.join(', ')}] and [${ay.join(', ')}]`,
    );
  }
  return [ax.map((i) => normalizeAxis(i, rankA, 'tensordot')), ay.map((i) => normalizeAxis(i, rankB, 'tensordot'))];
}

/** a × b of vectors of size 3 along the last axis. Op: Cross. */
export function cross(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'cross');
  checkRankAtLeast(x, 1, 'cross', 'a');
  return raw.cross(x, y);
}
