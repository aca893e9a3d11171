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

export const earlyStopping = (options?: EarlyStoppingOptions) => new EarlyStopping(options);
export const modelCheckpoint = (options: ModelCheckpointOptions) => new ModelCheckpoint(options);
export const reduceLROnPlateau = (options?: ReduceLROnPlateauOptions) => new ReduceLROnPlateau(options);
export const learningRateScheduler = (options: LearningRateSchedulerOptions) => new LearningRateScheduler(options);
export const csvLogger = (options: CSVLoggerOptions) => new CSVLogger(options);
export const terminateOnNaN = (options?: TerminateOnNaNOptions) => new TerminateOnNaN(options);
export const backupAndRestore = (options: BackupAndRestoreOptions) => new BackupAndRestore(options);
export const history = () => new History();
export const lambdaCallback = (hooks?: Hooks) => new LambdaCallback(hooks);
export const progbarLogger = () => new ProgbarLogger();
export const remoteMonitor = (options?: RemoteMonitorOptions) => new RemoteMonitor(options);
export const swapEMAWeights = (options?: SwapEMAWeightsOptions) => new SwapEMAWeights(options);
