/** The checksum of zip archives. */

import * as zlib from 'node:zlib';

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** For Node before 20.15, which has none. */
function byTable(bytes: Uint8Array, start: number): number {
  let crc = ~start;
  for (const byte of bytes) crc = (crc >>> 8) ^ table[(crc ^ byte) & 0xff];
  return ~crc >>> 0;
}

/**
 * CRC-32 of bytes, or of those before and these.
 *
 * @param start the checksum of the bytes before.
 * @returns an integer in [0, 2³²).
 */
export const crc32: (bytes: Uint8Array, start?: number) => number =
  (zlib as { crc32?: (bytes: Uint8Array, start?: number) => number }).crc32 ??
  ((bytes, start = 0) => byTable(bytes, start));
