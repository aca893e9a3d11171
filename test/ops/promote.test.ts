import type { DType } from '../../lib/core/dtype';
import * as tf from '../../lib/ops';
import { promoteAll, promoteBinary } from '../../lib/ops/promote';

const of = (dtype: DType) => (dtype === 'bool' ? tf.tensor([true]) : tf.ones([1], dtype));

/** The rules of Keras 3, by both operands and the type they meet in. */
test.each<[DType, DType, DType]>([
  ['bool', 'bool', 'bool'],
  ['bool', 'uint8', 'uint8'],
  ['bool', 'float16', 'float16'],
  ['int8', 'int32', 'int32'],
  ['uint8', 'int8', 'int16'],
  ['uint8', 'int32', 'int32'],
  ['uint16', 'int16', 'int32'],
  ['uint32', 'int32', 'int64'],
  ['uint64', 'int64', 'float32'],
  ['int32', 'float16', 'float16'],
  ['int64', 'float32', 'float32'],
  ['int32', 'bfloat16', 'bfloat16'],
  ['float16', 'bfloat16', 'float32'],
  ['float16', 'float32', 'float32'],
  ['float32', 'float64', 'float64'],
  ['float32', 'complex64', 'complex64'],
  ['float64', 'complex64', 'complex128'],
  ['int32', 'complex64', 'complex64'],
])('%s and %s meet in %s', (a, b, expected) => {
  for (const [x, y] of [
    [a, b],
    [b, a],
  ]) {
    const [left, right] = promoteBinary(of(x), of(y), 'add');
    expect([left.dtype, right.dtype]).toEqual([expected, expected]);
  }
});

/** A bare number adapts to the tensor beside it. */
test.each<[number | bigint | boolean, DType, DType]>([
  [2n, 'uint64', 'uint64'],
  [2n, 'int8', 'int8'],
  [2n, 'bool', 'int64'],
  [2n, 'float16', 'float16'],
  [2, 'float32', 'float32'],
  [2.5, 'float16', 'float16'],
  [2.5, 'bfloat16', 'bfloat16'],
  [2, 'float64', 'float64'],
  [2, 'int8', 'int8'],
  [2, 'int64', 'int64'],
  [2.5, 'int32', 'float32'],
  [2, 'bool', 'int32'],
  [2.5, 'bool', 'float32'],
  [2, 'complex64', 'complex64'],
  [true, 'float32', 'float32'],
  [true, 'bool', 'bool'],
])('the literal %s beside %s gives %s', (literal, dtype, expected) => {
  expect(promoteBinary(literal, of(dtype), 'add').map((each) => each.dtype)).toEqual([expected, expected]);
  expect(promoteBinary(of(dtype), literal, 'add').map((each) => each.dtype)).toEqual([expected, expected]);
});

test('two literals are float32, and plain arrays what tensor makes of them', () => {
  expect(promoteBinary(1, 2, 'add').map((each) => each.dtype)).toEqual(['float32', 'float32']);
  expect(promoteBinary([1, 2], of('int32'), 'add')[0].dtype).toBe('float32');
  expect(promoteBinary(Int32Array.of(1), 2, 'add').map((each) => each.dtype)).toEqual(['float32', 'float32']);
});

test('a variable counts as its value', () => {
  expect(tf.add(tf.variable(tf.ones([2], 'float16')), 2.5).dtype).toBe('float16');
});

test('lists meet in one type', () => {
  expect(promoteAll([of('int32'), of('bool'), of('float16')], 'stack').map((each) => each.dtype)).toEqual([
    'float16',
    'float16',
    'float16',
  ]);
});

test('equal operands are passed on as they are', () => {
  const [x, y] = [tf.ones([2]), tf.ones([2])];
  const [left, right] = promoteBinary(x, y, 'add');
  expect(left === x && right === y).toBe(true);
});

test('strings and numbers do not meet', () => {
  expect(() => tf.add(of('int32'), ['a'])).toThrow(
    'add: expected element types that can meet, received int32 and string',
  );
  expect(() => tf.mul(['a'], 2.5)).toThrow('mul: expected element types that can meet, received string and float32');
});
