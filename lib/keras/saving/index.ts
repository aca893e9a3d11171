export { loadModel, saveModel, type LoadModelOptions, type SaveOptions } from './model-file';
export { loadWeights, saveWeights, type LoadWeightsOptions, type SaveWeightsOptions } from './weights-file';
