import { TensorFlowError } from '../../lib/core/errors';
import * as tf from '../../lib/ops';
import * as raw from '../../lib/ops/generated';

const { bitwise, image, linalg, signal, string } = tf;

const matrix = tf.zeros([2, 3]);
const cube = tf.zeros([2, 3, 4]);
const images = tf.zeros([1, 4, 4, 3]);

/** By call: what fails and what it says. */
test.each<[string, () => unknown, string]>([
  [
    'matMul inner',
    () => tf.matMul(matrix, tf.zeros([4, 5])),
    'matMul: expected equal inner dimensions, received a=[2, 3], b=[4, 5]',
  ],
  ['matMul rank', () => tf.matMul([1, 2], matrix), 'matMul: expected a and b of rank >= 2, received a=[2], b=[2, 3]'],
  [
    'matMul flags',
    () => tf.matMul(matrix, matrix, true, true),
    'received a=[2, 3], b=[2, 3], transposeA=true, transposeB=true',
  ],
  [
    'raw of nothing',
    () => raw.addV2(matrix, undefined as never),
    'AddV2: expected tensors as inputs, received undefined',
  ],
  ['raw of a number', () => raw.fill(matrix, 1 as never), 'Fill: expected tensors as inputs, received 1'],
  ['raw of a list', () => raw.pack([matrix, null as never]), 'Pack: expected tensors as inputs, received null'],
  ['dot', () => tf.dot([1, 2], [1, 2, 3]), 'dot: expected equal inner dimensions, received a=[2], b=[3]'],
  [
    'conv3d window',
    () => tf.conv3d(tf.zeros([1, 2, 2, 2, 1]), tf.zeros([3, 3, 3, 1, 1]), 3, 'valid'),
    'Conv3D: Negative dimension size caused by subtracting 3 from 2',
  ],
  [
    'gramSchmidt',
    () => linalg.gramSchmidt(cube as never),
    'gramSchmidt: expected a list of vectors or a matrix of a known size, received a float32 tensor of shape [2, 3, 4]',
  ],
  ['repeat count', () => tf.repeat([1, 2], [1, -1]), 'repeat: expected each of repeats to be an integer >= 0'],
  ['outerProduct', () => tf.outerProduct(matrix, [1]), 'outerProduct: expected a of rank 1, received [2, 3]'],
  ['einsum', () => tf.einsum('ij,jk->ik', matrix), "einsum: expected 2 tensors for 'ij,jk->ik', received 1"],
  ['tensordot', () => tf.tensordot(matrix, matrix, 3), 'tensordot: expected axes in [0, 2], received 3'],
  [
    'tensordot axes',
    () => tf.tensordot(matrix, matrix, [[0], [0, 1]]),
    'tensordot: expected as many axes of a as of b',
  ],
  [
    'cast string',
    () => tf.cast(['1'], 'float32'),
    'cast: expected types other than string, received string to float32',
  ],
  [
    'logicalAnd',
    () => tf.logicalAnd([1], [true]),
    'logicalAnd: expected a bool tensor, received a float32 tensor of shape [1]',
  ],
  ['bitwiseAnd', () => tf.bitwiseAnd([1.5], tf.ones([1])), 'bitwiseAnd: expected integers, received float32'],
  ['invert', () => bitwise.invert(tf.ones([1])), 'invert: expected integers, received a float32 tensor of shape [1]'],
  ['exp', () => tf.exp(['a']), 'exp: expected numbers, received a string tensor of shape [1]'],
  ['addN', () => tf.addN([]), 'addN: expected a list of at least one tensor, received none'],
  ['addN shapes', () => tf.addN([[1], [1, 2]]), 'addN: expected equal shapes, received [1] and [2]'],
  ['clipByValue', () => tf.clipByValue([1], 2, 1), 'clipByValue: expected min <= max, received min=2, max=1'],
  ['sum axis', () => tf.sum(matrix, 2), 'sum: expected an axis in [-2, 2), received 2'],
  ['sum axes', () => tf.sum(matrix, [0, -2]), 'sum: expected distinct axes, received [0, -2]'],
  ['all', () => tf.all([1]), 'all: expected a bool tensor, received a float32 tensor of shape [1]'],
  ['argMax', () => tf.argMax(matrix, -3), 'argMax: expected an axis in [-2, 2), received -3'],
  ['argMax fraction', () => tf.argMax(matrix, 0.5), 'argMax: expected axis to be an integer, received 0.5'],
  [
    'reshape',
    () => tf.reshape(matrix, [4, -1]),
    'reshape: expected a shape of 6 elements, received x=[2, 3], shape=[4, -1]',
  ],
  ['reshape sizes', () => tf.reshape(matrix, [-2]), 'reshape: expected sizes that are integers >= -1, received [-2]'],
  ['expandDims', () => tf.expandDims(matrix, 3), 'expandDims: expected an axis in [-3, 3), received 3'],
  ['squeeze', () => tf.squeeze(matrix, 0), 'squeeze: expected size 1 along axis 0, received x=[2, 3]'],
  ['transpose', () => tf.transpose(matrix, [0]), 'transpose: expected perm to name 2 axes, received [0]'],
  ['transpose twice', () => tf.transpose(matrix, [0, 0]), 'transpose: expected distinct axes, received [0, 0]'],
  ['ensureShape', () => tf.ensureShape(matrix, [3, null]), 'ensureShape: expected [3, null], received [2, 3]'],
  [
    'slice',
    () => tf.slice(matrix, [0, 2], [1, 2]),
    'slice: expected a block inside x=[2, 3], received begin=[0, 2], size=[1, 2]',
  ],
  ['slice rank', () => tf.slice(matrix, [0, 0, 0]), 'slice: expected begin with at most 2 numbers, received [0, 0, 0]'],
  ['slice scalar', () => tf.slice(1, 0), 'slice: expected x of rank >= 1, received []'],
  [
    'gather',
    () => tf.gather(matrix, tf.ones([1])),
    'gather: expected integer indices, received a float32 tensor of shape [1]',
  ],
  ['where', () => tf.where([1], [1], [2]), 'where: expected a bool tensor'],
  ['where one', () => tf.where([true], [1]), 'where: expected both a and b or neither, received one'],
  [
    'booleanMask',
    () => tf.booleanMask(matrix, [true]),
    'booleanMask: expected mask to have the sizes of axes 0 to 0 of x=[2, 3], received mask=[1]',
  ],
  [
    'booleanMask scalar',
    () => tf.booleanMask(matrix, true),
    'booleanMask: expected mask of rank >= 1, received a scalar',
  ],
  [
    'concat',
    () => tf.concat([matrix, cube]),
    'concat: expected equal shapes but for axis 0, received [2, 3], [2, 3, 4]',
  ],
  ['concat none', () => tf.concat([]), 'concat: expected a list of at least one tensor, received an empty one'],
  ['stack', () => tf.stack([matrix, [1]]), 'stack: expected equal shapes, received [2, 3], [1]'],
  ['split', () => tf.split(matrix, 2, 1), 'split: expected a number that divides 3 (axis 1), received 2'],
  [
    'split sizes',
    () => tf.split(matrix, [1, 1], 1),
    'split: expected sizes that add up to 3 (axis 1), received [1, 1]',
  ],
  ['tile', () => tf.tile(matrix, [2]), 'tile: expected 2 repetitions, received [2]'],
  ['repeat', () => tf.repeat(matrix, [1], 1), 'repeat: expected 3 repeats (axis 1), received 1'],
  ['pad', () => tf.pad(matrix, [[1, 1]]), 'pad: expected 2 pairs of numbers >= 0, received [[1, 1]]'],
  [
    'mirrorPad',
    () => tf.mirrorPad(matrix, [], 'wrap' as never),
    "mirrorPad: expected mode to be one of reflect, symmetric, received 'wrap'",
  ],
  ['topk', () => tf.topk(matrix, 4), 'topk: expected k <= 3 (the last size), received 4'],
  [
    'sort',
    () => tf.sort(matrix, 0, 'up' as never),
    "sort: expected direction to be one of ascending, descending, received 'up'",
  ],
  [
    'searchSorted',
    () => tf.searchSorted([1], [1], 'top' as never),
    "searchSorted: expected side to be one of left, right, received 'top'",
  ],
  [
    'softmaxCrossEntropy',
    () => tf.softmaxCrossEntropyWithLogits(matrix, [[1]]),
    'expected labels and logits of one shape, received labels=[2, 3], logits=[1, 1]',
  ],
  [
    'sparseSoftmax',
    () => tf.sparseSoftmaxCrossEntropyWithLogits([1], matrix),
    'expected labels in the shape of logits without the last axis, received labels=[1], logits=[2, 3]',
  ],
  ['biasAdd', () => tf.biasAdd(matrix, [[1]]), 'biasAdd: expected bias of rank 1, received [1, 1]'],
  ['lrn', () => tf.localResponseNormalization(images, 0.5), 'expected depthRadius to be an integer >= 0, received 0.5'],
  [
    'conv2d channels',
    () => tf.conv2d(images, tf.zeros([1, 1, 2, 4]), 1, 'same'),
    'conv2d: expected as many channels as the filter takes, received x=[1, 4, 4, 3], filter=[1, 1, 2, 4]',
  ],
  [
    'conv2d rank',
    () => tf.conv2d(matrix, tf.zeros([1, 1, 3, 4]), 1, 'same'),
    'conv2d: expected x of rank 4 or 3, received [2, 3]',
  ],
  ['conv2d filter', () => tf.conv2d(images, matrix, 1, 'same'), 'conv2d: expected filter of rank 4, received [2, 3]'],
  [
    'conv2d pad',
    () => tf.conv2d(images, tf.zeros([1, 1, 3, 4]), 1, 'full' as never),
    "conv2d: expected pad to be 'same' or 'valid', received 'full'",
  ],
  [
    'conv2d strides',
    () => tf.conv2d(images, tf.zeros([1, 1, 3, 4]), [1, 2, 3], 'same'),
    'conv2d: expected strides to be an integer >= 1 or 2 of them, received [1, 2, 3]',
  ],
  [
    'conv2d format',
    () => tf.conv2d(images, tf.zeros([1, 1, 3, 4]), 1, 'same', 'NWHC' as never),
    "conv2d: expected dataFormat to be one of NHWC, NCHW, received 'NWHC'",
  ],
  [
    'conv2d rounding',
    () => tf.conv2d(images, tf.zeros([1, 1, 3, 4]), 1, 1, 'NHWC', 1, 'ceil'),
    "conv2d: expected dimRoundingMode 'floor', as TensorFlow rounds, received 'ceil'",
  ],
  [
    'conv2dTranspose',
    () => tf.conv2dTranspose(images, tf.zeros([1, 1, 2, 3]), [4, 4], 1, 'same'),
    'conv2dTranspose: expected outputShape with 4 sizes, received [4, 4]',
  ],
  [
    'depthwiseConv2d',
    () => tf.depthwiseConv2d(images, tf.zeros([1, 1, 1, 2]), 1, 'same'),
    'depthwiseConv2d: expected as many channels as the filter takes',
  ],
  [
    'maxPool',
    () => tf.maxPool(images, 0, 1, 'same'),
    'maxPool: expected filterSize to be an integer >= 1 or 2 of them, received 0',
  ],
  [
    'maxPool pad',
    () => tf.maxPool(images, 2, 1, -1),
    "maxPool: expected pad to be 'same', 'valid', an integer >= 0 or pairs, received -1",
  ],
  [
    'pool',
    () => tf.pool(images, 2, 'sum' as never, 'same'),
    "pool: expected poolingType to be one of avg, max, received 'sum'",
  ],
  ['pool strides', () => tf.pool(images, 2, 'max', 'same', 2, 2), 'pool: expected strides 1 with dilations above 1'],
  [
    'norm',
    () => tf.norm(matrix, -3, 0),
    "norm: expected ord to be 'euclidean', Infinity, -Infinity or a number > 0, received -3",
  ],
  [
    'norm matrix',
    () => tf.norm(matrix, 3, [0, 1]),
    "norm: expected ord of matrices to be 'euclidean', 'fro', 1, Infinity or -Infinity, received 3",
  ],
  ['globalNorm', () => tf.globalNorm([]), 'globalNorm: expected at least one tensor, received none'],
  ['inv', () => linalg.inv(matrix), 'inv: expected square matrices, received [2, 3]'],
  ['qr', () => linalg.qr([1]), 'qr: expected x of rank >= 2, received [1]'],
  ['logm', () => linalg.logm([[1]]), 'logm: expected complex64 or complex128, received float32'],
  [
    'gramSchmidt',
    () => linalg.gramSchmidt(tf.zeros([3, 2])),
    'gramSchmidt: expected vectors of one size, not more of them than it',
  ],
  ['bandPart', () => linalg.bandPart(matrix, 0.5, 0), 'bandPart: expected numLower to be an integer, received 0.5'],
  ['fft', () => tf.fft([1]), 'fft: expected complex64 or complex128, received a float32 tensor of shape [1]'],
  ['rfft', () => tf.rfft([1], 0), 'rfft: expected fftLength to be an integer >= 1, received 0'],
  ['frame', () => signal.frame([1], 0, 1), 'frame: expected frameLength to be an integer >= 1, received 0'],
  [
    'mel',
    () => signal.linearToMelWeightMatrix(10, 33, 8000, 500, 100),
    'expected 0 <= lowerEdgeHertz < upperEdgeHertz <= sampleRate / 2',
  ],
  ['string', () => string.lower([1]), 'lower: expected a string tensor, received a float32 tensor of shape [1]'],
  ['format', () => string.format('{} {}', [1]), "format: expected 2 tensors for '{} {}', received 1"],
  [
    'resize',
    () => image.resizeBilinear(images, [0, 1]),
    'resizeBilinear: expected size [height, width] of integers > 0, received [0, 1]',
  ],
  [
    'resize both',
    () => image.resizeBilinear(images, [1, 1], true, true),
    'resizeBilinear: expected alignCorners or halfPixelCenters, received both',
  ],
  [
    'resize method',
    () => image.resize(images, [1, 1], { method: 'linear' as never }),
    'resize: expected method to be one of nearest, area',
  ],
  [
    'crop',
    () => image.cropToBoundingBox(images, 2, 2, 3, 3),
    'cropToBoundingBox: expected a box inside [1, 4, 4, 3], received one that ends at 5',
  ],
  [
    'padToBoundingBox',
    () => image.padToBoundingBox(images, 2, 2, 5, 9),
    'padToBoundingBox: expected a target that holds [1, 4, 4, 3]',
  ],
  [
    'rgbToGrayscale',
    () => image.rgbToGrayscale(matrix.reshape([3, 2])),
    'rgbToGrayscale: expected a last size of 3, received [3, 2]',
  ],
  [
    'boxes',
    () => image.nonMaxSuppression([[0, 0, 1, 1]], [1, 2], 1),
    'nonMaxSuppression: expected boxes [n, 4] and scores [n], received [1, 4] and [2]',
  ],
  [
    'iou',
    () => image.nonMaxSuppression([[0, 0, 1, 1]], [1], 1, 2),
    'nonMaxSuppression: expected iouThreshold to be a number in [0, 1], received 2',
  ],
  ['decode', () => image.decodePng([1]), 'decodePng: expected the bytes of a file'],
])('%s', (_, call, message) => {
  expect(call).toThrow(message);
});

test('kinds of errors: TypeError, RangeError, TensorFlowError', () => {
  expect(() => tf.exp(['a'])).toThrow(TypeError);
  expect(() => tf.matMul([1], [1])).toThrow(RangeError);
  expect(() => tf.add([1, 2], [1, 2, 3])).toThrow(TensorFlowError);
  expect(() => linalg.inv([[0, 0], [0, 0]])).toThrow(TensorFlowError); // prettier-ignore
  try {
    tf.add([1, 2], [1, 2, 3]);
  } catch (error) {
    expect(error).toMatchObject({ code: 'INVALID_ARGUMENT', op: 'AddV2' });
  }
});

test('a disposed tensor is an error that names the operation', () => {
  const gone = tf.ones([2]);
  gone.dispose();
  const alive = tf.ones([2]);
  for (const [call, run] of [
    ['neg', () => tf.neg(gone)],
    ['add', () => gone.add(1)],
    ['add', () => tf.add(1, gone)],
    ['mul', () => alive.mul(gone)],
    ['sub', () => gone.sub([1, 2])],
    ['greater', () => gone.greater(1)],
    ['sum', () => gone.sum()],
    ['matMul', () => tf.matMul(gone, gone)],
    ['reshape', () => gone.reshape([2, 1])],
    ['cast', () => gone.cast('int32')],
  ] as const) {
    expect(run).toThrow(new RegExp(`^${call}: the tensor \\(id \\d+\\) has been disposed$`));
  }
});
