import * as raw from '../ops/generated';
import { attr } from './attributes';
import { registerPartialGradient } from './registry';

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
