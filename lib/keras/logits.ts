import type { Tensor } from '../core/tensor';

const logits = new WeakMap<Tensor, Tensor>();

/**
 * Remembers what a softmax or sigmoid was computed from, so that a crossentropy of its output can be computed from the
 * logits, which loses no precision where the probability is near 0 or 1. Keras does the same (`_keras_logits`).
 *
 * @returns the output.
 */
export function withLogits(output: Tensor, input: Tensor): Tensor {
  logits.set(output, input);
  return output;
}

/** The tensor that the softmax or sigmoid `output` was computed from; undefined when it is not known or was disposed. */
export function logitsOf(output: Tensor): Tensor | undefined {
  const input = logits.get(output);
  return input === undefined || input.isDisposed ? undefined : input;
}
