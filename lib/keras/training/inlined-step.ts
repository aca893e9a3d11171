/**
 * A step as the element of a dataset. A call of a function takes the way through the runtime's pool of threads and back,
 * which costs more than a small step does; an iterator computes its elements on the thread that asks for them.
 */

import type { LoopInlined } from '../../native/addon';
import { addon } from '../../native/load';
import { listLogicalDevices } from '../../core/config';
import { nativeAttrs } from '../../core/eager-context';
import { eagerContextHandle } from '../../core/eager-handle';
import type { DType } from '../../core/dtype';
import { guardedAsync, TensorFlowError } from '../../core/errors';
import { tidy } from '../../core/memory';
import { isStateful } from '../../core/op-info';
import type { EagerTensor, Tensor } from '../../core/tensor';
import { scalar, zeros } from '../../ops';
import * as raw from '../../ops/generated';
import { Variable } from '../../ops/variable';
import { ConcreteFunction } from '../../function/concrete-function';
import { TensorSpec } from '../../function/tensor-spec';

/**
 * Operations whose state is a variable's. That of others, random generators' before all, is the node's own, and which of
 * the two ways a step takes would show in the numbers.
 */
const keepsNoState =
  /^(Placeholder|ReadVariableOp|Assign(Add|Sub)?VariableOp|VariableShape|Resource(Sparse)?Apply\w+)$/;

// Of larger steps the call is a small part.
const mostOperations = 200;

/** Whether a step is small, and does the same as an element of a dataset. */
export function canInline({ definition: { graph, callAttrs } }: ConcreteFunction): boolean {
  return (
    callAttrs['_XlaMustCompile'] !== true &&
    // Datasets live on the processor.
    listLogicalDevices().length === 1 &&
    graph.functions.size === 0 &&
    graph.operations.length <= mostOperations &&
    graph.operations.every(({ type }) => !isStateful(type) || keepsNoState.test(type))
  );
}

/**
 * A serialized tensorflow.data.Options: optimization_options {apply_default_optimizations: false, inject_prefetch: false},
 * autotune_options {enabled: false}. An element must be computed when it is asked for, not before.
 */
const plainDataset = new Uint8Array([0x1a, 5, 0x08, 0, 0x98, 0x01, 0, 0x3a, 2, 0x08, 0]);

/** What the runtime puts before an error that a step gave. */
const inDataset = /Error in user-defined function passed to \S+ transformation with iterator: \S+: /;

export class InlinedStep implements LoopInlined {
  private constructor(
    private readonly resource: EagerTensor,
    private readonly variables: readonly Variable[],
    readonly attrs: LoopInlined['attrs'],
  ) {}

  get iterator(): LoopInlined['iterator'] {
    return this.resource.handle('fit');
  }

  get slots(): LoopInlined['slots'] {
    return this.variables.map(({ handle }) => (handle as EagerTensor).handle('fit'));
  }

  /** The error as a call of the step would have given it. */
  explain(error: unknown): unknown {
    if (error instanceof TensorFlowError) error.message = error.message.replace(inDataset, '');
    return error;
  }

  /** Makes the iterator of a step that takes a batch's columns; off this thread, for it takes some tens of milliseconds. */
  static async make(label: string, step: ConcreteFunction): Promise<InlinedStep> {
    const slots = step.inputs.map(slotFor);
    const body = new ConcreteFunction(`${label}_element`, [new TensorSpec([], 'int64')], ([number]) => {
      const outputs = step.callFlat(slots.map((slot) => slot.read()));
      // An element has at least one part.
      return outputs.length > 0 ? outputs : [number];
    });
    const types = {
      output_types: body.outputs.map(({ dtype }) => dtype),
      // Of unknown rank, all of them: the runtime need not compare.
      output_shapes: body.outputs.map(() => null),
    };
    const inputs = tidy(() => [datasetOf(body, types), raw.anonymousIteratorV3(types)]) as EagerTensor[];
    const handles = inputs.map((tensor) => tensor.handle(label));
    await guardedAsync(label, () => addon.executeAsync(eagerContextHandle(), 'MakeIterator', '', handles, [], 0, null));
    const [dataset, iterator] = inputs;
    dataset.dispose();
    return new InlinedStep(iterator, slots, nativeAttrs(types, label));
  }
}

/** A variable for the batches of a column, empty at first. */
function slotFor({ dtype, shape }: TensorSpec): Variable {
  const empty = shape!.map((size) => size ?? 0);
  return new Variable(zeros(empty, dtype), { dtype, shape, trainable: false });
}

/** Elements without end, each of which is a call of the function with its number. */
function datasetOf(
  { captures, definition: f }: ConcreteFunction,
  types: { output_types: readonly DType[]; output_shapes: readonly null[] },
): Tensor {
  const [first, end, by] = [0n, 2n ** 62n, 1n].map((value) => scalar(value, 'int64'));
  const numbers = raw.rangeDataset(first, end, by, { output_types: ['int64'], output_shapes: [[]] });
  const how = { use_inter_op_parallelism: false, preserve_cardinality: true };
  const elements = raw.mapDataset(numbers, captures, { ...types, ...how, f });
  return raw.optionsDataset(elements, { ...types, serialized_options: plainDataset });
}
