// Starts a TPU system that is a stub, computes on one of its devices, and stops it.
import * as tf from '../../lib';

async function main(): Promise<void> {
  const [system, chips] = process.argv.slice(2);
  tf.loadPluggableDevice(chips!);
  const topology = await tf.tpu.initializeTpuSystem({ library: system! });
  const name = topology.tpuDeviceNameAtCoordinates([1, 0, 0, 0]);
  const negated = tf.device(name, () => tf.neg([1, 2]));
  const answer = {
    meshShape: topology.meshShape,
    tpus: tf.tpu.listTpuDevices().map((device) => device.name),
    device: negated.device,
    negated: negated.arraySync(),
  };
  await tf.tpu.shutdownTpuSystem();
  console.log(JSON.stringify({ ...answer, stopped: tf.tpu.tpuTopology() }));
}

void main();
