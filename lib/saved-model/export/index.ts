export { save, type SaveOptions } from './save';
export { savedFunctions } from './object-tree';
export { savedSignatures } from './default-signatures';
export { withDefaults, type SavableFunction } from './traces';
export type { Signatures } from './signatures';
