import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { attr, given } from './attributes';
import { registerPartialGradient, type OpRecord } from './registry';

// Of the outputs (i, cs, f, o, ci, co, h) only the cell states and the results feed what follows.
registerPartialGradient('BlockLSTMV2', (op, grads) => {
  const [length, x, csPrev, hPrev, w, wci, wcf, wco, b] = op.inputs;
  const [i, cs, f, o, ci, co, h] = op.outputs;
  const dCs = grads[1] ?? raw.zerosLike(cs);
  const dH = grads[6] ?? raw.zerosLike(h);
  const attrs = { use_peephole: attr<boolean>(op, 'use_peephole') };
  const back = raw.blockLSTMGradV2(
    length,
    x,
    csPrev,
    hPrev,
    w,
    wci,
    wcf,
    wco,
    b,
    i,
    cs,
    f,
    o,
    ci,
    co,
    h,
    dCs,
    dH,
    attrs,
  );
  return [null, ...back];
});

registerPartialGradient('BlockLSTM', (op, grads) => {
  const [length, x, csPrev, hPrev, w, wci, wcf, wco, b] = op.inputs;
  const [i, cs, f, o, ci, co, h] = op.outputs;
  const dCs = grads[1] ?? raw.zerosLike(cs);
  const dH = grads[6] ?? raw.zerosLike(h);
  const attrs = { use_peephole: attr<boolean>(op, 'use_peephole') };
  const back = raw.blockLSTMGrad(length, x, csPrev, hPrev, w, wci, wcf, wco, b, i, cs, f, o, ci, co, h, dCs, dH, attrs);
  return [null, ...back];
});

type Cudnn = NonNullable<Parameters<typeof raw.cudnnRNNBackprop>[11]>;
const cudnn = ['rnn_mode', 'input_mode', 'direction', 'dropout', 'seed', 'seed2'] as const;

/** Zeros for the outputs among the first three that nothing uses. */
function cudnnGradients(op: OpRecord, grads: readonly (Tensor | null)[]): [Tensor, Tensor, Tensor] {
  const [d, dh, dc] = [0, 1, 2].map((i) => grads[i] ?? raw.zerosLike(op.outputs[i]));
  return [d, dh, dc];
}

registerPartialGradient('CudnnRNN', (op, grads) => {
  const [x, h, c, params] = op.inputs;
  const [y, yh, yc, kept] = op.outputs;
  return raw.cudnnRNNBackprop(
    x,
    h,
    c,
    params,
    y,
    yh,
    yc,
    ...cudnnGradients(op, grads),
    kept,
    given<Cudnn>(op, ...cudnn),
  );
});

registerPartialGradient('CudnnRNNV2', (op, grads) => {
  const [x, h, c, params] = op.inputs;
  const [y, yh, yc, kept, host] = op.outputs;
  const attrs = given<Cudnn>(op, ...cudnn);
  return raw.cudnnRNNBackpropV2(x, h, c, params, y, yh, yc, ...cudnnGradients(op, grads), kept, host, attrs);
});

type CudnnV3 = NonNullable<Parameters<typeof raw.cudnnRNNBackpropV3>[13]>;
registerPartialGradient('CudnnRNNV3', (op, grads) => {
  const [x, h, c, params, lengths] = op.inputs;
  const [y, yh, yc, kept, host] = op.outputs;
  const attrs = given<CudnnV3>(op, ...cudnn, 'num_proj', 'time_major');
  const back = raw.cudnnRNNBackpropV3(
    x,
    h,
    c,
    params,
    lengths,
    y,
    yh,
    yc,
    ...cudnnGradients(op, grads),
    kept,
    host,
    attrs,
  );
  return [...back, null];
});
