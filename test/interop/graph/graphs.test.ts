import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import * as tf from '../../../lib';

const { v1 } = tf.compat;
let directory: string;

beforeAll(() => (directory = mkdtempSync(join(tmpdir(), 'graphs-'))));
afterAll(() => rmSync(directory, { recursive: true }));

/** What Python's session gives for the graph, from its binary or its text form. */
function inPython(graph: tf.Graph, form: 'pb' | 'pbtxt', feeds: Record<string, unknown>, fetches: string[]): unknown[] {
  const file = join(directory, `graph.${form}`);
  writeFileSync(file, form === 'pb' ? tf.toGraphDef(graph) : tf.toGraphDefText(graph));
  const python = process.env['TENSORFLOW_NATIVE_PYTHON'] ?? 'python3';
  const input = JSON.stringify({ file, feeds, fetches });
  const run = spawnSync(python, [join(__dirname, 'graphs.py')], { input, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr.slice(-3000));
  return JSON.parse(run.stdout) as unknown[];
}

async function here(graph: tf.Graph, feeds: Record<string, tf.TensorLike>, fetches: string[]): Promise<unknown[]> {
  const session = new tf.Session(graph);
  const values = (await session.run(fetches, { feeds })) as tf.Tensor[];
  await session.close();
  return values.map((value) => value.arraySync());
}

/** A graph with constants of several kinds, a function, a conditional, a loop and gradients. */
function everything(): { graph: tf.Graph; feeds: Record<string, number[][]>; fetches: string[] } {
  const graph = new tf.Graph();
  const fetches = graph.asDefault(() => {
    const x = v1.placeholder('float32', [null, 2], 'x');
    const double = tf.function((a: tf.Tensor) => tf.mul(a, 2), { name: 'double' });
    const called = double(
      tf.matMul(x, [
        [1, 2],
        [3, 4],
      ]),
    );
    const chosen = tf.cond(
      tf.greater(tf.sum(called), 0),
      () => tf.square(called),
      () => tf.neg(called),
    );
    const [, looped] = tf.whileLoop(
      (i: tf.Tensor) => tf.less(i, 3),
      (i: tf.Tensor, v: tf.Tensor) => [tf.add(i, 1), tf.add(v, x)],
      [tf.scalar(0, 'int32'), chosen],
    );
    const [gradient] = tf.gradients(looped, x);
    const label = tf.gather(tf.tensor(['less', 'more']), tf.cast(tf.greater(looped, 50), 'int32'));
    const length = tf.raw.stringLength(label);
    return [called, chosen, looped, gradient!, length].map((tensor) => (tensor as tf.GraphTensor).name);
  });
  return {
    graph,
    feeds: {
      'x:0': [
        [1, 2],
        [3, -4],
      ],
    },
    fetches,
  };
}

test.each(['pb', 'pbtxt'] as const)('a graph made here runs in Python with equal results, as .%s', async (form) => {
  const { graph, feeds, fetches } = everything();
  const theirs = inPython(graph, form, feeds, fetches);
  const ours = await here(graph, feeds, fetches);
  const flat = (values: unknown[]) => values.flat(9) as number[];
  expect(flat(theirs)).toHaveLength(flat(ours).length);
  flat(ours).forEach((value, i) => expect(value).toBeCloseTo(flat(theirs)[i]!, 4));
});

test('names with odd characters survive the way', () => {
  const graph = new tf.Graph();
  graph.asDefault(() => {
    const x = v1.placeholder('float32', [], 'x_1.0');
    graph.nameScope('a.b-c', () => tf.neg(x));
  });
  expect(inPython(graph, 'pbtxt', { 'x_1.0:0': 3 }, ['a.b-c/Neg:0'])).toEqual([-3]);
});
