export { binaryCrossentropy, BinaryCrossentropy, type BinaryCrossentropyOptions } from './binary-crossentropy';
export {
  binaryFocalCrossentropy,
  BinaryFocalCrossentropy,
  type BinaryFocalCrossentropyOptions,
} from './binary-focal-crossentropy';
export {
  categoricalCrossentropy,
  CategoricalCrossentropy,
  type CategoricalCrossentropyOptions,
} from './categorical-crossentropy';
export {
  categoricalFocalCrossentropy,
  CategoricalFocalCrossentropy,
  type CategoricalFocalCrossentropyOptions,
} from './categorical-focal-crossentropy';
export {
  categoricalGeneralizedCrossEntropy,
  CategoricalGeneralizedCrossEntropy,
  type CategoricalGeneralizedCrossEntropyOptions,
} from './categorical-generalized-cross-entropy';
export { categoricalHinge, CategoricalHinge } from './categorical-hinge';
export { circle, Circle, type CircleOptions } from './circle';
export { cosineSimilarity, CosineSimilarity, type CosineSimilarityOptions } from './cosine-similarity';
export { ctc, CTC } from './ctc';
export { dice, Dice, type DiceOptions } from './dice';
export { LossFunctionWrapper, type LossFunction, type LossFunctionOptions } from './function-loss';
export { hinge, Hinge } from './hinge';
export { huber, Huber, type HuberOptions } from './huber';
export { klDivergence, KLDivergence } from './kl-divergence';
export { logCosh, LogCosh } from './log-cosh';
export { Loss, type LossOptions } from './loss';
export { meanAbsoluteError, MeanAbsoluteError } from './mean-absolute-error';
export { meanAbsolutePercentageError, MeanAbsolutePercentageError } from './mean-absolute-percentage-error';
export { meanSquaredError, MeanSquaredError } from './mean-squared-error';
export { meanSquaredLogarithmicError, MeanSquaredLogarithmicError } from './mean-squared-logarithmic-error';
export { poisson, Poisson } from './poisson';
export { get, serialize, deserialize, type LossIdentifier } from './registry';
export { resolve } from './resolve';
export {
  sparseCategoricalCrossentropy,
  SparseCategoricalCrossentropy,
  type SparseCategoricalCrossentropyOptions,
} from './sparse-categorical-crossentropy';
export { squaredHinge, SquaredHinge } from './squared-hinge';
export { tversky, Tversky, type TverskyOptions } from './tversky';
