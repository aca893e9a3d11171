import { join } from 'node:path';
import * as tf from '../../lib';
import { buildLibrary } from '../support/native-library';
import { answerOf, runTypeScript } from '../support/run-typescript';
import { removeDirectories, temporaryDirectory } from '../support/temporary-directory';

jest.setTimeout(120_000);
afterAll(removeDirectories);

const program = (name: string) => join(__dirname, 'programs', `${name}.ts`);
const started = 'TensorFlow cannot change this once the runtime has started; call it before the first operation';

test('several CPUs: eager, functions, gradients, graphs, layers and training where tf.device says', () => {
  const { status, stdout, stderr } = runTypeScript(program('several-cpus'));
  expect([status, stderr.includes('Error')]).toEqual([0, false]);
  const lines = stdout.trim().split('\n');
  const answer = JSON.parse(lines.pop()!) as Record<string, unknown>;
  // What a function gives lies on the first device, as in Python; what happens inside is placed.
  const log = lines.join('\n');
  expect(log).toMatch(/: \(Mul\): .*CPU:1$/m);
  expect(log).toMatch(/: \(Neg\): .*CPU:2$/m);
  expect(log).toMatch(/: \(AddV2\): .*CPU:[02]$/m);
  expect(answer).toMatchObject({
    physical: 1,
    logical: ['/device:CPU:0', '/device:CPU:1', '/device:CPU:2'],
    configuration: [{}, {}, {}],
    eager: '/device:CPU:1',
    variable: '/device:CPU:2',
    read: '/device:CPU:2',
    moved: ['/device:CPU:2', [4, 6]],
    functions: ['/device:CPU:0', '/device:CPU:0', '/device:CPU:0', '/device:CPU:0'],
    values: [
      [2, 4],
      [-1, -2],
      [2, 4],
    ],
    gradient: [2, 4],
    graph: ['/device:CPU:1', [2]],
    layer: ['/device:CPU:2', '/device:CPU:2'],
    model: ['/device:CPU:1', '/device:CPU:2', true],
  });
  const present = [0, 1, 2].map((index) => `/job:localhost/replica:0/task:0/device:CPU:${index}`).join(', ');
  expect(answer['absent']).toBe(`RangeError: device: no device "/GPU:0"; present are ${present}`);
  expect(answer['absentCpu']).toBe(`RangeError: device: no device "/CPU:7"; present are ${present}`);
  expect(answer['noName']).toContain('expected a device name such as');
  expect(answer['late']).toBe(`Error: setLogicalDeviceConfiguration: ${started}`);
  expect(answer['lateThreads']).toBe(`Error: setIntraOpParallelismThreads: ${started}`);
  expect(answer['latePlugin']).toContain('TensorFlow cannot add devices once the runtime has started');
  expect([answer['same'], answer['sameThreads']]).toEqual(['nothing', 'nothing']);
});

test('placement is logged while it is asked for; determinism and TensorFloat-32 are switched in the runtime', () => {
  const { status, stdout, stderr } = runTypeScript(program('placement-log'), [], { TF_CPP_MIN_LOG_LEVEL: undefined });
  expect(status).toBe(0);
  const device = '/job:localhost/replica:0/task:0/device:CPU:0';
  expect(stderr).toContain(`Executing op Square in device ${device}`);
  // TensorFlow prints what it places inside functions on stdout.
  expect(stdout).toContain(`Neg: (Neg): ${device}`);
  expect(stderr).not.toContain('AddV2');
  expect(stderr).not.toContain('Exp');
  expect(JSON.parse(stdout.trim().split('\n').pop()!)).toEqual({
    determinism: [false, true],
    unseeded: 'RandomUniform: When determinism is enabled, random ops must have a seed specified.',
    tensorFloat32: false,
  });
});

describe('a plug-in’s devices', () => {
  const directory = temporaryDirectory();
  const library = buildLibrary('stub_device', directory);

  test('hold tensors and variables and run their kernels', () => {
    const answer = answerOf<Record<string, unknown>>(program('stub-device'), [library]);
    expect(answer).toMatchObject({
      physical: ['/physical_device:CPU:0', '/physical_device:MY_DEVICE:0', '/physical_device:MY_DEVICE:1'],
      logical: ['/device:MY_DEVICE:0', '/device:MY_DEVICE:1'],
      copied: ['/device:MY_DEVICE:1', [1, 2, 3]],
      negated: ['/device:MY_DEVICE:1', [-1, -2, -3]],
      variable: ['/device:MY_DEVICE:0', [1, 2, 3]],
      traced: [-9, -18, -27],
      soft: ['/device:CPU:0', [1]],
      softAgain: '/device:CPU:0',
      back: ['/device:CPU:0', [-1, -2, -3]],
      kernels: [{ T: ['float32'] }],
    });
    expect(answer['growth']).toEqual([
      true,
      'Error: setMemoryGrowth: expected the same for all visible MY_DEVICE devices, received ' +
        'true for /physical_device:MY_DEVICE:0, false for /physical_device:MY_DEVICE:1',
    ]);
    expect(answer['strict']).toContain('Could not satisfy device specification');
    expect(answer['divided']).toContain('which TensorFlow cannot divide');
    expect(answer['hidden']).toContain('expected a CPU among the visible devices');
  });

  test('can be hidden', () => {
    const answer = answerOf<Record<string, unknown>>(program('visible-devices'), [library]);
    expect(answer).toMatchObject({
      visible: ['/physical_device:CPU:0', '/physical_device:MY_DEVICE:1'],
      logical: ['/device:CPU:0', '/device:MY_DEVICE:0'],
      late: `Error: setVisibleDevices: ${started}`,
      same: 'nothing',
      value: [-1],
    });
    expect(answer['absent']).toContain('no device "/MY_DEVICE:1"');
  });

  test('bad plug-ins are errors, and the process lives on', () => {
    const named = (type: string) => {
      const own = temporaryDirectory();
      return buildLibrary('stub_device', own, { DEVICE_TYPE: type });
    };
    const libraries = [named('my-device'), named(''), named('CPU'), buildLibrary('custom_ops', directory), __filename];
    const { errors, sum } = answerOf<{ errors: string[]; sum: number[] }>(program('bad-plugin'), [...libraries, '/no']);
    expect(errors[0]).toContain("the plug-in has 'my-device' and 'MY_PLATFORM'");
    expect(errors[1]).toContain("the plug-in has '' and");
    expect(errors[2]).toContain("the plug-in has 'CPU' and");
    expect(errors[3]).toContain('is no plug-in for devices: it has no SE_InitPlugin');
    expect(errors[4]).toContain('TensorFlowError: loadPluggableDevice');
    expect(errors[5]).toBe("RangeError: loadPluggableDevice: there is no file '/no'");
    expect(sum).toEqual([3]);
  });
});

test('wrong arguments say what was expected', () => {
  const { config } = tf;
  expect(() => config.listPhysicalDevices(3 as unknown as string)).toThrow("expected a device type such as 'GPU'");
  expect(config.listPhysicalDevices('QUANTUM')).toEqual([]);
  expect(() => config.setVisibleDevices('GPU:9')).toThrow(
    'no physical device "GPU:9"; present are /physical_device:CPU:0',
  );
  expect(() => config.setVisibleDevices('CPU:0', 'GPU')).toThrow('expected devices of type GPU');
  const divide = (list: unknown) => () => config.setLogicalDeviceConfiguration('CPU:0', list as object[]);
  expect(divide([])).toThrow('expected a list with one configuration for each logical device');
  expect(divide([null])).toThrow('expected a record of options, received null');
  expect(divide([{ memory: 1 }])).toThrow("unknown option 'memory'; expected one of memoryLimit, priority");
  expect(divide([{ memoryLimit: 100 }])).toThrow('not supported for a CPU');
  expect(() => config.experimental.setMemoryGrowth('CPU:0', true)).toThrow('expected a GPU or a device of a plug-in');
  expect(() => config.setSoftDevicePlacement(1 as unknown as boolean)).toThrow('expected true or false, received 1');
  expect(() => config.threading.setInterOpParallelismThreads(-1)).toThrow('expected a number of threads >= 0');
  expect(() => tf.tensor([1]).to('')).toThrow("to: expected the name of a device, received ''");
});

const gpus = tf.config.listPhysicalDevices('GPU');
if (gpus.length === 0) {
  process.stderr.write('config: the tests of GPUs are skipped, this machine has none\n');
}

(gpus.length > 0 ? describe : describe.skip)('a GPU', () => {
  test('holds tensors and runs operations', () => {
    const x = tf
      .tensor([
        [1, 2],
        [3, 4],
      ])
      .to('/GPU:0');
    expect(x.device).toContain('GPU:0');
    const product = tf.device('/GPU:0', () => tf.matMul(x, x));
    expect(product.device).toContain('GPU:0');
    expect(product.arraySync()).toEqual([
      [7, 10],
      [15, 22],
    ]);
  });

  test('is divided into parts with limits of memory', () => {
    const answer = answerOf<{ logical: string[]; devices: string[] }>(program('divided-gpu'));
    expect(answer.logical).toEqual(['/device:GPU:0', '/device:GPU:1']);
    expect(answer.devices).toEqual(['GPU:0', 'GPU:1']);
  });
});
