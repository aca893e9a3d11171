// Each file registers the rules of its family.
import './activations';
import './arithmetic';
import './complex';
import './convolution';
import './decomposition';
import './diagonals';
import './einsum';
import './elementary';
import './fourier';
import './gathering';
import './image';
import './joining';
import './linalg';
import './matmul';
import './missing';
import './non-differentiable';
import './normalization';
import './optional';
import './pooling';
import './quantization';
import './ragged';
import './random';
import './reduction';
import './rnn';
import './segment';
import './selection';
import './sequence';
import './shaping';
import './slicing';
import './softmax';
import './sparse';
import './sparse-csr';
import './special';
import './tensor-list';

export { attr } from './attributes';
export {
  gradientRule,
  hasGradient,
  registerGradient,
  registerNonDifferentiable,
  type GradientRule,
  type OpRecord,
} from './registry';
