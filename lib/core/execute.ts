/** The one door to TensorFlow's operations. */

import { checkList } from './checks';
import { currentContext, type Attrs, type Context, type OpInput, type OpRecord } from './context';
import './eager-context';
import { show } from './show';
import type { Tensor } from './tensor';

const noAttrs: Attrs = Object.freeze({});

/** The highest of the current context and the homes of the inputs. */
function contextFor(type: string, inputs: readonly OpInput[]): Context {
  checkList(inputs, type, 'inputs');
  let context = currentContext();
  for (const input of inputs) {
    if (Array.isArray(input)) {
      for (const tensor of input as readonly Tensor[]) context = higher(context, homeOf(type, tensor));
    } else {
      context = higher(context, homeOf(type, input as Tensor));
    }
  }
  return context;
}

/** @throws TypeError for what JavaScript gives that is no tensor: the operations of `tf.raw` convert nothing. */
function homeOf(type: string, input: Partial<Tensor> | null | undefined): Context | null {
  const home = input?.home;
  if (home !== undefined) return home;
  throw new TypeError(`${type}: expected tensors as inputs, received ${show(input)}; tf.convertToTensor makes them`);
}

function higher(context: Context, home: Context | null): Context {
  return home !== null && home.level > context.level ? home : context;
}

/**
 * Runs one operation where it belongs: now, in the graph being traced, or symbolically.
 *
 * @param type TensorFlow's name of the operation, or a function of the runtime's library.
 * @param inputs its arguments in order; a list argument is one array.
 * @param attrs attributes by TensorFlow's names; those that follow from the inputs need not be given.
 * @param outputCount how many outputs at most, where there can be more than 256.
 * @returns the outputs in order, list outputs spread out.
 * @throws TensorFlowError from the runtime.
 */
export function execute(type: string, inputs: readonly OpInput[], attrs: Attrs = noAttrs, outputCount = 0): Tensor[] {
  const context = contextFor(type, inputs);
  const outputs = context.run(type, inputs, attrs, outputCount);
  if (context.recorders.length > 0) {
    record(context, { type, inputs: inputs.flat() as Tensor[], attrs, outputs });
  }
  return outputs;
}

/** Shows an operation to those that watch a context. */
export function record(context: Context, op: OpRecord): void {
  // A recorder may come or go while another one looks.
  for (const recorder of [...context.recorders]) recorder.record(op);
}
