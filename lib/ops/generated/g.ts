// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';

/** `GRUBlockCell`: x: T, h_prev: T, w_ru: T, w_c: T, b_ru: T, b_c: T → r: T, u: T, c: T, h: T. */
export function gruBlockCell(
  x: Tensor,
  hPrev: Tensor,
  wRu: Tensor,
  wC: Tensor,
  bRu: Tensor,
  bC: Tensor,
): [r: Tensor, u: Tensor, c: Tensor, h: Tensor] {
  return execute('GRUBlockCell', [x, hPrev, wRu, wC, bRu, bC]) as [Tensor, Tensor, Tensor, Tensor];
}

/** `GRUBlockCellGrad`: x: T, h_prev: T, w_ru: T, w_c: T, b_ru: T, b_c: T, r: T, u: T, c: T, d_h: T → d_x: T, d_h_prev: T, d_c_bar: T, d_r_bar_u_bar: T. */
export function gruBlockCellGrad(
  x: Tensor,
  hPrev: Tensor,
  wRu: Tensor,
  wC: Tensor,
  bRu: Tensor,
  bC: Tensor,
  r: Tensor,
  u: Tensor,
  c: Tensor,
  dH: Tensor,
): [dX: Tensor, dHPrev: Tensor, dCBar: Tensor, dRBarUBar: Tensor] {
  return execute('GRUBlockCellGrad', [x, hPrev, wRu, wC, bRu, bC, r, u, c, dH]) as [Tensor, Tensor, Tensor, Tensor];
}

/** `Gather`: params: Tparams, indices: Tindices → output: Tparams. */
export function gather(params: Tensor, indices: Tensor, attrs?: { validate_indices?: boolean }): Tensor {
  return execute('Gather', [params, indices], attrs)[0];
}

/** `GatherNd`: params: Tparams, indices: Tindices → output: Tparams. */
export function gatherNd(params: Tensor, indices: Tensor, attrs?: { bad_indices_policy?: Bytes }): Tensor {
  return execute('GatherNd', [params, indices], attrs)[0];
}

/** `GatherV2`: params: Tparams, indices: Tindices, axis: Taxis → output: Tparams. */
export function gatherV2(params: Tensor, indices: Tensor, axis: Tensor, attrs?: { batch_dims?: Int }): Tensor {
  return execute('GatherV2', [params, indices, axis], attrs)[0];
}

/** `GenerateBoundingBoxProposals`: scores: float32, bbox_deltas: float32, image_info: float32, anchors: float32, nms_threshold: float32, pre_nms_topn: int32, min_size: float32 → rois: float32, roi_probabilities: float32. */
export function generateBoundingBoxProposals(
  scores: Tensor,
  bboxDeltas: Tensor,
  imageInfo: Tensor,
  anchors: Tensor,
  nmsThreshold: Tensor,
  preNmsTopn: Tensor,
  minSize: Tensor,
  attrs?: { post_nms_topn?: Int },
): [rois: Tensor, roiProbabilities: Tensor] {
  return execute('GenerateBoundingBoxProposals', [scores, bboxDeltas, imageInfo, anchors, nmsThreshold, preNmsTopn, minSize], attrs) as [Tensor, Tensor];
}

/** `GenerateVocabRemapping`: new_vocab_file: string, old_vocab_file: string → remapping: int64, num_present: int32. */
export function generateVocabRemapping(
  newVocabFile: Tensor,
  oldVocabFile: Tensor,
  attrs: { new_vocab_offset: Int; num_new_vocab: Int; old_vocab_size?: Int },
): [remapping: Tensor, numPresent: Tensor] {
  return execute('GenerateVocabRemapping', [newVocabFile, oldVocabFile], attrs) as [Tensor, Tensor];
}

/** `GeneratorDataset`: init_func_other_args: ...Tinit_func_args, next_func_other_args: ...Tnext_func_args, finalize_func_other_args: ...Tfinalize_func_args → handle: variant. Stateful. */
export function generatorDataset(
  initFuncOtherArgs: readonly Tensor[],
  nextFuncOtherArgs: readonly Tensor[],
  finalizeFuncOtherArgs: readonly Tensor[],
  attrs: {
    init_func: FunctionRef;
    next_func: FunctionRef;
    finalize_func: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    metadata?: Bytes;
  },
): Tensor {
  return execute('GeneratorDataset', [initFuncOtherArgs, nextFuncOtherArgs, finalizeFuncOtherArgs], attrs)[0];
}

/** `GetElementAtIndex`: dataset: variant, index: int64 → components: ...output_types. */
export function getElementAtIndex(
  dataset: Tensor,
  index: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor[] {
  return execute('GetElementAtIndex', [dataset, index], attrs, attrs.output_types.length);
}

/** `GetMinibatchSplitsWithPhysicalReplica`: program_key: string, row_ids: int32, col_ids: int32, gains: float32 → sorted_row_ids: int32, sorted_col_ids: int32, sorted_gains: float32, splits: int64, id_counts: int32, max_ids: int32, max_uniques: int32. Stateful. */
export function getMinibatchSplitsWithPhysicalReplica(
  programKey: Tensor,
  rowIds: Tensor,
  colIds: Tensor,
  gains: Tensor,
  attrs: {
    sample_count: Int;
    num_replica: Int;
    table_vocab_size: Int;
    feature_width: Int;
    num_sc_per_chip: Int;
    table_name: Bytes;
    mini_batch_splits: Bytes;
  },
): [sortedRowIds: Tensor, sortedColIds: Tensor, sortedGains: Tensor, splits: Tensor, idCounts: Tensor, maxIds: Tensor, maxUniques: Tensor] {
  return execute('GetMinibatchSplitsWithPhysicalReplica', [programKey, rowIds, colIds, gains], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `GetMinibatchesInCsrWithPhysicalReplica`: program_key: string, row_ids: int32, col_ids: int32, gains: float32, splits: int64, id_counts: int32 → row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_gains: float32, row_pointers_unpadded_size: int32, ids_unpadded_size: int32, num_minibatches_per_physical_sparse_core: int32. Stateful. */
export function getMinibatchesInCsrWithPhysicalReplica(
  programKey: Tensor,
  rowIds: Tensor,
  colIds: Tensor,
  gains: Tensor,
  splits: Tensor,
  idCounts: Tensor,
  attrs: {
    sample_count: Int;
    num_replica: Int;
    max_minibatches_per_sc: Int;
    max_ids_per_chip_per_sample: Int;
    table_vocab_size: Int;
    feature_width: Int;
    num_sc_per_chip: Int;
    table_name: Bytes;
    mini_batch_in_csr: Bytes;
  },
): [rowPointers: Tensor, sortedSampleIds: Tensor, sortedTokenIds: Tensor, sortedGains: Tensor, rowPointersUnpaddedSize: Tensor, idsUnpaddedSize: Tensor, numMinibatchesPerPhysicalSparseCore: Tensor] {
  return execute('GetMinibatchesInCsrWithPhysicalReplica', [programKey, rowIds, colIds, gains, splits, idCounts], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `GetOptions`: input_dataset: variant → serialized_options: string. */
export function getOptions(inputDataset: Tensor): Tensor {
  return execute('GetOptions', [inputDataset])[0];
}

/** `GetSessionHandle`: value: T → handle: string. Stateful. */
export function getSessionHandle(value: Tensor): Tensor {
  return execute('GetSessionHandle', [value])[0];
}

/** `GetSessionHandleV2`: value: T → handle: resource. Stateful. */
export function getSessionHandleV2(value: Tensor): Tensor {
  return execute('GetSessionHandleV2', [value])[0];
}

/** `GetSessionTensor`: handle: string → value: dtype. Stateful. */
export function getSessionTensor(handle: Tensor, attrs: { dtype: DType }): Tensor {
  return execute('GetSessionTensor', [handle], attrs)[0];
}

/** `GetStatsFromListOfSparseCoreCooTensors`: row_ids_list: N * int32, col_ids_list: N * int32, gains_list: N * float32 → max_ids_per_sparse_core: int32, max_unique_ids_per_sparse_core: int32. */
export function getStatsFromListOfSparseCoreCooTensors(
  rowIdsList: readonly Tensor[],
  colIdsList: readonly Tensor[],
  gainsList: readonly Tensor[],
  attrs: {
    sample_count_list: readonly Int[];
    col_offset_list: readonly Int[];
    num_replica: Int;
    table_vocab_size: Int;
    feature_width: Int;
    num_sc_per_chip: Int;
    table_name: Bytes;
  },
): [maxIdsPerSparseCore: Tensor, maxUniqueIdsPerSparseCore: Tensor] {
  return execute('GetStatsFromListOfSparseCoreCooTensors', [rowIdsList, colIdsList, gainsList], attrs) as [Tensor, Tensor];
}

/** `GetTpuTaskId`: () → tpu_task_id: int32. */
export function getTpuTaskId(): Tensor {
  return execute('GetTpuTaskId', [])[0];
}

/** `GlobalIterId`: () → iter_id: int64. Stateful. */
export function globalIterId(): Tensor {
  return execute('GlobalIterId', [])[0];
}

/** `GlobalShuffleDataset`: input_dataset: variant, seed: int64, seed2: int64, seed_generator: resource → handle: variant. Stateful. */
export function globalShuffleDataset(
  inputDataset: Tensor,
  seed: Tensor,
  seed2: Tensor,
  seedGenerator: Tensor,
  attrs: {
    reshuffle_each_iteration?: boolean;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    metadata?: Bytes;
  },
): Tensor {
  return execute('GlobalShuffleDataset', [inputDataset, seed, seed2, seedGenerator], attrs)[0];
}

/** `Greater`: x: T, y: T → z: bool. */
export function greater(x: Tensor, y: Tensor): Tensor {
  return execute('Greater', [x, y])[0];
}

/** `GreaterEqual`: x: T, y: T → z: bool. */
export function greaterEqual(x: Tensor, y: Tensor): Tensor {
  return execute('GreaterEqual', [x, y])[0];
}

/** `GroupByReducerDataset`: input_dataset: variant, key_func_other_arguments: ...Tkey_func_other_arguments, init_func_other_arguments: ...Tinit_func_other_arguments, reduce_func_other_arguments: ...Treduce_func_other_arguments, finalize_func_other_arguments: ...Tfinalize_func_other_arguments → handle: variant. Stateful. */
export function groupByReducerDataset(
  inputDataset: Tensor,
  keyFuncOtherArguments: readonly Tensor[],
  initFuncOtherArguments: readonly Tensor[],
  reduceFuncOtherArguments: readonly Tensor[],
  finalizeFuncOtherArguments: readonly Tensor[],
  attrs: {
    key_func: FunctionRef;
    init_func: FunctionRef;
    reduce_func: FunctionRef;
    finalize_func: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
  },
): Tensor {
  return execute('GroupByReducerDataset', [inputDataset, keyFuncOtherArguments, initFuncOtherArguments, reduceFuncOtherArguments, finalizeFuncOtherArguments], attrs)[0];
}

/** `GroupByWindowDataset`: input_dataset: variant, key_func_other_arguments: ...Tkey_func_other_arguments, reduce_func_other_arguments: ...Treduce_func_other_arguments, window_size_func_other_arguments: ...Twindow_size_func_other_arguments → handle: variant. */
export function groupByWindowDataset(
  inputDataset: Tensor,
  keyFuncOtherArguments: readonly Tensor[],
  reduceFuncOtherArguments: readonly Tensor[],
  windowSizeFuncOtherArguments: readonly Tensor[],
  attrs: {
    key_func: FunctionRef;
    reduce_func: FunctionRef;
    window_size_func: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    metadata?: Bytes;
  },
): Tensor {
  return execute('GroupByWindowDataset', [inputDataset, keyFuncOtherArguments, reduceFuncOtherArguments, windowSizeFuncOtherArguments], attrs)[0];
}

/** `GuaranteeConst`: input: T → output: T. Stateful. */
export function guaranteeConst(input: Tensor): Tensor {
  return execute('GuaranteeConst', [input])[0];
}
