// An HTTP service for a SavedModel: JSON in and out, single requests gathered into batches, health, graceful shutdown.
//
//   npm run example examples/saved-model-service.ts -- DIRECTORY [PORT]
//
// Without a directory it makes a model of its own, asks itself a few things and stops.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import * as tf from 'tensorflow-native';

interface PredictBody {
  /** Examples, one per row: bare, or by input name. */
  instances: unknown[];
}

type Example = Record<string, tf.NestedArray>;

const isExample = (row: unknown): row is Example => typeof row === 'object' && row !== null && !Array.isArray(row);

/** An example of a signature with one input may be bare; else it is a record by input name. */
function columnsOf(instances: unknown[], names: string[]): Record<string, tf.TensorLike> {
  if (names.length === 1 && !isExample(instances[0])) return { [names[0]]: instances as tf.NestedArray };
  const examples = instances.map((row, i): Example => {
    const given = isExample(row) ? Object.keys(row) : [];
    if (given.length === names.length && names.every((name) => given.includes(name))) return row as Example;
    throw new TypeError(`instances[${i}]: expected a record of ${names.join(', ')}, received ${JSON.stringify(row)}`);
  });
  return Object.fromEntries(names.map((name) => [name, examples.map((example) => example[name])]));
}

/** JSON has no 64-bit integers: those that a number cannot hold become text. */
function toJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'bigint') return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}

/** One record (or one value) per example. */
async function rowsOf(outputs: Record<string, tf.Tensor>): Promise<unknown[]> {
  const read = async ([name, tensor]: [string, tf.Tensor]): Promise<[string, unknown[]]> => {
    const values = toJson(await tensor.array()) as unknown[];
    tensor.dispose();
    return [name, values];
  };
  const entries = await Promise.all(Object.entries(outputs).map(read));
  if (entries.length === 1) return entries[0][1];
  return entries[0][1].map((_, row) => Object.fromEntries(entries.map(([name, values]) => [name, values[row]])));
}

/** What a request gets wrong is its own affair; too many of them pass; the rest is the service's. */
function statusOf(error: unknown): number {
  if (error instanceof TypeError || error instanceof RangeError) return 400;
  const code = error instanceof tf.TensorFlowError ? error.code : '';
  return { INVALID_ARGUMENT: 400, OUT_OF_RANGE: 400, RESOURCE_EXHAUSTED: 503 }[code as string] ?? 500;
}

/** Milliseconds in which a service that closes tells its clients so, before it stops to listen. */
const notice = 250;

export async function makeService(directory: string): Promise<FastifyInstance> {
  const model = await tf.savedModel.load(directory);
  const signature = model.signatures.serving_default;
  const predict = tf.savedModel.runBatched(signature, { maxBatchSize: 64, maxDelay: 1, maxQueue: 10_000 });
  // Requests that are on their way when it closes are answered like others.
  const service = Fastify({ return503OnClosing: false });
  let isClosing = false;

  service.get('/healthz', (_request, reply) =>
    reply.code(isClosing ? 503 : 200).send({ status: isClosing ? 'closing' : 'ok', waiting: predict.waiting }),
  );
  service.get('/v1/models/default', () => ({ inputs: signature.inputs, outputs: signature.outputs }));
  service.post<{ Body: PredictBody }>(
    '/v1/models/default::predict',
    {
      schema: {
        body: {
          type: 'object',
          required: ['instances'],
          properties: { instances: { type: 'array', minItems: 1, maxItems: 1024 } },
        },
      },
    },
    async (request, reply) => {
      let columns: Record<string, tf.TensorLike>;
      try {
        columns = columnsOf(request.body.instances, Object.keys(signature.inputs));
        return { predictions: await rowsOf(await predict(columns)) };
      } catch (error) {
        return reply.code(statusOf(error)).send({ error: (error as Error).message });
      }
    },
  );
  // Each answer ends its connection: what comes later finds another instance, or none, and waits for nobody.
  service.addHook('preClose', async () => {
    isClosing = true;
    await setTimeout(notice);
  });
  service.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
  // The requests under way have finished; now the model can go.
  service.addHook('onClose', async () => {
    await predict.drain();
    await model.dispose();
  });
  return service;
}

async function makeModel(directory: string): Promise<void> {
  const model = tf.sequential([
    tf.layers.dense({ units: 32, activation: 'relu', inputShape: [4] }),
    tf.layers.dense({ units: 3, activation: 'softmax' }),
  ]);
  await model.export(directory, { verbose: false });
}

async function demonstrate(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'service-'));
  try {
    await makeModel(directory);
    const service = await makeService(directory);
    const address = await service.listen({ host: '127.0.0.1', port: 0 });
    const ask = async (instances: unknown[]) => {
      const response = await fetch(`${address}/v1/models/default:predict`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ instances }),
      });
      return { status: response.status, body: (await response.json()) as { predictions: number[][]; error?: string } };
    };
    const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => ask([[i, 1, 2, 3]])));
    console.log('100 requests at once, the first answer:', answers[0].body.predictions[0]);
    if (answers.some(({ status }) => status !== 200)) throw new Error('expected every request to be answered');
    const wrong = await ask([[1, 2]]);
    console.log(`a wrong request: ${wrong.status} ${wrong.body.error}`);
    await service.close();
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function serve(directory: string, port: number): Promise<void> {
  const service = await makeService(directory);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void service.close());
  console.log(`serving ${directory} at ${await service.listen({ host: '127.0.0.1', port })}`);
}

if (require.main === module) {
  const [directory, port = '8501'] = process.argv.slice(2).filter((arg) => arg !== '--');
  void (directory === undefined ? demonstrate() : serve(directory, Number(port)));
}
