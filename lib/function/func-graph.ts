/** The graph of a function's body: tensors from outside become arguments. */

import type { FunctionHandle } from '../native/addon';
import { addon } from '../native/load';
import { record } from '../core/execute';
import { currentContext, type LibraryFunction, type OpRecord, type Recorder } from '../core/context';
import { withDevice } from '../core/device-scope';
import { isDifferentiable, type DType } from '../core/dtype';
import { guarded } from '../core/errors';
import { keep } from '../core/memory';
import type { Shape } from '../core/shape';
import type { Tensor } from '../core/tensor';
import { Graph, isOperationName } from '../graph/graph';
import { GraphTensor } from '../graph/graph-tensor';
import type { Operation } from '../graph/operation';
import { ControlDependencies, isRepeatable } from './control-dependencies';

/** Keeps all that ran in a graph, for its gradient. */
class History implements Recorder {
  readonly orders = 0;
  readonly records: OpRecord[] = [];

  record(op: OpRecord): void {
    this.records.push(op);
  }

  holds(): boolean {
    return false;
  }
}

/** A tensor from outside, and the argument that stands for it inside. */
export interface Capture {
  readonly outer: Tensor;
  readonly inner: GraphTensor;
}

/** A constant of a graph by which nothing is differentiated. */
function isPlainConstant(tensor: Tensor): tensor is GraphTensor {
  return tensor instanceof GraphTensor && tensor.op.type === 'Const' && !isDifferentiable(tensor.dtype);
}

export class FuncGraph extends Graph {
  readonly #captures = new Map<number, Capture>();
  readonly #constants = new Map<number, GraphTensor>();
  readonly #history = new History();
  readonly #order = new ControlDependencies();
  readonly #adopted = new Set<LibraryFunction>();
  #hasReplaced = false;
  #isRepeatable = true;

  /** Whether XLA will compile it, by itself or with the function around. */
  readonly isCompiled: boolean;

  constructor(
    readonly name: string,
    isCompiled = false,
  ) {
    super();
    const around = currentContext();
    this.isCompiled = isCompiled || (around instanceof FuncGraph && around.isCompiled);
    this.recorders.push(this.#history);
  }

  /** An argument, which lies where the caller has it, and may be called as no operation is. */
  override placeholder(dtype: DType, shape: Shape | null = null, name = 'arg'): GraphTensor {
    return withDevice('', () => super.placeholder(dtype, shape, isOperationName(name) ? name : 'arg'));
  }

  /** What was captured, in order of first use. */
  get captures(): Capture[] {
    return [...this.#captures.values()];
  }

  /** The operations as they ran, on the tensors they were called with (captured ones as they are outside). */
  get records(): readonly OpRecord[] {
    return this.#history.records;
  }

  /** Whether a call does more than compute its outputs. */
  get stateful(): boolean {
    return this.#order.effects.length > 0 || this.captures.some(({ outer }) => outer.dtype === 'resource');
  }

  /** Whether another run on the same inputs would give the same: no random numbers in it, no assignments. */
  get isRepeatable(): boolean {
    return this.#isRepeatable && [...this.functions].every((fn) => fn.isRepeatable);
  }

  /** The argument that stands for a tensor from outside; the same one each time. */
  override capture(outer: Tensor): GraphTensor {
    const known = this.#captures.get(outer.id);
    if (known !== undefined) return known.inner;
    if (isPlainConstant(outer)) return this.#copyConstant(outer);
    keep(outer);
    const inner = this.placeholder(outer.dtype, outer.staticShape, 'capture');
    inner.handleData = outer.handleData;
    this.#captures.set(outer.id, { outer, inner });
    return inner;
  }

  /** A constant of the graph around is a constant here too, so that shapes that follow from it are known. */
  #copyConstant(outer: GraphTensor): GraphTensor {
    let copy = this.#constants.get(outer.id);
    if (copy === undefined) {
      copy = super.capture(outer.op.attr('value') as Tensor, 'capture');
      this.#constants.set(outer.id, copy);
    }
    return copy;
  }

  /** Takes in an operation that was put into the graph by an import, as if it had been called here. */
  adopt(operation: Operation, op: OpRecord, uses: Iterable<LibraryFunction>): void {
    this.added(operation, operation.inputs);
    record(this, op);
    for (const fn of uses) this.#adopted.add(fn);
  }

  override get functions(): ReadonlySet<LibraryFunction> {
    return this.#adopted.size === 0 ? super.functions : new Set([...super.functions, ...this.#adopted]);
  }

  /** This graph's tensor for one that a body returned; never an argument itself, which a function cannot give out. */
  asOutput(tensor: Tensor): GraphTensor {
    const [output] = this.run('Identity', [tensor]) as GraphTensor[];
    output.handleData = tensor.handleData;
    record(this, { type: 'Identity', inputs: [tensor], attrs: {}, outputs: [output] });
    return output;
  }

  override inPlaceOf(predecessor: Operation, fn: () => Tensor[]): GraphTensor[] {
    this.#hasReplaced = true;
    return super.inPlaceOf(predecessor, fn);
  }

  /** The graph as a function of the library, without operations that others have taken the place of. */
  toFunction(name: string, inputs: readonly GraphTensor[], outputs: readonly GraphTensor[]): FunctionHandle {
    const last = this.#order.last.map(({ current }) => current.handle);
    const parameters = new Set(inputs.map(({ op }) => op));
    const operations = this.#hasReplaced
      ? this.operations.filter((operation) => operation.replacement === null && !parameters.has(operation))
      : null;
    return guarded(name, () =>
      addon.graphToFunction(
        this.handle,
        name,
        false,
        operations?.map(({ handle }) => handle) ?? null,
        inputs.map((tensor) => tensor.output),
        outputs.map((tensor) => tensor.output),
        null,
        last,
        null,
        null,
      ),
    );
  }

  /** The runtime's own library holds it. */
  protected override functionUsed(): void {}

  protected override controlInputs(type: string, inputs: readonly GraphTensor[]): readonly Operation[] {
    return this.#order.before(type, inputs);
  }

  protected override added(operation: Operation, inputs: readonly GraphTensor[]): void {
    this.#order.after(operation, inputs);
    this.#isRepeatable &&= isRepeatable(operation.type);
  }
}
