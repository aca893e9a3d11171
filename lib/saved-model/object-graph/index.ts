export { restoreObjectGraph } from './restore';
export { RestoredObject, RestoredResource, type RestoredValue } from './restored-object';
export { isRestoredFunction, type RestoredFunction } from './restored-function';
export { keysOf, type Structure } from './structured-value';
export type { RestoredTrace, Result as RestoredResult } from './trace';
export { openObjectGraph } from './open';
export { SavedCheckpoint } from './checkpoint';
