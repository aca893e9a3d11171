// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';
import { executeGrouped } from '../execute-grouped';

/** `Xdivy`: x: T, y: T → z: T. */
export function xdivy(x: Tensor, y: Tensor): Tensor {
  return execute('Xdivy', [x, y])[0];
}

/** `XlaAllReduce`: input: T, group_assignment: int32 → output: T. */
export function xlaAllReduce(
  input: Tensor,
  groupAssignment: Tensor,
  attrs: { reduce_op: 'Min' | 'Max' | 'Mul' | 'Add' | 'Mean'; mode: 'CrossReplica' | 'CrossReplicaAndPartition' },
): Tensor {
  return execute('XlaAllReduce', [input, groupAssignment], attrs)[0];
}

/** `XlaBroadcastHelper`: lhs: T, rhs: T, broadcast_dims: Tindices → lhs_output: T, rhs_output: T. */
export function xlaBroadcastHelper(
  lhs: Tensor,
  rhs: Tensor,
  broadcastDims: Tensor,
): [lhsOutput: Tensor, rhsOutput: Tensor] {
  return execute('XlaBroadcastHelper', [lhs, rhs, broadcastDims]) as [Tensor, Tensor];
}

/** `XlaCallModule`: args: ...Tin → output: ...Tout. Stateful. */
export function xlaCallModule(
  args: readonly Tensor[],
  attrs: {
    version: Int;
    module: Bytes;
    Sout: readonly NativeShape[];
    Tout: readonly DType[];
    dim_args_spec?: readonly Bytes[];
    platforms?: readonly Bytes[];
    function_list?: readonly FunctionRef[];
    has_token_input_output?: boolean;
    disabled_checks?: readonly Bytes[];
    use_shardy_partitioner?: boolean;
  },
): Tensor[] {
  return execute('XlaCallModule', [args], attrs, attrs.Tout.length);
}

/** `XlaClusterOutput`: input: T → outputs: T. */
export function xlaClusterOutput(input: Tensor): Tensor {
  return execute('XlaClusterOutput', [input])[0];
}

/** `XlaConcatND`: inputs: N * T → output: T. */
export function xlaConcatND(
  inputs: readonly Tensor[],
  attrs: { num_concats: readonly Int[]; paddings?: readonly Int[] },
): Tensor {
  return execute('XlaConcatND', [inputs], attrs)[0];
}

/** `XlaConv`: lhs: T, rhs: T, window_strides: Tindices, padding: Tindices, lhs_dilation: Tindices, rhs_dilation: Tindices, feature_group_count: Tindices → output: T. */
export function xlaConv(
  lhs: Tensor,
  rhs: Tensor,
  windowStrides: Tensor,
  padding: Tensor,
  lhsDilation: Tensor,
  rhsDilation: Tensor,
  featureGroupCount: Tensor,
  attrs: { dimension_numbers: Bytes; precision_config: Bytes },
): Tensor {
  return execute('XlaConv', [lhs, rhs, windowStrides, padding, lhsDilation, rhsDilation, featureGroupCount], attrs)[0];
}

/** `XlaConvV2`: lhs: LhsT, rhs: RhsT, window_strides: Tindices, padding: Tindices, lhs_dilation: Tindices, rhs_dilation: Tindices, feature_group_count: Tindices → output: preferred_element_type. */
export function xlaConvV2(
  lhs: Tensor,
  rhs: Tensor,
  windowStrides: Tensor,
  padding: Tensor,
  lhsDilation: Tensor,
  rhsDilation: Tensor,
  featureGroupCount: Tensor,
  attrs: {
    dimension_numbers: Bytes;
    precision_config: Bytes;
    preferred_element_type: 'float32' | 'float64' | 'int32' | 'uint8' | 'int16' | 'int8' | 'complex64' | 'int64' | 'qint8' | 'quint8' | 'qint32' | 'bfloat16' | 'qint16' | 'quint16' | 'uint16' | 'complex128' | 'float16' | 'uint32' | 'uint64';
    batch_group_count?: Int;
  },
): Tensor {
  return execute('XlaConvV2', [lhs, rhs, windowStrides, padding, lhsDilation, rhsDilation, featureGroupCount], attrs)[0];
}

/** `XlaCustomCall`: args: ...T → output: dtype. */
export function xlaCustomCall(
  args: readonly Tensor[],
  attrs: { target_name: Bytes; backend_config: Bytes; dtype: DType; shape: NativeShape },
): Tensor {
  return execute('XlaCustomCall', [args], attrs)[0];
}

/** `XlaCustomCallV2`: operands: ...operand_dtypes → results: ...result_dtypes. */
export function xlaCustomCallV2(
  operands: readonly Tensor[],
  attrs: {
    call_target_name: Bytes;
    backend_config: Bytes;
    has_side_effect: boolean;
    result_dtypes: readonly DType[];
    result_shapes: readonly NativeShape[];
  },
): Tensor[] {
  return execute('XlaCustomCallV2', [operands], attrs, attrs.result_dtypes.length);
}

/** `XlaDequantize`: input: uint32 → output: bfloat16. Stateful. */
export function xlaDequantize(
  input: Tensor,
  attrs: { min_range: number; max_range: number; mode: Bytes; transpose_output: boolean },
): Tensor {
  return execute('XlaDequantize', [input], attrs)[0];
}

/** `XlaDot`: lhs: T, rhs: T → output: T. */
export function xlaDot(
  lhs: Tensor,
  rhs: Tensor,
  attrs: { dimension_numbers: Bytes; precision_config: Bytes },
): Tensor {
  return execute('XlaDot', [lhs, rhs], attrs)[0];
}

/** `XlaDotV2`: lhs: LhsT, rhs: RhsT → output: preferred_element_type. */
export function xlaDotV2(
  lhs: Tensor,
  rhs: Tensor,
  attrs: {
    dimension_numbers: Bytes;
    precision_config: Bytes;
    preferred_element_type: 'float32' | 'float64' | 'int32' | 'uint8' | 'int16' | 'int8' | 'complex64' | 'int64' | 'qint8' | 'quint8' | 'qint32' | 'bfloat16' | 'qint16' | 'quint16' | 'uint16' | 'complex128' | 'float16' | 'uint32' | 'uint64';
  },
): Tensor {
  return execute('XlaDotV2', [lhs, rhs], attrs)[0];
}

/** `XlaDynamicSlice`: input: T, start_indices: Tindices, size_indices: Tindices → output: T. */
export function xlaDynamicSlice(input: Tensor, startIndices: Tensor, sizeIndices: Tensor): Tensor {
  return execute('XlaDynamicSlice', [input, startIndices, sizeIndices])[0];
}

/** `XlaDynamicUpdateSlice`: input: T, update: T, indices: Tindices → output: T. */
export function xlaDynamicUpdateSlice(input: Tensor, update: Tensor, indices: Tensor): Tensor {
  return execute('XlaDynamicUpdateSlice', [input, update, indices])[0];
}

/** `XlaEinsum`: a: T, b: T → product: T. */
export function xlaEinsum(a: Tensor, b: Tensor, attrs: { equation: Bytes }): Tensor {
  return execute('XlaEinsum', [a, b], attrs)[0];
}

/** `XlaGather`: operand: T, start_indices: Tindices, slice_sizes: Tindices → output: T. */
export function xlaGather(
  operand: Tensor,
  startIndices: Tensor,
  sliceSizes: Tensor,
  attrs: { dimension_numbers: Bytes; indices_are_sorted: boolean },
): Tensor {
  return execute('XlaGather', [operand, startIndices, sliceSizes], attrs)[0];
}

/** `XlaHostCompute`: inputs: ...Tinputs → outputs: ...Toutputs. Stateful. */
export function xlaHostCompute(
  inputs: readonly Tensor[],
  attrs: {
    Toutputs: readonly DType[];
    ancestors: readonly Bytes[];
    shapes: readonly NativeShape[];
    shape_inference_graph: FunctionRef;
    key: Bytes;
    send_key?: Bytes;
    recv_key?: Bytes;
    cost_estimate_ns?: Int;
    tpu_core?: Int;
  },
): Tensor[] {
  return execute('XlaHostCompute', [inputs], attrs, attrs.Toutputs.length);
}

/** `XlaIf`: cond: Tcond, inputs: ...Tin → output: ...Tout. Stateful. */
export function xlaIf(
  cond: Tensor,
  inputs: readonly Tensor[],
  attrs: { then_branch: FunctionRef; else_branch: FunctionRef; Tout: readonly DType[] },
): Tensor[] {
  return execute('XlaIf', [cond, inputs], attrs, attrs.Tout.length);
}

/** `XlaKeyValueSort`: keys: K, values: V → sorted_keys: K, sorted_values: V. */
export function xlaKeyValueSort(keys: Tensor, values: Tensor): [sortedKeys: Tensor, sortedValues: Tensor] {
  return execute('XlaKeyValueSort', [keys, values]) as [Tensor, Tensor];
}

/** `XlaLaunch`: constants: ...Tconstants, args: ...Targs, resources: Nresources * resource → results: ...Tresults. Stateful. */
export function xlaLaunch(
  constants: readonly Tensor[],
  args: readonly Tensor[],
  resources: readonly Tensor[],
  attrs: { Tresults: readonly DType[]; function: FunctionRef },
): Tensor[] {
  return execute('XlaLaunch', [constants, args, resources], attrs, attrs.Tresults.length);
}

/** `XlaLaunchV2`: args: ...Targs → results: ...Tresults. */
export function xlaLaunchV2(
  args: readonly Tensor[],
  attrs: { Tresults: readonly DType[]; constants: readonly Int[]; resources: readonly Int[]; function: FunctionRef },
): Tensor[] {
  return execute('XlaLaunchV2', [args], attrs, attrs.Tresults.length);
}

/** `XlaOptimizationBarrier`: input: ...T → output: ...T. */
export function xlaOptimizationBarrier(input: readonly Tensor[]): Tensor[] {
  return execute('XlaOptimizationBarrier', [input], undefined, input.length);
}

/** `XlaPad`: input: T, padding_value: T, padding_low: Tindices, padding_high: Tindices, padding_interior: Tindices → output: T. */
export function xlaPad(
  input: Tensor,
  paddingValue: Tensor,
  paddingLow: Tensor,
  paddingHigh: Tensor,
  paddingInterior: Tensor,
): Tensor {
  return execute('XlaPad', [input, paddingValue, paddingLow, paddingHigh, paddingInterior])[0];
}

/** `XlaRecv`: () → tensor: dtype. Stateful. */
export function xlaRecv(attrs: { dtype: DType; tensor_name: Bytes; shape: NativeShape }): Tensor {
  return execute('XlaRecv', [], attrs)[0];
}

/** `XlaRecvFromHost`: () → output: Toutput. Stateful. */
export function xlaRecvFromHost(attrs: { Toutput: DType; shape: NativeShape; key: Bytes }): Tensor {
  return execute('XlaRecvFromHost', [], attrs)[0];
}

/** `XlaRecvTPUEmbeddingActivations`: deduplication_data: variant → outputs: num_tables * float32. Stateful. */
export function xlaRecvTPUEmbeddingActivations(
  deduplicationData: Tensor,
  attrs: { num_tables: number; config: Bytes },
): Tensor[] {
  return execute('XlaRecvTPUEmbeddingActivations', [deduplicationData], attrs, attrs.num_tables);
}

/** `XlaRecvTPUEmbeddingActivationsV2`: deduplication_data: variant → outputs: num_tables * float32. Stateful. */
export function xlaRecvTPUEmbeddingActivationsV2(
  deduplicationData: Tensor,
  attrs: { num_tables: number; config: Bytes; embedding_partitions: Bytes; hbm_buffers_config: Bytes; tpu_topology: Bytes },
): Tensor[] {
  return execute('XlaRecvTPUEmbeddingActivationsV2', [deduplicationData], attrs, attrs.num_tables);
}

/** `XlaRecvTPUEmbeddingDeduplicationData`: () → output: variant. Stateful. */
export function xlaRecvTPUEmbeddingDeduplicationData(attrs: { config: Bytes }): Tensor {
  return execute('XlaRecvTPUEmbeddingDeduplicationData', [], attrs)[0];
}

/** `XlaRecvTPUEmbeddingDeduplicationDataV2`: () → output: variant. Stateful. */
export function xlaRecvTPUEmbeddingDeduplicationDataV2(
  attrs: { config: Bytes; embedding_partitions: Bytes; hbm_buffers_config: Bytes; tpu_topology: Bytes },
): Tensor {
  return execute('XlaRecvTPUEmbeddingDeduplicationDataV2', [], attrs)[0];
}

/** `XlaReduce`: input: T, init_value: T → output: T. */
export function xlaReduce(
  input: Tensor,
  initValue: Tensor,
  attrs: { dimensions_to_reduce: readonly Int[]; reducer: FunctionRef },
): Tensor {
  return execute('XlaReduce', [input, initValue], attrs)[0];
}

/** `XlaReducePrecision`: operand: T → output: T. */
export function xlaReducePrecision(operand: Tensor, attrs: { exponent_bits: Int; mantissa_bits: Int }): Tensor {
  return execute('XlaReducePrecision', [operand], attrs)[0];
}

/** `XlaReduceScatter`: input: T, group_assignment: int32, scatter_dimension: int32 → output: T. */
export function xlaReduceScatter(
  input: Tensor,
  groupAssignment: Tensor,
  scatterDimension: Tensor,
  attrs: { reduce_op: 'Min' | 'Max' | 'Mul' | 'Add' | 'Mean' },
): Tensor {
  return execute('XlaReduceScatter', [input, groupAssignment, scatterDimension], attrs)[0];
}

/** `XlaReduceWindow`: input: T, init_value: T, window_dimensions: Tindices, window_strides: Tindices, base_dilations: Tindices, window_dilations: Tindices, padding: Tindices → output: T. */
export function xlaReduceWindow(
  input: Tensor,
  initValue: Tensor,
  windowDimensions: Tensor,
  windowStrides: Tensor,
  baseDilations: Tensor,
  windowDilations: Tensor,
  padding: Tensor,
  attrs: { computation: FunctionRef },
): Tensor {
  return execute('XlaReduceWindow', [input, initValue, windowDimensions, windowStrides, baseDilations, windowDilations, padding], attrs)[0];
}

/** `XlaRemoveDynamicDimensionSize`: input: T, dim_index: int32 → output: T. */
export function xlaRemoveDynamicDimensionSize(input: Tensor, dimIndex: Tensor): Tensor {
  return execute('XlaRemoveDynamicDimensionSize', [input, dimIndex])[0];
}

/** `XlaReplicaId`: () → id: int32. */
export function xlaReplicaId(): Tensor {
  return execute('XlaReplicaId', [])[0];
}

/** `XlaRngBitGenerator`: algorithm: int32, initial_state: uint64, shape: Tshape → output_key: uint64, output: dtype. */
export function xlaRngBitGenerator(
  algorithm: Tensor,
  initialState: Tensor,
  shape: Tensor,
  attrs?: { dtype?: 'uint8' | 'int8' | 'int32' | 'int64' | 'uint32' | 'uint64' },
): [outputKey: Tensor, output: Tensor] {
  return execute('XlaRngBitGenerator', [algorithm, initialState, shape], attrs) as [Tensor, Tensor];
}

/** `XlaScatter`: operand: T, scatter_indices: Tindices, updates: T → output: T. */
export function xlaScatter(
  operand: Tensor,
  scatterIndices: Tensor,
  updates: Tensor,
  attrs: { update_computation: FunctionRef; dimension_numbers: Bytes; indices_are_sorted: boolean },
): Tensor {
  return execute('XlaScatter', [operand, scatterIndices, updates], attrs)[0];
}

/** `XlaSelectAndScatter`: operand: T, window_dimensions: Tindices, window_strides: Tindices, padding: Tindices, source: T, init_value: T → output: T. */
export function xlaSelectAndScatter(
  operand: Tensor,
  windowDimensions: Tensor,
  windowStrides: Tensor,
  padding: Tensor,
  source: Tensor,
  initValue: Tensor,
  attrs: { select: FunctionRef; scatter: FunctionRef },
): Tensor {
  return execute('XlaSelectAndScatter', [operand, windowDimensions, windowStrides, padding, source, initValue], attrs)[0];
}

/** `XlaSelfAdjointEig`: a: T → w: T, v: T. */
export function xlaSelfAdjointEig(
  a: Tensor,
  attrs: { lower: boolean; max_iter: Int; epsilon: number },
): [w: Tensor, v: Tensor] {
  return execute('XlaSelfAdjointEig', [a], attrs) as [Tensor, Tensor];
}

/** `XlaSend`: tensor: T → (). Stateful. */
export function xlaSend(tensor: Tensor, attrs: { tensor_name: Bytes }): void {
  execute('XlaSend', [tensor], attrs);
}

/** `XlaSendTPUEmbeddingGradients`: gradients: NumTables * float32, learning_rates: NumLearningRateTags * float32, deduplication_data: variant → (). Stateful. */
export function xlaSendTPUEmbeddingGradients(
  gradients: readonly Tensor[],
  learningRates: readonly Tensor[],
  deduplicationData: Tensor,
  attrs: { config: Bytes },
): void {
  execute('XlaSendTPUEmbeddingGradients', [gradients, learningRates, deduplicationData], attrs);
}

/** `XlaSendTPUEmbeddingGradientsV2`: gradients: NumTables * float32, learning_rates: NumLearningRateTags * float32, deduplication_data: variant → (). Stateful. */
export function xlaSendTPUEmbeddingGradientsV2(
  gradients: readonly Tensor[],
  learningRates: readonly Tensor[],
  deduplicationData: Tensor,
  attrs: { config: Bytes; embedding_partitions: Bytes; hbm_buffers_config: Bytes; tpu_topology: Bytes },
): void {
  execute('XlaSendTPUEmbeddingGradientsV2', [gradients, learningRates, deduplicationData], attrs);
}

/** `XlaSendToHost`: input: Tinput → (). Stateful. */
export function xlaSendToHost(input: Tensor, attrs: { key: Bytes }): void {
  execute('XlaSendToHost', [input], attrs);
}

/** `XlaSetBound`: input: int32, bound: int32 → output: int32. */
export function xlaSetBound(input: Tensor, bound: Tensor): Tensor {
  return execute('XlaSetBound', [input, bound])[0];
}

/** `XlaSetDynamicDimensionSize`: input: T, dim_index: int32, size: int32 → output: T. */
export function xlaSetDynamicDimensionSize(input: Tensor, dimIndex: Tensor, size: Tensor): Tensor {
  return execute('XlaSetDynamicDimensionSize', [input, dimIndex, size])[0];
}

/** `XlaSharding`: input: T → output: T. */
export function xlaSharding(input: Tensor, attrs?: { sharding?: Bytes; unspecified_dims?: readonly Int[] }): Tensor {
  return execute('XlaSharding', [input], attrs)[0];
}

/** `XlaSort`: input: T → output: T. */
export function xlaSort(input: Tensor): Tensor {
  return execute('XlaSort', [input])[0];
}

/** `XlaSparseActivationsUnstack`: stacked_activations: input_dtype → unstacked_activations: num_tables * dtype. */
export function xlaSparseActivationsUnstack(
  stackedActivations: Tensor,
  attrs: { num_tables: number; sample_counts: readonly Int[]; features: readonly Int[]; interleaved: boolean; dtype: DType },
): Tensor[] {
  return execute('XlaSparseActivationsUnstack', [stackedActivations], attrs, attrs.num_tables);
}

/** `XlaSparseCoreAdagrad`: indices: int32, gradient: float32, learning_rate: float32, accumulator: float32, embedding_table: float32 → updated_embedding_table: float32, updated_accumulator: float32. Stateful. */
export function xlaSparseCoreAdagrad(
  indices: Tensor,
  gradient: Tensor,
  learningRate: Tensor,
  accumulator: Tensor,
  embeddingTable: Tensor,
  attrs: { feature_width: Int },
): [updatedEmbeddingTable: Tensor, updatedAccumulator: Tensor] {
  return execute('XlaSparseCoreAdagrad', [indices, gradient, learningRate, accumulator, embeddingTable], attrs) as [Tensor, Tensor];
}

/** `XlaSparseCoreAdagradMomentum`: indices: int32, gradient: float32, learning_rate: float32, beta_1: float32, epsilon: float32, accumulator: float32, momentum: float32, embedding_table: float32 → updated_embedding_table: float32, updated_accumulator: float32, updated_momentum: float32. Stateful. */
export function xlaSparseCoreAdagradMomentum(
  indices: Tensor,
  gradient: Tensor,
  learningRate: Tensor,
  beta1: Tensor,
  epsilon: Tensor,
  accumulator: Tensor,
  momentum: Tensor,
  embeddingTable: Tensor,
  attrs: { feature_width: Int; use_nesterov: boolean; beta_2: number; exponent: number },
): [updatedEmbeddingTable: Tensor, updatedAccumulator: Tensor, updatedMomentum: Tensor] {
  return execute('XlaSparseCoreAdagradMomentum', [indices, gradient, learningRate, beta1, epsilon, accumulator, momentum, embeddingTable], attrs) as [Tensor, Tensor, Tensor];
}

/** `XlaSparseCoreAdam`: embedding_table: float32, indices: int32, gradient: float32, learning_rate: float32, momentum: float32, velocity: float32, beta_1: float32, beta_2: float32, epsilon: float32 → updated_embedding_table: float32, updated_velocity: float32, updated_momentum: float32. Stateful. */
export function xlaSparseCoreAdam(
  embeddingTable: Tensor,
  indices: Tensor,
  gradient: Tensor,
  learningRate: Tensor,
  momentum: Tensor,
  velocity: Tensor,
  beta1: Tensor,
  beta2: Tensor,
  epsilon: Tensor,
  attrs: { feature_width: Int; use_sum_inside_sqrt: boolean },
): [updatedEmbeddingTable: Tensor, updatedVelocity: Tensor, updatedMomentum: Tensor] {
  return execute('XlaSparseCoreAdam', [embeddingTable, indices, gradient, learningRate, momentum, velocity, beta1, beta2, epsilon], attrs) as [Tensor, Tensor, Tensor];
}

/** `XlaSparseCoreFtrl`: embedding_table: float32, accumulator: float32, linear: float32, learning_rate: float32, indices: int32, gradient: float32, beta: float32, learning_rate_power: float32, l2_regularization_strength: float32 → updated_embedding_table: float32, updated_accumulator: float32, updated_linear: float32. Stateful. */
export function xlaSparseCoreFtrl(
  embeddingTable: Tensor,
  accumulator: Tensor,
  linear: Tensor,
  learningRate: Tensor,
  indices: Tensor,
  gradient: Tensor,
  beta: Tensor,
  learningRatePower: Tensor,
  l2RegularizationStrength: Tensor,
  attrs: { feature_width: Int; multiply_linear_by_learning_rate: boolean; l1_regularization_strength: number },
): [updatedEmbeddingTable: Tensor, updatedAccumulator: Tensor, updatedLinear: Tensor] {
  return execute('XlaSparseCoreFtrl', [embeddingTable, accumulator, linear, learningRate, indices, gradient, beta, learningRatePower, l2RegularizationStrength], attrs) as [Tensor, Tensor, Tensor];
}

/** `XlaSparseCoreSgd`: indices: int32, gradient: float32, learning_rate: float32, embedding_table: float32 → updated_embedding_table: float32. Stateful. */
export function xlaSparseCoreSgd(
  indices: Tensor,
  gradient: Tensor,
  learningRate: Tensor,
  embeddingTable: Tensor,
  attrs: { feature_width: Int },
): Tensor {
  return execute('XlaSparseCoreSgd', [indices, gradient, learningRate, embeddingTable], attrs)[0];
}

/** `XlaSparseDenseMatmul`: row_ids: int32, col_ids: uint32, values: float32, offsets: uint32, embedding_table: float32 → activations: float32, row_pointers: int32, sorted_embedding_ids: int32, sorted_sample_ids: int32, sorted_gains: float32. */
export function xlaSparseDenseMatmul(
  rowIds: Tensor,
  colIds: Tensor,
  values: Tensor,
  offsets: Tensor,
  embeddingTable: Tensor,
  attrs: { max_ids_per_partition: Int; max_unique_ids_per_partition: Int; input_size: Int },
): [activations: Tensor, rowPointers: Tensor, sortedEmbeddingIds: Tensor, sortedSampleIds: Tensor, sortedGains: Tensor] {
  return execute('XlaSparseDenseMatmul', [rowIds, colIds, values, offsets, embeddingTable], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `XlaSparseDenseMatmulCustomCombinerOnTcGradWithAdagradAndCsrInput`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_pos_ids: int32, sorted_gains: float32, weights: float32, preserved_valencies: int32, preserved_vectors: float32, preserved_weights: float32, activation_gradients: float32, learning_rate: float32, combiner_weights_learning_rate: float32, embedding_table: float32, accumulator: float32 → updated_embedding_table: float32, updated_accumulator: float32, updated_weights: float32. */
export function xlaSparseDenseMatmulCustomCombinerOnTcGradWithAdagradAndCsrInput(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedPosIds: Tensor,
  sortedGains: Tensor,
  weights: Tensor,
  preservedValencies: Tensor,
  preservedVectors: Tensor,
  preservedWeights: Tensor,
  activationGradients: Tensor,
  learningRate: Tensor,
  combinerWeightsLearningRate: Tensor,
  embeddingTable: Tensor,
  accumulator: Tensor,
  attrs: {
    clip_weight_min?: number;
    clip_weight_max?: number;
    max_valency: Int;
    num_weights: Int;
    combiner_table_vjp_computation: FunctionRef;
    combiner_weights_vjp_computation: FunctionRef;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): [updatedEmbeddingTable: Tensor, updatedAccumulator: Tensor, updatedWeights: Tensor] {
  return execute('XlaSparseDenseMatmulCustomCombinerOnTcGradWithAdagradAndCsrInput', [rowPointers, sortedSampleIds, sortedTokenIds, sortedPosIds, sortedGains, weights, preservedValencies, preservedVectors, preservedWeights, activationGradients, learningRate, combinerWeightsLearningRate, embeddingTable, accumulator], attrs) as [Tensor, Tensor, Tensor];
}

/** `XlaSparseDenseMatmulCustomCombinerOnTcGradWithAdagradMomentumAndCsrInput`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_pos_ids: int32, sorted_gains: float32, weights: float32, preserved_valencies: int32, preserved_vectors: float32, preserved_weights: float32, activation_gradients: float32, learning_rate: float32, combiner_weights_learning_rate: float32, embedding_table: float32, accumulator: float32, momenta: float32 → updated_embedding_table: float32, updated_accumulator: float32, updated_momenta: float32, updated_weights: float32. */
export function xlaSparseDenseMatmulCustomCombinerOnTcGradWithAdagradMomentumAndCsrInput(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedPosIds: Tensor,
  sortedGains: Tensor,
  weights: Tensor,
  preservedValencies: Tensor,
  preservedVectors: Tensor,
  preservedWeights: Tensor,
  activationGradients: Tensor,
  learningRate: Tensor,
  combinerWeightsLearningRate: Tensor,
  embeddingTable: Tensor,
  accumulator: Tensor,
  momenta: Tensor,
  attrs: {
    use_nesterov: boolean;
    exponent: number;
    beta1: number;
    beta2: number;
    epsilon: number;
    clip_weight_min?: number;
    clip_weight_max?: number;
    max_valency: Int;
    num_weights: Int;
    combiner_table_vjp_computation: FunctionRef;
    combiner_weights_vjp_computation: FunctionRef;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): [updatedEmbeddingTable: Tensor, updatedAccumulator: Tensor, updatedMomenta: Tensor, updatedWeights: Tensor] {
  return execute('XlaSparseDenseMatmulCustomCombinerOnTcGradWithAdagradMomentumAndCsrInput', [rowPointers, sortedSampleIds, sortedTokenIds, sortedPosIds, sortedGains, weights, preservedValencies, preservedVectors, preservedWeights, activationGradients, learningRate, combinerWeightsLearningRate, embeddingTable, accumulator, momenta], attrs) as [Tensor, Tensor, Tensor, Tensor];
}

/** `XlaSparseDenseMatmulCustomCombinerOnTcGradWithAdamAndCsrInput`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_pos_ids: int32, sorted_gains: float32, weights: float32, preserved_valencies: int32, preserved_vectors: float32, preserved_weights: float32, activation_gradients: float32, learning_rate: float32, combiner_weights_learning_rate: float32, embedding_table: float32, momenta: float32, velocity: float32 → updated_embedding_table: float32, updated_momenta: float32, updated_velocity: float32, updated_weights: float32. */
export function xlaSparseDenseMatmulCustomCombinerOnTcGradWithAdamAndCsrInput(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedPosIds: Tensor,
  sortedGains: Tensor,
  weights: Tensor,
  preservedValencies: Tensor,
  preservedVectors: Tensor,
  preservedWeights: Tensor,
  activationGradients: Tensor,
  learningRate: Tensor,
  combinerWeightsLearningRate: Tensor,
  embeddingTable: Tensor,
  momenta: Tensor,
  velocity: Tensor,
  attrs: {
    use_sum_inside_sqrt: boolean;
    beta1: number;
    beta2: number;
    epsilon: number;
    clip_weight_min?: number;
    clip_weight_max?: number;
    max_valency: Int;
    num_weights: Int;
    combiner_table_vjp_computation: FunctionRef;
    combiner_weights_vjp_computation: FunctionRef;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): [updatedEmbeddingTable: Tensor, updatedMomenta: Tensor, updatedVelocity: Tensor, updatedWeights: Tensor] {
  return execute('XlaSparseDenseMatmulCustomCombinerOnTcGradWithAdamAndCsrInput', [rowPointers, sortedSampleIds, sortedTokenIds, sortedPosIds, sortedGains, weights, preservedValencies, preservedVectors, preservedWeights, activationGradients, learningRate, combinerWeightsLearningRate, embeddingTable, momenta, velocity], attrs) as [Tensor, Tensor, Tensor, Tensor];
}

/** `XlaSparseDenseMatmulCustomCombinerOnTcGradWithCsrInput`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_pos_ids: int32, sorted_gains: float32, weights: float32, preserved_valencies: int32, preserved_vectors: float32, preserved_weights: float32, activation_gradients: float32, tables: N * float32, hyperparameters: M * float32, combiner_weights_learning_rate: float32 → updated_tables: N * float32, updated_weights: float32. */
export function xlaSparseDenseMatmulCustomCombinerOnTcGradWithCsrInput(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedPosIds: Tensor,
  sortedGains: Tensor,
  weights: Tensor,
  preservedValencies: Tensor,
  preservedVectors: Tensor,
  preservedWeights: Tensor,
  activationGradients: Tensor,
  tables: readonly Tensor[],
  hyperparameters: readonly Tensor[],
  combinerWeightsLearningRate: Tensor,
  attrs: {
    max_valency: Int;
    num_weights: Int;
    combiner_table_vjp_computation: FunctionRef;
    combiner_weights_vjp_computation: FunctionRef;
    optimizer_custom_computation: FunctionRef;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): [updatedTables: Tensor[], updatedWeights: Tensor] {
  return executeGrouped(
    'XlaSparseDenseMatmulCustomCombinerOnTcGradWithCsrInput',
    [rowPointers, sortedSampleIds, sortedTokenIds, sortedPosIds, sortedGains, weights, preservedValencies, preservedVectors, preservedWeights, activationGradients, tables, hyperparameters, combinerWeightsLearningRate],
    attrs,
    [tables.length, null],
  );
}

/** `XlaSparseDenseMatmulCustomCombinerOnTcGradWithFtrlAndCsrInput`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_pos_ids: int32, sorted_gains: float32, weights: float32, preserved_valencies: int32, preserved_vectors: float32, preserved_weights: float32, activation_gradients: float32, learning_rate: float32, combiner_weights_learning_rate: float32, embedding_table: float32, accumulator: float32, linear: float32 → updated_embedding_table: float32, updated_accumulator: float32, updated_linear: float32, updated_weights: float32. */
export function xlaSparseDenseMatmulCustomCombinerOnTcGradWithFtrlAndCsrInput(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedPosIds: Tensor,
  sortedGains: Tensor,
  weights: Tensor,
  preservedValencies: Tensor,
  preservedVectors: Tensor,
  preservedWeights: Tensor,
  activationGradients: Tensor,
  learningRate: Tensor,
  combinerWeightsLearningRate: Tensor,
  embeddingTable: Tensor,
  accumulator: Tensor,
  linear: Tensor,
  attrs: {
    multiply_linear_by_learning_rate: boolean;
    beta: number;
    learning_rate_power: number;
    l1_regularization_strength: number;
    l2_regularization_strength: number;
    clip_weight_min?: number;
    clip_weight_max?: number;
    max_valency: Int;
    num_weights: Int;
    combiner_table_vjp_computation: FunctionRef;
    combiner_weights_vjp_computation: FunctionRef;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): [updatedEmbeddingTable: Tensor, updatedAccumulator: Tensor, updatedLinear: Tensor, updatedWeights: Tensor] {
  return execute('XlaSparseDenseMatmulCustomCombinerOnTcGradWithFtrlAndCsrInput', [rowPointers, sortedSampleIds, sortedTokenIds, sortedPosIds, sortedGains, weights, preservedValencies, preservedVectors, preservedWeights, activationGradients, learningRate, combinerWeightsLearningRate, embeddingTable, accumulator, linear], attrs) as [Tensor, Tensor, Tensor, Tensor];
}

/** `XlaSparseDenseMatmulCustomCombinerOnTcGradWithSgdAndCsrInput`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_pos_ids: int32, sorted_gains: float32, weights: float32, preserved_valencies: int32, preserved_vectors: float32, preserved_weights: float32, activation_gradients: float32, learning_rate: float32, combiner_weights_learning_rate: float32, embedding_table: float32 → updated_embedding_table: float32, updated_weights: float32. */
export function xlaSparseDenseMatmulCustomCombinerOnTcGradWithSgdAndCsrInput(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedPosIds: Tensor,
  sortedGains: Tensor,
  weights: Tensor,
  preservedValencies: Tensor,
  preservedVectors: Tensor,
  preservedWeights: Tensor,
  activationGradients: Tensor,
  learningRate: Tensor,
  combinerWeightsLearningRate: Tensor,
  embeddingTable: Tensor,
  attrs: {
    clip_weight_min?: number;
    clip_weight_max?: number;
    max_valency: Int;
    num_weights: Int;
    combiner_table_vjp_computation: FunctionRef;
    combiner_weights_vjp_computation: FunctionRef;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): [updatedEmbeddingTable: Tensor, updatedWeights: Tensor] {
  return execute('XlaSparseDenseMatmulCustomCombinerOnTcGradWithSgdAndCsrInput', [rowPointers, sortedSampleIds, sortedTokenIds, sortedPosIds, sortedGains, weights, preservedValencies, preservedVectors, preservedWeights, activationGradients, learningRate, combinerWeightsLearningRate, embeddingTable], attrs) as [Tensor, Tensor];
}

/** `XlaSparseDenseMatmulCustomCombinerOnTcWithCsrInput`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_pos_ids: int32, sorted_gains: float32, embedding_table: float32, weights: float32 → activations: float32, preserved_valencies: int32, preserved_vectors: float32. */
export function xlaSparseDenseMatmulCustomCombinerOnTcWithCsrInput(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedPosIds: Tensor,
  sortedGains: Tensor,
  embeddingTable: Tensor,
  weights: Tensor,
  attrs: {
    input_size: Int;
    max_valency: Int;
    num_weights: Int;
    combiner_computation: FunctionRef;
    quantization_config_low: number;
    quantization_config_high: number;
    quantization_config_num_buckets: Int;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): [activations: Tensor, preservedValencies: Tensor, preservedVectors: Tensor] {
  return execute('XlaSparseDenseMatmulCustomCombinerOnTcWithCsrInput', [rowPointers, sortedSampleIds, sortedTokenIds, sortedPosIds, sortedGains, embeddingTable, weights], attrs) as [Tensor, Tensor, Tensor];
}

/** `XlaSparseDenseMatmulGradWithAdagradAndCsrInput`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_gains: float32, activation_gradients: float32, learning_rate: float32, embedding_table: float32, accumulator: float32, num_minibatches_per_physical_sparse_core: int32 → updated_embedding_table: float32, updated_accumulator: float32. */
export function xlaSparseDenseMatmulGradWithAdagradAndCsrInput(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedGains: Tensor,
  activationGradients: Tensor,
  learningRate: Tensor,
  embeddingTable: Tensor,
  accumulator: Tensor,
  numMinibatchesPerPhysicalSparseCore: Tensor,
  attrs: { clip_weight_min?: number; clip_weight_max?: number; table_name: Bytes; num_sparsecores_per_device?: Int },
): [updatedEmbeddingTable: Tensor, updatedAccumulator: Tensor] {
  return execute('XlaSparseDenseMatmulGradWithAdagradAndCsrInput', [rowPointers, sortedSampleIds, sortedTokenIds, sortedGains, activationGradients, learningRate, embeddingTable, accumulator, numMinibatchesPerPhysicalSparseCore], attrs) as [Tensor, Tensor];
}

/** `XlaSparseDenseMatmulGradWithAdagradAndStaticBufferSize`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_gains: float32, activation_gradients: float32, learning_rate: float32, embedding_table: float32, accumulator: float32, num_minibatches_per_physical_sparse_core: int32 → updated_embedding_table: float32, updated_accumulator: float32. */
export function xlaSparseDenseMatmulGradWithAdagradAndStaticBufferSize(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedGains: Tensor,
  activationGradients: Tensor,
  learningRate: Tensor,
  embeddingTable: Tensor,
  accumulator: Tensor,
  numMinibatchesPerPhysicalSparseCore: Tensor,
  attrs: {
    clip_weight_min?: number;
    clip_weight_max?: number;
    max_ids_per_sparse_core: Int;
    max_unique_ids_per_sparse_core: Int;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): [updatedEmbeddingTable: Tensor, updatedAccumulator: Tensor] {
  return execute('XlaSparseDenseMatmulGradWithAdagradAndStaticBufferSize', [rowPointers, sortedSampleIds, sortedTokenIds, sortedGains, activationGradients, learningRate, embeddingTable, accumulator, numMinibatchesPerPhysicalSparseCore], attrs) as [Tensor, Tensor];
}

/** `XlaSparseDenseMatmulGradWithAdagradMomentumAndCsrInput`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_gains: float32, activation_gradients: float32, learning_rate: float32, embedding_table: float32, accumulator: float32, momenta: float32, num_minibatches_per_physical_sparse_core: int32 → updated_embedding_table: float32, updated_accumulator: float32, updated_momenta: float32. */
export function xlaSparseDenseMatmulGradWithAdagradMomentumAndCsrInput(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedGains: Tensor,
  activationGradients: Tensor,
  learningRate: Tensor,
  embeddingTable: Tensor,
  accumulator: Tensor,
  momenta: Tensor,
  numMinibatchesPerPhysicalSparseCore: Tensor,
  attrs: {
    use_nesterov: boolean;
    exponent: number;
    beta1: number;
    beta2: number;
    epsilon: number;
    clip_weight_min?: number;
    clip_weight_max?: number;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): [updatedEmbeddingTable: Tensor, updatedAccumulator: Tensor, updatedMomenta: Tensor] {
  return execute('XlaSparseDenseMatmulGradWithAdagradMomentumAndCsrInput', [rowPointers, sortedSampleIds, sortedTokenIds, sortedGains, activationGradients, learningRate, embeddingTable, accumulator, momenta, numMinibatchesPerPhysicalSparseCore], attrs) as [Tensor, Tensor, Tensor];
}

/** `XlaSparseDenseMatmulGradWithAdagradMomentumAndStaticBufferSize`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_gains: float32, activation_gradients: float32, learning_rate: float32, embedding_table: float32, accumulator: float32, momenta: float32, num_minibatches_per_physical_sparse_core: int32 → updated_embedding_table: float32, updated_accumulator: float32, updated_momenta: float32. */
export function xlaSparseDenseMatmulGradWithAdagradMomentumAndStaticBufferSize(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedGains: Tensor,
  activationGradients: Tensor,
  learningRate: Tensor,
  embeddingTable: Tensor,
  accumulator: Tensor,
  momenta: Tensor,
  numMinibatchesPerPhysicalSparseCore: Tensor,
  attrs: {
    use_nesterov: boolean;
    exponent: number;
    beta1: number;
    beta2: number;
    epsilon: number;
    clip_weight_min?: number;
    clip_weight_max?: number;
    max_ids_per_sparse_core: Int;
    max_unique_ids_per_sparse_core: Int;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): [updatedEmbeddingTable: Tensor, updatedAccumulator: Tensor, updatedMomenta: Tensor] {
  return execute('XlaSparseDenseMatmulGradWithAdagradMomentumAndStaticBufferSize', [rowPointers, sortedSampleIds, sortedTokenIds, sortedGains, activationGradients, learningRate, embeddingTable, accumulator, momenta, numMinibatchesPerPhysicalSparseCore], attrs) as [Tensor, Tensor, Tensor];
}

/** `XlaSparseDenseMatmulGradWithAdamAndCsrInput`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_gains: float32, activation_gradients: float32, learning_rate: float32, embedding_table: float32, momenta: float32, velocity: float32, num_minibatches_per_physical_sparse_core: int32 → updated_embedding_table: float32, updated_momenta: float32, updated_velocity: float32. */
export function xlaSparseDenseMatmulGradWithAdamAndCsrInput(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedGains: Tensor,
  activationGradients: Tensor,
  learningRate: Tensor,
  embeddingTable: Tensor,
  momenta: Tensor,
  velocity: Tensor,
  numMinibatchesPerPhysicalSparseCore: Tensor,
  attrs: {
    use_sum_inside_sqrt: boolean;
    beta1: number;
    beta2: number;
    epsilon: number;
    clip_weight_min?: number;
    clip_weight_max?: number;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): [updatedEmbeddingTable: Tensor, updatedMomenta: Tensor, updatedVelocity: Tensor] {
  return execute('XlaSparseDenseMatmulGradWithAdamAndCsrInput', [rowPointers, sortedSampleIds, sortedTokenIds, sortedGains, activationGradients, learningRate, embeddingTable, momenta, velocity, numMinibatchesPerPhysicalSparseCore], attrs) as [Tensor, Tensor, Tensor];
}

/** `XlaSparseDenseMatmulGradWithAdamAndStaticBufferSize`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_gains: float32, activation_gradients: float32, learning_rate: float32, embedding_table: float32, momenta: float32, velocity: float32, num_minibatches_per_physical_sparse_core: int32 → updated_embedding_table: float32, updated_momenta: float32, updated_velocity: float32. */
export function xlaSparseDenseMatmulGradWithAdamAndStaticBufferSize(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedGains: Tensor,
  activationGradients: Tensor,
  learningRate: Tensor,
  embeddingTable: Tensor,
  momenta: Tensor,
  velocity: Tensor,
  numMinibatchesPerPhysicalSparseCore: Tensor,
  attrs: {
    use_sum_inside_sqrt: boolean;
    beta1: number;
    beta2: number;
    epsilon: number;
    clip_weight_min?: number;
    clip_weight_max?: number;
    max_ids_per_sparse_core: Int;
    max_unique_ids_per_sparse_core: Int;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): [updatedEmbeddingTable: Tensor, updatedMomenta: Tensor, updatedVelocity: Tensor] {
  return execute('XlaSparseDenseMatmulGradWithAdamAndStaticBufferSize', [rowPointers, sortedSampleIds, sortedTokenIds, sortedGains, activationGradients, learningRate, embeddingTable, momenta, velocity, numMinibatchesPerPhysicalSparseCore], attrs) as [Tensor, Tensor, Tensor];
}

/** `XlaSparseDenseMatmulGradWithCsrInput`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_gains: float32, activation_gradients: float32, tables: N * T, hyperparameters: M * float32, num_minibatches_per_physical_sparse_core: int32 → updated_tables: N * T. */
export function xlaSparseDenseMatmulGradWithCsrInput(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedGains: Tensor,
  activationGradients: Tensor,
  tables: readonly Tensor[],
  hyperparameters: readonly Tensor[],
  numMinibatchesPerPhysicalSparseCore: Tensor,
  attrs: { custom_computation: FunctionRef; table_name: Bytes; num_sparsecores_per_device?: Int },
): Tensor[] {
  return execute('XlaSparseDenseMatmulGradWithCsrInput', [rowPointers, sortedSampleIds, sortedTokenIds, sortedGains, activationGradients, tables, hyperparameters, numMinibatchesPerPhysicalSparseCore], attrs, tables.length);
}

/** `XlaSparseDenseMatmulGradWithFtrlAndCsrInput`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_gains: float32, activation_gradients: float32, learning_rate: float32, embedding_table: float32, accumulator: float32, linear: float32, num_minibatches_per_physical_sparse_core: int32 → updated_embedding_table: float32, updated_accumulator: float32, updated_linear: float32. */
export function xlaSparseDenseMatmulGradWithFtrlAndCsrInput(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedGains: Tensor,
  activationGradients: Tensor,
  learningRate: Tensor,
  embeddingTable: Tensor,
  accumulator: Tensor,
  linear: Tensor,
  numMinibatchesPerPhysicalSparseCore: Tensor,
  attrs: {
    multiply_linear_by_learning_rate: boolean;
    beta: number;
    learning_rate_power: number;
    l1_regularization_strength: number;
    l2_regularization_strength: number;
    clip_weight_min?: number;
    clip_weight_max?: number;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): [updatedEmbeddingTable: Tensor, updatedAccumulator: Tensor, updatedLinear: Tensor] {
  return execute('XlaSparseDenseMatmulGradWithFtrlAndCsrInput', [rowPointers, sortedSampleIds, sortedTokenIds, sortedGains, activationGradients, learningRate, embeddingTable, accumulator, linear, numMinibatchesPerPhysicalSparseCore], attrs) as [Tensor, Tensor, Tensor];
}

/** `XlaSparseDenseMatmulGradWithFtrlAndStaticBufferSize`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_gains: float32, activation_gradients: float32, learning_rate: float32, embedding_table: float32, accumulator: float32, linear: float32, num_minibatches_per_physical_sparse_core: int32 → updated_embedding_table: float32, updated_accumulator: float32, updated_linear: float32. */
export function xlaSparseDenseMatmulGradWithFtrlAndStaticBufferSize(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedGains: Tensor,
  activationGradients: Tensor,
  learningRate: Tensor,
  embeddingTable: Tensor,
  accumulator: Tensor,
  linear: Tensor,
  numMinibatchesPerPhysicalSparseCore: Tensor,
  attrs: {
    multiply_linear_by_learning_rate: boolean;
    beta: number;
    learning_rate_power: number;
    l1_regularization_strength: number;
    l2_regularization_strength: number;
    clip_weight_min?: number;
    clip_weight_max?: number;
    max_ids_per_sparse_core: Int;
    max_unique_ids_per_sparse_core: Int;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): [updatedEmbeddingTable: Tensor, updatedAccumulator: Tensor, updatedLinear: Tensor] {
  return execute('XlaSparseDenseMatmulGradWithFtrlAndStaticBufferSize', [rowPointers, sortedSampleIds, sortedTokenIds, sortedGains, activationGradients, learningRate, embeddingTable, accumulator, linear, numMinibatchesPerPhysicalSparseCore], attrs) as [Tensor, Tensor, Tensor];
}

/** `XlaSparseDenseMatmulGradWithSgdAndCsrInput`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_gains: float32, activation_gradients: float32, learning_rate: float32, embedding_table: float32, num_minibatches_per_physical_sparse_core: int32 → updated_embedding_table: float32. */
export function xlaSparseDenseMatmulGradWithSgdAndCsrInput(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedGains: Tensor,
  activationGradients: Tensor,
  learningRate: Tensor,
  embeddingTable: Tensor,
  numMinibatchesPerPhysicalSparseCore: Tensor,
  attrs: { clip_weight_min?: number; clip_weight_max?: number; table_name: Bytes; num_sparsecores_per_device?: Int },
): Tensor {
  return execute('XlaSparseDenseMatmulGradWithSgdAndCsrInput', [rowPointers, sortedSampleIds, sortedTokenIds, sortedGains, activationGradients, learningRate, embeddingTable, numMinibatchesPerPhysicalSparseCore], attrs)[0];
}

/** `XlaSparseDenseMatmulGradWithSgdAndStaticBufferSize`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_gains: float32, activation_gradients: float32, learning_rate: float32, embedding_table: float32, num_minibatches_per_physical_sparse_core: int32 → updated_embedding_table: float32. */
export function xlaSparseDenseMatmulGradWithSgdAndStaticBufferSize(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedGains: Tensor,
  activationGradients: Tensor,
  learningRate: Tensor,
  embeddingTable: Tensor,
  numMinibatchesPerPhysicalSparseCore: Tensor,
  attrs: {
    clip_weight_min?: number;
    clip_weight_max?: number;
    max_ids_per_sparse_core: Int;
    max_unique_ids_per_sparse_core: Int;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): Tensor {
  return execute('XlaSparseDenseMatmulGradWithSgdAndStaticBufferSize', [rowPointers, sortedSampleIds, sortedTokenIds, sortedGains, activationGradients, learningRate, embeddingTable, numMinibatchesPerPhysicalSparseCore], attrs)[0];
}

/** `XlaSparseDenseMatmulWithCsrInput`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_gains: float32, embedding_table: T, num_minibatches_per_physical_sparse_core: int32 → activations: T. */
export function xlaSparseDenseMatmulWithCsrInput(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedGains: Tensor,
  embeddingTable: Tensor,
  numMinibatchesPerPhysicalSparseCore: Tensor,
  attrs: {
    input_size: Int;
    quantization_config_low: number;
    quantization_config_high: number;
    quantization_config_num_buckets: Int;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): Tensor {
  return execute('XlaSparseDenseMatmulWithCsrInput', [rowPointers, sortedSampleIds, sortedTokenIds, sortedGains, embeddingTable, numMinibatchesPerPhysicalSparseCore], attrs)[0];
}

/** `XlaSparseDenseMatmulWithStaticBufferSize`: row_pointers: int32, sorted_sample_ids: int32, sorted_token_ids: int32, sorted_gains: float32, embedding_table: float32, num_minibatches_per_physical_sparse_core: int32 → activations: float32. */
export function xlaSparseDenseMatmulWithStaticBufferSize(
  rowPointers: Tensor,
  sortedSampleIds: Tensor,
  sortedTokenIds: Tensor,
  sortedGains: Tensor,
  embeddingTable: Tensor,
  numMinibatchesPerPhysicalSparseCore: Tensor,
  attrs: {
    input_size: Int;
    quantization_config_low: number;
    quantization_config_high: number;
    quantization_config_num_buckets: Int;
    max_ids_per_sparse_core: Int;
    max_unique_ids_per_sparse_core: Int;
    table_name: Bytes;
    num_sparsecores_per_device?: Int;
  },
): Tensor {
  return execute('XlaSparseDenseMatmulWithStaticBufferSize', [rowPointers, sortedSampleIds, sortedTokenIds, sortedGains, embeddingTable, numMinibatchesPerPhysicalSparseCore], attrs)[0];
}

/** `XlaSparseGradientsStack`: unstacked_gradients: num_tables * input_dtype → stacked_gradients: dtype. */
export function xlaSparseGradientsStack(
  unstackedGradients: readonly Tensor[],
  attrs: { interleaved: boolean; dtype: DType },
): Tensor {
  return execute('XlaSparseGradientsStack', [unstackedGradients], attrs)[0];
}

/** `XlaSplitND`: input: T → outputs: N * T. */
export function xlaSplitND(
  input: Tensor,
  attrs: { N: number; num_splits: readonly Int[]; paddings?: readonly Int[] },
): Tensor[] {
  return execute('XlaSplitND', [input], attrs, attrs.N);
}

/** `XlaSpmdFullToShardShape`: input: T → output: T. */
export function xlaSpmdFullToShardShape(
  input: Tensor,
  attrs: { manual_sharding: Bytes; dim?: Int; unspecified_dims?: readonly Int[] },
): Tensor {
  return execute('XlaSpmdFullToShardShape', [input], attrs)[0];
}

/** `XlaSpmdShardToFullShape`: input: T → output: T. */
export function xlaSpmdShardToFullShape(
  input: Tensor,
  attrs: { manual_sharding: Bytes; full_shape: NativeShape; dim?: Int; unspecified_dims?: readonly Int[] },
): Tensor {
  return execute('XlaSpmdShardToFullShape', [input], attrs)[0];
}

/** `XlaSvd`: a: T → s: T, u: T, v: T. */
export function xlaSvd(
  a: Tensor,
  attrs: { max_iter: Int; epsilon: number; precision_config: Bytes },
): [s: Tensor, u: Tensor, v: Tensor] {
  return execute('XlaSvd', [a], attrs) as [Tensor, Tensor, Tensor];
}

/** `XlaVariadicReduce`: input: N * T, init_value: N * T → output: N * T. */
export function xlaVariadicReduce(
  input: readonly Tensor[],
  initValue: readonly Tensor[],
  attrs: { dimensions_to_reduce: readonly Int[]; reducer: FunctionRef },
): Tensor[] {
  return execute('XlaVariadicReduce', [input, initValue], attrs, input.length);
}

/** `XlaVariadicReduceV2`: inputs: ...T, init_values: ...T → outputs: ...T. */
export function xlaVariadicReduceV2(
  inputs: readonly Tensor[],
  initValues: readonly Tensor[],
  attrs: { dimensions_to_reduce: readonly Int[]; reducer: FunctionRef },
): Tensor[] {
  return execute('XlaVariadicReduceV2', [inputs, initValues], attrs, inputs.length);
}

/** `XlaVariadicSort`: inputs: ...T, dimension: int32 → outputs: ...T. */
export function xlaVariadicSort(
  inputs: readonly Tensor[],
  dimension: Tensor,
  attrs: { comparator: FunctionRef; is_stable: boolean },
): Tensor[] {
  return execute('XlaVariadicSort', [inputs, dimension], attrs, inputs.length);
}

/** `XlaWhile`: input: ...T → output: ...T. Stateful. */
export function xlaWhile(input: readonly Tensor[], attrs: { cond: FunctionRef; body: FunctionRef }): Tensor[] {
  return execute('XlaWhile', [input], attrs, input.length);
}

/** `Xlog1py`: x: T, y: T → z: T. */
export function xlog1py(x: Tensor, y: Tensor): Tensor {
  return execute('Xlog1py', [x, y])[0];
}

/** `Xlogy`: x: T, y: T → z: T. */
export function xlogy(x: Tensor, y: Tensor): Tensor {
  return execute('Xlogy', [x, y])[0];
}
