/** What the library's registry says of each operation, parsed out of the machine-written table when asked for. */

import type { DType } from './dtype';
import { opTable } from './op-table';

/** One input or output of an operation. */
export interface ArgInfo {
  readonly name: string;
  /** The element type where it is fixed, else null. */
  readonly dtype: DType | null;
  /** Attribute that holds the element type, else null. */
  readonly typeAttr: string | null;
  /** Attribute that holds the length of a list of one element type, else null. */
  readonly numberAttr: string | null;
  /** Attribute that holds the element types of a list, else null. */
  readonly typeListAttr: string | null;
  readonly isList: boolean;
  /** A reference to a variable of TensorFlow 1. */
  readonly isRef: boolean;
}

export interface AttrInfo {
  readonly name: string;
  /** 'int', 'list(int)', 'type', … */
  readonly kind: string;
  /** TensorFlow reads it off the inputs, so it need not be given. */
  readonly inferred: boolean;
  readonly hasDefault: boolean;
  /** Strings, numbers, booleans, dtype names, shapes (null: unknown rank, -1: unknown size), {name} of a function, or lists. */
  readonly default: unknown;
  readonly allowed: readonly string[] | null;
  readonly minimum: number | null;
}

export interface OpInfo {
  readonly type: string;
  readonly isStateful: boolean;
  readonly inputs: readonly ArgInfo[];
  readonly outputs: readonly ArgInfo[];
  readonly attrs: ReadonlyMap<string, AttrInfo>;
}

type AttrEntry = [name: string, kind: string, fallback?: [unknown] | 0, allowed?: number, minimum?: number];
type Row = [stateful: 0 | 1, inputs: string, outputs: string, ...attrs: AttrEntry[]];

let rows: Map<string, string> | undefined;
let allowedLists: readonly (readonly string[])[] = [];
const parsed = new Map<string, OpInfo>();

function loadRows(): Map<string, string> {
  const lines = opTable.split('\n');
  allowedLists = JSON.parse(lines[0]) as string[][];
  const map = new Map<string, string>();
  for (let i = 1; i < lines.length; i++) {
    const space = lines[i].indexOf(' ');
    map.set(lines[i].slice(0, space), lines[i].slice(space + 1));
  }
  return map;
}

/** 'a:T', 'values:N*T', 'args:Tin[]', 'shape:=int32', 'ref:&T' */
function parseArg(text: string): ArgInfo {
  const [, name, number, ref, fixed, type, list] = /^(\w+):(?:(\w+)\*)?(&?)(=?)(\w+)(\[\])?$/.exec(text)!;
  return {
    name,
    dtype: fixed ? (type as DType) : null,
    typeAttr: fixed || list ? null : type,
    numberAttr: number ?? null,
    typeListAttr: list ? type : null,
    isList: number !== undefined || list !== undefined,
    isRef: ref !== '',
  };
}

function parseAttr([name, kind, fallback, allowed, minimum]: AttrEntry): AttrInfo {
  const inferred = name.endsWith('*');
  const value = fallback ? fallback[0] : undefined;
  return {
    name: inferred ? name.slice(0, -1) : name,
    kind,
    inferred,
    hasDefault: Boolean(fallback),
    // JSON has no infinity; the table spells it as a string.
    default: kind === 'float' && value !== undefined ? Number(value) : value,
    allowed: allowed ? allowedLists[allowed - 1] : null,
    minimum: minimum ?? null,
  };
}

function parseRow(type: string, text: string): OpInfo {
  const [stateful, inputs, outputs, ...attrs] = JSON.parse(text) as Row;
  const args = (list: string) => (list === '' ? [] : list.split(' ').map(parseArg));
  const entries = attrs.map(parseAttr).map((attr) => [attr.name, attr] as const);
  return { type, isStateful: stateful === 1, inputs: args(inputs), outputs: args(outputs), attrs: new Map(entries) };
}

/**
 * The definition of an operation.
 *
 * @param type operation as TensorFlow names it, 'MatMul'.
 * @returns undefined when the table lacks it (operations of a loaded library, names that start with an underscore).
 */
export function opInfo(type: string): OpInfo | undefined {
  const known = parsed.get(type);
  if (known !== undefined) return known;
  rows ??= loadRows();
  const text = rows.get(type);
  if (text === undefined) return undefined;
  const info = parseRow(type, text);
  parsed.set(type, info);
  return info;
}

/** Adds an operation that the table lacks. */
export function addOpInfo(info: OpInfo): void {
  rows ??= loadRows();
  if (!rows.has(info.type)) parsed.set(info.type, info);
}

/** Names of all operations of the table, sorted; those of loaded libraries are not among them. */
export function opNames(): string[] {
  rows ??= loadRows();
  return [...rows.keys()];
}

/** Whether an operation has side effects or state (and must keep its order); unknown ones are taken to. */
export function isStateful(type: string): boolean {
  return opInfo(type)?.isStateful ?? true;
}
