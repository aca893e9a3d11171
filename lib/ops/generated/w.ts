// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

import type { FunctionRef } from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import type { Tensor } from '../../core/tensor';
import type { Bytes, Int, NativeShape } from '../attr-types';

/** `WeightedFlatMapDataset`: input_datasets: N * variant, weights: M * float64 → handle: variant. */
export function weightedFlatMapDataset(
  inputDatasets: readonly Tensor[],
  weights: readonly Tensor[],
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('WeightedFlatMapDataset', [inputDatasets, weights], attrs)[0];
}

/** `Where`: input: T → index: int64. */
export function where(input: Tensor): Tensor {
  return execute('Where', [input])[0];
}

/** `While`: input: ...T → output: ...T. Stateful. */
export function while_(
  input: readonly Tensor[],
  attrs: { cond: FunctionRef; body: FunctionRef; output_shapes?: readonly NativeShape[]; parallel_iterations?: Int },
): Tensor[] {
  return execute('While', [input], attrs, input.length);
}

/** `WholeFileReader`: () → reader_handle: Ref(string). Stateful. */
export function wholeFileReader(attrs?: { container?: Bytes; shared_name?: Bytes }): Tensor {
  return execute('WholeFileReader', [], attrs)[0];
}

/** `WholeFileReaderV2`: () → reader_handle: resource. Stateful. */
export function wholeFileReaderV2(attrs?: { container?: Bytes; shared_name?: Bytes }): Tensor {
  return execute('WholeFileReaderV2', [], attrs)[0];
}

/** `WindowDataset`: input_dataset: variant, size: int64, shift: int64, stride: int64, drop_remainder: bool → handle: variant. */
export function windowDataset(
  inputDataset: Tensor,
  size: Tensor,
  shift: Tensor,
  stride: Tensor,
  dropRemainder: Tensor,
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[]; metadata?: Bytes },
): Tensor {
  return execute('WindowDataset', [inputDataset, size, shift, stride, dropRemainder], attrs)[0];
}

/** `WindowOp`: inputs: ...Tinputs → handle: variant. */
export function windowOp(
  inputs: readonly Tensor[],
  attrs: { output_types: readonly DType[]; output_shapes: readonly NativeShape[] },
): Tensor {
  return execute('WindowOp', [inputs], attrs)[0];
}

/** `WorkerHeartbeat`: request: string → response: string. Stateful. */
export function workerHeartbeat(request: Tensor): Tensor {
  return execute('WorkerHeartbeat', [request])[0];
}

/** `WrapDatasetVariant`: input_handle: variant → output_handle: variant. */
export function wrapDatasetVariant(inputHandle: Tensor): Tensor {
  return execute('WrapDatasetVariant', [inputHandle])[0];
}

/** `WriteAudioSummary`: writer: resource, step: int64, tag: string, tensor: float32, sample_rate: float32 → (). Stateful. */
export function writeAudioSummary(
  writer: Tensor,
  step: Tensor,
  tag: Tensor,
  tensor: Tensor,
  sampleRate: Tensor,
  attrs?: { max_outputs?: Int },
): void {
  execute('WriteAudioSummary', [writer, step, tag, tensor, sampleRate], attrs);
}

/** `WriteFile`: filename: string, contents: string → (). Stateful. */
export function writeFile(filename: Tensor, contents: Tensor): void {
  execute('WriteFile', [filename, contents]);
}

/** `WriteGraphSummary`: writer: resource, step: int64, tensor: string → (). Stateful. */
export function writeGraphSummary(writer: Tensor, step: Tensor, tensor: Tensor): void {
  execute('WriteGraphSummary', [writer, step, tensor]);
}

/** `WriteHistogramSummary`: writer: resource, step: int64, tag: string, values: T → (). Stateful. */
export function writeHistogramSummary(writer: Tensor, step: Tensor, tag: Tensor, values: Tensor): void {
  execute('WriteHistogramSummary', [writer, step, tag, values]);
}

/** `WriteImageSummary`: writer: resource, step: int64, tag: string, tensor: T, bad_color: uint8 → (). Stateful. */
export function writeImageSummary(
  writer: Tensor,
  step: Tensor,
  tag: Tensor,
  tensor: Tensor,
  badColor: Tensor,
  attrs?: { max_images?: Int },
): void {
  execute('WriteImageSummary', [writer, step, tag, tensor, badColor], attrs);
}

/** `WriteRawProtoSummary`: writer: resource, step: int64, tensor: string → (). Stateful. */
export function writeRawProtoSummary(writer: Tensor, step: Tensor, tensor: Tensor): void {
  execute('WriteRawProtoSummary', [writer, step, tensor]);
}

/** `WriteScalarSummary`: writer: resource, step: int64, tag: string, value: T → (). Stateful. */
export function writeScalarSummary(writer: Tensor, step: Tensor, tag: Tensor, value: Tensor): void {
  execute('WriteScalarSummary', [writer, step, tag, value]);
}

/** `WriteSummary`: writer: resource, step: int64, tensor: T, tag: string, summary_metadata: string → (). Stateful. */
export function writeSummary(
  writer: Tensor,
  step: Tensor,
  tensor: Tensor,
  tag: Tensor,
  summaryMetadata: Tensor,
): void {
  execute('WriteSummary', [writer, step, tensor, tag, summaryMetadata]);
}
