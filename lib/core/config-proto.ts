/** The few fields of TensorFlow's ConfigProto that `tf.config` sets, in their wire form. */

import { Writer } from 'protobufjs/minimal';

export interface RuntimeConfig {
  intraOpThreads: number;
  interOpThreads: number;
  softPlacement: boolean;
  logPlacement: boolean;
  /** Devices per type, `{CPU: 2}`; types left out have what the machine has. */
  deviceCount: Record<string, number>;
  gpu: {
    allowGrowth: boolean;
    /** Indices of the GPUs in use, `'0,1'`; null for all. */
    visible: string | null;
    /** Memory limits in MiB of the virtual devices of each visible GPU. */
    virtualMemory: number[][];
  };
}

/** Serializes ConfigProto (tensorflow/core/protobuf/config.proto). */
export function encodeConfig(config: RuntimeConfig): Uint8Array {
  const writer = Writer.create();
  for (const [type, count] of Object.entries(config.deviceCount)) {
    writer.uint32((1 << 3) | 2).fork();
    writer.uint32((1 << 3) | 2).string(type);
    writer.uint32((2 << 3) | 0).int32(count);
    writer.ldelim();
  }
  if (config.intraOpThreads > 0) writer.uint32((2 << 3) | 0).int32(config.intraOpThreads);
  if (config.interOpThreads > 0) writer.uint32((5 << 3) | 0).int32(config.interOpThreads);
  writer.uint32((6 << 3) | 2).fork();
  if (config.gpu.allowGrowth) writer.uint32((4 << 3) | 0).bool(true);
  if (config.gpu.visible !== null) writer.uint32((5 << 3) | 2).string(config.gpu.visible);
  if (config.gpu.virtualMemory.length > 0) {
    writer.uint32((9 << 3) | 2).fork();
    for (const limits of config.gpu.virtualMemory) {
      writer.uint32((1 << 3) | 2).fork();
      writer.uint32((1 << 3) | 2).fork();
      for (const limit of limits) writer.float(limit);
      writer.ldelim().ldelim();
    }
    writer.ldelim();
  }
  writer.ldelim();
  if (config.softPlacement) writer.uint32((7 << 3) | 0).bool(true);
  if (config.logPlacement) writer.uint32((8 << 3) | 0).bool(true);
  return writer.finish();
}
