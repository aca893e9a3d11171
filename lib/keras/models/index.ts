export { cloneModel, modelFromJSON } from './clone';
export { loadModel } from './load';
export { saveModel } from './save';
export { Model, model, type ModelOptions } from './model';
export { Sequential, sequential, type SequentialOptions } from './sequential';
export type { SummaryOptions } from './summary';
export type { LoadModelOptions } from '../saving';
