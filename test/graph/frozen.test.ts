import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '../../lib';
import { expectTensor, readCases, savedModels, toTensor } from '../support/saved-models';

const { graphs } = readCases();

describe.each(['frozen-v1', 'frozen-v2'])('%s, written by Python', (name) => {
  const { feeds, fetches } = graphs[name]!;

  test.each(['pb', 'pbtxt'])('.%s runs with equal results', async (form) => {
    const file = readFileSync(join(savedModels, `${name}.${form}`));
    const graph = new tf.Graph();
    tf.importGraphDef(graph, form === 'pb' ? file : file.toString());
    const session = new tf.Session(graph);
    const values = await session.run(Object.keys(fetches), {
      feeds: Object.fromEntries(Object.entries(feeds).map(([key, value]) => [key, toTensor(value)])),
    });
    Object.values(fetches).forEach((wanted, i) => expectTensor((values as tf.Tensor[])[i]!, wanted));
    await session.close();
  });

  test('goes out as it came in', () => {
    const graph = new tf.Graph();
    tf.importGraphDef(graph, readFileSync(join(savedModels, `${name}.pb`)));
    const copy = new tf.Graph();
    tf.importGraphDef(copy, tf.toGraphDefText(graph));
    const listed = ({ operations }: tf.Graph) => operations.map((one) => [one.name, one.type, one.inputs.length]);
    expect(listed(copy)).toEqual(listed(graph));
  });
});

test('the control flow of each version is there, and functions come along', () => {
  const types = (name: string) => {
    const graph = new tf.Graph();
    tf.importGraphDef(graph, readFileSync(join(savedModels, `${name}.pb`)));
    return new Set(graph.operations.map(({ type }) => type));
  };
  expect([...types('frozen-v1')]).toEqual(expect.arrayContaining(['Enter', 'Merge', 'Switch', 'NextIteration']));
  const second = types('frozen-v2');
  expect([...second].some((type) => /While/.test(type))).toBe(true);
  expect([...second].some((type) => /If/.test(type))).toBe(true);
});

test('a loop of TensorFlow 1 cannot be differentiated, and says so', () => {
  const graph = new tf.Graph();
  tf.importGraphDef(graph, readFileSync(join(savedModels, 'frozen-v1.pb')));
  expect(() => tf.gradients(graph.tensor('y:0'), graph.tensor('x:0'))).toThrow('is part of a loop of TensorFlow 1');
});
