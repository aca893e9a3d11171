/** What users pass as data becomes columns: tensors on the host whose first axis is the samples. */

import { withContext } from '../../../core/context';
import { toTensor, type TensorLike } from '../../../core/convert';
import { isFloating } from '../../../core/dtype';
import { eagerContext } from '../../../core/eager-context';
import { formatShape, type Shape } from '../../../core/shape';
import { EagerTensor, Tensor, type TypedArray } from '../../../core/tensor';
import { isRecord, type Tree } from '../../../core/tree';
import { cast, reshape } from '../../../ops';
import { floatx } from '../../backend';

/** One array of data: a tensor, a typed array, nested arrays, or something that stands for a tensor. */
export type ArrayLike = TensorLike;

/** Arrays, alone or by input: in a list or in a record by name. */
export type DataTree = ArrayLike | readonly DataTree[] | { readonly [name: string]: DataTree };

/** Which column stands where; null where there is none. */
export type Form = Tree<number | null>;

/** What is known of the inputs or outputs of a model before its data is read. */
export interface Slots {
  /** Names by which a record gives them; null where they have none. */
  readonly names: readonly string[] | null;
  /** Shape of one sample of each: with it a flat typed array can be cut into rows. */
  readonly rows: readonly (Shape | null)[];
}

/** One array, of which nothing is known. */
export const oneSlot: Slots = { names: null, rows: [null] };

/** Whether a value is one array rather than several. */
function isArray(value: unknown): boolean {
  if (value instanceof Tensor || ArrayBuffer.isView(value)) return true;
  if (Array.isArray(value)) return !isListOfArrays(value);
  return !isRecord(value);
}

/**
 * Whether a list holds several arrays (one per input) rather than being nested numbers: tensors, typed arrays and
 * records only come one per input.
 */
function isListOfArrays(list: readonly unknown[], depth = 1): boolean {
  // What is nested deeper than a tensor can be, as an array that holds itself, is for the conversion to refuse.
  if (depth > 254) return false;
  return list.some(
    (item) =>
      item instanceof Tensor ||
      ArrayBuffer.isView(item) ||
      isRecord(item) ||
      (Array.isArray(item) && isListOfArrays(item, depth + 1)),
  );
}

function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** Whether a list holds the samples of a model's only input, each in a typed array, rather than that input. */
function isListOfRows(value: unknown, row: Shape | null): value is readonly TypedArray[] {
  if (!Array.isArray(value) || value.length < 2 || !value.every(isTypedArray)) return false;
  if (row === null || row.includes(null)) return false;
  const [first] = value;
  const size = (row as number[]).reduce((product, each) => product * each, 1);
  return value.every((each) => each.length === size && each.constructor === first.constructor);
}

/** The samples one after the other in one array. */
function stackRows(rows: readonly TypedArray[]): TypedArray {
  const [first] = rows;
  const whole = new (first.constructor as new (length: number) => Float32Array)(first.length * rows.length);
  rows.forEach((row, i) => whole.set(row as Float32Array, i * first.length));
  return whole;
}

/** Collects columns and their place. */
export class ColumnReader {
  readonly columns: EagerTensor[] = [];
  readonly labels: string[] = [];

  /** Number of samples, once it is known: a flat array of as many numbers holds one per sample. */
  private rows: number | null = null;

  /** @param call who reads, for errors. */
  constructor(private readonly call: string) {}

  /**
   * Reads data into columns.
   *
   * @param value arrays; null and undefined stand for none.
   * @param label what the data is called in errors.
   * @param slots where the arrays go; for several, a list of nested arrays is read as one array each.
   * @returns where each column belongs; null for no data.
   */
  read(value: unknown, label: string, slots: Slots = oneSlot): Form | null {
    if (value === null || value === undefined) return null;
    const { names, rows } = slots;
    const one = (row: Shape | null | undefined): Slots => ({ names: null, rows: [row ?? null] });
    if (rows.length === 1 && isListOfRows(value, rows[0])) return this.read(stackRows(value), label, slots);
    if (Array.isArray(value) && (isListOfArrays(value) || (rows.length > 1 && value.length === rows.length))) {
      return value.map((item, i) => this.read(item, `${label}[${i}]`, one(rows[i])));
    }
    if (!isArray(value)) {
      const record = value as Record<string, unknown>;
      const form: { [name: string]: Form } = {};
      for (const name of Object.keys(record).sort()) {
        form[name] = this.read(record[name], `${label}.${name}`, one(rows[names?.indexOf(name) ?? -1]));
      }
      return form;
    }
    const tensor = this.column(value as ArrayLike, label, rows.length === 1 ? rows[0] : null);
    this.rows ??= tensor.shape[0];
    this.labels.push(label);
    return this.columns.push(tensor) - 1;
  }

  private column(value: ArrayLike, label: string, row: Shape | null): EagerTensor {
    return withContext(eagerContext, () => {
      const tensor = toColumn(value, `${this.call}: ${label}`);
      if (tensor.rank === 0) {
        throw new RangeError(`${this.call}: expected ${label} to have a first axis of samples, received a scalar`);
      }
      const isFlat = isTypedArray(value) && tensor.shape[0] !== this.rows;
      return isFlat && row !== null ? cutIntoRows(tensor, row, `${this.call}: ${label}`) : tensor;
    });
  }
}

/** Floats of another width are read in Keras's own, as Keras does; other dtypes stay and are cast in the model. */
function toColumn(value: ArrayLike, label: string): EagerTensor {
  if (value instanceof Float64Array && floatx() === 'float32') return toTensor(value, 'float32', label) as EagerTensor;
  const tensor = toTensor(value, undefined, label);
  if (!(tensor instanceof EagerTensor)) {
    throw new TypeError(`${label}: expected a tensor that holds data, received ${tensor.describe()}`);
  }
  if (tensor.isDisposed) throw new Error(`${label}: the tensor (id ${tensor.id}) has been disposed`);
  return isFloating(tensor.dtype) && tensor.dtype !== floatx() ? (cast(tensor, floatx()) as EagerTensor) : tensor;
}

/** A flat typed array as rows of a known shape. */
function cutIntoRows(tensor: EagerTensor, row: Shape, label: string): EagerTensor {
  if (tensor.rank !== 1 || row.length === 0 || row.includes(null)) return tensor;
  const size = (row as number[]).reduce((product, each) => product * each, 1);
  if (size === 0 || tensor.size % size !== 0) {
    throw new RangeError(
      `${label}: expected rows of shape ${formatShape(row)}, ${size} numbers each, received ${tensor.size} numbers`,
    );
  }
  return reshape(tensor, [tensor.size / size, ...(row as number[])]) as EagerTensor;
}
