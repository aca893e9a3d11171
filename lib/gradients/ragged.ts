import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { attr } from './attributes';
import { unbroadcastTo } from './broadcast';
import { ints, scalarLike } from './constants';
import { needs, registerGradient, registerPartialGradient } from './registry';
import { joinShape, knownRank, shapeOf, shapeSlice, sizeAt } from './shapes';

// A ragged tensor is its row splits and its flat values; the gradient of one is that of the flat values.

/** Sums rows to where they were taken from; a place of -1 was a default. */
function sumAt(dy: Tensor, places: Tensor, values: Tensor): Tensor {
  const inner = shapeSlice(values, 1, values.rank);
  return raw.unsortedSegmentSum(
    raw.reshape(dy, joinShape(-1, inner)),
    raw.reshape(places, ints([-1])),
    sizeAt(values, 0),
  );
}

registerGradient('RaggedGather', (op, grads) => {
  const splits = op.inputs.slice(0, -2);
  const [values, indices] = op.inputs.slice(-2);
  const rank = Number(attr<number | undefined>(op, 'OUTPUT_RAGGED_RANK'));
  const [, places] = raw.raggedGather(splits, raw.range(ints(0), sizeAt(values, 0), ints(1)), indices, {
    OUTPUT_RAGGED_RANK: rank,
  });
  return [...splits.map(() => null), sumAt(grads[grads.length - 1], places, values), null];
});

registerGradient('RaggedTensorToSparse', (op, [, dValues]) => {
  const values = op.inputs[op.inputs.length - 1];
  return [...op.inputs.slice(0, -1).map(() => null), raw.reshape(dValues, shapeOf(values))];
});

type ToTensor = Parameters<typeof raw.raggedTensorToTensor>[4];
registerGradient('RaggedTensorToTensor', (op, [dy]) => {
  const [, values, fallback, ...partitions] = op.inputs;
  const row_partition_types = attr<ToTensor['row_partition_types']>(op, 'row_partition_types');
  const inner = values.rank - 1;
  const outer = shapeSlice(dy, 0, (knownRank(dy) ?? dy.rank) - inner);
  const numbers = raw.range(ints(0), sizeAt(values, 0), ints(1));
  const places = raw.raggedTensorToTensor(outer, numbers, ints(-1), partitions, { row_partition_types });
  const isDefault = (): Tensor => {
    let wide = raw.less(places, ints(0));
    for (let i = 0; i < inner; i++) wide = raw.expandDims(wide, ints(-1));
    return wide;
  };
  return [
    null,
    needs(op, 1) ? sumAt(dy, places, values) : null,
    needs(op, 2) ? unbroadcastTo(raw.selectV2(isDefault(), dy, scalarLike(dy, 0)), fallback) : null,
    ...partitions.map(() => null),
  ];
});

registerPartialGradient('RaggedFillEmptyRows', (op, [, dValues]) => {
  if (!dValues) return [];
  const [d, dDefault] = raw.raggedFillEmptyRowsGrad(op.outputs[3], dValues);
  return [null, d, null, dDefault];
});

registerPartialGradient('RaggedTensorToVariant', (op, [dVariant]) => {
  if (!dVariant) return [];
  const splits = op.inputs.slice(0, -1);
  const values = op.inputs[op.inputs.length - 1];
  // Without splits the one piece holds all values.
  const outer = splits.length > 0 ? splits[0] : scalarLike(raw.shape(values), 0);
  const d = raw.raggedTensorToVariantGradient(dVariant, outer, shapeOf(values), { Tvalues: values.dtype });
  return [...splits.map(() => null), d];
});

registerPartialGradient('RaggedTensorFromVariant', (op, grads) => {
  const d = grads[grads.length - 1];
  if (!d) return [];
  const splits = op.outputs.slice(0, -1);
  return [raw.raggedTensorToVariant(splits, d, { batched_input: op.inputs[0].rank > 0 })];
});
