// Reads files with something wrong in them, over and over, and says as JSON what came of it. Whatever reaches stderr is
// a fault of its own.

import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../../../lib';

const [fixture, rounds] = [process.argv[2]!, Number(process.argv[3])];
const directory = mkdtempSync(join(tmpdir(), 'damage-'));

/** Repeatable: the same damage in each run. */
let state = 12345;
function random(below: number): number {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

const outcomes = { fine: 0, errors: 0 };
const faults: string[] = [];

async function attempt(file: string, run: () => Promise<unknown>, unchanged: () => boolean): Promise<void> {
  try {
    await run();
    outcomes.fine++;
  } catch (error) {
    outcomes.errors++;
    const { message } = error as Error;
    if (!(error instanceof Error) || !message.includes(file)) faults.push(`says nothing of the file: ${String(error)}`);
    if (!unchanged()) faults.push(`changed the model: ${message}`);
  }
}

async function main(): Promise<void> {
  const whole = readFileSync(fixture);
  const model = await tf.keras.models.loadModel(fixture);
  const weightsFile = join(directory, 'm.weights.h5');
  await model.saveWeights(weightsFile);
  const weights = readFileSync(weightsFile);
  const fingerprint = () => JSON.stringify(model.getWeights().map((weight) => weight.arraySync()));
  let before = fingerprint();

  const damaged = (bytes: Buffer, round: number): Buffer => {
    const copy = Buffer.from(bytes);
    if (round % 4 === 0) return copy.subarray(0, random(copy.length));
    if (round % 4 === 1) copy.fill(random(256), random(copy.length), copy.length);
    for (let flip = 0; flip < 1 << (round % 6); flip++) copy[random(copy.length)]! ^= 1 << random(8);
    return copy;
  };
  const fdsBefore = readdirSync('/proc/self/fd').length;
  for (let round = 0; round < rounds; round++) {
    const files = { model: join(directory, `${round}.keras`), weights: join(directory, `${round}.weights.h5`) };
    writeFileSync(files.model, damaged(whole, round));
    writeFileSync(files.weights, damaged(weights, round));
    await attempt(
      files.model,
      () => tf.keras.models.loadModel(files.model),
      () => true,
    );
    await attempt(
      files.weights,
      () => model.loadWeights(files.weights),
      () => fingerprint() === before,
    );
    before = fingerprint();
    rmSync(files.model);
    rmSync(files.weights);
  }
  // What is whole is still read after all this.
  copyFileSync(fixture, join(directory, 'whole.keras'));
  await tf.keras.models.loadModel(join(directory, 'whole.keras'));
  const openFiles = readdirSync('/proc/self/fd').length - fdsBefore;
  console.log(JSON.stringify({ ...outcomes, faults, openFiles }));
}

void main().finally(() => rmSync(directory, { recursive: true, force: true }));
