import { checkTensor, repetitionLimit } from '../../lib/graph/tensor-check';
import { addon } from '../../lib/native/load';
import { TensorProto } from '../../lib/proto/messages';
import type { Init } from '../../lib/proto/codec';

type Given = Init<TensorProto>;

const shape = (...sizes: number[]) => ({ dim: sizes.map((size) => ({ size })) });
const content = (...values: (number | string)[]) =>
  Buffer.concat(values.map((one) => Buffer.from(typeof one === 'string' ? one : [one])));

/** Bytes of repeated values, or what is wrong. */
function checked(given: Given): number | string {
  try {
    return checkTensor(TensorProto.decode(TensorProto.encode(given)), 'it');
  } catch (error) {
    return (error as Error).message;
  }
}

/** Whether TensorFlow reads it: what its optimizers take for granted. */
function isRead(given: Given): boolean {
  try {
    addon.tensorFromProto(TensorProto.encode(given));
    return true;
  } catch {
    return false;
  }
}

const byteSizes: [dtype: number, size: number][] = [
  ...[4, 6, 10, 11, 12, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33].map((dtype): [number, number] => [dtype, 1]),
  ...[5, 14, 15, 16, 17, 19].map((dtype): [number, number] => [dtype, 2]),
  ...[1, 3, 13, 22].map((dtype): [number, number] => [dtype, 4]),
  ...[2, 8, 9, 23].map((dtype): [number, number] => [dtype, 8]),
  [18, 16],
];

test.each(byteSizes)('data type %i: content of %i bytes an element, as TensorFlow reads it', (dtype, size) => {
  for (const bytes of [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48]) {
    const given = { dtype, tensor_shape: shape(3), tensor_content: new Uint8Array(bytes) };
    const isRight = bytes === 0 || bytes === 3 * size;
    expect([bytes, isRead(given)]).toEqual([bytes, isRight]);
    expect([bytes, typeof checked(given) === 'number']).toEqual([bytes, isRight]);
  }
});

test.each<[what: string, given: Given, repeated: number]>([
  ['values for all elements', { dtype: 1, tensor_shape: shape(2), float_val: [1, 2] }, 0],
  ['a last value that repeats', { dtype: 1, tensor_shape: shape(5), float_val: [1, 2] }, 12],
  ['no values, which are zeros', { dtype: 2, tensor_shape: shape(2, 3) }, 48],
  ['more values than elements', { dtype: 3, tensor_shape: shape(1), int_val: [1, 2, 3] }, 0],
  ['values of another type, which are not looked at', { dtype: 9, tensor_shape: shape(2), int_val: [1, 2] }, 0],
  ['half a complex value', { dtype: 8, tensor_shape: shape(2), scomplex_val: [1, 2, 3] }, 4],
  ['halves out of range', { dtype: 19, tensor_shape: shape(2), half_val: [-1, 70000] }, 0],
  ['a scalar without a shape', { dtype: 10, bool_val: [true] }, 0],
  ['no elements, whatever the content', { dtype: 1, tensor_shape: shape(0, 7), tensor_content: content('abc') }, 0],
  ['no elements before too many', { dtype: 1, tensor_shape: shape(0, 2 ** 62, 2 ** 62) }, 0],
  ['strings', { dtype: 7, tensor_shape: shape(2), string_val: [content('a'), content('b')] }, 0],
  ['strings as content', { dtype: 7, tensor_shape: shape(2), tensor_content: content(1, 2, 'abc') }, 0],
  ['lengths of more bytes than needed', { dtype: 7, tensor_shape: shape(1), tensor_content: content(0x81, 0, 'a') }, 0],
  ['packed integers as values', { dtype: 29, tensor_shape: shape(3), int_val: [300, -1] }, 1],
  ['float8', { dtype: 24, tensor_shape: shape(2), float8_val: content(1, 2) }, 0],
  ['as many sizes as there may be', { dtype: 1, tensor_shape: shape(...new Array<number>(254).fill(1)) }, 4],
  ['resources that are none', { dtype: 20, tensor_shape: shape(2) }, 48],
])('%s are read', (_, given, repeated) => {
  expect(isRead(given)).toBe(true);
  expect(checked(given)).toBe(repeated);
});

test.each<[what: string, given: Given, problem: string]>([
  ['no data type', { dtype: 0 }, 'it is of data type 0, which no tensor has'],
  ['an unknown data type', { dtype: 34 }, 'it is of data type 34, which no tensor has'],
  ['a reference', { dtype: 101 }, 'it is of data type 101, which no tensor has'],
  ['an open size', { dtype: 1, tensor_shape: shape(2, -1) }, 'it has the shape [2, -1]'],
  ['a size below', { dtype: 1, tensor_shape: shape(0, -5) }, 'it has the shape [0, -5]'],
  ['too many elements', { dtype: 1, tensor_shape: shape(2 ** 40, 2 ** 40) }, 'it has the shape [1099511627776, 1099'],
  ['too many before none', { dtype: 1, tensor_shape: shape(2 ** 62, 2 ** 62, 0) }, 'it has the shape [46116860184'],
  ['too many sizes', { dtype: 1, tensor_shape: shape(...new Array<number>(255).fill(1)) }, 'a shape of 255 sizes'],
  [
    'strings that are longer than the content',
    { dtype: 7, tensor_shape: shape(2), tensor_content: content(1, 3, 'abc') },
    'it has 5 bytes, which are not 2 elements',
  ],
  [
    'strings that are shorter',
    { dtype: 7, tensor_shape: shape(2), tensor_content: content(1, 1, 'abc') },
    'it has 5 bytes, which are not 2 elements',
  ],
  [
    'lengths without an end',
    { dtype: 7, tensor_shape: shape(1), tensor_content: content(0x80, 0x80, 0x80, 0x80, 0x80, 0) },
    'it has 6 bytes, which are not 1 elements',
  ],
])('%s is refused, as TensorFlow does', (_, given, problem) => {
  expect(isRead(given)).toBe(false);
  expect(checked(given)).toContain(problem);
});

// Reading such a list ends the process: its decoder counts on what it finds.
test('variants and resources with values are refused', () => {
  const list = { type_name: 'tensorflow::TensorList' };
  expect(checked({ dtype: 21, variant_val: [list] })).toBe('it holds a resource or a variant');
  expect(checked({ dtype: 21, tensor_content: content(0) })).toBe('it holds a resource or a variant');
  expect(checked({ dtype: 20, resource_handle_val: [{ name: 'x' }] })).toBe('it holds a resource or a variant');
});

test('repeated values may take a part of memory', () => {
  expect(repetitionLimit()).toBeGreaterThan(2 ** 26);
  expect(repetitionLimit()).toBeLessThan(2 ** 50);
});
