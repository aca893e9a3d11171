'use strict';

/**
 * `npm run bench [name …]`: this library and Python's Keras on the same questions, measured in turns in the same run.
 *
 * Prints a table and writes bench/results.json. Exits with 1 when a figure falls short of what its question demands.
 */

const { writeFileSync } = require('node:fs');
const os = require('node:os');
const { join } = require('node:path');
const questions = require('./questions');
const { Runner } = require('./runner');
const { measureFloor } = require('./floor/measure');

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Both sides of one question, in turns, so that a busy moment of the machine hits both. */
async function ask(question) {
  const sides = [new Runner('node', question), new Runner('python', question)];
  const times = { node: [], python: [] };
  try {
    if (!question.process) await Promise.all(sides.map((side) => side.start()));
    for (let round = 0; round < question.rounds; round++) {
      for (const side of sides) times[side.language].push(await side.measure());
    }
    const memory = question.memory ? await Promise.all(sides.map((side) => side.peakMemory())) : null;
    const floor = question.floor ? await measureFloor(question, sides[0], median) : null;
    return summarize(question, times, memory, floor);
  } finally {
    await Promise.all(sides.map((side) => side.stop()));
  }
}

function summarize(question, times, memory, floor) {
  const [ours, keras] = [median(times.node), median(times.python)];
  const result = {
    name: question.name,
    title: question.title,
    unit: question.unit,
    ours,
    keras,
    ratio: keras / ours,
    times,
  };
  const shortfalls = [];
  if (question.least && result.ratio < question.least)
    shortfalls.push(`expected ${question.least} times Keras's speed`);
  if (question.most && ours > question.most) shortfalls.push(`expected at most ${question.most} ${question.unit}`);
  if (memory) {
    [result.peakMemory, result.kerasPeakMemory] = memory;
    if (memory[0] >= memory[1]) shortfalls.push(`expected less memory than Python's ${megabytes(memory[1])}`);
  }
  if (floor) {
    result.floor = floor.time;
    result.floorRatio = floor.against / floor.time;
    if (result.floorRatio > question.floor) shortfalls.push(`expected at most ${question.floor} times the C++ loop`);
  }
  return { ...result, shortfalls };
}

const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MiB`;

function show(value, unit) {
  return `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)} ${unit}`;
}

function print(result) {
  const { title, unit, ours, keras, ratio, floor, floorRatio, peakMemory, kerasPeakMemory, shortfalls } = result;
  const parts = [`${show(ours, unit)} against ${show(keras, unit)}: ${ratio.toFixed(ratio < 10 ? 2 : 0)} times`];
  if (floor) parts.push(`C++ loop ${show(floor, unit)}, ${floorRatio.toFixed(2)} of it`);
  if (peakMemory) parts.push(`peak memory ${megabytes(peakMemory)} against ${megabytes(kerasPeakMemory)}`);
  console.log(`${shortfalls.length === 0 ? 'ok  ' : 'SHORT'} ${title}\n      ${parts.join('; ')}`);
  for (const shortfall of shortfalls) console.log(`      ${shortfall}`);
}

async function main() {
  const wanted = process.argv.slice(2);
  const chosen = questions.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (chosen.length === 0)
    throw new Error(`unknown question; there are ${questions.map(({ name }) => name).join(', ')}`);
  const results = [];
  for (const question of chosen) {
    try {
      const result = await ask(question);
      results.push(result);
      print(result);
    } catch (error) {
      results.push({ name: question.name, title: question.title, shortfalls: [error.message] });
      console.log(`ERROR ${question.title}\n      ${error.message}`);
    }
  }
  const machine = { cpu: os.cpus()[0].model, cores: os.cpus().length, load: os.loadavg(), node: process.version };
  writeFileSync(
    join(__dirname, 'results.json'),
    `${JSON.stringify({ date: new Date(), machine, results }, null, 2)}\n`,
  );
  if (results.some(({ shortfalls }) => shortfalls.length > 0)) process.exitCode = 1;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
