/** A tensor that stands for one output of a graph's operation. */

import type { Output } from '../native/addon';
import { addon } from '../native/load';
import type { DType } from '../core/dtype';
import { guarded } from '../core/errors';
import { fromNativeShape, isFullyKnown, toNativeShape, type Shape } from '../core/shape';
import { Tensor, type Values } from '../core/tensor';
import type { Graph } from './graph';
import type { Operation } from './operation';

/** An output of an operation in a graph: it stands for the value of a run, and holds none. */
export class GraphTensor extends Tensor {
  readonly isDisposed = false;
  #shape: Shape | null | undefined;
  #replacement: GraphTensor | null = null;

  constructor(
    readonly op: Operation,
    readonly index: number,
    readonly dtype: DType,
  ) {
    super();
  }

  get home(): Graph {
    return this.op.graph;
  }

  /** `'MatMul_1:0'`, as fetches and feeds name it. */
  get name(): string {
    return `${this.op.name}:${this.index}`;
  }

  /** The native output: its own, or that of the tensor that was put in its place. */
  get output(): Output {
    return this.#replacement?.output ?? [this.op.handle, this.index];
  }

  /** Told by `replaceOperation`. */
  replaceWith(tensor: GraphTensor): void {
    this.#replacement = tensor;
  }

  get device(): string {
    return this.op.device;
  }

  get staticShape(): Shape | null {
    if (this.#shape === undefined) {
      this.#shape = fromNativeShape(addon.graphTensorShape(this.home.handle, this.output));
    }
    return this.#shape;
  }

  refineShape(shape: Shape | null): void {
    if (shape === null || isFullyKnown(this.staticShape)) return;
    guarded('setShape', () => addon.graphSetTensorShape(this.home.handle, this.output, toNativeShape(shape)));
    this.#shape = undefined;
  }

  data(): Promise<never> {
    return Promise.reject(this.#noValue('data'));
  }

  dataSync(): never {
    throw this.#noValue('dataSync');
  }

  bytesSync(): never {
    throw this.#noValue('bytesSync');
  }

  override constantValue(): Values | null {
    if (this.op.type !== 'Const') return null;
    return (this.op.attr('value') as Tensor).dataSync();
  }

  /** Nothing to free: it belongs to its graph. */
  dispose(): void {}

  override describe(): string {
    return `the graph tensor '${this.name}' (${super.describe()})`;
  }

  #noValue(call: string): Error {
    return new Error(
      `${call}: ${this.describe()} has no value while its graph is being built; ` +
        'return it from the function, or run it in a session',
    );
  }
}
