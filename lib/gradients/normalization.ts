import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { attr, given } from './attributes';
import { ints, scalarLike } from './constants';
import { needs, registerGradient, registerPartialGradient, type OpRecord } from './registry';
import { knownRank, shapeOf } from './shapes';

registerGradient('L2Loss', (op, [dy]) => [raw.mul(op.inputs[0], dy)]);

type LrnAttrs = NonNullable<Parameters<typeof raw.lrnGrad>[3]>;
registerGradient('LRN', (op, [dy]) => [
  raw.lrnGrad(dy, op.inputs[0], op.outputs[0], given<LrnAttrs>(op, 'depth_radius', 'bias', 'alpha', 'beta')),
]);

type BiasAttrs = NonNullable<Parameters<typeof raw.biasAddGrad>[1]>;
registerGradient('BiasAdd', (op, [dy]) => [
  dy,
  needs(op, 1) ? raw.biasAddGrad(dy, given<BiasAttrs>(op, 'data_format')) : null,
]);
registerGradient('BiasAddV1', (op, [dy]) => [dy, needs(op, 1) ? raw.biasAddGrad(dy) : null]);

registerGradient('BiasAddGrad', (op, [grad]) => {
  const dy = op.inputs[0];
  const channelsFirst = attr<string>(op, 'data_format') === 'NCHW';
  // The channels are the second dimension then: the others behind them are ones.
  const perChannel = channelsFirst ? raw.reshape(grad, onesBehindChannels(dy)) : grad;
  return [raw.broadcastTo(perChannel, shapeOf(dy))];
});

function onesBehindChannels(x: Tensor): Tensor {
  const rank = knownRank(x);
  if (rank !== null) return ints([-1, ...Array<number>(rank - 2).fill(1)]);
  return raw.concatV2([ints([-1]), raw.fill(raw.reshape(raw.sub(raw.rank(x), ints(2)), ints([1])), ints(1))], ints(0));
}

type GlobalNormalization = Parameters<typeof raw.batchNormWithGlobalNormalizationGrad>[5];
registerGradient('BatchNormWithGlobalNormalization', (op, [dy]) => {
  const [x, mean, variance, , gamma] = op.inputs;
  const attrs = given<GlobalNormalization>(op, 'variance_epsilon', 'scale_after_normalization');
  return raw.batchNormWithGlobalNormalizationGrad(x, mean, variance, gamma, dy, attrs);
});

// ---- fused batch normalization ---------------------------------------------------------------------------------------

type Format = 'NHWC' | 'NCHW' | 'NDHWC' | 'NCDHW';
type FusedGrad = (
  dy: Tensor,
  x: Tensor,
  scale: Tensor,
  reserved: readonly [Tensor, Tensor, Tensor | undefined],
  attrs: { epsilon: number; data_format: Format; is_training: boolean },
) => [Tensor, Tensor, Tensor, ...Tensor[]];

/** Order of axes that puts the channels last, and back; null when they are there. */
function channelMoves(format: Format): { last: Format; there: Tensor; back: Tensor } | null {
  if (format === 'NCHW') return { last: 'NHWC', there: ints([0, 2, 3, 1]), back: ints([0, 3, 1, 2]) };
  if (format === 'NCDHW') return { last: 'NDHWC', there: ints([0, 2, 3, 4, 1]), back: ints([0, 4, 1, 2, 3]) };
  return null;
}

function registerFusedBatchNorm(type: string, gradient: FusedGrad): void {
  registerPartialGradient(type, (op, [dy]) => {
    // Mean, variance and what is kept for this rule are not differentiated, as in TensorFlow.
    if (!dy) return [];
    const [x, scale, , mean, variance] = op.inputs;
    const attrs = {
      epsilon: attr<number>(op, 'epsilon'),
      data_format: attr<Format>(op, 'data_format'),
      is_training: attr<boolean>(op, 'is_training'),
    };
    if (attrs.is_training) {
      const [, , , kept1, kept2, kept3] = op.outputs;
      const [dx, dScale, dOffset] = gradient(dy, x, scale, [kept1, kept2, kept3], attrs);
      return [dx, dScale, dOffset, null, null];
    }
    // With given statistics the kernels want the channels last.
    const moves = channelMoves(attrs.data_format);
    const [xLast, dyLast] = moves ? [raw.transpose(x, moves.there), raw.transpose(dy, moves.there)] : [x, dy];
    if (moves) attrs.data_format = moves.last;
    const [dx, dScale, dOffset] = gradient(dyLast, xLast, scale, [mean, variance, op.outputs[5]], attrs);
    return [moves ? raw.transpose(dx, moves.back) : dx, dScale, dOffset, null, null];
  });
}

registerFusedBatchNorm('FusedBatchNorm', (dy, x, scale, [r1, r2], attrs) =>
  raw.fusedBatchNormGrad(dy, x, scale, r1, r2, attrs as { data_format: 'NHWC' }),
);
registerFusedBatchNorm('FusedBatchNormV2', (dy, x, scale, [r1, r2], attrs) =>
  raw.fusedBatchNormGradV2(dy, x, scale, r1, r2, attrs as { data_format: 'NHWC' }),
);
registerFusedBatchNorm('FusedBatchNormV3', (dy, x, scale, [r1, r2, r3], attrs) =>
  raw.fusedBatchNormGradV3(dy, x, scale, r1, r2, r3 as Tensor, attrs),
);

/** Sum or mean over all axes but the channels', keeping them. */
type OverPixels = (x: Tensor) => Tensor;

/**
 * The second derivative. With x̂ = (x - μ)·r and r = 1 / √(σ² + ε), the operation computes
 * dx = s·r·(dy - mean dy - x̂·mean(dy·x̂)), dScale = Σ dy·x̂, dOffset = Σ dy when the statistics are those of the batch,
 * and dx = s·r·dy when they are given.
 */
registerPartialGradient(['FusedBatchNormGrad', 'FusedBatchNormGradV2', 'FusedBatchNormGradV3'], (op, grads) => {
  const format = attr<Format>(op, 'data_format');
  const { channels, sum, mean } = pixels(format);
  const wide = (t: Tensor | null): Tensor | null =>
    t && (t.dtype === 'float32' || t.dtype === 'float64' ? t : raw.cast(t, { DstT: 'float32' }));
  const perChannel = (t: Tensor | null): Tensor | null => t && raw.reshape(t, ints(channels));
  const back = (t: Tensor): Tensor => (t.dtype === op.inputs[0].dtype ? t : raw.cast(t, { DstT: op.inputs[0].dtype }));
  const vector = (t: Tensor): Tensor => raw.reshape(t, ints([-1]));

  const [dy, x] = [wide(op.inputs[0])!, wide(op.inputs[1])!];
  const scale = perChannel(op.inputs[2])!;
  const g = wide(grads[0]);
  const gScale = perChannel(grads[1]);
  const gOffset = perChannel(grads[2]);
  const terms = { dy, x, scale, g, gScale, gOffset };
  const training = attr<boolean>(op, 'is_training');
  const result = training ? batchStatistics(op, terms, mean, sum) : givenStatistics(op, terms, perChannel, sum);
  return [
    result.dy && back(result.dy),
    result.x && back(result.x),
    result.scale && vector(result.scale),
    null,
    null,
    null,
  ];
});

interface Terms {
  dy: Tensor;
  x: Tensor;
  scale: Tensor;
  g: Tensor | null;
  gScale: Tensor | null;
  gOffset: Tensor | null;
}

interface Seconds {
  dy: Tensor | null;
  x: Tensor | null;
  scale: Tensor | null;
}

function batchStatistics(
  op: OpRecord,
  { dy, x, scale, g, gScale, gOffset }: Terms,
  mean: OverPixels,
  sum: OverPixels,
): Seconds {
  const centered = raw.sub(x, mean(x));
  const r = raw.rsqrt(raw.addV2(mean(raw.square(centered)), scalarLike(x, attr(op, 'epsilon'))));
  const xHat = raw.mul(centered, r);
  /** t without its mean and its part along x̂. */
  const project = (t: Tensor, along: Tensor): Tensor => raw.sub(raw.sub(t, mean(t)), raw.mul(xHat, along));
  const dyAlong = mean(raw.mul(dy, xHat));
  const dyRest = project(dy, dyAlong);
  const result: Seconds = { dy: null, x: null, scale: null };
  if (g) {
    const gAlong = mean(raw.mul(g, xHat));
    const gRest = project(g, gAlong);
    const slope = raw.mul(scale, r);
    result.dy = raw.mul(slope, gRest);
    const bent = raw.addV2(
      raw.addV2(raw.mul(xHat, mean(raw.mul(g, dyRest))), raw.mul(gAlong, dyRest)),
      raw.mul(dyAlong, gRest),
    );
    result.x = raw.neg(raw.mul(raw.mul(slope, r), bent));
    result.scale = raw.mul(r, sum(raw.mul(g, dyRest)));
  }
  if (gScale) {
    result.dy = plus(result.dy, raw.mul(gScale, xHat));
    result.x = plus(result.x, raw.mul(raw.mul(gScale, r), dyRest));
  }
  if (gOffset) result.dy = plus(result.dy, raw.broadcastTo(gOffset, shapeOf(dy)));
  return result;
}

function givenStatistics(
  op: OpRecord,
  { dy, x, scale, g, gScale, gOffset }: Terms,
  perChannel: (t: Tensor) => Tensor | null,
  sum: OverPixels,
): Seconds {
  const mean = perChannel(op.inputs[3])!;
  const r = raw.rsqrt(raw.addV2(perChannel(op.inputs[4])!, scalarLike(scale, attr(op, 'epsilon'))));
  const result: Seconds = { dy: null, x: null, scale: null };
  if (g) {
    result.dy = raw.mul(raw.mul(scale, r), g);
    result.scale = raw.mul(r, sum(raw.mul(g, dy)));
  }
  if (gScale) {
    result.dy = plus(result.dy, raw.mul(gScale, raw.mul(raw.sub(x, mean), r)));
    result.x = raw.mul(raw.mul(gScale, r), dy);
  }
  if (gOffset) result.dy = plus(result.dy, raw.broadcastTo(gOffset, shapeOf(dy)));
  return result;
}

function plus(a: Tensor | null, b: Tensor): Tensor {
  return a ? raw.addV2(a, b) : b;
}

/** How to sum over all axes but the channels', and the shape in which one number per channel broadcasts. */
function pixels(format: Format): { channels: number[]; sum: OverPixels; mean: OverPixels } {
  const rank = format.length;
  const axis = format.startsWith('NC') ? 1 : rank - 1;
  const others = Array.from({ length: rank }, (_, i) => i).filter((i) => i !== axis);
  return {
    channels: Array.from({ length: rank }, (_, i) => (i === axis ? -1 : 1)),
    sum: (x) => raw.sum(x, ints(others), { keep_dims: true }),
    mean: (x) => raw.mean(x, ints(others), { keep_dims: true }),
  };
}
