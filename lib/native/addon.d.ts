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
export type ServerHandle = Handle<'server'>;

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
 * Attributes that an op does not declare are a TypeError, but for names that start with '_' and for calls of functions:
 * there the kind is inferred from the value (a number without fraction is an int).
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

/** Steps as the elements of a dataset, whose iterator computes them on the thread that asks for them. */
export interface LoopInlined {
  iterator: TensorHandle;
  /** Those of IteratorGetNextSync, flat pairs. */
  attrs: NativeAttrs;
  /** Variables from which a step takes its batch, one for each column; no two loops at once may use them. */
  slots: TensorHandle[];
}

export interface LoopOptions {
  /** Function called each step with (one gathered batch per column, then `captures`). */
  functionName: string;
  device: string;
  /** Runs the steps in place of the function, without its captures. */
  inlined?: LoopInlined | null;
  /** Host tensors of shape [rows, …rest], one for each leading argument; none where the function feeds itself. */
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
  /** Least milliseconds between two reports; 0 reports at no step but the last. The last report comes before the end. */
  reportEveryMs: number;
}

export interface LoopReport {
  /** Steps finished so far (endStep at the end). */
  step: number;
  /** What reportFunction returned. */
  values: Float32Array;
}

export interface LoopResult extends LoopReport {
  /** Joined outputs, `collect` of them; none when cancelled. */
  outputs: TensorHandle[];
  /** True when cancelled by the cancellation handle before the end. */
  cancelled: boolean;
}

export interface OperationInfo {
  name: string;
  type: string;
  device: string;
  inputCount: number;
  outputDtypes: DataTypeCode[];
}

export interface ImportOptions {
  prefix: string;
  uniquifyNames: boolean;
  uniquifyPrefix: boolean;
  device: string;
  inputMapping: readonly [name: string, index: number, destination: Output][];
  remapControlDependencies: readonly [name: string, destination: OperationHandle][];
  controlDependencies: readonly OperationHandle[];
  returnOutputs: readonly [name: string, index: number][];
  returnOperations: readonly string[];
}

export interface ImportResult {
  outputs: Output[];
  operations: OperationHandle[];
  missingUnusedInputMappings: [name: string, index: number][];
}

export interface SessionOptions {
  target?: string;
  /** Serialized ConfigProto. */
  config?: Uint8Array;
}

export interface SavedModelOptions extends SessionOptions {
  runOptions?: Uint8Array;
  directory: string;
  tags: readonly string[];
}

export interface SavedModelSession {
  session: SessionHandle;
  /** Serialized MetaGraphDef. */
  metaGraphDef: Uint8Array;
}

export interface LoadedLibrary {
  library: LibraryHandle;
  /** Serialized OpList of the ops that it registers. */
  opList: Uint8Array;
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
  loadLibrary(path: string): LoadedLibrary;
  /** TF_LoadPluggableDeviceLibrary(path) */
  loadPluggableDevice(path: string): LibraryHandle;
  /** TF_RegisterFilesystemPlugin(path): a filesystem for paths with a scheme of its own. */
  loadFilesystem(path: string): void;
  /** True when the symbol is exported by the loaded library (experimental functions are looked up at run time). */
  hasSymbol(name: string): boolean;
  /** Live handles of this environment, all kinds of tensors. */
  memory(): NativeMemory;

  /** tensorflow::DeviceFactory::ListAllPhysicalDevices: '/physical_device:CPU:0' …; does not start a context */
  physicalDevices(): string[];
  /** tensorflow::DeviceFactory::ListPluggablePhysicalDevices: those of loaded plug-ins */
  pluggablePhysicalDevices(): string[];
  /** tsl::enable_tensor_float_32_execution, tsl::tensor_float_32_execution_enabled */
  setTensorFloat32(on: boolean): void;
  tensorFloat32(): boolean;
  /** tsl::EnableOpDeterminism, tsl::OpDeterminismRequired */
  setOpDeterminism(on: boolean): void;
  opDeterminism(): boolean;

  // ---- eager context -----------------------------------------------------------------------------------------
  /** TFE_NewContext */
  contextNew(options: ContextOptions): ContextHandle;
  /** TFE_ContextListDevices */
  contextDevices(context: ContextHandle): DeviceInfo[];
  /** TFE_ContextClearCaches */
  contextClearCaches(context: ContextHandle): void;
  /** TFE_ContextSetThreadLocalDevicePlacementPolicy, TFE_ContextGetDevicePlacementPolicy */
  contextSetDevicePlacementPolicy(context: ContextHandle, policy: number): void;
  contextDevicePlacementPolicy(context: ContextHandle): number;
  /** TFE_ContextSetSoftDevicePlacement */
  contextSetSoftDevicePlacement(context: ContextHandle, on: boolean): void;
  /** TFE_ContextSetLogDevicePlacement */
  contextSetLogDevicePlacement(context: ContextHandle, on: boolean): void;
  /** TFE_SetLogicalCpuDevices; prefix as '/job:localhost/replica:0/task:0' */
  contextSetLogicalCpuDevices(context: ContextHandle, count: number, prefix: string): void;
  /** TFE_ContextAsyncWait: for what an asynchronous context has under way */
  contextAsyncWait(context: ContextHandle): Promise<void>;
  /** TFE_ContextAddFunction */
  contextAddFunction(context: ContextHandle, fn: FunctionHandle): void;
  /** TFE_ContextAddFunctionDef: serialized FunctionDef */
  contextAddFunctionDef(context: ContextHandle, functionDef: Uint8Array): void;
  /** TFE_ContextRemoveFunction */
  contextRemoveFunction(context: ContextHandle, name: string): void;
  /** TFE_ContextHasFunction */
  contextHasFunction(context: ContextHandle, name: string): boolean;
  /** TFE_ContextGetFunctionDef: serialized FunctionDef */
  contextFunctionDef(context: ContextHandle, name: string): Uint8Array;
  /** TFE_ContextEnableRunMetadata / DisableRunMetadata */
  contextSetRunMetadata(context: ContextHandle, on: boolean): void;
  /** TFE_ContextExportRunMetadata */
  contextExportRunMetadata(context: ContextHandle): Uint8Array;
  /** TFE_ContextStartStep, TFE_ContextEndStep: what is made in between belongs to one step container */
  contextStartStep(context: ContextHandle): void;
  contextEndStep(context: ContextHandle): void;

  // ---- other processes -----------------------------------------------------------------------------------------
  /** TF_NewServer: serialized ServerDef */
  serverNew(serverDef: Uint8Array): ServerHandle;
  /** TF_ServerStart. A started server runs until the process ends. */
  serverStart(server: ServerHandle): void;
  /** TF_ServerTarget: the `target` of sessions on it */
  serverTarget(server: ServerHandle): string;
  /** TFE_ContextSetServerDef: joins the context to a cluster */
  contextSetServerDef(context: ContextHandle, keepAliveSeconds: number, serverDef: Uint8Array): Promise<void>;
  /** TFE_EnableCollectiveOps */
  contextEnableCollectiveOps(context: ContextHandle, serverDef: Uint8Array): void;

  // ---- tensors -----------------------------------------------------------------------------------------------
  /** TF_AllocateTensor + copy + TFE_NewTensorHandle. `data` holds exactly dtype size × product(shape) bytes. */
  tensorFromBytes(dtype: DataTypeCode, shape: readonly number[], data: ArrayBufferView): TensorHandle;
  /** Numbers straight to the dtype (converted in C++): nested arrays are flattened above. Any non-string dtype but 64-bit ints from bigint allowed too. */
  tensorFromValues(
    dtype: DataTypeCode,
    shape: readonly number[],
    values: readonly (number | bigint | boolean)[],
  ): TensorHandle;
  /** TF_STRING: TF_TString_Init/Copy per element */
  tensorFromStrings(shape: readonly number[], values: readonly (string | Uint8Array)[]): TensorHandle;
  /** TF_TensorFromProto: serialized TensorProto */
  tensorFromProto(tensorProto: Uint8Array): TensorHandle;
  /** TFE_TensorHandleDataType */
  tensorDtype(tensor: TensorHandle): DataTypeCode;
  /** TFE_TensorHandleNumDims / TFE_TensorHandleDim */
  tensorShape(tensor: TensorHandle): number[];
  /** TFE_TensorDebugInfoOnDeviceDim: the shape that the device gave it, which may be padded */
  tensorDeviceShape(tensor: TensorHandle): number[];
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
   * An input that is an array is one list argument. maxOutputs: room for that many (0: 256). checksShapes: asks the
   * operation's shape function first (TFE_OpGetFlatInputCount, TFE_OpGetFlatInput, TFE_InferShapes), as graphs do.
   */
  execute(
    context: ContextHandle,
    type: string,
    device: string,
    inputs: readonly (TensorHandle | readonly TensorHandle[])[],
    attrs: NativeAttrs,
    maxOutputs: number,
    checksShapes?: boolean,
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
  operationInfo(operation: OperationHandle): OperationInfo;
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
  /**
   * TF_OperationGetAttrMetadata + TF_OperationGetAttr*: decoded as NativeAttr encodes it. A string is a Uint8Array where
   * it is not UTF-8, an int a bigint where a number does not hold it, a type its code, a func {proto: AttrValue}.
   */
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
  graphImportGraphDef(graph: GraphHandle, graphDef: Uint8Array, options: Partial<ImportOptions>): ImportResult;
  /**
   * TF_GraphImportGraphDef into a graph that is not kept: throws what is wrong with a GraphDef, and gives what would be known of the
   * shapes of outputs. Null for an unknown rank and for outputs that are not there, -1 for an unknown size.
   */
  graphDefShapes(
    graphDef: Uint8Array,
    outputs: readonly (readonly [name: string, index: number])[],
  ): (number[] | null)[];
  /** TF_AddGradientsWithPrefix */
  graphAddGradients(graph: GraphHandle, prefix: string | null, y: Output[], x: Output[], dx: Output[] | null): Output[];
  /** TF_TryEvaluateConstant: null when it cannot be told */
  graphEvaluateConstant(graph: GraphHandle, output: Output): TensorHandle | null;
  /** TF_UpdateEdge: moves an input of an operation to another output */
  graphUpdateEdge(graph: GraphHandle, source: Output, operation: OperationHandle, input: number): void;
  /** TF_AddOperationControlInput */
  operationAddControlInput(operation: OperationHandle, input: OperationHandle): void;
  /** TF_RemoveAllControlInputs */
  operationRemoveControlInputs(operation: OperationHandle): void;
  /** TF_SetAttr: serialized AttrValue */
  operationSetAttr(operation: OperationHandle, name: string, attrValue: Uint8Array): void;
  /** TF_ClearAttr */
  operationClearAttr(operation: OperationHandle, name: string): void;
  /** TF_SetRequestedDevice */
  operationSetDevice(operation: OperationHandle, device: string): void;
  /** TF_SetFullType: serialized FullTypeDef */
  operationSetFullType(operation: OperationHandle, fullType: Uint8Array): void;
  /** TF_GetHandleShapeAndType, TF_SetHandleShapeAndType: serialized CppShapeInferenceResult.HandleData of a resource; null where none is known */
  graphHandleData(graph: GraphHandle, output: Output): Uint8Array | null;
  graphSetHandleData(graph: GraphHandle, output: Output, handleData: Uint8Array): void;
  /** TF_SetRequireShapeInferenceFns */
  graphRequireShapeInference(graph: GraphHandle, require: boolean): void;
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
  sessionNew(graph: GraphHandle, options: SessionOptions): SessionHandle;
  /** TF_LoadSessionFromSavedModel; metaGraphDef: serialized MetaGraphDef */
  sessionFromSavedModel(graph: GraphHandle, options: SavedModelOptions): Promise<SavedModelSession>;
  /** TF_SessionListDevices */
  sessionDevices(session: SessionHandle): DeviceInfo[];
  /** TF_SessionRun off the JS thread; `atOnce`: does not wait for a thread behind other runs */
  sessionRun(session: SessionHandle, run: SessionRunArguments, atOnce?: boolean): Promise<SessionRunResult>;
  /** TF_SessionRun on the JS thread */
  sessionRunSync(session: SessionHandle, run: SessionRunArguments): SessionRunResult;
  /** TF_SessionPRunSetup */
  sessionPartialRunSetup(
    session: SessionHandle,
    feeds: Output[],
    fetches: Output[],
    targets: OperationHandle[],
  ): string;
  /** TF_SessionPRun off the JS thread */
  sessionPartialRun(session: SessionHandle, handle: string, run: SessionRunArguments): Promise<SessionRunResult>;
  /** TF_ExtendSession: sends what the graph has gained to the session now rather than at the next run */
  sessionExtend(session: SessionHandle): void;
  /** TF_Reset: clears the resource containers of a target (all of them where none is named) */
  sessionReset(options: SessionOptions, containers: readonly string[]): void;
  /** TF_CloseSession: runs under way end with CANCELLED; later calls throw. Closing again is allowed. */
  sessionClose(session: SessionHandle): Promise<void>;

  // ---- the step loop -----------------------------------------------------------------------------------------------
  /**
   * Runs steps firstStep … endStep on a thread of its own: gathers rows, calls the function, reports. Ends at the first
   * error (rejects), at a cancellation (resolves, cancelled), or at the end. A cancellation waits for the step under way,
   * unless the loop has no columns. With no rows in the columns, or no steps, it ends at once. What onReport throws ends
   * the loop and is what the promise rejects with.
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
