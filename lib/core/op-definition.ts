/** What TensorFlow's registries know of operations, those of loaded libraries included. */

import { addon } from '../native/load';
import {
  KernelList,
  OpList,
  type AttrValue,
  type OpDef,
  type OpDef_ArgDef,
  type OpDef_AttrDef,
} from '../proto/messages';
import { dtypeName } from './dtype';
import { guarded } from './errors';
import { addOpInfo, type ArgInfo, type AttrInfo, type OpInfo } from './op-info';

/** The definition of an operation. */
export interface OpDefinition extends OpInfo {
  /** Whether the order of its inputs does not matter. */
  readonly isCommutative: boolean;
  /** From which version of GraphDef on it must not be used, and why; null where it may. */
  readonly deprecation: { readonly version: number; readonly explanation: string } | null;
}

/** An implementation of an operation for a type of device. */
export interface Kernel {
  /** `'MatMul'`. */
  readonly op: string;
  /** `'CPU'`, `'GPU'` … */
  readonly deviceType: string;
  /** Values of attributes it is for, `{T: ['float32']}`; attributes left out may have any. */
  readonly constraints: Readonly<Record<string, readonly unknown[]>>;
  /** Arguments that lie in the host's memory. */
  readonly hostMemoryArguments: readonly string[];
  /** A name by which a graph can choose it, `''` for the usual one. */
  readonly label: string;
  /** The highest that fits is taken. */
  readonly priority: number;
}

let definitions: Map<string, OpDef> | null = null;

function registered(): Map<string, OpDef> {
  return (definitions ??= new Map(OpList.decode(addon.opList()).op.map((op) => [op.name, op])));
}

/** Elements of the lists that a message may hold: one of the lists has some, or all are empty. */
function listOf(value: AttrValue): unknown[] {
  const list = value.list;
  if (list === null) return [];
  return [
    ...list.s.map((bytes) => Buffer.from(bytes).toString()),
    ...list.i.map(Number),
    ...list.f,
    ...list.b,
    ...list.type.map(typeName),
    ...list.shape.map((shape) => shapeOf(shape)),
    ...list.func.map(({ name }) => ({ name })),
  ];
}

/** Kernels also name types that tensors here cannot have. */
function typeName(code: number): string {
  try {
    return dtypeName(code);
  } catch {
    return `type ${code}`;
  }
}

function shapeOf(shape: NonNullable<AttrValue['shape']>): number[] | null {
  return shape.unknown_rank ? null : shape.dim.map(({ size }) => Number(size));
}

/** A value as `execute` takes it. */
function decodeValue(value: AttrValue): unknown {
  switch (value.value) {
    case 's':
      return Buffer.from(value.s).toString();
    case 'i':
      return Number(value.i);
    case 'f':
      return value.f;
    case 'b':
      return value.b;
    case 'type':
      return dtypeName(value.type);
    case 'shape':
      return shapeOf(value.shape!);
    case 'func':
      return { name: value.func!.name };
    default:
      return listOf(value);
  }
}

function describeArgument({ name, type, type_attr, number_attr, type_list_attr, is_ref }: OpDef_ArgDef): ArgInfo {
  return {
    name,
    dtype: type === 0 ? null : dtypeName(type),
    typeAttr: type_attr || null,
    numberAttr: number_attr || null,
    typeListAttr: type_list_attr || null,
    isList: number_attr !== '' || type_list_attr !== '',
    isRef: is_ref,
  };
}

function describeAttribute(attr: OpDef_AttrDef, inputs: readonly ArgInfo[]): AttrInfo {
  const { name, type, default_value, allowed_values, has_minimum, minimum } = attr;
  return {
    name,
    kind: type,
    inferred: inputs.some((arg) => [arg.typeAttr, arg.numberAttr, arg.typeListAttr].includes(name)),
    hasDefault: default_value !== null,
    default: default_value === null ? undefined : decodeValue(default_value),
    allowed: allowed_values === null ? null : listOf(allowed_values).map(String),
    minimum: has_minimum ? Number(minimum) : null,
  };
}

function describe(op: OpDef): OpDefinition {
  const inputs = op.input_arg.map(describeArgument);
  return {
    type: op.name,
    isStateful: op.is_stateful,
    isCommutative: op.is_commutative,
    deprecation: op.deprecation && { version: op.deprecation.version, explanation: op.deprecation.explanation },
    inputs,
    outputs: op.output_arg.map(describeArgument),
    attrs: new Map(op.attr.map((attr) => [attr.name, describeAttribute(attr, inputs)])),
  };
}

/**
 * The definition of an operation: its inputs, outputs and attributes with their kinds and defaults.
 *
 * @param type as TensorFlow names it, `'MatMul'`.
 * @throws RangeError when there is none of that name.
 */
export function opDef(type: string): OpDefinition {
  const op = registered().get(type);
  if (op === undefined) throw new RangeError(`opDef: TensorFlow has no operation ${JSON.stringify(type)}`);
  return describe(op);
}

/**
 * The kernels of an operation, or of all.
 *
 * @param type as TensorFlow names it, `'MatMul'`.
 * @throws RangeError when there is no operation of that name.
 */
export function listKernels(type?: string): Kernel[] {
  if (type !== undefined && !registered().has(type)) {
    throw new RangeError(`listKernels: TensorFlow has no operation ${JSON.stringify(type)}`);
  }
  const bytes = guarded('listKernels', () => addon.kernelList(type ?? null));
  return KernelList.decode(bytes).kernel.map((kernel) => ({
    op: kernel.op,
    deviceType: kernel.device_type,
    constraints: Object.fromEntries(
      kernel.constraint.map(({ name, allowed_values: allowed }) => [name, allowed === null ? [] : listOf(allowed)]),
    ),
    hostMemoryArguments: kernel.host_memory_arg,
    label: kernel.label,
    priority: kernel.priority,
  }));
}

/** Makes the operations of a library known to gradients, functions and the rest. */
export function registerOps(opList: Uint8Array): OpDefinition[] {
  // The registry has grown.
  definitions = null;
  const found = OpList.decode(opList).op.map(describe);
  for (const info of found) addOpInfo(info);
  return found;
}
