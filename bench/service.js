'use strict';

/**
 * `node bench/service.js [requests] [at once …]`: what examples/saved-model-service.ts answers, beside a bare loop over the
 * same session. One row of 16 numbers through an MLP 16-64-4 a request, over loopback. Prints a table and writes
 * bench/service.json. The service and those who ask share the machine's cores.
 */

const { spawn } = require('node:child_process');
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const { join } = require('node:path');
const tf = require('..');

const root = join(__dirname, '..');
const row = Array.from({ length: 16 }, (_, i) => i / 16);
const body = JSON.stringify({ instances: [row] });

async function makeModel(directory) {
  const model = tf.sequential([
    tf.layers.dense({ units: 64, activation: 'relu', inputShape: [row.length] }),
    tf.layers.dense({ units: 4, activation: 'softmax' }),
  ]);
  await model.export(directory, { verbose: false });
}

/** Starts the service; resolves to its port. */
function start(directory) {
  const program = ['--require', './scripts/typescript.js', 'examples/saved-model-service.ts', directory, '0'];
  const child = spawn(process.execPath, program, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)));
    child.stdout.on('data', (text) => {
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(String(text));
      if (found) resolve({ child, port: Number(found[1]) });
    });
  });
}

function ask(agent, port) {
  const options = {
    agent,
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/v1/models/default:predict',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  };
  return new Promise((resolve, reject) => {
    const request = http.request(options, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`status ${response.statusCode}`));
      });
    });
    request.on('error', reject).end(body);
  });
}

/** Runs `call` so many times, so many at once. */
async function load(requests, atOnce, call) {
  const times = [];
  let left = requests;
  const started = performance.now();
  const worker = async () => {
    while (left-- > 0) {
      const begun = performance.now();
      await call();
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
  return { atOnce, perSecond: requests / seconds, p50: at(0.5), p99: at(0.99) };
}

function print(title, { atOnce, perSecond, p50, p99 }) {
  console.log(
    `${title.padEnd(14)} ${String(atOnce).padStart(3)} at once  ${perSecond.toFixed(0).padStart(7)} per second` +
      `  p50 ${p50.toFixed(3)} ms  p99 ${p99.toFixed(3)} ms`,
  );
}

async function main([count = '5000', ...sizes]) {
  const requests = Math.min(Number(count), 100_000);
  const atOnce = (sizes.length > 0 ? sizes : ['1', '16', '64']).map(Number);
  const directory = mkdtempSync(join(os.tmpdir(), 'bench-service-'));
  const results = [];
  try {
    await makeModel(directory);
    const model = await tf.savedModel.load(directory);
    const signature = model.signatures.serving_default;
    for (const kind of ['bare loop', 'batched']) {
      const call = kind === 'batched' ? tf.savedModel.runBatched(signature, { maxDelay: 1 }) : signature;
      for (const size of kind === 'batched' ? atOnce : [1]) {
        await load(requests / 5, size, () => call([row]));
        results.push({ kind, ...(await load(requests, size, () => call([row]))) });
      }
    }
    await model.dispose();
    const { child, port } = await start(directory);
    const agent = new http.Agent({ keepAlive: true, maxSockets: Math.max(...atOnce) });
    for (const size of atOnce) {
      await load(requests / 5, size, () => ask(agent, port));
      results.push({ kind: 'service', ...(await load(requests, size, () => ask(agent, port))) });
    }
    agent.destroy();
    child.removeAllListeners('exit');
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
  } finally {
    rmSync(directory, { recursive: true });
  }
  for (const result of results) print(result.kind, result);
  const machine = { cpu: os.cpus()[0].model, cores: os.cpus().length, load: os.loadavg(), node: process.version };
  const file = join(__dirname, 'service.json');
  writeFileSync(file, `${JSON.stringify({ date: new Date(), machine, requests, results }, null, 2)}\n`);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
