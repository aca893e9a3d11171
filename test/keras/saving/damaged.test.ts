import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import * as tf from '../../../lib';
import { Archive } from '../../../lib/keras/saving/archive';
import { closeFile, hdf5, openFile } from '../../../lib/keras/saving/hdf5-worker/library';

type Model = tf.keras.Model;

const fixture = join(__dirname, '../../fixtures/keras/files/dense.keras');
const root = join(__dirname, '../../..');

/** A program of this directory, as a command of Node's. */
const program = (name: string, ...args: string[]) => [
  '--require',
  join(root, 'scripts/typescript.js'),
  join(__dirname, 'programs', name),
  ...args,
];

let directory: string;
const at = (name: string) => join(directory, name);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'damaged-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const load = (name: string) => tf.keras.models.loadModel(at(name));

const small = (): Model =>
  tf.sequential([tf.input({ shape: [2] }), tf.layers.dense({ units: 3 })] as never) as unknown as Model;

/** An archive of these members: text, or bytes. */
async function zip(name: string, members: Record<string, string | Buffer | Readable>): Promise<void> {
  const file = new ZipFile();
  for (const [member, content] of Object.entries(members)) {
    if (content instanceof Readable) file.addReadStream(content, member, { compress: true });
    else file.addBuffer(Buffer.from(content), member, { compress: false });
  }
  file.end();
  await pipeline(file.outputStream, createWriteStream(at(name)));
}

/** The members of a good file. */
async function members(): Promise<{ config: string; weights: Buffer }> {
  using archive = await Archive.open(fixture);
  await archive.extract('model.weights.h5', at('extracted'));
  const weights = readFileSync(at('extracted'));
  rmSync(at('extracted'));
  return { config: await archive.text('config.json'), weights };
}

describe('a file that is no model', () => {
  test.each([
    ['empty.keras', '', /end of central directory/i],
    ['text.keras', 'not a model', /end of central directory/i],
  ])('%s', async (name, content, reason) => {
    writeFileSync(at(name), content);
    const promise = load(name);
    await expect(promise).rejects.toThrow(RangeError);
    await expect(promise).rejects.toThrow(`loadModel: cannot read '${at(name)}': `);
    await expect(promise).rejects.toThrow(reason);
  });

  test('missing, or a directory', async () => {
    await expect(load('none.keras')).rejects.toThrow(
      `loadModel: cannot read '${at('none.keras')}': there is no such file`,
    );
    mkdirSync(at('folder.keras'));
    await expect(load('folder.keras')).rejects.toThrow("folder.keras': it is not a file");
    await expect(small().loadWeights(at('none.weights.h5'))).rejects.toThrow("none.weights.h5': there is no such file");
  });

  test('of weights that is none', async () => {
    writeFileSync(at('text.weights.h5'), 'not weights at all');
    writeFileSync(at('empty.weights.h5'), '');
    for (const name of ['text', 'empty']) {
      await expect(small().loadWeights(at(`${name}.weights.h5`))).rejects.toThrow('it is not an HDF5 file');
    }
  });
});

describe('an archive', () => {
  test('without one of its members', async () => {
    const { config, weights } = await members();
    await zip('a.keras', { 'config.json': config });
    await expect(load('a.keras')).rejects.toThrow(`cannot read '${at('a.keras')}': it has no model.weights.h5`);
    await zip('b.keras', { 'model.weights.h5': weights });
    await expect(load('b.keras')).rejects.toThrow('it has no config.json');
  });

  test('whose config is damaged, or describes something else', async () => {
    const { weights } = await members();
    const reasons: [string, string | RegExp][] = [
      ['{"class_name": ', 'Unexpected end of JSON input'],
      ['[]', 'its config.json describes no model'],
      [
        '{"module": "keras.layers", "class_name": "Nope", "config": {}, "registered_name": null}',
        'keras.layers.Nope is not known',
      ],
      ['{"module": "keras.layers", "class_name": "Dense", "config": {"units": -1}}', 'units'],
      ['{"module": "keras.initializers", "class_name": "Zeros", "config": {}}', 'it holds a Zeros, not a model'],
      ['{"module": "keras", "class_name": "Sequential", "config": {"layers": 3}}', "expected a config with 'layers'"],
      ['{"module": "keras", "class_name": "Sequential", "config": null}', /cannot read/],
    ];
    for (const [config, reason] of reasons) {
      await zip('m.keras', { 'config.json': config, 'model.weights.h5': weights });
      await expect(load('m.keras')).rejects.toThrow(reason);
      await expect(load('m.keras')).rejects.toThrow(at('m.keras'));
    }
  });

  test('with a member that does not match its checksum', async () => {
    const bytes = readFileSync(fixture);
    const place = bytes.indexOf('"keras.layers"');
    bytes[place + 1]! ^= 1;
    writeFileSync(at('m.keras'), bytes);
    await expect(load('m.keras')).rejects.toThrow('its config.json has a wrong checksum');
  });

  test('that would grow without bounds', async () => {
    const { config } = await members();
    const zeros = Buffer.alloc(2 ** 20);
    const bomb = Readable.from(Array.from({ length: 257 }, () => zeros));
    await zip('bomb.keras', { 'config.json': config, 'model.weights.h5': bomb });
    await expect(load('bomb.keras')).rejects.toThrow(
      /its model.weights.h5 would be unpacked from \d+ to 269484032 bytes/,
    );
  });

  test('with names that lead out of it', async () => {
    const { config, weights } = await members();
    await zip('m.keras', { 'config.json': config, 'model.weights.h5': weights, 'xx/evil': 'x' });
    const bytes = readFileSync(at('m.keras')).toString('latin1').replaceAll('xx/evil', '../evil');
    writeFileSync(at('m.keras'), bytes, 'latin1');
    await expect(load('m.keras')).rejects.toThrow('invalid relative path: ../evil');
    expect(readdirSync(directory)).toEqual(['m.keras']);
  });
});

describe('weights that do not fit', () => {
  /** A file of weights made by hand. */
  async function store(
    name: string,
    make: (h5: Awaited<ReturnType<typeof hdf5>>, file: ReturnType<typeof openFile>) => void,
  ) {
    const h5 = await hdf5();
    const file = openFile(h5, at(name), 'w');
    make(h5, file);
    closeFile(h5, file);
  }

  const kernel = { data: new Float32Array(6), shape: [2, 3], dtype: '<f' };
  const bias = { data: new Float32Array(3), shape: [3], dtype: '<f' };

  async function failure(name: string): Promise<string> {
    const model = small();
    const before = model.getWeights().map((weight) => weight.arraySync());
    const error = await model.loadWeights(at(name)).then(
      () => null,
      (reason: Error) => reason,
    );
    expect(model.getWeights().map((weight) => weight.arraySync())).toEqual(before);
    return error!.message;
  }

  test('nothing, too few, too many, of other shapes or kinds', async () => {
    await store('none.weights.h5', () => {});
    expect(await failure('none.weights.h5')).toMatch(
      /none\.weights\.h5': it does not fit model '.*': 'dense.*' \(layers\/dense\) has 2 variables, the file 0/,
    );

    const vars = (file: ReturnType<typeof openFile>) =>
      file.create_group('layers').create_group('dense').create_group('vars');
    const wrong: [string, (group: ReturnType<typeof vars>) => void, string][] = [
      ['few', (group) => group.create_dataset({ name: '0', ...kernel }), 'has 2 variables, the file 1'],
      [
        'many',
        (group) => ['0', '1', '2'].forEach((name) => group.create_dataset({ name, ...(name === '0' ? kernel : bias) })),
        'has 2 variables, the file 3',
      ],
      [
        'shape',
        (group) => ['0', '1'].forEach((name) => group.create_dataset({ name, ...bias })),
        'expects shape [2, 3] for kernel, the file has [3]',
      ],
      [
        'names',
        (group) => ['0', 'x'].forEach((name) => group.create_dataset({ name, ...(name === '0' ? kernel : bias) })),
        'there is no variable 1',
      ],
      [
        'group',
        (group) => {
          group.create_dataset({ name: '0', ...kernel });
          group.create_group('1');
        },
        'there is no variable 1',
      ],
      [
        'words',
        (group) => {
          group.create_dataset({ name: '0', ...kernel });
          group.create_dataset({ name: '1', data: ['a', 'b', 'c'], shape: [3] });
        },
        'variable 1 holds no numbers',
      ],
    ];
    for (const [name, make, reason] of wrong) {
      await store(`${name}.weights.h5`, (_, file) => make(vars(file)));
      expect(await failure(`${name}.weights.h5`)).toContain(reason);
    }
  });

  test('a path through another file, or through a dataset', async () => {
    const model = small();
    await model.saveWeights(at('other.weights.h5'));
    await store('link.weights.h5', (_, file) => file.create_external_link(at('other.weights.h5'), '/layers', 'layers'));
    expect(await failure('link.weights.h5')).toContain('has 2 variables, the file 0');
    await store('flat.weights.h5', (_, file) => void file.create_dataset({ name: 'layers', ...bias }));
    expect(await failure('flat.weights.h5')).toContain('has 2 variables, the file 0');
  });

  test('numbers of another type are cast, as Keras does', async () => {
    await store('wide.weights.h5', (_, file) => {
      const group = file.create_group('layers').create_group('dense').create_group('vars');
      group.create_dataset({ name: '0', data: new Float64Array([1, 2, 3, 4, 5, 6]), shape: [2, 3], dtype: '<d' });
      group.create_dataset({ name: '1', data: new Int32Array([7, 8, 9]), shape: [3], dtype: '<i' });
    });
    const model = small();
    await model.loadWeights(at('wide.weights.h5'));
    expect(model.getWeights().map((weight) => weight.arraySync())).toEqual([
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [7, 8, 9],
    ]);
  });
});

test('damage of any kind is an error that names the file, changes no model and prints nothing', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, program('damage.ts', fixture, '200'), {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  const { faults, errors } = JSON.parse(stdout) as { faults: string[]; errors: number };
  expect(faults).toEqual([]);
  expect(errors).toBeGreaterThan(300);
});

describe('saving that cannot be finished', () => {
  test('killed in the middle: the older file is whole', async () => {
    const child = spawn(process.execPath, program('save.ts', at('m.keras'), 'forever'), {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await load('m.keras')).countParams()).toBe(101_000);
  });

  test('no more room: an error, the older file as it was, nothing left behind', () => {
    writeFileSync(at('m.keras'), 'older');
    const command = [process.execPath, ...program('save.ts', at('m.keras'), 'limited')]
      .map((part) => `'${part}'`)
      .join(' ');
    const { stdout, stderr } = spawnSync('bash', ['-c', `ulimit -f 50; ${command}`], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const { errors, alive, left } = JSON.parse(stdout) as { errors: string[]; alive: number[]; left: string[] };
    expect(errors).toEqual([
      expect.stringContaining(`save: cannot write '${at('m.keras')}': File too large`),
      expect.stringContaining(`saveWeights: cannot write '${at('m.weights.h5')}': File too large`),
    ]);
    expect(alive).toEqual([3]);
    expect(left).toEqual(['m.keras']);
    expect(readFileSync(at('m.keras'), 'utf8')).toBe('older');
  });

  test('a place where nothing can be made', async () => {
    writeFileSync(at('file'), '');
    const path = join(at('file'), 'm.keras');
    await expect(small().save(path)).rejects.toThrow(`save: cannot write '${path}': `);
    mkdirSync(at('folder.keras'));
    await expect(small().save(at('folder.keras'))).rejects.toThrow(`save: cannot write '${at('folder.keras')}': `);
    expect(readdirSync(directory).sort()).toEqual(['file', 'folder.keras']);
  });
});
