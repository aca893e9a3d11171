/** The data of one step: columns and how they make up x, y and the sample weights. */

import type { Shape } from '../../../core/shape';
import { show } from '../../../core/show';
import type { EagerTensor, Tensor } from '../../../core/tensor';
import { flatten, mapTree, type Tree } from '../../../core/tree';
import { isRecord } from '../../../core/tree';
import { ColumnReader, oneSlot, type Form, type Slots } from './columns';

/** Where inputs, targets and weights are among the columns; null for what is missing. */
export interface BatchForm {
  readonly x: Form | null;
  readonly y: Form | null;
  readonly sampleWeight: Form | null;
}

/** What a step is given: inputs, targets, sample weights; null for what is missing. */
export type StepData<T = Tensor> = [x: Tree<T>, y?: Tree<T> | null, sampleWeight?: Tree<T> | null];

/** What is known of a model before its data is read. */
export interface DataHints {
  readonly inputs: Slots;
  readonly outputs: Slots;
}

/** Data of a step or of a whole run. */
export interface Batch {
  readonly columns: EagerTensor[];
  /** What each column is called in errors. */
  readonly labels: string[];
  readonly form: BatchForm;
  /** Length of the first axis of all columns. */
  readonly rows: number;
}

export const noHints: DataHints = { inputs: oneSlot, outputs: oneSlot };

/**
 * Reads inputs, targets and weights, and checks that they belong together.
 *
 * @throws TypeError or RangeError that names what was wrong, before anything runs.
 */
export function readBatch(call: string, x: unknown, y: unknown, sampleWeight: unknown, hints: DataHints): Batch {
  const reader = new ColumnReader(call);
  const form: BatchForm = {
    x: reader.read(x, 'x', hints.inputs),
    y: reader.read(y, 'y', hints.outputs),
    sampleWeight: reader.read(sampleWeight, 'sampleWeight', { names: null, rows: hints.outputs.rows.map(() => null) }),
  };
  if (form.x === null) throw new TypeError(`${call}: expected x, received ${show(x)}`);
  const { columns, labels } = reader;
  for (const index of flatten<number | null>(form.sampleWeight as Tree<number | null>)) {
    if (index !== null && columns[index].dtype === 'string')
      throw new TypeError(`${call}: expected numbers in ${labels[index]}, received strings`);
  }
  return { columns, labels, form, rows: commonRows(call, columns, labels) };
}

function commonRows(call: string, columns: readonly EagerTensor[], labels: readonly string[]): number {
  const sizes = columns.map((column) => column.shape[0]);
  if (sizes.some((size) => size !== sizes[0])) {
    const found = labels.map((label, i) => `${label} has ${sizes[i]}`).join(', ');
    throw new RangeError(`${call}: expected the same number of samples everywhere, but ${found}`);
  }
  if (sizes[0] === 0)
    throw new RangeError(`${call}: expected at least one sample, received empty data (${labels.join(', ')})`);
  return sizes[0];
}

/** The arguments of a step in the form of its data. */
export function unflatten<T>(form: BatchForm, leaves: readonly T[]): StepData<T> {
  const fill = (tree: Form | null) =>
    tree === null ? null : (mapTree(tree, (index) => (index === null ? null : leaves[index])) as Tree<T>);
  return [fill(form.x)!, fill(form.y), fill(form.sampleWeight)];
}

/** A string that is equal for batches that one traced step can take. */
export function batchKey({ form, columns }: Pick<Batch, 'form' | 'columns'>): string {
  let key = keyOf(form);
  for (const column of columns) {
    const [, ...row] = column.staticShape as Shape;
    key += `;${column.dtype}:${row.join(',')}`;
  }
  return key;
}

function keyOf(form: unknown): string {
  if (form === null || typeof form !== 'object') return String(form);
  if (Array.isArray(form)) return `[${form.map(keyOf).join()}]`;
  return isRecord(form)
    ? `{${Object.keys(form)
        .sort()
        .map((key) => `${key}:${keyOf(form[key])}`)
        .join()}}`
    : '';
}
