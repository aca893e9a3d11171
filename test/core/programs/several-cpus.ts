// Placement on three CPUs.
import * as tf from '../../../lib';
import { errorOf } from './errors';

tf.config.setLogicalDeviceConfiguration('CPU:0', [{}, {}, {}]);
tf.config.threading.setIntraOpParallelismThreads(1);
const [cpu] = tf.config.listPhysicalDevices('cpu');
const short = (name: string) => name.replace('/job:localhost/replica:0/task:0', '');

async function main(): Promise<void> {
  const on = <T>(index: number, fn: () => T) => tf.device(`/CPU:${index}`, fn);
  const eager = on(1, () => tf.add([1, 2], [3, 4]));
  const variable = on(2, () => new tf.Variable([1, 2]));
  const moved = eager.to('/device:CPU:2');

  const inner = tf.function((x: tf.Tensor) => on(1, () => tf.mul(x, 2)));
  const throughFunction = inner(tf.tensor([1]));
  const nested = tf.function((x: tf.Tensor) => [inner(x), on(2, () => tf.neg(x)), tf.add(variable, x)]);
  tf.config.setLogDevicePlacement(true);
  const [first, second, third] = nested(tf.tensor([1, 2])) as tf.Tensor[];
  tf.config.setLogDevicePlacement(false);

  const tape = new tf.GradientTape();
  const x = tf.tensor([1, 2]);
  tape.watch(x);
  const y = tape.record(() => tf.sum(tf.square(x.to('/CPU:1'))));
  const gradient = tape.gradient(y, x) as tf.Tensor;

  const graph = new tf.Graph();
  const devices = await graph.asDefault(async () => {
    const a = tf.tensor([1]);
    const b = on(1, () => tf.add(a, 1));
    const session = new tf.Session(graph);
    const value = ((await session.run(b)) as tf.Tensor).arraySync();
    await session.close();
    return [short(b.device), value];
  });

  const layer = tf.layers.dense({ units: 2 });
  on(2, () => layer.build([null, 2]));
  const output = on(2, () => layer.apply<tf.Tensor>(tf.ones([1, 2])));
  class OnTwo extends tf.keras.Model {
    one = tf.layers.dense({ units: 4 });
    two = tf.layers.dense({ units: 1 });
    override call(input: tf.Tensor): tf.Tensor {
      const hidden = on(1, () => this.one.apply<tf.Tensor>(input));
      return on(2, () => this.two.apply<tf.Tensor>(hidden));
    }
  }
  const model = new OnTwo();
  model.compile({ optimizer: 'sgd', loss: 'mse' });
  const { history } = await model.fit(tf.ones([8, 3]), tf.ones([8, 1]), { epochs: 3, verbose: 0 });
  const losses = history['loss'] as number[];

  console.log(
    JSON.stringify({
      physical: tf.config.listPhysicalDevices('CPU').length,
      logical: tf.config.listLogicalDevices('CPU').map(({ name }) => name),
      configuration: tf.config.getLogicalDeviceConfiguration(cpu!),
      eager: short(eager.device),
      variable: short(variable.device),
      read: short(variable.read().device),
      moved: [short(moved.device), moved.arraySync()],
      functions: [throughFunction, first, second, third].map((tensor) => short(tensor!.device)),
      values: [first!.arraySync(), second!.arraySync(), third!.arraySync()],
      gradient: gradient.arraySync(),
      graph: devices,
      layer: [short(layer.weights[0]!.device), short(output.device)],
      model: [short(model.one.weights[0]!.device), short(model.two.weights[0]!.device), losses[2]! < losses[0]!],
      absent: errorOf(() => tf.device('/GPU:0', () => 0)),
      absentCpu: errorOf(() => tf.tensor([1]).to('/CPU:7')),
      noName: errorOf(() => tf.device('a b', () => 0)),
      late: errorOf(() => tf.config.setLogicalDeviceConfiguration(cpu!, [{}])),
      same: errorOf(() => tf.config.setLogicalDeviceConfiguration(cpu!, [{}, {}, {}])),
      lateThreads: errorOf(() => tf.config.threading.setIntraOpParallelismThreads(2)),
      sameThreads: errorOf(() => tf.config.setIntraOpParallelismThreads(1)),
      latePlugin: errorOf(() => tf.loadPluggableDevice(__filename)),
    }),
  );
}

void main();
