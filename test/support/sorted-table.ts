/** Writes the sorted tables that checkpoints' indexes are, right or wrong. */

import { maskedCrc32c } from '../../lib/checkpoint/crc32c';

export function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

/** A block in which each key stands whole. */
function block(entries: readonly (readonly [key: string, value: Uint8Array])[], restarts?: readonly number[]): Buffer {
  const starts: number[] = [];
  let body = Buffer.alloc(0);
  for (const [key, value] of entries) {
    starts.push(body.length);
    const lengths = [0, ...varint(Buffer.byteLength(key)), ...varint(value.length)];
    body = Buffer.concat([body, Buffer.from(lengths), Buffer.from(key), value]);
  }
  const offsets = restarts ?? [0, ...starts.slice(1)];
  return Buffer.concat([body, Buffer.from(Uint32Array.from([...offsets, offsets.length]).buffer)]);
}

function sealed(contents: Buffer): Buffer {
  const covered = Buffer.concat([contents, Buffer.from([0])]);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(maskedCrc32c(covered));
  return Buffer.concat([covered, checksum]);
}

/** A table of one block. `restarts` are the places where a search of the block may begin. */
export function sortedTable(
  entries: readonly (readonly [key: string, value: Uint8Array])[],
  restarts?: readonly number[],
): Buffer {
  const data = block(entries, restarts);
  const meta = block([]);
  const metaOffset = data.length + 5;
  const index = block([['\xff', Buffer.from([0, ...varint(data.length)])]]);
  const indexOffset = metaOffset + meta.length + 5;
  const footer = Buffer.alloc(48);
  footer.set([...varint(metaOffset), ...varint(meta.length), ...varint(indexOffset), ...varint(index.length)]);
  footer.writeBigUInt64LE(0xdb4775248b80fb57n, 40);
  return Buffer.concat([sealed(data), sealed(meta), sealed(index), footer]);
}
