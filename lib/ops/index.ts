/** The curated operations. */

export * from './aliases';
export * from './arithmetic';
export { bitwiseAnd, bitwiseOr, bitwiseXor } from './bitwise';
export * as bitwise from './bitwise';
export * from './compare';
export {
  conv1d,
  conv1dTranspose,
  conv2d,
  conv2dTranspose,
  conv3d,
  conv3dTranspose,
  depthwiseConv2d,
  dilation2d,
  separableConv2d,
} from './conv';
export * from './creation';
export * as fused from './fused';
export * from './join';
export { diag } from './linalg/diagonals';
export { clipByGlobalNorm, clipByNorm, globalNorm, norm } from './linalg/norm';
export { cross, dot, einsum, matMul, matvec, outerProduct, tensordot } from './linalg/products';
export * as linalg from './linalg';
export * from './logical';
export * from './math';
export * as math from './math-namespace';
export * from './nn/activations';
export * from './nn/lstm-cell';
export * from './nn/normalization';
export * from './nn/softmax';
export * from './pool';
export {
  dropout,
  multinomial,
  rand,
  randomGamma,
  randomNormal,
  randomStandardNormal,
  randomUniform,
  randomUniformInt,
  truncatedNormal,
} from './random/draws';
export * as random from './random';
export * from './ragged';
export * from './reduce';
export * from './reshape';
export * from './scatter';
export * from './segment';
export { Reduction } from './weighted-losses';
export * from './slicing';
export * from './sort';
export { sparseToDense } from './sparse';
export * as sparse from './sparse';
export { digamma, erf, erfc, erfinv, igamma, igammac, lbeta, lgamma, polygamma, zeta, betainc } from './special';
export * as special from './special';
export { buffer, TensorBuffer } from './tensor-buffer';
export { Variable, variable } from './variable';
export * from './async';
export { fft, ifft, irfft, rfft } from './fft';
export * as image from './image';
export * as signal from './signal';
export * as spectral from './spectral';
export * as string from './string';
export * as strings from './string';
import './chained';
