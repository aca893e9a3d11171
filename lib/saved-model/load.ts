/** Loading SavedModels. */

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addon } from '../native/load';
import { guardedAsync } from '../core/errors';
import { Graph } from '../graph/graph';
import type { MetaGraphDef } from '../proto/messages';
import { chooseMetaGraph, describeMetaGraph, readSavedModel, type MetaGraphInfo } from './meta-graph';
import { checkRuntimeOptions, isSmall, sessionConfig, type RuntimeOptions } from './runtime';
import { makeSignature, type OpenSession, type Signature } from './signature';

export interface LoadOptions extends RuntimeOptions {
  /** Tags of the graph to load; `['serve']` when left out. */
  tags?: readonly string[];
}

const loadOptions = ['tags', 'executor', 'intraOpThreads', 'interOpThreads'];

/** A SavedModel that is ready to run. */
export class SavedModel implements AsyncDisposable {
  /** Signatures by name: each takes inputs by name and resolves to outputs by name. */
  readonly signatures: Readonly<Record<string, Signature>>;
  readonly #session: OpenSession;

  /** Made by `load`. */
  constructor(
    session: OpenSession,
    readonly directory: string,
    /** Tags, TensorFlow's version, assets and the signatures' tensors. */
    readonly info: MetaGraphInfo,
  ) {
    this.#session = session;
    this.signatures = Object.fromEntries(
      Object.entries(info.signatures).map(([name, signature]) => [name, makeSignature(session, name, signature)]),
    );
  }

  /** The graph, its operations to be read or fetched with a session of one's own. */
  get graph(): Graph {
    return this.#session.graph;
  }

  /** Frees it: runs under way are cancelled, further ones refused. Twice is allowed. */
  async dispose(): Promise<void> {
    const { handle } = this.#session;
    if (handle === null) return;
    this.#session.handle = null;
    await guardedAsync('dispose', () => addon.sessionClose(handle));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose();
  }
}

/**
 * Loads a SavedModel, of TensorFlow 1 or 2, made by Keras or not: its graph with variables, tables and assets, ready to
 * run its signatures.
 *
 * @param directory holds saved_model.pb and variables/.
 * @throws RangeError for files that are damaged and tags that are not there, TensorFlowError from the runtime.
 */
export async function load(directory: string, options: LoadOptions = {}): Promise<SavedModel> {
  for (const key of Object.keys(options)) {
    if (!loadOptions.includes(key)) {
      throw new TypeError(`load: unknown option '${key}'; expected ${loadOptions.join(', ')}`);
    }
  }
  checkRuntimeOptions(options);
  const { tags = ['serve'] } = options;
  const metaGraph = chooseMetaGraph(await readSavedModel(directory, 'load'), tags, directory);
  const graph = new Graph();
  const config = sessionConfig(options, await runsOnOneThread(metaGraph, directory, options));
  const { session } = await guardedAsync('load', () =>
    addon.sessionFromSavedModel(graph.handle, { directory, tags, config }),
  );
  graph.noteForeignNames();
  return new SavedModel({ graph, handle: session }, directory, describeMetaGraph(metaGraph));
}

async function runsOnOneThread(metaGraph: MetaGraphDef, directory: string, options: LoadOptions): Promise<boolean> {
  const { executor = 'auto' } = options;
  if (executor !== 'auto') return executor === 'single';
  return metaGraph.graph_def !== null && isSmall(metaGraph.graph_def, await variableBytes(directory));
}

async function variableBytes(directory: string): Promise<number> {
  try {
    return (await stat(join(directory, 'variables', 'variables.data-00000-of-00001'))).size;
  } catch {
    // None, or several files: then TensorFlow finds out.
    return 0;
  }
}
