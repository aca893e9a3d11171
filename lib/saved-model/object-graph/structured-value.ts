/** Nested structures as SavedModels hold them: arguments and results of functions. */

import { dtypeName } from '../../core/dtype';
import { fromShapeProto } from '../../core/shape';
import { TensorSpec } from '../../function/tensor-spec';
import type { StructuredValue } from '../../proto/messages';
import { toBigInt } from '../../proto/codec';

/** A kind of value that has no counterpart here, such as a ragged tensor's description. */
export class UnsupportedValue {
  constructor(readonly description: string) {}
}

/** A literal, the description of a tensor, or a list or record of structures. */
export type Structure =
  | null
  | number
  | bigint
  | string
  | boolean
  | TensorSpec
  | UnsupportedValue
  | Structure[]
  | { [key: string]: Structure };

/** How many structures may lie within each other. */
const deepest = 200;

/** Records whose fields stay in their order; those of others are visited in the order of their names. */
const namedTuples = new WeakSet<object>();

/** The keys of a record in the order in which TensorFlow visits them. */
export function keysOf(record: { [key: string]: Structure }): string[] {
  return namedTuples.has(record) ? Object.keys(record) : Object.keys(record).sort();
}

/** Whether a structure is one with names. */
export function isNamed(structure: Structure): structure is { [key: string]: Structure } {
  return (
    typeof structure === 'object' &&
    structure !== null &&
    !Array.isArray(structure) &&
    !(structure instanceof TensorSpec) &&
    !(structure instanceof UnsupportedValue)
  );
}

/** The leaves, in TensorFlow's order. */
export function leavesOf(structure: Structure, leaves: Structure[] = []): Structure[] {
  if (Array.isArray(structure)) structure.forEach((item) => leavesOf(item, leaves));
  else if (isNamed(structure)) keysOf(structure).forEach((key) => leavesOf(structure[key], leaves));
  else leaves.push(structure);
  return leaves;
}

/**
 * Reads a structure: tuples and lists are arrays, dicts and named tuples records, None is null.
 *
 * @throws RangeError for one that is damaged.
 */
export function decodeStructure(value: StructuredValue | null, depth = 0): Structure {
  if (depth > deepest) throw new RangeError('a structure is nested too deeply');
  const inner = (item: StructuredValue | null) => decodeStructure(item, depth + 1);
  switch (value?.kind) {
    case undefined:
    case 'none_value':
      return null;
    case 'float64_value':
      return value!.float64_value;
    case 'int64_value': {
      const integer = toBigInt(value!.int64_value);
      return BigInt.asIntN(53, integer) === integer ? Number(integer) : integer;
    }
    case 'string_value':
      return value!.string_value;
    case 'bool_value':
      return value!.bool_value;
    case 'list_value':
      return value!.list_value!.values.map(inner);
    case 'tuple_value':
      return value!.tuple_value!.values.map(inner);
    case 'dict_value':
      return record(Object.entries(value!.dict_value!.fields), inner);
    case 'named_tuple_value': {
      const fields = value!.named_tuple_value!.values.map(({ key, value: item }) => [key, item] as const);
      const tuple = record(fields, inner);
      namedTuples.add(tuple);
      return tuple;
    }
    case 'tensor_spec_value':
    case 'bounded_tensor_spec_value': {
      const { dtype, shape, name } = (value!.tensor_spec_value ?? value!.bounded_tensor_spec_value)!;
      return new TensorSpec(fromShapeProto(shape), dtypeName(dtype), name === '' ? undefined : name);
    }
    case 'tensor_dtype_value':
      return dtypeName(value!.tensor_dtype_value);
    case 'type_spec_value':
      return new UnsupportedValue(value!.type_spec_value!.type_spec_class_name || 'a composite tensor');
    case 'tensor_shape_value':
      return new UnsupportedValue('a shape');
    default:
      return new UnsupportedValue('a constant tensor');
  }
}

/** A record without a prototype's names in the way. */
function record(
  entries: (readonly [string, StructuredValue | null])[],
  inner: (item: StructuredValue | null) => Structure,
): { [key: string]: Structure } {
  const result: { [key: string]: Structure } = Object.create(null) as { [key: string]: Structure };
  for (const [key, item] of entries) result[key] = inner(item);
  return result;
}

/** How errors show a structure. */
export function describeStructure(structure: Structure): string {
  if (Array.isArray(structure)) return `[${structure.map(describeStructure).join(', ')}]`;
  if (structure instanceof UnsupportedValue) return `<${structure.description}>`;
  if (structure instanceof TensorSpec) return structure.toString();
  if (!isNamed(structure)) return typeof structure === 'string' ? `'${structure}'` : String(structure);
  return `{${keysOf(structure)
    .map((key) => `${key}: ${describeStructure(structure[key])}`)
    .join(', ')}}`;
}
