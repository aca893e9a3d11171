export { L1L2, l1l2, L1, l1, L2, l2, type L1L2Options } from './l1-l2';
export { OrthogonalRegularizer, orthogonalRegularizer, type OrthogonalRegularizerOptions } from './orthogonal';
export { get, serialize, deserialize, type RegularizerFunction, type RegularizerIdentifier } from './registry';
export { Regularizer } from './regularizer';
