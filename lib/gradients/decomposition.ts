import { isComplex } from '../core/dtype';
import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { attr } from './attributes';
import { conj } from './broadcast';
import { ints, scalarLike } from './constants';
import {
  adjoint,
  band,
  diagonalMatrix,
  diagonalOf,
  identityLike,
  inTypeOf,
  lowerTriangle,
  product,
  realPart,
  safeReciprocal,
  withDiagonal,
  withoutDiagonal,
} from './matrices';
import { registerGradient, registerPartialGradient } from './registry';

const plus = (a: Tensor | null, b: Tensor | null): Tensor | null => (a && b ? raw.addV2(a, b) : (a ?? b));

/** 1 / (x_j - x_i) off the diagonal. */
function reciprocalDifferences(x: Tensor): Tensor {
  const differences = raw.sub(raw.expandDims(x, ints(-2)), raw.expandDims(x, ints(-1)));
  return withoutDiagonal(safeReciprocal(differences));
}

// ---- eigenvalues -----------------------------------------------------------------------------------------------------

registerPartialGradient('SelfAdjointEigV2', (op, [de, dv]) => {
  const a = op.inputs[0];
  let [e, v] = op.outputs;
  if (!attr<boolean>(op, 'compute_v')) {
    [e, v] = raw.selfAdjointEigV2(a);
    dv = null;
  }
  const onDiagonal = de && diagonalMatrix(inTypeOf(de, a));
  const turning = dv && raw.mul(inTypeOf(reciprocalDifferences(e), a), product(v, dv, { a: true }));
  const inner = plus(onDiagonal, turning);
  if (!inner) return [null];
  const da = product(v, product(inner, v, { b: true }));
  // The operation reads the lower triangle only, so that is where the gradient goes.
  const folded = lowerTriangle(raw.addV2(da, adjoint(da)));
  return [withDiagonal(folded, raw.mul(scalarLike(folded, 0.5), diagonalOf(folded)))];
});

registerPartialGradient('Eig', (op, [de, dv]) => {
  const a = op.inputs[0];
  let [e, v] = op.outputs;
  if (!attr<boolean>(op, 'compute_v')) {
    [e, v] = raw.eig(a, { Tout: e.dtype as 'complex64' });
    dv = null;
  }
  let inner = de && diagonalMatrix(de);
  if (dv) {
    const along = product(v, dv, { a: true });
    const lengths = diagonalMatrix(inTypeOf(realPart(diagonalOf(along)), v));
    const rest = raw.sub(along, product(v, product(v, lengths), { a: true }));
    inner = plus(inner, raw.mul(conj(reciprocalDifferences(e)), rest));
  }
  if (!inner) return [null];
  const da = raw.matrixSolve(adjoint(v), product(inner, v, { b: true }));
  return [isComplex(a.dtype) ? inTypeOf(da, a) : inTypeOf(realPart(da), a)];
});

// ---- singular values -------------------------------------------------------------------------------------------------

registerPartialGradient('Svd', (op, [ds, du, dv]) => {
  const a = op.inputs[0];
  let [s, u, v] = op.outputs;
  if (!attr<boolean>(op, 'compute_uv')) {
    [s, u, v] = raw.svd(a);
    du = dv = null;
  } else if (attr<boolean>(op, 'full_matrices')) {
    [u, du] = thin(u, du, a);
    [v, dv] = thin(v, dv, a);
  }
  const singular = inTypeOf(s, a);
  const matrix = diagonalMatrix(singular);
  // Singular values are real numbers, whatever their type.
  let inner = ds && diagonalMatrix(inTypeOf(realPart(ds), a));
  let outer: Tensor | null = null;
  if (du || dv) {
    const inverse = diagonalMatrix(inTypeOf(safeReciprocal(s), a));
    const f = inTypeOf(reciprocalDifferences(raw.square(s)), a);
    const turning = (t: Tensor): Tensor => raw.mul(f, raw.sub(t, adjoint(t)));
    if (du) {
      const along = product(u, du, { a: true });
      inner = plus(inner, product(turning(along), matrix));
      const rest = product(raw.sub(du, product(u, along)), inverse);
      outer = plus(outer, product(rest, v, { b: true }));
    }
    if (dv) {
      const along = product(v, dv, { a: true });
      inner = plus(inner, product(matrix, turning(along)));
      const rest = product(raw.sub(dv, product(v, along)), inverse);
      outer = plus(outer, product(u, rest, { b: true }));
      // The phases of u and v are bound to each other.
      if (isComplex(a.dtype)) {
        const phases = diagonalMatrix(diagonalOf(along));
        const half = raw.mul(scalarLike(a, 0.5), product(inverse, raw.sub(adjoint(phases), phases)));
        inner = plus(inner, half);
      }
    }
  }
  return [plus(inner && product(u, product(inner, v, { b: true })), outer)];
});

/**
 * Of a full square matrix the columns that belong to singular values, and their gradient. A single column more is fixed by
 * the others but for its sign, and hands its gradient on to them; of several only the space is fixed.
 */
function thin(full: Tensor, dFull: Tensor | null, a: Tensor): [Tensor, Tensor | null] {
  const [rows, columns] = a.shape.slice(-2) as (number | null)[];
  const all = full.shape.at(-1) as number | null;
  if (rows === null || columns === null || all === null) {
    throw new Error(
      "gradient: 'Svd' with full_matrices needs a matrix whose size is known when the function is traced",
    );
  }
  const count = Math.min(rows, columns);
  const kept = all === count ? full : band(full, -1, 0, count);
  if (!dFull || all === count) return [kept, dFull];
  if (all > count + 1) {
    throw new Error(
      "gradient: 'Svd' with full_matrices has a gradient only where rows and columns differ by at most 1",
    );
  }
  const extra = band(full, -1, count, 1);
  const dExtra = band(dFull, -1, count, 1);
  return [kept, raw.sub(band(dFull, -1, 0, count), product(extra, product(dExtra, kept, { a: true })))];
}

// ---- QR --------------------------------------------------------------------------------------------------------------

registerGradient('Qr', (op, [dq, dr]) => {
  const a = op.inputs[0];
  const [q, r] = op.outputs;
  const [rows, columns] = a.shape.slice(-2) as (number | null)[];
  if (rows === null || columns === null) {
    throw new Error("gradient: 'Qr' needs a matrix whose size is known when the function is traced");
  }
  if (rows > columns && attr<boolean>(op, 'full_matrices')) {
    throw new Error("gradient: 'Qr' of a tall matrix has a gradient only with full_matrices false");
  }
  if (rows >= columns) return [tallQrGradient(q, r, dq, dr)];
  // a = [x y] = q·[u v]: x is square, and y = q·v.
  const [u, du] = [band(r, -1, 0, rows), band(dr, -1, 0, rows)];
  const y = band(a, -1, rows, -1);
  const dv = band(dr, -1, rows, -1);
  const dx = tallQrGradient(q, u, raw.addV2(dq, product(y, dv, { b: true })), du);
  return [raw.concatV2([dx, product(q, dv)], ints(-1))];
});

function tallQrGradient(q: Tensor, r: Tensor, dq: Tensor, dr: Tensor): Tensor {
  /** t·r⁻ᴴ */
  const overR = (t: Tensor): Tensor => adjoint(raw.matrixTriangularSolve(r, adjoint(t), { lower: false }));
  const along = product(q, dq, { a: true });
  const rdr = product(r, dr, { b: true });
  const skew = raw.addV2(raw.sub(along, adjoint(along)), raw.sub(rdr, adjoint(rdr)));
  const inQ = product(q, raw.addV2(dr, overR(lowerTriangle(skew))));
  const da = raw.addV2(inQ, overR(raw.sub(dq, product(q, along))));
  if (!isComplex(q.dtype)) return da;
  const phases = raw.sub(rdr, adjoint(along));
  const d = raw.mul(identityLike(phases), phases);
  const correction = raw.sub(d, inTypeOf(realPart(d), d));
  return raw.addV2(da, overR(product(q, adjoint(correction))));
}
