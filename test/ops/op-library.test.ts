import * as tf from '../../lib';
import { buildLibrary } from '../support/native-library';
import { removeDirectories, temporaryDirectory } from '../support/temporary-directory';

afterAll(removeDirectories);

const library = tf.loadOpLibrary(buildLibrary('custom_ops', temporaryDirectory()));
const { zeroOut, joinAll, refuse } = library as Record<string, (...args: unknown[]) => tf.Tensor>;

test('its operations are functions in camelCase', () => {
  expect(Object.keys(library).sort()).toEqual(['joinAll', 'refuse', 'zeroOut']);
  expect(zeroOut!([5, 6, 7]).arraySync()).toEqual([5, 0, 0]);
  const [sum, count] = joinAll!([[1n, 2n], tf.tensor([10n, 20n])], { label: 'x' }) as unknown as tf.Tensor[];
  expect([sum!.arraySync(), count!.arraySync()]).toEqual([[11n, 22n], 2n]);
});

test('they run in functions, in graphs and under execute, with shapes inferred', async () => {
  const f = tf.function((x: tf.Tensor) => {
    const y = zeroOut!(x);
    expect(y.shape).toEqual([2]);
    return tf.add(y, 1);
  });
  expect(f(tf.tensor([3, 4])).arraySync()).toEqual([4, 1]);
  expect(tf.execute('ZeroOut', [tf.tensor([1, 2])])[0]!.arraySync()).toEqual([1, 0]);
  const graph = new tf.Graph();
  const fetched = graph.asDefault(() => zeroOut!([8, 9]));
  const session = new tf.Session(graph);
  expect(((await session.run(fetched)) as tf.Tensor).arraySync()).toEqual([8, 0]);
  await session.close();
});

test('gradients are registered like any other', () => {
  const gradient = tf.grad((x: tf.Tensor) => tf.sum(zeroOut!(x)));
  expect(() => gradient(tf.tensor([1, 2]))).toThrow('ZeroOut');
  tf.registerGradient('ZeroOut', (_op, [dy]) => [zeroOut!(dy)]);
  expect(gradient(tf.tensor([1, 2])).arraySync()).toEqual([1, 0]);
});

test('wrong arguments and failures are errors that name the operation', () => {
  expect(() => zeroOut!()).toThrow('ZeroOut: expected (to_zero, {attributes}), received 0 arguments');
  expect(() => zeroOut!([1], { foo: 1 })).toThrow("ZeroOut: unknown attribute 'foo'; expected none");
  expect(() => joinAll!(3)).toThrow('JoinAll: values: expected a list of tensors, received 3');
  expect(() => refuse!([1])).toThrow('this operation always refuses');
  expect(() => tf.loadOpLibrary('/nowhere.so')).toThrow("loadOpLibrary: there is no file '/nowhere.so'");
  expect(() => tf.loadOpLibrary(__filename)).toThrow('loadOpLibrary');
  expect(() => tf.loadOpLibrary(null as unknown as string)).toThrow('expected the path of a library, received null');
});

test('opDef describes operations, those of the library included', () => {
  const matMul = tf.opDef('MatMul');
  expect(matMul.inputs.map(({ name, typeAttr }) => [name, typeAttr])).toEqual([
    ['a', 'T'],
    ['b', 'T'],
  ]);
  expect(matMul.attrs.get('transpose_a')).toMatchObject({ kind: 'bool', default: false, hasDefault: true });
  expect(matMul.attrs.get('T')!.allowed).toContain('bfloat16');
  expect([matMul.isStateful, tf.opDef('AddN').isCommutative]).toEqual([false, true]);
  expect(tf.opDef('Refuse').isStateful).toBe(true);
  expect(tf.opDef('JoinAll').attrs.get('N')).toMatchObject({ minimum: 1, inferred: true });
  expect(tf.opDef('Unbatch').attrs.get('container')).toMatchObject({ default: '' });
  expect(() => tf.opDef('Nothing')).toThrow('opDef: TensorFlow has no operation "Nothing"');
});

test('listKernels lists kernels by device and constraint', () => {
  const kernels = tf.listKernels('MatMul').filter(({ deviceType }) => deviceType === 'CPU');
  expect(kernels.map(({ constraints }) => constraints['T']![0])).toContain('float32');
  expect(tf.listKernels('ZeroOut')).toEqual([
    { op: 'ZeroOut', deviceType: 'CPU', constraints: {}, hostMemoryArguments: [], label: '', priority: 0 },
  ]);
  expect(tf.listKernels().length).toBeGreaterThan(5000);
  expect(() => tf.listKernels('Nothing')).toThrow('listKernels: TensorFlow has no operation "Nothing"');
});
