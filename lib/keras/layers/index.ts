export {
  input,
  input as Input,
  InputLayer,
  inputLayer,
  type InputLayerOptions,
  type InputOptions,
} from '../engine/input-layer';
export { Layer } from '../engine/layer';
export { ELU, elu, type ELUOptions } from './activations/elu';
export { LeakyReLU, leakyReLU, type LeakyReLUOptions } from './activations/leaky-relu';
export { PReLU, prelu, type PReLUOptions } from './activations/prelu';
export { ReLU, reLU, type ReLUOptions } from './activations/relu';
export { Softmax, softmax, type SoftmaxOptions } from './activations/softmax';
export { AdditiveAttention, additiveAttention, type AdditiveAttentionOptions } from './attention/additive-attention';
export { Attention, attention, type WeightedSumOptions, type AttentionOptions } from './attention/attention';
export {
  GroupedQueryAttention,
  GroupedQueryAttention as GroupQueryAttention,
  groupQueryAttention,
  type GroupedQueryAttentionOptions,
} from './attention/grouped-query-attention';
export {
  MultiHeadAttention,
  multiHeadAttention,
  type MultiHeadAttentionOptions,
} from './attention/multi-head-attention';
export {
  Conv1DTranspose,
  Conv1DTranspose as Convolution1DTranspose,
  conv1dTranspose,
} from './convolutional/conv1d-transpose';
export { Conv1D, Conv1D as Convolution1D, conv1d, type Conv1DOptions } from './convolutional/conv1d';
export {
  Conv2DTranspose,
  Conv2DTranspose as Convolution2DTranspose,
  conv2dTranspose,
} from './convolutional/conv2d-transpose';
export { Conv2D, Conv2D as Convolution2D, conv2d } from './convolutional/conv2d';
export {
  Conv3DTranspose,
  Conv3DTranspose as Convolution3DTranspose,
  conv3dTranspose,
} from './convolutional/conv3d-transpose';
export { Conv3D, Conv3D as Convolution3D, conv3d } from './convolutional/conv3d';
export { DepthwiseConv1D, depthwiseConv1d } from './convolutional/depthwise-conv1d';
export { DepthwiseConv2D, depthwiseConv2d } from './convolutional/depthwise-conv2d';
export {
  SeparableConv1D,
  SeparableConv1D as SeparableConvolution1D,
  separableConv1d,
} from './convolutional/separable-conv1d';
export {
  SeparableConv2D,
  SeparableConv2D as SeparableConvolution2D,
  separableConv2d,
} from './convolutional/separable-conv2d';
export { Activation, activation, type ActivationOptions } from './core/activation';
export { Dense, dense, type DenseOptions } from './core/dense';
export { EinsumDense, einsumDense, type EinsumDenseOptions } from './core/einsum-dense';
export { Embedding, embedding, type EmbeddingOptions } from './core/embedding';
export { Identity, identity } from './core/identity';
export { Lambda, lambda, type LambdaOptions } from './core/lambda';
export { TFSMLayer, tfsmLayer, type TFSMLayerOptions } from './core/tfsm-layer';
export { Masking, masking, type MaskingOptions } from './core/masking';
export { Wrapper, type WrapperOptions } from './core/wrapper';
export { Add, add } from './merging/add';
export { Average, average } from './merging/average';
export { Concatenate, concatenate, type ConcatenateOptions } from './merging/concatenate';
export { Dot, dot, type DotOptions } from './merging/dot';
export { Maximum, maximum } from './merging/maximum';
export { Minimum, minimum } from './merging/minimum';
export { Multiply, multiply } from './merging/multiply';
export { Subtract, subtract } from './merging/subtract';
export {
  BatchNormalization,
  batchNormalization,
  type BatchNormalizationOptions,
} from './normalization/batch-normalization';
export {
  GroupNormalization,
  groupNormalization,
  type GroupNormalizationOptions,
} from './normalization/group-normalization';
export {
  LayerNormalization,
  layerNormalization,
  type LayerNormalizationOptions,
} from './normalization/layer-normalization';
export { RMSNormalization, rmsNormalization, type RMSNormalizationOptions } from './normalization/rms-normalization';
export {
  SpectralNormalization,
  spectralNormalization,
  type SpectralNormalizationOptions,
} from './normalization/spectral-normalization';
export {
  UnitNormalization,
  unitNormalization,
  type UnitNormalizationOptions,
} from './normalization/unit-normalization';
export { AdaptiveAveragePooling1D, adaptiveAveragePooling1d } from './pooling/adaptive-average-pooling1d';
export { AdaptiveAveragePooling2D, adaptiveAveragePooling2d } from './pooling/adaptive-average-pooling2d';
export { AdaptiveAveragePooling3D, adaptiveAveragePooling3d } from './pooling/adaptive-average-pooling3d';
export { AdaptiveMaxPooling1D, adaptiveMaxPooling1d } from './pooling/adaptive-max-pooling1d';
export { AdaptiveMaxPooling2D, adaptiveMaxPooling2d } from './pooling/adaptive-max-pooling2d';
export { AdaptiveMaxPooling3D, adaptiveMaxPooling3d } from './pooling/adaptive-max-pooling3d';
export {
  AveragePooling1D,
  AveragePooling1D as AvgPool1D,
  averagePooling1d,
  averagePooling1d as avgPool1d,
  averagePooling1d as avgPooling1d,
} from './pooling/average-pooling1d';
export {
  AveragePooling2D,
  AveragePooling2D as AvgPool2D,
  averagePooling2d,
  averagePooling2d as avgPool2d,
  averagePooling2d as avgPooling2d,
} from './pooling/average-pooling2d';
export {
  AveragePooling3D,
  AveragePooling3D as AvgPool3D,
  averagePooling3d,
  averagePooling3d as avgPool3d,
  averagePooling3d as avgPooling3d,
} from './pooling/average-pooling3d';
export {
  GlobalAveragePooling1D,
  GlobalAveragePooling1D as GlobalAvgPool1D,
  globalAveragePooling1d,
  globalAveragePooling1d as globalAvgPool1d,
} from './pooling/global-average-pooling1d';
export {
  GlobalAveragePooling2D,
  GlobalAveragePooling2D as GlobalAvgPool2D,
  globalAveragePooling2d,
  globalAveragePooling2d as globalAvgPool2d,
} from './pooling/global-average-pooling2d';
export {
  GlobalAveragePooling3D,
  GlobalAveragePooling3D as GlobalAvgPool3D,
  globalAveragePooling3d,
  globalAveragePooling3d as globalAvgPool3d,
} from './pooling/global-average-pooling3d';
export {
  GlobalMaxPooling1D,
  GlobalMaxPooling1D as GlobalMaxPool1D,
  globalMaxPooling1d,
  globalMaxPooling1d as globalMaxPool1d,
} from './pooling/global-max-pooling1d';
export {
  GlobalMaxPooling2D,
  GlobalMaxPooling2D as GlobalMaxPool2D,
  globalMaxPooling2d,
  globalMaxPooling2d as globalMaxPool2d,
} from './pooling/global-max-pooling2d';
export {
  GlobalMaxPooling3D,
  GlobalMaxPooling3D as GlobalMaxPool3D,
  globalMaxPooling3d,
  globalMaxPooling3d as globalMaxPool3d,
} from './pooling/global-max-pooling3d';
export {
  MaxPooling1D,
  MaxPooling1D as MaxPool1D,
  maxPooling1d,
  maxPooling1d as maxPool1d,
} from './pooling/max-pooling1d';
export {
  MaxPooling2D,
  MaxPooling2D as MaxPool2D,
  maxPooling2d,
  maxPooling2d as maxPool2d,
} from './pooling/max-pooling2d';
export {
  MaxPooling3D,
  MaxPooling3D as MaxPool3D,
  maxPooling3d,
  maxPooling3d as maxPool3d,
} from './pooling/max-pooling3d';
export { Rescaling, rescaling, type RescalingOptions } from './preprocessing/rescaling';
export {
  ActivityRegularization,
  activityRegularization,
  type ActivityRegularizationOptions,
} from './regularization/activity-regularization';
export { AlphaDropout, alphaDropout, type AlphaDropoutOptions } from './regularization/alpha-dropout';
export { Dropout, dropout, type DropoutOptions } from './regularization/dropout';
export { GaussianDropout, gaussianDropout, type GaussianDropoutOptions } from './regularization/gaussian-dropout';
export { GaussianNoise, gaussianNoise, type GaussianNoiseOptions } from './regularization/gaussian-noise';
export { SpatialDropout1D, spatialDropout1d } from './regularization/spatial-dropout1d';
export { SpatialDropout2D, spatialDropout2d } from './regularization/spatial-dropout2d';
export { SpatialDropout3D, spatialDropout3d } from './regularization/spatial-dropout3d';
export { Cropping1D, cropping1D, type Cropping1DOptions } from './reshaping/cropping1d';
export { Cropping2D, cropping2D } from './reshaping/cropping2d';
export { Cropping3D, cropping3D } from './reshaping/cropping3d';
export { Flatten, flatten, type FlattenOptions } from './reshaping/flatten';
export { Permute, permute, type PermuteOptions } from './reshaping/permute';
export { RepeatVector, repeatVector, type RepeatVectorOptions } from './reshaping/repeat-vector';
export { Reshape, reshape, type ReshapeOptions } from './reshaping/reshape';
export { UpSampling1D, upSampling1d, type UpSampling1DOptions } from './reshaping/up-sampling1d';
export { UpSampling2D, upSampling2d, type UpSampling2DOptions } from './reshaping/up-sampling2d';
export { UpSampling3D, upSampling3d, type UpSampling3DOptions } from './reshaping/up-sampling3d';
export { ZeroPadding1D, zeroPadding1d, type ZeroPadding1DOptions } from './reshaping/zero-padding1d';
export { ZeroPadding2D, zeroPadding2d } from './reshaping/zero-padding2d';
export { ZeroPadding3D, zeroPadding3d } from './reshaping/zero-padding3d';
export { Bidirectional, bidirectional, type BidirectionalOptions } from './rnn/bidirectional';
export { ConvLSTM1D, convLstm1d } from './rnn/conv-lstm1d';
export { ConvLSTM2D, convLstm2d } from './rnn/conv-lstm2d';
export { ConvLSTM3D, convLstm3d } from './rnn/conv-lstm3d';
export { GRUCell, gruCell, type GRUCellOptions } from './rnn/gru-cell';
export { GRU, gru, type GRUOptions } from './rnn/gru';
export { LSTMCell, lstmCell, type LSTMCellOptions } from './rnn/lstm-cell';
export { LSTM, lstm, type FusedOptions, type LSTMOptions } from './rnn/lstm';
export { RNN, rnn, type RecurrenceOptions, type RNNOptions } from './rnn/rnn';
export { SimpleRNNCell, simpleRNNCell, type SimpleRNNCellOptions } from './rnn/simple-rnn-cell';
export { SimpleRNN, simpleRNN, type SimpleRNNOptions } from './rnn/simple-rnn';
export { StackedRNNCells, stackedRNNCells, type StackedRNNCellsOptions } from './rnn/stacked-rnn-cells';
export { TimeDistributed, timeDistributed, type TimeDistributedOptions } from './rnn/time-distributed';
