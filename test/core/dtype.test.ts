import { dtypeCode, dtypeName, dtypeOfArray, promoteTypes, type DType } from '../../lib/core/dtype';

// keras.backend.result_type(a, b) of Keras 3.15.
const promotions: [DType, DType, DType][] = [
  ['bool', 'int8', 'int8'],
  ['bool', 'float16', 'float16'],
  ['int8', 'uint8', 'int16'],
  ['int32', 'uint32', 'int64'],
  ['int32', 'uint8', 'int32'],
  ['int64', 'float32', 'float32'],
  ['int64', 'float16', 'float16'],
  ['uint8', 'bfloat16', 'bfloat16'],
  ['float16', 'bfloat16', 'float32'],
  ['float16', 'float32', 'float32'],
  ['float32', 'float64', 'float64'],
  ['float32', 'complex64', 'complex64'],
  ['float64', 'complex64', 'complex128'],
];

test.each(promotions)('%s meets %s in %s, either way round', (a, b, result) => {
  expect(promoteTypes(a, b)).toBe(result);
  expect(promoteTypes(b, a)).toBe(result);
});

test('strings have no common type with numbers', () => {
  expect(() => promoteTypes('string', 'float32')).toThrow(
    new TypeError('dtype: string and float32 have no common type'),
  );
});

test('codes and names are one another’s inverse', () => {
  for (const name of ['float32', 'bfloat16', 'string', 'uint64', 'variant'] as DType[]) {
    expect(dtypeName(dtypeCode(name))).toBe(name);
  }
  expect(dtypeName(101)).toBe('float32');
  expect(() => dtypeName(99)).toThrow(RangeError);
});

test('typed arrays stand for their own element type', () => {
  expect(dtypeOfArray(new Uint8ClampedArray(1))).toBe('uint8');
  expect(dtypeOfArray(new BigUint64Array(1))).toBe('uint64');
  expect(dtypeOfArray(new Uint32Array(1))).toBe('uint32');
});
