/** `tf.keras`. */

export * as activations from './activations';
export * as backend from './public-backend';
export * as callbacks from './callbacks';
export * as config from './public-backend';
export * as constraints from './constraints';
export * as dtypePolicies from './dtype-policy';
export * as initializers from './initializers';
export * as layers from './layers';
export * as losses from './losses';
export * as metrics from './metrics';
export * as models from './models';
export * as optimizers from './optimizers';
export * as random from './random';
export * as regularizers from './regularizers';
export * as saving from './public-saving';
export * as utils from './utils';

export { input, input as Input } from './engine/input-layer';
export { KerasTensor } from './engine/keras-tensor';
export { DTypePolicy } from './dtype-policy';
export { Initializer } from './initializers';
export type { CallContext, MaskTree } from './engine/call-context';
export type { InputSpec } from './engine/input-spec';
export { Layer, type AddWeightOptions, type ApplyInputs, type InputShape, type LayerInputs } from './engine/layer';
export type { LayerOptions } from './engine/layer-options';
export { Weight } from './engine/weights';
export { Loss } from './losses';
export { Metric } from './metrics';
export { Model, model, Sequential, sequential } from './models';
export { Optimizer } from './optimizers';
export { Regularizer } from './regularizers';
export type { CompileOptions } from './training/compile';
export type { StepData } from './training/data/batch';
export type { EvaluateOptions } from './training/evaluate';
export type { FitOptions } from './training/fit';
export type { PredictOptions } from './training/predict';
export type { StepLogs } from './training/trainer';
