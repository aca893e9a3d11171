/** The objects of a SavedModel alone, without a session for its signatures. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkGraphDef } from '../../graph/validation';
import { SavedModel as SavedModelMessage, type MetaGraphDef } from '../../proto/messages';
import { chooseMetaGraph } from '../meta-graph';
import { restoreObjectGraph } from './restore';
import type { RestoredObject } from './restored-object';

/**
 * Restores the object of a TensorFlow 2 SavedModel at once, on this thread.
 *
 * @param call names the caller in errors.
 * @throws RangeError for a directory that holds none, or a damaged one.
 */
export function openObjectGraph(directory: string, call: string, tags: readonly string[] = ['serve']): RestoredObject {
  const file = join(directory, 'saved_model.pb');
  let metaGraphs: MetaGraphDef[];
  try {
    metaGraphs = SavedModelMessage.decode(readFileSync(file)).meta_graphs;
  } catch (cause) {
    throw new RangeError(`${call}: '${directory}' is no SavedModel, or damaged: ${(cause as Error).message}`, {
      cause,
    });
  }
  const metaGraph = chooseMetaGraph(metaGraphs, tags, directory);
  try {
    if (metaGraph.graph_def !== null) checkGraphDef(metaGraph.graph_def);
  } catch (cause) {
    throw new RangeError(`${call}: '${directory}': ${(cause as Error).message}`, { cause });
  }
  // Assets are read later, when the current directory may be another.
  const root = restoreObjectGraph(resolve(directory), metaGraph);
  if (root !== null) return root;
  throw new RangeError(`${call}: '${directory}' holds no objects, as TensorFlow 1 writes it`);
}
