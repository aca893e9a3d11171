// Loads the plug-in given as argument and places operations on its devices.
import * as tf from '../../../lib';
import { errorOf } from './errors';

const [library] = process.argv.slice(2);
const { config } = tf;
tf.loadPluggableDevice(library!);
const physical = config.listPhysicalDevices();
config.experimental.setMemoryGrowth('MY_DEVICE:0', true);
const uneven = errorOf(() => tf.add([1], [1]));
config.experimental.setMemoryGrowth('MY_DEVICE:1', true);
const short = (name: string) => name.replace('/job:localhost/replica:0/task:0', '');

const onDevice = tf.tensor([1, 2, 3]).to('/MY_DEVICE:1');
const negated = tf.device('/MY_DEVICE:1', () => tf.neg(onDevice));
const variable = tf.device('/MY_DEVICE:0', () => new tf.Variable([1, 2, 3]));
const f = tf.function((x: tf.Tensor) => tf.device('/MY_DEVICE:0', () => tf.add(tf.neg(x), variable)));
const traced = f(tf.tensor([10, 20, 30]));
// There is no kernel for Exp on the device: soft placement runs it elsewhere, strict placement does not.
const soft = tf.device('/MY_DEVICE:0', () => tf.exp(tf.tensor([0])));
config.setSoftDevicePlacement(false);
const strict = errorOf(() => tf.device('/MY_DEVICE:0', () => tf.exp(tf.tensor([0]))));
config.setSoftDevicePlacement(true);
const softAgain = tf.device('/MY_DEVICE:0', () => tf.exp(tf.tensor([0])));

console.log(
  JSON.stringify({
    physical: physical.map(({ name }) => name),
    logical: config.listLogicalDevices('MY_DEVICE').map(({ name }) => name),
    growth: [config.experimental.getMemoryGrowth('MY_DEVICE:0'), uneven],
    copied: [short(onDevice.device), onDevice.arraySync()],
    negated: [short(negated.device), negated.arraySync()],
    variable: [short(variable.device), variable.arraySync()],
    traced: traced.arraySync(),
    soft: [short(soft.device), soft.arraySync()],
    strict,
    softAgain: short(softAgain.device),
    back: [short(negated.to('/CPU:0').device), negated.to('/CPU:0').arraySync()],
    kernels: tf
      .listKernels('Neg')
      .filter(({ deviceType }) => deviceType === 'MY_DEVICE')
      .map(({ constraints }) => constraints),
    divided: errorOf(() => config.setLogicalDeviceConfiguration('MY_DEVICE:0', [{}])),
    hidden: errorOf(() => config.setVisibleDevices([], 'CPU')),
  }),
);
