export * from './cosine-decay';
export * from './cosine-decay-restarts';
export * from './exponential-decay';
export * from './inverse-time-decay';
export * from './piecewise-constant-decay';
export * from './polynomial-decay';
export { deserialize, serialize } from './registry';
export { LearningRateSchedule } from './schedule';
