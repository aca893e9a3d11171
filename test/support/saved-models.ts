/** SavedModels that Python wrote (scripts/fixtures/saved_models.py), and what they compute. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../lib';
import { SavedModel } from '../../lib/proto/messages';

/** A value as the script writes it: 64-bit integers as text, complex ones in parts. */
export interface Plain {
  dtype: tf.DType;
  shape: number[];
  values: (number | string | boolean)[];
}

/** Inputs and outputs of one call. */
export interface Case {
  inputs: Record<string, Plain>;
  outputs: Record<string, Plain>;
}

export interface GraphCase {
  feeds: Record<string, Plain>;
  fetches: Record<string, Plain>;
}

export interface Cases {
  /** By model, then (for tf1) by tags, by signature. */
  signatures: Record<'keras-functional' | 'keras-sequence' | 'module', Record<string, Case>> & {
    tf1: Record<string, Record<string, Case>>;
  };
  graphs: Record<string, GraphCase>;
}

export const savedModels = join(__dirname, '../fixtures/saved-models');

export function readCases(directory = savedModels): Cases {
  return JSON.parse(readFileSync(join(directory, 'cases.json'), 'utf8')) as Cases;
}

export function toTensor({ dtype, shape, values }: Plain): tf.Tensor {
  const elements = dtype.endsWith('int64') ? values.map((value) => BigInt(value as string)) : values;
  if (dtype.startsWith('complex')) return tf.tensor(Float32Array.from(elements as number[]), shape, dtype);
  return tf.tensor(elements as tf.NestedArray, shape, dtype);
}

export function toTensors(values: Record<string, Plain>): Record<string, tf.Tensor> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toTensor(value)]));
}

/** Expects a tensor of this element type and shape, floats to within 1e-5. */
export function expectTensor(tensor: tf.Tensor, wanted: Plain): void {
  expect({ dtype: tensor.dtype, shape: tensor.shape }).toEqual({ dtype: wanted.dtype, shape: wanted.shape });
  const values = [...(tensor.dataSync() as Iterable<unknown>)];
  expect(values).toHaveLength(wanted.values.length);
  values.forEach((value, i) => {
    if (typeof value === 'number') expect(value).toBeCloseTo(Number(wanted.values[i]), 5);
    else expect(String(value)).toBe(wanted.values[i]);
  });
}

export function expectTensors(tensors: Record<string, tf.Tensor>, wanted: Record<string, Plain>): void {
  expect(Object.keys(tensors).sort()).toEqual(Object.keys(wanted).sort());
  for (const [name, value] of Object.entries(wanted)) expectTensor(tensors[name]!, value);
}

/** Runs `use` with a copy of one of the models, which it may damage. */
export async function withCopy<T>(model: string, use: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'saved-model-'));
  try {
    cpSync(join(savedModels, model), directory, { recursive: true });
    return await use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Changes what a SavedModel's file says. */
export function changeSavedModel(directory: string, change: (message: SavedModel) => void): void {
  const file = join(directory, 'saved_model.pb');
  const message = SavedModel.decode(readFileSync(file));
  change(message);
  writeFileSync(file, SavedModel.encode(message));
}
