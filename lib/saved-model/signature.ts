/** Calling a signature of a loaded SavedModel. */

import { show } from '../core/show';
import type { Output, SessionHandle, SessionRunArguments, TensorHandle } from '../native/addon';
import { addon } from '../native/load';
import { withContext } from '../core/context';
import { isTensorLike, toTensor, type TensorLike } from '../core/convert';
import { checkEager, eagerContext } from '../core/eager-context';
import { guarded, guardedAsync, TensorFlowError } from '../core/errors';
import { checkOptions } from '../core/options';
import { formatShape, isCompatible } from '../core/shape';
import { EagerTensor, type Tensor } from '../core/tensor';
import { isRecord } from '../core/tree';
import type { Graph } from '../graph/graph';
import type { GraphTensor } from '../graph/graph-tensor';
import { runOptionsOf, signalOf, type Session } from '../graph/session';
import type { SignatureInfo, SignatureTensor } from './meta-graph';
import { RunCosts, type RunCost } from './run-cost';

/** Inputs by name; a signature with one input also takes it bare, one without any takes nothing. */
export type SignatureInputs = Readonly<Record<string, TensorLike>> | TensorLike;
export type SignatureOutputs = Record<string, Tensor>;

/** What ends a call before it is done. */
export interface CallOptions {
  /** Stops it as a signal stops `session.run`: the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
  /** Milliseconds after which it is stopped with DEADLINE_EXCEEDED. */
  timeout?: number;
}

const callOptions = ['signal', 'timeout'];

/** A callable signature: inputs by name to outputs by name. */
export interface Signature extends SignatureInfo {
  (inputs?: SignatureInputs, options?: CallOptions): Promise<SignatureOutputs>;
  /** The same on this thread. */
  sync(inputs?: SignatureInputs): SignatureOutputs;
  /** Checks inputs as a call does, without the call; returns them as tensors by name. */
  check(inputs: SignatureInputs): Record<string, Tensor>;
  readonly signatureName: string;
}

/** Inputs that are checked and ready to run. */
interface Prepared {
  run: SessionRunArguments;
  cost: RunCost;
  /** The outputs that are inputs, at their places: as they are now, whatever is disposed while it runs. */
  passed: readonly (TensorHandle | null)[];
}

/** The graph's tensor behind an input or output, which must be what the signature says it is. */
function findTensor(
  graph: Graph,
  signature: string,
  key: string,
  { tensor, dtype, shape }: SignatureTensor,
): GraphTensor {
  const found = graph.tensor(tensor);
  if (found.dtype !== dtype || !isCompatible(shape, found.staticShape)) {
    throw new RangeError(
      `signature '${signature}' says that '${key}' is ${dtype} ${formatShape(shape)}, in the graph it is ` +
        `${found.dtype} ${formatShape(found.staticShape)}`,
    );
  }
  return found;
}

class SignatureRunner {
  readonly #label: string;
  readonly #inputNames: readonly string[];
  readonly #inputs: readonly SignatureTensor[];
  readonly #outputNames: readonly string[];
  readonly #feeds: Output[];
  readonly #fetches: Output[];
  /** For each output the place among the inputs that it is, null where it is fetched: TensorFlow fetches nothing that is fed. */
  readonly #passed: readonly (number | null)[];
  readonly #session: Session;
  readonly #costs = new RunCosts();
  /** Whether a call has been made since those who wait for results last had a turn. */
  #isOneOfMany = false;

  constructor(session: Session, name: string, info: SignatureInfo) {
    this.#label = `signatures.${name}`;
    this.#session = session;
    this.#inputNames = Object.keys(info.inputs);
    this.#inputs = Object.values(info.inputs);
    this.#outputNames = Object.keys(info.outputs);
    const find = ([key, tensor]: [string, SignatureTensor]) => findTensor(session.graph, name, key, tensor);
    const inputs = Object.entries(info.inputs).map(find);
    const outputs = Object.entries(info.outputs).map(find);
    this.#feeds = inputs.map(({ output }) => output);
    this.#fetches = outputs.filter((tensor) => !inputs.includes(tensor)).map(({ output }) => output);
    this.#passed = outputs.map((tensor) => (inputs.includes(tensor) ? inputs.indexOf(tensor) : null));
  }

  /** Runs on this thread when that is shorter than the way to another one. */
  async run(inputs: SignatureInputs = {}, options?: CallOptions): Promise<SignatureOutputs> {
    const prepared = this.#prepare(inputs);
    if (options !== undefined) return this.#runUntil(options, prepared);
    const isShort = prepared.cost.isShort(this.#isOneOfMany);
    this.#noteCall();
    if (isShort || this.#fetches.length === 0) return this.#runHere(prepared);
    const started = performance.now();
    const { values } = await guardedAsync(this.#label, () => addon.sessionRun(this.#handle(), prepared.run));
    prepared.cost.ranAway(performance.now() - started);
    return this.#outputs(values, prepared);
  }

  async #runUntil(options: CallOptions, prepared: Prepared): Promise<SignatureOutputs> {
    checkOptions(options, callOptions, this.#label);
    const signal = signalOf(options, this.#label);
    const runOptions = runOptionsOf(options, this.#label);
    this.#handle();
    if (this.#fetches.length === 0) return this.#runHere(prepared);
    const { values } = await this.#session.start({ ...prepared.run, runOptions }, signal, this.#label);
    return this.#outputs(values, prepared);
  }

  runSync(inputs: SignatureInputs = {}): SignatureOutputs {
    return this.#runHere(this.#prepare(inputs));
  }

  check(inputs: SignatureInputs): Record<string, Tensor> {
    const given = this.#byName(inputs);
    return Object.fromEntries(this.#inputNames.map((name, i) => [name, this.#feed(i, given[name])]));
  }

  /** Who waits for this call goes on after the microtask: what is called before that does not wait for it. */
  #noteCall(): void {
    if (this.#isOneOfMany) return;
    this.#isOneOfMany = true;
    queueMicrotask(() => (this.#isOneOfMany = false));
  }

  #runHere(prepared: Prepared): SignatureOutputs {
    const handle = this.#handle();
    if (this.#fetches.length === 0) return this.#outputs([], prepared);
    const { run, cost } = prepared;
    const started = performance.now();
    const { values } = guarded(this.#label, () => addon.sessionRunSync(handle, run));
    cost.ranHere(performance.now() - started);
    return this.#outputs(values, prepared);
  }

  #handle(): SessionHandle {
    if (!this.#session.isClosed) return this.#session.handle(this.#label);
    throw new TensorFlowError('FAILED_PRECONDITION', this.#label, 'the model has been disposed');
  }

  #outputs(values: readonly TensorHandle[], { passed }: Prepared): SignatureOutputs {
    const outputs: SignatureOutputs = {};
    let next = 0;
    for (let i = 0; i < passed.length; i++)
      outputs[this.#outputNames[i]] = new EagerTensor(passed[i] ?? values[next++]);
    return outputs;
  }

  #prepare(inputs: SignatureInputs): Prepared {
    if (this.#outputNames.length === 0) {
      throw new TypeError(
        `${this.#label}: has no outputs, by which a session would run it; call the function of model.root`,
      );
    }
    const given = this.#byName(inputs);
    const feedValues = new Array<TensorHandle>(this.#inputs.length);
    let elements = 0;
    for (let i = 0; i < feedValues.length; i++) {
      const tensor = this.#feed(i, given[this.#inputNames[i]]);
      elements += tensor.size;
      feedValues[i] = tensor.handle(this.#label);
    }
    const [feeds, fetches] = [this.#feeds, this.#fetches];
    return {
      run: { runOptions: null, feeds, feedValues, fetches, targets: [], metadata: false },
      cost: this.#costs.of(elements),
      passed: this.#passed.map((place) => (place === null ? null : addon.tensorShare(feedValues[place]))),
    };
  }

  #byName(inputs: SignatureInputs): Readonly<Record<string, TensorLike>> {
    const names = this.#inputNames;
    if (!isRecord(inputs)) {
      if (names.length === 1 && inputs !== undefined && inputs !== null) return { [names[0]]: inputs as TensorLike };
      throw new TypeError(`${this.#label}: expected inputs by name (${this.#wanted()}), received ${show(inputs)}`);
    }
    const keys = Object.keys(inputs);
    if (keys.length === names.length && names.every((name) => Object.hasOwn(inputs, name))) return inputs;
    throw new TypeError(`${this.#label}: expected inputs ${this.#wanted()}, received ${keys.join(', ') || 'none'}`);
  }

  #wanted(): string {
    return this.#inputNames.join(', ') || 'none';
  }

  #feed(index: number, value: TensorLike): EagerTensor {
    const { dtype, shape } = this.#inputs[index];
    const tensor = value instanceof EagerTensor ? value : this.#convert(index, value);
    if (tensor.dtype !== dtype) throw new TypeError(`${this.#wants(index)}, received ${tensor.describe()}`);
    if (!isCompatible(shape, tensor.staticShape)) {
      throw new RangeError(`${this.#wants(index)}, received shape ${formatShape(tensor.staticShape)}`);
    }
    return tensor;
  }

  /** Plain values take the element type that is wanted; a tensor, or what stands for one, keeps its own. */
  #convert(index: number, value: TensorLike): EagerTensor {
    const dtype = isTensorLike(value) ? undefined : this.#inputs[index].dtype;
    try {
      const tensor = withContext(eagerContext, () => toTensor(value, dtype, 'tensor'));
      return checkEager(tensor, this.#label);
    } catch (cause) {
      const problem = (cause as Error).message;
      const message = `${this.#wants(index)}: ${problem}`;
      throw cause instanceof RangeError ? new RangeError(message, { cause }) : new TypeError(message, { cause });
    }
  }

  #wants(index: number): string {
    const { dtype, shape } = this.#inputs[index];
    return `${this.#label}: input '${this.#inputNames[index]}' wants ${dtype} ${formatShape(shape)}`;
  }
}

/** Makes the callable for one signature. */
export function makeSignature(session: Session, name: string, info: SignatureInfo): Signature {
  const runner = new SignatureRunner(session, name, info);
  return Object.assign((inputs?: SignatureInputs, options?: CallOptions) => runner.run(inputs, options), info, {
    sync: (inputs?: SignatureInputs) => runner.runSync(inputs),
    check: (inputs: SignatureInputs) => runner.check(inputs),
    signatureName: name,
  });
}
