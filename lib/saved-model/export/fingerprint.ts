/** The fingerprint of a SavedModel: checksums by which one is told from another. */

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import Long from 'long';
import { withContext } from '../../core/context';
import { constant } from '../../core/convert';
import { eagerContext } from '../../core/eager-context';
import { tidy } from '../../core/memory';
import type { EagerTensor } from '../../core/tensor';
import { fingerprint as fingerprintOp } from '../../ops/generated';
import { FingerprintDef, GraphDef, SavedObjectGraph, SignatureDef, type MetaGraphDef } from '../../proto/messages';
import type { Init } from '../../proto/codec';

/** FarmHash's 64 bits of some bytes. */
function farmHash(bytes: Uint8Array): Long {
  const hash = withContext(eagerContext, () =>
    tidy(() => {
      const tensor = fingerprintOp(constant([bytes], [1], 'string'), constant('farmhash64', [], 'string'));
      return (tensor as EagerTensor).bytesSync() as ArrayBuffer;
    }),
  );
  return Long.fromBytesLE([...new Uint8Array(hash)], true);
}

/** fingerprint.pb for the bytes of saved_model.pb, what they hold, and the index of the checkpoint. */
export async function fingerprint(
  savedModel: Uint8Array,
  { graph_def, signature_def, object_graph_def }: Init<MetaGraphDef>,
  checkpointIndex: string,
): Promise<Uint8Array> {
  const signatures = Object.keys(signature_def ?? {})
    .sort()
    .map((name) => SignatureDef.encode(signature_def![name]!));
  return FingerprintDef.encode({
    saved_model_checksum: farmHash(savedModel),
    graph_def_program_hash: farmHash(GraphDef.encode(graph_def ?? {})),
    signature_def_hash: farmHash(Buffer.concat(signatures)),
    saved_object_graph_hash: farmHash(SavedObjectGraph.encode(object_graph_def ?? {})),
    checkpoint_hash: farmHash(await readFile(checkpointIndex)),
    uuid: BigInt(`0x${randomBytes(16).toString('hex')}`).toString(),
    version: { producer: 4 },
  });
}
