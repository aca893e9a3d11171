// An HTTP service for a SavedModel: JSON in and out, single requests gathered into batches, health, graceful shutdown.
//
//   npm run example examples/saved-model-service.ts -- DIRECTORY [PORT]
//
// Without a directory it makes a model of its own, asks itself a few things and stops.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import * as tf from 'tensorflow-native';

interface PredictBody {
  /** Examples, one per row: bare, or by input name. */
  instances: unknown[];
}

/** An example of a signature with one input is bare; else a record by input name. */
function columnsOf(instances: unknown[], names: string[]): Record<string, tf.TensorLike> {
  if (names.length === 1 && !(names[0] in Object(instances[0]))) return { [names[0]]: instances as tf.NestedArray };
  const column = (name: string) => instances.map((row) => (row as Record<string, tf.NestedArray>)[name]);
  return Object.fromEntries(names.map((name) => [name, column(name)]));
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
  return error instanceof tf.TensorFlowError && error.code === 'RESOURCE_EXHAUSTED' ? 503 : 500;
}

export async function makeService(directory: string): Promise<FastifyInstance> {
  const model = await tf.savedModel.load(directory);
  const signature = model.signatures.serving_default;
  const predict = tf.savedModel.runBatched(signature, { maxBatchSize: 64, maxDelay: 1, maxQueue: 10_000 });
  const service = Fastify();

  service.get('/healthz', () => ({ status: 'ok', waiting: predict.waiting }));
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
  // Closing lets the requests under way finish; then the model can go.
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
