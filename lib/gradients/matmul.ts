import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { attr } from './attributes';
import { conj, unbroadcast } from './broadcast';
import { needs, registerGradient, type OpRecord } from './registry';

type Product = (a: Tensor, b: Tensor, transposeA: boolean, transposeB: boolean) => Tensor;

/**
 * The gradients of a product of matrices that may be transposed (or adjoint) on the way in.
 *
 * @returns makers of the two gradients.
 */
function productGradients(
  a: Tensor,
  b: Tensor,
  grad: Tensor,
  [ta, tb]: readonly [boolean, boolean],
  product: Product,
): [() => Tensor, () => Tensor] {
  return [
    () => (ta ? product(b, grad, tb, true) : product(grad, b, false, !tb)),
    () => (tb ? product(grad, a, true, ta) : product(a, grad, !ta, false)),
  ];
}

const matMul: Product = (a, b, ta, tb) => {
  if (!ta && !tb) return raw.matMul(a, b);
  return raw.matMul(a, b, { transpose_a: ta, transpose_b: tb });
};

registerGradient('MatMul', (op, [grad]) => {
  const [a, b] = op.inputs.map(conj);
  const transposed = [attr<boolean>(op, 'transpose_a'), attr<boolean>(op, 'transpose_b')] as const;
  const [da, db] = productGradients(a, b, grad, transposed, matMul);
  return [needs(op, 0) ? da() : null, needs(op, 1) ? db() : null];
});

const adjoints = (op: OpRecord): readonly [boolean, boolean] => [attr(op, 'adj_x'), attr(op, 'adj_y')];

registerGradient(['BatchMatMul', 'BatchMatMulV2'], (op, [grad]) => {
  const [x, y] = op.inputs;
  const product: Product = (a, b, ta, tb) => raw.batchMatMulV2(a, b, { adj_x: ta, adj_y: tb });
  return unbroadcastMatrices(op, ...productGradients(x, y, grad, adjoints(op), product));
});

registerGradient('BatchMatMulV3', (op, [grad]) => {
  const [x, y] = op.inputs;
  const product =
    (input: Tensor): Product =>
    (a, b, ta, tb) =>
      raw.batchMatMulV3(a, b, { Tout: input.dtype as 'float32', adj_x: ta, adj_y: tb });
  const [dx] = productGradients(x, y, grad, adjoints(op), product(x));
  const [, dy] = productGradients(x, y, grad, adjoints(op), product(y));
  return unbroadcastMatrices(op, dx, dy);
});

registerGradient('SparseMatMul', (op, [grad]) => {
  const [a, b] = op.inputs;
  const transposed = [attr<boolean>(op, 'transpose_a'), attr<boolean>(op, 'transpose_b')] as const;
  const sparse = new Map([
    [a, attr<boolean>(op, 'a_is_sparse')],
    [b, attr<boolean>(op, 'b_is_sparse')],
  ]);
  const product: Product = (p, q, tp, tq) =>
    raw.sparseMatMul(p, q, {
      transpose_a: tp,
      transpose_b: tq,
      a_is_sparse: sparse.get(p) ?? false,
      b_is_sparse: sparse.get(q) ?? false,
    });
  const [da, db] = productGradients(a, b, grad, transposed, product);
  const like = (x: Tensor, y: Tensor): Tensor => (x.dtype === y.dtype ? x : raw.cast(x, { DstT: y.dtype }));
  return [needs(op, 0) ? like(da(), a) : null, needs(op, 1) ? like(db(), b) : null];
});

/** The leading dimensions of a batch of matrices are broadcast; the matrices themselves are not. */
function unbroadcastMatrices(op: OpRecord, dx: () => Tensor, dy: () => Tensor): [Tensor | null, Tensor | null] {
  return unbroadcast(op, dx, dy, [0, 1], 2);
}

registerGradient('Cross', (op, [grad]) => {
  const [a, b] = op.inputs;
  return [needs(op, 0) ? raw.cross(b, grad) : null, needs(op, 1) ? raw.cross(grad, a) : null];
});
