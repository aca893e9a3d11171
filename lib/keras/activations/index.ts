export { softmax, logSoftmax, sparsemax, glu } from './normalizing';
export { relu, relu6, leakyRelu, elu, selu, celu, threshold, type ReluOptions } from './rectifiers';
export { linear, get, serialize, deserialize, type Activation, type ActivationIdentifier } from './registry';
export { sigmoid, logSigmoid, hardSigmoid, sparseSigmoid, tanh, hardTanh, softsign } from './saturating';
export { tanhShrink, softShrink, hardShrink } from './shrinking';
export { softplus, silu, swish, hardSilu, hardSwish, gelu, mish, squareplus, sparsePlus, exponential } from './smooth';
