/** Runs operations now. */

import type { TensorHandle } from '../native/addon';
import { addon } from '../native/load';
import {
  isLibraryFunction,
  setBaseContext,
  type Attrs,
  type ConstantData,
  type Context,
  type LibraryFunction,
  type OpInput,
  type Recorder,
} from './context';
import { dtypeCode, type DType } from './dtype';
import { currentDevice } from './device-scope';
import { eagerContextHandle, runtimeConfig } from './eager-handle';
import { asTensorFlowError, guarded } from './errors';
import { EagerTensor, type Tensor } from './tensor';
import { trustingKernels } from './trusting-kernels';

/** A tensor of the eager context, or a TypeError that names the call. */
export function checkEager(tensor: Tensor, call: string): EagerTensor {
  if (tensor instanceof EagerTensor) return tensor;
  throw new TypeError(`${call}: expected a tensor that holds data, received ${describeForeign(tensor)}`);
}

function describeForeign(tensor: unknown): string {
  const describe = (tensor as Partial<Tensor> | null)?.describe;
  return typeof describe === 'function' ? describe.call(tensor) : String(tensor);
}

/** Attributes as the addon reads them: flat pairs, tensors as handles. */
export function nativeAttrs(attrs: Attrs, call: string): unknown[] {
  const flat: unknown[] = [];
  for (const name in attrs) {
    const value = attrs[name];
    if (value !== undefined) flat.push(name, nativeAttr(value, call));
  }
  return flat;
}

function nativeAttr(value: unknown, call: string): unknown {
  if (value instanceof EagerTensor) return value.handle(call);
  if (isLibraryFunction(value)) return value.name;
  if (Array.isArray(value)) return value.map((item) => nativeAttr(item, call));
  return value;
}

/** TensorFlow says so itself where its log is on; placements in functions it prints, on stdout, either way. */
function logPlacement(type: string, [output]: readonly Tensor[]): void {
  if (process.env.TF_CPP_MIN_LOG_LEVEL === '0' || output === undefined) return;
  process.stderr.write(`Executing op ${type} in device ${output.device}\n`);
}

const noAttrs: unknown[] = [];
const noHandles: Attrs = {};

class EagerContext implements Context {
  readonly level = 0;
  readonly recorders: Recorder[] = [];

  run(type: string, inputs: readonly OpInput[], attrs: Attrs = noHandles, outputCount = 0): Tensor[] {
    const handles = new Array<TensorHandle | TensorHandle[]>(inputs.length);
    for (let i = 0; i < inputs.length; i++) {
      const input = inputs[i];
      handles[i] = Array.isArray(input)
        ? (input as readonly Tensor[]).map((tensor) => checkEager(tensor, type).handle(type))
        : checkEager(input as Tensor, type).handle(type);
    }
    let outputs: TensorHandle[];
    try {
      const flat = nativeAttrs(attrs, type);
      outputs = addon.execute(
        eagerContextHandle(),
        type,
        currentDevice(),
        handles,
        flat.length === 0 ? noAttrs : flat,
        outputCount,
        trustingKernels.has(type),
      );
    } catch (error) {
      throw asTensorFlowError(error, type);
    }
    const tensors = outputs as unknown as Tensor[];
    for (let i = 0; i < outputs.length; i++) tensors[i] = new EagerTensor(outputs[i]);
    if (runtimeConfig.logPlacement) logPlacement(type, tensors);
    return tensors;
  }

  call(fn: LibraryFunction, inputs: readonly Tensor[]): Tensor[] {
    return this.run(fn.name, inputs, fn.callAttrs, fn.outputs.length);
  }

  constant(dtype: DType, shape: readonly number[], data: ConstantData): Tensor {
    return new EagerTensor(constantHandle(dtype, shape, data));
  }
}

/** A native tensor made of JavaScript values. */
export function constantHandle(dtype: DType, shape: readonly number[], data: ConstantData): TensorHandle {
  return guarded('tensor', () => {
    if (ArrayBuffer.isView(data)) return addon.tensorFromBytes(dtypeCode(dtype), shape, data);
    if (dtype === 'string') return addon.tensorFromStrings(shape, data as readonly (string | Uint8Array)[]);
    return addon.tensorFromValues(dtypeCode(dtype), shape, data as readonly (number | bigint | boolean)[]);
  });
}

/** The context at the bottom of the stack. */
export const eagerContext: Context = new EagerContext();
setBaseContext(eagerContext);
