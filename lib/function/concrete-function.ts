/** A traced function with the structure of its arguments and results. */

import type { Attrs } from '../core/context';
import { constant, isTensorLike, toTensor, type NestedArray } from '../core/convert';
import { refusePromise } from '../core/promised';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';
import { flatten, mapTree, pack, type Tree } from '../core/tree';
import type { GraphTensor } from '../graph/graph-tensor';
import { call } from './callable';
import { FunctionDefinition } from './definition';
import { FuncGraph } from './func-graph';
import { TensorSpec } from './tensor-spec';

/** Null and undefined in a result stay what they are; everything else is a tensor. */
type Leaf = Tensor | null | undefined;

/** One trace of a traced function: a graph for arguments of one kind, to be called and differentiated. */
export class ConcreteFunction {
  /** The tensors it takes, in order. */
  readonly inputs: readonly TensorSpec[];
  readonly definition: FunctionDefinition;
  readonly #structure: Tree<number | null | undefined>;

  /**
   * Traces a body.
   *
   * @param body called once, with a placeholder for each spec; returns tensors, alone or nested.
   */
  constructor(label: string, inputs: readonly TensorSpec[], body: (args: Tensor[]) => unknown, callAttrs: Attrs = {}) {
    this.inputs = inputs;
    const graph = new FuncGraph(label, callAttrs['_XlaMustCompile'] === true);
    const placeholders = inputs.map(({ dtype, shape, name }) => graph.placeholder(dtype, shape, name ?? 'arg'));
    const outputs: GraphTensor[] = [];
    this.#structure = graph.asDefault(() => {
      const result = body(placeholders);
      refusePromise(result, `${label}: a traced function must return its result, not a promise`);
      return mapTree(result as Tree<unknown>, (leaf) => {
        if (leaf === null || leaf === undefined) return leaf;
        return outputs.push(graph.asOutput(asTensor(leaf, label))) - 1;
      });
    });
    this.definition = new FunctionDefinition(label, graph, placeholders, outputs, callAttrs);
  }

  /** Name in the runtime's library. */
  get name(): string {
    return this.definition.name;
  }

  /** Tensors from outside that the body uses. */
  get captures(): readonly Tensor[] {
    return this.definition.captures;
  }

  /** What it returns, as far as it is known. */
  get outputs(): readonly TensorSpec[] {
    return this.definition.outputs.map(({ dtype, staticShape }) => new TensorSpec(staticShape, dtype));
  }

  /** Whether every captured tensor is still there. */
  get isAlive(): boolean {
    return this.captures.every((tensor) => !tensor.isDisposed);
  }

  /** Calls it with one tensor per input. */
  callFlat(args: readonly Tensor[]): Tensor[] {
    return call(this.definition, args);
  }

  /** Calls it with one tensor per input; gives the result in the structure the body returned. */
  call(args: readonly Tensor[]): Tree<Leaf> {
    const { label } = this.definition;
    if (args.length !== this.inputs.length) {
      throw new RangeError(`${label}: expected ${this.inputs.length} tensors, received ${args.length}`);
    }
    this.inputs.forEach((spec, i) => {
      if (!spec.accepts(args[i])) {
        throw new TypeError(`${label}: expected ${spec.toString()} for argument ${i}, received ${args[i].describe()}`);
      }
    });
    return this.pack(this.callFlat(args));
  }

  /** Flat results in the structure the body returned. */
  pack(results: readonly Tensor[]): Tree<Leaf> {
    const indices = flatten<number | null | undefined>(this.#structure);
    return pack(
      this.#structure,
      indices.map((index) => (typeof index === 'number' ? results[index] : index)),
    );
  }
}

function asTensor(leaf: unknown, label: string): Tensor {
  if (isTensorLike(leaf)) return toTensor(leaf);
  if (typeof leaf === 'object' && !ArrayBuffer.isView(leaf)) {
    throw new TypeError(`${label}: expected a traced function to return tensors, received ${show(leaf)}`);
  }
  return constant(leaf as NestedArray, undefined, undefined, label);
}
