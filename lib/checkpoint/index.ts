export { Checkpoint, type CheckpointObjects } from './checkpoint';
export { CheckpointManager, type CheckpointManagerOptions } from './checkpoint-manager';
export { latestCheckpoint } from './checkpoint-state';
export type { LoadStatus } from './load-status';
export { CheckpointReader, listVariables, loadCheckpoint, loadVariable } from './reader';
export { checkpointValues, trackableChildren, type CheckpointValue, type Trackable } from './trackable';
