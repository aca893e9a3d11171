/** String constants in the form that Python reads. */

import { Reader } from 'protobufjs/light';
import { dtypeCode } from '../../core/dtype';
import type { NodeDef } from '../../proto/messages';

const string = dtypeCode('string');

/**
 * Writes the elements of string constants one by one. The C API packs them, lengths first, into a form that Python's
 * functions for constants do not know.
 */
export function spreadStrings(nodes: readonly NodeDef[]): void {
  for (const { op, attr } of nodes) {
    const tensor = op === 'Const' ? attr['value']?.tensor : undefined;
    if (!tensor || tensor.dtype !== string || tensor.tensor_content.length === 0) continue;
    const count = (tensor.tensor_shape?.dim ?? []).reduce((product, { size }) => product * Number(size), 1);
    const reader = Reader.create(tensor.tensor_content);
    const lengths = Array.from({ length: count }, () => reader.uint32());
    let offset = reader.pos;
    tensor.string_val = lengths.map((length) => tensor.tensor_content.subarray(offset, (offset += length)));
    tensor.tensor_content = new Uint8Array();
  }
}
