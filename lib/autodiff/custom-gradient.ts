/** Functions that bring their own gradient. */

import { currentContext, type OpRecord, type Recorder } from '../core/context';
import { toTensor, type TensorLike } from '../core/convert';
import { record } from '../core/execute';
import type { Tensor } from '../core/tensor';

/** What the rule is given: the gradient of the value, or of each of several, null for one that nothing uses. */
type Incoming<V> = V extends Tensor ? [dy: Tensor] : (Tensor | null)[];

/** The value of a function at one point (a tensor, or several), and how a gradient flows back through it. */
export interface CustomGradientResult<V extends Tensor | Tensor[] = Tensor> {
  value: V;
  /** From the gradient of `value` to that of each input, null where there is none. */
  gradFunc: (...dys: Incoming<V>) => Tensor | null | (Tensor | null)[];
}

/** Finds reads of trainable variables, through which no gradient would flow. */
class VariableReads implements Recorder {
  readonly orders = 0;
  found: Tensor | null = null;

  record(op: OpRecord): void {
    this.found ??= op.inputs.find((input) => input.handleData?.trainable === true) ?? null;
  }

  holds(): boolean {
    return false;
  }
}

/**
 * A function whose gradient is computed by the caller's own rule.
 *
 * ```ts
 * const clipped = tf.customGradient((x) => ({ value: tf.identity(x), gradFunc: (dy) => tf.clipByValue(dy, -1, 1) }));
 * ```
 *
 * @param fn from tensors to `{value, gradFunc}`; its inner operations are not differentiated. The rule may itself be
 * differentiated.
 * @throws Error when `fn` reads a trainable variable: pass its value as an argument instead.
 */
export function customGradient<V extends Tensor | Tensor[] = Tensor>(
  fn: (...inputs: Tensor[]) => CustomGradientResult<V>,
): (...inputs: TensorLike[]) => V {
  return (...args) => {
    const inputs = args.map((arg) => toTensor(arg, undefined, 'customGradient'));
    const context = inputs.reduce(
      (highest, { home }) => (home !== null && home.level > highest.level ? home : highest),
      currentContext(),
    );
    const reads = new VariableReads();
    // Those who watch are told of one operation: the whole of it.
    const watching = context.recorders.splice(0, context.recorders.length, reads);
    let result: CustomGradientResult<V>;
    try {
      result = fn(...inputs);
    } finally {
      context.recorders.splice(0, context.recorders.length, ...watching);
    }
    if (reads.found !== null && watching.length > 0) {
      throw new Error('customGradient: the function reads a trainable variable; pass its value as an argument');
    }
    if (typeof result?.gradFunc !== 'function') {
      throw new TypeError('customGradient: expected the function to return {value, gradFunc}');
    }
    record(context, {
      type: 'CustomGradient',
      inputs,
      attrs: {},
      outputs: [result.value].flat() as Tensor[],
      gradient: (op, dys) => {
        const gradients = [result.gradFunc(...(dys as Incoming<V>))].flat();
        if (gradients.length !== op.inputs.length) {
          throw new RangeError(
            `customGradient: expected ${op.inputs.length} gradients from gradFunc, received ${gradients.length}`,
          );
        }
        return gradients;
      },
    });
    return result.value;
  };
}

/** Keeps tensors for the gradient rule, which gets them in a list. */
export type GradientSaver = (tensors: readonly Tensor[]) => void;

/** What a function given to `customGrad` returns. */
export interface CustomGradResult {
  value: Tensor;
  /** From the gradient of `value`, and the tensors that were saved, to the gradients of the inputs. */
  gradFunc: (dy: Tensor, saved: Tensor[]) => Tensor | null | (Tensor | null)[];
}

/**
 * `customGradient` as TensorFlow.js has it: the function is also given `save`, after its inputs.
 *
 * ```ts
 * const tenfold = tf.customGrad((x, save) => {
 *   save([x]);
 *   return { value: x.square(), gradFunc: (dy, [x]) => dy.mul(x).mul(10) };
 * });
 * ```
 *
 * @param fn from tensors to `{value, gradFunc}`.
 */
export function customGrad(
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript cannot name what comes after a rest of tensors
  fn: (...inputsAndSave: any[]) => CustomGradResult,
): (...inputs: TensorLike[]) => Tensor {
  return customGradient((...inputs) => {
    const saved: Tensor[] = [];
    const save: GradientSaver = (tensors) => void saved.push(...tensors);
    const result = fn(...inputs, save);
    if (typeof result?.gradFunc !== 'function')
      throw new TypeError('customGrad: expected the function to return {value, gradFunc}');
    return { value: result.value, gradFunc: (dy) => result.gradFunc(dy, saved) };
  });
}
