import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../lib';
import { expectTensors, readCases, savedModels, toTensors, withCopy } from '../support/saved-models';

const { signatures } = readCases();
const executors = ['auto', 'single', 'parallel'] as const;

describe.each(executors)('what Python wrote runs alike, executor %s', (executor) => {
  const isRefused = executor === 'single';

  test.each(['keras-functional', 'keras-sequence', 'module'] as const)('%s', async (name) => {
    const model = await tf.savedModel.load(join(savedModels, name), { executor });
    expect(Object.keys(model.signatures)).toEqual(expect.arrayContaining(Object.keys(signatures[name])));
    for (const [signature, { inputs, outputs }] of Object.entries(signatures[name])) {
      expectTensors(await model.signatures[signature]!(toTensors(inputs)), outputs);
      if (signature !== 'count') expectTensors(model.signatures[signature]!.sync(toTensors(inputs)), outputs);
    }
    await model.dispose();
  });

  test.each([['serve'], ['serve', 'train'], ['train', 'serve']])('TensorFlow 1, tags %s %s', async (...tags) => {
    const loaded = tf.savedModel.load(join(savedModels, 'tf1'), { executor, tags: tags.filter(Boolean) });
    // Asked for by name, the executor that cannot run it is refused; chosen automatically, it is the other one.
    if (isRefused) return expect(loaded).rejects.toThrow('Single-threaded executor does not support');
    const model = await loaded;
    const { inputs, outputs } = signatures.tf1[tags.filter(Boolean).sort().join()]!['predict']!;
    expectTensors(await model.signatures['predict']!(toTensors(inputs)), outputs);
    await model.dispose();
    return undefined;
  });
});

test('a model keeps its own state, apart from another one of the same files', async () => {
  const models = await Promise.all([0, 1].map(() => tf.savedModel.load(join(savedModels, 'module'))));
  const counts = [];
  for (const model of [models[0]!, models[0]!, models[1]!]) {
    counts.push((await model.signatures['count']!({}))['calls']!.arraySync());
  }
  expect(counts).toEqual([1n, 2n, 1n]);
  await Promise.all(models.map((model) => model.dispose()));
});

test('assets are found where the directory is now', async () => {
  await withCopy('module', async (directory) => {
    const moved = `${directory}-moved`;
    renameSync(directory, moved);
    try {
      const model = await tf.savedModel.load(moved);
      const { ids } = await model.signatures['look_up']!(['zwei', 'x']);
      expect(ids!.arraySync()).toEqual([2n, -1n]);
      await model.dispose();
    } finally {
      rmSync(moved, { recursive: true });
    }
  });
});

test('a relative path is that of the directory where the load began', async () => {
  const start = process.cwd();
  try {
    process.chdir(savedModels);
    await using model = await tf.savedModel.load('module');
    process.chdir(tmpdir());
    expect(model.directory).toBe(join(savedModels, 'module'));
    expect(model.variables.length).toBeGreaterThan(0);
    const { ids } = await model.signatures['look_up']!({ words: ['one'] });
    expect(ids!.arraySync()).toEqual([1n]);
  } finally {
    process.chdir(start);
  }
});

test('what the graph holds can be fetched with the operations named', async () => {
  const model = await tf.savedModel.load(join(savedModels, 'tf1'));
  expect(model.graph.operation('weights').type).toBe('VariableV2');
  expect(model.info).toMatchObject({ tags: ['serve'], assets: ['labels.txt'], hasObjectGraph: false });
  // The session is the one that holds the model's variables.
  const weights = await model.session.run('weights:0');
  expect(weights.arraySync()).toEqual([
    [1, 0.5],
    [-1, 2],
  ]);
  await model.dispose();
  await expect(model.session.run('weights:0')).rejects.toMatchObject({ code: 'FAILED_PRECONDITION' });
});

describe('what cannot be loaded is told', () => {
  const load = tf.savedModel.load;

  test('no directory, no SavedModel', async () => {
    await expect(load('/no/such/place')).rejects.toThrow("load: '/no/such/place' is no SavedModel: ENOENT");
    await expect(load(7 as never)).rejects.toThrow('load: expected a directory, received 7');
    await expect(load(join(savedModels, 'module/assets'))).rejects.toThrow('is no SavedModel');
  });

  test('tags', async () => {
    await expect(load(join(savedModels, 'tf1'), { tags: ['gpu'] })).rejects.toThrow(
      'has no graph with tags [gpu]; it has [serve], [serve, train]',
    );
    await expect(load(join(savedModels, 'tf1'), { tags: 'serve' as never })).rejects.toThrow(
      "load: expected tags, a list of strings, received 'serve'",
    );
  });

  test('options', async () => {
    const directory = join(savedModels, 'module');
    await expect(load(directory, { tag: [] } as never)).rejects.toThrow(
      "load: unknown option 'tag'; expected one of tags",
    );
    await expect(load(directory, { executor: 'fast' as never })).rejects.toThrow(
      "load: expected executor 'auto', 'single' or 'parallel', received 'fast'",
    );
    await expect(load(directory, { intraOpThreads: -1 })).rejects.toThrow('expected a number of threads >= 0');
  });

  test('files that are gone or cut', async () => {
    await withCopy('module', async (directory) => {
      const file = join(directory, 'variables/variables.index');
      const index = readFileSync(file);
      writeFileSync(file, index.subarray(0, 20));
      await expect(load(directory)).rejects.toThrow(`load: '${file}' is damaged: it does not end as such a file does`);
      // TensorFlow would make room for a block of this size, and end the process when there is none.
      const huge = Buffer.from(index);
      huge.fill(0xff, index.length - 46, index.length - 41);
      writeFileSync(file, huge);
      await expect(load(directory)).rejects.toThrow(`load: '${file}' is damaged: a block reaches past the end`);
      rmSync(file);
      await expect(load(directory)).rejects.toThrow('lacks its variables: there is no');
      writeFileSync(file, index);
      const values = join(directory, 'variables/variables.data-00000-of-00001');
      const data = readFileSync(values);
      writeFileSync(values, data.subarray(1));
      await expect(load(directory)).rejects.toThrow('lies outside of the data files, which are truncated or others');
      rmSync(values);
      await expect(load(directory)).rejects.toThrow(`its file '${values}' is missing`);
      writeFileSync(values, data);
      rmSync(join(directory, 'assets/vocabulary.txt'));
      await expect(load(directory)).rejects.toThrow(/vocabulary\.txt/);
    });
    await withCopy('module', async (directory) => {
      writeFileSync(join(directory, 'saved_model.pb'), 'nonsense');
      await expect(load(directory)).rejects.toThrow(/saved_model\.pb' is damaged/);
    });
  });
});

test('thread counts and the executor are honoured', async () => {
  const executors = async (name: string, options: tf.savedModel.LoadOptions) => {
    const model = await tf.savedModel.load(join(savedModels, name), options);
    await model.dispose();
    return model.executor;
  };
  expect(await executors('keras-functional', { intraOpThreads: 1, interOpThreads: 1 })).toBe('single');
  expect(await executors('keras-functional', { executor: 'parallel' })).toBe('parallel');
  // Loops, and variables of TensorFlow 1, are for the other one.
  expect(await executors('module', {})).toBe('parallel');
  expect(await executors('module', { executor: 'single' })).toBe('single');
  expect(await executors('tf1', {})).toBe('parallel');
});
