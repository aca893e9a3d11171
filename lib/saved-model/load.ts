/** Loading SavedModels. */

import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isAbsolute, normalize, resolve, sep } from 'node:path';
import { show } from '../core/show';
import { addon } from '../native/load';
import { readBundleIndex } from '../checkpoint/bundle-index';
import { guardedAsync, TensorFlowError } from '../core/errors';
import { checkOptions } from '../core/options';
import { Graph } from '../graph/graph';
import { Session } from '../graph/session';
import { importedRules } from '../control-flow/import-graph-def';
import { checkGraphDef } from '../graph/validation';
import type { Variable } from '../ops/variable';
import type { MetaGraphDef } from '../proto/messages';
import { assignForgotten } from './forgotten-variables';
import {
  assetNames,
  chooseMetaGraph,
  describeMetaGraph,
  readSavedModel,
  variablesPrefix,
  type MetaGraphInfo,
} from './meta-graph';
import { restoreObjectGraph, type RestoredObject } from './object-graph';
import { checkRuntimeOptions, isSmall, sessionConfig, type RuntimeOptions } from './runtime';
import { makeSignature, type Signature } from './signature';

export interface LoadOptions extends RuntimeOptions {
  /** Tags of the graph to load; `['serve']` when left out. */
  tags?: readonly string[];
}

const loadOptions = ['tags', 'executor', 'intraOpThreads', 'interOpThreads'];

/** A SavedModel that is ready to run. */
export class SavedModel implements AsyncDisposable {
  /** Signatures by name: each takes inputs by name and resolves to outputs by name. */
  readonly signatures: Readonly<Record<string, Signature>>;
  #restore: (() => RestoredObject | null) | null;
  #root: RestoredObject | null = null;

  /** Made by `load`. */
  constructor(
    /** What the signatures run in: with the model's variables, any tensor of the graph can be fetched and fed. */
    readonly session: Session,
    readonly directory: string,
    /** Tags, TensorFlow's version, assets and the signatures' tensors. */
    readonly info: MetaGraphInfo,
    /** What runs it: `'single'`, one operation after another on the calling thread, or `'parallel'`. */
    readonly executor: 'single' | 'parallel',
    restore: () => RestoredObject | null,
  ) {
    this.#restore = restore;
    this.signatures = Object.fromEntries(
      Object.entries(info.signatures).map(([name, signature]) => [name, makeSignature(session, name, signature)]),
    );
  }

  /** The graph, its operations to be read, and run in `session`. */
  get graph(): Graph {
    return this.session.graph;
  }

  /**
   * The object that was saved, with variables of its own (apart from those the signatures use): restored when it is first
   * asked for.
   *
   * @throws TypeError for a SavedModel of TensorFlow 1, which holds a graph alone.
   */
  get root(): RestoredObject {
    if (this.#restore !== null) {
      if (this.session.isClosed) {
        throw new TensorFlowError('FAILED_PRECONDITION', 'root', 'the model has been disposed');
      }
      this.#root = this.#restore();
      this.#restore = null;
    }
    if (this.#root !== null) return this.#root;
    throw new TypeError(`root: '${this.directory}' holds no objects, as TensorFlow 1 writes it; use its signatures`);
  }

  /**
   * Calls the object that was saved, as Python's `__call__`: eagerly, in traced functions, under a tape.
   *
   * @throws TypeError when it cannot be called, or no trace takes the arguments.
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what it gives is known to the one who saved it
  call(...args: unknown[]): any {
    return this.root.call(...args) as unknown;
  }

  /** The variables of the object that was saved. */
  get variables(): Variable[] {
    return this.root.variables;
  }

  /** Those among them that are to be trained. */
  get trainableVariables(): Variable[] {
    return this.root.trainableVariables;
  }

  /** Frees it: runs under way are cancelled, further ones refused. Twice is allowed. */
  async dispose(): Promise<void> {
    this.#root?.dispose();
    await this.session.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose();
  }
}

/**
 * Loads a SavedModel, of TensorFlow 1 or 2, made by Keras or not: its graph with variables, tables and assets, ready to
 * run its signatures.
 *
 * @param path of the directory that holds saved_model.pb and variables/.
 * @throws RangeError for files that are damaged and tags that are not there, TensorFlowError from the runtime.
 */
export async function load(path: string, options: LoadOptions = {}): Promise<SavedModel> {
  checkOptions(options, loadOptions, 'load');
  checkRuntimeOptions(options);
  const { tags = ['serve'] } = options;
  if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string')) {
    throw new TypeError(`load: expected tags, a list of strings, received ${show(tags)}`);
  }
  const metaGraphs = await readSavedModel(path, 'load');
  // Assets and the objects are read later, when the current directory may be another.
  const directory = resolve(path);
  const metaGraph = chooseMetaGraph(metaGraphs, tags, directory);
  checkAssets(metaGraph, directory);
  await checkVariables(metaGraph, directory);
  checkGraph(metaGraph, directory);
  const { executor = 'auto' } = options;
  const { graph_def } = metaGraph;
  const isSingle =
    executor === 'auto'
      ? graph_def !== null && isSmall(graph_def, await variableBytes(directory))
      : executor === 'single';
  try {
    return await open(metaGraph, directory, options, isSingle);
  } catch (error) {
    // What that executor refuses, such as references within a function, the parallel one runs.
    const isRefused = executor === 'auto' && isSingle && /single-threaded executor/i.test((error as Error).message);
    if (isRefused) return open(metaGraph, directory, options, false);
    throw error;
  }
}

/** An asset is a file of the SavedModel: a name that leads out of it would have the model read other files. */
function checkAssets(metaGraph: MetaGraphDef, directory: string): void {
  for (const filename of assetNames(metaGraph)) {
    const path = normalize(filename);
    const leads = isAbsolute(filename) || path === '..' || path.startsWith(`..${sep}`) || filename.includes('\0');
    if (leads) throw new RangeError(`load: '${directory}' names the asset '${filename}', outside its directory`);
  }
}

/**
 * Of what the index says TensorFlow trusts sizes and places. Without the file it would load, and fail only when a variable is
 * read.
 */
async function checkVariables({ graph_def }: MetaGraphDef, directory: string): Promise<void> {
  const prefix = variablesPrefix(directory);
  if (existsSync(`${prefix}.index`)) {
    await readBundleIndex(prefix, 'load');
    return;
  }
  const hasVariables = graph_def?.node.some(({ op }) => /^(VarHandleOp|Variable(V2)?)$/.test(op)) ?? false;
  if (hasVariables) throw new Error(`load: '${directory}' lacks its variables: there is no ${prefix}.index`);
}

function checkGraph({ graph_def }: MetaGraphDef, directory: string): void {
  try {
    if (graph_def === null) throw new RangeError('it has no graph');
    checkGraphDef(graph_def);
  } catch (cause) {
    throw new RangeError(`load: '${directory}': ${(cause as Error).message}`, { cause });
  }
}

async function open(
  metaGraph: MetaGraphDef,
  directory: string,
  options: LoadOptions,
  isSingle: boolean,
): Promise<SavedModel> {
  const graph = new Graph();
  const config = sessionConfig(options, isSingle);
  const tags = metaGraph.meta_info_def?.tags ?? [];
  const { session } = await guardedAsync(`load('${directory}')`, () =>
    addon.sessionFromSavedModel(graph.handle, { directory, tags, config }),
  );
  graph.noteForeignNames();
  try {
    await assignForgotten(graph, session, metaGraph, directory);
    graph.addRules(importedRules(metaGraph.graph_def!));
    const info = describeMetaGraph(metaGraph);
    const executor = isSingle ? 'single' : 'parallel';
    const restore = () => restoreObjectGraph(directory, metaGraph);
    return new SavedModel(new Session(graph, { config }, session), directory, info, executor, restore);
  } catch (error) {
    await addon.sessionClose(session);
    throw new RangeError(`load: '${directory}' is damaged: ${(error as Error).message}`, { cause: error });
  }
}

async function variableBytes(directory: string): Promise<number> {
  try {
    return (await stat(`${variablesPrefix(directory)}.data-00000-of-00001`)).size;
  } catch {
    // None, or several files: then TensorFlow finds out.
    return 0;
  }
}
