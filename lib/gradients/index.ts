// Each file registers the rules of its family.
import './activations';
import './arithmetic';
import './complex';
import './convolution';
import './decomposition';
import './einsum';
import './elementary';
import './fourier';
import './gathering';
import './joining';
import './linalg';
import './matmul';
import './non-differentiable';
import './normalization';
import './pooling';
import './reduction';
import './rnn';
import './segment';
import './selection';
import './shaping';
import './slicing';
import './softmax';
import './special';

export { attr } from './attributes';
export {
  gradientRule,
  hasGradient,
  registerGradient,
  registerNonDifferentiable,
  type GradientRule,
  type OpRecord,
} from './registry';
