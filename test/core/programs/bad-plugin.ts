// Tries libraries that are no good plug-ins; the process must live on.
import * as tf from '../../../lib';
import { errorOf } from './errors';

const errors = process.argv.slice(2).map((library) => errorOf(() => tf.loadPluggableDevice(library)));
console.log(JSON.stringify({ errors, sum: tf.add([1], [2]).arraySync() }));
