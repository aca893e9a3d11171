/** Kernels that count on shapes which nothing has checked. */

/**
 * Operations that end the process, or give out memory that holds anything, when they run, outside of any graph, on shapes
 * that their own shape functions refuse: as nodes of graphs they are asked first. Operations on variables are not here: what a
 * resource holds their shape functions are not told, and refuse what is right. docs/raw-operations.md says which inputs still
 * end the process.
 */
export const trustingKernels: ReadonlySet<string> = new Set([
  'AvgPoolGrad',
  'CollectiveGatherV2',
  'CollectiveReduceScatterV2',
  'Conv2D',
  'Conv2DBackpropFilter',
  'Conv2DBackpropInput',
  'Conv3D',
  'DepthwiseConv2dNative',
  'DepthwiseConv2dNativeBackpropFilter',
  'DepthwiseConv2dNativeBackpropInput',
  'FakeQuantWithMinMaxVarsPerChannel',
  'FakeQuantWithMinMaxVarsPerChannelGradient',
  'FixedUnigramCandidateSampler',
  'FusedPadConv2D',
  'If',
  'LSTMBlockCell',
  'LSTMBlockCellGrad',
  'LearnedUnigramCandidateSampler',
  'LoadAndRemapMatrix',
  'MultiDeviceIteratorGetNextFromShard',
  'ParseExample',
  'QuantizeAndDequantizeV3',
  'RaggedGather',
  'RaggedTensorToVariantGradient',
  'ScatterNdNonAliasingAdd',
  'StatelessIf',
  'TensorScatterAdd',
  'TensorScatterMax',
  'TensorScatterMin',
  'TensorScatterSub',
  'TensorScatterUpdate',
  'Unbatch',
  'XlaDynamicSlice',
  'XlaPad',
  'XlaReduce',
  'XlaVariadicReduceV2',
]);
