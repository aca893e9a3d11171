import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../../lib';
import { expectTensor, expectTensors, readCases, toTensor, toTensors, type Cases } from '../../support/saved-models';
import { readFileSync } from 'node:fs';

// What the fixtures are made by, run anew: the Python that is there writes, this library reads.
let directory: string;
let cases: Cases;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'saved-models-'));
  const python = process.env['TENSORFLOW_NATIVE_PYTHON'] ?? 'python3';
  const script = join(__dirname, '../../../scripts/fixtures/saved_models.py');
  const run = spawnSync(python, [script, directory], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr.slice(-3000));
  cases = readCases(directory);
});
afterAll(() => rmSync(directory, { recursive: true }));

test.each(['keras-functional', 'keras-sequence', 'module'] as const)('%s runs with equal results', async (name) => {
  const model = await tf.savedModel.load(join(directory, name));
  for (const [signature, { inputs, outputs }] of Object.entries(cases.signatures[name])) {
    expectTensors(await model.signatures[signature]!(toTensors(inputs)), outputs);
  }
  await model.dispose();
});

test('every graph of TensorFlow 1’s builder', async () => {
  for (const [tags, signatures] of Object.entries(cases.signatures.tf1)) {
    const model = await tf.savedModel.load(join(directory, 'tf1'), { tags: tags.split(',') });
    const { inputs, outputs } = signatures['predict']!;
    expectTensors(await model.signatures['predict']!(toTensors(inputs)), outputs);
    await model.dispose();
  }
});

test.each(['frozen-v1', 'frozen-v2'])('%s, binary and text', async (name) => {
  const { feeds, fetches } = cases.graphs[name]!;
  for (const form of ['pb', 'pbtxt']) {
    const file = readFileSync(join(directory, `${name}.${form}`));
    const graph = new tf.Graph();
    tf.importGraphDef(graph, form === 'pb' ? file : file.toString());
    const session = new tf.Session(graph);
    const given = Object.entries(feeds).map(([key, value]) => [key, toTensor(value)] as const);
    const values = (await session.run(Object.keys(fetches), { feeds: given })) as tf.Tensor[];
    Object.values(fetches).forEach((wanted, i) => expectTensor(values[i]!, wanted));
    await session.close();
  }
});
