import type { Attrs, OpInput } from '../../core/context';
import type { Tensor } from '../../core/tensor';
import { autoName } from '../naming';
import { kerasOperationName } from '../operations/names';
import type { Node, Operation } from './node';

/** A bare TensorFlow operation, or a traced function, in a model: `tf.add(x, 1)` on a symbolic tensor. */
export class RawOperation implements Operation {
  readonly name: string;
  /** Keras's name of the operation, TensorFlow's where Keras has none. */
  readonly className: string;
  readonly inboundNodes: Node[] = [];
  readonly outboundNodes: Node[] = [];

  constructor(
    /** TensorFlow's name of the operation, or the function's name. */
    readonly type: string,
    readonly attrs: Attrs,
    private readonly run: (inputs: readonly OpInput[]) => Tensor[],
  ) {
    this.className = kerasOperationName(type);
    this.name = autoName(this.className);
  }

  addInboundNode(node: Node): number {
    return this.inboundNodes.push(node) - 1;
  }

  addOutboundNode(node: Node): void {
    this.outboundNodes.push(node);
  }

  runNode(inputs: unknown): Tensor[] {
    return this.run(inputs as readonly OpInput[]);
  }
}
