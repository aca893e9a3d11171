/**
 * The sorted table that a checkpoint's index is (LevelDB's SSTable): keys with values, in blocks whose keys share
 * prefixes, each block with a checksum. Every length and offset is checked before it is used.
 */

import { maskedCrc32c } from './crc32c';

const footerSize = 48;
const magic = 0xdb4775248b80fb57n;
/** Compression type and checksum after each block. */
const trailerSize = 5;

class Cursor {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  varint(): number {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 49; factor *= 128) {
      if (this.at >= this.bytes.length) break;
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    throw new RangeError('a length is damaged');
  }

  take(length: number): Uint8Array {
    if (length > this.bytes.length - this.at) throw new RangeError('an entry reaches past its block');
    return this.bytes.subarray(this.at, (this.at += length));
  }
}

interface BlockHandle {
  offset: number;
  size: number;
}

function readHandle(cursor: Cursor): BlockHandle {
  return { offset: cursor.varint(), size: cursor.varint() };
}

function readBlock(file: Uint8Array, { offset, size }: BlockHandle): Uint8Array {
  if (offset + size + trailerSize > file.length) throw new RangeError('a block reaches past the end of the file');
  const covered = file.subarray(offset, offset + size + 1);
  const trailer = new DataView(file.buffer, file.byteOffset + offset + size, trailerSize);
  if (trailer.getUint32(1, true) !== maskedCrc32c(covered)) throw new RangeError('the checksum of a block is wrong');
  if (covered[size] !== 0) throw new RangeError(`blocks of compression type ${covered[size]} cannot be read`);
  return covered.subarray(0, size);
}

function* blockEntries(block: Uint8Array): Generator<[key: Uint8Array, value: Uint8Array]> {
  if (block.length < 4) throw new RangeError('a block is too short');
  const view = new DataView(block.buffer, block.byteOffset, block.length);
  const restarts = view.getUint32(block.length - 4, true);
  const end = block.length - 4 * (restarts + 1);
  if (end < 0) throw new RangeError('a block has more restart points than fit');
  const cursor = new Cursor(block.subarray(0, end));
  let key = new Uint8Array(0);
  // Where a search may begin: at entries whose key stands there whole.
  const starts = new Set(end === 0 ? [0] : []);
  while (cursor.at < end) {
    const at = cursor.at;
    const [shared, added, valueLength] = [cursor.varint(), cursor.varint(), cursor.varint()];
    if (shared > key.length) throw new RangeError('a key shares more than there is');
    if (shared === 0) starts.add(at);
    const suffix = cursor.take(added);
    const next = new Uint8Array(shared + added);
    next.set(key.subarray(0, shared));
    next.set(suffix, shared);
    key = next;
    yield [key, cursor.take(valueLength)];
  }
  for (let i = 0; i < restarts; i++) {
    if (!starts.has(view.getUint32(end + 4 * i, true))) throw new RangeError('a restart point of a block is damaged');
  }
}

/** Whether a file ends as a table does. */
export function isTable(file: Uint8Array): boolean {
  if (file.length < footerSize) return false;
  return new DataView(file.buffer, file.byteOffset + file.length - 8, 8).getBigUint64(0, true) === magic;
}

/**
 * The entries of a table, in order of their keys.
 *
 * @param file the whole file.
 * @throws RangeError that says what is damaged.
 */
export function* tableEntries(file: Uint8Array): Generator<[key: Uint8Array, value: Uint8Array]> {
  if (!isTable(file)) throw new RangeError('it does not end as such a file does');
  const footer = new Cursor(file.subarray(file.length - footerSize));
  readBlock(file, readHandle(footer));
  let last: Uint8Array | null = null;
  for (const [, value] of blockEntries(readBlock(file, readHandle(footer)))) {
    for (const [key, entry] of blockEntries(readBlock(file, readHandle(new Cursor(value))))) {
      // A search would find others than are listed.
      if (last !== null && Buffer.compare(last, key) >= 0) throw new RangeError('its keys are out of order');
      last = key;
      yield [key, entry];
    }
  }
}
