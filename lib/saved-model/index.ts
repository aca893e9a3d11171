export { inspect, type MetaGraphInfo, type SignatureInfo, type SignatureTensor } from './meta-graph';
export { load, SavedModel, type LoadOptions } from './load';
export type { CallOptions, Signature, SignatureInputs, SignatureOutputs } from './signature';
export { runBatched, type Batcher, type BatchingOptions } from './batching';
export { RestoredObject, type RestoredFunction, RestoredResource, type RestoredValue } from './object-graph';
export { Asset } from './asset';
export { save, type SaveOptions, type Signatures } from './export';
