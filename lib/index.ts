/** TensorFlow for Node.js: the public surface. */

import { libraryVersion } from './core/config';
import './gradients';

export { checkDType as asDType, type DType, type TypedArray } from './core/dtype';
export type { Shape } from './core/shape';
export { EagerTensor, Tensor, type NestedValues, type NumberArray, type Values } from './core/tensor';
export type { NamedTensorMap, Scalar, Tensor1D, Tensor2D, Tensor3D, Tensor4D, Tensor5D, Tensor6D } from './core/tensor';
export { toTensor as convertToTensor, type NestedArray, type TensorLike } from './core/convert';
export { TensorFlowError, type ErrorCode } from './core/errors';
export { execute } from './core/execute';
export { dispose, keep, memory, tidy, type MemoryInfo } from './core/memory';
export { device } from './core/device';
export * as config from './core/config';
export { nextFrame, ready } from './core/ready';
export { listKernels, opDef, type Kernel, type OpDefinition } from './core/op-definition';
export { loadOpLibrary, loadPluggableDevice, type LibraryOperation, type OpLibrary } from './ops/op-library';

export * from './ops';
export * as raw from './ops/generated';

export { hasGradient, registerGradient, registerNonDifferentiable } from './gradients/registry';
export type { GradientRule } from './gradients/registry';
export { GradientTape, type GradientOptions, type GradientTapeOptions } from './autodiff/tape';
export { customGrad, customGradient } from './autodiff/custom-gradient';
export type { CustomGradientResult, CustomGradResult, GradientSaver } from './autodiff/custom-gradient';
export { grad, grads, valueAndGrad, valueAndGrads, variableGrads } from './autodiff/grad';

export { tracedFunction as function, type FunctionOptions, type PolymorphicFunction } from './function/function';
export { ConcreteFunction } from './function/concrete-function';
export { TensorSpec } from './function/tensor-spec';

export {
  Graph,
  GraphTensor,
  Operation,
  PartialRun,
  Session,
  toGraphDef,
  toGraphDefText,
  type Feeds,
  type Fetch,
  type Fetched,
  type ImportGraphOptions,
  type OperationOptions,
  type RunArguments,
  type SessionOptions,
} from './graph';
export { gradients } from './autodiff/graph-gradients';
export * as compat from './compat';

export * as savedModel from './saved-model';
export * as train from './train';
export * as util from './util';
export * as serialization from './serialization';
export * as tpu from './tpu';

export { caseOf as case, cond, switchCase } from './control-flow/cond';
export { importGraphDef } from './control-flow/import-graph-def';
export { whileLoop, type WhileOptions } from './control-flow/while-loop';
export { map, scan } from './control-flow/map';

export * as keras from './keras';
export * as models from './keras/models';
export * as layers from './keras/layers';
export * as losses from './losses';
export * as metrics from './keras/metrics';
export * as initializers from './keras/initializers';
export * as regularizers from './keras/regularizers';
export * as constraints from './keras/constraints';
export * as callbacks from './keras/callbacks';
export { Callback, History, LambdaCallback as CustomCallback, type Logs } from './keras/callbacks';
export { input, input as Input } from './keras/engine/input-layer';
export { KerasTensor as SymbolicTensor } from './keras/engine/keras-tensor';
export { Weight as LayerVariable } from './keras/engine/weights';
export { RNN } from './keras/layers/rnn/rnn';
export { Optimizer } from './keras/optimizers';
export { loadModel as loadLayersModel, Model as LayersModel, model, Sequential, sequential } from './keras/models';
export type { CompileOptions as ModelCompileArgs } from './keras/training/compile';
export type { FitOptions as ModelFitArgs } from './keras/training/fit';

/** The version of the TensorFlow library in use, `'2.21.0'`. Last: the library loads while the modules above do. */
export const version: string = libraryVersion();
