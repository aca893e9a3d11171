import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '../../lib';
import { repetitionLimit } from '../../lib/graph/tensor-check';
import { GraphDef, type AttrValue, type FunctionDef, type NodeDef } from '../../lib/proto/messages';
import { savedModels } from '../support/saved-models';

const floats = 'attr { key: "dtype" value { type: DT_FLOAT } }';
const importing = (text: string) => tf.importGraphDef(new tf.Graph(), text);
const value = (tensor: string) => `attr { key: "value" value { tensor { ${tensor} } } }`;

/** Imports a GraphDef of Python's that was changed. */
function importChanged(file: string, change: (graph: GraphDef) => void): () => tf.Graph {
  const message = GraphDef.decode(readFileSync(join(savedModels, file)));
  change(message);
  const bytes = GraphDef.encode(message);
  return () => {
    const graph = new tf.Graph();
    tf.importGraphDef(graph, bytes);
    return graph;
  };
}

function nodeOf(nodes: readonly NodeDef[], name: string): NodeDef {
  const found = nodes.find((node) => node.name === name);
  if (found === undefined) throw new Error(`no node '${name}' among ${nodes.map((node) => node.name).join(', ')}`);
  return found;
}

function reshape(node: NodeDef, ...sizes: number[]): void {
  const tensor = node.attr['value']!.tensor!;
  tensor.tensor_shape = { dim: sizes.map((size) => ({ size, name: '' })), unknown_rank: false };
}

describe('tensors', () => {
  const bad = 'dtype: DT_FLOAT tensor_shape { dim { size: 2 } } tensor_content: "abc"';

  test('whose content is too short', () => {
    expect(() => importing(`node { name: "c" op: "Const" ${floats} ${value(bad)} }`)).toThrow(
      "importGraphDef: the GraphDef is damaged: a tensor of 'c' (Const) has 3 bytes, which are not 2 elements",
    );
  });

  test('in lists, and in the attributes of functions that attributes name', () => {
    const node = (attr: string) => `node { name: "n" op: "NoOp" attr { key: "_x" value { ${attr} } } }`;
    expect(() => importing(node(`list { tensor { ${bad} } }`))).toThrow("a tensor of 'n' (NoOp) has 3 bytes");
    const called = `name: "f" attr { key: "a" value { tensor { ${bad} } } }`;
    expect(() => importing(node(`func { ${called} }`))).toThrow("a tensor of 'n' (NoOp) has 3 bytes");
    expect(() => importing(node(`list { func { ${called} } }`))).toThrow("a tensor of 'n' (NoOp) has 3 bytes");
    const sizes = 'shape { dim { size: -7 } }';
    expect(() => importing(node(`func { name: "f" attr { key: "a" value { ${sizes} } } }`))).toThrow(
      "an attribute of 'n' (NoOp) has the shape [-7]",
    );
  });

  test('in functions and beside them', () => {
    const signature = 'signature { name: "f" }';
    const node = `node_def { name: "c" op: "Const" ${floats} ${value(bad)} }`;
    expect(() => importing(`library { function { ${signature} ${node} } }`)).toThrow(
      "a tensor of 'c' (Const) of function 'f' has 3 bytes",
    );
    const attr = `attr { key: "_x" value { tensor { ${bad} } } }`;
    expect(() => importing(`library { function { ${signature} ${attr} } }`)).toThrow("a tensor of function 'f' has");
    const arg = `arg_attr { key: 0 value { ${attr} } }`;
    expect(() => importing(`library { function { ${signature} ${arg} } }`)).toThrow("a tensor of function 'f' has");
  });

  test('that together repeat values beyond what memory holds', () => {
    // Each alone is small enough.
    const size = 2 ** 24;
    const count = Math.ceil(repetitionLimit() / (4 * (size - 1))) + 1;
    const node = (i: number) => `node { name: "c${i}" op: "Const" ${floats}
      ${value(`dtype: DT_FLOAT tensor_shape { dim { size: ${size} } } float_val: 1`)} }`;
    const many = Array.from({ length: count }, (_, i) => node(i)).join(' ');
    expect(() => importing(many)).toThrow(
      /repeats its last value over 64 MiB; all may to \d+ MiB, a quarter of memory/,
    );
    const graph = new tf.Graph();
    tf.importGraphDef(graph, node(0));
    expect(graph.operation('c0').outputs[0]!.shape).toEqual([size]);
  });
});

// TensorFlow's loop optimizer would compare the constants, and end the process when the outcome is not one truth.
describe('loops that end when several constants say so', () => {
  test.each([
    ['while/Less/y', [2], 2],
    ['while/Less/y', [0], 0],
    ['Const', [3, 1], 3],
  ])('of TensorFlow 1: %s of shape %j', (name, sizes, elements) => {
    expect(importChanged('frozen-v1.pb', ({ node }) => reshape(nodeOf(node, name), ...sizes))).toThrow(
      `'while/LoopCond' (LoopCond) goes on by 'while/Less' (Less), which compares ${elements} elements, not one`,
    );
  });

  // Such a node becomes a constant before loops are looked at.
  test('of TensorFlow 1: another operation that gives several', () => {
    const change = ({ node }: GraphDef) => {
      const start = nodeOf(node, 'while/Enter');
      const shape = { ...start, name: 'shape', op: 'Shape', input: ['Const'], attr: { T: start.attr['T']! } };
      start.input = ['shape'];
      node.push(shape);
    };
    expect(importChanged('frozen-v1.pb', change)).toThrow('(Less), which compares 0 elements, not one');
  });

  test('a constant that does not end a loop may have any shape', () => {
    const change = ({ node }: GraphDef) => reshape(nodeOf(node, 'while/mul/y'), 1, 2);
    expect(importChanged('frozen-v1.pb', change)).not.toThrow();
    expect(importChanged('frozen-v1.pb', ({ node }) => reshape(nodeOf(node, 'while/Less/y'), 1))).not.toThrow();
  });

  const loop = (limit: string, start: string) => `
    library { function {
      signature { name: "cond" input_arg { name: "i" type: DT_INT32 } input_arg { name: "n" type: DT_INT32 }
        output_arg { name: "y" type: DT_BOOL } }
      node_def { name: "Less" op: "Less" input: "i" input: "n" attr { key: "T" value { type: DT_INT32 } } }
      node_def { name: "Identity" op: "Identity" input: "Less:z:0" attr { key: "T" value { type: DT_BOOL } } }
      ret { key: "y" value: "Identity:output:0" } } function {
      signature { name: "body" input_arg { name: "i" type: DT_INT32 } input_arg { name: "n" type: DT_INT32 }
        output_arg { name: "j" type: DT_INT32 } output_arg { name: "m" type: DT_INT32 } }
      node_def { name: "Add" op: "AddV2" input: "i" input: "i" attr { key: "T" value { type: DT_INT32 } } }
      ret { key: "j" value: "Add:z:0" } ret { key: "m" value: "n" } } }
    node { name: "start" op: "Const" attr { key: "dtype" value { type: DT_INT32 } }
      ${value(`dtype: DT_INT32 tensor_shape { ${start} } int_val: 1`)} }
    node { name: "limit" op: "Const" attr { key: "dtype" value { type: DT_INT32 } }
      ${value(`dtype: DT_INT32 tensor_shape { ${limit} } int_val: 9`)} }
    node { name: "passed" op: "Identity" input: "limit" attr { key: "T" value { type: DT_INT32 } } }
    node { name: "loop" op: "StatelessWhile" input: "start" input: "passed:0"
      attr { key: "T" value { list { type: DT_INT32 type: DT_INT32 } } }
      attr { key: "cond" value { func { name: "cond" } } } attr { key: "body" value { func { name: "body" } } } }`;

  test('of TensorFlow 2, whose arguments lead to constants elsewhere', async () => {
    const problem = "'loop' (StatelessWhile) goes on by 'Less' (Less), which compares 2 elements, not one";
    expect(() => importing(loop('dim { size: 2 }', ''))).toThrow(problem);
    expect(() => importing(loop('', 'dim { size: 2 }'))).toThrow(problem);
    // In a function that uses an operation which is not known nothing can be tried, but constants are looked at.
    const inFunction = loop('', '')
      .replace('input: "i" input: "n"', 'input: "i" input: "c:output:0"')
      .replace(
        'node_def {',
        `node_def { name: "other" op: "OfSomeLibrary" } node_def { name: "c" op: "Const"
        attr { key: "dtype" value { type: DT_INT32 } }
        ${value('dtype: DT_INT32 tensor_shape { dim { size: 2 } } int_val: 1')} } node_def {`,
      );
    expect(() => importing(inFunction)).toThrow(problem);
    const graph = new tf.Graph();
    tf.importGraphDef(graph, loop('', ''));
    await using session = new tf.Session(graph);
    const ended = (await session.run('loop:0')) as tf.Tensor;
    expect(ended.dataSync()).toEqual(Int32Array.of(16));
  });
});

describe('steps and ends of loops that were not entered', () => {
  test.each(['NextIteration', 'Exit'])('%s', (op) => {
    expect(importChanged('frozen-v1.pb', ({ node }) => (nodeOf(node, 'cond/pred_id').op = op))).toThrow(
      `'cond/pred_id' (${op}) lies in no loop`,
    );
  });

  test('a loop without a beginning', () => {
    const change = ({ node }: GraphDef) => {
      for (const one of node) if (one.op === 'Enter') one.op = 'Identity';
    };
    expect(importChanged('frozen-v1.pb', change)).toThrow(/'while\/[\w/]+' \((Exit|NextIteration)\) lies in no loop/);
  });

  test('after the end of one', () => {
    const change = ({ node }: GraphDef) => (nodeOf(node, 'Sum').op = 'NextIteration');
    expect(importChanged('frozen-v1.pb', change)).toThrow(/'Sum' \(NextIteration\)/);
    const after = ({ node }: GraphDef) =>
      node.push({ ...nodeOf(node, 'while/Exit_1'), name: 'e', input: ['while/Exit_1'] });
    expect(importChanged('frozen-v1.pb', after)).toThrow("'e' (Exit) lies in no loop");
  });
});

describe('permutations that are no list', () => {
  const graph = (perm: string) => `
    node { name: "x" op: "Placeholder" ${floats} attr { key: "shape" value { shape { unknown_rank: true } } } }
    ${perm} node { name: "t" op: "Transpose" input: "x" input: "perm" attr { key: "T" value { type: DT_FLOAT } }
      attr { key: "Tperm" value { type: DT_INT32 } } }`;
  const ints = 'attr { key: "dtype" value { type: DT_INT32 } }';
  const constant = (name: string, sizes: string) =>
    `node { name: "${name}" op: "Const" ${ints} ${value(`dtype: DT_INT32 tensor_shape { ${sizes} } int_val: 0`)} }`;
  const problem = (sizes: string) => `'t' (Transpose) takes a list as its second input, and has the shape [${sizes}]`;

  test('as constants, or computed out of them', () => {
    expect(() => importing(graph(constant('perm', 'dim { size: 1 }')))).not.toThrow();
    expect(() => importing(graph(constant('perm', '')))).toThrow(problem(''));
    const bare = `node { name: "perm" op: "Const" ${ints} ${value('dtype: DT_INT32 int_val: 0')} }`;
    expect(() => importing(graph(bare))).toThrow(problem(''));
    const size = 'node { name: "perm" op: "Size" input: "c" attr { key: "T" value { type: DT_INT32 } } }';
    expect(() => importing(graph(constant('c', 'dim { size: 1 }') + size))).toThrow(problem(''));
    const shape = size.replace('"Size"', '"Shape"');
    expect(() => importing(graph(constant('c', 'dim { size: 1 }') + shape))).not.toThrow();
  });
});

test('a scalar of real numbers whose conjugate is transposed', () => {
  const graph = (x: string) => `
    node { name: "x" ${floats} ${x} }
    node { name: "perm" op: "Const" attr { key: "dtype" value { type: DT_INT32 } }
      ${value('dtype: DT_INT32 tensor_shape { dim { size: 0 } }')} }
    node { name: "t" op: "ConjugateTranspose" input: "x" input: "perm" attr { key: "T" value { type: DT_FLOAT } }
      attr { key: "Tperm" value { type: DT_INT32 } } }`;
  const scalar = `op: "Const" ${value('dtype: DT_FLOAT float_val: 1')}`;
  const open = 'op: "Placeholder" attr { key: "shape" value { shape { unknown_rank: true } } }';
  expect(() => importing(graph(scalar))).toThrow(
    "'t' (ConjugateTranspose) takes a tensor of rank 1 or more, not a scalar",
  );
  expect(() => importing(graph(open))).not.toThrow();
});

describe('bodies of functions', () => {
  type Nodes = Record<string, NodeDef>;
  const changed = (change: (nodes: Nodes, fn: FunctionDef, graph: GraphDef) => void) =>
    importChanged('frozen-v2.pb', (graph) => {
      const fn = graph.library!.function.find(({ node_def }) => node_def.some(({ op }) => op === 'AddV2'))!;
      change(Object.fromEntries(fn.node_def.map((node) => [node.op, node])), fn, graph);
    });
  const type = (given: number) => ({ value: 'type', type: given }) as AttrValue;

  test('are taken as they are', () => {
    expect(changed(() => undefined)).not.toThrow();
  });

  test('with inputs of another element type', () => {
    expect(changed(({ AddV2 }) => (AddV2!.attr['T'] = type(1)))).toThrow(
      /the GraphDef is damaged: function '\w+': .* was passed int32 from .* incompatible with expected float/s,
    );
  });

  test('with constants of a rank that an operation does not take', () => {
    const constant = (name: string, sizes: string) => `node_def { name: "${name}" op: "Const"
      attr { key: "dtype" value { type: DT_INT32 } } ${value(`dtype: DT_INT32 tensor_shape { ${sizes} } int_val: 1`)} }`;
    const tile = (
      sizes: string,
    ) => `library { function { signature { name: "f" output_arg { name: "y" type: DT_INT32 } }
      ${constant('x', 'dim { size: 2 }')} ${constant('multiples', sizes)}
      node_def { name: "Tile" op: "Tile" input: "x:output:0" input: "multiples:output:0"
        attr { key: "T" value { type: DT_INT32 } } attr { key: "Tmultiples" value { type: DT_INT32 } } }
      ret { key: "y" value: "Tile:output:0" } } }`;
    expect(() => importing(tile('dim { size: 1 }'))).not.toThrow();
    expect(() => importing(tile(''))).toThrow(/function 'f': .*Shape must be rank 1 but is rank 0.*\{\{node Tile\}\}/s);
    expect(() => importing(tile('dim { size: 2 }'))).toThrow(/function 'f': .*\{\{node Tile\}\}/s);
  });

  test('with inputs that are not there', () => {
    expect(changed(({ AddV2 }) => (AddV2!.input[0] = 'nothing:z:0'))).toThrow(/function '\w+' has no 'nothing:z:0'/);
    expect(changed(({ AddV2 }) => AddV2!.input.push('^nothing'))).toThrow(/function '\w+': .*nothing/);
    expect(
      changed(({ AddV2 }, fn) => fn.node_def.push({ ...AddV2!, name: 'again', input: ['AddV2:none:0', 'x'] })),
    ).toThrow(/function '\w+' has no/);
  });

  test('that call functions by their names', () => {
    const call = (type: string) => `library {
      function { signature { name: "g" input_arg { name: "x" type: DT_FLOAT }
        output_arg { name: "a" type: DT_FLOAT } output_arg { name: "b" type: DT_INT32 } }
        node_def { name: "Cast" op: "Cast" input: "x" attr { key: "SrcT" value { type: DT_FLOAT } }
          attr { key: "DstT" value { type: DT_INT32 } } }
        ret { key: "a" value: "x" } ret { key: "b" value: "Cast:y:0" } }
      function { signature { name: "f" input_arg { name: "x" type: DT_FLOAT } output_arg { name: "y" type: ${type} } }
        node_def { name: "call" op: "g" input: "x" }
        node_def { name: "Neg" op: "Neg" input: "call:b:0" attr { key: "T" value { type: ${type} } } }
        ret { key: "y" value: "Neg:y:0" } } }`;
    expect(() => importing(call('DT_INT32'))).not.toThrow();
    expect(() => importing(call('DT_FLOAT'))).toThrow(
      /function 'f': .* was passed int32 .* incompatible with expected float/,
    );
  });

  test('that use operations of a library which is not loaded are left to the one who calls them', () => {
    expect(changed(({ AddV2 }) => (AddV2!.op = 'OfSomeLibrary'))).not.toThrow();
  });
});

test.each(['While', 'StatelessWhile'])('a %s without variables, which would end the process, is refused', (op) => {
  const type = { list: {} };
  const node = { name: 'loop', op, attr: { T: type, cond: { func: { name: 'f' } }, body: { func: { name: 'f' } } } };
  const library = { function: [{ signature: { name: 'f' }, node_def: [] }] };
  expect(() => tf.importGraphDef(new tf.Graph(), { node: [node], library })).toThrow('is a loop without variables');
});
