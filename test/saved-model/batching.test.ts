import { join } from 'node:path';
import * as tf from '../../lib';
import { savedModels } from '../support/saved-models';

const { runBatched } = tf.savedModel;
let model: tf.savedModel.SavedModel;

beforeAll(async () => {
  model = await tf.savedModel.load(join(savedModels, 'module'));
});
afterAll(() => model.dispose());

/** A signature that remembers the rows of each of its runs. */
function counted(name = 'serving_default'): { signature: tf.savedModel.Signature; runs: number[] } {
  const inner = model.signatures[name]!;
  const runs: number[] = [];
  const call = (inputs: tf.savedModel.SignatureInputs) => {
    runs.push((Object.values(inputs as Record<string, tf.Tensor>)[0] as tf.Tensor).shape[0]!);
    return inner(inputs);
  };
  return { signature: Object.assign(call, inner) as tf.savedModel.Signature, runs };
}

const rows = (outputs: tf.savedModel.SignatureOutputs) => outputs['y']!.arraySync();
/** What x @ [[1, 2], [3, 4]] gives for the row [i, 1]. */
const answer = (i: number) => [i + 3, 2 * i + 4];

test('joins what comes close together, and answers each with its rows', async () => {
  const { signature, runs } = counted();
  const predict = runBatched(signature, { maxBatchSize: 8, maxDelay: 5 });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => predict([[i, 1]])));
  expect(runs).toEqual([8, 8, 4]);
  answers.forEach((outputs, i) => expect(rows(outputs)).toEqual([answer(i)]));
});

test('leaves no tensors but the answers', async () => {
  const predict = runBatched(counted().signature, { maxBatchSize: 4 });
  const batch = async (sizes: number[]) => {
    const inputs = sizes.map((size) => predict(Array(size).fill([1, 1])));
    for (const outputs of await Promise.all(inputs)) Object.values(outputs).forEach((output) => output.dispose());
  };
  await batch([2, 2]);
  const before = tf.memory().numTensors;
  await batch([2, 2]);
  await batch([1, 3]);
  expect(tf.memory().numTensors).toBe(before);
});

test('requests of several rows, of none, and larger than a batch', async () => {
  const { signature, runs } = counted();
  const predict = runBatched(signature, { maxBatchSize: 4, maxDelay: 1 });
  const sizes = [1, 3, 2, 0, 7, 4, 1];
  const answers = await Promise.all(
    sizes.map((size, i) => predict(tf.tensor(Array(size).fill([i, 1]).flat(), [size, 2]))),
  );
  answers.forEach((outputs, i) => expect(rows(outputs)).toEqual(Array(sizes[i]).fill(answer(i))));
  expect(runs).toEqual([4, 2, 7, 4, 1]);
});

test('a batch starts when it is full, or when its time is over', async () => {
  const { signature, runs } = counted();
  const predict = runBatched(signature, { maxBatchSize: 2, maxDelay: 60_000 });
  await Promise.all([predict([[1, 1]]), predict([[2, 1]])]);
  expect(runs).toEqual([2]);
  const late = runBatched(signature, { maxBatchSize: 2, maxDelay: 0 });
  expect(rows(await late([[1, 1]]))).toEqual([answer(1)]);
  expect(runs).toEqual([2, 1]);
});

test('a request that does not fit is refused alone', async () => {
  const { signature, runs } = counted();
  const predict = runBatched(signature, { maxDelay: 1 });
  const results = await Promise.allSettled([
    predict([[1, 1]]),
    predict([[1, 2, 3]]),
    predict({ z: [[1, 1]] }),
    predict([['a', 'b']]),
    predict([[2, 1]]),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected', 'fulfilled']);
  expect((results[1] as PromiseRejectedResult).reason).toMatchObject({
    message: "signatures.serving_default: input 'x' wants float32 [null, 2], received shape [1, 3]",
  });
  expect((results[2] as PromiseRejectedResult).reason.message).toContain('expected inputs x, received z');
  expect(runs).toEqual([2]);
});

test('when a batch fails, its requests are run one by one, each with its own error', async () => {
  const { signature } = counted();
  // Fails for every run in which a row begins with 13.
  const call = async (inputs: tf.savedModel.SignatureInputs) => {
    const { x } = inputs as Record<string, tf.Tensor>;
    if ((x!.arraySync() as number[][]).some(([first]) => first === 13)) throw new Error('unlucky');
    return signature(inputs);
  };
  const predict = runBatched(Object.assign(call, { ...signature }) as tf.savedModel.Signature, { maxDelay: 1 });
  const results = await Promise.allSettled([1, 13, 2].map((i) => predict([[i, 1]])));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(rows((results[2] as PromiseFulfilledResult<tf.savedModel.SignatureOutputs>).value)).toEqual([answer(2)]);
  expect((results[1] as PromiseRejectedResult).reason).toMatchObject({ message: 'unlucky' });
});

test('strings and several outputs', async () => {
  const predict = runBatched(model.signatures['look_up']!, { maxDelay: 1 });
  const answers = await Promise.all([['one'], ['none', 'zero']].map((words) => predict({ words })));
  expect(answers.map(({ ids }) => ids!.arraySync())).toEqual([[1n], [-1n, 0n]]);
  expect(answers.map(({ upper }) => upper!.arraySync())).toEqual([['ONE'], ['NONE', 'ZERO']]);
});

test('only requests with equal sizes after the first are joined', async () => {
  const keras = await tf.savedModel.load(join(savedModels, 'keras-sequence'));
  const signature = keras.signatures['serving_default']!;
  const predict = runBatched(signature, { maxDelay: 1 });
  const inputs = [2, 5, 2, 5].map((steps, i) => tf.fill([1, steps, 3], i + 1));
  const answers = await Promise.all(inputs.map((sequence) => predict({ sequence })));
  for (const [i, { output_0: output }] of answers.entries()) {
    const alone = (await signature({ sequence: inputs[i]! }))['output_0']!;
    (alone.arraySync() as number[][])[0]!.forEach((value, j) =>
      expect((output!.arraySync() as number[][])[0]![j]).toBeCloseTo(value, 5),
    );
  }
  await keras.dispose();
});

test('more than maxQueue are refused at once, and counted until they are answered', async () => {
  const predict = runBatched(model.signatures['serving_default']!, { maxQueue: 3, maxDelay: 1 });
  const calls = Array.from({ length: 5 }, (_, i) => predict([[i, 1]]));
  expect([predict.waiting, predict.pending]).toEqual([3, 3]);
  const results = await Promise.allSettled(calls);
  expect(results.map(({ status }) => status)).toEqual([...Array(3).fill('fulfilled'), ...Array(2).fill('rejected')]);
  expect((results[4] as PromiseRejectedResult).reason).toMatchObject({
    code: 'RESOURCE_EXHAUSTED',
    message: 'runBatched: 3 requests are unanswered already (maxQueue 3)',
  });
  expect([predict.waiting, predict.pending]).toEqual([0, 0]);
  expect(rows(await predict([[1, 1]]))).toEqual([answer(1)]);
});

test('drain runs what waits', async () => {
  const predict = runBatched(model.signatures['serving_default']!, { maxDelay: 60_000 });
  const call = predict([[1, 1]]);
  expect(predict.waiting).toBe(1);
  await predict.drain();
  expect(predict.waiting).toBe(0);
  expect(rows(await call)).toEqual([answer(1)]);
});

test('a caller’s tensor stays its own', async () => {
  const predict = runBatched(model.signatures['serving_default']!, { maxDelay: 1 });
  const x = tf.tensor([[1, 1]]);
  await Promise.all([predict(x), predict({ x }), predict([[5, 1]])]);
  expect(x.arraySync()).toEqual([[1, 1]]);
});

test('what cannot be batched is refused', () => {
  const { signatures } = model;
  expect(() => runBatched(signatures['flags']!)).toThrow(
    "runBatched: expected input 'flip' of 'flags' to have an open first size, one row per example; its shape is []",
  );
  expect(() => runBatched(signatures['count']!)).toThrow("expected a signature with inputs, 'count' has none");
  expect(() => runBatched(signatures['none'] as never)).toThrow(
    'runBatched: expected a signature of a loaded SavedModel, received undefined',
  );
  const one = signatures['serving_default']!;
  expect(() => runBatched(one, { size: 3 } as never)).toThrow(
    "runBatched: unknown option 'size'; expected one of maxBatchSize",
  );
  for (const [maxBatchSize, shown] of [
    [0, '0'],
    [2.5, '2.5'],
    ['8', "'8'"],
  ] as const) {
    expect(() => runBatched(one, { maxBatchSize: maxBatchSize as number })).toThrow(
      `runBatched: expected maxBatchSize, a whole number >= 1, received ${shown}`,
    );
  }
  // Node would wait a millisecond in place of what no timer can wait for.
  for (const maxDelay of [NaN, -1, 2 ** 31]) {
    expect(() => runBatched(one, { maxDelay })).toThrow(
      `runBatched: expected maxDelay from 0 to 2147483647 ms, received ${maxDelay}`,
    );
  }
  expect(() => runBatched(one, { maxQueue: '1' as never })).toThrow(
    "expected maxQueue, a whole number >= 1, received '1'",
  );
});
