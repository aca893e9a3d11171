import * as tf from '../lib/index';

test('registerClass makes a layer known to configurations', () => {
  class Twice extends tf.layers.Layer {
    static override readonly className = 'Twice';
    override call(x: tf.Tensor): tf.Tensor {
      return x.mul(2);
    }
  }
  tf.serialization.registerClass(Twice);
  const model = tf.sequential([tf.layers.dense({ units: 1, inputShape: [2] }), new Twice()]);
  const copy = tf.Sequential.fromConfig(model.getConfig()) as unknown as tf.Sequential;
  expect(copy.layers[1]).toBeInstanceOf(Twice);

  class Other extends Twice {}
  tf.serialization.registerClass(Other, 'mine', 'Renamed');
  expect(tf.keras.saving.getRegisteredName(Other)).toBe('mine>Renamed');
});
