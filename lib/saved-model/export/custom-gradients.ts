/** Gradients of one's own: as Python keeps those of tf.custom_gradient, in functions beside the one they belong to. */

import type { OpRecord } from '../../core/context';
import { opInfo } from '../../core/op-info';
import { dtypeCode } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { isMissingGradient } from '../../control-flow/function-library';
import { FunctionDefinition } from '../../function/definition';
import { FuncGraph } from '../../function/func-graph';
import { TensorSpec } from '../../function/tensor-spec';
import type { GraphTensor } from '../../graph/graph-tensor';
import type { Operation } from '../../graph/operation';
import { toBigInt } from '../../proto/codec';
import type { AttrValue, FunctionDef, NodeDef } from '../../proto/messages';

const typeAttr = '_gradient_op_type';
const calls = new Set(['PartitionedCall', 'StatefulPartitionedCall']);

/** A tensor that a gradient takes from the body it belongs to, as the FunctionDef names it: `'Exp:0'`. */
export interface BodyTensor {
  readonly tensorName: string;
}

/** A gradient as it is saved. */
export interface SavedGradient {
  /** By this the operation names it. */
  readonly type: string;
  readonly definition: FunctionDefinition;
  /** What it takes after the gradients. */
  readonly bound: readonly (Tensor | BodyTensor)[];
  /** The gradients it takes, and what it gives: one per input of the operation, null where there is none. */
  readonly positional: readonly (TensorSpec | null)[];
  readonly outputs: readonly (TensorSpec | null)[];
}

/**
 * Marks the operations of a function that have gradients of their own, so that Python asks for these.
 *
 * @param name of the function in the SavedModel.
 */
export function saveGradients(def: FunctionDef, fn: FunctionDefinition, name: string): SavedGradient[] {
  return new Marker(def, fn, name).mark();
}

class Marker {
  readonly #arguments = new Map<number, string>();
  /** References that an operation with its own gradient has taken the place of. */
  readonly #moved = new Map<string, string>();
  readonly #nodes: Map<string, NodeDef>;

  constructor(
    readonly def: FunctionDef,
    readonly fn: FunctionDefinition,
    readonly name: string,
  ) {
    const { inputs, graph } = fn;
    const captured = graph.captures.filter(({ inner }) => !inputs.includes(inner)).map(({ inner }) => inner);
    [...inputs, ...captured].forEach((input, i) => this.#arguments.set(input.id, def.signature!.input_arg[i].name));
    this.#nodes = new Map(def.node_def.map((node) => [node.name, node]));
  }

  mark(): SavedGradient[] {
    const found: SavedGradient[] = [];
    this.fn.graph.records.forEach((record, i) => {
      const [first] = record.outputs as GraphTensor[];
      if (record.type === 'CustomGradient') found.push(this.#wrap(record, i));
      else if (isMissingGradient(record.gradient)) return;
      else if (first?.op.attrNames.includes(typeAttr) && !calls.has(record.type) && this.#nodes.has(first.op.name)) {
        // The same gradient may stand in several functions, where it takes other tensors.
        const type = `CustomGradient-${this.name}-${i}`;
        this.#nodes.get(first.op.name)!.attr[typeAttr] = { s: Buffer.from(type), value: 's' } as unknown as AttrValue;
        found.push(this.#trace(type, record, record.outputs as GraphTensor[], record.inputs, 0));
      }
    });
    return found;
  }

  /** Lets the results go through an IdentityN, whose gradient is the function's own. */
  #wrap(record: OpRecord, index: number): SavedGradient {
    const outputs = record.outputs as GraphTensor[];
    const inputs = record.inputs.map((input) => this.#inside(input));
    const kept = inputs.flatMap((input, i) => (input !== null && input.dtype !== 'resource' ? [i] : []));
    const through = [...outputs, ...kept.map((i) => inputs[i]!)];
    const type = `CustomGradient-${this.name}-${index}`;
    const node = this.#freeName('IdentityN');
    const own = outputs.map((output) => this.#reference(output));
    this.def.node_def.push({
      name: node,
      op: 'IdentityN',
      device: '',
      input: [...own, ...through.slice(outputs.length).map((tensor) => this.#current(tensor))],
      attr: {
        T: { list: { type: through.map(({ dtype }) => dtypeCode(dtype)) } },
        [typeAttr]: { s: Buffer.from(type) },
      },
    } as unknown as NodeDef);
    this.#moveConsumers(own, node, index);
    return this.#trace(
      type,
      record,
      through,
      kept.map((i) => record.inputs[i]),
      outputs.length,
      kept,
    );
  }

  /** What runs after the operation takes its results from the IdentityN; what runs within it does not. */
  #moveConsumers(own: readonly string[], node: string, index: number): void {
    const later = new Set(
      this.fn.graph.records
        .slice(index + 1)
        .flatMap(({ outputs, type }) =>
          type === 'CustomGradient' ? [] : (outputs as GraphTensor[]).map(({ op }) => op.name),
        ),
    );
    own.forEach((reference, i) => {
      const moved = `${node}:output:${i}`;
      this.#moved.set(reference, moved);
      for (const each of this.def.node_def) {
        if (later.has(each.name)) each.input = each.input.map((input) => (input === reference ? moved : input));
      }
      for (const [key, result] of Object.entries(this.def.ret)) if (result === reference) this.def.ret[key] = moved;
    });
  }

  /** Traces the gradient as a function of the gradients of what goes through the operation. */
  #trace(
    type: string,
    record: OpRecord,
    through: readonly GraphTensor[],
    inputs: readonly Tensor[],
    leading: number,
    kept = inputs.map((_, i) => i),
  ): SavedGradient {
    const body = this.fn.graph.asDefault(() => new FuncGraph(`gradient_${this.fn.label}`));
    const incoming = through.map(({ dtype, staticShape }) => body.placeholder(dtype, staticShape, 'result_grads'));
    const results = body.asDefault(() => {
      const gradients = record.gradient!(record, incoming.slice(0, record.outputs.length));
      return kept.map((i) => (gradients[i] ? body.asOutput(gradients[i]) : null));
    });
    const outputs = results.filter((result) => result !== null);
    const definition = new FunctionDefinition(body.name, body, incoming, outputs);
    return {
      type,
      definition,
      bound: definition.captures.map((outer) => this.#bound(outer)),
      positional: [
        null,
        ...through.map(({ dtype, staticShape }, i) => new TensorSpec(staticShape, dtype, `result_grads_${i}`)),
      ],
      outputs: [
        ...new Array<null>(leading).fill(null),
        ...results.map((result) => result && new TensorSpec(result.staticShape, result.dtype)),
      ],
    };
  }

  #bound(outer: Tensor): Tensor | BodyTensor {
    if (outer.home === null) return outer;
    const inside = this.#inside(outer);
    if (inside === null) {
      throw new TypeError(`save: a custom gradient in '${this.fn.label}' takes ${outer.describe()} from outside of it`);
    }
    const argument = this.#arguments.get(inside.id);
    return { tensorName: argument === undefined ? `${inside.op.name}:${inside.index}` : `${argument}:0` };
  }

  /** The function's own tensor for one that is used in it; null for a constant that was copied. */
  #inside(tensor: Tensor): GraphTensor | null {
    const { graph } = this.fn;
    if (tensor.home === graph) return tensor as GraphTensor;
    return graph.captures.find(({ outer }) => outer === tensor)?.inner ?? null;
  }

  /** A tensor as the nodes that come after all that was marked so far take it. */
  #current(tensor: GraphTensor): string {
    const reference = this.#reference(tensor);
    return this.#moved.get(reference) ?? reference;
  }

  /** A tensor as a FunctionDef refers to it. */
  #reference({ id, op, index }: GraphTensor): string {
    const argument = this.#arguments.get(id);
    if (argument !== undefined) return argument;
    let offset = index;
    for (const { name, length } of outputsOf(op, this.#nodes.get(op.name))) {
      if (offset < length) return `${op.name}:${name}:${offset}`;
      offset -= length;
    }
    throw new Error(`save: the operation '${op.name}' is not in the function '${this.fn.label}'`);
  }

  #freeName(name: string): string {
    const taken = new Set([...this.def.node_def, ...this.def.signature!.input_arg].map((each) => each.name));
    let free = name;
    for (let i = 1; taken.has(free); i++) free = `${name}_${i}`;
    return free;
  }
}

/** The outputs of an operation by the names of its definition, each with how many tensors it holds. */
function outputsOf({ type }: Operation, node: NodeDef | undefined): { name: string; length: number }[] {
  if (node === undefined) return [];
  return (opInfo(type)?.outputs ?? []).map(({ name, numberAttr, typeListAttr }) => {
    if (numberAttr !== null) return { name, length: Number(toBigInt(node.attr[numberAttr]?.i ?? 0)) };
    return { name, length: typeListAttr === null ? 1 : (node.attr[typeListAttr]?.list?.type.length ?? 0) };
  });
}
