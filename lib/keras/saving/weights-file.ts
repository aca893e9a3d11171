/** Files of weights: a model's variables and its optimizer's, without what the model is made of. */

import { join } from 'node:path';
import type { Layer } from '../engine/layer';
import { boolean, readOptions } from '../fields';
import { Archive, memberNames } from './archive';
import { atomically } from './atomic';
import { checkFile, checkPath, modelExtension, weightsExtension } from './path';
import { naming } from './problem';
import { inTemporaryDirectory } from './temporary';
import { readModelVariables, writeModelVariables } from './weights';

export interface SaveWeightsOptions {
  /** Whether a file that is there is replaced; true when left out. */
  overwrite?: boolean;
}

/**
 * Writes the weights of a model, and its optimizer's variables, as Keras's `save_weights` does.
 *
 * @param given a path that ends in `.weights.h5`; until all is written, a file that is there stays as it was.
 */
export async function saveWeights(model: Layer<never>, given: string, options: SaveWeightsOptions = {}): Promise<void> {
  const { overwrite } = readOptions({ overwrite: boolean(true) }, options, 'saveWeights') as { overwrite: boolean };
  const file = checkPath(given, [weightsExtension], 'saveWeights');
  checkBuilt(model, 'saveWeights');
  await atomically(file, { overwrite, call: 'saveWeights' }, (temporary) => writeModelVariables(model, temporary));
}

export interface LoadWeightsOptions {
  /** Whether objects whose variables do not fit keep theirs, with a warning, rather than failing the call. */
  skipMismatch?: boolean;
}

/**
 * Reads what `saveWeights` or `save` wrote, here or in Python; when anything does not fit, nothing is changed.
 *
 * @param given a path that ends in `.weights.h5` or `.keras`.
 */
export async function loadWeights(model: Layer<never>, given: string, options: LoadWeightsOptions = {}): Promise<void> {
  const call = 'loadWeights';
  const { skipMismatch } = readOptions({ skipMismatch: boolean(false) }, options, call) as { skipMismatch: boolean };
  const file = checkPath(given, [weightsExtension, modelExtension], call);
  checkBuilt(model, call);
  await naming(call, file, async () => {
    await checkFile(file);
    if (file.endsWith(weightsExtension)) return readModelVariables(model, file, { call, skipMismatch });
    await inTemporaryDirectory(async (directory) => {
      const weights = join(directory, memberNames.weights);
      using archive = await Archive.open(file);
      await archive.extract(memberNames.weights, weights);
      await readModelVariables(model, weights, { call, skipMismatch });
    });
  });
}

function checkBuilt(model: Layer<never>, call: string): void {
  if (model.built) return;
  throw new Error(`${call}: model '${model.name}' has no weights yet; build it first, or call it on some data`);
}
