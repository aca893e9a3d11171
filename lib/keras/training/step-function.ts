/** A traced step: one batch of training, testing or predicting. */

import type { TensorHandle } from '../../native/addon';
import { addon } from '../../native/load';
import { nativeAttrs } from '../../core/eager-context';
import { currentConfig, eagerContextHandle } from '../../core/eager-handle';
import { guarded, guardedAsync } from '../../core/errors';
import { EagerTensor, type Tensor } from '../../core/tensor';
import type { Attrs } from '../../core/context';
import { ConcreteFunction } from '../../function/concrete-function';
import type { TensorSpec } from '../../function/tensor-spec';
import { canInline, InlinedStep } from './inlined-step';

// Of longer steps the call is a small part.
const inlineBelowMs = 0.2;
// Making the iterator costs about as much as it saves in so many steps.
const inlineAfter = 300;

// A hop to a worker thread and back costs about 60 µs; the event loop should not wait much longer than a millisecond.
const inlineLimitMs = 1;

export class StepFunction {
  readonly attrs: readonly unknown[];
  /** Milliseconds that a batch takes, lately; infinite until it has been measured. */
  msPerBatch = Infinity;
  private readonly fn: ConcreteFunction;
  private captured: TensorHandle[] | null = null;
  private steps = 0;
  private readonly canInline: boolean;
  private inlined: InlinedStep | null | undefined;

  /**
   * @param label for errors and in the runtime's library.
   * @param specs the columns of a batch.
   * @param body called once, with a placeholder for each column.
   * @param attrs attributes of each call.
   */
  constructor(
    readonly label: string,
    specs: readonly TensorSpec[],
    body: (columns: Tensor[]) => unknown,
    attrs: Attrs = {},
  ) {
    this.fn = new ConcreteFunction(label, specs, body, attrs);
    this.canInline = canInline(this.fn);
    // The runtime optimizes the graphs of datasets' functions; told of its settings, it does so with this one.
    this.attrs = nativeAttrs(this.canInline ? { ...attrs, config_proto: currentConfig() } : attrs, label);
  }

  /** Name in the runtime's library. */
  get name(): string {
    return this.fn.name;
  }

  get outputCount(): number {
    return this.fn.outputs.length;
  }

  /** Variables and constants that each call passes after the columns. */
  get captures(): TensorHandle[] {
    return (this.captured ??= this.fn.captures.map((tensor) => (tensor as EagerTensor).handle(this.label)));
  }

  /** Whether the variables it uses are still there. */
  get isAlive(): boolean {
    return this.fn.isAlive;
  }

  /** Whether a call is so short that it may run on the JavaScript thread. */
  get isShort(): boolean {
    return this.msPerBatch < inlineLimitMs;
  }

  /** Runs it on this thread. */
  runSync(columns: readonly EagerTensor[]): EagerTensor[] {
    const start = performance.now();
    const handles = guarded(this.label, () =>
      addon.execute(eagerContextHandle(), this.name, '', this.arguments(columns), this.attrs, this.outputCount),
    );
    this.measured(performance.now() - start);
    return wrap(handles);
  }

  /** Runs it on a thread of its own. */
  async run(columns: readonly EagerTensor[]): Promise<EagerTensor[]> {
    const start = performance.now();
    const handles = await guardedAsync(this.label, () =>
      addon.executeAsync(
        eagerContextHandle(),
        this.name,
        '',
        this.arguments(columns),
        this.attrs,
        this.outputCount,
        null,
      ),
    );
    this.measured(performance.now() - start);
    return wrap(handles);
  }

  /** Notes how long a batch took; the first time includes the runtime's preparation and does not count. */
  measured(ms: number): void {
    if (this.msPerBatch === Infinity) this.msPerBatch = Number.MAX_VALUE;
    else this.msPerBatch = this.msPerBatch === Number.MAX_VALUE ? ms : 0.8 * this.msPerBatch + 0.2 * ms;
  }

  /** Notes steps that ran natively. */
  ran(steps: number, ms: number): void {
    this.steps += steps;
    if (steps > 0) this.measured(ms / steps);
  }

  /** The way to run steps without calls, for one loop at a time; null where calls are best. */
  async takeInlined(): Promise<InlinedStep | null> {
    const { inlined } = this;
    if (inlined !== undefined) {
      if (inlined !== null) this.inlined = null;
      return inlined;
    }
    if (this.msPerBatch > inlineBelowMs || this.steps < inlineAfter) return null;
    this.inlined = null;
    return this.canInline ? await InlinedStep.make(this.label, this.fn) : null;
  }

  /** Gives it back; after an error it is let go. */
  returnInlined(inlined: InlinedStep): void {
    this.inlined = inlined;
  }

  /** A result in the structure that the body returned. */
  pack(outputs: readonly EagerTensor[]): unknown {
    return this.fn.pack(outputs);
  }

  private arguments(columns: readonly EagerTensor[]): TensorHandle[] {
    const { captures } = this;
    const handles = new Array<TensorHandle>(columns.length + captures.length);
    for (let i = 0; i < columns.length; i++) handles[i] = columns[i].handle(this.label);
    for (let i = 0; i < captures.length; i++) handles[columns.length + i] = captures[i];
    return handles;
  }
}

function wrap(handles: TensorHandle[]): EagerTensor[] {
  return handles.map((handle) => new EagerTensor(handle));
}
