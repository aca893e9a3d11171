export * from './async';
export * from './boxes';
export * from './codec';
export * from './color';
export * from './geometry';
export * from './resize';
export { threshold } from './threshold';
