import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBundleSync, readBundleIndex } from '../../lib/checkpoint/bundle-index';
import { BundleEntryProto, BundleHeaderProto } from '../../lib/proto/messages';
import type { Init } from '../../lib/proto/codec';
import { sortedTable, varint } from '../support/sorted-table';
import { removeDirectories, temporaryDirectory } from '../support/temporary-directory';

afterAll(removeDirectories);

const header = (count = 1) => ['', BundleHeaderProto.encode({ num_shards: count })] as const;
const entry = (name: string, given: Init<BundleEntryProto>) => [name, BundleEntryProto.encode(given)] as const;
const shape = (...sizes: number[]) => ({ dim: sizes.map((size) => ({ size })) });

const float = { dtype: 1, shape: shape(2, 3), offset: 8, size: 24 };

/** A checkpoint of one data file; what reading it gives, which must be the same at once and later. */
async function read(index: Uint8Array, data: Uint8Array | null = new Uint8Array(32)): Promise<string> {
  const prefix = join(temporaryDirectory(), 'c');
  writeFileSync(`${prefix}.index`, index);
  const file = `${prefix}.data-00000-of-00001`;
  if (data === null) mkdirSync(file);
  else writeFileSync(file, data);
  const later = await readBundleIndex(prefix, 'read').then(
    ({ entries }) => [...entries].map(([name, { dtype, shape }]) => `${name} ${dtype} [${shape.join()}]`).join(' '),
    (error: unknown) => (error as Error).message,
  );
  let atOnce: string | null = null;
  try {
    checkBundleSync(prefix, 'read');
  } catch (error) {
    atOnce = (error as Error).message;
  }
  expect(atOnce).toBe(later.startsWith('read:') ? later : null);
  return later.replace(prefix, 'c');
}

test('what is right is read', async () => {
  const index = sortedTable([header(), entry('a', float), entry('b', { dtype: 3, shape: shape(0), offset: 32 })]);
  await expect(read(index)).resolves.toBe('a float32 [2,3] b int32 [0]');
});

test.each<[what: string, given: Init<BundleEntryProto>, problem: string]>([
  ['a place past the end', { ...float, offset: 9 }, "'a' lies outside of the data files"],
  ['a place before the beginning', { ...float, offset: -1 }, "'a' lies outside of the data files"],
  ['a negative size', { ...float, size: -1 }, "'a' lies outside of the data files"],
  ['another file', { ...float, shard_id: 1 }, "'a' lies outside of the data files"],
  ['a file before the first', { ...float, shard_id: -1 }, "'a' lies outside of the data files"],
  ['more bytes than elements', { ...float, offset: 0, size: 28 }, "the size of 'a' does not fit its shape"],
  ['fewer', { ...float, size: 20 }, "the size of 'a' does not fit its shape"],
  ['another type', { ...float, dtype: 2 }, "the size of 'a' does not fit its shape"],
  ['a negative size of its shape', { ...float, shape: shape(-1) }, "the shape of 'a' is damaged"],
  ['more elements than there can be', { ...float, shape: shape(2 ** 40, 2 ** 40) }, "the shape of 'a' is damaged"],
  ['an open shape', { ...float, shape: { unknown_rank: true } }, "the shape of 'a' is damaged"],
  ['no type', { ...float, dtype: 0 }, "dtype: TensorFlow's data type 0 is not known here"],
  ['a reference', { ...float, dtype: 101 }, "'a' is of data type 101, which files do not hold"],
  ['a resource', { dtype: 20, shape: shape(0) }, "'a' is of data type 20, which files do not hold"],
  [
    'parts that are not there',
    { ...float, slices: [{ extent: [{ start: 0, length: 1 }, { start: 0 }] }] },
    "the parts of 'a' do not fit together",
  ],
])('%s', async (_, given, problem) => {
  await expect(read(sortedTable([header(), entry('a', given)]))).resolves.toContain(
    `read: 'c.index' is damaged: ${problem}`,
  );
});

describe('strings', () => {
  const bytes = Buffer.concat([Buffer.from([...varint(3), ...varint(200)]), Buffer.alloc(4 + 203)]);
  const two = { dtype: 7, shape: shape(2), size: bytes.length };
  const stored = (start: number[], given: Init<BundleEntryProto> = two) => {
    const data = Buffer.from(bytes);
    data.set(start);
    return read(sortedTable([header(), entry('a', given)]), data);
  };

  test('whose lengths fill their place are read', async () => {
    await expect(stored([])).resolves.toBe('a string [2]');
    const none = { dtype: 7, shape: shape(0), size: 4 };
    await expect(stored([], none)).resolves.toBe('a string [0]');
  });

  test.each([
    ['longer than their place', varint(4)],
    ['longer than memory', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]],
    ['without an end', new Array<number>(20).fill(0xff)],
    ['shorter', [2]],
  ])('%s', async (_, start) => {
    await expect(stored(start)).resolves.toContain("the lengths of 'a' do not fit its size");
  });

  test('variants have theirs each before it', async () => {
    const data = Buffer.concat([Buffer.from(varint(300)), Buffer.alloc(304)]);
    const variant = { dtype: 21, size: data.length };
    const index = (given: Init<BundleEntryProto>) => sortedTable([header(), entry('a', given)]);
    await expect(read(index(variant), data)).resolves.toBe('a variant []');
    await expect(read(index({ ...variant, size: data.length - 1 }), data)).resolves.toContain("the lengths of 'a'");
    await expect(read(index({ ...variant, shape: shape(2) }), data)).resolves.toContain("the lengths of 'a'");
  });
});

test.each([
  ['no header', sortedTable([entry('a', float)]), 'it has no header'],
  ['nothing', sortedTable([]), 'it has no header'],
  ['no data files', sortedTable([header(0)]), 'it says it has 0 data files'],
  ['more data files than a name counts', sortedTable([header(100_000)]), 'it says it has 100000 data files'],
  ['data files that are not there', sortedTable([header(2)]), 'is missing'],
  ['keys out of order', sortedTable([header(), entry('b', float), entry('a', float)]), 'its keys are out of order'],
  ['a key twice', sortedTable([header(), entry('a', float), entry('a', float)]), 'its keys are out of order'],
  // TensorFlow would begin its search there, and take what it finds for an entry.
  [
    'a restart point within an entry',
    sortedTable([header(), entry('a', float)], [0, 9]),
    'a restart point of a block is damaged',
  ],
  ['a restart point past the end', sortedTable([header()], [2 ** 32 - 1]), 'a restart point of a block is damaged'],
])('%s', async (_, index, problem) => {
  await expect(read(index)).resolves.toContain(problem);
});

// The footer has no checksum: TensorFlow makes room for a block of whatever size it says.
test.each([0, 1, 2, 3])('a footer whose number %i is another', async (number) => {
  const whole = sortedTable([header(), entry('a', float)]);
  await expect(read(whole)).resolves.toBe('a float32 [2,3]');
  for (const value of [0, 1, 127]) {
    const index = Buffer.from(whole);
    // Each of these fits in one byte here.
    const at = index.length - 48 + number;
    if (index[at] === value) continue;
    index[at] = value;
    await expect(read(index)).resolves.toMatch(/is damaged: (a block reaches past|the checksum of a block)/);
  }
  const huge = Buffer.from(whole);
  huge.set(varint(2 ** 48), huge.length - 48 + number);
  await expect(read(huge)).resolves.toMatch(/is damaged: (a block reaches past|the checksum of a block)/);
});

test('a directory in place of a data file', async () => {
  await expect(read(sortedTable([header()]), null)).resolves.toContain("c.data-00000-of-00001' is no file");
});
