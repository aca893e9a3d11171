import { flatten, isRecord, type Tree } from '../../core/tree';
import { KerasTensor } from './keras-tensor';
import type { Operation } from './operation';

/** The symbolic tensors among arguments, however nested, in the order of `flatten`. */
export function kerasTensorsIn(value: unknown, found: KerasTensor[] = []): KerasTensor[] {
  if (value === null || typeof value !== 'object') return found;
  if (value instanceof KerasTensor) found.push(value);
  else if (Array.isArray(value)) for (const item of value) kerasTensorsIn(item, found);
  else if (isRecord(value)) for (const key of Object.keys(value).sort()) kerasTensorsIn(value[key], found);
  return found;
}

/** One symbolic call of an operation: what went in and what came out. */
export class Node {
  /** Its place among the operation's calls. */
  readonly index: number;
  readonly inputTensors: readonly KerasTensor[];
  readonly outputTensors: readonly KerasTensor[];

  constructor(
    readonly operation: Operation,
    /** A layer's inputs; a bare operation's list of arguments. */
    readonly inputs: unknown,
    readonly callArguments: Readonly<Record<string, unknown>>,
    readonly outputs: Tree<KerasTensor>,
  ) {
    this.inputTensors = kerasTensorsIn([inputs, callArguments]);
    this.outputTensors = flatten(outputs);
    this.outputTensors.forEach((tensor, tensorIndex) => (tensor.history = { node: this, tensorIndex }));
    this.index = operation.addInboundNode(this);
    for (const parent of this.parents()) parent.operation.addOutboundNode(this);
  }

  /** Whether this is where a model begins: the call that made an input. */
  get isInput(): boolean {
    return this.inputTensors.length === 0;
  }

  /** The calls whose outputs this one took. */
  parents(): Node[] {
    const nodes = this.inputTensors.map((tensor) => tensor.history?.node);
    return [...new Set(nodes.filter((node) => node !== undefined))];
  }
}
