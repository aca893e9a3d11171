import { addon, context, errorOf, float32, floats, FLOAT, run } from './support';

const codes = {
  float32: 1,
  float64: 2,
  int32: 3,
  uint8: 4,
  int16: 5,
  int8: 6,
  complex64: 8,
  int64: 9,
  bool: 10,
  bfloat16: 14,
  uint16: 17,
  complex128: 18,
  float16: 19,
  uint32: 22,
  uint64: 23,
  float8_e5m2: 24,
  float8_e4m3fn: 25,
  int4: 29,
  uint4: 30,
};

describe('tensorFromBytes', () => {
  it.each([
    [codes.float32, [2, 2], 16],
    [codes.float64, [3], 24],
    [codes.bfloat16, [5], 10],
    [codes.float16, [1], 2],
    [codes.complex128, [2], 32],
    [codes.uint64, [2], 16],
    [codes.bool, [4], 4],
    [codes.int4, [3], 3],
    [codes.float8_e5m2, [3], 3],
    [codes.float32, [], 4],
    [codes.float32, [0, 3], 0],
  ])('keeps the bytes of dtype %i, shape %j', (dtype, shape, size) => {
    const bytes = Uint8Array.from({ length: size }, (_, i) => i % 2);
    const tensor = addon.tensorFromBytes(dtype, shape, bytes);
    expect(addon.tensorDtype(tensor)).toBe(dtype);
    expect(addon.tensorShape(tensor)).toEqual(shape);
    expect(new Uint8Array(addon.tensorBytesSync(tensor))).toEqual(bytes);
  });

  it('reads what a view shows, not what lies under it', () => {
    const data = Float32Array.of(1, 2, 3, 4, 5);
    expect(floats(addon.tensorFromBytes(FLOAT, [2], data.subarray(1, 3)))).toEqual([2, 3]);
    expect(floats(addon.tensorFromBytes(FLOAT, [2], new DataView(data.buffer, 8, 8)))).toEqual([3, 4]);
    const shared = new Float32Array(new SharedArrayBuffer(8));
    shared.set([7, 8]);
    expect(floats(addon.tensorFromBytes(FLOAT, [2], shared))).toEqual([7, 8]);
  });

  it('copies, so that later changes do not show', () => {
    const data = Float32Array.of(1, 2);
    const tensor = addon.tensorFromBytes(FLOAT, [2], data);
    data[0] = 9;
    expect(floats(tensor)).toEqual([1, 2]);
  });

  it.each([
    ['too few bytes', [3], new Float32Array(2)],
    ['too many bytes', [1], new Float32Array(2)],
    ['a negative size', [-1], new Float32Array(1)],
    ['sizes whose product overflows', [2 ** 40, 2 ** 40], new Float32Array(1)],
    ['an overflow behind a zero', [2 ** 40, 2 ** 40, 0], new Float32Array(0)],
    ['sizes whose byte count overflows', [2 ** 31, 2 ** 31], new Float32Array(1)],
    ['too many dimensions', new Array(255).fill(1), new Float32Array(1)],
  ])('refuses %s', (_, shape, data) => {
    expect(() => addon.tensorFromBytes(FLOAT, shape, data)).toThrow(RangeError);
  });

  it.each([
    ['NaN as a size', [NaN]],
    ['a fraction as a size', [1.5]],
    ['a text as a size', ['1']],
    ['no array as the shape', 1],
    ['null as the shape', null],
  ])('refuses %s', (_, shape) => {
    expect(() => addon.tensorFromBytes(FLOAT, shape as number[], new Float32Array(1))).toThrow(TypeError);
  });

  it('refuses data that is no bytes, and dtypes without bytes', () => {
    expect(() => addon.tensorFromBytes(FLOAT, [1], [1] as never)).toThrow(
      'tensorFromBytes: data: expected a typed array or DataView, received an array',
    );
    expect(() => addon.tensorFromBytes(7, [1], new Uint8Array(24))).toThrow(TypeError);
    expect(() => addon.tensorFromBytes(20, [], new Uint8Array(0))).toThrow(TypeError);
    expect(() => addon.tensorFromBytes(99, [], new Uint8Array(0))).toThrow(RangeError);
  });

  it('takes a detached buffer for an empty one', () => {
    const data = new Float32Array(2);
    structuredClone(data.buffer, { transfer: [data.buffer] });
    expect(() => addon.tensorFromBytes(FLOAT, [2], data)).toThrow('received 0 bytes');
    expect(addon.tensorShape(addon.tensorFromBytes(FLOAT, [0], data))).toEqual([0]);
  });

  it('takes a resized buffer at its present size', () => {
    const ResizableArrayBuffer = ArrayBuffer as unknown as new (size: number, options: object) => ArrayBuffer;
    const buffer = new ResizableArrayBuffer(16, { maxByteLength: 32 }) as ArrayBuffer & { resize(size: number): void };
    const tracking = new Float32Array(buffer);
    const fixed = new Float32Array(buffer, 0, 4);
    buffer.resize(8);
    expect(floats(addon.tensorFromBytes(FLOAT, [2], tracking))).toEqual([0, 0]);
    expect(() => addon.tensorFromBytes(FLOAT, [4], fixed)).toThrow(RangeError);
  });
});

describe('tensorFromValues', () => {
  const bytes = (dtype: number, values: (number | bigint | boolean)[]) =>
    addon.tensorBytesSync(addon.tensorFromValues(dtype, [values.length], values));

  it('rounds to the nearest, ties to even', () => {
    const halves = new Uint16Array(bytes(codes.float16, [1, -2, 65504, 65520, 2 ** -24, 2 ** -25, 1 + 2 ** -11, NaN]));
    expect([...halves]).toEqual([0x3c00, 0xc000, 0x7bff, 0x7c00, 1, 0, 0x3c00, 0x7e00]);
    const brains = new Uint16Array(bytes(codes.bfloat16, [1, 1 + 2 ** -8, 1 + 2 ** -7 + 2 ** -8, 3.4e38, Infinity]));
    expect([...brains]).toEqual([0x3f80, 0x3f80, 0x3f82, 0x7f80, 0x7f80]);
  });

  it('agrees with TensorFlow on every dtype that it casts numbers to', () => {
    const numbers = [0, 1, -1, 2.5, -3.75, 100, 0.1, 6.1e-5, 447, 448];
    const source = addon.tensorFromBytes(codes.float64, [numbers.length], Float64Array.from(numbers));
    for (const name of [
      'float32',
      'float16',
      'bfloat16',
      'float8_e5m2',
      'float8_e4m3fn',
      'complex64',
      'int32',
      'int64',
    ] as const) {
      const [cast] = run('Cast', [source], ['SrcT', 'float64', 'DstT', name]);
      expect([name, new Uint8Array(bytes(codes[name], numbers))]).toEqual([
        name,
        new Uint8Array(addon.tensorBytesSync(cast)),
      ]);
    }
  });

  it('takes booleans and bigints, and wraps integers as typed arrays do', () => {
    expect([...new Uint8Array(bytes(codes.bool, [true, false, 2]))]).toEqual([1, 0, 1]);
    expect([...new BigInt64Array(bytes(codes.int64, [2n ** 62n, -1n, 5, true]))]).toEqual([2n ** 62n, -1n, 5n, 1n]);
    expect([...new BigUint64Array(bytes(codes.uint64, [2n ** 64n - 1n, 7]))]).toEqual([2n ** 64n - 1n, 7n]);
    expect([...new Uint8Array(bytes(codes.uint8, [257, -1, 3.9]))]).toEqual([...Uint8Array.of(257, -1, 3.9)]);
    expect([...new Int8Array(bytes(codes.int4, [7, -8, 9]))]).toEqual([7, -8, -7]);
    expect([...new Float32Array(bytes(codes.float32, [3n]))]).toEqual([3]);
  });

  it('refuses a wrong count and values of other kinds', () => {
    expect(() => addon.tensorFromValues(FLOAT, [3], [1, 2])).toThrow(RangeError);
    expect(() => addon.tensorFromValues(FLOAT, [1], ['1'] as never)).toThrow(TypeError);
    expect(() => addon.tensorFromValues(FLOAT, [1], [undefined] as never)).toThrow(TypeError);
    expect(() => addon.tensorFromValues(codes.int64, [1], [Symbol('x')] as never)).toThrow(TypeError);
    expect(() => addon.tensorFromValues(20, [1], [1])).toThrow(TypeError);
  });

  it('takes a long array', () => {
    const values = Array.from({ length: 100_000 }, (_, i) => i);
    expect(new Float32Array(bytes(FLOAT, values))).toEqual(Float32Array.from(values));
  });
});

describe('string tensors', () => {
  const texts = ['', 'a\0b', 'é😀', 'x'.repeat(1000), 'ÿ'.repeat(99)];

  it('keep any bytes', async () => {
    const values = [...texts, Uint8Array.of(0xff, 0, 0x80)];
    const tensor = addon.tensorFromStrings([values.length], values);
    const expected = values.map((value) => (typeof value === 'string' ? new TextEncoder().encode(value) : value));
    expect(addon.tensorStringsSync(tensor)).toEqual(expected);
    expect(await addon.tensorStrings(tensor)).toEqual(expected);
    const [joined] = run('StringLength', [tensor], ['unit', 'BYTE']);
    expect([...new Int32Array(addon.tensorBytesSync(joined))]).toEqual(expected.map((bytes) => bytes.length));
  });

  it('are no bytes, and bytes are no strings', async () => {
    const tensor = addon.tensorFromStrings([], ['x']);
    expect(() => addon.tensorBytesSync(tensor)).toThrow(TypeError);
    expect(await errorOf(() => addon.tensorBytes(tensor))).toBeInstanceOf(TypeError);
    expect(() => addon.tensorStringsSync(float32([], [1]))).toThrow('expected a string tensor, received float32');
  });

  it('refuse a wrong count and values of other kinds', () => {
    expect(() => addon.tensorFromStrings([2], ['x'])).toThrow(RangeError);
    expect(() => addon.tensorFromStrings([2], ['x', 1 as never])).toThrow(TypeError);
  });
});

describe('a tensor', () => {
  it('reads back off the JavaScript thread, large or small', async () => {
    const large = Float32Array.from({ length: 300_000 }, (_, i) => i);
    const promise = addon.tensorBytes(float32([300_000], large));
    expect(new Float32Array(await promise)).toEqual(large);
    expect(new Float32Array(await addon.tensorBytes(float32([1], [5])))).toEqual(Float32Array.of(5));
    expect((await addon.tensorBytes(float32([0], []))).byteLength).toBe(0);
  });

  it('may be disposed while it is read', async () => {
    const tensor = float32([300_000], new Float32Array(300_000).fill(2));
    const promise = addon.tensorBytes(tensor);
    addon.tensorDispose(tensor);
    expect(new Float32Array(await promise)[299_999]).toBe(2);
  });

  it('is disposed once, and says so', () => {
    const tensor = float32([1], [1]);
    expect(addon.tensorIsDisposed(tensor)).toBe(false);
    addon.tensorDispose(tensor);
    addon.tensorDispose(tensor);
    expect(addon.tensorIsDisposed(tensor)).toBe(true);
    expect(() => addon.tensorShape(tensor)).toThrow('tensorShape: tensor is disposed');
    expect(() => run('Identity', [tensor])).toThrow('execute: inputs is disposed');
    expect(() => run('AddN', [[tensor]])).toThrow('disposed');
  });

  it('lives on in its share', () => {
    const tensor = float32([2], [1, 2]);
    const share = addon.tensorShare(tensor);
    addon.tensorDispose(tensor);
    expect(floats(share)).toEqual([1, 2]);
  });

  it('knows its device, and is copied to others', () => {
    const [tensor] = run('Identity', [float32([1], [3])]);
    expect(addon.tensorDevice(tensor)).toMatch(/device:CPU:0$/);
    expect(addon.tensorBackingDevice(tensor)).toMatch(/device:CPU:0$/);
    expect(floats(addon.tensorCopyToDevice(context, tensor, '/device:CPU:0'))).toEqual([3]);
    expect(() => addon.tensorCopyToDevice(context, tensor, '/device:GPU:7')).toThrow(/GPU:7/);
    expect(addon.tensorDeviceShape(tensor)).toEqual([1]);
  });

  it('comes out of a TensorProto', () => {
    // dtype = 1: DT_FLOAT; tensor_shape = 2 {dim = 2 {size = 1: 2}}; tensor_content = 4
    const content = new Uint8Array(Float32Array.of(1.5, -2).buffer);
    const proto = Uint8Array.of(8, 1, 18, 4, 18, 2, 8, 2, 34, 8, ...content);
    expect(floats(addon.tensorFromProto(proto))).toEqual([1.5, -2]);
    const short = proto.slice();
    short[7] = 3;
    expect(() => addon.tensorFromProto(short)).toThrow(Error);
    expect(() => addon.tensorFromProto(Uint8Array.of(1, 2, 3))).toThrow(Error);
  });

  it('is counted while it lives', () => {
    const before = addon.memory();
    const tensor = float32([1000], new Float32Array(1000));
    expect(addon.memory()).toEqual({ numTensors: before.numTensors + 1, numBytes: before.numBytes + 4000 });
    addon.tensorDispose(tensor);
    expect(addon.memory()).toEqual(before);
  });
});
