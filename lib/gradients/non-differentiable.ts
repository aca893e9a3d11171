import { registerNonDifferentiable } from './registry';

// Operations at which differentiation stops: their results are integers, booleans, strings or random draws, or do not
// depend smoothly on what goes in.

// Comparisons, logic and bits.
registerNonDifferentiable(
  ...['ApproximateEqual', 'Equal', 'NotEqual', 'Less', 'LessEqual', 'Greater', 'GreaterEqual'],
  ...['LogicalAnd', 'LogicalNot', 'LogicalOr', 'All', 'Any', 'IsFinite', 'IsInf', 'IsNan'],
  ...['BitwiseAnd', 'BitwiseOr', 'BitwiseXor', 'Invert', 'LeftShift', 'RightShift', 'PopulationCount', 'Bucketize'],
);

// Constants, shapes and counts.
registerNonDifferentiable(
  ...[
    'Const',
    'Empty',
    'EmptyTensorList',
    'OnesLike',
    'Placeholder',
    'Range',
    'Rank',
    'Shape',
    'ShapeN',
    'Size',
    'ZerosLike',
  ],
  ...['BroadcastArgs', 'BroadcastGradientArgs', 'ConcatOffset', 'InvertPermutation', 'LinSpace', 'ListDiff', 'OneHot'],
  ...[
    'Unique',
    'UniqueV2',
    'UniqueWithCounts',
    'UniqueWithCountsV2',
    'Where',
    'LowerBound',
    'UpperBound',
    'Bincount',
    'DenseBincount',
  ],
  ...['RaggedRange', 'RaggedBincount', 'StopGradient', 'InTopK', 'InTopKV2', 'HistogramFixedWidth'],
);

// Random draws.
registerNonDifferentiable(
  ...[
    'Multinomial',
    'ParameterizedTruncatedNormal',
    'RandomCrop',
    'RandomIndexShuffle',
    'RandomPoisson',
    'RandomPoissonV2',
  ],
  ...['RandomShuffle', 'RandomStandardNormal', 'RandomUniform', 'RandomUniformInt', 'TruncatedNormal'],
  ...['StatelessMultinomial', 'StatelessRandomBinomial', 'StatelessRandomNormal', 'StatelessRandomNormalV2'],
  ...['StatelessRandomPoisson', 'StatelessShuffle', 'StatelessRandomShuffle', 'StatelessRandomUniform'],
  ...['StatelessRandomUniformFullInt', 'StatelessRandomUniformFullIntV2', 'StatelessRandomUniformInt'],
  ...[
    'StatelessRandomUniformIntV2',
    'StatelessRandomUniformV2',
    'StatelessTruncatedNormal',
    'StatelessTruncatedNormalV2',
  ],
  ...['StatelessRandomGetAlg', 'StatelessRandomGetKeyCounter', 'StatelessRandomGetKeyCounterAlg'],
  ...['RngReadAndSkip', 'StatefulStandardNormalV2', 'StatefulTruncatedNormal', 'StatefulUniform', 'StatefulUniformInt'],
);

// Variables: an assignment has no result.
registerNonDifferentiable(
  ...['Assign', 'AssignAdd', 'AssignSub', 'AssignVariableOp', 'AssignAddVariableOp', 'AssignSubVariableOp'],
  ...['DestroyResourceOp', 'IsVariableInitialized', 'VarHandleOp', 'VarIsInitializedOp', 'VariableShape'],
  ...['ScatterAdd', 'ScatterDiv', 'ScatterMul', 'ScatterNdAdd', 'ScatterNdDiv', 'ScatterNdMul', 'ScatterNdSub'],
  ...['ScatterNdUpdate', 'ScatterSub', 'TemporaryVariable', 'DestroyTemporaryVariable'],
  ...['GetSessionHandle', 'GetSessionHandleV2', 'GetSessionTensor', 'DeleteSessionTensor'],
);

// Images, audio and sequences.
registerNonDifferentiable(
  ...['AudioMicrofrontend', 'CTCBeamSearchDecoder', 'CTCGreedyDecoder', 'DrawBoundingBoxes', 'DrawBoundingBoxesV2'],
  ...['EditDistance', 'ExtractGlimpse', 'ExtractGlimpseV2', 'GenerateBoundingBoxProposals', 'HSVToRGB'],
  ...['NonMaxSuppression', 'NonMaxSuppressionV2', 'NonMaxSuppressionV3', 'NonMaxSuppressionV4', 'NonMaxSuppressionV5'],
  ...['NonMaxSuppressionWithOverlaps', 'CombinedNonMaxSuppression', 'SampleDistortedBoundingBox'],
  ...['SampleDistortedBoundingBoxV2', 'ResizeBilinearGrad'],
  ...[
    'FakeQuantWithMinMaxArgsGradient',
    'FakeQuantWithMinMaxVarsGradient',
    'FakeQuantWithMinMaxVarsPerChannelGradient',
  ],
);

// Strings, parsing, tables, files and queues.
registerNonDifferentiable(
  ...['AsString', 'DecodeBase64', 'DecodePaddedRaw', 'DecodeProtoV2', 'DecodeRaw', 'EncodeBase64', 'EncodeProto'],
  ...[
    'ParseTensor',
    'SerializeTensor',
    'ReduceJoin',
    'RegexReplace',
    'StringJoin',
    'StringSplit',
    'StringToHashBucket',
  ],
  ...['StringToHashBucketFast', 'StringToHashBucketStrong', 'StringToNumber'],
  ...['HashTable', 'HashTableV2', 'InitializeTable', 'InitializeTableFromTextFile', 'InitializeTableFromTextFileV2'],
  ...['InitializeTableV2', 'LookupTableFind', 'LookupTableFindV2', 'LookupTableInsert', 'LookupTableInsertV2'],
  ...['LookupTableSize', 'LookupTableSizeV2', 'MutableDenseHashTable', 'MutableDenseHashTableV2', 'MutableHashTable'],
  ...['MutableHashTableOfTensors', 'MutableHashTableOfTensorsV2', 'MutableHashTableV2'],
  ...['GenerateVocabRemapping', 'LoadAndRemapMatrix', 'LMDBReader', 'FixedLengthRecordReader', 'IdentityReader'],
  ...['TFRecordReader', 'TextLineReader', 'WholeFileReader', 'ReaderNumRecordsProduced', 'ReaderNumWorkUnitsCompleted'],
  ...['ReaderRead', 'ReaderReadUpTo', 'ReaderReset', 'ReaderRestoreState', 'ReaderSerializeState', 'ReduceDataset'],
  ...[
    'Queue',
    'QueueClose',
    'QueueDequeue',
    'QueueDequeueMany',
    'QueueDequeueUpTo',
    'QueueEnqueue',
    'QueueEnqueueMany',
  ],
  ...['QueueSize', 'Stack', 'StackClose', 'StackPop', 'StackPush'],
  ...['Assert', 'Timestamp', 'PyFunc', 'PyFuncStateless', 'TPUReplicatedInput', 'XlaVariadicReduce'],
);

// Summaries.
registerNonDifferentiable(
  ...['AudioSummary', 'AudioSummaryV2', 'HistogramSummary', 'ImageSummary', 'MergeSummary', 'ScalarSummary'],
  ...['TensorSummary', 'TensorSummaryV2'],
);

// Sparse and set operations without a smooth result, and optimizers of their own kind.
registerNonDifferentiable(
  ...['DenseToDenseSetOperation', 'DenseToSparseSetOperation', 'SparseToSparseSetOperation', 'SetSize'],
  ...['SparseAddGrad', 'SparseConcat', 'SparseMatrixNNZ', 'SparseMatrixZeros'],
  ...['SdcaFprint', 'SdcaOptimizer', 'SdcaOptimizerV2', 'SdcaShrinkL1'],
);

// Lists and arrays of tensors: what makes or measures them.
registerNonDifferentiable(
  ...[
    'TensorListConcatLists',
    'TensorListElementShape',
    'TensorListLength',
    'TensorListPushBackBatch',
    'TensorListReserve',
  ],
  ...['TensorArray', 'TensorArrayV2', 'TensorArrayV3', 'TensorArrayClose', 'TensorArrayCloseV2', 'TensorArrayCloseV3'],
  ...['TensorArrayGrad', 'TensorArrayGradV2', 'TensorArrayGradV3', 'TensorArrayGradWithShape'],
  ...['TensorArraySize', 'TensorArraySizeV2', 'TensorArraySizeV3'],
);
