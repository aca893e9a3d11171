export { cloneModel, modelFromJSON } from './clone';
export { Model, model, type ModelOptions } from './model';
export { Sequential, sequential, type SequentialOptions } from './sequential';
export type { SummaryOptions } from './summary';
