/** Keeps the side effects of a traced function in the order in which they were written. */

import { opInfo, isStateful } from '../core/op-info';
import type { GraphTensor } from '../graph/graph-tensor';
import type { Operation } from '../graph/operation';

/** Operations on a resource that leave it as it is. */
const reads = new Set([
  'ReadVariableOp',
  'ResourceGather',
  'ResourceGatherNd',
  'VariableShape',
  'VarIsInitializedOp',
  'LookupTableFindV2',
  'LookupTableSizeV2',
]);

/** Stateful only in name: their order shows nowhere, and one whose result is unused need not run. */
const unordered = new Set([
  'RandomUniform',
  'RandomUniformInt',
  'RandomStandardNormal',
  'ParameterizedTruncatedNormal',
  'TruncatedNormal',
  'RandomShuffle',
  'Multinomial',
  'RandomGamma',
  'RandomPoisson',
  'RandomPoissonV2',
  'VarHandleOp',
  'Placeholder',
  'StatelessWhile',
]);

/** Stateful in name, or as the functions they call are. */
const calls = new Set([
  'Assert',
  'VarHandleOp',
  'Placeholder',
  'PartitionedCall',
  'StatefulPartitionedCall',
  'If',
  'Case',
  'While',
  'StatelessIf',
  'StatelessCase',
  'StatelessWhile',
]);

/** Whether an operation would do again what it did, apart from the functions it calls. */
export function isRepeatable(type: string): boolean {
  return calls.has(type) || reads.has(type) || !isStateful(type);
}

export class ControlDependencies {
  readonly #lastWrite = new Map<number, Operation>();
  readonly #readsSince = new Map<number, Operation[]>();
  #lastEffect: Operation | null = null;
  /** Every operation with an effect; a function must run them all. */
  readonly effects: Operation[] = [];

  /** What has to have run when a call is over: reads as well, or what the caller writes next may come before them. */
  get last(): Operation[] {
    return [...this.effects, ...[...this.#readsSince.values()].flat()];
  }

  /** What must have run before an operation of `type` on these inputs. */
  before(type: string, inputs: readonly GraphTensor[]): Operation[] {
    const needed = new Set<Operation>();
    const resources = inputs.filter((input) => input.dtype === 'resource');
    for (const { id } of resources) {
      const write = this.#lastWrite.get(id);
      if (write !== undefined) needed.add(write);
      if (!reads.has(type)) this.#readsSince.get(id)?.forEach((read) => needed.add(read));
    }
    if (resources.length === 0 && this.#lastEffect !== null && hasEffect(type)) needed.add(this.#lastEffect);
    return [...needed];
  }

  /** Notes an operation that was added. */
  after(operation: Operation, inputs: readonly GraphTensor[]): void {
    const resources = inputs.filter((input) => input.dtype === 'resource');
    if (resources.length > 0 && reads.has(operation.type)) {
      for (const { id } of resources) {
        const since = this.#readsSince.get(id);
        if (since === undefined) this.#readsSince.set(id, [operation]);
        else since.push(operation);
      }
      return;
    }
    if (!hasEffect(operation.type)) return;
    for (const { id } of resources) {
      this.#lastWrite.set(id, operation);
      this.#readsSince.delete(id);
    }
    if (resources.length === 0) this.#lastEffect = operation;
    this.effects.push(operation);
  }
}

function hasEffect(type: string): boolean {
  return !unordered.has(type) && !reads.has(type) && opInfo(type) !== undefined && isStateful(type);
}
