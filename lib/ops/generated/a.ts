// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';

/** `Abort`: () → (). */
export function abort(attrs?: { error_msg?: Bytes; exit_without_error?: boolean }): void {
  execute('Abort', [], attrs);
}

/** `Abs`: x: T → y: T. */
export function abs(x: Tensor): Tensor {
  return execute('Abs', [x])[0];
}

/** `AccumulateNV2`: inputs: N * T → sum: T. */
export function accumulateNV2(inputs: readonly Tensor[], attrs: { shape: NativeShape }): Tensor {
  return execute('AccumulateNV2', [inputs], attrs)[0];
}

/** `AccumulatorApplyGradient`: handle: Ref(string), local_step: int64, gradient: dtype → (). */
export function accumulatorApplyGradient(handle: Tensor, localStep: Tensor, gradient: Tensor): void {
  execute('AccumulatorApplyGradient', [handle, localStep, gradient]);
}

/** `AccumulatorNumAccumulated`: handle: Ref(string) → num_accumulated: int32. */
export function accumulatorNumAccumulated(handle: Tensor): Tensor {
  return execute('AccumulatorNumAccumulated', [handle])[0];
}

/** `AccumulatorSetGlobalStep`: handle: Ref(string), new_global_step: int64 → (). */
export function accumulatorSetGlobalStep(handle: Tensor, newGlobalStep: Tensor): void {
  execute('AccumulatorSetGlobalStep', [handle, newGlobalStep]);
}

/** `AccumulatorTakeGradient`: handle: Ref(string), num_required: int32 → average: dtype. */
export function accumulatorTakeGradient(
  handle: Tensor,
  numRequired: Tensor,
  attrs: {
    dtype: 'float32' | 'float64' | 'int32' | 'uint8' | 'int16' | 'int8' | 'complex64' | 'int64' | 'qint8' | 'quint8' | 'qint32' | 'bfloat16' | 'qint16' | 'quint16' | 'uint16' | 'complex128' | 'float16' | 'uint32' | 'uint64';
  },
): Tensor {
  return execute('AccumulatorTakeGradient', [handle, numRequired], attrs)[0];
}

/** `Acos`: x: T → y: T. */
export function acos(x: Tensor): Tensor {
  return execute('Acos', [x])[0];
}

/** `Acosh`: x: T → y: T. */
export function acosh(x: Tensor): Tensor {
  return execute('Acosh', [x])[0];
}

/** `Add`: x: T, y: T → z: T. */
export function add(x: Tensor, y: Tensor): Tensor {
  return execute('Add', [x, y])[0];
}

/** `AddManySparseToTensorsMap`: sparse_indices: int64, sparse_values: T, sparse_shape: int64 → sparse_handles: int64. Stateful. */
export function addManySparseToTensorsMap(
  sparseIndices: Tensor,
  sparseValues: Tensor,
  sparseShape: Tensor,
  attrs?: { container?: Bytes; shared_name?: Bytes },
): Tensor {
  return execute('AddManySparseToTensorsMap', [sparseIndices, sparseValues, sparseShape], attrs)[0];
}

/** `AddN`: inputs: N * T → sum: T. */
export function addN(inputs: readonly Tensor[]): Tensor {
  return execute('AddN', [inputs])[0];
}

/** `AddSparseToTensorsMap`: sparse_indices: int64, sparse_values: T, sparse_shape: int64 → sparse_handle: int64. Stateful. */
export function addSparseToTensorsMap(
  sparseIndices: Tensor,
  sparseValues: Tensor,
  sparseShape: Tensor,
  attrs?: { container?: Bytes; shared_name?: Bytes },
): Tensor {
  return execute('AddSparseToTensorsMap', [sparseIndices, sparseValues, sparseShape], attrs)[0];
}

/** `AddV2`: x: T, y: T → z: T. */
export function addV2(x: Tensor, y: Tensor): Tensor {
  return execute('AddV2', [x, y])[0];
}

/** `AdjustContrast`: images: T, contrast_factor: float32, min_value: float32, max_value: float32 → output: float32. */
export function adjustContrast(images: Tensor, contrastFactor: Tensor, minValue: Tensor, maxValue: Tensor): Tensor {
  return execute('AdjustContrast', [images, contrastFactor, minValue, maxValue])[0];
}

/** `AdjustContrastv2`: images: T, contrast_factor: float32 → output: T. */
export function adjustContrastv2(images: Tensor, contrastFactor: Tensor): Tensor {
  return execute('AdjustContrastv2', [images, contrastFactor])[0];
}

/** `AdjustHue`: images: T, delta: float32 → output: T. */
export function adjustHue(images: Tensor, delta: Tensor): Tensor {
  return execute('AdjustHue', [images, delta])[0];
}

/** `AdjustSaturation`: images: T, scale: float32 → output: T. */
export function adjustSaturation(images: Tensor, scale: Tensor): Tensor {
  return execute('AdjustSaturation', [images, scale])[0];
}

/** `All`: input: bool, reduction_indices: Tidx → output: bool. */
export function all(input: Tensor, reductionIndices: Tensor, attrs?: { keep_dims?: boolean }): Tensor {
  return execute('All', [input, reductionIndices], attrs)[0];
}

/** `AllCandidateSampler`: true_classes: int64 → sampled_candidates: int64, true_expected_count: float32, sampled_expected_count: float32. Stateful. */
export function allCandidateSampler(
  trueClasses: Tensor,
  attrs: { num_true: Int; num_sampled: Int; unique: boolean; seed?: Int; seed2?: Int },
): [sampledCandidates: Tensor, trueExpectedCount: Tensor, sampledExpectedCount: Tensor] {
  return execute('AllCandidateSampler', [trueClasses], attrs) as [Tensor, Tensor, Tensor];
}

/** `AllToAll`: input: T, group_assignment: int32 → output: T. Stateful. */
export function allToAll(
  input: Tensor,
  groupAssignment: Tensor,
  attrs: { concat_dimension: Int; split_dimension: Int; split_count: Int },
): Tensor {
  return execute('AllToAll', [input, groupAssignment], attrs)[0];
}

/** `Angle`: input: T → output: Tout. */
export function angle(input: Tensor, attrs?: { Tout?: 'float32' | 'float64' }): Tensor {
  return execute('Angle', [input], attrs)[0];
}

/** `AnonymousHashTable`: () → table_handle: resource. Stateful. */
export function anonymousHashTable(attrs: { key_dtype: DType; value_dtype: DType }): Tensor {
  return execute('AnonymousHashTable', [], attrs)[0];
}

/** `AnonymousIterator`: () → handle: resource. Stateful. */
export function anonymousIterator(
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('AnonymousIterator', [], attrs)[0];
}

/** `AnonymousIteratorV2`: () → handle: resource, deleter: variant. Stateful. */
export function anonymousIteratorV2(
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): [handle: Tensor, deleter: Tensor] {
  return execute('AnonymousIteratorV2', [], attrs) as [Tensor, Tensor];
}

/** `AnonymousIteratorV3`: () → handle: resource. Stateful. */
export function anonymousIteratorV3(
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('AnonymousIteratorV3', [], attrs)[0];
}

/** `AnonymousMemoryCache`: () → handle: resource, deleter: variant. Stateful. */
export function anonymousMemoryCache(): [handle: Tensor, deleter: Tensor] {
  return execute('AnonymousMemoryCache', []) as [Tensor, Tensor];
}

/** `AnonymousMultiDeviceIterator`: () → handle: resource, deleter: variant. Stateful. */
export function anonymousMultiDeviceIterator(
  attrs: { devices: readonly Bytes[]; output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): [handle: Tensor, deleter: Tensor] {
  return execute('AnonymousMultiDeviceIterator', [], attrs) as [Tensor, Tensor];
}

/** `AnonymousMultiDeviceIteratorV3`: () → handle: resource. Stateful. */
export function anonymousMultiDeviceIteratorV3(
  attrs: { devices: readonly Bytes[]; output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('AnonymousMultiDeviceIteratorV3', [], attrs)[0];
}

/** `AnonymousMutableDenseHashTable`: empty_key: key_dtype, deleted_key: key_dtype → table_handle: resource. Stateful. */
export function anonymousMutableDenseHashTable(
  emptyKey: Tensor,
  deletedKey: Tensor,
  attrs: { value_dtype: DType; value_shape?: NativeShape; initial_num_buckets?: Int; max_load_factor?: number },
): Tensor {
  return execute('AnonymousMutableDenseHashTable', [emptyKey, deletedKey], attrs)[0];
}

/** `AnonymousMutableHashTable`: () → table_handle: resource. Stateful. */
export function anonymousMutableHashTable(attrs: { key_dtype: DType; value_dtype: DType }): Tensor {
  return execute('AnonymousMutableHashTable', [], attrs)[0];
}

/** `AnonymousMutableHashTableOfTensors`: () → table_handle: resource. Stateful. */
export function anonymousMutableHashTableOfTensors(
  attrs: { key_dtype: DType; value_dtype: DType; value_shape?: NativeShape },
): Tensor {
  return execute('AnonymousMutableHashTableOfTensors', [], attrs)[0];
}

/** `AnonymousRandomSeedGenerator`: seed: int64, seed2: int64 → handle: resource, deleter: variant. Stateful. */
export function anonymousRandomSeedGenerator(seed: Tensor, seed2: Tensor): [handle: Tensor, deleter: Tensor] {
  return execute('AnonymousRandomSeedGenerator', [seed, seed2]) as [Tensor, Tensor];
}

/** `AnonymousSeedGenerator`: seed: int64, seed2: int64, reshuffle: bool → handle: resource, deleter: variant. Stateful. */
export function anonymousSeedGenerator(
  seed: Tensor,
  seed2: Tensor,
  reshuffle: Tensor,
): [handle: Tensor, deleter: Tensor] {
  return execute('AnonymousSeedGenerator', [seed, seed2, reshuffle]) as [Tensor, Tensor];
}

/** `Any`: input: bool, reduction_indices: Tidx → output: bool. */
export function any(input: Tensor, reductionIndices: Tensor, attrs?: { keep_dims?: boolean }): Tensor {
  return execute('Any', [input, reductionIndices], attrs)[0];
}

/** `ApplyAdaMax`: var: Ref(T), m: Ref(T), v: Ref(T), beta1_power: T, lr: T, beta1: T, beta2: T, epsilon: T, grad: T → out: Ref(T). */
export function applyAdaMax(
  var_: Tensor,
  m: Tensor,
  v: Tensor,
  beta1Power: Tensor,
  lr: Tensor,
  beta1: Tensor,
  beta2: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('ApplyAdaMax', [var_, m, v, beta1Power, lr, beta1, beta2, epsilon, grad], attrs)[0];
}

/** `ApplyAdadelta`: var: Ref(T), accum: Ref(T), accum_update: Ref(T), lr: T, rho: T, epsilon: T, grad: T → out: Ref(T). */
export function applyAdadelta(
  var_: Tensor,
  accum: Tensor,
  accumUpdate: Tensor,
  lr: Tensor,
  rho: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('ApplyAdadelta', [var_, accum, accumUpdate, lr, rho, epsilon, grad], attrs)[0];
}

/** `ApplyAdagrad`: var: Ref(T), accum: Ref(T), lr: T, grad: T → out: Ref(T). */
export function applyAdagrad(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean; update_slots?: boolean },
): Tensor {
  return execute('ApplyAdagrad', [var_, accum, lr, grad], attrs)[0];
}

/** `ApplyAdagradDA`: var: Ref(T), gradient_accumulator: Ref(T), gradient_squared_accumulator: Ref(T), grad: T, lr: T, l1: T, l2: T, global_step: int64 → out: Ref(T). */
export function applyAdagradDA(
  var_: Tensor,
  gradientAccumulator: Tensor,
  gradientSquaredAccumulator: Tensor,
  grad: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  globalStep: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('ApplyAdagradDA', [var_, gradientAccumulator, gradientSquaredAccumulator, grad, lr, l1, l2, globalStep], attrs)[0];
}

/** `ApplyAdagradV2`: var: Ref(T), accum: Ref(T), lr: T, epsilon: T, grad: T → out: Ref(T). */
export function applyAdagradV2(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean; update_slots?: boolean },
): Tensor {
  return execute('ApplyAdagradV2', [var_, accum, lr, epsilon, grad], attrs)[0];
}

/** `ApplyAdam`: var: Ref(T), m: Ref(T), v: Ref(T), beta1_power: T, beta2_power: T, lr: T, beta1: T, beta2: T, epsilon: T, grad: T → out: Ref(T). */
export function applyAdam(
  var_: Tensor,
  m: Tensor,
  v: Tensor,
  beta1Power: Tensor,
  beta2Power: Tensor,
  lr: Tensor,
  beta1: Tensor,
  beta2: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean; use_nesterov?: boolean },
): Tensor {
  return execute('ApplyAdam', [var_, m, v, beta1Power, beta2Power, lr, beta1, beta2, epsilon, grad], attrs)[0];
}

/** `ApplyAddSign`: var: Ref(T), m: Ref(T), lr: T, alpha: T, sign_decay: T, beta: T, grad: T → out: Ref(T). */
export function applyAddSign(
  var_: Tensor,
  m: Tensor,
  lr: Tensor,
  alpha: Tensor,
  signDecay: Tensor,
  beta: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('ApplyAddSign', [var_, m, lr, alpha, signDecay, beta, grad], attrs)[0];
}

/** `ApplyCenteredRMSProp`: var: Ref(T), mg: Ref(T), ms: Ref(T), mom: Ref(T), lr: T, rho: T, momentum: T, epsilon: T, grad: T → out: Ref(T). */
export function applyCenteredRMSProp(
  var_: Tensor,
  mg: Tensor,
  ms: Tensor,
  mom: Tensor,
  lr: Tensor,
  rho: Tensor,
  momentum: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('ApplyCenteredRMSProp', [var_, mg, ms, mom, lr, rho, momentum, epsilon, grad], attrs)[0];
}

/** `ApplyFtrl`: var: Ref(T), accum: Ref(T), linear: Ref(T), grad: T, lr: T, l1: T, l2: T, lr_power: T → out: Ref(T). */
export function applyFtrl(
  var_: Tensor,
  accum: Tensor,
  linear: Tensor,
  grad: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  lrPower: Tensor,
  attrs?: { use_locking?: boolean; multiply_linear_by_lr?: boolean },
): Tensor {
  return execute('ApplyFtrl', [var_, accum, linear, grad, lr, l1, l2, lrPower], attrs)[0];
}

/** `ApplyFtrlV2`: var: Ref(T), accum: Ref(T), linear: Ref(T), grad: T, lr: T, l1: T, l2: T, l2_shrinkage: T, lr_power: T → out: Ref(T). */
export function applyFtrlV2(
  var_: Tensor,
  accum: Tensor,
  linear: Tensor,
  grad: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  l2Shrinkage: Tensor,
  lrPower: Tensor,
  attrs?: { use_locking?: boolean; multiply_linear_by_lr?: boolean },
): Tensor {
  return execute('ApplyFtrlV2', [var_, accum, linear, grad, lr, l1, l2, l2Shrinkage, lrPower], attrs)[0];
}

/** `ApplyGradientDescent`: var: Ref(T), alpha: T, delta: T → out: Ref(T). */
export function applyGradientDescent(
  var_: Tensor,
  alpha: Tensor,
  delta: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('ApplyGradientDescent', [var_, alpha, delta], attrs)[0];
}

/** `ApplyMomentum`: var: Ref(T), accum: Ref(T), lr: T, grad: T, momentum: T → out: Ref(T). */
export function applyMomentum(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  grad: Tensor,
  momentum: Tensor,
  attrs?: { use_locking?: boolean; use_nesterov?: boolean },
): Tensor {
  return execute('ApplyMomentum', [var_, accum, lr, grad, momentum], attrs)[0];
}

/** `ApplyPowerSign`: var: Ref(T), m: Ref(T), lr: T, logbase: T, sign_decay: T, beta: T, grad: T → out: Ref(T). */
export function applyPowerSign(
  var_: Tensor,
  m: Tensor,
  lr: Tensor,
  logbase: Tensor,
  signDecay: Tensor,
  beta: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('ApplyPowerSign', [var_, m, lr, logbase, signDecay, beta, grad], attrs)[0];
}

/** `ApplyProximalAdagrad`: var: Ref(T), accum: Ref(T), lr: T, l1: T, l2: T, grad: T → out: Ref(T). */
export function applyProximalAdagrad(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('ApplyProximalAdagrad', [var_, accum, lr, l1, l2, grad], attrs)[0];
}

/** `ApplyProximalGradientDescent`: var: Ref(T), alpha: T, l1: T, l2: T, delta: T → out: Ref(T). */
export function applyProximalGradientDescent(
  var_: Tensor,
  alpha: Tensor,
  l1: Tensor,
  l2: Tensor,
  delta: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('ApplyProximalGradientDescent', [var_, alpha, l1, l2, delta], attrs)[0];
}

/** `ApplyRMSProp`: var: Ref(T), ms: Ref(T), mom: Ref(T), lr: T, rho: T, momentum: T, epsilon: T, grad: T → out: Ref(T). */
export function applyRMSProp(
  var_: Tensor,
  ms: Tensor,
  mom: Tensor,
  lr: Tensor,
  rho: Tensor,
  momentum: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('ApplyRMSProp', [var_, ms, mom, lr, rho, momentum, epsilon, grad], attrs)[0];
}

/** `ApproxTopK`: input: T → values: T, indices: int32. */
export function approxTopK(
  input: Tensor,
  attrs: {
    k: Int;
    reduction_dimension?: Int;
    recall_target?: number;
    is_max_k?: boolean;
    reduction_input_size_override?: Int;
    aggregate_to_topk?: boolean;
  },
): [values: Tensor, indices: Tensor] {
  return execute('ApproxTopK', [input], attrs) as [Tensor, Tensor];
}

/** `ApproximateEqual`: x: T, y: T → z: bool. */
export function approximateEqual(x: Tensor, y: Tensor, attrs?: { tolerance?: number }): Tensor {
  return execute('ApproximateEqual', [x, y], attrs)[0];
}

/** `ArgMax`: input: T, dimension: Tidx → output: output_type. */
export function argMax(
  input: Tensor,
  dimension: Tensor,
  attrs?: { output_type?: 'int16' | 'uint16' | 'int32' | 'int64' },
): Tensor {
  return execute('ArgMax', [input, dimension], attrs)[0];
}

/** `ArgMin`: input: T, dimension: Tidx → output: output_type. */
export function argMin(input: Tensor, dimension: Tensor, attrs?: { output_type?: 'int32' | 'int64' }): Tensor {
  return execute('ArgMin', [input, dimension], attrs)[0];
}

/** `AsString`: input: T → output: string. */
export function asString(
  input: Tensor,
  attrs?: { precision?: Int; scientific?: boolean; shortest?: boolean; width?: Int; fill?: Bytes },
): Tensor {
  return execute('AsString', [input], attrs)[0];
}

/** `Asin`: x: T → y: T. */
export function asin(x: Tensor): Tensor {
  return execute('Asin', [x])[0];
}

/** `Asinh`: x: T → y: T. */
export function asinh(x: Tensor): Tensor {
  return execute('Asinh', [x])[0];
}

/** `Assert`: condition: bool, data: ...T → (). Stateful. */
export function assert(condition: Tensor, data: readonly Tensor[], attrs?: { summarize?: Int }): void {
  execute('Assert', [condition, data], attrs);
}

/** `AssertCardinalityDataset`: input_dataset: variant, cardinality: int64 → handle: variant. */
export function assertCardinalityDataset(
  inputDataset: Tensor,
  cardinality: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('AssertCardinalityDataset', [inputDataset, cardinality], attrs)[0];
}

/** `AssertNextDataset`: input_dataset: variant, transformations: string → handle: variant. */
export function assertNextDataset(
  inputDataset: Tensor,
  transformations: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('AssertNextDataset', [inputDataset, transformations], attrs)[0];
}

/** `AssertPrevDataset`: input_dataset: variant, transformations: string → handle: variant. */
export function assertPrevDataset(
  inputDataset: Tensor,
  transformations: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('AssertPrevDataset', [inputDataset, transformations], attrs)[0];
}

/** `Assign`: ref: Ref(T), value: T → output_ref: Ref(T). */
export function assign(
  ref: Tensor,
  value: Tensor,
  attrs?: { validate_shape?: boolean; use_locking?: boolean },
): Tensor {
  return execute('Assign', [ref, value], attrs)[0];
}

/** `AssignAdd`: ref: Ref(T), value: T → output_ref: Ref(T). */
export function assignAdd(ref: Tensor, value: Tensor, attrs?: { use_locking?: boolean }): Tensor {
  return execute('AssignAdd', [ref, value], attrs)[0];
}

/** `AssignAddVariableOp`: resource: resource, value: dtype → (). Stateful. */
export function assignAddVariableOp(resource: Tensor, value: Tensor): void {
  execute('AssignAddVariableOp', [resource, value]);
}

/** `AssignSub`: ref: Ref(T), value: T → output_ref: Ref(T). */
export function assignSub(ref: Tensor, value: Tensor, attrs?: { use_locking?: boolean }): Tensor {
  return execute('AssignSub', [ref, value], attrs)[0];
}

/** `AssignSubVariableOp`: resource: resource, value: dtype → (). Stateful. */
export function assignSubVariableOp(resource: Tensor, value: Tensor): void {
  execute('AssignSubVariableOp', [resource, value]);
}

/** `AssignVariableOp`: resource: resource, value: dtype → (). Stateful. */
export function assignVariableOp(resource: Tensor, value: Tensor, attrs?: { validate_shape?: boolean }): void {
  execute('AssignVariableOp', [resource, value], attrs);
}

/** `AssignVariableXlaConcatND`: resource: resource, inputs: N * T → (). Stateful. */
export function assignVariableXlaConcatND(
  resource: Tensor,
  inputs: readonly Tensor[],
  attrs: { num_concats: readonly Int[]; paddings?: readonly Int[] },
): void {
  execute('AssignVariableXlaConcatND', [resource, inputs], attrs);
}

/** `Atan`: x: T → y: T. */
export function atan(x: Tensor): Tensor {
  return execute('Atan', [x])[0];
}

/** `Atan2`: y: T, x: T → z: T. */
export function atan2(y: Tensor, x: Tensor): Tensor {
  return execute('Atan2', [y, x])[0];
}

/** `Atanh`: x: T → y: T. */
export function atanh(x: Tensor): Tensor {
  return execute('Atanh', [x])[0];
}

/** `AudioSpectrogram`: input: float32 → spectrogram: float32. */
export function audioSpectrogram(
  input: Tensor,
  attrs: { window_size: Int; stride: Int; magnitude_squared?: boolean },
): Tensor {
  return execute('AudioSpectrogram', [input], attrs)[0];
}

/** `AudioSummary`: tag: string, tensor: float32 → summary: string. */
export function audioSummary(tag: Tensor, tensor: Tensor, attrs: { sample_rate: number; max_outputs?: Int }): Tensor {
  return execute('AudioSummary', [tag, tensor], attrs)[0];
}

/** `AudioSummaryV2`: tag: string, tensor: float32, sample_rate: float32 → summary: string. */
export function audioSummaryV2(
  tag: Tensor,
  tensor: Tensor,
  sampleRate: Tensor,
  attrs?: { max_outputs?: Int },
): Tensor {
  return execute('AudioSummaryV2', [tag, tensor, sampleRate], attrs)[0];
}

/** `AutoShardDataset`: input_dataset: variant, num_workers: int64, index: int64 → handle: variant. */
export function autoShardDataset(
  inputDataset: Tensor,
  numWorkers: Tensor,
  index: Tensor,
  attrs: {
    auto_shard_policy?: Int;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    num_replicas?: Int;
  },
): Tensor {
  return execute('AutoShardDataset', [inputDataset, numWorkers, index], attrs)[0];
}

/** `AvgPool`: value: T → output: T. */
export function avgPool(
  value: Tensor,
  attrs: { ksize: readonly Int[]; strides: readonly Int[]; padding: 'SAME' | 'VALID'; data_format?: 'NHWC' | 'NCHW' },
): Tensor {
  return execute('AvgPool', [value], attrs)[0];
}

/** `AvgPool3D`: input: T → output: T. */
export function avgPool3D(
  input: Tensor,
  attrs: { ksize: readonly Int[]; strides: readonly Int[]; padding: 'SAME' | 'VALID'; data_format?: 'NDHWC' | 'NCDHW' },
): Tensor {
  return execute('AvgPool3D', [input], attrs)[0];
}

/** `AvgPool3DGrad`: orig_input_shape: int32, grad: T → output: T. */
export function avgPool3DGrad(
  origInputShape: Tensor,
  grad: Tensor,
  attrs: { ksize: readonly Int[]; strides: readonly Int[]; padding: 'SAME' | 'VALID'; data_format?: 'NDHWC' | 'NCDHW' },
): Tensor {
  return execute('AvgPool3DGrad', [origInputShape, grad], attrs)[0];
}

/** `AvgPoolGrad`: orig_input_shape: int32, grad: T → output: T. */
export function avgPoolGrad(
  origInputShape: Tensor,
  grad: Tensor,
  attrs: { ksize: readonly Int[]; strides: readonly Int[]; padding: 'SAME' | 'VALID'; data_format?: 'NHWC' | 'NCHW' },
): Tensor {
  return execute('AvgPoolGrad', [origInputShape, grad], attrs)[0];
}
