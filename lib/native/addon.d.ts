/**
 * The native addon, method by method, under the C functions each one serves.
 *
 * Handles are opaque: V8 externals around a tagged C++ owner. Nothing here checks options or composes calls; that is
 * done above, in TypeScript. Every method throws a TypeError for an argument of the wrong kind and an Error with
 * numeric `code` (TF_Code) for a TF_Status that is not OK.
 */

declare const tag: unique symbol;
export type Handle<Name extends string> = { readonly [tag]: Name };
export type ContextHandle = Handle<'context'>;
export type TensorHandle = Handle<'tensor'>;
export type GraphHandle = Handle<'graph'>;
export type OperationHandle = Handle<'operation'>;
export type FunctionHandle = Handle<'function'>;
export type SessionHandle = Handle<'session'>;
export type LibraryHandle = Handle<'library'>;
export type CancellationHandle = Handle<'cancellation'>;

/** TF_DataType, as the C enum numbers it. */
export type DataTypeCode = number;

/** Raw bytes of any typed array; element type and count come from dtype and shape. */
export type Bytes = Uint8Array;

/** One output of a graph operation: TF_Output. */
export type Output = readonly [operation: OperationHandle, index: number];

/**
 * The value of one attribute. Which encoding is read is decided by the op's own definition (TF_GraphGetOpDef, cached):
 * string: string | Uint8Array; int: number | bigint; float: number; bool: boolean; type: dtype name or code;
 * shape: number[] with -1 for an unknown size, null for unknown rank; tensor: TensorHandle;
 * func: function name, or {name, attrs: flat [name, value, …] }; list(...): array of the above.
 * A value {proto: Uint8Array} is a serialized AttrValue and is written as it is, whatever the kind.
 */
export type NativeAttr = unknown;

/** Flat pairs: [name, value, name, value, …]. */
export type NativeAttrs = readonly unknown[];

export interface DeviceInfo {
  name: string;
  type: string;
  memoryBytes: number;
  incarnation: bigint;
}

export interface NativeMemory {
  /** Live tensor handles of this environment. */
  numTensors: number;
  /** Bytes of host memory those handles keep alive. */
  numBytes: number;
}

export interface ContextOptions {
  /** Serialized ConfigProto. TFE_ContextOptionsSetConfig. */
  config?: Uint8Array;
  /** TFE_ContextDevicePlacementPolicy: 0 explicit, 1 warn, 2 silent, 3 silent for int32. */
  devicePlacementPolicy?: number;
  async?: boolean;
}

/** A host array whose rows a loop gathers: one argument of the step function. */
export interface LoopColumn {
  /** Host tensor of shape [rows, …rest]; the loop takes rows from it. */
  tensor: TensorHandle;
}

export interface LoopOptions {
  /** Function called each step with (one gathered batch per column, then `captures`). */
  functionName: string;
  device: string;
  columns: TensorHandle[];
  captures: TensorHandle[];
  /** Attributes of the call, flat pairs (e.g. '_XlaMustCompile'). */
  attrs: NativeAttrs;
  batchSize: number;
  /** Rows in use: every column has at least as many. */
  rows: number;
  /** Row order (length rows); null means 0 … rows-1. */
  order: Int32Array | null;
  /** First step and end step (exclusive); step s takes rows order[s*batchSize … min((s+1)*batchSize, rows)). */
  firstStep: number;
  endStep: number;
  /** Number of outputs of the function that are collected and joined along axis 0 (predict); 0 when training. */
  collect: number;
  /** Called for a report: a function of `reportCaptures` returning one float32 vector. null: no values. */
  reportFunction: string | null;
  reportCaptures: TensorHandle[];
  /** Least milliseconds between two reports; 0 reports at no step but the last. */
  reportEveryMs: number;
}

export interface LoopReport {
  /** Steps finished so far (endStep at the end). */
  step: number;
  /** What reportFunction returned. */
  values: Float32Array;
}

export interface LoopResult extends LoopReport {
  /** Joined outputs, `collect` of them. */
  outputs: TensorHandle[];
  /** True when cancelled by the cancellation handle before the end. */
  cancelled: boolean;
}

export interface SessionRunArguments {
  runOptions: Uint8Array | null;
  feeds: Output[];
  feedValues: TensorHandle[];
  fetches: Output[];
  targets: OperationHandle[];
  /** Ask for RunMetadata bytes. */
  metadata: boolean;
}

export interface SessionRunResult {
  values: TensorHandle[];
  metadata: Uint8Array | null;
}

export interface Addon {
  // ---- library -----------------------------------------------------------------------------------------------
  /** const char* TF_Version(void) */
  version(): string;
  /** TF_Buffer* TF_GetAllOpList(void): serialized OpList */
  opList(): Uint8Array;
  /** TF_Buffer* TF_GetAllRegisteredKernels / TF_GetRegisteredKernelsForOp: serialized KernelList */
  kernelList(op: string | null): Uint8Array;
  /** TF_Library* TF_LoadLibrary(path); the ops it registers: TF_GetOpList */
  loadLibrary(path: string): { library: LibraryHandle; opList: Uint8Array };
  /** TF_LoadPluggableDeviceLibrary(path) */
  loadPluggableDevice(path: string): LibraryHandle;
  /** True when the symbol is exported by the loaded library (experimental functions are looked up at run time). */
  hasSymbol(name: string): boolean;
  /** Live handles of this environment, all kinds of tensors. */
  memory(): NativeMemory;

  // ---- eager context -----------------------------------------------------------------------------------------
  /** TFE_NewContext */
  contextNew(options: ContextOptions): ContextHandle;
  /** TFE_ContextListDevices */
  contextDevices(context: ContextHandle): DeviceInfo[];
  /** TFE_ContextClearCaches */
  contextClearCaches(context: ContextHandle): void;
  /** TFE_ContextSetThreadLocalDevicePlacementPolicy */
  contextSetDevicePlacementPolicy(context: ContextHandle, policy: number): void;
  /** TFE_ContextAddFunction */
  contextAddFunction(context: ContextHandle, fn: FunctionHandle): void;
  /** TFE_ContextAddFunctionDef: serialized FunctionDef */
  contextAddFunctionDef(context: ContextHandle, functionDef: Uint8Array): void;
  /** TFE_ContextRemoveFunction */
  contextRemoveFunction(context: ContextHandle, name: string): void;
  /** TFE_ContextHasFunction */
  contextHasFunction(context: ContextHandle, name: string): boolean;
  /** TFE_ContextEnableRunMetadata / DisableRunMetadata */
  contextSetRunMetadata(context: ContextHandle, on: boolean): void;
  /** TFE_ContextExportRunMetadata */
  contextExportRunMetadata(context: ContextHandle): Uint8Array;

  // ---- tensors -----------------------------------------------------------------------------------------------
  /** TF_AllocateTensor + copy + TFE_NewTensorHandle. `data` holds exactly dtype size × product(shape) bytes. */
  tensorFromBytes(dtype: DataTypeCode, shape: readonly number[], data: ArrayBufferView): TensorHandle;
  /** Numbers straight to the dtype (converted in C++): nested arrays are flattened above. Any non-string dtype but 64-bit ints from bigint allowed too. */
  tensorFromValues(dtype: DataTypeCode, shape: readonly number[], values: readonly (number | bigint | boolean)[]): TensorHandle;
  /** TF_STRING: TF_TString_Init/Copy per element */
  tensorFromStrings(shape: readonly number[], values: readonly (string | Uint8Array)[]): TensorHandle;
  /** TFE_TensorHandleDataType */
  tensorDtype(tensor: TensorHandle): DataTypeCode;
  /** TFE_TensorHandleNumDims / TFE_TensorHandleDim */
  tensorShape(tensor: TensorHandle): number[];
  /** TFE_TensorHandleDeviceName (where it was made) and TFE_TensorHandleBackingDeviceName (where its memory lies) */
  tensorDevice(tensor: TensorHandle): string;
  tensorBackingDevice(tensor: TensorHandle): string;
  /** TFE_TensorHandleResolve + copy into a fresh ArrayBuffer; waits for the value. Not for string, resource or variant. */
  tensorBytesSync(tensor: TensorHandle): ArrayBuffer;
  /** The same off the JS thread. */
  tensorBytes(tensor: TensorHandle): Promise<ArrayBuffer>;
  /** Elements of a TF_STRING tensor */
  tensorStringsSync(tensor: TensorHandle): Uint8Array[];
  tensorStrings(tensor: TensorHandle): Promise<Uint8Array[]>;
  /** TFE_TensorHandleCopyToDevice */
  tensorCopyToDevice(context: ContextHandle, tensor: TensorHandle, device: string): TensorHandle;
  /** TFE_TensorHandleCopySharingTensor */
  tensorShare(tensor: TensorHandle): TensorHandle;
  /** TFE_DeleteTensorHandle now rather than when collected. Twice is allowed. */
  tensorDispose(tensor: TensorHandle): void;
  tensorIsDisposed(tensor: TensorHandle): boolean;

  // ---- eager execution -----------------------------------------------------------------------------------------
  /**
   * TFE_NewOp/TFE_OpReset, TFE_OpSetDevice, TFE_OpAddInput(List), attributes, TFE_Execute, on this thread.
   * An input that is an array is one list argument. maxOutputs: room for that many (0: 256).
   */
  execute(
    context: ContextHandle,
    type: string,
    device: string,
    inputs: readonly (TensorHandle | readonly TensorHandle[])[],
    attrs: NativeAttrs,
    maxOutputs: number,
  ): TensorHandle[];
  /** The same on a thread of its own; cancellable (TFE_OpSetCancellationManager). */
  executeAsync(
    context: ContextHandle,
    type: string,
    device: string,
    inputs: readonly (TensorHandle | readonly TensorHandle[])[],
    attrs: NativeAttrs,
    maxOutputs: number,
    cancellation: CancellationHandle | null,
  ): Promise<TensorHandle[]>;
  /** TFE_NewCancellationManager */
  cancellationNew(): CancellationHandle;
  /** TFE_CancellationManagerStartCancel */
  cancellationCancel(cancellation: CancellationHandle): void;

  // ---- graphs ---------------------------------------------------------------------------------------------------
  /** TF_NewGraph */
  graphNew(): GraphHandle;
  /** TF_NewOperation … TF_FinishOperation */
  graphAddOperation(
    graph: GraphHandle,
    type: string,
    name: string,
    device: string,
    inputs: readonly (Output | readonly Output[])[],
    controlInputs: readonly OperationHandle[],
    colocateWith: readonly OperationHandle[],
    attrs: NativeAttrs,
  ): OperationHandle;
  /** TF_GraphOperationByName */
  graphOperationByName(graph: GraphHandle, name: string): OperationHandle | null;
  /** TF_GraphNextOperation, all of them */
  graphOperations(graph: GraphHandle): OperationHandle[];
  /** TF_OperationName, TF_OperationOpType, TF_OperationDevice, counts and output dtypes in one call */
  operationInfo(operation: OperationHandle): {
    name: string;
    type: string;
    device: string;
    inputCount: number;
    outputDtypes: DataTypeCode[];
  };
  /** TF_OperationAllInputs */
  operationInputs(operation: OperationHandle): Output[];
  /** TF_OperationInputType */
  operationInputDtypes(operation: OperationHandle): DataTypeCode[];
  /** TF_OperationInputListLength */
  operationInputListLength(operation: OperationHandle, argument: string): number;
  /** TF_OperationOutputListLength */
  operationOutputListLength(operation: OperationHandle, argument: string): number;
  /** TF_OperationGetControlInputs */
  operationControlInputs(operation: OperationHandle): OperationHandle[];
  /** TF_OperationGetControlOutputs */
  operationControlOutputs(operation: OperationHandle): OperationHandle[];
  /** TF_OperationOutputConsumers: [operation, input index] */
  operationConsumers(operation: OperationHandle, index: number): Output[];
  /** TF_OperationNumAttrs, TF_OperationGetAttrNameLength, TF_OperationGetAttrName */
  operationAttrNames(operation: OperationHandle): string[];
  /** TF_OperationGetAttrMetadata + TF_OperationGetAttr*: decoded as NativeAttr encodes it; type as code, func as {proto}; tensor as TensorHandle */
  operationAttr(operation: OperationHandle, name: string): unknown;
  /** TF_OperationGetAttrValueProto */
  operationAttrProto(operation: OperationHandle, name: string): Uint8Array;
  /** TF_OperationToNodeDef */
  operationToNodeDef(operation: OperationHandle): Uint8Array;
  /** TF_GraphGetTensorNumDims / TF_GraphGetTensorShape: null for unknown rank, -1 for an unknown size */
  graphTensorShape(graph: GraphHandle, output: Output): number[] | null;
  /** TF_GraphSetTensorShape: merged with what is known */
  graphSetTensorShape(graph: GraphHandle, output: Output, shape: readonly number[] | null): void;
  /** TF_GraphToGraphDef */
  graphToGraphDef(graph: GraphHandle): Uint8Array;
  /** TF_GraphVersions */
  graphVersions(graph: GraphHandle): Uint8Array;
  /** TF_GraphGetOpDef */
  graphOpDef(graph: GraphHandle, type: string): Uint8Array;
  /** TF_GraphImportGraphDefWithResults */
  graphImportGraphDef(
    graph: GraphHandle,
    graphDef: Uint8Array,
    options: {
      prefix: string;
      uniquifyNames: boolean;
      uniquifyPrefix: boolean;
      device: string;
      inputMapping: readonly [name: string, index: number, destination: Output][];
      remapControlDependencies: readonly [name: string, destination: OperationHandle][];
      controlDependencies: readonly OperationHandle[];
      returnOutputs: readonly [name: string, index: number][];
      returnOperations: readonly string[];
    },
  ): { outputs: Output[]; operations: OperationHandle[]; missingUnusedInputMappings: [string, number][] };
  /** TF_AddGradientsWithPrefix */
  graphAddGradients(graph: GraphHandle, prefix: string | null, y: Output[], x: Output[], dx: Output[] | null): Output[];
  /** TF_TryEvaluateConstant: null when it cannot be told */
  graphEvaluateConstant(graph: GraphHandle, output: Output): TensorHandle | null;
  /** True when both handles are one operation */
  operationEquals(a: OperationHandle, b: OperationHandle): boolean;

  // ---- functions --------------------------------------------------------------------------------------------------
  /** TF_GraphToFunctionWithControlOutputs; operations null means the whole graph */
  graphToFunction(
    graph: GraphHandle,
    name: string,
    appendHash: boolean,
    operations: readonly OperationHandle[] | null,
    inputs: readonly Output[],
    outputs: readonly Output[],
    outputNames: readonly string[] | null,
    controlOutputs: readonly OperationHandle[],
    controlOutputNames: readonly string[] | null,
    description: string | null,
  ): FunctionHandle;
  /** TF_FunctionName */
  functionName(fn: FunctionHandle): string;
  /** TF_FunctionToFunctionDef */
  functionToProto(fn: FunctionHandle): Uint8Array;
  /** TF_FunctionImportFunctionDef */
  functionFromProto(functionDef: Uint8Array): FunctionHandle;
  /** TF_FunctionSetAttrValueProto */
  functionSetAttr(fn: FunctionHandle, name: string, attrValue: Uint8Array): void;
  /** TF_FunctionGetAttrValueProto */
  functionAttr(fn: FunctionHandle, name: string): Uint8Array;
  /** TF_GraphCopyFunction */
  graphCopyFunction(graph: GraphHandle, fn: FunctionHandle, gradient: FunctionHandle | null): void;
  /** TF_GraphNumFunctions, TF_GraphGetFunctions */
  graphFunctions(graph: GraphHandle): FunctionHandle[];

  // ---- sessions and SavedModels --------------------------------------------------------------------------------------
  /** TF_NewSession; config: serialized ConfigProto */
  sessionNew(graph: GraphHandle, options: { target?: string; config?: Uint8Array }): SessionHandle;
  /** TF_LoadSessionFromSavedModel; metaGraphDef: serialized MetaGraphDef */
  sessionFromSavedModel(
    graph: GraphHandle,
    options: { target?: string; config?: Uint8Array; runOptions?: Uint8Array; directory: string; tags: readonly string[] },
  ): Promise<{ session: SessionHandle; metaGraphDef: Uint8Array }>;
  /** TF_SessionListDevices */
  sessionDevices(session: SessionHandle): DeviceInfo[];
  /** TF_SessionRun off the JS thread */
  sessionRun(session: SessionHandle, run: SessionRunArguments): Promise<SessionRunResult>;
  /** TF_SessionRun on the JS thread */
  sessionRunSync(session: SessionHandle, run: SessionRunArguments): SessionRunResult;
  /** TF_SessionPRunSetup */
  sessionPartialRunSetup(session: SessionHandle, feeds: Output[], fetches: Output[], targets: OperationHandle[]): string;
  /** TF_SessionPRun off the JS thread */
  sessionPartialRun(session: SessionHandle, handle: string, run: SessionRunArguments): Promise<SessionRunResult>;
  /** TF_CloseSession: runs under way end with CANCELLED */
  sessionClose(session: SessionHandle): Promise<void>;

  // ---- the step loop -----------------------------------------------------------------------------------------------
  /**
   * Runs steps firstStep … endStep on a thread of its own: gathers rows, calls the function, reports. Ends at the first
   * error (rejects), at a cancellation (resolves, cancelled), or at the end.
   */
  loopRun(
    context: ContextHandle,
    options: LoopOptions,
    cancellation: CancellationHandle | null,
    onReport: ((report: LoopReport) => void) | null,
  ): Promise<LoopResult>;
  /** The same on this thread, without reports: for steps that take less time than a hop to another thread. */
  loopRunSync(context: ContextHandle, options: LoopOptions): LoopResult;
}
