/** The few fields of TensorFlow's ConfigProto that `tf.config` sets, in their wire form. */

import { Writer } from 'protobufjs/minimal';

export interface RuntimeConfig {
  intraOpThreads: number;
  interOpThreads: number;
  softPlacement: boolean;
  logPlacement: boolean;
}

/** How devices with memory of their own are used. */
export interface MemorySettings {
  allowGrowth: boolean;
  /** Numbers of the devices in use, `'0,1'`; null for all. */
  visible: string | null;
  /** The logical devices of each visible device; none where each is one. */
  virtual: { memoryLimit?: number | null; priority?: number | null }[][];
}

export interface DeviceSettings {
  /** Devices per type, `{CPU: 2}`; types left out have what the machine has. */
  deviceCount: Record<string, number>;
  gpu: MemorySettings;
  pluggable: MemorySettings;
}

const bytes = (field: number): number => (field << 3) | 2;
const varint = (field: number): number => field << 3;

/** GPUOptions. */
function writeMemorySettings(writer: Writer, field: number, { allowGrowth, visible, virtual }: MemorySettings): void {
  writer.uint32(bytes(field)).fork();
  if (allowGrowth) writer.uint32(varint(4)).bool(true);
  if (visible !== null) writer.uint32(bytes(5)).string(visible);
  if (virtual.length > 0) {
    writer.uint32(bytes(9)).fork();
    for (const devices of virtual) {
      writer.uint32(bytes(1)).fork();
      writer.uint32(bytes(1)).fork();
      for (const { memoryLimit } of devices) writer.float(memoryLimit!);
      writer.ldelim();
      // Either all have a priority or none.
      if (devices.some(({ priority }) => typeof priority === 'number')) {
        writer.uint32(bytes(2)).fork();
        for (const { priority } of devices) writer.int32(priority ?? 0);
        writer.ldelim();
      }
      writer.ldelim();
    }
    writer.ldelim();
  }
  writer.ldelim();
}

/** GraphOptions. */
function writeOptimizers(writer: Writer, field: number): void {
  // Of TensorFlow's optimizers the one that takes longest: without it a model is ready a tenth to a quarter sooner, and no slower
  // afterwards. It also infers shapes past the first contradiction, which may end the process.
  const disableTfgOptimizer = 32;
  writer.uint32(bytes(field)).fork();
  writer.uint32(bytes(10)).fork().uint32(varint(disableTfgOptimizer)).bool(true).ldelim();
  writer.ldelim();
}

/** Serializes ConfigProto (tensorflow/core/protobuf/config.proto). */
export function encodeConfig(config: RuntimeConfig, devices: DeviceSettings): Uint8Array {
  const writer = Writer.create();
  for (const [type, count] of Object.entries(devices.deviceCount)) {
    writer.uint32(bytes(1)).fork();
    writer.uint32(bytes(1)).string(type);
    writer.uint32(varint(2)).int32(count);
    writer.ldelim();
  }
  if (config.intraOpThreads > 0) writer.uint32(varint(2)).int32(config.intraOpThreads);
  if (config.interOpThreads > 0) writer.uint32(varint(5)).int32(config.interOpThreads);
  writeMemorySettings(writer, 6, devices.gpu);
  if (config.softPlacement) writer.uint32(varint(7)).bool(true);
  if (config.logPlacement) writer.uint32(varint(8)).bool(true);
  writeOptimizers(writer, 10);
  writeMemorySettings(writer, 18, devices.pluggable);
  return writer.finish();
}
