import * as tf from '../../lib/ops';

/** TensorFlow.js's core operations, as its documentation lists them. */
const names = `
  abs acos acosh add addN all any argMax argMin asin asinh atan atan2 atanh avgPool avgPool3d basicLSTMCell
  batchToSpaceND batchNorm batchNorm2d batchNorm3d batchNorm4d bincount bitwiseAnd booleanMaskAsync broadcastArgs
  broadcastTo buffer cast ceil clipByValue clone complex concat concat1d concat2d concat3d concat4d conv1d conv2d
  conv2dTranspose conv3d conv3dTranspose cos cosh cumprod cumsum denseBincount depthToSpace depthwiseConv2d diag
  dilation2d div divNoNan dot dropout einsum elu ensureShape equal erf euclideanNorm exp expandDims expm1 eye fft fill
  floor floorDiv gather gatherND greater greaterEqual ifft imag inTopKAsync irfft isFinite isInf isNaN leakyRelu less
  lessEqual linspace localResponseNormalization log log1p logSigmoid logSoftmax logSumExp logicalAnd logicalNot
  logicalOr logicalXor lowerBound matMul max maxPool maxPool3d maxPoolWithArgmax maximum mean meshgrid min minimum
  mirrorPad mod moments movingAverage mul multiRNNCell multinomial neg norm notEqual oneHot ones onesLike outerProduct
  pad pad1d pad2d pad3d pad4d pool pow prelu print prod raggedGather raggedRange raggedTensorToTensor rand randomGamma
  randomNormal randomStandardNormal randomUniform randomUniformInt range real reciprocal relu relu6 reshape reverse
  reverse1d reverse2d reverse3d reverse4d rfft round rsqrt scalar scatterND searchSorted selu separableConv2d
  setdiff1dAsync sigmoid sign sin sinh slice slice1d slice2d slice3d slice4d softmax softplus spaceToBatchND
  sparseToDense split sqrt square squaredDifference squeeze stack step stridedSlice sub sum tan tanh tensor tensor1d
  tensor2d tensor3d tensor4d tensor5d tensor6d tensorScatterUpdate tile topk transpose truncatedNormal unique
  unsortedSegmentSum unstack upperBound variable where whereAsync zeros zerosLike
  fused.conv2d fused.depthwiseConv2d fused.matMul
  image.cropAndResize image.flipLeftRight image.grayscaleToRGB image.nonMaxSuppression image.nonMaxSuppressionAsync
  image.nonMaxSuppressionPadded image.nonMaxSuppressionPaddedAsync image.nonMaxSuppressionWithScore
  image.nonMaxSuppressionWithScoreAsync image.resizeBilinear image.resizeNearestNeighbor image.rgbToGrayscale
  image.rotateWithOffset image.threshold image.transform
  linalg.bandPart linalg.gramSchmidt linalg.qr math.confusionMatrix
  signal.frame signal.hammingWindow signal.hannWindow signal.stft
  sparse.sparseFillEmptyRows sparse.sparseReshape sparse.sparseSegmentMean sparse.sparseSegmentSum
  spectral.fft spectral.ifft spectral.irfft spectral.rfft
  string.staticRegexReplace string.stringNGrams string.stringSplit string.stringToHashBucketFast
`;

test.each(names.trim().split(/\s+/))('tf.%s is there', (name) => {
  const found = name.split('.').reduce<unknown>((holder, key) => (holder as Record<string, unknown>)[key], tf);
  expect(typeof found).toBe('function');
});

test('the asynchronous names of images give what their functions give', async () => {
  const boxes = [[0, 0, 1, 1], [0, 0, 1, 0.9]]; // prettier-ignore
  expect((await tf.image.nonMaxSuppressionAsync(boxes, [0.5, 0.9], 2)).arraySync()).toEqual([1]);
  const scored = await tf.image.nonMaxSuppressionWithScoreAsync(boxes, [0.5, 0.9], 2);
  expect(scored.selectedIndices.arraySync()).toEqual([1]);
  const padded = await tf.image.nonMaxSuppressionPaddedAsync(boxes, [0.5, 0.9], 2, 0.5, -Infinity, true);
  expect([padded.selectedIndices.arraySync(), padded.validOutputs.arraySync()]).toEqual([[1, 0], 1]);
});

test('names of a known rank check it', () => {
  const x = tf.tensor([[1, 2], [3, 4]]); // prettier-ignore
  expect(tf.slice1d([1, 2, 3], 1, 2).arraySync()).toEqual([2, 3]);
  expect(tf.slice2d(x, [0, 1], [2, 1]).arraySync()).toEqual([[2], [4]]);
  expect(tf.reverse1d([1, 2]).arraySync()).toEqual([2, 1]);
  expect(tf.reverse2d(x, 0).arraySync()).toEqual([[3, 4], [1, 2]]); // prettier-ignore
  expect(tf.pad1d([1], [1, 2]).arraySync()).toEqual([0, 1, 0, 0]);
  expect(() => tf.slice1d(x, 0, 1)).toThrow('slice1d: expected x of rank 1, received [2, 2]');
  expect(() => tf.reverse3d(x)).toThrow('reverse3d: expected x of rank 3, received [2, 2]');
});

test('a pool with dilations and same padding leaves out what is outside', () => {
  const x = tf.reshape(tf.range(-9, 0), [1, 3, 3, 1]);
  const largest = tf.pool(x, 2, 'max', 'same', 2);
  expect(tf.squeeze(largest).arraySync()).toEqual([[-5, -4, -5], [-2, -1, -2], [-5, -4, -5]]); // prettier-ignore
  const means = tf.pool(tf.ones([1, 3, 3, 1]), [2, 3], 'avg', 'same', [2, 1]);
  expect(new Set(means.dataSync() as Float32Array)).toEqual(new Set([1]));
});
