// Logs where operations run, from after the start on, and then no more; determinism and TensorFloat-32.
import * as tf from '../../../lib';

const x = tf.add([1], [2]);
tf.config.setLogDevicePlacement(true);
tf.square(x);
tf.function((y: tf.Tensor) => tf.neg(y), { name: 'logged' })(x);
tf.config.setLogDevicePlacement(false);
tf.exp(x);
const before = tf.config.experimental.opDeterminismEnabled();
tf.config.experimental.enableOpDeterminism();
tf.config.experimental.enableTensorFloat32Execution(false);
let unseeded = '';
try {
  tf.raw.randomUniform(tf.tensor([2], [1], 'int32'), { dtype: 'float32' });
} catch (error) {
  unseeded = (error as Error).message;
}
console.log(
  JSON.stringify({
    determinism: [before, tf.config.experimental.opDeterminismEnabled()],
    unseeded,
    tensorFloat32: tf.config.experimental.tensorFloat32ExecutionEnabled(),
  }),
);
