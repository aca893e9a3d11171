export * from './l1-l2';
export * from './orthogonal';
export * from './registry';
export * from './regularizer';
