import { Tensor } from '../../lib/core/tensor';
import * as tf from '../../lib/ops';

const x = tf.tensor([
  [1, -2],
  [3, 4],
]);

test('operations are methods', () => {
  expect(x.add(1).mul(2).relu().arraySync()).toEqual([
    [4, 0],
    [8, 10],
  ]);
  expect(x.matMul(x, false, true).sum().arraySync()).toBe(20);
  expect(x.sum(1, true).shape).toEqual([2, 1]);
  expect(x.topk(1).indices.arraySync()).toEqual([[0], [1]]);
  expect(x.split(2, 1)).toHaveLength(2);
});

test('methods that differ from functions', () => {
  expect(x.concat(x, 1).shape).toEqual([2, 4]);
  expect(x.concat([x, x]).shape).toEqual([6, 2]);
  expect(x.stack(x).shape).toEqual([2, 2, 2]);
  expect(x.where(x.greater(0), 0).arraySync()).toEqual([
    [1, 0],
    [3, 4],
  ]);
  expect([x.toInt().dtype, x.toBool().dtype, x.toInt().toFloat().dtype, x.asType('float16').dtype]).toEqual([
    'int32',
    'bool',
    'float32',
    'float16',
  ]);
  expect(x.sum().as1D().asScalar().shape).toEqual([]);
  expect(
    [x.as1D(), x.as2D(1, 4), x.as3D(1, 2, 2), x.as4D(1, 1, 2, 2), x.as5D(1, 1, 1, 2, 2)].map((y) => y.rank),
  ).toEqual([1, 2, 3, 4, 5]);
  expect(x.reshapeAs(tf.zeros([4])).shape).toEqual([4]);
});

test('a variable has them for its value', () => {
  const v = tf.variable([3, 4]);
  expect(v.square().sum().sqrt().arraySync()).toBe(5);
  expect(v.add(1).arraySync()).toEqual([4, 5]);
  v.assign([0, 1]);
  expect(v.add(1).arraySync()).toEqual([1, 2]);
  expect(tf.tensor([1, 2]).mul(v).arraySync()).toEqual([0, 2]);
  expect(Object.keys(v)).not.toContain('add');
});

test('bufferSync and buffer copy the values', async () => {
  const copy = tf.tensor([[1, 2], [3, 4]]).bufferSync(); // prettier-ignore
  expect([copy.get(1, 0), copy.shape, copy.dtype]).toEqual([3, [2, 2], 'float32']);
  copy.set(7, 1, 0);
  expect(copy.toTensor().arraySync()).toEqual([[1, 2], [7, 4]]); // prettier-ignore
  expect((await tf.tensor(['a', 'b']).buffer()).get(1)).toBe('b');
  expect(tf.variable([5]).bufferSync().get(0)).toBe(5);
});

test('print writes the values', () => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => {});
  x.print();
  expect(log).toHaveBeenCalledWith(x.toString());
  log.mockRestore();
});

test('methods are not enumerable, so that tensors print and compare as before', () => {
  expect(Object.keys(x)).not.toContain('add');
  expect('add' in Tensor.prototype).toBe(true);
});

test('each chained operation gives what its function gives', () => {
  const positive = tf.tensor([[0.25, 0.5]]);
  const pairs: [Tensor, Tensor][] = [
    [positive.acos(), tf.acos(positive)],
    [positive.logSumExp(), tf.logSumExp(positive)],
    [positive.clipByValue(0.3, 0.4), tf.clipByValue(positive, 0.3, 0.4)],
    [positive.pad([[1, 0], [0, 1]]), tf.pad(positive, [[1, 0], [0, 1]])], // prettier-ignore
    [positive.expandDims(-1), tf.expandDims(positive, -1)],
    [positive.toInt().oneHot(3), tf.oneHot([[0, 0]], 3)],
  ];
  for (const [method, fn] of pairs) expect(method.arraySync()).toEqual(fn.arraySync());
});
