/** Under which names TensorFlow's checkpoints find what is inside a layer. */

import type { Variable } from '../../ops/variable';
import { toSnakeCase } from '../naming';
import { SeedGenerator } from '../random/seed-generator';
import { classNameOf, type KerasClass } from '../registry';

const attentionLayers = {
  queryDense: '_query_dense',
  keyDense: '_key_dense',
  valueDense: '_value_dense',
  outputDense: '_output_dense',
  softmaxLayer: '_softmax',
  dropoutLayer: '_dropout_layer',
};
const hiddenKernel = { kernel: '_kernel' };

/** Attributes of Keras's classes whose names are not those of the properties here in snake_case. */
const attributeNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Dense: hiddenKernel,
  EinsumDense: hiddenKernel,
  Conv1D: hiddenKernel,
  Conv2D: hiddenKernel,
  Conv3D: hiddenKernel,
  Embedding: { embeddings: '_embeddings' },
  MultiHeadAttention: attentionLayers,
  GroupedQueryAttention: attentionLayers,
};

function attributeName(owner: object, property: string): string {
  let Class = owner.constructor as KerasClass;
  while (typeof Class === 'function' && Class !== Function.prototype) {
    const name = attributeNames[classNameOf(Class)]?.[property];
    if (name !== undefined) return name;
    Class = Object.getPrototypeOf(Class) as KerasClass;
  }
  return toSnakeCase(property);
}

/**
 * The children of a layer in a checkpoint: its properties by the names of Keras's attributes, and those of `weights` that
 * no property holds by their own names. States of random generators are not part of a checkpoint, as in Keras.
 */
export function checkpointEdges(owner: object, weights: readonly Variable[]): [name: string, child: object][] {
  const edges = Object.entries(owner)
    .filter((entry): entry is [string, object] => typeof entry[1] === 'object' && entry[1] !== null)
    .filter(([, value]) => !(value instanceof SeedGenerator))
    .map(([property, value]): [string, object] => [attributeName(owner, property), value]);
  const held = new Set<unknown>(edges.map(([, value]) => value));
  const names = new Set(edges.map(([name]) => name));
  for (const weight of weights) {
    if (!held.has(weight) && !isInList(weight, edges) && !names.has(weight.name)) edges.push([weight.name, weight]);
  }
  return edges;
}

function isInList(weight: Variable, edges: readonly (readonly [string, object])[]): boolean {
  return edges.some(([, value]) => (Array.isArray(value) ? value : Object.values(value)).includes(weight));
}
