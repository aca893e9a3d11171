import * as tf from '../../lib';
import { replaceOperation } from '../../lib/graph/replacement';
import type { GraphTensor } from '../../lib/graph/graph-tensor';

/** x → Neg → Exp, with an operation that waits for Neg. */
function example() {
  const graph = new tf.Graph();
  const x = graph.placeholder('float32', [2], 'x');
  const first = graph.addOperation('NoOp', { name: 'first' });
  const neg = graph.addOperation('Neg', { name: 'neg', inputs: [x], controlInputs: [first], device: '/CPU:0' });
  const exp = graph.addOperation('Exp', { name: 'exp', inputs: [neg.outputs[0]!] });
  const waiting = graph.addOperation('NoOp', { name: 'waiting', controlInputs: [first, neg] });
  return { graph, x, first, neg, exp, waiting };
}

const bySquare = (x: tf.Tensor) => () => tf.square(x) as unknown as GraphTensor;

test('an operation takes the place of another: its consumers, what waits for it, its device, what it waits for', async () => {
  const { graph, x, first, neg, exp, waiting } = example();
  const [square] = replaceOperation([neg.outputs[0]!], () => [bySquare(x)()]);
  expect(square!.op).toMatchObject({ type: 'Square', device: '/CPU:0', controlInputs: [first] });
  expect(neg.current).toBe(square!.op);
  expect(neg.outputs[0]!.op.consumers()).toEqual([]);
  expect(exp.inputs[0]).toBe(square);
  expect(new Set(waiting.controlInputs)).toEqual(new Set([first, square!.op]));
  await using session = new tf.Session(graph);
  const feeds = { x: [2, -1] };
  const [byTensor, byName, after] = (await session.run([neg.outputs[0]!, 'neg:0', 'exp:0'], { feeds })) as tf.Tensor[];
  expect([byTensor!.arraySync(), byName!.arraySync()]).toEqual([
    [4, 1],
    [4, 1],
  ]);
  expect(after!.dataSync()[1]).toBeCloseTo(Math.E, 5);
});

test('what is added later uses the new one, also by the name of the old one', () => {
  const { graph, x, neg } = example();
  const [square] = replaceOperation([neg.outputs[0]!], () => [bySquare(x)()]);
  const later = graph.addOperation('Neg', { inputs: ['neg:0'], controlInputs: ['neg'] });
  expect(later.inputs[0]).toBe(square);
  expect(later.controlInputs).toEqual([square!.op]);
});

test('one that was put in a place may give it to another', async () => {
  const { graph, x, neg } = example();
  const [square] = replaceOperation([neg.outputs[0]!], () => [bySquare(x)()]);
  const [abs] = replaceOperation([square!], () => [tf.abs(x) as unknown as GraphTensor]);
  expect(neg.replacement).toBe(square!.op);
  expect(neg.current).toBe(abs!.op);
  await using session = new tf.Session(graph);
  const [value] = (await session.run([neg.outputs[0]!], { feeds: { x: [2, -1] } })) as tf.Tensor[];
  expect(value!.arraySync()).toEqual([2, 1]);
});

test('an output that is not named is what the operation was given', async () => {
  const graph = new tf.Graph();
  const [x, y] = [graph.placeholder('float32', [], 'x'), graph.placeholder('float32', [], 'y')];
  const pair = graph.addOperation('IdentityN', { name: 'pair', inputs: [[x, y]] });
  const sum = graph.addOperation('AddV2', { name: 'sum', inputs: [pair.outputs[0]!, pair.outputs[1]!] });
  replaceOperation([pair.outputs[0]!], () => [bySquare(x)()]);
  expect(sum.controlInputs).toEqual([pair.current]);
  await using session = new tf.Session(graph);
  const [value] = (await session.run(['sum:0'], { feeds: { x: 3, y: 4 } })) as tf.Tensor[];
  expect(value!.arraySync()).toBe(13);
});
