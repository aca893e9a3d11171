/** Libraries of operations and devices that are not part of TensorFlow. */

import { existsSync } from 'node:fs';
import { show } from '../core/show';
import { addon } from '../native/load';
import type { Attrs } from '../core/context';
import { toTensor, type TensorLike } from '../core/convert';
import { Tensor } from '../core/tensor';
import { runtimeStarted } from '../core/eager-handle';
import { guarded } from '../core/errors';
import { execute } from '../core/execute';
import { registerOps, type OpDefinition } from '../core/op-definition';
import type { ArgInfo } from '../core/op-info';
import { isRecord } from '../core/tree';

/**
 * An operation of a library. Takes its inputs in order (a list for a list input), then attributes by TensorFlow's names;
 * gives a tensor, a list of them, or a list with one entry for each output; nothing when it has none.
 */
export type LibraryOperation = (...args: unknown[]) => Tensor | (Tensor | Tensor[])[] | void;

/** The operations of a library by name in camelCase. */
export type OpLibrary = Readonly<Record<string, LibraryOperation>>;

function checkFile(path: unknown, call: string): string {
  if (typeof path !== 'string' || path === '') {
    throw new TypeError(`${call}: expected the path of a library, received ${show(path)}`);
  }
  if (!existsSync(path)) throw new RangeError(`${call}: there is no file '${path}'`);
  return path;
}

/** `ZeroOut` and `Namespace>ZeroOut` are called `zeroOut`, `FFTShift` `fftShift`. */
function functionName(type: string): string {
  const own = type.slice(type.lastIndexOf('>') + 1);
  return own.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase());
}

/**
 * Loads operations from a shared library, as one makes it for Python's `tf.load_op_library`. They run eagerly, in
 * functions and in graphs; gradients are added with `tf.registerGradient`.
 *
 * @param path of the library, `'./zero_out.so'`.
 * @returns its operations as functions.
 * @throws RangeError when there is no such file, TensorFlowError when it cannot be loaded.
 */
export function loadOpLibrary(path: string): OpLibrary {
  const file = checkFile(path, 'loadOpLibrary');
  const { opList } = guarded('loadOpLibrary', () => addon.loadLibrary(file));
  return Object.fromEntries(registerOps(opList).map((op) => [functionName(op.type), makeOperation(op)]));
}

function makeOperation(op: OpDefinition): LibraryOperation {
  const { type, inputs } = op;
  return (...args) => {
    const rest = args.slice(inputs.length);
    if (args.length < inputs.length || rest.length > 1 || !(rest[0] === undefined || isRecord(rest[0]))) {
      const expected = [...inputs.map(({ name }) => name), '{attributes}'].join(', ');
      throw new TypeError(`${type}: expected (${expected}), received ${args.length} arguments`);
    }
    const attrs = (rest[0] ?? {}) as Attrs;
    checkAttrs(op, attrs);
    const tensors = inputs.map((input, i) => convert(input, args[i], `${type}: ${input.name}`));
    return arrange(op, attrs, tensors, execute(type, tensors, attrs));
  };
}

function checkAttrs({ type, attrs: known }: OpDefinition, attrs: Attrs): void {
  for (const name of Object.keys(attrs)) {
    if (!known.has(name) && !name.startsWith('_')) {
      throw new TypeError(`${type}: unknown attribute '${name}'; expected ${[...known.keys()].join(', ') || 'none'}`);
    }
  }
  for (const { name, hasDefault, inferred } of known.values()) {
    if (!hasDefault && !inferred && attrs[name] === undefined)
      throw new TypeError(`${type}: expected attribute ${name}`);
  }
}

function convert(input: ArgInfo, value: unknown, call: string): Tensor | Tensor[] {
  const one = (item: unknown): Tensor =>
    item instanceof Tensor ? item : toTensor(item as TensorLike, input.dtype ?? undefined, call);
  if (!input.isList) return one(value);
  if (!Array.isArray(value)) throw new TypeError(`${call}: expected a list of tensors, received ${show(value)}`);
  return value.map(one);
}

/** Outputs in the form of the definition: a list output is a list. */
function arrange(
  { outputs }: OpDefinition,
  attrs: Attrs,
  inputs: readonly (Tensor | Tensor[])[],
  flat: Tensor[],
): ReturnType<LibraryOperation> {
  if (outputs.length === 0) return undefined;
  if (!outputs.some(({ isList }) => isList)) return outputs.length === 1 ? flat[0] : flat;
  if (outputs.length === 1) return flat;
  // One list takes what the others leave; of several each has its length from an attribute.
  const lists = outputs.filter(({ isList }) => isList);
  const lengthOf = ({ numberAttr, typeListAttr }: ArgInfo): number => {
    const value = attrs[(numberAttr ?? typeListAttr)!];
    if (typeof value === 'number') return value;
    if (Array.isArray(value)) return value.length;
    if (lists.length === 1) return flat.length - outputs.length + 1;
    return inputs.filter(Array.isArray)[0]?.length ?? 0;
  };
  let at = 0;
  return outputs.map((output) => {
    if (!output.isList) return flat[at++];
    return flat.slice(at, (at += lengthOf(output)));
  });
}

/**
 * Loads a device from a plug-in, as one installs it for Python: a shared library with `SE_InitPlugin`. Its devices appear in
 * `tf.config.listPhysicalDevices()`, and operations that it has kernels for can be placed on them. Before the first
 * operation only. A plug-in is trusted code: one that breaks TensorFlow's rules, say with a device type that has no name,
 * ends the process.
 *
 * @param path of the library.
 * @throws RangeError when there is no such file, TensorFlowError when it cannot be loaded.
 */
export function loadPluggableDevice(path: string): void {
  const file = checkFile(path, 'loadPluggableDevice');
  if (runtimeStarted()) {
    throw new Error(
      'loadPluggableDevice: TensorFlow cannot add devices once the runtime has started; call it before the first operation',
    );
  }
  guarded('loadPluggableDevice', () => addon.loadPluggableDevice(file));
}
