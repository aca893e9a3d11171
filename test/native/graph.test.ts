import { addon, errorOf, float32, floats, GraphBuilder, int32 } from './support';
import type { OperationHandle, Output } from '../../lib/native/addon';

const typeOf = (operation: OperationHandle) => addon.operationInfo(operation).type;

describe('graphAddOperation', () => {
  it('adds operations whose edges and kinds can be read back', () => {
    const builder = new GraphBuilder();
    const x = builder.placeholder(
      'float32',
      [null as never, 2].map((size) => size ?? -1),
    );
    const w = builder.constant('float32', float32([2, 3], [1, 2, 3, 4, 5, 6]));
    const y = builder.add('MatMul', [[x, 0], [w, 0]], ['transpose_b', false], [w]); // prettier-ignore
    const z = builder.add('AddN', [[[y, 0], [y, 0]]]); // prettier-ignore
    expect(addon.operationInfo(y)).toEqual({
      name: 'MatMul_2',
      type: 'MatMul',
      device: '',
      inputCount: 2,
      outputDtypes: [1],
    });
    expect(addon.operationInputs(y).map(([input, index]) => [typeOf(input), index])).toEqual([
      ['Placeholder', 0],
      ['Const', 0],
    ]);
    expect(addon.operationInputDtypes(y)).toEqual([1, 1]);
    expect(addon.operationControlInputs(y).map(typeOf)).toEqual(['Const']);
    expect(addon.operationControlOutputs(w).map(typeOf)).toEqual(['MatMul']);
    expect(addon.operationConsumers(y, 0).map(([consumer, index]) => [typeOf(consumer), index])).toEqual([
      ['AddN', 0],
      ['AddN', 1],
    ]);
    expect(addon.operationInputListLength(z, 'inputs')).toBe(2);
    expect(addon.operationOutputListLength(z, 'sum')).toBe(1);
    expect(() => addon.operationInputListLength(z, 'nope')).toThrow(Error);
    expect(addon.graphTensorShape(builder.graph, [y, 0])).toEqual([-1, 3]);
    expect(addon.graphOperations(builder.graph).map(typeOf)).toEqual(['Placeholder', 'Const', 'MatMul', 'AddN']);
    expect(addon.operationEquals(y, addon.graphOperationByName(builder.graph, 'MatMul_2')!)).toBe(true);
    expect(addon.operationEquals(y, z)).toBe(false);
    expect(addon.graphOperationByName(builder.graph, 'nope')).toBeNull();
  });

  it('places and colocates', () => {
    const graph = addon.graphNew();
    const attrs = ['dtype', 'float32'];
    const a = addon.graphAddOperation(graph, 'Placeholder', 'a', '/device:CPU:1', [], [], [], attrs);
    const b = addon.graphAddOperation(graph, 'Placeholder', 'b', '', [], [], [a], attrs);
    expect(addon.operationInfo(a).device).toBe('/device:CPU:1');
    expect(addon.operationAttr(b, '_class')).toEqual(['loc:@a']);
  });

  it('leaves no operation behind when it fails', async () => {
    const builder = new GraphBuilder();
    const x = builder.placeholder('float32', [2]);
    const other = new GraphBuilder().placeholder('float32', [2]);
    const wrong: [string, () => unknown, object][] = [
      ['an unknown type', () => builder.add('NoSuchOp'), { message: expect.stringContaining('NoSuchOp') }],
      ['a missing input', () => builder.add('Neg'), { code: 3 }],
      ['a wrong dtype', () => builder.add('MatMul', [[x, 0], [builder.placeholder('int32', [2]), 0]]), { code: 3 }], // prettier-ignore
      ['a wrong shape', () => builder.add('MatMul', [[x, 0], [x, 0]]), { code: 3 }], // prettier-ignore
      ['an attribute of a wrong kind', () => builder.add('Neg', [[x, 0]], ['T', true]), { name: 'TypeError' }],
      ['an unknown attribute', () => builder.add('Neg', [[x, 0]], ['U', 1]), { name: 'TypeError' }],
      ['an output that is not there', () => builder.add('Neg', [[x, 1]]), { name: 'RangeError' }],
      ['a negative output', () => builder.add('Neg', [[x, -1]]), { name: 'RangeError' }],
      ['an output without number', () => builder.add('Neg', [[x] as never]), { name: 'TypeError' }],
      ['an operation of another graph', () => builder.add('Neg', [[other, 0]]), { name: 'TypeError' }],
      ['a control input of another graph', () => builder.add('NoOp', [], [], [other]), { name: 'TypeError' }],
      ['a tensor for an output', () => builder.add('Neg', [float32([1], [1]) as never]), { name: 'TypeError' }],
    ];
    for (const [what, action, error] of wrong) {
      expect([what, await errorOf(action)]).toEqual([what, expect.objectContaining(error)]);
    }
    expect(addon.graphOperations(builder.graph).map(typeOf)).toEqual(['Placeholder', 'Placeholder']);
  });

  it('refuses names that are taken or cut short', () => {
    const graph = addon.graphNew();
    const add = (name: string) => addon.graphAddOperation(graph, 'NoOp', name, '', [], [], [], []);
    add('a/b.c_1');
    expect(() => add('a/b.c_1')).toThrow('Duplicate node name');
    expect(() => add('a\0b')).toThrow('must not contain NUL');
  });
});

describe('shapes', () => {
  it('are known, partly known or unknown, and become known by and by', () => {
    const builder = new GraphBuilder();
    const scalar: Output = [builder.placeholder('float32', []), 0];
    const partial: Output = [builder.placeholder('float32', [-1, 3]), 0];
    const unknown: Output = [builder.placeholder('float32', null), 0];
    const { graph } = builder;
    expect([scalar, partial, unknown].map((output) => addon.graphTensorShape(graph, output))).toEqual([
      [],
      [-1, 3],
      null,
    ]);
    addon.graphSetTensorShape(graph, unknown, null);
    expect(addon.graphTensorShape(graph, unknown)).toBeNull();
    addon.graphSetTensorShape(graph, unknown, [-1, 7]);
    addon.graphSetTensorShape(graph, unknown, [5, -1]);
    expect(addon.graphTensorShape(graph, unknown)).toEqual([5, 7]);
    expect(() => addon.graphSetTensorShape(graph, unknown, [6, 7])).toThrow(Error);
    expect(() => addon.graphSetTensorShape(graph, scalar, [1])).toThrow(Error);
    expect(() => addon.graphSetTensorShape(graph, partial, [2 ** 40, 2 ** 40])).toThrow(RangeError);
    expect(() => addon.graphTensorShape(addon.graphNew(), scalar)).toThrow('of another graph');
  });

  it('of resources travel as handle data', () => {
    const builder = new GraphBuilder();
    const variable = builder.add('VarHandleOp', [], ['dtype', 'float32', 'shape', [2, 3]]);
    const placeholder = builder.placeholder('resource', []);
    const data = addon.graphHandleData(builder.graph, [variable, 0])!;
    expect(addon.graphHandleData(builder.graph, [placeholder, 0])).toBeNull();
    addon.graphSetHandleData(builder.graph, [placeholder, 0], data);
    const read = builder.add('ReadVariableOp', [[placeholder, 0]], ['dtype', 'float32']);
    expect(addon.graphTensorShape(builder.graph, [read, 0])).toEqual([2, 3]);
    expect(() => addon.graphSetHandleData(builder.graph, [placeholder, 0], Uint8Array.of(1, 2))).toThrow(Error);
  });
});

describe('attributes of an operation', () => {
  const read = (operation: OperationHandle) =>
    Object.fromEntries(addon.operationAttrNames(operation).map((name) => [name, addon.operationAttr(operation, name)]));

  it('of every kind come back as they were given', () => {
    const builder = new GraphBuilder();
    const x = builder.placeholder('float32', [1, 4, 4, 1]);
    const pool = ['ksize', [1, 2, 2, 1], 'strides', [1, 1, 1, 1], 'padding', 'SAME', 'explicit_paddings', []];
    expect(read(builder.add('MaxPool', [[x, 0]], [...pool, 'data_format', 'NHWC']))).toMatchObject({
      T: 1,
      ksize: [1, 2, 2, 1],
      explicit_paddings: [],
      padding: 'SAME',
    });
    expect(read(builder.placeholder('bfloat16', [-1, 2]))).toMatchObject({ dtype: 14, shape: [-1, 2] });
    expect(read(builder.placeholder('float32', null)).shape).toBeNull();
    const queue = ['component_types', ['float32', 'int32'], 'shapes', [[2], [], null], 'capacity', 2 ** 31];
    expect(read(builder.add('PaddingFIFOQueueV2', [], [...queue, '_big', 2n ** 60n, '_ratio', 0.5]))).toMatchObject({
      component_types: [1, 3],
      shapes: [[2], [], null],
      capacity: 2 ** 31,
      _big: 2n ** 60n,
      _ratio: 0.5,
    });
    const marks = ['_yes', true, '_flags', [true, false], '_text', 'é\0', '_bytes', Uint8Array.of(0xff), '_empty', []];
    const more = [
      '_texts',
      ['a', Uint8Array.of(0xc3)],
      '_ratios',
      [0.5, 1],
      '_surrogate',
      Uint8Array.of(0xed, 0xa0, 0x80),
    ];
    expect(read(builder.add('NoOp', [], [...marks, ...more]))).toEqual({
      _yes: true,
      _flags: [true, false],
      _text: 'é\0',
      _bytes: Uint8Array.of(0xff),
      _empty: [],
      _texts: ['a', Uint8Array.of(0xc3)],
      _ratios: [0.5, 1],
      _surrogate: Uint8Array.of(0xed, 0xa0, 0x80),
    });
    const constant = builder.constant('float32', float32([2], [1, 2]));
    expect(floats(addon.operationAttr(constant, 'value') as never)).toEqual([1, 2]);
    const tensors = builder.add('NoOp', [], ['_tensors', [float32([1], [3]), float32([1], [4])]]);
    expect((addon.operationAttr(tensors, '_tensors') as never[]).map(floats)).toEqual([[3], [4]]);
    const call = builder.add('NoOp', [], ['_f', { name: 'f', attrs: ['n', 3] }, '_g', [{ name: 'g' }]]);
    expect(addon.operationAttr(call, '_f')).toEqual({ proto: addon.operationAttrProto(call, '_f') });
    const copy = builder.add(
      'NoOp',
      [],
      ['_f', addon.operationAttr(call, '_f'), '_g', addon.operationAttr(call, '_g')],
    );
    // AttrValue.func = 10 {name = 1, attr = 2 {key = 1, value = 2 {i = 3}}}
    expect([...addon.operationAttrProto(copy, '_f')]).toEqual([82, 12, 10, 1, 102, 18, 7, 10, 1, 110, 18, 2, 24, 3]);
    expect([...addon.operationAttrProto(copy, '_g')]).toEqual([10, 5, 74, 3, 10, 1, 103]);
  });

  it('that are not there are an error', () => {
    const operation = new GraphBuilder().placeholder('float32', []);
    expect(() => addon.operationAttr(operation, 'nope')).toThrow(/nope/);
    expect(() => addon.operationAttrProto(operation, 'nope')).toThrow(/nope/);
  });
});

describe('graph edits', () => {
  it('move edges, controls, attributes and devices', () => {
    const builder = new GraphBuilder();
    const a = builder.constant('float32', float32([1], [1]));
    const b = builder.constant('float32', float32([1], [2]));
    const y = builder.add('Neg', [[a, 0]]);
    addon.graphUpdateEdge(builder.graph, [b, 0], y, 0);
    expect(addon.operationEquals(addon.operationInputs(y)[0][0], b)).toBe(true);
    expect(() => addon.graphUpdateEdge(builder.graph, [b, 0], y, 1)).toThrow(RangeError);
    addon.operationAddControlInput(y, a);
    expect(addon.operationControlInputs(y)).toHaveLength(1);
    addon.operationRemoveControlInputs(y);
    expect(addon.operationControlInputs(y)).toHaveLength(0);
    addon.operationSetAttr(y, '_n', Uint8Array.of(24, 5));
    expect(addon.operationAttr(y, '_n')).toBe(5);
    addon.operationClearAttr(y, '_n');
    expect(() => addon.operationAttr(y, '_n')).toThrow(Error);
    expect(() => addon.operationSetAttr(y, '_n', Uint8Array.of(24))).toThrow(Error);
    addon.operationSetDevice(y, '/device:CPU:0');
    expect(addon.operationInfo(y).device).toBe('/device:CPU:0');
    addon.operationSetFullType(y, new Uint8Array(0));
    addon.graphRequireShapeInference(builder.graph, false);
  });
});

describe('graphs as a whole', () => {
  it('are written and read back, with names, mappings and results', () => {
    const builder = new GraphBuilder();
    const x = builder.placeholder('float32', [2]);
    const y = builder.add('Neg', [[x, 0]]);
    builder.add('Abs', [[y, 0]]);
    const bytes = addon.graphToGraphDef(builder.graph);
    const target = new GraphBuilder();
    const feed = target.constant('float32', float32([2], [1, 2]));
    const result = addon.graphImportGraphDef(target.graph, bytes, {
      prefix: 'in',
      inputMapping: [
        ['Placeholder_0', 0, [feed, 0]],
        ['nowhere', 3, [feed, 0]],
      ],
      controlDependencies: [feed],
      returnOutputs: [['Neg_1', 0]],
      returnOperations: ['Abs_2'],
    });
    const [[negated]] = result.outputs;
    expect(addon.operationInfo(negated).name).toBe('in/Neg_1');
    expect(addon.operationEquals(addon.operationInputs(negated)[0][0], feed)).toBe(true);
    expect(result.operations.map((operation) => addon.operationInfo(operation).name)).toEqual(['in/Abs_2']);
    expect(result.missingUnusedInputMappings).toEqual([['nowhere', 3]]);
    expect(() => addon.graphImportGraphDef(builder.graph, bytes, {})).toThrow(/already exists/);
    addon.graphImportGraphDef(target.graph, bytes, { prefix: 'in', uniquifyPrefix: true });
    expect(addon.graphOperationByName(target.graph, 'in_1/Neg_1')).not.toBeNull();
    addon.graphImportGraphDef(target.graph, bytes, { uniquifyNames: true, device: '/device:CPU:0' });
    expect(addon.operationInfo(addon.graphOperationByName(target.graph, 'Neg_1')!).device).toBe('/device:CPU:0');
  });

  it('that are no graphs are refused', () => {
    const graph = addon.graphNew();
    const bytes = Uint8Array.of(0xff, 1, 2, 3);
    expect(() => addon.graphImportGraphDef(graph, bytes, {})).toThrow(Error);
    expect(() => addon.graphImportGraphDef(graph, new Uint8Array(0), { returnOutputs: [['x', 0]] })).toThrow(/x/);
    expect(() => addon.graphImportGraphDef(graph, bytes, { inputMapping: [1 as never] })).toThrow(TypeError);
    expect(() => addon.graphImportGraphDef(graph, 'text' as never, {})).toThrow(TypeError);
    expect(() => addon.graphImportGraphDef(graph, bytes, null as never)).toThrow(TypeError);
  });

  it('are tried without a graph to keep', () => {
    const builder = new GraphBuilder();
    builder.add('Neg', [[builder.placeholder('float32', [2]), 0]]);
    const bytes = addon.graphToGraphDef(builder.graph);
    const outputs: [string, number][] = [
      ['Neg_1', 0],
      ['Neg_1', 1],
      ['nothing', 0],
    ];
    expect(addon.graphDefShapes(bytes, outputs)).toEqual([[2], null, null]);
    expect(addon.graphDefShapes(new Uint8Array(0), [])).toEqual([]);
    const text = Buffer.from(bytes).toString('latin1').replace('Placeholder_0', 'Placeholder_1');
    expect(() => addon.graphDefShapes(Buffer.from(text, 'latin1'), [])).toThrow(/Placeholder_0/);
    expect(() => addon.graphDefShapes(Uint8Array.of(0xff, 1, 2, 3), [])).toThrow(/Invalid GraphDef/);
    expect(() => addon.graphDefShapes('text' as never, [])).toThrow(TypeError);
    expect(() => addon.graphDefShapes(bytes, null as never)).toThrow(TypeError);
    expect(() => addon.graphDefShapes(bytes, [['Neg_1', -1]])).toThrow(RangeError);
  });

  it('have definitions, versions, gradients and constants', () => {
    const builder = new GraphBuilder();
    const { graph } = builder;
    expect(new TextDecoder().decode(addon.graphOpDef(graph, 'MatMul'))).toContain('transpose_a');
    expect(() => addon.graphOpDef(graph, 'NoSuchOp')).toThrow(Error);
    expect(addon.graphVersions(graph).length).toBeGreaterThan(0);
    const x = builder.constant('float32', float32([2], [3, 4]));
    const y = builder.add('Square', [[x, 0]]);
    const [dx] = addon.graphAddGradients(graph, 'g', [[y, 0]], [[x, 0]], null);
    expect(addon.operationInfo(dx[0]).name).toMatch(/^g\//);
    const session = addon.sessionNew(graph, {});
    const run = { runOptions: null, feeds: [], feedValues: [], fetches: [dx], targets: [], metadata: false };
    expect(floats(addon.sessionRunSync(session, run).values[0])).toEqual([6, 8]);
    expect(() => addon.graphAddGradients(graph, null, [[y, 0]], [[x, 0]], [])).toThrow(RangeError);
    const sum = builder.add('Add', [[x, 0], [x, 0]]); // prettier-ignore
    expect(floats(addon.graphEvaluateConstant(graph, [sum, 0])!)).toEqual([6, 8]);
    const unknown = builder.placeholder('float32', [1]);
    expect(addon.graphEvaluateConstant(graph, [unknown, 0])).toBeNull();
  });
});

test('a shape that is a list of placeholders sizes is kept in a function', () => {
  const builder = new GraphBuilder();
  const x = builder.placeholder('float32', [-1, 2]);
  const axis = builder.constant('int32', int32([], [0]));
  const y = builder.add('Sum', [[x, 0], [axis, 0]]); // prettier-ignore
  const fn = builder.toFunction('sum_rows', [x], [y]);
  expect(addon.functionName(fn)).toBe('sum_rows');
  const copy = addon.functionFromProto(addon.functionToProto(fn));
  expect(addon.functionName(copy)).toBe('sum_rows');
  // AttrValue.b = 5
  addon.functionSetAttr(copy, '_XlaMustCompile', Uint8Array.of(40, 1));
  expect([...addon.functionAttr(copy, '_XlaMustCompile')]).toEqual([40, 1]);
  expect(() => addon.functionAttr(copy, 'nope')).toThrow(Error);
  expect(() => addon.functionFromProto(Uint8Array.of(1, 2, 3))).toThrow(Error);
  const target = addon.graphNew();
  addon.graphCopyFunction(target, copy, null);
  expect(addon.graphFunctions(target).map(addon.functionName)).toEqual(['sum_rows']);
});
