import type { Tensor } from '../../lib/core/tensor';
import { tracedFunction } from '../../lib/function/function';
import { TensorSpec } from '../../lib/function/tensor-spec';
import * as tf from '../../lib/ops';
import { checkFamily } from './golden';

const firstImage = (images: Tensor): Tensor => tf.squeeze(tf.slice(images, 0, 1), 0);

checkFamily(
  'nn',
  {
    relu: (i) => tf.relu(i.x),
    relu6: (i) => tf.relu6(tf.mul(i.x, 6)),
    leakyRelu: (i) => tf.leakyRelu(i.x),
    'leakyRelu alpha': (i) => tf.leakyRelu(i.x, 0.3),
    prelu: (i) => tf.prelu(i.x, i.alpha),
    elu: (i) => tf.elu(i.x),
    selu: (i) => tf.selu(i.x),
    softsign: (i) => tf.softsign(i.x),
    softplus: (i) => tf.softplus(i.x),
    logSigmoid: (i) => tf.logSigmoid(i.x),
    silu: (i) => tf.silu(i.x),
    'silu beta': (i) => tf.silu(i.x, 1.7),
    gelu: (i) => tf.gelu(i.x),
    'gelu approximate': (i) => tf.gelu(i.x, true),
    crelu: (i) => tf.crelu(i.x),
    softmax: (i) => tf.softmax(i.x3),
    'softmax axis': (i) => tf.softmax(i.x3, 1),
    logSoftmax: (i) => tf.logSoftmax(i.x3),
    'logSoftmax axis': (i) => tf.logSoftmax(i.x3, 0),
    softmaxCrossEntropy: (i) => tf.softmaxCrossEntropyWithLogits(i.probs, i.x),
    'softmaxCrossEntropy 3': (i) => tf.softmaxCrossEntropyWithLogits(i.probs3, i.x3),
    'softmaxCrossEntropy axis': (i) => tf.softmaxCrossEntropyWithLogits(i.probs3, i.x3, 1),
    'softmaxCrossEntropy half': (i) =>
      tf.softmaxCrossEntropyWithLogits(tf.cast(i.probs, 'float16'), tf.cast(i.x, 'float16')),
    'sparseSoftmaxCrossEntropy half': (i) =>
      tf.sparseSoftmaxCrossEntropyWithLogits(i.classes, tf.mul(9, tf.cast(i.x, 'float16'))),
    sparseSoftmaxCrossEntropy: (i) => tf.sparseSoftmaxCrossEntropyWithLogits(i.classes, i.x),
    'sparseSoftmaxCrossEntropy 3': (i) => tf.sparseSoftmaxCrossEntropyWithLogits(i.classes3, i.x3),
    sigmoidCrossEntropy: (i) => tf.sigmoidCrossEntropyWithLogits(i.bits, i.x),
    weightedCrossEntropy: (i) => tf.weightedCrossEntropyWithLogits(i.bits, i.x, 2.5),
    l2Loss: (i) => tf.l2Loss(i.x),
    logPoissonLoss: (i) => tf.logPoissonLoss(tf.exp(i.x), i.x),
    'logPoissonLoss full': (i) => tf.logPoissonLoss(tf.exp(i.x), i.x, true),
    batchNorm: (i) => tf.batchNorm(i.img, i.mean, i.var),
    'batchNorm full': (i) => tf.batchNorm(i.img, i.mean, i.var, i.alpha, i.mean, 0.01),
    localResponseNormalization: (i) => tf.localResponseNormalization(i.img),
    'localResponseNormalization options': (i) => tf.localResponseNormalization(i.img, 1, 2, 0.5, 0.75),
    fusedBatchNorm: (i) => tf.fusedBatchNorm(i.img, i.var, i.mean, [], []),
    'fusedBatchNorm inference': (i) => tf.fusedBatchNorm(i.img, i.var, i.mean, i.mean, i.var, { training: false }).y,
    biasAdd: (i) => tf.biasAdd(i.img, i.mean),
    'conv2d same': (i) => tf.conv2d(i.img, i.filter, 1, 'same'),
    'conv2d valid strides': (i) => tf.conv2d(i.img, i.filter, [2, 1], 'valid'),
    'conv2d number': (i) => tf.conv2d(i.img, i.filter, 2, 1),
    'conv2d pairs': (i) => {
      const pairs = [
        [0, 0],
        [1, 0],
        [2, 1],
        [0, 0],
      ];
      return tf.conv2d(i.img, i.filter, 1, pairs);
    },
    'conv2d dilations': (i) => tf.conv2d(i.img, i.filter, 1, 'same', 'NHWC', 2),
    'conv2d groups': (i) => tf.conv2d(i.img, i.grouped, 1, 'valid'),
    'conv2d no batch': (i) => tf.conv2d(firstImage(i.img), i.filter, 1, 'same'),
    'conv1d same': (i) => tf.conv1d(i.seq, i.filter1, 1, 'same'),
    'conv1d valid stride': (i) => tf.conv1d(i.seq, i.filter1, 2, 'valid'),
    'conv1d dilation': (i) => tf.conv1d(i.seq, i.filter1, 1, 'same', 'NWC', 2),
    'conv1d number': (i) => tf.conv1d(i.seq, i.filter1, 1, 2),
    'conv3d same': (i) => tf.conv3d(i.vol, i.filter3, 1, 'same'),
    'conv3d strides': (i) => tf.conv3d(i.vol, i.filter3, [2, 1, 2], 'valid'),
    'conv3d number': (i) => tf.conv3d(i.vol, i.filter3, 1, 1),
    conv2dTranspose: (i) => tf.conv2dTranspose(i.img, i.transposed, [2, 10, 12, 5], 2, 'same'),
    'conv2dTranspose valid': (i) => tf.conv2dTranspose(i.img, i.transposed, [2, 7, 8, 5], 1, 'valid'),
    conv1dTranspose: (i) => tf.conv1dTranspose(i.seq, i.transposed1, [2, 14, 5], 2, 'same'),
    conv3dTranspose: (i) => tf.conv3dTranspose(i.vol, i.transposed3, [1, 8, 10, 10, 3], 2, 'same'),
    depthwiseConv2d: (i) => tf.depthwiseConv2d(i.img, i.depth, 1, 'same'),
    'depthwiseConv2d strides': (i) => tf.depthwiseConv2d(i.img, i.depth, 2, 'valid'),
    'depthwiseConv2d dilations': (i) => tf.depthwiseConv2d(i.img, i.depth, 1, 'same', 'NHWC', [2, 1]),
    'depthwiseConv2d number': (i) => tf.depthwiseConv2d(i.img, i.depth, 1, 1),
    separableConv2d: (i) => tf.separableConv2d(i.img, i.depth, i.point, 1, 'same'),
    'separableConv2d dilation': (i) => tf.separableConv2d(i.img, i.depth, i.point, 1, 'same', 2),
    dilation2d: (i) => tf.dilation2d(i.img, i.gray, 1, 'same', [2, 1]),
    maxPool: (i) => tf.maxPool(i.img, 2, 2, 'same'),
    'maxPool valid': (i) => tf.maxPool(i.img, [3, 2], [1, 2], 'valid'),
    'maxPool number': (i) => tf.maxPool(i.img, 3, 2, 1),
    'maxPool no batch': (i) => tf.maxPool(firstImage(i.img), 2, 2, 'same'),
    avgPool: (i) => tf.avgPool(i.img, 2, 1, 'same'),
    'avgPool number': (i) => tf.avgPool(i.img, 3, 1, 1),
    maxPool3d: (i) => tf.maxPool3d(i.vol, 2, 2, 'same'),
    avgPool3d: (i) => tf.avgPool3d(i.vol, [2, 2, 3], [1, 2, 1], 'valid'),
    maxPoolWithArgmax: (i) => tf.maxPoolWithArgmax(i.img, 2, 2, 'valid', true),
    'pool max': (i) => tf.pool(i.img, 2, 'max', 'same'),
    'pool max dilations': (i) => tf.pool(i.img, 2, 'max', 'valid', 2),
    'pool avg dilations': (i) => tf.pool(i.img, [2, 3], 'avg', 'valid', 2),
    moments: (i) => tf.moments(i.img, [0, 1, 2]),
  },
  { tolerance: 2e-5 },
);

test('cross entropies of 16-bit floats are those of float32, rounded once', () => {
  const logits = tf.tensor([[-3.002, 2.852]], null, 'float16');
  const precise = tf.sparseSoftmaxCrossEntropyWithLogits([1], tf.cast(logits, 'float32'));
  const loss = tf.sparseSoftmaxCrossEntropyWithLogits([1], logits);
  expect(loss.dtype).toBe('float16');
  expect(loss.arraySync()).toEqual(tf.cast(precise, 'float16').arraySync());
});

test('pool with dilations does not need to know sizes', () => {
  const x = tf.reshape(tf.range(0, 70), [1, 5, 7, 2]);
  const body = (x: Tensor) => tf.pool(x, 2, 'max', 'same', 2);
  const traced = tracedFunction(body, { inputSignature: [new TensorSpec([null, null, null, null])] });
  expect(traced(x).arraySync()).toEqual(body(x).arraySync());
});
