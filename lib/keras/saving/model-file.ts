/** Keras's own file of a whole model: what it is made of, how it is trained, its weights. */

import { join } from 'node:path';
import {
  deserializeKerasObject,
  isObjectConfig,
  serializeKerasObject,
  withObjectSharing,
  type ObjectConfig,
} from '../config';
import { Layer } from '../engine/layer';
import { withLaterDraws } from '../engine/weights';
import { boolean, readOptions } from '../fields';
import { fromPythonJson, toPythonJson } from '../python-json';
import { withCustomObjects, type CustomObjects } from '../registry';
import { Archive, memberNames, writeArchive } from './archive';
import { atomically } from './atomic';
import { checkFile, checkPath, modelExtension } from './path';
import { naming } from './problem';
import { inTemporaryDirectory } from './temporary';
import { readModelVariables, writeModelVariables } from './weights';

/** The Keras whose format is written. */
const kerasVersion = '3.15.1';

export interface SaveOptions {
  /** Whether a file that is there is replaced; true when left out. */
  overwrite?: boolean;
}

/**
 * Writes a model: architecture, compile settings, weights and the optimizer's state. Python's Keras 3 reads it.
 *
 * @param given a path that ends in `.keras`; until all is written, a file that is there stays as it was.
 * @throws TypeError for a part of the model that a file cannot name, such as a loss that is a function.
 */
export async function saveModel(model: Layer<never>, given: string, options: SaveOptions = {}): Promise<void> {
  const { overwrite } = readOptions({ overwrite: boolean(true) }, options, 'save') as { overwrite: boolean };
  const file = checkPath(given, [modelExtension], 'save');
  const config = toPythonJson(withObjectSharing(() => serializeKerasObject(model)));
  const metadata = JSON.stringify({ keras_version: kerasVersion, date_saved: dateSaved(new Date()) });
  await atomically(file, { overwrite, call: 'save' }, async (archive, weights) => {
    await writeModelVariables(model, weights);
    await writeArchive(archive, [
      { name: memberNames.metadata, text: metadata },
      { name: memberNames.config, text: config },
      { name: memberNames.weights, file: weights },
    ]);
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

const noObjects = { read: (given: unknown) => (given ?? {}) as CustomObjects };

/**
 * Reads a model that Keras 3 or `model.save` wrote: it predicts the same, and training goes on where it stopped.
 *
 * @throws RangeError for a file that is damaged or of another kind; TypeError for a class that is not known.
 */
export async function loadModel(given: string, options: LoadModelOptions = {}): Promise<Layer<never>> {
  const call = 'loadModel';
  const fields = { customObjects: noObjects, compile: boolean(true) };
  const { customObjects, compile } = readOptions(fields, options, call) as Required<LoadModelOptions>;
  const file = checkPath(given, [modelExtension], call);
  return naming(call, file, async () => {
    await checkFile(file);
    return inTemporaryDirectory(async (directory) => {
      const weights = join(directory, memberNames.weights);
      const config = await unpack(file, weights);
      if (!compile) delete config.compile_config;
      const { result: model, drawRest } = withCustomObjects(customObjects, () =>
        withLaterDraws(() => withObjectSharing(() => deserializeKerasObject(config))),
      );
      if (!(model instanceof Layer)) throw new RangeError(`it holds a ${config.class_name}, not a model`);
      await readModelVariables(model as Layer<never>, weights, { call });
      drawRest();
      return model as Layer<never>;
    });
  });
}

/** Reads the config and puts the weights into a file. */
async function unpack(file: string, weights: string): Promise<ObjectConfig> {
  using archive = await Archive.open(file);
  const config = fromPythonJson(await archive.text(memberNames.config));
  if (!isObjectConfig(config)) throw new RangeError(`its ${memberNames.config} describes no model`);
  await archive.extract(memberNames.weights, weights);
  return config;
}
