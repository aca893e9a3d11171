import { addon, context, float32, floats, GraphBuilder, int32, run } from './support';

const pair = float32([2, 2], [1, 2, 3, 4]);

function makeScaled(name: string, factor: number) {
  const builder = new GraphBuilder();
  const x = builder.placeholder('float32', null);
  const f = builder.constant('float32', float32([], [factor]));
  const y = builder.add('Mul', [[x, 0], [f, 0]]); // prettier-ignore
  return builder.toFunction(name, [x], [y]);
}

describe('a function', () => {
  it('is called like an operation', () => {
    addon.contextAddFunction(context, makeScaled('scaled_by_3', 3));
    expect(addon.contextHasFunction(context, 'scaled_by_3')).toBe(true);
    expect(floats(run('scaled_by_3', [pair])[0])).toEqual([3, 6, 9, 12]);
    expect(floats(run('scaled_by_3', [pair], ['_XlaMustCompile', true])[0])).toEqual([3, 6, 9, 12]);
  });

  it('is added as it is or serialized, once', () => {
    const fn = makeScaled('scaled_by_5', 5);
    const proto = addon.functionToProto(fn);
    addon.contextAddFunctionDef(context, proto);
    addon.contextAddFunctionDef(context, proto);
    expect(floats(run('scaled_by_5', [pair])[0])).toEqual([5, 10, 15, 20]);
    expect(addon.contextFunctionDef(context, 'scaled_by_5').length).toBeGreaterThan(20);
    expect(() => addon.contextAddFunction(context, makeScaled('scaled_by_5', 6))).toThrow(/scaled_by_5/);
    // One for each time that it was added.
    addon.contextRemoveFunction(context, 'scaled_by_5');
    addon.contextRemoveFunction(context, 'scaled_by_5');
    addon.contextAddFunction(context, makeScaled('scaled_by_5', 6));
    addon.contextClearCaches(context);
    expect(floats(run('scaled_by_5', [pair])[0])).toEqual([6, 12, 18, 24]);
    expect(() => addon.contextFunctionDef(context, 'nope')).toThrow(/nope/);
    expect(() => addon.contextAddFunctionDef(context, Uint8Array.of(1))).toThrow(Error);
  });

  it('keeps the order of effects by control outputs', () => {
    const attrs = ['dtype', 'float32', 'shape', [], 'shared_name', 'function_test_v', 'container', ''];
    const [variable] = run('VarHandleOp', [], attrs);
    run('AssignVariableOp', [variable, float32([], [1])], ['dtype', 'float32']);
    const builder = new GraphBuilder();
    const v = builder.placeholder('resource', []);
    const two = builder.constant('float32', float32([], [2]));
    const assign = builder.add('AssignVariableOp', [[v, 0], [two, 0]], ['dtype', 'float32']); // prettier-ignore
    const read = builder.add('ReadVariableOp', [[v, 0]], ['dtype', 'float32'], [assign]);
    addon.contextAddFunction(context, builder.toFunction('assign_and_read', [v], [read], [assign]));
    expect(floats(run('assign_and_read', [variable])[0])).toEqual([2]);
  });

  it('may be a part of a graph', () => {
    const builder = new GraphBuilder();
    const x = builder.placeholder('float32', [1]);
    const y = builder.add('Neg', [[x, 0]]);
    const z = builder.add('Abs', [[y, 0]]);
    const part = addon.graphToFunction(
      builder.graph, 'just_abs', true, [z], [[y, 0]], [[z, 0]], ['absolute'], [], null, 'the second half',
    ); // prettier-ignore
    expect(addon.functionName(part)).toMatch(/^just_abs_\w+/);
    addon.contextAddFunction(context, part);
    expect(floats(run(addon.functionName(part), [float32([1], [-7])])[0])).toEqual([7]);
  });

  it('is refused where it makes no sense', () => {
    const builder = new GraphBuilder();
    const x = builder.placeholder('float32', [1]);
    const make = (...args: unknown[]) =>
      addon.graphToFunction(...([builder.graph, ...args] as Parameters<typeof addon.graphToFunction>));
    expect(() => make('f', false, null, [[x, 0]], [[x, 0]], ['a', 'b'], [], null, null)).toThrow(RangeError);
    expect(() => make('f', false, null, [[x, 0], [x, 0]], [], null, [], null, null)).toThrow(Error); // prettier-ignore
    expect(() => make('f', 1, null, [], [], null, [], null, null)).toThrow(TypeError);
    expect(() => make('f\0', false, null, [], [], null, [], null, null)).toThrow(TypeError);
    expect(() => make('f', false, null, [[x, 2]], [], null, [], null, null)).toThrow(RangeError);
  });
});

describe('a context', () => {
  it('has devices, and as many as it was configured with', () => {
    const [cpu] = addon.contextDevices(context);
    expect(cpu).toMatchObject({ type: 'CPU', name: expect.stringMatching(/CPU:0$/) });
    expect(typeof cpu.incarnation).toBe('bigint');
    // ConfigProto.device_count = 1 {key = 1: "CPU", value = 2: 3}
    const config = Uint8Array.of(10, 7, 10, 3, 67, 80, 85, 16, 3);
    const three = addon.contextNew({ config });
    expect(addon.contextDevices(three)).toHaveLength(3);
    const [y] = addon.execute(three, 'Neg', '/device:CPU:2', [pair], [], 1);
    expect(addon.tensorDevice(y)).toMatch(/CPU:2$/);
    const moved = addon.tensorCopyToDevice(three, y, '/device:CPU:1');
    expect(addon.tensorDevice(moved)).toMatch(/CPU:1$/);
    expect(floats(moved)).toEqual([-1, -2, -3, -4]);
  });

  it('takes settings while it runs', async () => {
    addon.contextSetSoftDevicePlacement(context, true);
    expect(floats(addon.execute(context, 'Neg', '/device:GPU:0', [pair], [], 1)[0])).toEqual([-1, -2, -3, -4]);
    addon.contextSetSoftDevicePlacement(context, false);
    expect(() => addon.execute(context, 'Neg', '/device:GPU:0', [pair], [], 1)).toThrow(Error);
    addon.contextSetLogDevicePlacement(context, false);
    addon.contextSetDevicePlacementPolicy(context, 0);
    expect(addon.contextDevicePlacementPolicy(context)).toBe(0);
    addon.contextSetDevicePlacementPolicy(context, 2);
    expect(() => addon.contextSetDevicePlacementPolicy(context, 4)).toThrow(RangeError);
    addon.contextStartStep(context);
    addon.contextEndStep(context);
    await addon.contextAsyncWait(context);
  });

  it('collects metadata of runs', () => {
    addon.contextSetRunMetadata(context, true);
    addon.contextAddFunction(context, makeScaled('scaled_by_9', 9));
    run('scaled_by_9', [pair]);
    const metadata = addon.contextExportRunMetadata(context);
    addon.contextSetRunMetadata(context, false);
    expect(metadata.length).toBeGreaterThan(0);
  });

  it('may be asynchronous: an error shows when a value is read', async () => {
    const later = addon.contextNew({ async: true });
    let [y] = addon.execute(later, 'Neg', '', [pair], [], 1);
    for (let i = 0; i < 100; ++i) [y] = addon.execute(later, 'Neg', '', [y], [], 1);
    expect(new Float32Array(await addon.tensorBytes(y))).toEqual(Float32Array.of(-1, -2, -3, -4));
    expect(addon.tensorShape(y)).toEqual([2, 2]);
    const slices = float32([2], [1, 2]);
    const [bad] = addon.execute(later, 'GatherV2', '', [slices, int32([1], [9]), int32([], [0])], [], 1);
    expect(() => addon.tensorBytesSync(bad)).toThrow(/\[0\] = 9/);
  });

  it('refuses wrong options', () => {
    expect(() => addon.contextNew({ config: Uint8Array.of(1, 2, 3) })).toThrow('Unparseable ConfigProto');
    expect(() => addon.contextNew({ devicePlacementPolicy: 9 })).toThrow(RangeError);
    expect(() => addon.contextNew({ async: 1 as never })).toThrow(TypeError);
    expect(() => addon.contextNew(1 as never)).toThrow(TypeError);
  });

  it('outlives its handle as long as a tensor needs it', () => {
    const tensors = Array.from({ length: 5 }, () => addon.execute(addon.contextNew({}), 'Neg', '', [pair], [], 1)[0]);
    for (let i = 0; i < 30_000; ++i) float32([], [i]);
    addon.memory();
    for (const tensor of tensors) expect(floats(tensor)).toEqual([-1, -2, -3, -4]);
  });
});

describe('the library', () => {
  it('lists ops and kernels', () => {
    expect(addon.version()).toMatch(/^\d+\.\d+\.\d+$/);
    expect(new TextDecoder().decode(addon.opList())).toContain('MatMul');
    expect(new TextDecoder().decode(addon.kernelList('MatMul'))).toContain('CPU');
    expect(addon.kernelList(null).length).toBeGreaterThan(addon.kernelList('MatMul').length);
    expect(addon.kernelList('NoSuchOp')).toHaveLength(0);
  });

  it('says what is not there', () => {
    expect(addon.hasSymbol('TF_Version')).toBe(true);
    expect(addon.hasSymbol('TF_NoSuchFunction')).toBe(false);
    expect(() => addon.loadLibrary('/nowhere.so')).toThrow(/nowhere/);
    expect(() => addon.loadPluggableDevice('/nowhere.so')).toThrow(/nowhere/);
    expect(() => addon.loadFilesystem('/nowhere.so')).toThrow(/nowhere/);
    expect(() => addon.loadLibrary('a\0b')).toThrow(TypeError);
  });
});
