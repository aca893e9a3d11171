/** Nested structures in the form in which SavedModels hold them. */

import Long from 'long';
import { dtypeCode } from '../../core/dtype';
import type { Shape } from '../../core/shape';
import { isRecord } from '../../core/tree';
import { TensorSpec } from '../../function/tensor-spec';
import type { StructuredValue, TensorShapeProto } from '../../proto/messages';
import type { Init } from '../../proto/codec';

/** A shape, null where sizes or the rank are open. */
export function shapeProto(shape: Shape | null): Init<TensorShapeProto> {
  return shape === null ? { unknown_rank: true } : { dim: shape.map((size) => ({ size: size ?? -1 })) };
}

/** A list that Python reads as a tuple. */
export function tuple(values: readonly Init<StructuredValue>[]): Init<StructuredValue> {
  return { tuple_value: { values } };
}

/**
 * Writes a structure: specs of tensors, literals, null, lists and records.
 *
 * @param where names the value in errors.
 * @throws TypeError for a value that a SavedModel cannot hold.
 */
export function encodeStructure(value: unknown, where: string): Init<StructuredValue> {
  if (value === null || value === undefined) return { none_value: {} };
  if (value instanceof TensorSpec) {
    return {
      tensor_spec_value: { name: value.name ?? '', shape: shapeProto(value.shape), dtype: dtypeCode(value.dtype) },
    };
  }
  if (typeof value === 'string') return { string_value: value };
  if (typeof value === 'boolean') return { bool_value: value };
  if (typeof value === 'bigint') return { int64_value: Long.fromString(value.toString()) };
  if (typeof value === 'number') return Number.isSafeInteger(value) ? { int64_value: value } : { float64_value: value };
  if (Array.isArray(value)) return { list_value: { values: value.map((item) => encodeStructure(item, where)) } };
  if (isRecord(value)) {
    const fields = Object.entries(value).map(([key, item]) => [key, encodeStructure(item, where)] as const);
    return { dict_value: { fields: Object.fromEntries(fields) } };
  }
  throw new TypeError(`save: ${where} holds ${describe(value)}, which a SavedModel cannot hold`);
}

function describe(value: unknown): string {
  const { name } = (value as object).constructor;
  return typeof value === 'function' ? 'a function' : `an object of class ${name}`;
}

/** Python's description of a function's parameters: positional ones, of which the last may have defaults. */
export function functionSpec(
  names: readonly string[],
  defaults: readonly unknown[],
  namedOnly: readonly string[] = [],
): Init<StructuredValue> {
  const strings = (values: readonly string[]) => encodeStructure([...values], 'a function');
  const none: Init<StructuredValue> = { none_value: {} };
  const fields: [string, Init<StructuredValue>][] = [
    ['args', strings(names)],
    ['varargs', none],
    ['varkw', none],
    ['defaults', defaults.length === 0 ? none : tuple(defaults.map((value) => encodeStructure(value, 'a default')))],
    ['kwonlyargs', strings(namedOnly)],
    ['kwonlydefaults', none],
    ['annotations', { dict_value: { fields: {} } }],
  ];
  return { named_tuple_value: { name: 'FullArgSpec', values: fields.map(([key, value]) => ({ key, value })) } };
}
