import { trackableChildren, type Trackable } from '../../checkpoint/trackable';
import { formatShape } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import { flatten, pack, type Tree } from '../../core/tree';
import { compileArguments, type Fill } from './fill-arguments';
import type { KerasTensor } from './keras-tensor';
import type { Node } from './node';
import type { Operation } from './operation';
import { WeightOwner } from './weight-owner';

/** One call of the plan by which a model runs. */
interface Step {
  readonly operation: Operation;
  readonly inputs: Fill;
  readonly callArguments: (values: readonly unknown[]) => Readonly<Record<string, unknown>>;
  /** Places of the outputs among the values. */
  readonly outputs: readonly number[];
}

/** The calls between a model's inputs and outputs, in an order in which they can be made. */
export class ModelGraph implements Trackable {
  /** Inputs and outputs in the order of `flatten`. */
  readonly inputs: readonly KerasTensor[];
  readonly outputs: readonly KerasTensor[];
  /** The nodes, the farthest from the outputs first. */
  readonly nodesByDepth: readonly (readonly Node[])[];
  readonly nodes: ReadonlySet<Node>;
  /** Layers and bare operations, each once, the farthest from the outputs first. */
  readonly operations: readonly Operation[];
  /** The layers at their places among the operations, for checkpoints. */
  readonly #layers: readonly (WeightOwner | null)[];
  readonly #steps: readonly Step[];
  readonly #places: ReadonlyMap<KerasTensor, number>;

  constructor(
    /** Inputs and outputs in the form in which they were given. */
    readonly inputTree: Tree<KerasTensor>,
    readonly outputTree: Tree<KerasTensor>,
  ) {
    this.inputs = flatten(inputTree);
    this.outputs = flatten(outputTree);
    const { nodes, firstSeen } = sortNodes(this.inputs, this.outputs);
    const { nodeDepths, operationDepths } = depthsOf(nodes, this.inputs, firstSeen);
    this.nodesByDepth = byDepth(nodeDepths);
    this.nodes = new Set(nodeDepths.keys());
    this.operations = byDepth(operationDepths).flatMap((operations) =>
      operations.sort((a, b) => firstSeen.get(a)! - firstSeen.get(b)!),
    );
    checkNames(this.operations);
    this.#layers = this.operations.map((operation) => (operation instanceof WeightOwner ? operation : null));
    this.#places = new Map();
    this.#steps = this.#plan();
  }

  /** What `tf.train.Checkpoint` finds in Keras's Functional model. */
  [trackableChildren](): [name: string, child: object][] {
    return [['_operations', this.#layers]];
  }

  /** The order of the calls, with each tensor's place; throws when an output does not follow from the inputs. */
  #plan(): Step[] {
    const places = this.#places as Map<KerasTensor, number>;
    const place = (tensor: KerasTensor): number => {
      const known = places.get(tensor) ?? places.size;
      places.set(tensor, known);
      return known;
    };
    this.inputs.forEach(place);
    const done: string[] = [];
    const steps: Step[] = [];
    for (const node of this.nodesByDepth.flat()) {
      if (node.isInput && node.outputTensors.every((tensor) => places.has(tensor))) continue;
      const missing = node.isInput ? node.outputTensors[0] : node.inputTensors.find((tensor) => !places.has(tensor));
      if (missing !== undefined) throw disconnected(missing, node, done);
      const inputs = compileArguments(node.inputs, places);
      const callArguments = compileArguments(node.callArguments, places) as Step['callArguments'];
      steps.push({ operation: node.operation, inputs, callArguments, outputs: node.outputTensors.map(place) });
      done.push(node.operation.name);
    }
    return steps;
  }

  /**
   * Makes the calls on real tensors.
   *
   * @param inputs one for each input.
   * @param training given to each call when it is not undefined, before what the call recorded.
   * @returns the outputs in the form of `outputTree`.
   */
  run(inputs: readonly (Tensor | null)[], training: boolean | undefined): Tree<Tensor> {
    const values: unknown[] = [...inputs];
    for (const step of this.#steps) {
      const recorded = step.callArguments(values);
      const args = training === undefined ? recorded : { ...recorded, training };
      const results = step.operation.runNode(step.inputs(values), args);
      if (step.outputs.length === 1 && !Array.isArray(results)) values[step.outputs[0]!] = results;
      else flatten<unknown>(results).forEach((result, index) => (values[step.outputs[index]!] = result));
    }
    const outputs = this.outputs.map((tensor) => values[this.#places.get(tensor)!] as Tensor);
    return pack<KerasTensor, Tensor>(this.outputTree, outputs);
  }
}

function disconnected(tensor: KerasTensor, node: Node, done: readonly string[]): Error {
  return new Error(
    `Graph disconnected: cannot find the origin of the tensor "${tensor.name}" of shape ${formatShape(tensor.staticShape)} at ` +
      `"${node.operation.name}"; it does not follow from the model's inputs. Reached so far: ${done.join(', ') || 'nothing'}`,
  );
}

/** The nodes from the inputs on, each after those it takes from, and in which order operations are first met from the outputs. */
export function sortNodes(
  inputs: readonly KerasTensor[],
  outputs: readonly KerasTensor[],
): { nodes: Node[]; firstSeen: Map<Operation, number> } {
  const given = new Set(inputs);
  const nodes: Node[] = [];
  const firstSeen = new Map<Operation, number>();
  const finished = new Set<Node>();
  const visit = (tensor: KerasTensor): void => {
    const node = tensor.history?.node;
    if (node === undefined || finished.has(node)) return;
    finished.add(node);
    // What computes an input lies outside of the model.
    if (!node.isInput && given.has(tensor)) return;
    if (!firstSeen.has(node.operation)) firstSeen.set(node.operation, firstSeen.size);
    node.inputTensors.forEach(visit);
    nodes.push(node);
  };
  outputs.forEach(visit);
  return { nodes, firstSeen };
}

/** How far each node and operation is from the outputs; inputs that lead nowhere count as 0. */
function depthsOf(nodes: readonly Node[], inputs: readonly KerasTensor[], firstSeen: Map<Operation, number>) {
  const inGraph = new Set(nodes);
  const nodeDepths = new Map<Node, number>();
  const operationDepths = new Map<Operation, number>();
  for (const node of [...nodes].reverse()) {
    const depth = Math.max(nodeDepths.get(node) ?? 0, operationDepths.get(node.operation) ?? 0);
    operationDepths.set(node.operation, depth);
    nodeDepths.set(node, depth);
    for (const parent of node.parents()) {
      if (inGraph.has(parent)) nodeDepths.set(parent, Math.max(depth + 1, nodeDepths.get(parent) ?? 0));
    }
  }
  for (const { history } of inputs) {
    if (history === null || operationDepths.has(history.node.operation) || !history.node.isInput) continue;
    operationDepths.set(history.node.operation, 0);
    nodeDepths.set(history.node, 0);
    firstSeen.set(history.node.operation, -1);
  }
  return { nodeDepths, operationDepths };
}

function byDepth<T>(depths: ReadonlyMap<T, number>): T[][] {
  const groups = new Map<number, T[]>();
  for (const [item, depth] of depths) groups.set(depth, [...(groups.get(depth) ?? []), item]);
  return [...groups.entries()].sort(([a], [b]) => b - a).map(([, items]) => items);
}

function checkNames(operations: readonly Operation[]): void {
  const counts = new Map<string, number>();
  for (const { name } of operations) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, count] of counts) {
    if (count > 1) {
      throw new RangeError(
        `The name "${name}" is used ${count} times in the model; all names of layers and operations should be unique`,
      );
    }
  }
}
