import * as raw from '../ops/generated';
import { attr } from './attributes';
import { constantInts, ints } from './constants';
import { registerGradient } from './registry';
import { allAxes, knownShape, reshapeLike, shapeOf } from './shapes';
import { unbroadcastTo } from './broadcast';
import type { Tensor } from '../core/tensor';

// Operations that hand their input on.
registerGradient(
  [
    'Identity',
    'RefIdentity',
    'Snapshot',
    'PlaceholderWithDefault',
    'EnsureShape',
    'DebugIdentityV2',
    'DebugGradientIdentity',
    'DebugGradientRefIdentity',
    'Print',
    '_EagerConst',
    'CheckNumericsV2',
    'XlaSharding',
  ],
  (_op, [dy]) => [dy],
);
registerGradient('IdentityN', (_op, grads) => grads);
registerGradient('CheckNumerics', (op, [dy]) => [
  raw.checkNumerics(dy, {
    message: `Not a number (NaN) or infinity (Inf) values detected in gradient. ${text(attr(op, 'message'))}`,
  }),
]);
registerGradient('PreventGradient', (op) => {
  throw new Error(`gradient: the gradient of this value is explicitly prevented. Reason: ${text(attr(op, 'message'))}`);
});

// Operations that only rename the places of the elements.
registerGradient(['Reshape', 'ExpandDims'], (op, [dy]) => [reshapeLike(dy, op.inputs[0]), null]);
registerGradient('Squeeze', (op, [dy]) => [reshapeLike(dy, op.inputs[0])]);

registerGradient('Transpose', (op, [dy]) => [raw.transpose(dy, inverse(op.inputs[1])), null]);
registerGradient('ConjugateTranspose', (op, [dy]) => [raw.conjugateTranspose(dy, inverse(op.inputs[1])), null]);

function inverse(permutation: Tensor): Tensor {
  const values = constantInts(permutation);
  if (values === null) return raw.invertPermutation(permutation);
  const inverted: number[] = [];
  values.forEach((from, to) => (inverted[from < 0 ? from + values.length : from] = to));
  return ints(inverted);
}

registerGradient('Fill', (_op, [dy]) => [null, raw.sum(dy, allAxes(dy))]);
registerGradient('BroadcastTo', (op, [dy]) => [unbroadcastTo(dy, op.inputs[0]), null]);

// Each dimension of dy is split into (repeats, size), and the repeats are summed.
registerGradient('Tile', (op, [dy]) => {
  const [x, multiples] = op.inputs;
  const shape = knownShape(x);
  const repeats = constantInts(multiples);
  if (shape !== null && repeats !== null) {
    const parts: number[] = [];
    const axes: number[] = [];
    shape.forEach((n, i) => {
      if (repeats[i] !== 1) {
        axes.push(parts.length);
        parts.push(repeats[i]);
      }
      parts.push(n);
    });
    return [axes.length === 0 ? dy : raw.sum(raw.reshape(dy, ints(parts)), ints(axes)), null];
  }
  const counts = multiples.dtype === 'int32' ? multiples : raw.cast(multiples, { DstT: 'int32' });
  const sizes = shapeOf(x);
  const pairs = raw.reshape(raw.transpose(raw.pack([counts, sizes]), ints([1, 0])), ints([-1]));
  const axes = raw.range(ints(0), raw.size(pairs), ints(2));
  return [raw.reshape(raw.sum(raw.reshape(dy, pairs), axes), sizes), null];
});

registerGradient('ReverseV2', (op, [dy]) => [raw.reverseV2(dy, op.inputs[1]), null]);
registerGradient('Reverse', (op, [dy]) => [raw.reverse(dy, op.inputs[1]), null]);
registerGradient('ReverseSequence', (op, [dy]) => [
  raw.reverseSequence(dy, op.inputs[1], { seq_dim: attr(op, 'seq_dim'), batch_dim: attr(op, 'batch_dim') }),
  null,
]);
registerGradient('Roll', (op, [dy]) => [raw.roll(dy, raw.neg(op.inputs[1]), op.inputs[2]), null, null]);

// ---- space, depth and batch ------------------------------------------------------------------------------------------

registerGradient('SpaceToDepth', (op, [dy]) => {
  if (attr(op, 'data_format') === 'NCHW_VECT_C') throw notVectorized(op.type);
  return [raw.depthToSpace(dy, { block_size: attr(op, 'block_size'), data_format: attr(op, 'data_format') })];
});
registerGradient('DepthToSpace', (op, [dy]) => {
  if (attr(op, 'data_format') === 'NCHW_VECT_C') throw notVectorized(op.type);
  return [raw.spaceToDepth(dy, { block_size: attr(op, 'block_size'), data_format: attr(op, 'data_format') })];
});

function notVectorized(type: string): Error {
  return new Error(`gradient: '${type}' has no gradient with data_format NCHW_VECT_C; use NHWC or NCHW`);
}

registerGradient('SpaceToBatch', (op, [dy]) => [
  raw.batchToSpace(dy, op.inputs[1], { block_size: attr(op, 'block_size') }),
  null,
]);
registerGradient('BatchToSpace', (op, [dy]) => [
  raw.spaceToBatch(dy, op.inputs[1], { block_size: attr(op, 'block_size') }),
  null,
]);
registerGradient('SpaceToBatchND', (op, [dy]) => [raw.batchToSpaceND(dy, op.inputs[1], op.inputs[2]), null, null]);
registerGradient('BatchToSpaceND', (op, [dy]) => [raw.spaceToBatchND(dy, op.inputs[1], op.inputs[2]), null, null]);

function text(value: string | Uint8Array): string {
  return typeof value === 'string' ? value : new TextDecoder().decode(value);
}
