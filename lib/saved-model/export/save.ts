/** Writing SavedModels. */

import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { show } from '../../core/show';
import { addon } from '../../native/load';
import { withContext } from '../../core/context';
import { constant } from '../../core/convert';
import { libraryVersion } from '../../core/config';
import { eagerContext } from '../../core/eager-context';
import { checkOptions } from '../../core/options';
import type { Tensor } from '../../core/tensor';
import { writeBundle } from '../../checkpoint/bundle';
import { checkpointKey, objectGraphKey } from '../../checkpoint/object-graph';
import type { GraphTensor } from '../../graph/graph-tensor';
import {
  OpList,
  SavedModel as SavedModelMessage,
  TrackableObjectGraph,
  type GraphDef,
  type MetaGraphDef,
  type OpDef,
} from '../../proto/messages';
import type { Init } from '../../proto/codec';
import { SavedModel } from '../load';
import { isRestoredFunction } from '../object-graph';
import { defaultSignatures } from './default-signatures';
import { replaceSavedModel } from './directory';
import { fingerprint } from './fingerprint';
import { SavedLibrary } from './function-library';
import { MainGraph } from './main-graph';
import { checkpointOf, concreteFunctions, savedObjectGraph } from './object-graph';
import { ObjectTree, type NodeKind } from './object-tree';
import { makeSignature, readSignatures, type SavedSignature, type Signatures } from './signatures';
import { spreadStrings } from './string-constants';
import { variableName } from './variable-name';
import { factsOf, type SavedTrace } from './traces';

export interface SaveOptions {
  /**
   * Functions to be called by name, with named inputs and outputs: one (then it is `serving_default`) or a record. Each is
   * a tf.function with an inputSignature or with a single trace, or a concrete function.
   */
  signatures?: Signatures;
  /** Tags beside `serve`. */
  extraTags?: readonly string[];
}

const saveOptions = ['signatures', 'extraTags'];

/**
 * Writes a SavedModel as TensorFlow 2 does: Python's tf.saved_model.load, TensorFlow Serving and `tf.savedModel.load` read
 * it.
 *
 * What is saved are the variables, tf.functions (each with the traces it has), assets and objects that are reached from
 * `object` by its properties, items or entries; for a Keras model also its training and inference functions.
 *
 * @param object a module: a record or an instance of any class, a Keras layer or model, or what was loaded.
 * @param directory is replaced as a whole, when everything has been written.
 * @throws TypeError for what cannot be saved.
 */
export async function save(object: object, directory: string, options: SaveOptions = {}): Promise<void> {
  if (typeof object !== 'object' || object === null) {
    throw new TypeError(`save: expected an object with variables and functions, received ${show(object)}`);
  }
  if (typeof directory !== 'string' || directory === '') {
    throw new TypeError(`save: expected a directory, received ${show(directory)}`);
  }
  checkOptions(options, saveOptions, 'save');
  const written = withContext(eagerContext, () => describe(object, options));
  try {
    await replaceSavedModel(directory, 'save', (temporary) => write(written, temporary));
  } finally {
    for (const value of written.values.values()) value.dispose();
  }
}

interface Written {
  readonly metaGraph: Init<MetaGraphDef>;
  readonly values: Map<string, Tensor>;
  /** Files to be copied, by their names in assets/. */
  readonly files: ReadonlyMap<string, string>;
}

async function write({ metaGraph, values, files }: Written, directory: string): Promise<void> {
  const bytes = SavedModelMessage.encode({ saved_model_schema_version: 1, meta_graphs: [metaGraph] });
  await mkdir(join(directory, 'assets'));
  for (const [name, file] of files) await copyFile(file, join(directory, 'assets', name));
  const prefix = join(directory, 'variables', 'variables');
  await writeBundle(prefix, values);
  await writeFile(join(directory, 'saved_model.pb'), bytes);
  await writeFile(join(directory, 'fingerprint.pb'), await fingerprint(bytes, metaGraph, `${prefix}.index`));
}

/** Everything that will be written. */
function describe(object: object, { signatures, extraTags = [] }: SaveOptions): Written {
  const root = object instanceof SavedModel ? object.root : object;
  const tree = new ObjectTree(root);
  const library = new SavedLibrary();
  const made = Object.entries(readSignatures(signatures ?? defaultSignatures(root))).map(([name, fn]) =>
    makeSignature(name, fn),
  );
  const map = tree.attach(0, 'signatures', { kind: 'signatures' });
  for (const signature of made) tree.attach(map, signature.name, contentOf(signature));
  const functions = concreteFunctions(tree, library);
  const graph = new GraphOfTree(tree);
  made.forEach((signature) => {
    const { bound } = functions.get(library.add(signature.fn.definition))!;
    graph.main.signature(
      signature,
      bound.map((node) => graph.tensor(node)),
    );
  });
  graph.fill();
  const { objectGraph, values } = checkpointOf(tree);
  const description = TrackableObjectGraph.encode(objectGraph);
  values.set(objectGraphKey, constant([description], [], 'string'));
  const { graphDef, signatures: signatureDefs, assets, saver, initOperation } = graph.main.finish(description);
  library.rename(graphDef.node);
  spreadStrings(graphDef.node);
  const registered_gradients = library.gradients.map(({ name, type }) => ({
    gradient_func: name,
    registered_op_type: type,
  }));
  graphDef.library = { function: library.functions, gradient: [], registered_gradients };
  return {
    values,
    files: graph.files,
    metaGraph: {
      meta_info_def: {
        tags: ['serve', ...extraTags],
        tensorflow_version: libraryVersion(),
        tensorflow_git_version: '',
        stripped_default_attrs: false,
        stripped_op_list: { op: operationsOf(graphDef) },
      },
      graph_def: graphDef,
      saver_def: saver,
      collection_def: { saved_model_main_op: { node_list: { value: [initOperation] } } },
      signature_def: signatureDefs,
      asset_file_def: assets,
      object_graph_def: savedObjectGraph(tree, library, functions, {
        constant: (node) => (graph.tensor(node) as GraphTensor).op.name,
        asset: (node) => graph.assetIndex(node),
      }),
    },
  };
}

function contentOf({ fn, inputs }: SavedSignature): NodeKind {
  const named = Object.fromEntries(inputs.map((spec) => [spec.name!, spec]));
  const outputs = fn.pack(fn.outputs as never);
  const trace: SavedTrace = { definition: fn.definition, bound: fn.captures, positional: [], named, outputs };
  const facts = { traces: [trace], parameters: [], defaults: [], namedOnly: Object.keys(named) };
  return { kind: 'bare', facts };
}

/** The graph with what nodes of the tree become in it, made when it is first needed. */
class GraphOfTree {
  readonly main = new MainGraph();
  /** Files by their names in assets/. */
  readonly files = new Map<string, string>();
  readonly #tensors = new Map<number, GraphTensor>();
  readonly #assets = new Map<number, { index: number; ready: GraphTensor }>();

  constructor(readonly tree: ObjectTree) {}

  /** The tensor that stands for a node. */
  tensor(node: number): GraphTensor {
    const known = this.#tensors.get(node);
    if (known !== undefined) return known;
    const made = this.#make(node);
    this.#tensors.set(node, made);
    return made;
  }

  assetIndex(node: number): number {
    this.tensor(node);
    return this.#assets.get(node)!.index;
  }

  /** Makes what no signature uses, and what fills the tables. */
  fill(): void {
    this.tree.nodes.forEach(({ content, id }) => {
      if (['variable', 'constant', 'asset', 'resource'].includes(content.kind)) this.tensor(id);
    });
    for (const { content } of this.tree.nodes) {
      if (content.kind !== 'resource') continue;
      const initializer = content.resource.functions['_initialize'];
      if (initializer === undefined) continue;
      const { definition, bound } = onlyTrace(initializer);
      // A file is there once its path has been given.
      const inputs = bound.map((tensor) => {
        const node = this.tree.capture(tensor, definition.label);
        return this.#assets.get(node)?.ready ?? this.tensor(node);
      });
      this.main.initialize(definition, inputs);
    }
  }

  #make(node: number): GraphTensor {
    const { content, path } = this.tree.nodes[node];
    switch (content.kind) {
      case 'variable': {
        const { dtype, shape } = content.variable;
        const name = variableName(content.variable);
        return this.main.variable({ name, dtype, shape, key: checkpointKey([...path]) });
      }
      case 'constant':
        return this.main.constant(content.tensor);
      case 'asset': {
        const file = this.#freeFile(content.asset.assetPath);
        const { index, path: read, ready } = this.main.asset(file);
        this.#assets.set(node, { index, ready });
        return read;
      }
      case 'resource': {
        const { definition, bound } = onlyTrace(content.resource.functions['_create_resource']);
        const inputs = bound.map((tensor) => this.tensor(this.tree.capture(tensor, definition.label)));
        return this.main.resource(definition, inputs);
      }
      default:
        throw new Error(`save: '${path.join('.')}' stands for no tensor`);
    }
  }

  /** A name in assets/ that no other file has. */
  #freeFile(file: string): string {
    const name = basename(file);
    let free = name;
    for (let i = 1; this.files.has(free) && this.files.get(free) !== file; i++) free = `${name}_${i}`;
    this.files.set(free, file);
    return free;
  }
}

function onlyTrace(fn: unknown): SavedTrace {
  if (isRestoredFunction(fn)) return factsOf(fn).traces[0];
  throw new TypeError('save: a table without the function that makes it cannot be saved');
}

/** Definitions of the operations in a graph and its functions. */
function operationsOf({ node, library }: GraphDef): OpDef[] {
  const used = new Set([...node, ...(library?.function.flatMap((fn) => fn.node_def) ?? [])].map(({ op }) => op));
  return OpList.decode(addon.opList()).op.filter(({ name }) => used.has(name));
}
