import { join } from 'node:path';
import * as tf from '../../lib';
import { tpu_TopologyProto as TopologyProto } from '../../lib/proto/messages';
import { buildLibrary } from '../support/native-library';
import { answerOf } from '../support/run-typescript';
import { removeDirectories, temporaryDirectory } from '../support/temporary-directory';

jest.setTimeout(120_000);
afterAll(removeDirectories);

test('without a TPU the error lists the devices present and says what is needed', async () => {
  await expect(tf.tpu.initializeTpuSystem()).rejects.toThrow(
    /^initializeTpuSystem: no TPU was found; present are .*CPU:0.* A TPU needs a libtensorflow that is built for it/,
  );
  await expect(tf.tpu.shutdownTpuSystem()).rejects.toThrow('shutdownTpuSystem: no TPU was found');
  await expect(tf.tpu.initializeTpuSystem({ path: 'x' } as object)).rejects.toThrow("unknown option 'path'");
  expect(tf.tpu.tpuTopology()).toBeNull();
  expect(tf.tpu.listTpuDevices()).toEqual([]);
});

test('a topology tells which device is where', () => {
  const bytes = TopologyProto.encode({
    mesh_shape: [2, 1, 1, 1],
    num_tasks: 1,
    num_tpu_devices_per_task: 2,
    device_coordinates: [0, 0, 0, 0, 1, 0, 0, 0],
  });
  const topology = new tf.tpu.Topology(bytes);
  expect(topology.meshShape).toEqual([2, 1, 1, 1]);
  expect(topology.numDevices).toBe(2);
  expect(topology.deviceCoordinates).toEqual([
    [
      [0, 0, 0, 0],
      [1, 0, 0, 0],
    ],
  ]);
  expect(topology.tpuDeviceNameAtCoordinates([1, 0, 0, 0])).toBe('/task:0/device:TPU:1');
  expect(() => topology.tpuDeviceNameAtCoordinates([2, 0, 0, 0])).toThrow('there is no device at [2, 0, 0, 0]');
  expect(() => new tf.tpu.Topology(bytes.subarray(0, 7))).toThrow('is damaged');
});

test('a TPU system is started, used and stopped through a TPU library, here a stub', () => {
  const directory = temporaryDirectory();
  const system = buildLibrary('stub_device', directory, { DEVICE_TYPE: 'TPU_SYSTEM', PLATFORM: 'STUB_TPU_SYSTEM' });
  const chips = buildLibrary('stub_device', temporaryDirectory(), { DEVICE_TYPE: 'TPU', PLATFORM: 'STUB_TPU' });
  const answer = answerOf<Record<string, unknown>>(join(__dirname, 'stub-tpu.ts'), [system, chips]);
  expect(answer).toEqual({
    meshShape: [2, 1, 1, 1],
    tpus: ['/device:TPU:0', '/device:TPU:1'],
    device: '/job:localhost/replica:0/task:0/device:TPU:1',
    negated: [-1, -2],
    stopped: null,
  });
});
