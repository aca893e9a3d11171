import { join } from 'node:path';
import { rmSync, writeFileSync, readFileSync } from 'node:fs';
import * as tf from '../../lib';
import { SavedModel } from '../../lib/proto/messages';
import { savedModels, withCopy } from '../support/saved-models';

const { inspect } = tf.savedModel;

test('lists signatures with names, element types and shapes, and assets', async () => {
  const [graph, ...others] = await inspect(join(savedModels, 'module'));
  expect(others).toEqual([]);
  expect(graph).toMatchObject({
    tags: ['serve'],
    tensorflowVersion: '2.21.0',
    assets: ['vocabulary.txt'],
    hasObjectGraph: true,
  });
  expect(Object.keys(graph!.signatures).sort()).toEqual(
    ['count', 'flags', 'image', 'kinds', 'long', 'look_up', 'loop', 'serving_default'].sort(),
  );
  expect(graph!.signatures['look_up']).toEqual({
    inputs: { words: { dtype: 'string', shape: [null], tensor: 'look_up_words:0' } },
    outputs: {
      ids: { dtype: 'int64', shape: [null], tensor: 'StatefulPartitionedCall_1:0' },
      upper: { dtype: 'string', shape: [null], tensor: 'StatefulPartitionedCall_1:1' },
    },
    methodName: 'tensorflow/serving/predict',
  });
  const { inputs } = graph!.signatures['kinds']!;
  expect(inputs['byte']).toMatchObject({ dtype: 'int8', shape: null });
  expect(inputs['half']).toMatchObject({ dtype: 'float16', shape: [3] });
});

test('lists every graph of TensorFlow 1’s builder', async () => {
  const graphs = await inspect(join(savedModels, 'tf1'));
  expect(graphs.map(({ tags }) => tags)).toEqual([['serve'], ['serve', 'train']]);
  for (const { assets, hasObjectGraph, signatures } of graphs) {
    expect({ assets, hasObjectGraph }).toEqual({ assets: ['labels.txt'], hasObjectGraph: false });
    expect(Object.keys(signatures)).toEqual(['predict']);
  }
});

test('does not need the variables', async () => {
  await withCopy('keras-functional', async (directory) => {
    rmSync(join(directory, 'variables'), { recursive: true });
    const [graph] = await inspect(directory);
    expect(graph!.signatures['serving_default']!.inputs).toMatchObject({
      numbers: { dtype: 'float32', shape: [null, 4] },
      words: { dtype: 'int32', shape: [null, 3] },
    });
  });
});

test('reads the text form too', async () => {
  await withCopy('keras-functional', async (directory) => {
    const file = join(directory, 'saved_model.pb');
    writeFileSync(`${file}txt`, SavedModel.toText(SavedModel.decode(readFileSync(file))));
    rmSync(file);
    expect(await inspect(directory)).toEqual(await inspect(join(savedModels, 'keras-functional')));
    const model = await tf.savedModel.load(directory);
    expect(model.signatures['serving_default']!.inputs).toHaveProperty('numbers');
    await model.dispose();
  });
});

test('lists the parts of sparse and composite tensors', async () => {
  await withCopy('module', async (directory) => {
    const file = join(directory, 'saved_model.pb');
    const message = SavedModel.decode(readFileSync(file));
    const { inputs } = message.meta_graphs[0]!.signature_def['long']!;
    const { dtype, tensor_shape } = inputs['a']!;
    const sparse = {
      dtype,
      tensor_shape,
      coo_sparse: { indices_tensor_name: 'i:0', values_tensor_name: 'v:0', dense_shape_tensor_name: 's:0' },
    };
    writeFileSync(
      file,
      SavedModel.encode({ meta_graphs: [{ signature_def: { long: { inputs: { ...inputs, sparse } } } }] }),
    );
    const [graph] = await inspect(directory);
    expect(graph!.signatures['long']!.inputs).toMatchObject({
      'sparse/indices': { dtype: 'int64', shape: [null, null], tensor: 'i:0' },
      'sparse/values': { dtype: 'int64', shape: [null], tensor: 'v:0' },
      'sparse/dense_shape': { dtype: 'int64', shape: [null], tensor: 's:0' },
    });
  });
});

test('what is no SavedModel is told', async () => {
  await expect(inspect('/no/such/place')).rejects.toThrow("inspect: '/no/such/place' is no SavedModel: ENOENT");
  await expect(inspect(undefined as never)).rejects.toThrow('inspect: expected a directory, received undefined');
  await withCopy('module', async (directory) => {
    writeFileSync(join(directory, 'saved_model.pb'), '');
    await expect(inspect(directory)).rejects.toThrow(/saved_model\.pb' is damaged: it holds no graph/);
  });
});
