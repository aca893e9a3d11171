/** How the chips of a TPU system are connected. */

import { tpu_TopologyProto as TopologyProto } from '../proto/messages';

/** The mesh of a TPU system, and which device is where in it. */
export class Topology {
  /** Sizes of the mesh: chips along x, y and z, and cores per chip. */
  readonly meshShape: readonly number[];
  /** Number of hosts. */
  readonly numTasks: number;
  readonly numTpuDevicesPerTask: number;
  /** Place in the mesh by host and device. */
  readonly deviceCoordinates: readonly (readonly (readonly number[])[])[];

  /**
   * @param serialized what `ConfigureDistributedTPU` gives: a TopologyProto.
   * @throws RangeError for one that is damaged.
   */
  constructor(serialized: Uint8Array) {
    const { mesh_shape, num_tasks, num_tpu_devices_per_task, device_coordinates } = decode(serialized);
    const rank = mesh_shape.length;
    const count = num_tasks * num_tpu_devices_per_task;
    const isWhole =
      rank >= 3 && mesh_shape.every((size) => size >= 1) && count >= 1 && device_coordinates.length === count * rank;
    if (!isWhole) throw new RangeError('Topology: the description of the TPU system is damaged');
    this.meshShape = mesh_shape;
    this.numTasks = num_tasks;
    this.numTpuDevicesPerTask = num_tpu_devices_per_task;
    const at = (index: number) => device_coordinates.slice(index * rank, (index + 1) * rank);
    this.deviceCoordinates = Array.from({ length: num_tasks }, (_, task) =>
      Array.from({ length: num_tpu_devices_per_task }, (_, device) => at(task * num_tpu_devices_per_task + device)),
    );
  }

  /** Number of TPU devices. */
  get numDevices(): number {
    return this.numTasks * this.numTpuDevicesPerTask;
  }

  /**
   * Name of the device at a place in the mesh, for `tf.device`.
   *
   * @throws RangeError when there is none.
   */
  tpuDeviceNameAtCoordinates(coordinates: readonly number[]): string {
    for (const [task, devices] of this.deviceCoordinates.entries()) {
      const device = devices.findIndex((place) => place.join() === coordinates.join());
      if (device >= 0) return `/task:${task}/device:TPU:${device}`;
    }
    throw new RangeError(
      `tpuDeviceNameAtCoordinates: there is no device at [${coordinates.join(', ')}] of a mesh [${this.meshShape.join(', ')}]`,
    );
  }
}

function decode(serialized: Uint8Array): TopologyProto {
  try {
    return TopologyProto.decode(serialized);
  } catch (cause) {
    throw new RangeError('Topology: the description of the TPU system is damaged', { cause });
  }
}
