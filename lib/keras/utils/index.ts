export { deserializeKerasObject, serializeKerasObject } from '../config';
export { registerKerasSerializable, withCustomObjects } from '../registry';
export { setRandomSeed } from './random-seed';
export { padSequences, type PadSequencesOptions } from './pad-sequences';
export { toCategorical } from './to-categorical';
