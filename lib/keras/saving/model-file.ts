/** Keras's own file of a whole model: what it is made of, how it is trained, its weights. */

import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserializeKerasObject, serializeKerasObject, withObjectSharing, type ObjectConfig } from '../config';
import { Layer } from '../engine/layer';
import { withCustomObjects, type CustomObjects } from '../registry';
import { toPythonJson } from '../python-json';
import { Archive, writeArchive } from './archive';
import { atomically } from './atomic';
import { checkExtension, readModelVariables, writeModelVariables } from './weights';

/** The Keras whose format is written. */
const kerasVersion = '3.15.1';
const members = { metadata: 'metadata.json', config: 'config.json', weights: 'model.weights.h5' };

export interface SaveOptions {
  /** Whether a file that is there is replaced; true when left out. */
  overwrite?: boolean;
}

/**
 * Writes a model: architecture, compile settings, weights and the optimizer's state. Python's Keras 3 reads it.
 *
 * @param file a path that ends in `.keras`; until all is written an older file stays as it was.
 */
export async function saveModel(model: Layer<never>, file: string, options: SaveOptions = {}): Promise<void> {
  for (const key of Object.keys(options)) {
    if (key !== 'overwrite') throw new TypeError(`save: unknown option '${key}'; expected overwrite`);
  }
  checkExtension(file, '.keras', 'save');
  const config = toPythonJson(withObjectSharing(() => serializeKerasObject(model)));
  const metadata = JSON.stringify({ keras_version: kerasVersion, date_saved: dateSaved(new Date()) });
  await inTemporaryDirectory(async (directory) => {
    const weights = join(directory, members.weights);
    await writeModelVariables(model, weights);
    await atomically(file, { overwrite: options.overwrite ?? true, call: 'save' }, (temporary) =>
      writeArchive(temporary, [
        { name: members.metadata, text: metadata },
        { name: members.config, text: config },
        { name: members.weights, file: weights },
      ]),
    );
  });
}

/** As Python's strftime has it: 2026-01-31@09:05:00. */
function dateSaved(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${date}@${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':')}`;
}

export interface LoadModelOptions {
  /** Classes and functions of the model's own, by the name the file has for them. */
  customObjects?: CustomObjects;
  /** Whether the model comes compiled when it was saved so; true when left out. */
  compile?: boolean;
}

const loadOptions = ['customObjects', 'compile'];

/**
 * Reads a model that Keras 3 or `model.save` wrote: it predicts the same, and training goes on where it stopped.
 *
 * @throws RangeError for a file that is damaged or of another kind; TypeError for a class that is not known.
 */
export async function loadModel(file: string, options: LoadModelOptions = {}): Promise<Layer<never>> {
  for (const key of Object.keys(options)) {
    if (!loadOptions.includes(key)) {
      throw new TypeError(`loadModel: unknown option '${key}'; expected ${loadOptions.join(', ')}`);
    }
  }
  checkExtension(file, '.keras', 'loadModel');
  if (!(await stat(file)).isFile()) throw new RangeError(`loadModel: '${file}' is not a file`);
  return inTemporaryDirectory(async (directory) => {
    const weights = join(directory, members.weights);
    const config = await unpack(file, weights);
    if (options.compile === false) delete config.compile_config;
    const model = withCustomObjects(options.customObjects ?? {}, () =>
      withObjectSharing(() => deserializeKerasObject(config)),
    );
    if (!(model instanceof Layer))
      throw new RangeError(`loadModel: '${file}' holds a ${config.class_name}, not a model`);
    await readModelVariables(model as Layer<never>, weights, 'loadModel');
    return model as Layer<never>;
  });
}

/** Reads the config and puts the weights into a file. */
async function unpack(file: string, weights: string): Promise<ObjectConfig> {
  try {
    using archive = await Archive.open(file);
    const config = JSON.parse(await archive.text(members.config)) as ObjectConfig;
    await archive.extract(members.weights, weights);
    return config;
  } catch (cause) {
    throw new RangeError(`loadModel: '${file}' is not a .keras file, or is damaged: ${(cause as Error).message}`, {
      cause,
    });
  }
}

async function inTemporaryDirectory<T>(use: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'tensorflow-native-'));
  try {
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
