import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as tf from '../../lib';
import type { SavedModel as SavedModelMessage } from '../../lib/proto/messages';
import { changeSavedModel, savedModels, withCopy } from '../support/saved-models';
import { temporaryDirectory } from '../support/temporary-directory';

jest.setTimeout(240_000);

/** Damages seeded in a process of its own, which must live; see programs/hostile.js. */
function survive(...args: string[]): { ran: number; failed: number; wrong: string[] } {
  const program = join(__dirname, 'programs/hostile.js');
  // A damaged model may write itself to where it finds itself.
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    cwd: temporaryDirectory(),
  });
  const lines = stdout.trim().split('\n');
  if (status !== 0)
    throw new Error(`seed ${lines.at(-1)} ended the process (${status ?? signal}): ${stderr.slice(-2000)}`);
  return JSON.parse(lines.at(-1)!) as ReturnType<typeof survive>;
}

test.each([
  ['module', 'saved_model.pb', 60],
  ['module', 'variables/variables.index', 60],
  ['module', 'variables/variables.data-00000-of-00001', 40],
  ['tf1', 'saved_model.pb', 60],
  ['keras-functional', 'saved_model.pb', 40],
])('damaged files: %s/%s, an error each and the process lives', (model, file, count) => {
  const { failed, wrong } = survive('saved-model', join(savedModels, model), file, '0', String(count));
  expect(failed).toBeGreaterThan(count / 4);
  expect(wrong).toEqual([]);
});

test.each(['frozen-v1.pb', 'frozen-v2.pb'])('damaged GraphDefs: %s', (file) => {
  const { failed, wrong } = survive('graph', join(savedModels, file), '-', '0', '80');
  expect(failed).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

test.each([
  ['saved-model', 'keras-sequence', 'saved_model.pb'],
  ['saved-model', 'keras-functional', 'saved_model.pb'],
  ['graph', 'frozen-v1.pb', '-'],
  ['graph', 'frozen-v2.pb', '-'],
])('constants that do not fit: %s %s', (kind, model, file) => {
  const { failed, wrong } = survive(kind, join(savedModels, model), file, '0', '40', 'constants');
  expect(failed).toBeGreaterThan(10);
  expect(wrong).toEqual([]);
});

/** Loads a model whose message `change` has changed. */
async function loadChanged(model: string, change: (message: SavedModelMessage) => void): Promise<unknown> {
  return withCopy(model, async (directory) => {
    changeSavedModel(directory, change);
    const loaded = await tf.savedModel.load(directory);
    await loaded.dispose();
    return loaded;
  });
}

test.each(['../../../etc/passwd', '/etc/passwd', 'a/../../b', '..'])(
  'an asset outside of the directory: %s',
  async (name) => {
    await expect(
      loadChanged('module', ({ meta_graphs }) => (meta_graphs[0]!.asset_file_def[0]!.filename = name)),
    ).rejects.toThrow(`names the asset '${name}', outside its directory`);
  },
);

test('a signature whose tensor is not there, or is another', async () => {
  const change = (tensor: string) =>
    loadChanged('module', ({ meta_graphs }) => {
      meta_graphs[0]!.signature_def['serving_default']!.inputs['x']!.name = tensor;
    });
  await expect(change('nothing:0')).rejects.toThrow("is damaged: operation: the graph has no operation 'nothing:0'");
  await expect(change('serving_default_x:7')).rejects.toThrow("tensor: 'serving_default_x:7' does not exist");
  await expect(change('look_up_words:0')).rejects.toThrow(
    "signature 'serving_default' says that 'x' is float32 [null, 2], in the graph it is string [null]",
  );
});

test('a graph that runs in circles, a missing node, an unknown operation, a missing function', async () => {
  type Nodes = SavedModelMessage['meta_graphs'][number]['graph_def'];
  const change = (edit: (graph: NonNullable<Nodes>) => void) =>
    loadChanged('module', ({ meta_graphs }) => edit(meta_graphs[0]!.graph_def!));
  const call = (graph: NonNullable<Nodes>) => graph.node.find(({ op }) => op === 'StatefulPartitionedCall')!;
  await expect(change((graph) => call(graph).input.push(`^${call(graph).name}`))).rejects.toThrow(/cycle/i);
  await expect(change((graph) => call(graph).input.push('^nothing'))).rejects.toThrow(/nothing/);
  await expect(change((graph) => (call(graph).op = 'NoSuchOp'))).rejects.toThrow(/NoSuchOp/);
  await expect(change((graph) => (graph.library!.function = []))).rejects.toThrow(/Failed to find function/);
});

describe('GraphDefs', () => {
  const importing = (text: string) => tf.importGraphDef(new tf.Graph(), text);
  const float = 'attr { key: "dtype" value { type: DT_FLOAT } }';

  test('constants of another type, without a value, too large', () => {
    const value = (tensor: string) => `attr { key: "value" value { tensor { ${tensor} } } }`;
    const constant = (attrs: string) => `node { name: "c" op: "Const" ${attrs} }`;
    expect(() => importing(constant(float))).toThrow("'c' (Const) has nothing for its attribute 'value', a tensor");
    expect(() => importing(constant(float + value('dtype: DT_INT32 tensor_shape {} int_val: 1')))).toThrow(
      "'c' (Const) is of element type 1, its value of 3",
    );
    const huge = 'dtype: DT_FLOAT tensor_shape { dim { size: 1099511627776 } } float_val: 1';
    expect(() => importing(constant(float + value(huge)))).toThrow(
      /a tensor of 'c' \(Const\) repeats its last value over 4194304 MiB; all may to \d+ MiB, a quarter of memory/,
    );
    expect(() => importing(constant(`attr { key: "dtype" value { i: 1 } }`))).toThrow(
      "has nothing for its attribute 'value'",
    );
    expect(() => importing(`node { name: "x" op: "Placeholder" attr { key: "dtype" value { i: 1 } } }`)).toThrow(
      "has another kind ('i') for its attribute 'dtype', a type",
    );
  });

  test('shapes that no tensor has', () => {
    const shaped = (sizes: number[]) => `node { name: "x" op: "Placeholder" ${float}
      attr { key: "shape" value { shape { ${sizes.map((size) => `dim { size: ${size} }`).join(' ')} } } } }`;
    expect(() => importing(shaped([-1, 2]))).not.toThrow();
    expect(() => importing(shaped([-5]))).toThrow("an attribute of 'x' (Placeholder) has the shape [-5]");
    expect(() => importing(shaped([2 ** 40, 2 ** 40]))).toThrow('has the shape [1099511627776, 1099511627776]');
    const negative = `node { name: "c" op: "Const" ${float}
      attr { key: "value" value { tensor { dtype: DT_FLOAT tensor_shape { dim { size: -1 } } float_val: 1 } } } }`;
    expect(() => importing(negative)).toThrow("a tensor of 'c' (Const) has the shape [-1]");
  });

  test('inputs that are missing, or too many', () => {
    const identity = (inputs: string) =>
      `node { name: "a" op: "Identity" ${inputs} attr { key: "T" value { type: DT_FLOAT } } }`;
    expect(() => importing(identity(''))).toThrow("'a' (Identity) takes 1 inputs, and has 0");
    expect(() => importing(identity('input: "x" input: "x"'))).toThrow("'a' (Identity) takes 1 inputs, and has 2");
  });

  test('functions that call themselves, or do not say what they give', () => {
    const body = (name: string, callee: string, ret = 'ret { key: "y" value: "call:output:0" }') => `function {
      signature { name: "${name}" input_arg { name: "x" type: DT_FLOAT } output_arg { name: "y" type: DT_FLOAT } }
      node_def { name: "call" op: "PartitionedCall" input: "x" attr { key: "f" value { func { name: "${callee}" } } }
        attr { key: "Tin" value { list { type: DT_FLOAT } } } attr { key: "Tout" value { list { type: DT_FLOAT } } } }
      ${ret} }`;
    expect(() => importing(`library { ${body('f', 'g')} ${body('g', 'f')} }`)).toThrow(
      "function 'f' calls itself, by f, g",
    );
    expect(() => importing(`library { ${body('f', 'h', '')} }`)).toThrow(
      "function 'f' does not say what its output 'y' is",
    );
  });

  test('circles, doubles, odd names', () => {
    const identity = (name: string, input: string) =>
      `node { name: "${name}" op: "Identity" input: "${input}" attr { key: "T" value { type: DT_FLOAT } } }`;
    const x = `node { name: "x" op: "Placeholder" ${float} }`;
    expect(() => importing(identity('a', 'b') + identity('b', 'a'))).toThrow(/cycle/i);
    const next = `node { name: "n" op: "NextIteration" input: "m" attr { key: "T" value { type: DT_FLOAT } } }`;
    const merge = `node { name: "m" op: "Merge" input: "x" input: "x" input: "n" attr { key: "T" value { type: DT_FLOAT } }
      attr { key: "N" value { i: 3 } } }`;
    expect(() => importing(x + next + merge)).toThrow("'m' (Merge) begins a loop with 2 values from outside it");
    expect(() => importing(x + x)).toThrow(tf.TensorFlowError);
    expect(() => importing(x + identity('a', 'x:5'))).toThrow(tf.TensorFlowError);
    expect(() => importing(x + identity('a', 'x:-1'))).toThrow(tf.TensorFlowError);
    for (const name of ['', '/', 'ä', 'a b', 'a:b', '^x', '%s']) {
      expect(() => importing(x.replace('"x"', `"${name}"`))).toThrow(tf.TensorFlowError);
      expect(() => new tf.Graph().addOperation('NoOp', { name })).toThrow('addOperation: expected a name of letters');
    }
  });
});
