// Two logical devices on the first GPU, the others hidden.
import * as tf from '../../../lib';

const [gpu] = tf.config.listPhysicalDevices('GPU');
tf.config.setVisibleDevices(gpu!, 'GPU');
tf.config.setLogicalDeviceConfiguration(gpu!, [{ memoryLimit: 512 }, { memoryLimit: 256 }]);
const devices = [0, 1].map((index) => tf.device(`/GPU:${index}`, () => tf.add([1], [2])).device);
console.log(
  JSON.stringify({
    logical: tf.config.listLogicalDevices('GPU').map(({ name }) => name),
    devices: devices.map((name) => name.split('device:')[1]),
  }),
);
