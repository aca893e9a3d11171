/** Ragged tensors as their parts: values in one list, and where each row starts and the last ends. */

import { checkList } from '../core/checks';
import { toTensor, type TensorLike } from '../core/convert';
import type { Tensor } from '../core/tensor';
import { indexTensor } from './arguments';
import * as raw from './generated';
import { promoteAll } from './promote';

/** Rows of numbers from starts (included) to limits (excluded) by deltas. @returns the row splits (int64) and the values. Op: RaggedRange. */
export function raggedRange(
  starts: TensorLike,
  limits: TensorLike,
  deltas: TensorLike,
): { rtNestedSplits: Tensor; rtDenseValues: Tensor } {
  const [from, to, by] = promoteAll([starts, limits, deltas], 'raggedRange');
  const [rtNestedSplits, rtDenseValues] = raw.raggedRange(from, to, by);
  return { rtNestedSplits, rtDenseValues };
}

/** Rows of a ragged tensor by their index. @param outputRaggedRank indices.rank + the number of splits − 1. Op: RaggedGather. */
export function raggedGather(
  paramsNestedSplits: readonly TensorLike[],
  paramsDenseValues: TensorLike,
  indices: TensorLike,
  outputRaggedRank: number,
): { outputNestedSplits: Tensor[]; outputDenseValues: Tensor } {
  const splits = checkList(paramsNestedSplits, 'raggedGather', 'paramsNestedSplits').map((each) =>
    indexTensor(each, 'raggedGather'),
  );
  const values = toTensor(paramsDenseValues, undefined, 'raggedGather');
  const [outputNestedSplits, outputDenseValues] = raw.raggedGather(
    splits,
    values,
    indexTensor(indices, 'raggedGather'),
    {
      OUTPUT_RAGGED_RANK: outputRaggedRank,
    },
  );
  return { outputNestedSplits, outputDenseValues };
}

/** A dense tensor of ragged parts, filled up with a default. @param rowPartitionTypes 'ROW_SPLITS', 'VALUE_ROWIDS', 'FIRST_DIM_SIZE'. Op: RaggedTensorToTensor. */
export function raggedTensorToTensor(
  shape: TensorLike,
  values: TensorLike,
  defaultValue: TensorLike,
  rowPartitionTensors: readonly TensorLike[],
  rowPartitionTypes: readonly string[],
): Tensor {
  const call = 'raggedTensorToTensor';
  const given = toTensor(values, undefined, call);
  const partitions = checkList(rowPartitionTensors, call, 'rowPartitionTensors').map((each) => indexTensor(each, call));
  const fill = toTensor(defaultValue, given.dtype, call);
  return raw.raggedTensorToTensor(indexTensor(shape, call), given, fill, partitions, {
    row_partition_types: rowPartitionTypes,
  });
}
