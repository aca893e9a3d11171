import { explainMissingGradient } from './registry';

// Operations that have a gradient in Python's TensorFlow and none here, with the reason that the error gives.

explainMissingGradient(
  'control flow of TensorFlow 1; While and If, into which it is converted, have gradients',
  ...['Enter', 'Exit', 'LoopCond', 'Merge', 'NextIteration', 'Switch'],
  ...['RefEnter', 'RefExit', 'RefMerge', 'RefNextIteration', 'RefSwitch'],
);

explainMissingGradient(
  'an array of TensorFlow 1; the TensorList operations, which have gradients, took its place',
  ...['TensorArrayConcat', 'TensorArrayConcatV2', 'TensorArrayConcatV3'],
  ...['TensorArrayGather', 'TensorArrayGatherV2', 'TensorArrayGatherV3'],
  ...['TensorArrayRead', 'TensorArrayReadV2', 'TensorArrayReadV3'],
  ...['TensorArrayScatter', 'TensorArrayScatterV2', 'TensorArrayScatterV3'],
  ...['TensorArraySplit', 'TensorArraySplitV2', 'TensorArraySplitV3'],
  ...['TensorArrayWrite', 'TensorArrayWriteV2', 'TensorArrayWriteV3'],
);

explainMissingGradient(
  'it runs on TPUs or several GPUs only',
  ...['AllToAll', 'CollectivePermute', 'CrossReplicaSum', 'TPUEmbeddingActivations'],
  ...['NcclAllReduce', 'NcclBroadcast', 'NcclReduce'],
);

explainMissingGradient(
  'a tensor laid out over a mesh of devices',
  'CopyToMesh',
  'CopyToMeshGrad',
  'Relayout',
  'RelayoutLike',
);

explainMissingGradient(
  "it stands in graphs for XLA's own partitioner",
  ...['XlaClusterOutput', 'XlaEinsum', 'XlaSpmdFullToShardShape', 'XlaSpmdShardToFullShape'],
);

explainMissingGradient('it calls into Python', 'EagerPyFunc');

explainMissingGradient(
  "its metadata describe a type of Python's TensorFlow",
  ...['CompositeTensorVariantFromComponents', 'CompositeTensorVariantToComponents'],
);
