import type { Attrs, OpInput } from '../../core/context';
import type { Tensor } from '../../core/tensor';
import { autoName } from '../naming';
import { kerasOperationName } from '../operations/names';
import { Operation } from './operation';

/** A bare TensorFlow operation, or a traced function, in a model: `tf.add(x, 1)` on a symbolic tensor. */
export class RawOperation extends Operation {
  /** Keras's name of the operation, TensorFlow's where Keras has none. */
  readonly className: string;

  constructor(
    /** TensorFlow's name of the operation, or the function's name. */
    readonly type: string,
    readonly attrs: Attrs,
    private readonly run: (inputs: readonly OpInput[]) => Tensor[],
  ) {
    const className = kerasOperationName(type);
    super(autoName(className));
    this.className = className;
  }

  override apply(inputs: unknown): Tensor[] {
    return this.run(inputs as readonly OpInput[]);
  }

  override runNode(inputs: unknown): Tensor[] {
    return this.run(inputs as readonly OpInput[]);
  }
}
