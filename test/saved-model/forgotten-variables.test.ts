import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../lib';
import { SavedModel as SavedModelMessage } from '../../lib/proto/messages';

let directory: string;
beforeEach(() => (directory = join(mkdtempSync(join(tmpdir(), 'forgotten-')), 'model')));
afterEach(() => rmSync(join(directory, '..'), { recursive: true }));

/** A SavedModel whose graph restores nothing, as Python's do with the variables of layers in a tf.Module. */
async function saveForgetful(names: [string, string]): Promise<void> {
  const [w, b] = [tf.variable([2, 3], true, names[0]), tf.variable(1, true, names[1])];
  const call = tf.function((x: tf.Tensor) => tf.add(tf.mul(x, w), b), {
    inputSignature: [new tf.TensorSpec([null, 2], 'float32', 'x')],
  });
  await tf.savedModel.save({ w, b, call }, directory, { signatures: call });
  const file = join(directory, 'saved_model.pb');
  const message = SavedModelMessage.decode(readFileSync(file));
  const [{ graph_def, saver_def }] = message.meta_graphs;
  const restore = { ...graph_def!.node[0], name: 'restores_nothing', op: 'NoOp', input: [], attr: {} };
  graph_def!.node.push(restore);
  saver_def!.restore_op_name = restore.name;
  writeFileSync(file, SavedModelMessage.encode(message));
}

test.each(['single', 'parallel'] as const)('are restored by the objects, executor %s', async (executor) => {
  await saveForgetful(['w', 'b']);
  await using model = await tf.savedModel.load(directory, { executor });
  const { output_0: y } = await model.signatures.serving_default({ x: [[1, 1]] });
  expect(y.arraySync()).toEqual([[3, 4]]);
});

test('of one name are not guessed', async () => {
  await saveForgetful(['v', 'v']);
  const message = SavedModelMessage.decode(readFileSync(join(directory, 'saved_model.pb')));
  for (const { variable } of message.meta_graphs[0].object_graph_def!.nodes) if (variable) variable.name = 'v';
  for (const node of message.meta_graphs[0].graph_def!.node) {
    if (node.op === 'VarHandleOp') node.attr['shared_name']!.s = Buffer.from('v');
  }
  writeFileSync(join(directory, 'saved_model.pb'), SavedModelMessage.encode(message));
  await using model = await tf.savedModel.load(directory);
  await expect(model.signatures.serving_default({ x: [[1, 1]] })).rejects.toThrow('Could not find variable v');
});

test('the graph of a SavedModel is differentiated through its calls', async () => {
  const w = tf.variable([2, 3]);
  const call = tf.function((x: tf.Tensor) => tf.mul(tf.square(x), w), {
    inputSignature: [new tf.TensorSpec([2], 'float32', 'x')],
  });
  await tf.savedModel.save({ w, call }, directory, { signatures: call });
  await using model = await tf.savedModel.load(directory);
  const { inputs, outputs } = model.signatures.serving_default;
  const [x, y] = [inputs['x']!, outputs['output_0']!].map(({ tensor }) => model.graph.tensor(tensor));
  expect(tf.gradients(y!, x!)[0]?.shape).toEqual([2]);
});
