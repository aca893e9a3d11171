/** `tf.keras.callbacks`, also `tf.callbacks`: classes, and TensorFlow.js's way to make them. */

import { BackupAndRestore, type BackupAndRestoreOptions } from './backup-and-restore';
import { CSVLogger, type CSVLoggerOptions } from './csv-logger';
import { EarlyStopping, type EarlyStoppingOptions } from './early-stopping';
import type { Hooks } from './callback';
import { History } from './history';
import { LambdaCallback } from './lambda-callback';
import { LearningRateScheduler, type LearningRateSchedulerOptions } from './learning-rate-scheduler';
import { ModelCheckpoint, type ModelCheckpointOptions } from './model-checkpoint';
import { ProgbarLogger } from './progbar-logger';
import { ReduceLROnPlateau, type ReduceLROnPlateauOptions } from './reduce-lr-on-plateau';
import { RemoteMonitor, type RemoteMonitorOptions } from './remote-monitor';
import { SwapEMAWeights, type SwapEMAWeightsOptions } from './swap-ema-weights';
import { TerminateOnNaN, type TerminateOnNaNOptions } from './terminate-on-nan';

export { BackupAndRestore } from './backup-and-restore';
export { Callback } from './callback';
export { CallbackList } from './callback-list';
export { CSVLogger } from './csv-logger';
export { EarlyStopping } from './early-stopping';
export { History } from './history';
export { LambdaCallback } from './lambda-callback';
export { LearningRateScheduler } from './learning-rate-scheduler';
export { ModelCheckpoint } from './model-checkpoint';
export { Progbar } from './progbar';
export { ProgbarLogger } from './progbar-logger';
export { ReduceLROnPlateau } from './reduce-lr-on-plateau';
export { RemoteMonitor } from './remote-monitor';
export { SwapEMAWeights } from './swap-ema-weights';
export { TerminateOnNaN } from './terminate-on-nan';
export type { BatchCadence, Cadence, CallbackModel, CallbackParams, HookName, Hooks, Logs } from './callback';
export type { CallbackArguments, CallbacksOption } from './callback-list';

/** Makes an {@link EarlyStopping} callback. */
export const earlyStopping = (options?: EarlyStoppingOptions) => new EarlyStopping(options);
/** Makes a {@link ModelCheckpoint} callback. */
export const modelCheckpoint = (options: ModelCheckpointOptions) => new ModelCheckpoint(options);
/** Makes a {@link ReduceLROnPlateau} callback. */
export const reduceLROnPlateau = (options?: ReduceLROnPlateauOptions) => new ReduceLROnPlateau(options);
/** Makes a {@link LearningRateScheduler} callback. */
export const learningRateScheduler = (options: LearningRateSchedulerOptions) => new LearningRateScheduler(options);
/** Makes a {@link CSVLogger} callback. */
export const csvLogger = (options: CSVLoggerOptions) => new CSVLogger(options);
/** Makes a {@link TerminateOnNaN} callback. */
export const terminateOnNaN = (options?: TerminateOnNaNOptions) => new TerminateOnNaN(options);
/** Makes a {@link BackupAndRestore} callback. */
export const backupAndRestore = (options: BackupAndRestoreOptions) => new BackupAndRestore(options);
/** Makes a {@link History} callback; `fit` has one of its own, to which it resolves. */
export const history = () => new History();
/** Makes a {@link LambdaCallback}. */
export const lambdaCallback = (hooks?: Hooks) => new LambdaCallback(hooks);
/** Makes a {@link ProgbarLogger} callback. */
export const progbarLogger = () => new ProgbarLogger();
/** Makes a {@link RemoteMonitor} callback. */
export const remoteMonitor = (options?: RemoteMonitorOptions) => new RemoteMonitor(options);
/** Makes a {@link SwapEMAWeights} callback. */
export const swapEMAWeights = (options?: SwapEMAWeightsOptions) => new SwapEMAWeights(options);
