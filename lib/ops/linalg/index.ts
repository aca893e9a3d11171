export * from './decompositions';
export {
  adjoint,
  bandPart,
  diag as tensorDiag,
  diagPart,
  matrixDiag as diag,
  matrixTranspose,
  setDiag,
  trace,
} from './diagonals';
export { l2Normalize, norm } from './norm';
export { cross, einsum, matMul, matvec, tensordot } from './products';
