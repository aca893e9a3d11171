'use strict';

// node hostile.js saved-model DIRECTORY FILE FROM TO [constants]: loads the model with FILE damaged, and runs its signatures.
// node hostile.js graph FILE _ FROM TO [constants]: imports the damaged GraphDef, and runs what it holds.
//
// With 'constants' what comes of it is right by itself: constants of another shape, value or element type, other
// operations.
//
// Each seed from FROM to TO damages in a way of its own. Prints the seed before it is tried, so that a crash names it;
// at the end, {ran, failed, stuck, wrong}.

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
require('../../../scripts/typescript');
const tf = require('../../../lib');
const { SavedModel, GraphDef } = require('../../../lib/proto/messages');
const { mutateBytes, mutateConstants, mutateGraph } = require('./mutations');
const { randomOf } = require('./random');

/** Milliseconds after which a damaged model, whose loops may not end, is given up. */
const patience = 500;
const counts = { ran: 0, failed: 0, stuck: 0, wrong: [] };

/** Some runs TensorFlow itself never ends, nor lets be cancelled: they are left behind. */
async function orStuck(promise) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(counts.stuck++), 6 * patience);
  });
  try {
    await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Errors must be of the kinds that are promised. */
async function count(run) {
  try {
    await run();
    counts.ran++;
  } catch (error) {
    if (!(error instanceof Error)) counts.wrong.push(String(error));
    counts.failed++;
  }
}

/** Half of the seeds damage bytes, half the structure; those for constants the structure alone. */
function damage(bytes, random, Message, graphsOf, mutate) {
  if (Message === null || (mutate === mutateGraph && random() < 0.5)) return mutateBytes(bytes, random);
  const message = Message.decode(bytes);
  for (const graph of graphsOf(message)) for (let i = 0; i < 1 + random() * 3; i++) mutate(graph, random);
  return Message.encode(message);
}

/** Values of the shape that an input wants, open sizes 2. */
function valueFor(dtype, shape) {
  const sizes = (shape ?? [2]).map((size) => Math.min(size ?? 2, 64));
  if (dtype === 'string') return tf.fill(sizes, 'one');
  return tf.cast(tf.ones(sizes), dtype);
}

async function tryModel(directory) {
  await tf.savedModel.inspect(directory).catch(() => undefined);
  const model = await tf.savedModel.load(directory);
  const timer = setTimeout(() => void model.dispose(), patience);
  for (const signature of Object.values(model.signatures)) {
    await count(async () => {
      const inputs = Object.entries(signature.inputs).map(([name, { dtype, shape }]) => [name, valueFor(dtype, shape)]);
      const outputs = await signature(Object.fromEntries(inputs));
      for (const output of Object.values(outputs)) await output.data();
    });
  }
  clearTimeout(timer);
  await model.dispose();
}

async function tryGraph(bytes) {
  const graph = new tf.Graph();
  tf.importGraphDef(graph, bytes);
  tf.toGraphDefText(graph);
  const session = new tf.Session(graph);
  const { operations } = graph;
  const feeds = operations.flatMap(({ type, outputs }) =>
    type === 'Placeholder' ? [[outputs[0], valueFor(outputs[0].dtype, outputs[0].staticShape)]] : [],
  );
  for (const { outputs } of operations.slice(-3)) {
    await count(() => session.run([...outputs], { feeds, timeout: patience }));
    for (const output of outputs) output.describe();
  }
  await session.close();
}

async function main([kind, source, file, from, to, what]) {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'hostile-'));
  const mutate = what === 'constants' ? mutateConstants : mutateGraph;
  try {
    const isModel = kind === 'saved-model';
    if (isModel) fs.cpSync(source, work, { recursive: true });
    const original = fs.readFileSync(isModel ? path.join(source, file) : source);
    const isProto = isModel ? file === 'saved_model.pb' : true;
    for (let seed = Number(from); seed < Number(to); seed++) {
      fs.writeSync(1, `${seed}\n`);
      const random = randomOf(seed);
      await count(async () => {
        if (!isModel) return orStuck(tryGraph(damage(original, random, GraphDef, (graph) => [graph], mutate)));
        const graphsOf = ({ meta_graphs }) => meta_graphs.map(({ graph_def }) => graph_def);
        fs.writeFileSync(
          path.join(work, file),
          damage(original, random, isProto ? SavedModel : null, graphsOf, mutate),
        );
        await orStuck(tryModel(work));
      });
    }
    console.log(JSON.stringify(counts));
  } finally {
    fs.rmSync(work, { recursive: true });
  }
}

void main(process.argv.slice(2)).then(() => process.exit());
