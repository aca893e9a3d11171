// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';
import { executeGrouped } from '../execute-grouped';

/** `SampleDistortedBoundingBox`: image_size: T, bounding_boxes: float32 → begin: T, size: T, bboxes: float32. Stateful. */
export function sampleDistortedBoundingBox(
  imageSize: Tensor,
  boundingBoxes: Tensor,
  attrs?: {
    seed?: Int;
    seed2?: Int;
    min_object_covered?: number;
    aspect_ratio_range?: readonly number[];
    area_range?: readonly number[];
    max_attempts?: Int;
    use_image_if_no_bounding_boxes?: boolean;
  },
): [begin: Tensor, size: Tensor, bboxes: Tensor] {
  return execute('SampleDistortedBoundingBox', [imageSize, boundingBoxes], attrs) as [Tensor, Tensor, Tensor];
}

/** `SampleDistortedBoundingBoxV2`: image_size: T, bounding_boxes: float32, min_object_covered: float32 → begin: T, size: T, bboxes: float32. Stateful. */
export function sampleDistortedBoundingBoxV2(
  imageSize: Tensor,
  boundingBoxes: Tensor,
  minObjectCovered: Tensor,
  attrs?: {
    seed?: Int;
    seed2?: Int;
    aspect_ratio_range?: readonly number[];
    area_range?: readonly number[];
    max_attempts?: Int;
    use_image_if_no_bounding_boxes?: boolean;
  },
): [begin: Tensor, size: Tensor, bboxes: Tensor] {
  return execute('SampleDistortedBoundingBoxV2', [imageSize, boundingBoxes, minObjectCovered], attrs) as [Tensor, Tensor, Tensor];
}

/** `SamplingDataset`: input_dataset: variant, rate: float32, seed: int64, seed2: int64 → handle: variant. */
export function samplingDataset(
  inputDataset: Tensor,
  rate: Tensor,
  seed: Tensor,
  seed2: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('SamplingDataset', [inputDataset, rate, seed, seed2], attrs)[0];
}

/** `Save`: filename: string, tensor_names: string, data: ...T → (). Stateful. */
export function save(filename: Tensor, tensorNames: Tensor, data: readonly Tensor[]): void {
  execute('Save', [filename, tensorNames, data]);
}

/** `SaveDataset`: input_dataset: variant, path: string, shard_func_other_args: ...Tshard_func_args → (). Stateful. */
export function saveDataset(
  inputDataset: Tensor,
  path: Tensor,
  shardFuncOtherArgs: readonly Tensor[],
  attrs: { compression?: Bytes; shard_func: FunctionRef; use_shard_func?: boolean },
): void {
  execute('SaveDataset', [inputDataset, path, shardFuncOtherArgs], attrs);
}

/** `SaveDatasetV2`: input_dataset: variant, path: string, shard_func_other_args: ...Tshard_func_args → handle: variant. Stateful. */
export function saveDatasetV2(
  inputDataset: Tensor,
  path: Tensor,
  shardFuncOtherArgs: readonly Tensor[],
  attrs: {
    compression?: Bytes;
    shard_func: FunctionRef;
    use_shard_func?: boolean;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
  },
): Tensor {
  return execute('SaveDatasetV2', [inputDataset, path, shardFuncOtherArgs], attrs)[0];
}

/** `SaveSlices`: filename: string, tensor_names: string, shapes_and_slices: string, data: ...T → (). Stateful. */
export function saveSlices(
  filename: Tensor,
  tensorNames: Tensor,
  shapesAndSlices: Tensor,
  data: readonly Tensor[],
): void {
  execute('SaveSlices', [filename, tensorNames, shapesAndSlices, data]);
}

/** `SaveV2`: prefix: string, tensor_names: string, shape_and_slices: string, tensors: ...dtypes → (). Stateful. */
export function saveV2(
  prefix: Tensor,
  tensorNames: Tensor,
  shapeAndSlices: Tensor,
  tensors: readonly Tensor[],
): void {
  execute('SaveV2', [prefix, tensorNames, shapeAndSlices, tensors]);
}

/** `ScalarSummary`: tags: string, values: T → summary: string. */
export function scalarSummary(tags: Tensor, values: Tensor): Tensor {
  return execute('ScalarSummary', [tags, values])[0];
}

/** `ScaleAndTranslate`: images: T, size: int32, scale: float32, translation: float32 → resized_images: float32. */
export function scaleAndTranslate(
  images: Tensor,
  size: Tensor,
  scale: Tensor,
  translation: Tensor,
  attrs?: { kernel_type?: Bytes; antialias?: boolean },
): Tensor {
  return execute('ScaleAndTranslate', [images, size, scale, translation], attrs)[0];
}

/** `ScaleAndTranslateGrad`: grads: T, original_image: T, scale: float32, translation: float32 → output: T. */
export function scaleAndTranslateGrad(
  grads: Tensor,
  originalImage: Tensor,
  scale: Tensor,
  translation: Tensor,
  attrs?: { kernel_type?: Bytes; antialias?: boolean },
): Tensor {
  return execute('ScaleAndTranslateGrad', [grads, originalImage, scale, translation], attrs)[0];
}

/** `ScanDataset`: input_dataset: variant, initial_state: ...Tstate, other_arguments: ...Targuments → handle: variant. */
export function scanDataset(
  inputDataset: Tensor,
  initialState: readonly Tensor[],
  otherArguments: readonly Tensor[],
  attrs: {
    f: FunctionRef;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    preserve_cardinality?: boolean;
    use_default_device?: boolean;
    metadata?: Bytes;
  },
): Tensor {
  return execute('ScanDataset', [inputDataset, initialState, otherArguments], attrs)[0];
}

/** `ScatterAdd`: ref: Ref(T), indices: Tindices, updates: T → output_ref: Ref(T). */
export function scatterAdd(ref: Tensor, indices: Tensor, updates: Tensor, attrs?: { use_locking?: boolean }): Tensor {
  return execute('ScatterAdd', [ref, indices, updates], attrs)[0];
}

/** `ScatterDiv`: ref: Ref(T), indices: Tindices, updates: T → output_ref: Ref(T). */
export function scatterDiv(ref: Tensor, indices: Tensor, updates: Tensor, attrs?: { use_locking?: boolean }): Tensor {
  return execute('ScatterDiv', [ref, indices, updates], attrs)[0];
}

/** `ScatterMax`: ref: Ref(T), indices: Tindices, updates: T → output_ref: Ref(T). */
export function scatterMax(ref: Tensor, indices: Tensor, updates: Tensor, attrs?: { use_locking?: boolean }): Tensor {
  return execute('ScatterMax', [ref, indices, updates], attrs)[0];
}

/** `ScatterMin`: ref: Ref(T), indices: Tindices, updates: T → output_ref: Ref(T). */
export function scatterMin(ref: Tensor, indices: Tensor, updates: Tensor, attrs?: { use_locking?: boolean }): Tensor {
  return execute('ScatterMin', [ref, indices, updates], attrs)[0];
}

/** `ScatterMul`: ref: Ref(T), indices: Tindices, updates: T → output_ref: Ref(T). */
export function scatterMul(ref: Tensor, indices: Tensor, updates: Tensor, attrs?: { use_locking?: boolean }): Tensor {
  return execute('ScatterMul', [ref, indices, updates], attrs)[0];
}

/** `ScatterNd`: indices: Tindices, updates: T, shape: Tindices → output: T. */
export function scatterNd(
  indices: Tensor,
  updates: Tensor,
  shape: Tensor,
  attrs?: { bad_indices_policy?: Bytes },
): Tensor {
  return execute('ScatterNd', [indices, updates, shape], attrs)[0];
}

/** `ScatterNdAdd`: ref: Ref(T), indices: Tindices, updates: T → output_ref: Ref(T). */
export function scatterNdAdd(
  ref: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { use_locking?: boolean; bad_indices_policy?: Bytes },
): Tensor {
  return execute('ScatterNdAdd', [ref, indices, updates], attrs)[0];
}

/** `ScatterNdMax`: ref: Ref(T), indices: Tindices, updates: T → output_ref: Ref(T). */
export function scatterNdMax(
  ref: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { use_locking?: boolean; bad_indices_policy?: Bytes },
): Tensor {
  return execute('ScatterNdMax', [ref, indices, updates], attrs)[0];
}

/** `ScatterNdMin`: ref: Ref(T), indices: Tindices, updates: T → output_ref: Ref(T). */
export function scatterNdMin(
  ref: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { use_locking?: boolean; bad_indices_policy?: Bytes },
): Tensor {
  return execute('ScatterNdMin', [ref, indices, updates], attrs)[0];
}

/** `ScatterNdNonAliasingAdd`: input: T, indices: Tindices, updates: T → output: T. */
export function scatterNdNonAliasingAdd(
  input: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { bad_indices_policy?: Bytes },
): Tensor {
  return execute('ScatterNdNonAliasingAdd', [input, indices, updates], attrs)[0];
}

/** `ScatterNdSub`: ref: Ref(T), indices: Tindices, updates: T → output_ref: Ref(T). */
export function scatterNdSub(
  ref: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { use_locking?: boolean; bad_indices_policy?: Bytes },
): Tensor {
  return execute('ScatterNdSub', [ref, indices, updates], attrs)[0];
}

/** `ScatterNdUpdate`: ref: Ref(T), indices: Tindices, updates: T → output_ref: Ref(T). */
export function scatterNdUpdate(
  ref: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { use_locking?: boolean; bad_indices_policy?: Bytes },
): Tensor {
  return execute('ScatterNdUpdate', [ref, indices, updates], attrs)[0];
}

/** `ScatterSub`: ref: Ref(T), indices: Tindices, updates: T → output_ref: Ref(T). */
export function scatterSub(ref: Tensor, indices: Tensor, updates: Tensor, attrs?: { use_locking?: boolean }): Tensor {
  return execute('ScatterSub', [ref, indices, updates], attrs)[0];
}

/** `ScatterUpdate`: ref: Ref(T), indices: Tindices, updates: T → output_ref: Ref(T). */
export function scatterUpdate(
  ref: Tensor,
  indices: Tensor,
  updates: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('ScatterUpdate', [ref, indices, updates], attrs)[0];
}

/** `SdcaFprint`: input: string → output: int64. */
export function sdcaFprint(input: Tensor): Tensor {
  return execute('SdcaFprint', [input])[0];
}

/** `SdcaOptimizer`: sparse_example_indices: num_sparse_features * int64, sparse_feature_indices: num_sparse_features * int64, sparse_feature_values: num_sparse_features_with_values * float32, dense_features: num_dense_features * float32, example_weights: float32, example_labels: float32, sparse_indices: num_sparse_features * int64, sparse_weights: num_sparse_features * float32, dense_weights: num_dense_features * float32, example_state_data: float32 → out_example_state_data: float32, out_delta_sparse_weights: num_sparse_features * float32, out_delta_dense_weights: num_dense_features * float32. */
export function sdcaOptimizer(
  sparseExampleIndices: readonly Tensor[],
  sparseFeatureIndices: readonly Tensor[],
  sparseFeatureValues: readonly Tensor[],
  denseFeatures: readonly Tensor[],
  exampleWeights: Tensor,
  exampleLabels: Tensor,
  sparseIndices: readonly Tensor[],
  sparseWeights: readonly Tensor[],
  denseWeights: readonly Tensor[],
  exampleStateData: Tensor,
  attrs: {
    loss_type: 'logistic_loss' | 'squared_loss' | 'hinge_loss' | 'smooth_hinge_loss' | 'poisson_loss';
    adaptative?: boolean;
    l1: number;
    l2: number;
    num_loss_partitions: Int;
    num_inner_iterations: Int;
  },
): [outExampleStateData: Tensor, outDeltaSparseWeights: Tensor[], outDeltaDenseWeights: Tensor[]] {
  return executeGrouped(
    'SdcaOptimizer',
    [sparseExampleIndices, sparseFeatureIndices, sparseFeatureValues, denseFeatures, exampleWeights, exampleLabels, sparseIndices, sparseWeights, denseWeights, exampleStateData],
    attrs,
    [null, sparseExampleIndices.length, denseFeatures.length],
  );
}

/** `SdcaOptimizerV2`: sparse_example_indices: num_sparse_features * int64, sparse_feature_indices: num_sparse_features * int64, sparse_feature_values: num_sparse_features_with_values * float32, dense_features: num_dense_features * float32, example_weights: float32, example_labels: float32, sparse_indices: num_sparse_features * int64, sparse_weights: num_sparse_features * float32, dense_weights: num_dense_features * float32, example_state_data: float32 → out_example_state_data: float32, out_delta_sparse_weights: num_sparse_features * float32, out_delta_dense_weights: num_dense_features * float32. */
export function sdcaOptimizerV2(
  sparseExampleIndices: readonly Tensor[],
  sparseFeatureIndices: readonly Tensor[],
  sparseFeatureValues: readonly Tensor[],
  denseFeatures: readonly Tensor[],
  exampleWeights: Tensor,
  exampleLabels: Tensor,
  sparseIndices: readonly Tensor[],
  sparseWeights: readonly Tensor[],
  denseWeights: readonly Tensor[],
  exampleStateData: Tensor,
  attrs: {
    loss_type: 'logistic_loss' | 'squared_loss' | 'hinge_loss' | 'smooth_hinge_loss' | 'poisson_loss';
    adaptive?: boolean;
    l1: number;
    l2: number;
    num_loss_partitions: Int;
    num_inner_iterations: Int;
  },
): [outExampleStateData: Tensor, outDeltaSparseWeights: Tensor[], outDeltaDenseWeights: Tensor[]] {
  return executeGrouped(
    'SdcaOptimizerV2',
    [sparseExampleIndices, sparseFeatureIndices, sparseFeatureValues, denseFeatures, exampleWeights, exampleLabels, sparseIndices, sparseWeights, denseWeights, exampleStateData],
    attrs,
    [null, sparseExampleIndices.length, denseFeatures.length],
  );
}

/** `SdcaShrinkL1`: weights: num_features * Ref(float32) → (). */
export function sdcaShrinkL1(weights: readonly Tensor[], attrs: { l1: number; l2: number }): void {
  execute('SdcaShrinkL1', [weights], attrs);
}

/** `SegmentMax`: data: T, segment_ids: Tindices → output: T. */
export function segmentMax(data: Tensor, segmentIds: Tensor): Tensor {
  return execute('SegmentMax', [data, segmentIds])[0];
}

/** `SegmentMaxV2`: data: T, segment_ids: Tindices, num_segments: Tnumsegments → output: T. */
export function segmentMaxV2(data: Tensor, segmentIds: Tensor, numSegments: Tensor): Tensor {
  return execute('SegmentMaxV2', [data, segmentIds, numSegments])[0];
}

/** `SegmentMean`: data: T, segment_ids: Tindices → output: T. */
export function segmentMean(data: Tensor, segmentIds: Tensor): Tensor {
  return execute('SegmentMean', [data, segmentIds])[0];
}

/** `SegmentMin`: data: T, segment_ids: Tindices → output: T. */
export function segmentMin(data: Tensor, segmentIds: Tensor): Tensor {
  return execute('SegmentMin', [data, segmentIds])[0];
}

/** `SegmentMinV2`: data: T, segment_ids: Tindices, num_segments: Tnumsegments → output: T. */
export function segmentMinV2(data: Tensor, segmentIds: Tensor, numSegments: Tensor): Tensor {
  return execute('SegmentMinV2', [data, segmentIds, numSegments])[0];
}

/** `SegmentProd`: data: T, segment_ids: Tindices → output: T. */
export function segmentProd(data: Tensor, segmentIds: Tensor): Tensor {
  return execute('SegmentProd', [data, segmentIds])[0];
}

/** `SegmentProdV2`: data: T, segment_ids: Tindices, num_segments: Tnumsegments → output: T. */
export function segmentProdV2(data: Tensor, segmentIds: Tensor, numSegments: Tensor): Tensor {
  return execute('SegmentProdV2', [data, segmentIds, numSegments])[0];
}

/** `SegmentSum`: data: T, segment_ids: Tindices → output: T. */
export function segmentSum(data: Tensor, segmentIds: Tensor): Tensor {
  return execute('SegmentSum', [data, segmentIds])[0];
}

/** `SegmentSumV2`: data: T, segment_ids: Tindices, num_segments: Tnumsegments → output: T. */
export function segmentSumV2(data: Tensor, segmentIds: Tensor, numSegments: Tensor): Tensor {
  return execute('SegmentSumV2', [data, segmentIds, numSegments])[0];
}

/** `Select`: condition: bool, t: T, e: T → output: T. */
export function select(condition: Tensor, t: Tensor, e: Tensor): Tensor {
  return execute('Select', [condition, t, e])[0];
}

/** `SelectV2`: condition: bool, t: T, e: T → output: T. */
export function selectV2(condition: Tensor, t: Tensor, e: Tensor): Tensor {
  return execute('SelectV2', [condition, t, e])[0];
}

/** `SelfAdjointEig`: input: T → output: T. */
export function selfAdjointEig(input: Tensor): Tensor {
  return execute('SelfAdjointEig', [input])[0];
}

/** `SelfAdjointEigV2`: input: T → e: T, v: T. */
export function selfAdjointEigV2(input: Tensor, attrs?: { compute_v?: boolean }): [e: Tensor, v: Tensor] {
  return execute('SelfAdjointEigV2', [input], attrs) as [Tensor, Tensor];
}

/** `Selu`: features: T → activations: T. */
export function selu(features: Tensor): Tensor {
  return execute('Selu', [features])[0];
}

/** `SeluGrad`: gradients: T, outputs: T → backprops: T. */
export function seluGrad(gradients: Tensor, outputs: Tensor): Tensor {
  return execute('SeluGrad', [gradients, outputs])[0];
}

/** `Send`: tensor: T → (). Stateful. */
export function send(
  tensor: Tensor,
  attrs: {
    tensor_name: Bytes;
    send_device: Bytes;
    send_device_incarnation: Int;
    recv_device: Bytes;
    client_terminated?: boolean;
  },
): void {
  execute('Send', [tensor], attrs);
}

/** `SendTPUEmbeddingGradients`: inputs: N * float32, learning_rates: NN * float32 → (). Stateful. */
export function sendTPUEmbeddingGradients(
  inputs: readonly Tensor[],
  learningRates: readonly Tensor[],
  attrs: { config: Bytes },
): void {
  execute('SendTPUEmbeddingGradients', [inputs, learningRates], attrs);
}

/** `SerializeIterator`: resource_handle: resource → serialized: variant. Stateful. */
export function serializeIterator(resourceHandle: Tensor, attrs?: { external_state_policy?: Int }): Tensor {
  return execute('SerializeIterator', [resourceHandle], attrs)[0];
}

/** `SerializeManySparse`: sparse_indices: int64, sparse_values: T, sparse_shape: int64 → serialized_sparse: out_type. */
export function serializeManySparse(
  sparseIndices: Tensor,
  sparseValues: Tensor,
  sparseShape: Tensor,
  attrs?: { out_type?: 'string' | 'variant' },
): Tensor {
  return execute('SerializeManySparse', [sparseIndices, sparseValues, sparseShape], attrs)[0];
}

/** `SerializeSparse`: sparse_indices: int64, sparse_values: T, sparse_shape: int64 → serialized_sparse: out_type. */
export function serializeSparse(
  sparseIndices: Tensor,
  sparseValues: Tensor,
  sparseShape: Tensor,
  attrs?: { out_type?: 'string' | 'variant' },
): Tensor {
  return execute('SerializeSparse', [sparseIndices, sparseValues, sparseShape], attrs)[0];
}

/** `SerializeTensor`: tensor: T → serialized: string. */
export function serializeTensor(tensor: Tensor): Tensor {
  return execute('SerializeTensor', [tensor])[0];
}

/** `SetSize`: set_indices: int64, set_values: T, set_shape: int64 → size: int32. */
export function setSize(
  setIndices: Tensor,
  setValues: Tensor,
  setShape: Tensor,
  attrs?: { validate_indices?: boolean },
): Tensor {
  return execute('SetSize', [setIndices, setValues, setShape], attrs)[0];
}

/** `SetStatsAggregatorDataset`: input_dataset: variant, stats_aggregator: resource, tag: string, counter_prefix: string → handle: variant. Stateful. */
export function setStatsAggregatorDataset(
  inputDataset: Tensor,
  statsAggregator: Tensor,
  tag: Tensor,
  counterPrefix: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('SetStatsAggregatorDataset', [inputDataset, statsAggregator, tag, counterPrefix], attrs)[0];
}

/** `Shape`: input: T → output: out_type. */
export function shape(input: Tensor, attrs?: { out_type?: 'int32' | 'int64' }): Tensor {
  return execute('Shape', [input], attrs)[0];
}

/** `ShapeN`: input: N * T → output: N * out_type. */
export function shapeN(input: readonly Tensor[], attrs?: { out_type?: 'int32' | 'int64' }): Tensor[] {
  return execute('ShapeN', [input], attrs, input.length);
}

/** `ShardDataset`: input_dataset: variant, num_shards: int64, index: int64 → handle: variant. */
export function shardDataset(
  inputDataset: Tensor,
  numShards: Tensor,
  index: Tensor,
  attrs: {
    require_non_empty?: boolean;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    metadata?: Bytes;
  },
): Tensor {
  return execute('ShardDataset', [inputDataset, numShards, index], attrs)[0];
}

/** `ShardedFilename`: basename: string, shard: int32, num_shards: int32 → filename: string. */
export function shardedFilename(basename: Tensor, shard: Tensor, numShards: Tensor): Tensor {
  return execute('ShardedFilename', [basename, shard, numShards])[0];
}

/** `ShardedFilespec`: basename: string, num_shards: int32 → filename: string. */
export function shardedFilespec(basename: Tensor, numShards: Tensor): Tensor {
  return execute('ShardedFilespec', [basename, numShards])[0];
}

/** `ShuffleAndRepeatDataset`: input_dataset: variant, buffer_size: int64, seed: int64, seed2: int64, count: int64 → handle: variant. */
export function shuffleAndRepeatDataset(
  inputDataset: Tensor,
  bufferSize: Tensor,
  seed: Tensor,
  seed2: Tensor,
  count: Tensor,
  attrs: {
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    reshuffle_each_iteration?: boolean;
    metadata?: Bytes;
  },
): Tensor {
  return execute('ShuffleAndRepeatDataset', [inputDataset, bufferSize, seed, seed2, count], attrs)[0];
}

/** `ShuffleAndRepeatDatasetV2`: input_dataset: variant, buffer_size: int64, seed: int64, seed2: int64, count: int64, seed_generator: resource → handle: variant. Stateful. */
export function shuffleAndRepeatDatasetV2(
  inputDataset: Tensor,
  bufferSize: Tensor,
  seed: Tensor,
  seed2: Tensor,
  count: Tensor,
  seedGenerator: Tensor,
  attrs: {
    reshuffle_each_iteration?: boolean;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    metadata?: Bytes;
  },
): Tensor {
  return execute('ShuffleAndRepeatDatasetV2', [inputDataset, bufferSize, seed, seed2, count, seedGenerator], attrs)[0];
}

/** `ShuffleDataset`: input_dataset: variant, buffer_size: int64, seed: int64, seed2: int64 → handle: variant. */
export function shuffleDataset(
  inputDataset: Tensor,
  bufferSize: Tensor,
  seed: Tensor,
  seed2: Tensor,
  attrs: {
    reshuffle_each_iteration?: boolean;
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    metadata?: Bytes;
  },
): Tensor {
  return execute('ShuffleDataset', [inputDataset, bufferSize, seed, seed2], attrs)[0];
}

/** `ShuffleDatasetV2`: input_dataset: variant, buffer_size: int64, seed_generator: resource → handle: variant. Stateful. */
export function shuffleDatasetV2(
  inputDataset: Tensor,
  bufferSize: Tensor,
  seedGenerator: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('ShuffleDatasetV2', [inputDataset, bufferSize, seedGenerator], attrs)[0];
}

/** `ShuffleDatasetV3`: input_dataset: variant, buffer_size: int64, seed: int64, seed2: int64, seed_generator: resource → handle: variant. Stateful. */
export function shuffleDatasetV3(
  inputDataset: Tensor,
  bufferSize: Tensor,
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
  return execute('ShuffleDatasetV3', [inputDataset, bufferSize, seed, seed2, seedGenerator], attrs)[0];
}

/** `ShutdownDistributedTPU`: () → (). Stateful. */
export function shutdownDistributedTPU(): void {
  execute('ShutdownDistributedTPU', []);
}

/** `ShutdownTPUSystem`: () → success: bool. Stateful. */
export function shutdownTPUSystem(): Tensor {
  return execute('ShutdownTPUSystem', [])[0];
}

/** `Sigmoid`: x: T → y: T. */
export function sigmoid(x: Tensor): Tensor {
  return execute('Sigmoid', [x])[0];
}

/** `SigmoidGrad`: y: T, dy: T → z: T. */
export function sigmoidGrad(y: Tensor, dy: Tensor): Tensor {
  return execute('SigmoidGrad', [y, dy])[0];
}

/** `Sign`: x: T → y: T. */
export function sign(x: Tensor): Tensor {
  return execute('Sign', [x])[0];
}

/** `Sin`: x: T → y: T. */
export function sin(x: Tensor): Tensor {
  return execute('Sin', [x])[0];
}

/** `Sinh`: x: T → y: T. */
export function sinh(x: Tensor): Tensor {
  return execute('Sinh', [x])[0];
}

/** `Size`: input: T → output: out_type. */
export function size(input: Tensor, attrs?: { out_type?: 'int32' | 'int64' }): Tensor {
  return execute('Size', [input], attrs)[0];
}

/** `SkipDataset`: input_dataset: variant, count: int64 → handle: variant. */
export function skipDataset(
  inputDataset: Tensor,
  count: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('SkipDataset', [inputDataset, count], attrs)[0];
}

/** `Skipgram`: () → vocab_word: string, vocab_freq: int32, words_per_epoch: int64, current_epoch: int32, total_words_processed: int64, examples: int32, labels: int32. Stateful. */
export function skipgram(
  attrs: { filename: Bytes; batch_size: Int; window_size?: Int; min_count?: Int; subsample?: number },
): [vocabWord: Tensor, vocabFreq: Tensor, wordsPerEpoch: Tensor, currentEpoch: Tensor, totalWordsProcessed: Tensor, examples: Tensor, labels: Tensor] {
  return execute('Skipgram', [], attrs) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** `SleepDataset`: input_dataset: variant, sleep_microseconds: int64 → handle: variant. */
export function sleepDataset(
  inputDataset: Tensor,
  sleepMicroseconds: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('SleepDataset', [inputDataset, sleepMicroseconds], attrs)[0];
}

/** `Slice`: input: T, begin: Index, size: Index → output: T. */
export function slice(input: Tensor, begin: Tensor, size: Tensor): Tensor {
  return execute('Slice', [input, begin, size])[0];
}

/** `SlidingWindowDataset`: input_dataset: variant, window_size: int64, window_shift: int64, window_stride: int64 → handle: variant. */
export function slidingWindowDataset(
  inputDataset: Tensor,
  windowSize: Tensor,
  windowShift: Tensor,
  windowStride: Tensor,
  attrs: { drop_remainder?: boolean; output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('SlidingWindowDataset', [inputDataset, windowSize, windowShift, windowStride], attrs)[0];
}

/** `Snapshot`: input: T → output: T. */
export function snapshot(input: Tensor): Tensor {
  return execute('Snapshot', [input])[0];
}

/** `SnapshotChunkDataset`: chunk_file: string → handle: variant. */
export function snapshotChunkDataset(
  chunkFile: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; compression?: Bytes },
): Tensor {
  return execute('SnapshotChunkDataset', [chunkFile], attrs)[0];
}

/** `SnapshotDataset`: input_dataset: variant, path: string → handle: variant. */
export function snapshotDataset(
  inputDataset: Tensor,
  path: Tensor,
  attrs: {
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    compression?: Bytes;
    reader_path_prefix?: Bytes;
    writer_path_prefix?: Bytes;
    shard_size_bytes?: Int;
    pending_snapshot_expiry_seconds?: Int;
    num_reader_threads?: Int;
    reader_buffer_size?: Int;
    num_writer_threads?: Int;
    writer_buffer_size?: Int;
    shuffle_on_read?: boolean;
    seed?: Int;
    seed2?: Int;
    mode?: Bytes;
    snapshot_name?: Bytes;
  },
): Tensor {
  return execute('SnapshotDataset', [inputDataset, path], attrs)[0];
}

/** `SnapshotDatasetReader`: shard_dir: string, start_index: int64 → handle: variant. */
export function snapshotDatasetReader(
  shardDir: Tensor,
  startIndex: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; compression?: Bytes; version: Int },
): Tensor {
  return execute('SnapshotDatasetReader', [shardDir, startIndex], attrs)[0];
}

/** `SnapshotDatasetV2`: input_dataset: variant, path: string, reader_func_other_args: ...Treader_func_args, shard_func_other_args: ...Tshard_func_args → handle: variant. */
export function snapshotDatasetV2(
  inputDataset: Tensor,
  path: Tensor,
  readerFuncOtherArgs: readonly Tensor[],
  shardFuncOtherArgs: readonly Tensor[],
  attrs: {
    output_types: readonly DType[];
    output_shapes: readonly NativeShape[];
    compression?: Bytes;
    reader_prefix?: Bytes;
    writer_prefix?: Bytes;
    hash_valid?: boolean;
    hash?: Int;
    reader_func: FunctionRef;
    shard_func: FunctionRef;
    metadata?: Bytes;
  },
): Tensor {
  return execute('SnapshotDatasetV2', [inputDataset, path, readerFuncOtherArgs, shardFuncOtherArgs], attrs)[0];
}

/** `SnapshotNestedDatasetReader`: inputs: N * variant → handle: variant. */
export function snapshotNestedDatasetReader(
  inputs: readonly Tensor[],
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('SnapshotNestedDatasetReader', [inputs], attrs)[0];
}

/** `SobolSample`: dim: int32, num_results: int32, skip: int32 → samples: dtype. */
export function sobolSample(
  dim: Tensor,
  numResults: Tensor,
  skip: Tensor,
  attrs?: { dtype?: 'float32' | 'float64' },
): Tensor {
  return execute('SobolSample', [dim, numResults, skip], attrs)[0];
}

/** `Softmax`: logits: T → softmax: T. */
export function softmax(logits: Tensor): Tensor {
  return execute('Softmax', [logits])[0];
}

/** `SoftmaxCrossEntropyWithLogits`: features: T, labels: T → loss: T, backprop: T. */
export function softmaxCrossEntropyWithLogits(features: Tensor, labels: Tensor): [loss: Tensor, backprop: Tensor] {
  return execute('SoftmaxCrossEntropyWithLogits', [features, labels]) as [Tensor, Tensor];
}

/** `Softplus`: features: T → activations: T. */
export function softplus(features: Tensor): Tensor {
  return execute('Softplus', [features])[0];
}

/** `SoftplusGrad`: gradients: T, features: T → backprops: T. */
export function softplusGrad(gradients: Tensor, features: Tensor): Tensor {
  return execute('SoftplusGrad', [gradients, features])[0];
}

/** `Softsign`: features: T → activations: T. */
export function softsign(features: Tensor): Tensor {
  return execute('Softsign', [features])[0];
}

/** `SoftsignGrad`: gradients: T, features: T → backprops: T. */
export function softsignGrad(gradients: Tensor, features: Tensor): Tensor {
  return execute('SoftsignGrad', [gradients, features])[0];
}

/** `SortListOfSparseCoreCooTensors`: row_ids_list: N * int32, col_ids_list: N * int32, gains_list: N * float32 → sorted_row_ids: int32, sorted_col_ids: int32, sorted_gains: float32, id_counts: int32. */
export function sortListOfSparseCoreCooTensors(
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
    max_ids_per_sparse_core: Int;
    max_unique_ids_per_sparse_core: Int;
    table_name: Bytes;
  },
): [sortedRowIds: Tensor, sortedColIds: Tensor, sortedGains: Tensor, idCounts: Tensor] {
  return execute('SortListOfSparseCoreCooTensors', [rowIdsList, colIdsList, gainsList], attrs) as [Tensor, Tensor, Tensor, Tensor];
}

/** `SpaceToBatch`: input: T, paddings: Tpaddings → output: T. */
export function spaceToBatch(input: Tensor, paddings: Tensor, attrs: { block_size: Int }): Tensor {
  return execute('SpaceToBatch', [input, paddings], attrs)[0];
}

/** `SpaceToBatchND`: input: T, block_shape: Tblock_shape, paddings: Tpaddings → output: T. */
export function spaceToBatchND(input: Tensor, blockShape: Tensor, paddings: Tensor): Tensor {
  return execute('SpaceToBatchND', [input, blockShape, paddings])[0];
}

/** `SpaceToDepth`: input: T → output: T. */
export function spaceToDepth(
  input: Tensor,
  attrs: { block_size: Int; data_format?: 'NHWC' | 'NCHW' | 'NCHW_VECT_C' },
): Tensor {
  return execute('SpaceToDepth', [input], attrs)[0];
}

/** `SparseAccumulatorApplyGradient`: handle: Ref(string), local_step: int64, gradient_indices: int64, gradient_values: dtype, gradient_shape: int64 → (). */
export function sparseAccumulatorApplyGradient(
  handle: Tensor,
  localStep: Tensor,
  gradientIndices: Tensor,
  gradientValues: Tensor,
  gradientShape: Tensor,
  attrs: { has_known_shape: boolean },
): void {
  execute('SparseAccumulatorApplyGradient', [handle, localStep, gradientIndices, gradientValues, gradientShape], attrs);
}

/** `SparseAccumulatorTakeGradient`: handle: Ref(string), num_required: int32 → indices: int64, values: dtype, shape: int64. */
export function sparseAccumulatorTakeGradient(
  handle: Tensor,
  numRequired: Tensor,
  attrs: {
    dtype: 'float32' | 'float64' | 'int32' | 'uint8' | 'int16' | 'int8' | 'complex64' | 'int64' | 'qint8' | 'quint8' | 'qint32' | 'bfloat16' | 'qint16' | 'quint16' | 'uint16' | 'complex128' | 'float16' | 'uint32' | 'uint64';
  },
): [indices: Tensor, values: Tensor, shape: Tensor] {
  return execute('SparseAccumulatorTakeGradient', [handle, numRequired], attrs) as [Tensor, Tensor, Tensor];
}

/** `SparseAdd`: a_indices: int64, a_values: T, a_shape: int64, b_indices: int64, b_values: T, b_shape: int64, thresh: Treal → sum_indices: int64, sum_values: T, sum_shape: int64. */
export function sparseAdd(
  aIndices: Tensor,
  aValues: Tensor,
  aShape: Tensor,
  bIndices: Tensor,
  bValues: Tensor,
  bShape: Tensor,
  thresh: Tensor,
): [sumIndices: Tensor, sumValues: Tensor, sumShape: Tensor] {
  return execute('SparseAdd', [aIndices, aValues, aShape, bIndices, bValues, bShape, thresh]) as [Tensor, Tensor, Tensor];
}

/** `SparseAddGrad`: backprop_val_grad: T, a_indices: int64, b_indices: int64, sum_indices: int64 → a_val_grad: T, b_val_grad: T. */
export function sparseAddGrad(
  backpropValGrad: Tensor,
  aIndices: Tensor,
  bIndices: Tensor,
  sumIndices: Tensor,
): [aValGrad: Tensor, bValGrad: Tensor] {
  return execute('SparseAddGrad', [backpropValGrad, aIndices, bIndices, sumIndices]) as [Tensor, Tensor];
}

/** `SparseApplyAdadelta`: var: Ref(T), accum: Ref(T), accum_update: Ref(T), lr: T, rho: T, epsilon: T, grad: T, indices: Tindices → out: Ref(T). */
export function sparseApplyAdadelta(
  var_: Tensor,
  accum: Tensor,
  accumUpdate: Tensor,
  lr: Tensor,
  rho: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  indices: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('SparseApplyAdadelta', [var_, accum, accumUpdate, lr, rho, epsilon, grad, indices], attrs)[0];
}

/** `SparseApplyAdagrad`: var: Ref(T), accum: Ref(T), lr: T, grad: T, indices: Tindices → out: Ref(T). */
export function sparseApplyAdagrad(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  grad: Tensor,
  indices: Tensor,
  attrs?: { use_locking?: boolean; update_slots?: boolean },
): Tensor {
  return execute('SparseApplyAdagrad', [var_, accum, lr, grad, indices], attrs)[0];
}

/** `SparseApplyAdagradDA`: var: Ref(T), gradient_accumulator: Ref(T), gradient_squared_accumulator: Ref(T), grad: T, indices: Tindices, lr: T, l1: T, l2: T, global_step: int64 → out: Ref(T). */
export function sparseApplyAdagradDA(
  var_: Tensor,
  gradientAccumulator: Tensor,
  gradientSquaredAccumulator: Tensor,
  grad: Tensor,
  indices: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  globalStep: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('SparseApplyAdagradDA', [var_, gradientAccumulator, gradientSquaredAccumulator, grad, indices, lr, l1, l2, globalStep], attrs)[0];
}

/** `SparseApplyAdagradV2`: var: Ref(T), accum: Ref(T), lr: T, epsilon: T, grad: T, indices: Tindices → out: Ref(T). */
export function sparseApplyAdagradV2(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  indices: Tensor,
  attrs?: { use_locking?: boolean; update_slots?: boolean },
): Tensor {
  return execute('SparseApplyAdagradV2', [var_, accum, lr, epsilon, grad, indices], attrs)[0];
}

/** `SparseApplyCenteredRMSProp`: var: Ref(T), mg: Ref(T), ms: Ref(T), mom: Ref(T), lr: T, rho: T, momentum: T, epsilon: T, grad: T, indices: Tindices → out: Ref(T). */
export function sparseApplyCenteredRMSProp(
  var_: Tensor,
  mg: Tensor,
  ms: Tensor,
  mom: Tensor,
  lr: Tensor,
  rho: Tensor,
  momentum: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  indices: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('SparseApplyCenteredRMSProp', [var_, mg, ms, mom, lr, rho, momentum, epsilon, grad, indices], attrs)[0];
}

/** `SparseApplyFtrl`: var: Ref(T), accum: Ref(T), linear: Ref(T), grad: T, indices: Tindices, lr: T, l1: T, l2: T, lr_power: T → out: Ref(T). */
export function sparseApplyFtrl(
  var_: Tensor,
  accum: Tensor,
  linear: Tensor,
  grad: Tensor,
  indices: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  lrPower: Tensor,
  attrs?: { use_locking?: boolean; multiply_linear_by_lr?: boolean },
): Tensor {
  return execute('SparseApplyFtrl', [var_, accum, linear, grad, indices, lr, l1, l2, lrPower], attrs)[0];
}

/** `SparseApplyFtrlV2`: var: Ref(T), accum: Ref(T), linear: Ref(T), grad: T, indices: Tindices, lr: T, l1: T, l2: T, l2_shrinkage: T, lr_power: T → out: Ref(T). */
export function sparseApplyFtrlV2(
  var_: Tensor,
  accum: Tensor,
  linear: Tensor,
  grad: Tensor,
  indices: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  l2Shrinkage: Tensor,
  lrPower: Tensor,
  attrs?: { use_locking?: boolean; multiply_linear_by_lr?: boolean },
): Tensor {
  return execute('SparseApplyFtrlV2', [var_, accum, linear, grad, indices, lr, l1, l2, l2Shrinkage, lrPower], attrs)[0];
}

/** `SparseApplyMomentum`: var: Ref(T), accum: Ref(T), lr: T, grad: T, indices: Tindices, momentum: T → out: Ref(T). */
export function sparseApplyMomentum(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  grad: Tensor,
  indices: Tensor,
  momentum: Tensor,
  attrs?: { use_locking?: boolean; use_nesterov?: boolean },
): Tensor {
  return execute('SparseApplyMomentum', [var_, accum, lr, grad, indices, momentum], attrs)[0];
}

/** `SparseApplyProximalAdagrad`: var: Ref(T), accum: Ref(T), lr: T, l1: T, l2: T, grad: T, indices: Tindices → out: Ref(T). */
export function sparseApplyProximalAdagrad(
  var_: Tensor,
  accum: Tensor,
  lr: Tensor,
  l1: Tensor,
  l2: Tensor,
  grad: Tensor,
  indices: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('SparseApplyProximalAdagrad', [var_, accum, lr, l1, l2, grad, indices], attrs)[0];
}

/** `SparseApplyProximalGradientDescent`: var: Ref(T), alpha: T, l1: T, l2: T, grad: T, indices: Tindices → out: Ref(T). */
export function sparseApplyProximalGradientDescent(
  var_: Tensor,
  alpha: Tensor,
  l1: Tensor,
  l2: Tensor,
  grad: Tensor,
  indices: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('SparseApplyProximalGradientDescent', [var_, alpha, l1, l2, grad, indices], attrs)[0];
}

/** `SparseApplyRMSProp`: var: Ref(T), ms: Ref(T), mom: Ref(T), lr: T, rho: T, momentum: T, epsilon: T, grad: T, indices: Tindices → out: Ref(T). */
export function sparseApplyRMSProp(
  var_: Tensor,
  ms: Tensor,
  mom: Tensor,
  lr: Tensor,
  rho: Tensor,
  momentum: Tensor,
  epsilon: Tensor,
  grad: Tensor,
  indices: Tensor,
  attrs?: { use_locking?: boolean },
): Tensor {
  return execute('SparseApplyRMSProp', [var_, ms, mom, lr, rho, momentum, epsilon, grad, indices], attrs)[0];
}

/** `SparseBincount`: indices: int64, values: Tidx, dense_shape: int64, size: Tidx, weights: T → output: T. */
export function sparseBincount(
  indices: Tensor,
  values: Tensor,
  denseShape: Tensor,
  size: Tensor,
  weights: Tensor,
  attrs?: { binary_output?: boolean },
): Tensor {
  return execute('SparseBincount', [indices, values, denseShape, size, weights], attrs)[0];
}

/** `SparseConcat`: indices: N * int64, values: N * T, shapes: N * int64 → output_indices: int64, output_values: T, output_shape: int64. */
export function sparseConcat(
  indices: readonly Tensor[],
  values: readonly Tensor[],
  shapes: readonly Tensor[],
  attrs: { concat_dim: Int },
): [outputIndices: Tensor, outputValues: Tensor, outputShape: Tensor] {
  return execute('SparseConcat', [indices, values, shapes], attrs) as [Tensor, Tensor, Tensor];
}

/** `SparseConditionalAccumulator`: () → handle: Ref(string). Stateful. */
export function sparseConditionalAccumulator(
  attrs: {
    dtype: 'float32' | 'float64' | 'int32' | 'uint8' | 'int16' | 'int8' | 'complex64' | 'int64' | 'qint8' | 'quint8' | 'qint32' | 'bfloat16' | 'qint16' | 'quint16' | 'uint16' | 'complex128' | 'float16' | 'uint32' | 'uint64';
    shape: NativeShape;
    container?: Bytes;
    shared_name?: Bytes;
    reduction_type?: 'MEAN' | 'SUM';
  },
): Tensor {
  return execute('SparseConditionalAccumulator', [], attrs)[0];
}

/** `SparseCountSparseOutput`: indices: int64, values: T, dense_shape: int64, weights: output_type → output_indices: int64, output_values: output_type, output_dense_shape: int64. */
export function sparseCountSparseOutput(
  indices: Tensor,
  values: Tensor,
  denseShape: Tensor,
  weights: Tensor,
  attrs: { minlength?: Int; maxlength?: Int; binary_output: boolean },
): [outputIndices: Tensor, outputValues: Tensor, outputDenseShape: Tensor] {
  return execute('SparseCountSparseOutput', [indices, values, denseShape, weights], attrs) as [Tensor, Tensor, Tensor];
}

/** `SparseCross`: indices: N * int64, values: ...sparse_types, shapes: N * int64, dense_inputs: ...dense_types → output_indices: int64, output_values: out_type, output_shape: int64. */
export function sparseCross(
  indices: readonly Tensor[],
  values: readonly Tensor[],
  shapes: readonly Tensor[],
  denseInputs: readonly Tensor[],
  attrs: {
    hashed_output: boolean;
    num_buckets: Int;
    hash_key: Int;
    out_type: 'int64' | 'string';
    internal_type: 'int64' | 'string';
  },
): [outputIndices: Tensor, outputValues: Tensor, outputShape: Tensor] {
  return execute('SparseCross', [indices, values, shapes, denseInputs], attrs) as [Tensor, Tensor, Tensor];
}

/** `SparseCrossHashed`: indices: N * int64, values: ...sparse_types, shapes: N * int64, dense_inputs: ...dense_types, num_buckets: int64, strong_hash: bool, salt: int64 → output_indices: int64, output_values: int64, output_shape: int64. */
export function sparseCrossHashed(
  indices: readonly Tensor[],
  values: readonly Tensor[],
  shapes: readonly Tensor[],
  denseInputs: readonly Tensor[],
  numBuckets: Tensor,
  strongHash: Tensor,
  salt: Tensor,
): [outputIndices: Tensor, outputValues: Tensor, outputShape: Tensor] {
  return execute('SparseCrossHashed', [indices, values, shapes, denseInputs, numBuckets, strongHash, salt]) as [Tensor, Tensor, Tensor];
}

/** `SparseCrossV2`: indices: N * int64, values: ...sparse_types, shapes: N * int64, dense_inputs: ...dense_types, sep: string → output_indices: int64, output_values: string, output_shape: int64. */
export function sparseCrossV2(
  indices: readonly Tensor[],
  values: readonly Tensor[],
  shapes: readonly Tensor[],
  denseInputs: readonly Tensor[],
  sep: Tensor,
): [outputIndices: Tensor, outputValues: Tensor, outputShape: Tensor] {
  return execute('SparseCrossV2', [indices, values, shapes, denseInputs, sep]) as [Tensor, Tensor, Tensor];
}

/** `SparseDenseCwiseAdd`: sp_indices: int64, sp_values: T, sp_shape: int64, dense: T → output: T. */
export function sparseDenseCwiseAdd(spIndices: Tensor, spValues: Tensor, spShape: Tensor, dense: Tensor): Tensor {
  return execute('SparseDenseCwiseAdd', [spIndices, spValues, spShape, dense])[0];
}

/** `SparseDenseCwiseDiv`: sp_indices: int64, sp_values: T, sp_shape: int64, dense: T → output: T. */
export function sparseDenseCwiseDiv(spIndices: Tensor, spValues: Tensor, spShape: Tensor, dense: Tensor): Tensor {
  return execute('SparseDenseCwiseDiv', [spIndices, spValues, spShape, dense])[0];
}

/** `SparseDenseCwiseMul`: sp_indices: int64, sp_values: T, sp_shape: int64, dense: T → output: T. */
export function sparseDenseCwiseMul(spIndices: Tensor, spValues: Tensor, spShape: Tensor, dense: Tensor): Tensor {
  return execute('SparseDenseCwiseMul', [spIndices, spValues, spShape, dense])[0];
}

/** `SparseFillEmptyRows`: indices: int64, values: T, dense_shape: int64, default_value: T → output_indices: int64, output_values: T, empty_row_indicator: bool, reverse_index_map: int64. */
export function sparseFillEmptyRows(
  indices: Tensor,
  values: Tensor,
  denseShape: Tensor,
  defaultValue: Tensor,
): [outputIndices: Tensor, outputValues: Tensor, emptyRowIndicator: Tensor, reverseIndexMap: Tensor] {
  return execute('SparseFillEmptyRows', [indices, values, denseShape, defaultValue]) as [Tensor, Tensor, Tensor, Tensor];
}

/** `SparseFillEmptyRowsGrad`: reverse_index_map: int64, grad_values: T → d_values: T, d_default_value: T. */
export function sparseFillEmptyRowsGrad(
  reverseIndexMap: Tensor,
  gradValues: Tensor,
): [dValues: Tensor, dDefaultValue: Tensor] {
  return execute('SparseFillEmptyRowsGrad', [reverseIndexMap, gradValues]) as [Tensor, Tensor];
}

/** `SparseMatMul`: a: Ta, b: Tb → product: float32. */
export function sparseMatMul(
  a: Tensor,
  b: Tensor,
  attrs?: { transpose_a?: boolean; transpose_b?: boolean; a_is_sparse?: boolean; b_is_sparse?: boolean },
): Tensor {
  return execute('SparseMatMul', [a, b], attrs)[0];
}

/** `SparseMatrixAdd`: a: variant, b: variant, alpha: T, beta: T → c: variant. */
export function sparseMatrixAdd(a: Tensor, b: Tensor, alpha: Tensor, beta: Tensor): Tensor {
  return execute('SparseMatrixAdd', [a, b, alpha, beta])[0];
}

/** `SparseMatrixMatMul`: a: variant, b: T → output: T. */
export function sparseMatrixMatMul(
  a: Tensor,
  b: Tensor,
  attrs?: {
    transpose_a?: boolean;
    transpose_b?: boolean;
    adjoint_a?: boolean;
    adjoint_b?: boolean;
    transpose_output?: boolean;
    conjugate_output?: boolean;
  },
): Tensor {
  return execute('SparseMatrixMatMul', [a, b], attrs)[0];
}

/** `SparseMatrixMul`: a: variant, b: T → output: variant. */
export function sparseMatrixMul(a: Tensor, b: Tensor): Tensor {
  return execute('SparseMatrixMul', [a, b])[0];
}

/** `SparseMatrixNNZ`: sparse_matrix: variant → nnz: int32. */
export function sparseMatrixNNZ(sparseMatrix: Tensor): Tensor {
  return execute('SparseMatrixNNZ', [sparseMatrix])[0];
}

/** `SparseMatrixOrderingAMD`: input: variant → output: int32. */
export function sparseMatrixOrderingAMD(input: Tensor): Tensor {
  return execute('SparseMatrixOrderingAMD', [input])[0];
}

/** `SparseMatrixSoftmax`: logits: variant → softmax: variant. */
export function sparseMatrixSoftmax(logits: Tensor, attrs: { type: 'float32' | 'float64' }): Tensor {
  return execute('SparseMatrixSoftmax', [logits], attrs)[0];
}

/** `SparseMatrixSoftmaxGrad`: softmax: variant, grad_softmax: variant → gradient: variant. */
export function sparseMatrixSoftmaxGrad(
  softmax: Tensor,
  gradSoftmax: Tensor,
  attrs: { type: 'float32' | 'float64' },
): Tensor {
  return execute('SparseMatrixSoftmaxGrad', [softmax, gradSoftmax], attrs)[0];
}

/** `SparseMatrixSparseCholesky`: input: variant, permutation: int32 → output: variant. */
export function sparseMatrixSparseCholesky(
  input: Tensor,
  permutation: Tensor,
  attrs: { type: 'float32' | 'float64' | 'complex64' | 'complex128' },
): Tensor {
  return execute('SparseMatrixSparseCholesky', [input, permutation], attrs)[0];
}

/** `SparseMatrixSparseMatMul`: a: variant, b: variant → c: variant. */
export function sparseMatrixSparseMatMul(
  a: Tensor,
  b: Tensor,
  attrs: {
    type: 'float32' | 'float64' | 'complex64' | 'complex128';
    transpose_a?: boolean;
    transpose_b?: boolean;
    adjoint_a?: boolean;
    adjoint_b?: boolean;
  },
): Tensor {
  return execute('SparseMatrixSparseMatMul', [a, b], attrs)[0];
}

/** `SparseMatrixTranspose`: input: variant → output: variant. */
export function sparseMatrixTranspose(
  input: Tensor,
  attrs: { conjugate?: boolean; type: 'float32' | 'float64' | 'complex64' | 'complex128' },
): Tensor {
  return execute('SparseMatrixTranspose', [input], attrs)[0];
}

/** `SparseMatrixZeros`: dense_shape: int64 → sparse_matrix: variant. */
export function sparseMatrixZeros(
  denseShape: Tensor,
  attrs: { type: 'float32' | 'float64' | 'complex64' | 'complex128' },
): Tensor {
  return execute('SparseMatrixZeros', [denseShape], attrs)[0];
}

/** `SparseReduceMax`: input_indices: int64, input_values: T, input_shape: int64, reduction_axes: int32 → output: T. */
export function sparseReduceMax(
  inputIndices: Tensor,
  inputValues: Tensor,
  inputShape: Tensor,
  reductionAxes: Tensor,
  attrs?: { keep_dims?: boolean },
): Tensor {
  return execute('SparseReduceMax', [inputIndices, inputValues, inputShape, reductionAxes], attrs)[0];
}

/** `SparseReduceMaxSparse`: input_indices: int64, input_values: T, input_shape: int64, reduction_axes: int32 → output_indices: int64, output_values: T, output_shape: int64. */
export function sparseReduceMaxSparse(
  inputIndices: Tensor,
  inputValues: Tensor,
  inputShape: Tensor,
  reductionAxes: Tensor,
  attrs?: { keep_dims?: boolean },
): [outputIndices: Tensor, outputValues: Tensor, outputShape: Tensor] {
  return execute('SparseReduceMaxSparse', [inputIndices, inputValues, inputShape, reductionAxes], attrs) as [Tensor, Tensor, Tensor];
}

/** `SparseReduceSum`: input_indices: int64, input_values: T, input_shape: int64, reduction_axes: int32 → output: T. */
export function sparseReduceSum(
  inputIndices: Tensor,
  inputValues: Tensor,
  inputShape: Tensor,
  reductionAxes: Tensor,
  attrs?: { keep_dims?: boolean },
): Tensor {
  return execute('SparseReduceSum', [inputIndices, inputValues, inputShape, reductionAxes], attrs)[0];
}

/** `SparseReduceSumSparse`: input_indices: int64, input_values: T, input_shape: int64, reduction_axes: int32 → output_indices: int64, output_values: T, output_shape: int64. */
export function sparseReduceSumSparse(
  inputIndices: Tensor,
  inputValues: Tensor,
  inputShape: Tensor,
  reductionAxes: Tensor,
  attrs?: { keep_dims?: boolean },
): [outputIndices: Tensor, outputValues: Tensor, outputShape: Tensor] {
  return execute('SparseReduceSumSparse', [inputIndices, inputValues, inputShape, reductionAxes], attrs) as [Tensor, Tensor, Tensor];
}

/** `SparseReorder`: input_indices: int64, input_values: T, input_shape: int64 → output_indices: int64, output_values: T. */
export function sparseReorder(
  inputIndices: Tensor,
  inputValues: Tensor,
  inputShape: Tensor,
): [outputIndices: Tensor, outputValues: Tensor] {
  return execute('SparseReorder', [inputIndices, inputValues, inputShape]) as [Tensor, Tensor];
}

/** `SparseReshape`: input_indices: int64, input_shape: int64, new_shape: int64 → output_indices: int64, output_shape: int64. */
export function sparseReshape(
  inputIndices: Tensor,
  inputShape: Tensor,
  newShape: Tensor,
): [outputIndices: Tensor, outputShape: Tensor] {
  return execute('SparseReshape', [inputIndices, inputShape, newShape]) as [Tensor, Tensor];
}

/** `SparseSegmentMean`: data: T, indices: Tidx, segment_ids: Tsegmentids → output: T. */
export function sparseSegmentMean(
  data: Tensor,
  indices: Tensor,
  segmentIds: Tensor,
  attrs?: { sparse_gradient?: boolean },
): Tensor {
  return execute('SparseSegmentMean', [data, indices, segmentIds], attrs)[0];
}

/** `SparseSegmentMeanGrad`: grad: T, indices: Tidx, segment_ids: Tsegmentids, output_dim0: int32 → output: T. */
export function sparseSegmentMeanGrad(grad: Tensor, indices: Tensor, segmentIds: Tensor, outputDim0: Tensor): Tensor {
  return execute('SparseSegmentMeanGrad', [grad, indices, segmentIds, outputDim0])[0];
}

/** `SparseSegmentMeanGradV2`: grad: T, indices: Tidx, segment_ids: Tsegmentids, dense_output_dim0: int32 → output: T, sorted_unique_indices: Tidx. */
export function sparseSegmentMeanGradV2(
  grad: Tensor,
  indices: Tensor,
  segmentIds: Tensor,
  denseOutputDim0: Tensor,
): [output: Tensor, sortedUniqueIndices: Tensor] {
  return execute('SparseSegmentMeanGradV2', [grad, indices, segmentIds, denseOutputDim0]) as [Tensor, Tensor];
}

/** `SparseSegmentMeanWithNumSegments`: data: T, indices: Tidx, segment_ids: Tsegmentids, num_segments: Tnumsegments → output: T. */
export function sparseSegmentMeanWithNumSegments(
  data: Tensor,
  indices: Tensor,
  segmentIds: Tensor,
  numSegments: Tensor,
  attrs?: { sparse_gradient?: boolean },
): Tensor {
  return execute('SparseSegmentMeanWithNumSegments', [data, indices, segmentIds, numSegments], attrs)[0];
}

/** `SparseSegmentSqrtN`: data: T, indices: Tidx, segment_ids: Tsegmentids → output: T. */
export function sparseSegmentSqrtN(
  data: Tensor,
  indices: Tensor,
  segmentIds: Tensor,
  attrs?: { sparse_gradient?: boolean },
): Tensor {
  return execute('SparseSegmentSqrtN', [data, indices, segmentIds], attrs)[0];
}

/** `SparseSegmentSqrtNGrad`: grad: T, indices: Tidx, segment_ids: Tsegmentids, output_dim0: int32 → output: T. */
export function sparseSegmentSqrtNGrad(
  grad: Tensor,
  indices: Tensor,
  segmentIds: Tensor,
  outputDim0: Tensor,
): Tensor {
  return execute('SparseSegmentSqrtNGrad', [grad, indices, segmentIds, outputDim0])[0];
}

/** `SparseSegmentSqrtNGradV2`: grad: T, indices: Tidx, segment_ids: Tsegmentids, dense_output_dim0: int32 → output: T, sorted_unique_indices: Tidx. */
export function sparseSegmentSqrtNGradV2(
  grad: Tensor,
  indices: Tensor,
  segmentIds: Tensor,
  denseOutputDim0: Tensor,
): [output: Tensor, sortedUniqueIndices: Tensor] {
  return execute('SparseSegmentSqrtNGradV2', [grad, indices, segmentIds, denseOutputDim0]) as [Tensor, Tensor];
}

/** `SparseSegmentSqrtNWithNumSegments`: data: T, indices: Tidx, segment_ids: Tsegmentids, num_segments: Tnumsegments → output: T. */
export function sparseSegmentSqrtNWithNumSegments(
  data: Tensor,
  indices: Tensor,
  segmentIds: Tensor,
  numSegments: Tensor,
  attrs?: { sparse_gradient?: boolean },
): Tensor {
  return execute('SparseSegmentSqrtNWithNumSegments', [data, indices, segmentIds, numSegments], attrs)[0];
}

/** `SparseSegmentSum`: data: T, indices: Tidx, segment_ids: Tsegmentids → output: T. */
export function sparseSegmentSum(
  data: Tensor,
  indices: Tensor,
  segmentIds: Tensor,
  attrs?: { sparse_gradient?: boolean },
): Tensor {
  return execute('SparseSegmentSum', [data, indices, segmentIds], attrs)[0];
}

/** `SparseSegmentSumGrad`: grad: T, indices: Tidx, segment_ids: Tsegmentids, output_dim0: int32 → output: T. */
export function sparseSegmentSumGrad(grad: Tensor, indices: Tensor, segmentIds: Tensor, outputDim0: Tensor): Tensor {
  return execute('SparseSegmentSumGrad', [grad, indices, segmentIds, outputDim0])[0];
}

/** `SparseSegmentSumGradV2`: grad: T, indices: Tidx, segment_ids: Tsegmentids, dense_output_dim0: int32 → output: T, sorted_unique_indices: Tidx. */
export function sparseSegmentSumGradV2(
  grad: Tensor,
  indices: Tensor,
  segmentIds: Tensor,
  denseOutputDim0: Tensor,
): [output: Tensor, sortedUniqueIndices: Tensor] {
  return execute('SparseSegmentSumGradV2', [grad, indices, segmentIds, denseOutputDim0]) as [Tensor, Tensor];
}

/** `SparseSegmentSumWithNumSegments`: data: T, indices: Tidx, segment_ids: Tsegmentids, num_segments: Tnumsegments → output: T. */
export function sparseSegmentSumWithNumSegments(
  data: Tensor,
  indices: Tensor,
  segmentIds: Tensor,
  numSegments: Tensor,
  attrs?: { sparse_gradient?: boolean },
): Tensor {
  return execute('SparseSegmentSumWithNumSegments', [data, indices, segmentIds, numSegments], attrs)[0];
}

/** `SparseSlice`: indices: int64, values: T, shape: int64, start: int64, size: int64 → output_indices: int64, output_values: T, output_shape: int64. */
export function sparseSlice(
  indices: Tensor,
  values: Tensor,
  shape: Tensor,
  start: Tensor,
  size: Tensor,
): [outputIndices: Tensor, outputValues: Tensor, outputShape: Tensor] {
  return execute('SparseSlice', [indices, values, shape, start, size]) as [Tensor, Tensor, Tensor];
}

/** `SparseSliceGrad`: backprop_val_grad: T, input_indices: int64, input_start: int64, output_indices: int64 → val_grad: T. */
export function sparseSliceGrad(
  backpropValGrad: Tensor,
  inputIndices: Tensor,
  inputStart: Tensor,
  outputIndices: Tensor,
): Tensor {
  return execute('SparseSliceGrad', [backpropValGrad, inputIndices, inputStart, outputIndices])[0];
}

/** `SparseSoftmax`: sp_indices: int64, sp_values: T, sp_shape: int64 → output: T. */
export function sparseSoftmax(spIndices: Tensor, spValues: Tensor, spShape: Tensor): Tensor {
  return execute('SparseSoftmax', [spIndices, spValues, spShape])[0];
}

/** `SparseSoftmaxCrossEntropyWithLogits`: features: T, labels: Tlabels → loss: T, backprop: T. */
export function sparseSoftmaxCrossEntropyWithLogits(
  features: Tensor,
  labels: Tensor,
): [loss: Tensor, backprop: Tensor] {
  return execute('SparseSoftmaxCrossEntropyWithLogits', [features, labels]) as [Tensor, Tensor];
}

/** `SparseSparseMaximum`: a_indices: int64, a_values: T, a_shape: int64, b_indices: int64, b_values: T, b_shape: int64 → output_indices: int64, output_values: T. */
export function sparseSparseMaximum(
  aIndices: Tensor,
  aValues: Tensor,
  aShape: Tensor,
  bIndices: Tensor,
  bValues: Tensor,
  bShape: Tensor,
): [outputIndices: Tensor, outputValues: Tensor] {
  return execute('SparseSparseMaximum', [aIndices, aValues, aShape, bIndices, bValues, bShape]) as [Tensor, Tensor];
}

/** `SparseSparseMinimum`: a_indices: int64, a_values: T, a_shape: int64, b_indices: int64, b_values: T, b_shape: int64 → output_indices: int64, output_values: T. */
export function sparseSparseMinimum(
  aIndices: Tensor,
  aValues: Tensor,
  aShape: Tensor,
  bIndices: Tensor,
  bValues: Tensor,
  bShape: Tensor,
): [outputIndices: Tensor, outputValues: Tensor] {
  return execute('SparseSparseMinimum', [aIndices, aValues, aShape, bIndices, bValues, bShape]) as [Tensor, Tensor];
}

/** `SparseSplit`: split_dim: int64, indices: int64, values: T, shape: int64 → output_indices: num_split * int64, output_values: num_split * T, output_shape: num_split * int64. */
export function sparseSplit(
  splitDim: Tensor,
  indices: Tensor,
  values: Tensor,
  shape: Tensor,
  attrs: { num_split: number },
): [outputIndices: Tensor[], outputValues: Tensor[], outputShape: Tensor[]] {
  return executeGrouped(
    'SparseSplit',
    [splitDim, indices, values, shape],
    attrs,
    [attrs.num_split, attrs.num_split, attrs.num_split],
  );
}

/** `SparseTensorDenseAdd`: a_indices: Tindices, a_values: T, a_shape: Tindices, b: T → output: T. */
export function sparseTensorDenseAdd(aIndices: Tensor, aValues: Tensor, aShape: Tensor, b: Tensor): Tensor {
  return execute('SparseTensorDenseAdd', [aIndices, aValues, aShape, b])[0];
}

/** `SparseTensorDenseMatMul`: a_indices: Tindices, a_values: T, a_shape: int64, b: T → product: T. */
export function sparseTensorDenseMatMul(
  aIndices: Tensor,
  aValues: Tensor,
  aShape: Tensor,
  b: Tensor,
  attrs?: { adjoint_a?: boolean; adjoint_b?: boolean },
): Tensor {
  return execute('SparseTensorDenseMatMul', [aIndices, aValues, aShape, b], attrs)[0];
}

/** `SparseTensorSliceDataset`: indices: int64, values: Tvalues, dense_shape: int64 → handle: variant. Stateful. */
export function sparseTensorSliceDataset(indices: Tensor, values: Tensor, denseShape: Tensor): Tensor {
  return execute('SparseTensorSliceDataset', [indices, values, denseShape])[0];
}

/** `SparseTensorToCSRSparseMatrix`: indices: int64, values: T, dense_shape: int64 → sparse_matrix: variant. */
export function sparseTensorToCSRSparseMatrix(indices: Tensor, values: Tensor, denseShape: Tensor): Tensor {
  return execute('SparseTensorToCSRSparseMatrix', [indices, values, denseShape])[0];
}

/** `SparseToDense`: sparse_indices: Tindices, output_shape: Tindices, sparse_values: T, default_value: T → dense: T. */
export function sparseToDense(
  sparseIndices: Tensor,
  outputShape: Tensor,
  sparseValues: Tensor,
  defaultValue: Tensor,
  attrs?: { validate_indices?: boolean },
): Tensor {
  return execute('SparseToDense', [sparseIndices, outputShape, sparseValues, defaultValue], attrs)[0];
}

/** `SparseToSparseSetOperation`: set1_indices: int64, set1_values: T, set1_shape: int64, set2_indices: int64, set2_values: T, set2_shape: int64 → result_indices: int64, result_values: T, result_shape: int64. */
export function sparseToSparseSetOperation(
  set1Indices: Tensor,
  set1Values: Tensor,
  set1Shape: Tensor,
  set2Indices: Tensor,
  set2Values: Tensor,
  set2Shape: Tensor,
  attrs: { set_operation: Bytes; validate_indices?: boolean },
): [resultIndices: Tensor, resultValues: Tensor, resultShape: Tensor] {
  return execute('SparseToSparseSetOperation', [set1Indices, set1Values, set1Shape, set2Indices, set2Values, set2Shape], attrs) as [Tensor, Tensor, Tensor];
}

/** `Spence`: x: T → y: T. */
export function spence(x: Tensor): Tensor {
  return execute('Spence', [x])[0];
}

/** `Split`: split_dim: int32, value: T → output: num_split * T. */
export function split(splitDim: Tensor, value: Tensor, attrs: { num_split: number }): Tensor[] {
  return execute('Split', [splitDim, value], attrs, attrs.num_split);
}

/** `SplitDedupData`: input: variant → integer_tensor: integer_type, float_tensor: float_type. */
export function splitDedupData(
  input: Tensor,
  attrs: {
    integer_type: 'int32' | 'int64' | 'uint32' | 'uint64';
    float_type: 'float16' | 'bfloat16' | 'float32';
    tuple_mask: Bytes;
    config?: Bytes;
  },
): [integerTensor: Tensor, floatTensor: Tensor] {
  return execute('SplitDedupData', [input], attrs) as [Tensor, Tensor];
}

/** `SplitV`: value: T, size_splits: Tlen, split_dim: int32 → output: num_split * T. */
export function splitV(value: Tensor, sizeSplits: Tensor, splitDim: Tensor, attrs: { num_split: number }): Tensor[] {
  return execute('SplitV', [value, sizeSplits, splitDim], attrs, attrs.num_split);
}

/** `SqlDataset`: driver_name: string, data_source_name: string, query: string → handle: variant. Stateful. */
export function sqlDataset(
  driverName: Tensor,
  dataSourceName: Tensor,
  query: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('SqlDataset', [driverName, dataSourceName, query], attrs)[0];
}

/** `Sqrt`: x: T → y: T. */
export function sqrt(x: Tensor): Tensor {
  return execute('Sqrt', [x])[0];
}

/** `SqrtGrad`: y: T, dy: T → z: T. */
export function sqrtGrad(y: Tensor, dy: Tensor): Tensor {
  return execute('SqrtGrad', [y, dy])[0];
}

/** `Square`: x: T → y: T. */
export function square(x: Tensor): Tensor {
  return execute('Square', [x])[0];
}

/** `SquaredDifference`: x: T, y: T → z: T. */
export function squaredDifference(x: Tensor, y: Tensor): Tensor {
  return execute('SquaredDifference', [x, y])[0];
}

/** `Squeeze`: input: T → output: T. */
export function squeeze(input: Tensor, attrs?: { squeeze_dims?: readonly Int[] }): Tensor {
  return execute('Squeeze', [input], attrs)[0];
}

/** `Stack`: () → handle: Ref(string). Stateful. */
export function stack(attrs: { elem_type: DType; stack_name?: Bytes }): Tensor {
  return execute('Stack', [], attrs)[0];
}

/** `StackClose`: handle: Ref(string) → (). */
export function stackClose(handle: Tensor): void {
  execute('StackClose', [handle]);
}

/** `StackCloseV2`: handle: resource → (). Stateful. */
export function stackCloseV2(handle: Tensor): void {
  execute('StackCloseV2', [handle]);
}

/** `StackPop`: handle: Ref(string) → elem: elem_type. */
export function stackPop(handle: Tensor, attrs: { elem_type: DType }): Tensor {
  return execute('StackPop', [handle], attrs)[0];
}

/** `StackPopV2`: handle: resource → elem: elem_type. Stateful. */
export function stackPopV2(handle: Tensor, attrs: { elem_type: DType }): Tensor {
  return execute('StackPopV2', [handle], attrs)[0];
}

/** `StackPush`: handle: Ref(string), elem: T → output: T. */
export function stackPush(handle: Tensor, elem: Tensor, attrs?: { swap_memory?: boolean }): Tensor {
  return execute('StackPush', [handle, elem], attrs)[0];
}

/** `StackPushV2`: handle: resource, elem: T → output: T. Stateful. */
export function stackPushV2(handle: Tensor, elem: Tensor, attrs?: { swap_memory?: boolean }): Tensor {
  return execute('StackPushV2', [handle, elem], attrs)[0];
}

/** `StackV2`: max_size: int32 → handle: resource. Stateful. */
export function stackV2(maxSize: Tensor, attrs: { elem_type: DType; stack_name?: Bytes }): Tensor {
  return execute('StackV2', [maxSize], attrs)[0];
}

/** `Stage`: values: ...dtypes → (). Stateful. */
export function stage(
  values: readonly Tensor[],
  attrs?: { capacity?: Int; memory_limit?: Int; container?: Bytes; shared_name?: Bytes },
): void {
  execute('Stage', [values], attrs);
}

/** `StageClear`: () → (). Stateful. */
export function stageClear(
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): void {
  execute('StageClear', [], attrs);
}

/** `StagePeek`: index: int32 → values: ...dtypes. Stateful. */
export function stagePeek(
  index: Tensor,
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): Tensor[] {
  return execute('StagePeek', [index], attrs, attrs.dtypes.length);
}

/** `StageSize`: () → size: int32. Stateful. */
export function stageSize(
  attrs: { capacity?: Int; memory_limit?: Int; dtypes: readonly DType[]; container?: Bytes; shared_name?: Bytes },
): Tensor {
  return execute('StageSize', [], attrs)[0];
}

/** `StatefulPartitionedCall`: args: ...Tin → output: ...Tout. Stateful. */
export function statefulPartitionedCall(
  args: readonly Tensor[],
  attrs: { Tout: readonly DType[]; f: FunctionRef; config?: Bytes; config_proto?: Bytes; executor_type?: Bytes },
): Tensor[] {
  return execute('StatefulPartitionedCall', [args], attrs, attrs.Tout.length);
}

/** `StatefulRandomBinomial`: resource: resource, algorithm: int64, shape: S, counts: T, probs: T → output: dtype. Stateful. */
export function statefulRandomBinomial(
  resource: Tensor,
  algorithm: Tensor,
  shape: Tensor,
  counts: Tensor,
  probs: Tensor,
  attrs?: { dtype?: 'float16' | 'float32' | 'float64' | 'int32' | 'int64' },
): Tensor {
  return execute('StatefulRandomBinomial', [resource, algorithm, shape, counts, probs], attrs)[0];
}

/** `StatefulStandardNormal`: resource: resource, shape: shape_dtype → output: dtype. Stateful. */
export function statefulStandardNormal(resource: Tensor, shape: Tensor, attrs?: { dtype?: DType }): Tensor {
  return execute('StatefulStandardNormal', [resource, shape], attrs)[0];
}

/** `StatefulStandardNormalV2`: resource: resource, algorithm: int64, shape: shape_dtype → output: dtype. Stateful. */
export function statefulStandardNormalV2(
  resource: Tensor,
  algorithm: Tensor,
  shape: Tensor,
  attrs?: { dtype?: DType },
): Tensor {
  return execute('StatefulStandardNormalV2', [resource, algorithm, shape], attrs)[0];
}

/** `StatefulTruncatedNormal`: resource: resource, algorithm: int64, shape: shape_dtype → output: dtype. Stateful. */
export function statefulTruncatedNormal(
  resource: Tensor,
  algorithm: Tensor,
  shape: Tensor,
  attrs?: { dtype?: DType },
): Tensor {
  return execute('StatefulTruncatedNormal', [resource, algorithm, shape], attrs)[0];
}

/** `StatefulUniform`: resource: resource, algorithm: int64, shape: shape_dtype → output: dtype. Stateful. */
export function statefulUniform(
  resource: Tensor,
  algorithm: Tensor,
  shape: Tensor,
  attrs?: { dtype?: DType },
): Tensor {
  return execute('StatefulUniform', [resource, algorithm, shape], attrs)[0];
}

/** `StatefulUniformFullInt`: resource: resource, algorithm: int64, shape: shape_dtype → output: dtype. Stateful. */
export function statefulUniformFullInt(
  resource: Tensor,
  algorithm: Tensor,
  shape: Tensor,
  attrs?: { dtype?: DType },
): Tensor {
  return execute('StatefulUniformFullInt', [resource, algorithm, shape], attrs)[0];
}

/** `StatefulUniformInt`: resource: resource, algorithm: int64, shape: shape_dtype, minval: dtype, maxval: dtype → output: dtype. Stateful. */
export function statefulUniformInt(
  resource: Tensor,
  algorithm: Tensor,
  shape: Tensor,
  minval: Tensor,
  maxval: Tensor,
): Tensor {
  return execute('StatefulUniformInt', [resource, algorithm, shape, minval, maxval])[0];
}

/** `StatelessCase`: branch_index: int32, input: ...Tin → output: ...Tout. */
export function statelessCase(
  branchIndex: Tensor,
  input: readonly Tensor[],
  attrs: { Tout: readonly DType[]; branches: readonly FunctionRef[]; output_shapes?: readonly NativeShape[] },
): Tensor[] {
  return execute('StatelessCase', [branchIndex, input], attrs, attrs.Tout.length);
}

/** `StatelessIf`: cond: Tcond, input: ...Tin → output: ...Tout. */
export function statelessIf(
  cond: Tensor,
  input: readonly Tensor[],
  attrs: {
    Tout: readonly DType[];
    then_branch: FunctionRef;
    else_branch: FunctionRef;
    output_shapes?: readonly NativeShape[];
  },
): Tensor[] {
  return execute('StatelessIf', [cond, input], attrs, attrs.Tout.length);
}

/** `StatelessMultinomial`: logits: T, num_samples: int32, seed: Tseed → output: output_dtype. */
export function statelessMultinomial(
  logits: Tensor,
  numSamples: Tensor,
  seed: Tensor,
  attrs?: { output_dtype?: 'int32' | 'int64' },
): Tensor {
  return execute('StatelessMultinomial', [logits, numSamples, seed], attrs)[0];
}

/** `StatelessParameterizedTruncatedNormal`: shape: S, seed: Tseed, means: dtype, stddevs: dtype, minvals: dtype, maxvals: dtype → output: dtype. */
export function statelessParameterizedTruncatedNormal(
  shape: Tensor,
  seed: Tensor,
  means: Tensor,
  stddevs: Tensor,
  minvals: Tensor,
  maxvals: Tensor,
): Tensor {
  return execute('StatelessParameterizedTruncatedNormal', [shape, seed, means, stddevs, minvals, maxvals])[0];
}

/** `StatelessRandomBinomial`: shape: S, seed: Tseed, counts: T, probs: T → output: dtype. */
export function statelessRandomBinomial(
  shape: Tensor,
  seed: Tensor,
  counts: Tensor,
  probs: Tensor,
  attrs?: { dtype?: 'float16' | 'float32' | 'float64' | 'int32' | 'int64' },
): Tensor {
  return execute('StatelessRandomBinomial', [shape, seed, counts, probs], attrs)[0];
}

/** `StatelessRandomGammaV2`: shape: T, seed: Tseed, alpha: dtype → output: dtype. */
export function statelessRandomGammaV2(shape: Tensor, seed: Tensor, alpha: Tensor): Tensor {
  return execute('StatelessRandomGammaV2', [shape, seed, alpha])[0];
}

/** `StatelessRandomGammaV3`: shape: shape_dtype, key: uint64, counter: uint64, alg: int32, alpha: dtype → output: dtype. */
export function statelessRandomGammaV3(
  shape: Tensor,
  key: Tensor,
  counter: Tensor,
  alg: Tensor,
  alpha: Tensor,
): Tensor {
  return execute('StatelessRandomGammaV3', [shape, key, counter, alg, alpha])[0];
}

/** `StatelessRandomGetAlg`: () → alg: int32. Stateful. */
export function statelessRandomGetAlg(): Tensor {
  return execute('StatelessRandomGetAlg', [])[0];
}

/** `StatelessRandomGetKeyCounter`: seed: Tseed → key: uint64, counter: uint64. */
export function statelessRandomGetKeyCounter(seed: Tensor): [key: Tensor, counter: Tensor] {
  return execute('StatelessRandomGetKeyCounter', [seed]) as [Tensor, Tensor];
}

/** `StatelessRandomGetKeyCounterAlg`: seed: Tseed → key: uint64, counter: uint64, alg: int32. */
export function statelessRandomGetKeyCounterAlg(seed: Tensor): [key: Tensor, counter: Tensor, alg: Tensor] {
  return execute('StatelessRandomGetKeyCounterAlg', [seed]) as [Tensor, Tensor, Tensor];
}

/** `StatelessRandomNormal`: shape: T, seed: Tseed → output: dtype. */
export function statelessRandomNormal(
  shape: Tensor,
  seed: Tensor,
  attrs?: { dtype?: 'float16' | 'bfloat16' | 'float32' | 'float64' },
): Tensor {
  return execute('StatelessRandomNormal', [shape, seed], attrs)[0];
}

/** `StatelessRandomNormalV2`: shape: Tshape, key: uint64, counter: uint64, alg: int32 → output: dtype. */
export function statelessRandomNormalV2(
  shape: Tensor,
  key: Tensor,
  counter: Tensor,
  alg: Tensor,
  attrs?: { dtype?: 'float16' | 'bfloat16' | 'float32' | 'float64' },
): Tensor {
  return execute('StatelessRandomNormalV2', [shape, key, counter, alg], attrs)[0];
}

/** `StatelessRandomPoisson`: shape: T, seed: Tseed, lam: Rtype → output: dtype. */
export function statelessRandomPoisson(
  shape: Tensor,
  seed: Tensor,
  lam: Tensor,
  attrs: { dtype: 'float16' | 'float32' | 'float64' | 'int32' | 'int64' },
): Tensor {
  return execute('StatelessRandomPoisson', [shape, seed, lam], attrs)[0];
}

/** `StatelessRandomUniform`: shape: T, seed: Tseed → output: dtype. */
export function statelessRandomUniform(
  shape: Tensor,
  seed: Tensor,
  attrs?: { dtype?: 'float16' | 'bfloat16' | 'float32' | 'float64' },
): Tensor {
  return execute('StatelessRandomUniform', [shape, seed], attrs)[0];
}

/** `StatelessRandomUniformFullInt`: shape: T, seed: Tseed → output: dtype. */
export function statelessRandomUniformFullInt(
  shape: Tensor,
  seed: Tensor,
  attrs?: { dtype?: 'int32' | 'int64' | 'uint32' | 'uint64' },
): Tensor {
  return execute('StatelessRandomUniformFullInt', [shape, seed], attrs)[0];
}

/** `StatelessRandomUniformFullIntV2`: shape: Tshape, key: uint64, counter: uint64, alg: int32 → output: dtype. */
export function statelessRandomUniformFullIntV2(
  shape: Tensor,
  key: Tensor,
  counter: Tensor,
  alg: Tensor,
  attrs?: { dtype?: 'int32' | 'int64' | 'uint32' | 'uint64' },
): Tensor {
  return execute('StatelessRandomUniformFullIntV2', [shape, key, counter, alg], attrs)[0];
}

/** `StatelessRandomUniformInt`: shape: T, seed: Tseed, minval: dtype, maxval: dtype → output: dtype. */
export function statelessRandomUniformInt(shape: Tensor, seed: Tensor, minval: Tensor, maxval: Tensor): Tensor {
  return execute('StatelessRandomUniformInt', [shape, seed, minval, maxval])[0];
}

/** `StatelessRandomUniformIntV2`: shape: Tshape, key: uint64, counter: uint64, alg: int32, minval: dtype, maxval: dtype → output: dtype. */
export function statelessRandomUniformIntV2(
  shape: Tensor,
  key: Tensor,
  counter: Tensor,
  alg: Tensor,
  minval: Tensor,
  maxval: Tensor,
): Tensor {
  return execute('StatelessRandomUniformIntV2', [shape, key, counter, alg, minval, maxval])[0];
}

/** `StatelessRandomUniformV2`: shape: Tshape, key: uint64, counter: uint64, alg: int32 → output: dtype. */
export function statelessRandomUniformV2(
  shape: Tensor,
  key: Tensor,
  counter: Tensor,
  alg: Tensor,
  attrs?: { dtype?: 'float16' | 'bfloat16' | 'float32' | 'float64' },
): Tensor {
  return execute('StatelessRandomUniformV2', [shape, key, counter, alg], attrs)[0];
}

/** `StatelessSampleDistortedBoundingBox`: image_size: T, bounding_boxes: float32, min_object_covered: float32, seed: Tseed → begin: T, size: T, bboxes: float32. */
export function statelessSampleDistortedBoundingBox(
  imageSize: Tensor,
  boundingBoxes: Tensor,
  minObjectCovered: Tensor,
  seed: Tensor,
  attrs?: {
    aspect_ratio_range?: readonly number[];
    area_range?: readonly number[];
    max_attempts?: Int;
    use_image_if_no_bounding_boxes?: boolean;
  },
): [begin: Tensor, size: Tensor, bboxes: Tensor] {
  return execute('StatelessSampleDistortedBoundingBox', [imageSize, boundingBoxes, minObjectCovered, seed], attrs) as [Tensor, Tensor, Tensor];
}

/** `StatelessShuffle`: value: T, key: uint64, counter: uint64, alg: int32 → output: T. */
export function statelessShuffle(value: Tensor, key: Tensor, counter: Tensor, alg: Tensor): Tensor {
  return execute('StatelessShuffle', [value, key, counter, alg])[0];
}

/** `StatelessTruncatedNormal`: shape: T, seed: Tseed → output: dtype. */
export function statelessTruncatedNormal(
  shape: Tensor,
  seed: Tensor,
  attrs?: { dtype?: 'float16' | 'bfloat16' | 'float32' | 'float64' },
): Tensor {
  return execute('StatelessTruncatedNormal', [shape, seed], attrs)[0];
}

/** `StatelessTruncatedNormalV2`: shape: Tshape, key: uint64, counter: uint64, alg: int32 → output: dtype. */
export function statelessTruncatedNormalV2(
  shape: Tensor,
  key: Tensor,
  counter: Tensor,
  alg: Tensor,
  attrs?: { dtype?: 'float16' | 'bfloat16' | 'float32' | 'float64' },
): Tensor {
  return execute('StatelessTruncatedNormalV2', [shape, key, counter, alg], attrs)[0];
}

/** `StatelessWhile`: input: ...T → output: ...T. */
export function statelessWhile(
  input: readonly Tensor[],
  attrs: { cond: FunctionRef; body: FunctionRef; output_shapes?: readonly NativeShape[]; parallel_iterations?: Int },
): Tensor[] {
  return execute('StatelessWhile', [input], attrs, input.length);
}

/** `StaticRegexFullMatch`: input: string → output: bool. */
export function staticRegexFullMatch(input: Tensor, attrs: { pattern: Bytes }): Tensor {
  return execute('StaticRegexFullMatch', [input], attrs)[0];
}

/** `StaticRegexReplace`: input: string → output: string. */
export function staticRegexReplace(
  input: Tensor,
  attrs: { pattern: Bytes; rewrite: Bytes; replace_global?: boolean },
): Tensor {
  return execute('StaticRegexReplace', [input], attrs)[0];
}

/** `StatsAggregatorHandle`: () → handle: resource. Stateful. */
export function statsAggregatorHandle(attrs?: { container?: Bytes; shared_name?: Bytes }): Tensor {
  return execute('StatsAggregatorHandle', [], attrs)[0];
}

/** `StatsAggregatorHandleV2`: () → handle: resource. Stateful. */
export function statsAggregatorHandleV2(attrs?: { container?: Bytes; shared_name?: Bytes }): Tensor {
  return execute('StatsAggregatorHandleV2', [], attrs)[0];
}

/** `StatsAggregatorSetSummaryWriter`: stats_aggregator: resource, summary: resource → (). Stateful. */
export function statsAggregatorSetSummaryWriter(statsAggregator: Tensor, summary: Tensor): void {
  execute('StatsAggregatorSetSummaryWriter', [statsAggregator, summary]);
}

/** `StatsAggregatorSummary`: iterator: resource → summary: string. Stateful. */
export function statsAggregatorSummary(iterator: Tensor): Tensor {
  return execute('StatsAggregatorSummary', [iterator])[0];
}

/** `StochasticCastToInt`: input: Tin, key: uint64, counter: uint64, alg: int32 → output: Tout. */
export function stochasticCastToInt(
  input: Tensor,
  key: Tensor,
  counter: Tensor,
  alg: Tensor,
  attrs: { Tout: 'int8' | 'int16' | 'int32' },
): Tensor {
  return execute('StochasticCastToInt', [input, key, counter, alg], attrs)[0];
}

/** `StopGradient`: input: T → output: T. */
export function stopGradient(input: Tensor): Tensor {
  return execute('StopGradient', [input])[0];
}

/** `StoreMinibatchStatisticsInFdo`: program_key: string, max_ids: int32, max_uniques: int32 → (). Stateful. */
export function storeMinibatchStatisticsInFdo(
  programKey: Tensor,
  maxIds: Tensor,
  maxUniques: Tensor,
  attrs: {
    sample_count: Int;
    num_replica: Int;
    feature_width: Int;
    num_sc_per_chip: Int;
    table_name: Bytes;
    mini_batch_splits: Bytes;
  },
): void {
  execute('StoreMinibatchStatisticsInFdo', [programKey, maxIds, maxUniques], attrs);
}

/** `StridedSlice`: input: T, begin: Index, end: Index, strides: Index → output: T. */
export function stridedSlice(
  input: Tensor,
  begin: Tensor,
  end: Tensor,
  strides: Tensor,
  attrs?: { begin_mask?: Int; end_mask?: Int; ellipsis_mask?: Int; new_axis_mask?: Int; shrink_axis_mask?: Int },
): Tensor {
  return execute('StridedSlice', [input, begin, end, strides], attrs)[0];
}

/** `StridedSliceAssign`: ref: Ref(T), begin: Index, end: Index, strides: Index, value: T → output_ref: Ref(T). */
export function stridedSliceAssign(
  ref: Tensor,
  begin: Tensor,
  end: Tensor,
  strides: Tensor,
  value: Tensor,
  attrs?: { begin_mask?: Int; end_mask?: Int; ellipsis_mask?: Int; new_axis_mask?: Int; shrink_axis_mask?: Int },
): Tensor {
  return execute('StridedSliceAssign', [ref, begin, end, strides, value], attrs)[0];
}

/** `StridedSliceGrad`: shape: Index, begin: Index, end: Index, strides: Index, dy: T → output: T. */
export function stridedSliceGrad(
  shape: Tensor,
  begin: Tensor,
  end: Tensor,
  strides: Tensor,
  dy: Tensor,
  attrs?: { begin_mask?: Int; end_mask?: Int; ellipsis_mask?: Int; new_axis_mask?: Int; shrink_axis_mask?: Int },
): Tensor {
  return execute('StridedSliceGrad', [shape, begin, end, strides, dy], attrs)[0];
}

/** `StringFormat`: inputs: ...T → output: string. */
export function stringFormat(
  inputs: readonly Tensor[],
  attrs?: { template?: Bytes; placeholder?: Bytes; summarize?: Int },
): Tensor {
  return execute('StringFormat', [inputs], attrs)[0];
}

/** `StringJoin`: inputs: N * string → output: string. */
export function stringJoin(inputs: readonly Tensor[], attrs?: { separator?: Bytes }): Tensor {
  return execute('StringJoin', [inputs], attrs)[0];
}

/** `StringLength`: input: string → output: int32. */
export function stringLength(input: Tensor, attrs?: { unit?: 'BYTE' | 'UTF8_CHAR' }): Tensor {
  return execute('StringLength', [input], attrs)[0];
}

/** `StringLower`: input: string → output: string. */
export function stringLower(input: Tensor, attrs?: { encoding?: Bytes }): Tensor {
  return execute('StringLower', [input], attrs)[0];
}

/** `StringNGrams`: data: string, data_splits: Tsplits → ngrams: string, ngrams_splits: Tsplits. */
export function stringNGrams(
  data: Tensor,
  dataSplits: Tensor,
  attrs: {
    separator: Bytes;
    ngram_widths: readonly Int[];
    left_pad: Bytes;
    right_pad: Bytes;
    pad_width: Int;
    preserve_short_sequences: boolean;
  },
): [ngrams: Tensor, ngramsSplits: Tensor] {
  return execute('StringNGrams', [data, dataSplits], attrs) as [Tensor, Tensor];
}

/** `StringSplit`: input: string, delimiter: string → indices: int64, values: string, shape: int64. */
export function stringSplit(
  input: Tensor,
  delimiter: Tensor,
  attrs?: { skip_empty?: boolean },
): [indices: Tensor, values: Tensor, shape: Tensor] {
  return execute('StringSplit', [input, delimiter], attrs) as [Tensor, Tensor, Tensor];
}

/** `StringSplitV2`: input: string, sep: string → indices: int64, values: string, shape: int64. */
export function stringSplitV2(
  input: Tensor,
  sep: Tensor,
  attrs?: { maxsplit?: Int },
): [indices: Tensor, values: Tensor, shape: Tensor] {
  return execute('StringSplitV2', [input, sep], attrs) as [Tensor, Tensor, Tensor];
}

/** `StringStrip`: input: string → output: string. */
export function stringStrip(input: Tensor): Tensor {
  return execute('StringStrip', [input])[0];
}

/** `StringToHashBucket`: string_tensor: string → output: int64. */
export function stringToHashBucket(stringTensor: Tensor, attrs: { num_buckets: Int }): Tensor {
  return execute('StringToHashBucket', [stringTensor], attrs)[0];
}

/** `StringToHashBucketFast`: input: string → output: int64. */
export function stringToHashBucketFast(input: Tensor, attrs: { num_buckets: Int }): Tensor {
  return execute('StringToHashBucketFast', [input], attrs)[0];
}

/** `StringToHashBucketStrong`: input: string → output: int64. */
export function stringToHashBucketStrong(input: Tensor, attrs: { num_buckets: Int; key: readonly Int[] }): Tensor {
  return execute('StringToHashBucketStrong', [input], attrs)[0];
}

/** `StringToNumber`: string_tensor: string → output: out_type. */
export function stringToNumber(
  stringTensor: Tensor,
  attrs?: { out_type?: 'float32' | 'float64' | 'int32' | 'int64' | 'uint32' | 'uint64' },
): Tensor {
  return execute('StringToNumber', [stringTensor], attrs)[0];
}

/** `StringUpper`: input: string → output: string. */
export function stringUpper(input: Tensor, attrs?: { encoding?: Bytes }): Tensor {
  return execute('StringUpper', [input], attrs)[0];
}

/** `Sub`: x: T, y: T → z: T. */
export function sub(x: Tensor, y: Tensor): Tensor {
  return execute('Sub', [x, y])[0];
}

/** `Substr`: input: string, pos: T, len: T → output: string. */
export function substr(input: Tensor, pos: Tensor, len: Tensor, attrs?: { unit?: 'BYTE' | 'UTF8_CHAR' }): Tensor {
  return execute('Substr', [input, pos, len], attrs)[0];
}

/** `Sum`: input: T, reduction_indices: Tidx → output: T. */
export function sum(input: Tensor, reductionIndices: Tensor, attrs?: { keep_dims?: boolean }): Tensor {
  return execute('Sum', [input, reductionIndices], attrs)[0];
}

/** `SummaryWriter`: () → writer: resource. Stateful. */
export function summaryWriter(attrs?: { shared_name?: Bytes; container?: Bytes }): Tensor {
  return execute('SummaryWriter', [], attrs)[0];
}

/** `Svd`: input: T → s: T, u: T, v: T. */
export function svd(
  input: Tensor,
  attrs?: { compute_uv?: boolean; full_matrices?: boolean },
): [s: Tensor, u: Tensor, v: Tensor] {
  return execute('Svd', [input], attrs) as [Tensor, Tensor, Tensor];
}

/** `Switch`: data: T, pred: bool → output_false: T, output_true: T. */
export function switch_(data: Tensor, pred: Tensor): [outputFalse: Tensor, outputTrue: Tensor] {
  return execute('Switch', [data, pred]) as [Tensor, Tensor];
}

/** `SymbolicGradient`: input: ...Tin → output: ...Tout. */
export function symbolicGradient(
  input: readonly Tensor[],
  attrs: { Tout: readonly DType[]; f: FunctionRef },
): Tensor[] {
  return execute('SymbolicGradient', [input], attrs, attrs.Tout.length);
}

/** `SyncDevice`: () → (). Stateful. */
export function syncDevice(): void {
  execute('SyncDevice', []);
}
