// Hides one of a plug-in's two devices.
import * as tf from '../../../lib';
import { errorOf } from './errors';

const [library] = process.argv.slice(2);
tf.loadPluggableDevice(library!);
const [, second] = tf.config.listPhysicalDevices('MY_DEVICE');
tf.config.setVisibleDevices(second!, 'MY_DEVICE');
const visible = tf.config.getVisibleDevices().map(({ name }) => name);
const logical = tf.config.listLogicalDevices().map(({ name }) => name);
console.log(
  JSON.stringify({
    visible,
    logical,
    late: errorOf(() => tf.config.setVisibleDevices([], 'MY_DEVICE')),
    same: errorOf(() => tf.config.setVisibleDevices([second!], 'my_device')),
    absent: errorOf(() => tf.device('/MY_DEVICE:1', () => 0)),
    value: tf.device('/MY_DEVICE:0', () => tf.neg([1])).arraySync(),
  }),
);
