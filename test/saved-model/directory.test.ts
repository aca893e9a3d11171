/** Where a SavedModel is put, and what stays there beside it. */

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../lib';

const cwd = process.cwd();
let place: string;
beforeEach(() => (place = mkdtempSync(join(tmpdir(), 'directory-'))));
afterEach(() => {
  process.chdir(cwd);
  rmSync(place, { recursive: true });
});

const saved = ['assets', 'fingerprint.pb', 'saved_model.pb', 'variables'];
const save = (directory: string, value: number) => tf.savedModel.save({ v: tf.variable(value) }, directory);
const read = async (directory: string) => (await tf.savedModel.load(directory)).variables[0].dataSync()[0];

test('files of others stay', async () => {
  writeFileSync(join(place, 'notes.txt'), 'mine');
  await save(place, 1);
  expect(await read(place)).toBe(1);
  mkdirSync(join(place, 'assets.extra'));
  await save(place, 2);
  expect(await read(place)).toBe(2);
  expect(readdirSync(place).sort()).toEqual(['assets.extra', 'notes.txt', ...saved].sort());
  expect(readFileSync(join(place, 'notes.txt'), 'utf8')).toBe('mine');
});

test('files of the SavedModel before do not', async () => {
  const directory = join(place, 'model');
  await save(directory, 1);
  writeFileSync(join(directory, 'variables', 'stale'), '');
  await save(directory, 2);
  expect(readdirSync(join(directory, 'variables'))).not.toContain('stale');
  expect(readdirSync(place)).toEqual(['model']);
});

test('the current directory takes one, and does not lose it', async () => {
  process.chdir(place);
  await save('.', 1);
  expect(readdirSync('.').sort()).toEqual(saved);
  await expect(save('.', 2)).rejects.toThrow('which cannot be replaced in the current directory');
  await expect(save(place, 2)).rejects.toThrow('which cannot be replaced in the current directory');
  expect(await read('.')).toBe(1);
});

test('a save that fails leaves all as it was', async () => {
  writeFileSync(join(place, 'notes.txt'), 'mine');
  const asset = new tf.savedModel.Asset(join(place, 'none.txt'));
  const broken = { asset, f: tf.function(() => asset.toTensor(), { inputSignature: [] }) };
  await expect(tf.savedModel.save(broken, place)).rejects.toThrow('none.txt');
  expect(readdirSync(place)).toEqual(['notes.txt']);
  expect(existsSync(join(place, 'saved_model.pb'))).toBe(false);
});
