import { addon } from './native/load';

/** The version of the TensorFlow library in use, `'2.21.0'`. */
export const version: string = addon.version();
