/** What a SavedModel's file says of itself. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dtypeName, type DType } from '../core/dtype';
import type { Shape } from '../core/shape';
import { show } from '../core/show';
import {
  AssetFileDef,
  SavedModel as SavedModelMessage,
  type MetaGraphDef,
  type SignatureDef,
  type TensorInfo,
} from '../proto/messages';

/** One input or output of a signature. */
export interface SignatureTensor {
  dtype: DType;
  /** Null where a size, or for the whole shape the rank, is open. */
  shape: Shape | null;
  /** Name of the tensor in the graph, `'serving_default_x:0'`. */
  tensor: string;
}

/** Sparse tensors are listed by their parts: `'x/indices'`, `'x/values'`, `'x/dense_shape'`. */
export interface SignatureInfo {
  inputs: Record<string, SignatureTensor>;
  outputs: Record<string, SignatureTensor>;
  methodName: string;
}

/** One of a SavedModel's graphs. */
export interface MetaGraphInfo {
  tags: string[];
  /** Version of TensorFlow that wrote it. */
  tensorflowVersion: string;
  signatures: Record<string, SignatureInfo>;
  /** Files in assets/. */
  assets: string[];
  /** Whether it holds objects and functions beside the graph, as TensorFlow 2 writes it. */
  hasObjectGraph: boolean;
}

const initOp = '__saved_model_init_op';
const trainOp = '__saved_model_train_op';

/** What the names of the files with a SavedModel's variables start with. */
export function variablesPrefix(directory: string): string {
  return join(directory, 'variables', 'variables');
}

/** Reads saved_model.pb, or saved_model.pbtxt where there is only that; errors say which file is wrong. */
export async function readSavedModel(directory: string, call: string): Promise<MetaGraphDef[]> {
  if (typeof directory !== 'string' || directory.includes('\0')) {
    throw new TypeError(`${call}: expected a directory, received ${show(directory)}`);
  }
  const binary = join(directory, 'saved_model.pb');
  const text = join(directory, 'saved_model.pbtxt');
  const file = !existsSync(binary) && existsSync(text) ? text : binary;
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    throw new Error(`${call}: '${directory}' is no SavedModel: ${(cause as Error).message}`, { cause });
  }
  try {
    const { meta_graphs } =
      file === text ? SavedModelMessage.fromText(bytes.toString()) : SavedModelMessage.decode(bytes);
    if (meta_graphs.length === 0) throw new RangeError('it holds no graph');
    return meta_graphs;
  } catch (cause) {
    throw new RangeError(`${call}: '${file}' is damaged: ${(cause as Error).message}`, { cause });
  }
}

function tensorInfo({ dtype, tensor_shape, name }: TensorInfo): SignatureTensor {
  const isOpen = tensor_shape === null || tensor_shape.unknown_rank;
  const shape = isOpen ? null : tensor_shape.dim.map(({ size }) => (Number(size) < 0 ? null : Number(size)));
  return { dtype: dtypeName(dtype), shape, tensor: name };
}

/** The tensors of one input or output: one, or the parts of a sparse or composite tensor by names of their own. */
function parts(key: string, info: TensorInfo): [string, SignatureTensor][] {
  if (info.composite_tensor) {
    return info.composite_tensor.components.flatMap((part, i) => parts(`${key}/component_${i}`, part));
  }
  if (!info.coo_sparse) return [[key, tensorInfo(info)]];
  const { indices_tensor_name, values_tensor_name, dense_shape_tensor_name } = info.coo_sparse;
  return [
    [`${key}/indices`, { dtype: 'int64', shape: [null, null], tensor: indices_tensor_name }],
    [`${key}/values`, { dtype: dtypeName(info.dtype), shape: [null], tensor: values_tensor_name }],
    [`${key}/dense_shape`, { dtype: 'int64', shape: [null], tensor: dense_shape_tensor_name }],
  ];
}

function signatureInfo({ inputs, outputs, method_name }: SignatureDef): SignatureInfo {
  const read = (infos: Record<string, TensorInfo>): Record<string, SignatureTensor> =>
    Object.fromEntries(Object.entries(infos).flatMap(([key, info]) => parts(key, info)));
  return { inputs: read(inputs), outputs: read(outputs), methodName: method_name };
}

/** Names of the files in assets/; TensorFlow 1's builder keeps them in a collection. */
export function assetNames({ asset_file_def, collection_def }: MetaGraphDef): string[] {
  const collected = collection_def['saved_model_assets']?.any_list?.value ?? [];
  const assets = asset_file_def.length > 0 ? asset_file_def : collected.map(({ value }) => AssetFileDef.decode(value));
  return assets.map(({ filename }) => filename);
}

/** A graph's description. */
export function describeMetaGraph(metaGraph: MetaGraphDef): MetaGraphInfo {
  const info = metaGraph.meta_info_def;
  const signatures = Object.entries(metaGraph.signature_def).filter(([name]) => name !== initOp && name !== trainOp);
  return {
    tags: info?.tags ?? [],
    tensorflowVersion: info?.tensorflow_version ?? '',
    signatures: Object.fromEntries(signatures.map(([name, def]) => [name, signatureInfo(def)])),
    assets: assetNames(metaGraph),
    hasObjectGraph: metaGraph.object_graph_def !== null,
  };
}

/**
 * Lists what is in a SavedModel without loading it.
 *
 * @returns one entry for each of its graphs.
 */
export async function inspect(directory: string): Promise<MetaGraphInfo[]> {
  return (await readSavedModel(directory, 'inspect')).map((metaGraph) => describeMetaGraph(metaGraph));
}

/** The graph with just these tags. */
export function chooseMetaGraph(
  metaGraphs: readonly MetaGraphDef[],
  tags: readonly string[],
  directory: string,
): MetaGraphDef {
  const wanted = [...tags].sort().join();
  const found = metaGraphs.find(({ meta_info_def }) => [...(meta_info_def?.tags ?? [])].sort().join() === wanted);
  if (found !== undefined) return found;
  const present = metaGraphs.map(({ meta_info_def }) => `[${(meta_info_def?.tags ?? []).join(', ')}]`).join(', ');
  throw new RangeError(`load: '${directory}' has no graph with tags [${tags.join(', ')}]; it has ${present}`);
}
