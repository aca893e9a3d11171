import type { Context } from '../../core/context';
import type { DType } from '../../core/dtype';
import { formatShape, generalize, type Shape } from '../../core/shape';
import { Tensor } from '../../core/tensor';
import type { Node } from './node';

/** Where in a model a symbolic tensor comes from: output `tensorIndex` of call `nodeIndex` of an operation. */
export interface History {
  readonly node: Node;
  readonly tensorIndex: number;
}

function noData(name: string): never {
  throw new TypeError(
    `The symbolic tensor "${name}" stands for a model's value and holds no data: make a model of it and call that`,
  );
}

/** A symbolic tensor of a Keras model: dtype and shape of a value that a model will compute. */
export class KerasTensor extends Tensor {
  /** How it was computed; null for one that stands alone. */
  history: History | null = null;
  readonly device = '';
  readonly isDisposed = false;
  #shape: Shape | null;

  constructor(
    readonly home: Context,
    readonly dtype: DType,
    shape: Shape | null,
    readonly name: string,
    /** Whether the model takes it as a sparse tensor. */
    readonly sparse = false,
  ) {
    super();
    this.#shape = shape;
  }

  get staticShape(): Shape | null {
    return this.#shape;
  }

  data(): Promise<never> {
    return Promise.resolve().then(() => noData(this.name));
  }

  dataSync(): never {
    return noData(this.name);
  }

  bytesSync(): never {
    return noData(this.name);
  }

  refineShape(shape: Shape | null): void {
    if (this.#shape === null) this.#shape = shape;
    else if (shape !== null && generalize(this.#shape, shape) !== null) {
      this.#shape = this.#shape.map((size, axis) => size ?? shape[axis]!);
    }
  }

  dispose(): void {}

  override describe(): string {
    return `the symbolic ${this.dtype} tensor "${this.name}" of shape ${formatShape(this.#shape)}`;
  }

  override toString(): string {
    return `<KerasTensor shape=${formatShape(this.#shape)}, dtype=${this.dtype}, name=${this.name}>`;
  }

  /** Keras's form of a tensor in a model's config. */
  serializeForKeras(): unknown {
    const { history } = this;
    const at = history === null ? null : [history.node.operation.name, history.node.index, history.tensorIndex];
    return {
      class_name: '__keras_tensor__',
      config: { shape: this.#shape, dtype: this.dtype, keras_history: at },
    };
  }
}
