export { Accuracy } from './accuracy';
export { AUC, type AUCOptions } from './auc';
export { binaryAccuracy, BinaryAccuracy, type BinaryAccuracyOptions } from './binary-accuracy';
export { BinaryCrossentropy, type BinaryCrossentropyOptions } from './binary-crossentropy';
export { BinaryIoU, type BinaryIoUOptions } from './binary-iou';
export { categoricalAccuracy, CategoricalAccuracy } from './categorical-accuracy';
export { CategoricalCrossentropy, type CategoricalCrossentropyOptions } from './categorical-crossentropy';
export { CategoricalHinge } from './categorical-hinge';
export {
  concordanceCorrelation,
  ConcordanceCorrelation,
  type ConcordanceCorrelationOptions,
} from './concordance-correlation';
export { CosineSimilarity, type CosineSimilarityOptions } from './cosine-similarity';
export { F1Score } from './f1-score';
export { FalseNegatives } from './false-negatives';
export { FalsePositives } from './false-positives';
export { FBetaScore, type FBetaScoreOptions } from './fbeta-score';
export { Hinge } from './hinge';
export { IoU, type IoUOptions } from './iou';
export { KLDivergence } from './kl-divergence';
export { LogCoshError } from './log-cosh-error';
export { MeanAbsoluteError } from './mean-absolute-error';
export { MeanAbsolutePercentageError } from './mean-absolute-percentage-error';
export { MeanIoU, type MeanIoUOptions } from './mean-iou';
export { MeanMetricWrapper, type MetricFunction, type MeanMetricWrapperOptions } from './mean-metric';
export { MeanSquaredError } from './mean-squared-error';
export { MeanSquaredLogarithmicError } from './mean-squared-logarithmic-error';
export { Mean } from './mean';
export { Metric, type MetricOptions } from './metric';
export { OneHotIoU, type OneHotIoUOptions } from './one-hot-iou';
export { OneHotMeanIoU, type OneHotMeanIoUOptions } from './one-hot-mean-iou';
export { pearsonCorrelation, PearsonCorrelation, type PearsonCorrelationOptions } from './pearson-correlation';
export { Poisson } from './poisson';
export { PrecisionAtRecall, type PrecisionAtRecallOptions } from './precision-at-recall';
export { Precision, type PrecisionOptions } from './precision';
export { R2Score, type R2ScoreOptions } from './r2-score';
export { RecallAtPrecision, type RecallAtPrecisionOptions } from './recall-at-precision';
export { Recall, type RecallOptions } from './recall';
export { get, serialize, deserialize, type MetricIdentifier } from './registry';
export { resolve } from './resolve';
export { RootMeanSquaredError } from './root-mean-squared-error';
export { SensitivityAtSpecificity, type SensitivityAtSpecificityOptions } from './sensitivity-at-specificity';
export { sparseCategoricalAccuracy, SparseCategoricalAccuracy } from './sparse-categorical-accuracy';
export {
  SparseCategoricalCrossentropy,
  type SparseCategoricalCrossentropyOptions,
} from './sparse-categorical-crossentropy';
export {
  sparseTopKCategoricalAccuracy,
  SparseTopKCategoricalAccuracy,
  type SparseTopKCategoricalAccuracyOptions,
} from './sparse-top-k-categorical-accuracy';
export { SpecificityAtSensitivity, type SpecificityAtSensitivityOptions } from './specificity-at-sensitivity';
export { SquaredHinge } from './squared-hinge';
export { Sum } from './sum';
export {
  topKCategoricalAccuracy,
  TopKCategoricalAccuracy,
  type TopKCategoricalAccuracyOptions,
} from './top-k-categorical-accuracy';
export { TrueNegatives } from './true-negatives';
export { TruePositives } from './true-positives';

// Keras has the functions that losses and metrics share in both places.
export {
  binaryCrossentropy,
  binaryFocalCrossentropy,
  categoricalCrossentropy,
  categoricalFocalCrossentropy,
  categoricalHinge,
  hinge,
  huber,
  klDivergence,
  logCosh,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanSquaredError,
  meanSquaredLogarithmicError,
  poisson,
  sparseCategoricalCrossentropy,
  squaredHinge,
} from '../losses';
