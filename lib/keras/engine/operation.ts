import type { Tree } from '../../core/tree';
import type { KerasTensor } from './keras-tensor';
import type { Node } from './node';

/** Something that computes tensors in a model: a layer, or a bare operation. */
export abstract class Operation {
  readonly #inboundNodes: Node[] = [];
  readonly #outboundNodes: Node[] = [];

  constructor(
    /** Its name, by which the model's files connect it. */
    readonly name: string,
  ) {}

  /** Calls it on tensors; on symbolic ones, which adds a step to a model. */
  abstract apply(inputs: unknown, callArguments?: Record<string, unknown>): unknown;

  /** Does on real tensors what a node recorded. */
  abstract runNode(inputs: unknown, callArguments: Readonly<Record<string, unknown>>): Tree<unknown>;

  /** The symbolic calls made so far, oldest first. */
  get inboundNodes(): readonly Node[] {
    return this.#inboundNodes;
  }

  /** The calls that took what this one gave. */
  get outboundNodes(): readonly Node[] {
    return this.#outboundNodes;
  }

  /** Notes a call, of itself; gives the call's index. */
  addInboundNode(node: Node): number {
    return this.#inboundNodes.push(node) - 1;
  }

  /** Notes a call that took what this one gave. */
  addOutboundNode(node: Node): void {
    this.#outboundNodes.push(node);
  }

  /** The symbolic inputs of the first call. */
  get input(): KerasTensor | KerasTensor[] {
    const { inputTensors } = this.#firstNode('input');
    return inputTensors.length === 1 ? inputTensors[0]! : [...inputTensors];
  }

  /** The symbolic outputs of the first call. */
  get output(): Tree<KerasTensor> {
    return this.#firstNode('output').outputs;
  }

  #firstNode(what: string): Node {
    const [first] = this.#inboundNodes;
    if (first !== undefined) return first;
    throw new Error(`Layer "${this.name}" has never been called and thus has no defined ${what}`);
  }
}
