/** TensorFlow 1's way: placeholders, variables that an operation initializes, and optimizers that add operations. */

import { checkSwitch } from '../core/config-changes';
import { currentContext } from '../core/context';
import { toTensor, type TensorLike, type TensorSource } from '../core/convert';
import { checkDType, type DType } from '../core/dtype';
import { checkOptions } from '../core/options';
import { toNativeShape, type Shape } from '../core/shape';
import type { Tensor } from '../core/tensor';
import { gradients } from '../autodiff/graph-gradients';
import { Graph } from '../graph/graph';
import type { GraphTensor } from '../graph/graph-tensor';
import type { Operation } from '../graph/operation';
import { identity, readVariableOp } from '../ops/generated';

/** The variables that were made in each graph. */
const collections = new WeakMap<Graph, Variable[]>();

function currentGraph(call: string): Graph {
  const context = currentContext();
  if (context instanceof Graph) return context;
  throw new Error(`${call}: expected to be called in graph.asDefault(() => …)`);
}

/** A value that each run is fed. */
export function placeholder(dtype: DType, shape: Shape | null = null, name = 'Placeholder'): GraphTensor {
  return currentGraph('placeholder').placeholder(checkDType(dtype, 'placeholder'), shape, name);
}

export interface VariableOptions {
  name?: string;
  trainable?: boolean;
  dtype?: DType;
  /** Whether it is a resource (TensorFlow 2's kind) rather than a reference; false when left out, as in TensorFlow 1. */
  useResource?: boolean;
}

/** A variable of a graph: each session has its own value of it, once `initializer` has run. */
export class Variable implements TensorSource {
  readonly name: string;
  readonly dtype: DType;
  readonly trainable: boolean;
  readonly isResource: boolean;
  /** The reference or resource that operations on the variable take; what it is differentiated by. */
  readonly handle: GraphTensor;
  /** Gives it its first value. */
  readonly initializer: Operation;
  readonly #graph: Graph;
  readonly #shape: Shape | null;

  /** Adds a variable to the graph in whose `asDefault` this is called. */
  constructor(initialValue: TensorLike, options: VariableOptions = {}) {
    checkOptions(options, ['name', 'trainable', 'dtype', 'useResource'], 'Variable');
    const { name = 'Variable', trainable = true, dtype, useResource = false } = options;
    checkSwitch(trainable, 'Variable: trainable');
    checkSwitch(useResource, 'Variable: useResource');
    const graph = currentGraph('Variable');
    const value = toTensor(initialValue, dtype, 'Variable');
    this.#graph = graph;
    this.#shape = value.staticShape;
    this.dtype = value.dtype;
    this.trainable = trainable;
    this.isResource = useResource;
    const shape = value.staticShape && toNativeShape(value.staticShape);
    this.name = graph.uniqueName(name);
    // Sessions tell resources apart by their shared names.
    [this.handle] = graph.addOperation(useResource ? 'VarHandleOp' : 'VariableV2', {
      name: `${this.name}/`,
      attrs: { dtype: value.dtype, shape, ...(useResource ? { shared_name: this.name } : {}) },
    }).outputs;
    if (useResource)
      this.handle.handleData = { name: this.name, dtype: value.dtype, shape: value.staticShape, trainable };
    this.initializer = graph.nameScope(`${this.name}/`, () => this.#assign(value));
    variablesOf(graph).push(this);
  }

  get shape(): Shape | null {
    return this.#shape;
  }

  /** Its value at this point of a run. */
  read(): Tensor {
    const value = this.isResource ? readVariableOp(this.handle, { dtype: this.dtype }) : identity(this.handle);
    value.refineShape(this.#shape);
    return value;
  }

  toTensor(): Tensor {
    return this.read();
  }

  /** An operation that gives it a new value. */
  assign(value: TensorLike): Operation {
    return this.#graph.asDefault(() => this.#assign(toTensor(value, this.dtype, 'assign')));
  }

  #assign(value: Tensor): Operation {
    const type = this.isResource ? 'AssignVariableOp' : 'Assign';
    return this.#graph.addOperation(type, { name: 'Assign', inputs: [this.handle, value] });
  }
}

function variablesOf(graph: Graph): Variable[] {
  let variables = collections.get(graph);
  if (variables === undefined) collections.set(graph, (variables = []));
  return variables;
}

/** All variables of the graph, in the order in which they were made. */
export function globalVariables(graph = currentGraph('globalVariables')): Variable[] {
  return [...variablesOf(graph)];
}

/** Those that optimizers change. */
export function trainableVariables(graph = currentGraph('trainableVariables')): Variable[] {
  return variablesOf(graph).filter(({ trainable }) => trainable);
}

/** One operation that runs several. */
export function group(operations: readonly (Operation | Tensor)[], name = 'group'): Operation {
  const graph = currentGraph('group');
  return graph.addOperation('NoOp', { name, controlInputs: operations.map((one) => graph.operation(one)) });
}

/** An operation that gives all variables made so far their first values. */
export function globalVariablesInitializer(): Operation {
  return group(
    globalVariables().map(({ initializer }) => initializer),
    'init',
  );
}

/** Adds operations that move variables against the gradient of a loss. */
export class GradientDescentOptimizer {
  /** @param learningRate a number, or a scalar tensor of the graph. */
  constructor(readonly learningRate: TensorLike) {}

  /**
   * An operation that takes one step.
   *
   * @param loss a tensor of the graph.
   * @param variables those to change; all trainable ones when left out.
   */
  minimize(loss: Tensor, variables: readonly Variable[] = trainableVariables()): Operation {
    const graph = currentGraph('minimize');
    const found = gradients(loss, variables);
    const steps = variables.flatMap((variable, i) => {
      const gradient = found[i];
      if (gradient === null) return [];
      const type = variable.isResource ? 'ResourceApplyGradientDescent' : 'ApplyGradientDescent';
      const rate = toTensor(this.learningRate, variable.dtype, 'minimize');
      return [
        graph.addOperation(type, {
          name: `GradientDescent/${variable.name}`,
          inputs: [variable.handle, rate, gradient],
        }),
      ];
    });
    if (steps.length === 0) throw new Error('minimize: the loss depends on none of the variables');
    return group(steps, 'GradientDescent');
  }
}
