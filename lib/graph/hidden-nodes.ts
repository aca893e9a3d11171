/** Nodes that a graph holds for the library's own use. */

import { Reader } from 'protobufjs/minimal';

/** Field 1 of a GraphDef has the nodes, field 1 of a node its name; both are of bytes. */
const tag = (1 << 3) | 2;

function nameOf(node: Uint8Array): string {
  const reader = Reader.create(node);
  while (reader.pos < reader.len) {
    const key = reader.uint32();
    if (key === tag) return reader.string();
    reader.skipType(key & 7);
  }
  return '';
}

/** A serialized GraphDef less the nodes of these names. */
export function withoutNodes(graphDef: Uint8Array, names: ReadonlySet<string>): Uint8Array {
  if (names.size === 0) return graphDef;
  const reader = Reader.create(graphDef);
  const kept: Uint8Array[] = [];
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const key = reader.uint32();
    if (key === tag && names.has(nameOf(reader.bytes()))) continue;
    if (key !== tag) reader.skipType(key & 7);
    kept.push(graphDef.subarray(start, reader.pos));
  }
  return Buffer.concat(kept);
}
