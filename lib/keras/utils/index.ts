export { deserializeKerasObject, serializeKerasObject } from '../config';
export { registerKerasSerializable, withCustomObjects } from '../registry';
export { setRandomSeed } from './random-seed';
export { toCategorical } from './to-categorical';
