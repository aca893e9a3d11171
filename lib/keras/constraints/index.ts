export * from './constraint';
export * from './max-norm';
export * from './min-max-norm';
export * from './non-neg';
export * from './registry';
export * from './unit-norm';
