import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '../../lib';
import { maskedCrc32c } from '../../lib/checkpoint/crc32c';
import { removeDirectories, temporaryDirectory } from '../support/temporary-directory';

const fixtures = join(__dirname, '../fixtures/checkpoints');

afterAll(removeDirectories);

/** Numbers in [0, below) that are the same each run. */
function* sequence(seed: number): Generator<(below: number) => number> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const drawn = state / 2 ** 32;
    yield (below) => Math.floor(drawn * below);
  }
}

async function readAll(path: string): Promise<string[]> {
  const reader = await tf.train.loadCheckpoint(path);
  const values: string[] = [];
  for (const name of Object.keys(reader.getVariableToShapeMap())) {
    const tensor = await reader.getTensor(name);
    values.push(`${name} ${String(tensor.dataSync())}`);
    tensor.dispose();
  }
  return values;
}

const cases: [fixture: string, file: string][] = [
  ['keras/ckpt-1', '.index'],
  ['keras/ckpt-1', '.data-00000-of-00001'],
  ['dtypes', '.index'],
  ['dtypes', '.data-00000-of-00001'],
  ['saver-v2/model.ckpt-7', '.index'],
  ['saver-v1/model.ckpt-7', ''],
];

test.each(cases)(
  '%s%s with a flipped bit or cut off: an error, or the values as they were',
  async (fixture, ending) => {
    const directory = temporaryDirectory();
    const source = join(fixtures, fixture);
    const name = fixture.split('/').pop()!;
    for (const file of readdirSync(join(source, '..'))) {
      if (file.startsWith(name)) copyFileSync(join(source, '..', file), join(directory, file));
    }
    const path = join(directory, name);
    const file = path + ending;
    const whole = readFileSync(file);
    const right = await readAll(path);
    const draws = sequence(7);
    let errors = 0;
    for (let i = 0; i < 150; i++) {
      const at = draws.next().value!(whole.length);
      const damaged = Buffer.from(whole);
      if (i % 5 === 0) writeFileSync(file, whole.subarray(0, at));
      else {
        damaged[at]! ^= 1 << draws.next().value!(8);
        writeFileSync(file, damaged);
      }
      try {
        expect(await readAll(path)).toEqual(right);
      } catch (error) {
        if (error instanceof Error && 'matcherResult' in error) throw error;
        errors++;
      }
    }
    expect(errors).toBeGreaterThan(100);
    rmSync(file);
    await expect(readAll(path)).rejects.toThrow(ending.startsWith('.data') ? 'is missing' : 'there is no checkpoint');
  },
);

function varint(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[at++]!;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return [value, at];
  }
}

/** Puts the right checksum behind the first block of a table, which ends where the next begins. */
function reseal(table: Buffer): void {
  const [nextBlock] = varint(table, table.length - 48);
  const covered = table.subarray(0, nextBlock - 4);
  table.writeUInt32LE(maskedCrc32c(covered), nextBlock - 4);
}

// What the checksums do not find: the runtime would trust it, and end the process over some of it.
test.each(['keras/ckpt-1', 'dtypes', 'saver-v2/model.ckpt-7', 'saver-v1/model.ckpt-7'])(
  '%s with another content and the right checksum: values or errors, and the process lives on',
  async (fixture) => {
    const directory = temporaryDirectory();
    const name = fixture.split('/').pop()!;
    const source = join(fixtures, fixture, '..');
    for (const file of readdirSync(source)) {
      if (file.startsWith(name)) copyFileSync(join(source, file), join(directory, file));
    }
    const path = join(directory, name);
    const file = fixture.includes('v1') ? path : `${path}.index`;
    const whole = readFileSync(file);
    const [blockEnd] = varint(whole, whole.length - 48);
    const draws = sequence(11);
    let errors = 0;
    for (let i = 0; i < 150; i++) {
      const table = Buffer.from(whole);
      table[draws.next().value!(blockEnd - 5)]! ^= 1 << draws.next().value!(8);
      reseal(table);
      writeFileSync(file, table);
      await readAll(path).catch(() => errors++);
    }
    expect(errors).toBeGreaterThan(50);
  },
);

test('restoring a damaged checkpoint changes nothing and names the file', async () => {
  const path = join(temporaryDirectory(), 'c');
  const v = new tf.Variable([1, 2]);
  const checkpoint = new tf.train.Checkpoint({ v });
  await checkpoint.write(path);
  v.assign([3, 4]);
  const index = readFileSync(`${path}.index`);
  writeFileSync(`${path}.index`, index.subarray(0, index.length - 9));
  await expect(checkpoint.read(path)).rejects.toThrow(`read: '${path}.index' is damaged: it does not end`);
  writeFileSync(`${path}.index`, index);
  writeFileSync(`${path}.data-00000-of-00001`, new Uint8Array(3));
  await expect(checkpoint.read(path)).rejects.toThrow('which are truncated or others');
  expect(v.arraySync()).toEqual([3, 4]);
});

test('a damaged checkpoint file of a directory is an error', () => {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'checkpoint'), 'model_checkpoint_path: 5 }');
  expect(() => tf.train.latestCheckpoint(directory)).toThrow(`latestCheckpoint: '${join(directory, 'checkpoint')}'`);
});
