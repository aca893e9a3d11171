/** The training runs that scripts/fixtures/keras_training.py recorded, as this library's values. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserializeKerasObject } from '../../../lib/keras/config';
import type { Model } from '../../../lib/keras';
import * as tf from '../../../lib';

interface PackedArray {
  dtype: string;
  shape: number[];
  data: string;
}

type Packed = PackedArray | null | Packed[] | { [name: string]: Packed };

export interface KerasCase {
  name: string;
  model: unknown;
  compile: Record<string, unknown>;
  initial: PackedArray[];
  x: Packed;
  y: Packed;
  fit: Record<string, unknown>;
  history: Record<string, number[]>;
  epochs: number[];
  predictions: Packed;
  evaluation: Record<string, number>;
  weights: PackedArray[];
  iterations: number;
}

const file = join(__dirname, '../../fixtures/keras_training.json');
const recorded = JSON.parse(readFileSync(file, 'utf8').replaceAll('NaN', 'null')) as {
  epochs: number;
  cases: KerasCase[];
};

export const { epochs, cases } = recorded;

const arrays = {
  float32: Float32Array,
  float64: Float64Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint8: Uint8Array,
} as const;

/** Tensors in the place of packed arrays. */
export function unpack(value: Packed): never {
  if (value === null) return null as never;
  if (Array.isArray(value)) return value.map(unpack) as never;
  if (typeof value['data'] !== 'string') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item as Packed)])) as never;
  }
  const { dtype, shape, data } = value as PackedArray;
  const bytes = Buffer.from(data, 'base64');
  const Storage = arrays[dtype as keyof typeof arrays];
  const values = new Storage(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  return tf.tensor(values as never, shape, dtype as never) as never;
}

/** The model as it was when Keras began. */
export function modelOf(recording: KerasCase): Model {
  const model = deserializeKerasObject(recording.model) as Model;
  model.setWeights(recording.initial.map(unpack));
  model.compileFromConfig(recording.compile);
  return model;
}

const optionNames: Record<string, string> = {
  batch_size: 'batchSize',
  validation_split: 'validationSplit',
  validation_data: 'validationData',
  validation_batch_size: 'validationBatchSize',
  validation_freq: 'validationFreq',
  class_weight: 'classWeight',
  sample_weight: 'sampleWeight',
  steps_per_epoch: 'stepsPerEpoch',
  initial_epoch: 'initialEpoch',
};

/** Keras's arguments of fit as options. */
export function fitOptions(recording: KerasCase): Record<string, unknown> {
  const options: Record<string, unknown> = { epochs, shuffle: false, verbose: 0 };
  for (const [key, value] of Object.entries(recording.fit)) {
    const packed = key === 'validation_data' || key === 'sample_weight';
    options[optionNames[key]] = packed ? unpack(value as Packed) : value;
  }
  return options;
}
