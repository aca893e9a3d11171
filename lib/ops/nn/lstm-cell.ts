/** Recurrent cells of TensorFlow.js's core. */

import { checkList } from '../../core/checks';
import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { intScalar, numberScalar } from '../constants';
import * as raw from '../generated';

/** One step of a cell: data, state and output before it to state and output after it. */
export type LSTMCell = (data: Tensor, c: Tensor, h: Tensor) => [c: Tensor, h: Tensor];

/**
 * One step of an LSTM: gates i, j, f, o = [data, h] · kernel + bias, c′ = c · σ(f + forgetBias) + σ(i) · tanh(j),
 * h′ = tanh(c′) · σ(o).
 *
 * @param kernel [inputs + units, 4 · units]. @param bias [4 · units]. @param data [batch, inputs].
 * @param c state [batch, units]. @param h output [batch, units].
 */
export function basicLSTMCell(
  forgetBias: TensorLike,
  kernel: TensorLike,
  bias: TensorLike,
  data: TensorLike,
  c: TensorLike,
  h: TensorLike,
): [c: Tensor, h: Tensor] {
  const given = [data, h, c, kernel, bias].map((each) => toTensor(each, undefined, 'basicLSTMCell'));
  const [x, output, state, weights, offset] = given;
  const joined = raw.concatV2([x, output], intScalar(1));
  const gates = raw.addV2(raw.matMul(joined, weights), offset);
  const [i, j, f, o] = raw.split(intScalar(1), gates, { num_split: 4 });
  const forget = typeof forgetBias === 'number' ? numberScalar(forgetBias, f.dtype) : toTensor(forgetBias);
  const kept = raw.mul(state, raw.sigmoid(raw.addV2(f, forget)));
  const next = raw.addV2(kept, raw.mul(raw.sigmoid(i), raw.tanh(j)));
  return [next, raw.mul(raw.tanh(next), raw.sigmoid(o))];
}

/** One step of cells one above the other. @param c states, @param h outputs, one per cell. @returns those after the step. */
export function multiRNNCell(
  cells: readonly LSTMCell[],
  data: TensorLike,
  c: readonly TensorLike[],
  h: readonly TensorLike[],
): [c: Tensor[], h: Tensor[]] {
  checkList(cells, 'multiRNNCell', 'cells');
  checkList(c, 'multiRNNCell', 'c');
  checkList(h, 'multiRNNCell', 'h');
  if (c.length !== cells.length || h.length !== cells.length) {
    throw new RangeError(
      `multiRNNCell: expected ${cells.length} states and outputs, received ${c.length} and ${h.length}`,
    );
  }
  let input = toTensor(data, undefined, 'multiRNNCell');
  const states: Tensor[] = [];
  const outputs: Tensor[] = [];
  cells.forEach((cell, i) => {
    const [state, output] = cell(input, toTensor(c[i]), toTensor(h[i]));
    states.push(state);
    outputs.push(output);
    input = output;
  });
  return [states, outputs];
}
