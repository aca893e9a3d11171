/** Graphs as GraphDefs: bytes, messages and text, out and in. */

import { show } from '../core/show';
import type { OperationHandle, Output } from '../native/addon';
import { addon } from '../native/load';
import { checkSwitch } from '../core/config-changes';
import { checkDeviceName } from '../core/device';
import { currentDevice } from '../core/device-scope';
import { guarded } from '../core/errors';
import { checkOptions } from '../core/options';
import { GraphDef } from '../proto/messages';
import type { Init } from '../proto/codec';
import type { Tensor } from '../core/tensor';
import type { Graph } from './graph';
import type { GraphTensor } from './graph-tensor';
import { withoutNodes } from './hidden-nodes';
import type { Operation } from './operation';
import { checkGraphDef } from './validation';

/** The graph as a serialized GraphDef, with the functions it uses. */
export function toGraphDef(graph: Graph): Uint8Array {
  const bytes = guarded('toGraphDef', () => addon.graphToGraphDef(graph.handle));
  return withoutNodes(bytes, graph.hidden);
}

/** The graph as text, as a `.pbtxt` file holds it. */
export function toGraphDefText(graph: Graph): string {
  return GraphDef.toText(GraphDef.decode(toGraphDef(graph)));
}

export interface ImportGraphOptions {
  /** Put before all names, with a slash, and below the name scope around. */
  prefix?: string;
  /** Tensors of this graph that stand in for tensors of the GraphDef, by the latter's names. */
  inputMap?: Readonly<Record<string, Tensor>>;
  /** Operations that run before all imported ones, beside those that the scope around asks for. */
  controlDependencies?: readonly (Operation | string)[];
  /** Names of tensors (`'y:0'`) and operations (`'train'`) of the GraphDef to be returned. */
  returnElements?: readonly string[];
  /** Whether a name that is taken gets a number; else it is an error. */
  uniquifyNames?: boolean;
  /** Whether a prefix that is taken gets a number; else it is an error. */
  uniquifyPrefix?: boolean;
  /** Device of the imported operations that name none; the one in force when left out. */
  device?: string;
}

const importOptions = [
  'prefix',
  'inputMap',
  'controlDependencies',
  'returnElements',
  'uniquifyNames',
  'uniquifyPrefix',
  'device',
];

/** `'x:1'` → ['x', 1]; `'x'` → ['x', 0]. */
function tensorName(name: string): [name: string, index: number] {
  const match = /^(.*):(\d+)$/.exec(name);
  return match === null ? [name, 0] : [match[1], Number(match[2])];
}

/**
 * Adds the operations of a GraphDef.
 *
 * @returns what `returnElements` asks for: tensors for names with a number, else operations.
 * @throws TensorFlowError when TensorFlow does not take it, RangeError for names that are not there.
 */
export function addGraphDef(
  graph: Graph,
  { bytes }: CheckedGraphDef,
  options: ImportGraphOptions = {},
): (GraphTensor | Operation)[] {
  checkOptions(options, importOptions, 'importGraphDef');
  const { returnElements = [], inputMap = {}, controlDependencies = [], prefix = '' } = options;
  const { uniquifyNames = false, uniquifyPrefix = false, device = currentDevice() } = options;
  checkSwitch(uniquifyNames, 'importGraphDef: uniquifyNames');
  checkSwitch(uniquifyPrefix, 'importGraphDef: uniquifyPrefix');
  checkDeviceName(device, 'importGraphDef');
  if (typeof prefix !== 'string') {
    throw new TypeError(`importGraphDef: expected a name as prefix, received ${show(prefix)}`);
  }
  const { scope, controls } = graph.surroundings;
  const wantsTensor = returnElements.map((name) => /:\d+$/.test(name));
  const result = guarded('importGraphDef', () =>
    addon.graphImportGraphDef(graph.handle, bytes, {
      prefix: scope + prefix,
      uniquifyNames,
      uniquifyPrefix,
      device,
      inputMapping: Object.entries(inputMap).map(([name, tensor]): [string, number, Output] => [
        ...tensorName(name),
        outputOf(graph, tensor),
      ]),
      controlDependencies: [...controls, ...controlDependencies].map(
        (one): OperationHandle => graph.operation(one).current.handle,
      ),
      returnOutputs: returnElements.filter((_, i) => wantsTensor[i]).map(tensorName),
      returnOperations: returnElements.filter((_, i) => !wantsTensor[i]),
    }),
  );
  graph.noteForeignNames();
  const { missingUnusedInputMappings: unused } = result;
  if (unused.length > 0) {
    const names = unused.map(([name, index]) => `${name}:${index}`).join(', ');
    throw new RangeError(`importGraphDef: inputMap names ${names}, which no operation of the GraphDef uses`);
  }
  const outputs = [...result.outputs];
  const operations = [...result.operations];
  return wantsTensor.map((isTensor) => {
    if (!isTensor) return graph.wrap(operations.shift()!);
    const [handle, index] = outputs.shift()!;
    return graph.wrap(handle).outputs[index];
  });
}

function outputOf(graph: Graph, tensor: Tensor): Output {
  if (tensor.home !== graph) {
    throw new Error(`importGraphDef: expected tensors of this graph in inputMap, received ${tensor.describe()}`);
  }
  return (tensor as GraphTensor).output;
}

/** A GraphDef that is known to do no harm. */
export interface CheckedGraphDef {
  readonly bytes: Uint8Array;
  readonly message: GraphDef;
}

/**
 * Reads a GraphDef and checks it.
 *
 * @throws TypeError for what is none, RangeError for one that is damaged.
 */
export function readGraphDef(given: Uint8Array | string | Init<GraphDef>): CheckedGraphDef {
  if (typeof given !== 'string' && (typeof given !== 'object' || given === null)) {
    throw new TypeError(`importGraphDef: expected bytes, text or a GraphDef, received ${show(given)}`);
  }
  if (typeof given === 'string' && /\.pb(txt)?$/.test(given)) {
    throw new TypeError(
      `importGraphDef: expected bytes, text or a GraphDef, received a path, '${given}'; read the file`,
    );
  }
  try {
    const bytes = serialized(given);
    const message = GraphDef.decode(bytes);
    checkGraphDef(message);
    return { bytes, message };
  } catch (cause) {
    throw new RangeError(`importGraphDef: ${(cause as Error).message}`, { cause });
  }
}

function serialized(given: Uint8Array | string | Init<GraphDef>): Uint8Array {
  if (given instanceof Uint8Array) return given;
  return typeof given === 'string' ? GraphDef.encode(GraphDef.fromText(given)) : GraphDef.encodeChecked(given);
}
