import { ints, scalarLike } from './constants';
import { unbroadcastTo } from './broadcast';
import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { needs, registerGradient } from './registry';
import { knownRank, shapeOf } from './shapes';

// A draw keeps its probability when a parameter of its distribution changes: so samples have derivatives.

// The result has the given shape in front of that of alpha.
registerGradient('RandomGamma', (op, [dy]) => {
  const alpha = op.inputs[1];
  const slope = raw.mul(dy, raw.randomGammaGrad(alpha, op.outputs[0]));
  return [null, sumFront(slope, alpha)];
});

registerGradient('StatelessRandomGammaV2', (op, [dy]) => {
  const alpha = op.inputs[2];
  return [null, null, unbroadcastTo(raw.mul(dy, raw.randomGammaGrad(alpha, op.outputs[0])), alpha)];
});

registerGradient('StatelessRandomGammaV3', (op, [dy]) => {
  const alpha = op.inputs[4];
  return [null, null, null, null, unbroadcastTo(raw.mul(dy, raw.randomGammaGrad(alpha, op.outputs[0])), alpha)];
});

function sumFront(grad: Tensor, like: Tensor): Tensor {
  const rank = knownRank(like);
  const total = knownRank(grad);
  if (rank === null || total === null) {
    const front = raw.range(ints(0), raw.sub(raw.rank(grad), raw.rank(like)), ints(1));
    return raw.reshape(raw.sum(grad, front), shapeOf(like));
  }
  return raw.sum(grad, ints(Array.from({ length: total - rank }, (_, i) => i)));
}

// Of the standard normal distribution Φ with density φ, and of z, a and b, the sample and the bounds in standard deviations
// from the mean: with u the share of the probability below the sample, Φ(z) = (1 - u)·Φ(a) + u·Φ(b). As TensorFlow does, the
// derivatives by mean and deviation move the bounds along.
registerGradient('StatelessParameterizedTruncatedNormal', (op, [dy]) => {
  const [, , mean, deviation, low, high] = op.inputs;
  const standard = (x: Tensor): Tensor => raw.realDiv(raw.sub(x, mean), deviation);
  const z = standard(op.outputs[0]);
  const to = (slope: () => Tensor, at: number): Tensor | null =>
    needs(op, at) ? unbroadcastTo(raw.mul(dy, slope()), op.inputs[at]) : null;
  const bounds = (): { a: Tensor; b: Tensor; u: Tensor } => {
    const [a, b] = [standard(low), standard(high)];
    const below = (x: Tensor): Tensor =>
      raw.mul(scalarLike(x, 0.5), raw.erfc(raw.mul(x, scalarLike(x, -Math.SQRT1_2))));
    return { a, b, u: raw.realDiv(raw.sub(below(z), below(a)), raw.sub(below(b), below(a))) };
  };
  /** φ(x) / φ(z) */
  const density = (x: Tensor): Tensor => raw.exp(raw.mul(scalarLike(z, 0.5), raw.sub(raw.square(z), raw.square(x))));
  const { a, b, u } = needs(op, 4) || needs(op, 5) ? bounds() : { a: z, b: z, u: z };
  return [
    null,
    null,
    needs(op, 2) ? unbroadcastTo(dy, mean) : null,
    to(() => z, 3),
    to(() => raw.mul(raw.sub(scalarLike(u, 1), u), density(a)), 4),
    to(() => raw.mul(u, density(b)), 5),
  ];
});
