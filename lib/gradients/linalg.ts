import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { attr } from './attributes';
import { conj, unbroadcast } from './broadcast';
import { ints, scalarLike } from './constants';
import {
  adjoint,
  band,
  diagonalOf,
  identityLike,
  lowerTriangle,
  product,
  upperTriangle,
  withDiagonal,
} from './matrices';
import { needs, registerGradient, registerPartialGradient } from './registry';
import { joinShape, knownRank, shapeOf, shapeSlice, sizeAt } from './shapes';

registerGradient('Cholesky', (op, [dy]) => {
  const l = op.outputs[0];
  const inverse = raw.matrixTriangularSolve(l, identityLike(l));
  const inner = product(l, dy, { a: true });
  const halved = lowerTriangle(withDiagonal(inner, raw.mul(scalarLike(dy, 0.5), diagonalOf(inner))));
  const da = product(product(inverse, halved, { a: true }), inverse);
  return [raw.mul(raw.addV2(da, adjoint(da)), scalarLike(dy, 0.5))];
});

registerGradient('MatrixInverse', (op, [dy]) => {
  const inverse = op.outputs[0];
  const adjoined = attr<boolean>(op, 'adjoint');
  const inner = product(dy, inverse, { a: adjoined, b: !adjoined });
  return [raw.neg(product(inverse, inner, { a: !adjoined }))];
});

/** One factor per matrix. */
const perMatrix = (factor: Tensor, matrices: Tensor): Tensor =>
  raw.mul(raw.expandDims(raw.expandDims(factor, ints(-1)), ints(-1)), matrices);

registerGradient('MatrixDeterminant', (op, [dy]) => [
  perMatrix(raw.mul(dy, conj(op.outputs[0])), raw.matrixInverse(op.inputs[0], { adjoint: true })),
]);

// The sign is taken as constant.
registerPartialGradient('LogMatrixDeterminant', (op, [, dLog]) => [
  dLog && perMatrix(dLog, raw.matrixInverse(op.inputs[0], { adjoint: true })),
]);

registerGradient('MatrixSolve', (op, [dy]) => {
  const adjoined = attr<boolean>(op, 'adjoint');
  const db = raw.matrixSolve(op.inputs[0], dy, { adjoint: !adjoined });
  return [needs(op, 0) ? raw.neg(solvedMatrix(adjoined, db, op.outputs[0])) : null, db];
});

/** Minus the gradient of the matrix of a solve, of the right side's gradient and the solution. */
function solvedMatrix(adjoined: boolean, db: Tensor, x: Tensor): Tensor {
  return adjoined ? product(x, db, { b: true }) : product(db, x, { b: true });
}

registerGradient('MatrixTriangularSolve', (op, [dy]) => {
  const lower = attr<boolean>(op, 'lower');
  const adjoined = attr<boolean>(op, 'adjoint');
  const db = raw.matrixTriangularSolve(op.inputs[0], dy, { lower, adjoint: !adjoined });
  const triangle = lower ? lowerTriangle : upperTriangle;
  return unbroadcast(
    op,
    () => triangle(raw.neg(solvedMatrix(adjoined, db, op.outputs[0]))),
    () => db,
    [0, 1],
    2,
  );
});

registerGradient('BandedTriangularSolve', (op, [dy]) => {
  const lower = attr<boolean>(op, 'lower');
  const adjoined = attr<boolean>(op, 'adjoint');
  const bands = op.inputs[0];
  const db = raw.bandedTriangularSolve(bands, dy, { lower, adjoint: !adjoined });
  const da = (): Tensor => {
    const full = raw.neg(solvedMatrix(adjoined, db, op.outputs[0]));
    const last = raw.sub(sizeAt(bands, -2), ints(1));
    const range = lower ? raw.pack([raw.neg(last), ints(0)]) : raw.pack([ints(0), last]);
    return raw.matrixDiagPartV3(full, range, scalarLike(full, 0), { align: 'LEFT_RIGHT' });
  };
  return unbroadcast(op, da, () => db, [0, 1], 2);
});

registerGradient('MatrixSolveLs', (op, [dx]) => {
  const [a, b, regularizer] = op.inputs;
  const x = op.outputs[0];
  const [rows, columns] = a.shape.slice(-2) as (number | null)[];
  if (rows === null || columns === null) {
    throw new Error("gradient: 'MatrixSolveLs' needs a matrix whose size is known when the function is traced");
  }
  const tall = rows >= columns;
  const gram = tall ? product(a, a, { a: true }) : product(a, a, { b: true });
  const scaled = raw.mul(raw.cast(regularizer, { DstT: a.dtype }), identityLike(gram));
  const factor = raw.cholesky(raw.addV2(gram, scaled));
  const solve = (right: Tensor): Tensor =>
    raw.matrixTriangularSolve(factor, raw.matrixTriangularSolve(factor, right), { adjoint: true });
  if (tall) {
    // x = (aᴴa + λ)⁻¹ aᴴb
    const z = solve(dx);
    const xz = product(x, z, { b: true });
    return [raw.sub(product(b, z, { b: true }), product(a, raw.addV2(xz, adjoint(xz)))), product(a, z), null];
  }
  // x = aᴴ (aaᴴ + λ)⁻¹ b
  const db = solve(product(a, dx));
  const solved = solve(b);
  const rest = raw.sub(adjoint(dx), product(db, a, { a: true }));
  return [raw.sub(product(solved, rest), product(db, x, { b: true })), db, null];
});

// y² = x, so dy solves yᴴ·dx + dx·yᴴ = dy: a linear system for the elements of dx.
registerGradient('MatrixSquareRoot', (op, [dy]) => {
  const y = op.outputs[0];
  const identity = identityLike(y);
  const system = raw.addV2(kronecker(adjoint(y), identity), kronecker(identity, conj(y)));
  const vector = raw.reshape(dy, joinShape(leading(dy), -1, 1));
  return [raw.reshape(raw.matrixSolve(system, vector), shapeOf(dy))];
});

/** Of each pair of square matrices of one size: the matrix of a[i, j]·b[k, l] with rows (i, k) and columns (j, l). */
function kronecker(a: Tensor, b: Tensor): Tensor {
  const wideA = raw.expandDims(raw.expandDims(a, ints(-1)), ints(-3));
  const wideB = raw.expandDims(raw.expandDims(b, ints(-2)), ints(-4));
  const n = sizeAt(a, -1);
  const size = raw.mul(n, n);
  return raw.reshape(raw.mul(wideA, wideB), joinShape(leading(a), size, size));
}

/** The shape in front of the matrices. */
function leading(a: Tensor): Tensor {
  const rank = knownRank(a);
  return rank === null
    ? raw.slice(raw.shape(a), ints([0]), raw.reshape(raw.sub(raw.rank(a), ints(2)), ints([1])))
    : shapeSlice(a, 0, rank - 2);
}

// ---- tridiagonal matrices --------------------------------------------------------------------------------------------

/** The entries along an axis moved one place on (towards its end), a zero coming in. */
function shifted(x: Tensor, axis: -1 | -2, towards: 'end' | 'start'): Tensor {
  const at = x.rank + axis;
  const paddings = Array.from({ length: x.rank * 2 }, (_, i) => (i === at * 2 + (towards === 'end' ? 0 : 1) ? 1 : 0));
  const padded = raw.pad(x, raw.reshape(ints(paddings), ints([-1, 2])));
  const begin = Array.from({ length: x.rank }, (_, i) => (i === at && towards === 'start' ? 1 : 0));
  return raw.slice(padded, ints(begin), shapeOf(x));
}

/** Σ over the columns of a·b̅. */
const rowProducts = (a: Tensor, b: Tensor): Tensor => raw.sum(raw.mul(a, conj(b)), ints([-1]));

registerGradient('TridiagonalMatMul', (op, [dy]) => {
  const [above, main, below, right] = op.inputs;
  return [
    raw.expandDims(rowProducts(dy, shifted(right, -2, 'start')), ints(-2)),
    raw.expandDims(rowProducts(dy, right), ints(-2)),
    raw.expandDims(rowProducts(dy, shifted(right, -2, 'end')), ints(-2)),
    raw.addV2(
      raw.addV2(shifted(raw.mul(adjoint(above), dy), -2, 'end'), raw.mul(adjoint(main), dy)),
      shifted(raw.mul(adjoint(below), dy), -2, 'start'),
    ),
  ];
});

// The rows of `diagonals` are the diagonals above, on and below the main one; the last entry of the first and the first
// of the last are not read.
registerGradient('TridiagonalSolve', (op, [dy]) => {
  const diagonals = op.inputs[0];
  const x = op.outputs[0];
  const [above, main, below] = [0, 1, 2].map((row) => conj(band(diagonals, -2, row, 1)));
  const transposed = raw.concatV2([shifted(below, -1, 'start'), main, shifted(above, -1, 'end')], ints(-2));
  const db = raw.tridiagonalSolve(transposed, dy, { partial_pivoting: attr(op, 'partial_pivoting') });
  if (!needs(op, 0)) return [null, db];
  const rows = [shifted(x, -2, 'start'), x, shifted(x, -2, 'end')].map((t) => raw.neg(rowProducts(db, t)));
  return [raw.pack(rows, { axis: diagonals.rank - 2 }), db];
});
