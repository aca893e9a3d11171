export { Layer } from '../engine/layer';
export { Dense, dense, type DenseOptions } from './core/dense';
