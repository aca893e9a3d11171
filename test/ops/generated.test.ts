import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toTensor } from '../../lib/core/convert';
import { isStateful, opInfo, opNames } from '../../lib/core/op-info';
import * as raw from '../../lib/ops/generated';
import { generate } from '../../scripts/generate-ops/files';
import { functionName, parameterName } from '../../scripts/generate-ops/names';

const root = join(__dirname, '../..');

/** The operations of a process of its own: in this one, other tests may have loaded libraries with more. */
function ownOperations(): Uint8Array {
  const program = "require('./scripts/typescript'); process.stdout.write(require('./lib/native/load').addon.opList())";
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', program], { cwd: root, maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(stderr.toString());
  return stdout;
}

describe('the machine-written files', () => {
  const operations = ownOperations();
  const files = generate(operations);

  test('are what the generator writes from the loaded library', () => {
    const written = readdirSync(join(root, 'lib/ops/generated')).map((name) => `lib/ops/generated/${name}`);
    expect([...written, 'lib/core/op-table.ts'].sort()).toEqual([...files.keys()].sort());
    for (const [path, text] of files)
      expect({ path, same: readFileSync(join(root, path), 'utf8') === text }).toEqual({ path, same: true });
  });

  test('are the same each time', () => {
    expect([...generate(operations)]).toEqual([...files]);
  });

  test('hold a function for every operation', () => {
    const names = opNames();
    expect(names.length).toBeGreaterThan(1600);
    for (const name of names) expect(typeof (raw as Record<string, unknown>)[functionName(name)]).toBe('function');
  });
});

test.each([
  ['MatMul', 'matMul'],
  ['FFT', 'fft'],
  ['IFFT2D', 'ifft2D'],
  ['AddV2', 'addV2'],
  ['BlockLSTMV2', 'blockLSTMV2'],
  ['L2Loss', 'l2Loss'],
  ['LRN', 'lrn'],
  ['CTCLoss', 'ctcLoss'],
  ['Switch', 'switch_'],
])('the function of %s is %s', (op, name) => expect(functionName(op)).toBe(name));

test('the parameters are in camel case and no reserved words', () => {
  expect(['out_backprop', 'default', 'x', 'A', 'attrs'].map(parameterName)).toEqual([
    'outBackprop',
    'default_',
    'x',
    'a',
    'attrs_',
  ]);
});

describe('wrappers', () => {
  const x = toTensor([3, 1, 3]);

  test('of one output give a tensor', () => expect(raw.neg(x).arraySync()).toEqual([-3, -1, -3]));

  test('of several outputs give them in order', () => {
    const [y, indices] = raw.unique(x);
    expect([y.arraySync(), indices.arraySync()]).toEqual([
      [3, 1],
      [0, 1, 0],
    ]);
  });

  test('of no output give nothing', () => expect(raw.noOp()).toBeUndefined());

  test('of a list output give a list', () => {
    const parts = raw.split(toTensor(0, 'int32'), x, { num_split: 3 });
    expect(parts.map((each) => each.arraySync())).toEqual([[3], [1], [3]]);
  });

  test('give more outputs than a call without a hint has room for', () => {
    const many = raw.unpack(raw.fill(toTensor([300], 'int32'), toTensor(1)), { num: 300 });
    expect(many).toHaveLength(300);
  });

  test('of several list outputs part them', () => {
    const indices = raw.cast(toTensor([[0, 0], [1, 3]]), { DstT: 'int64' }); // prettier-ignore
    const shape = raw.cast(toTensor([2, 4]), { DstT: 'int64' });
    const axis = raw.cast(toTensor(1), { DstT: 'int64' });
    const [places, values, shapes] = raw.sparseSplit(axis, indices, toTensor([5, 6]), shape, { num_split: 2 });
    expect(places.map((each) => each.shape)).toEqual([[1, 2], [1, 2]]); // prettier-ignore
    expect(values.map((each) => each.arraySync())).toEqual([[5], [6]]);
    expect(shapes.map((each) => each.arraySync())).toEqual([[2n, 2n], [2n, 2n]]); // prettier-ignore
  });

  test('take lists whose element types differ from those of the lists before', () => {
    const places = [toTensor([0, 2], 'int32'), toTensor([1], 'int32')];
    const stitched = raw.dynamicStitch(places, [toTensor([1.5, 3.5]), toTensor([2.5])]);
    expect(stitched.arraySync()).toEqual([1.5, 2.5, 3.5]);
  });
});

describe('the registry', () => {
  test('knows inputs, outputs and attributes', () => {
    const matMul = opInfo('MatMul')!;
    expect(matMul.inputs.map((each) => [each.name, each.typeAttr])).toEqual([
      ['a', 'T'],
      ['b', 'T'],
    ]);
    expect(matMul.outputs.map((each) => each.name)).toEqual(['product']);
    expect(matMul.attrs.get('transpose_a')).toEqual({
      name: 'transpose_a',
      kind: 'bool',
      inferred: false,
      hasDefault: true,
      default: false,
      allowed: null,
      minimum: null,
    });
    expect(matMul.attrs.get('T')!.inferred).toBe(true);
    expect(matMul.attrs.get('T')!.allowed).toContain('float16');
  });

  test('knows lists, fixed types, references and limits', () => {
    const concat = opInfo('ConcatV2')!;
    expect(concat.inputs[0]).toMatchObject({ isList: true, numberAttr: 'N', typeAttr: 'T' });
    expect(concat.attrs.get('N')!.minimum).toBe(2);
    expect(opInfo('If')!.outputs[0]).toMatchObject({ isList: true, typeListAttr: 'Tout', typeAttr: null });
    expect(opInfo('Assign')!.inputs[0].isRef).toBe(true);
    expect(opInfo('Rank')!.outputs[0].dtype).toBe('int32');
  });

  test('reads defaults of every kind', () => {
    const fallback = (op: string, attr: string): unknown => opInfo(op)!.attrs.get(attr)!.default;
    expect(fallback('FusedBatchNormV3', 'epsilon')).toBe(0.0001);
    expect(fallback('DebugNumericSummary', 'upper_bound')).toBe(Infinity);
    expect(fallback('Conv2D', 'dilations')).toEqual([1, 1, 1, 1]);
    expect(fallback('Conv2D', 'data_format')).toBe('NHWC');
    expect(fallback('Shape', 'out_type')).toBe('int32');
    expect(fallback('Placeholder', 'shape')).toBeNull();
    expect(opInfo('Cast')!.attrs.get('DstT')).toMatchObject({ hasDefault: false, default: undefined });
  });

  test('tells which operations have state; unknown ones are taken to', () => {
    expect(['MatMul', 'RandomUniform', 'ReadVariableOp', 'NoSuchOp'].map(isStateful)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(opInfo('NoSuchOp')).toBeUndefined();
  });
});
