import { join } from 'node:path';
import * as tf from '../../lib';

const fixtures = join(__dirname, '../fixtures/checkpoints');

test('every dtype of a checkpoint that Python wrote', async () => {
  const reader = await tf.train.loadCheckpoint(join(fixtures, 'dtypes'));
  const dtypes = reader.getVariableToDtypeMap();
  const shapes = reader.getVariableToShapeMap();
  const names = Object.keys(dtypes).filter((name) => name.endsWith('VARIABLE_VALUE'));
  expect(names).toHaveLength(17);
  for (const name of names) {
    const own = name.split('/')[0]!;
    const value = await reader.getTensor(name);
    expect(value.shape).toEqual(shapes[name]);
    expect(value.dtype).toBe(dtypes[name]);
    if (own === 'empty') expect(value.shape).toEqual([0, 2]);
    else if (own === 'string') expect(value.arraySync()).toEqual(['', 'é', 'long'.repeat(40)]);
    else {
      expect(value.dtype).toBe(own);
      const wanted = own === 'bool' ? [0, 1, 1, 1, 1, 1] : [0, 1, 2, 3, 4, 5];
      const real = own.startsWith('complex') ? tf.real(value) : value;
      expect([...(real.dataSync() as Float32Array)].map(Number)).toEqual(wanted);
    }
  }
});

test('checkpoints of TensorFlow 1, of both formats, variables in parts included', async () => {
  for (const version of ['saver-v1', 'saver-v2']) {
    const directory = join(fixtures, version);
    expect(await tf.train.listVariables(directory)).toEqual([
      ['global_step', []],
      ['layer/weights', [2, 2]],
      ['parts', [4, 2]],
    ]);
    const parts = await tf.train.loadVariable(join(directory, 'model.ckpt-7'), 'parts');
    expect(parts.arraySync()).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
    expect((await tf.train.loadVariable(directory, 'global_step')).arraySync()).toBe(7n);
  }
});

test('what is not there is an error that says what is', async () => {
  const reader = await tf.train.loadCheckpoint(join(fixtures, 'saver-v2'));
  expect(reader.hasTensor('parts')).toBe(true);
  expect(reader.hasTensor('part')).toBe(false);
  await expect(reader.getTensor('part')).rejects.toThrow(
    'has no tensor "part"; it has global_step, layer/weights, parts',
  );
  await expect(tf.train.loadCheckpoint(fixtures)).rejects.toThrow('loadCheckpoint: the directory');
  await expect(tf.train.listVariables(join(fixtures, 'none'))).rejects.toThrow('listVariables: there is no checkpoint');
  await expect(tf.train.loadVariable(3 as unknown as string, 'x')).rejects.toThrow(
    'loadVariable: expected the path of a checkpoint, received 3',
  );
});

test('a file of a checkpoint is not taken for one', async () => {
  const whole = join(fixtures, 'dtypes');
  for (const file of [`${whole}.index`, `${whole}.data-00000-of-00001`]) {
    const message = `'${file}' is one file of the checkpoint '${whole}'; expected the latter`;
    await expect(tf.train.listVariables(file)).rejects.toThrow(message);
    await expect(new tf.train.Checkpoint({ v: tf.variable(1) }).restore(file)).rejects.toThrow(message);
  }
});
