/** Calling a signature of a loaded SavedModel. */

import type { Output, SessionHandle, SessionRunArguments, TensorHandle } from '../native/addon';
import { addon } from '../native/load';
import { withContext } from '../core/context';
import { isTensorLike, toTensor, type TensorLike } from '../core/convert';
import { checkEager, eagerContext } from '../core/eager-context';
import { guarded, guardedAsync, TensorFlowError } from '../core/errors';
import { formatShape, isCompatible } from '../core/shape';
import { EagerTensor, type Tensor } from '../core/tensor';
import { isRecord } from '../core/tree';
import type { Graph } from '../graph/graph';
import type { SignatureInfo, SignatureTensor } from './meta-graph';

/** Inputs by name; a signature with one input also takes it bare. */
export type SignatureInputs = Readonly<Record<string, TensorLike>> | TensorLike;
export type SignatureOutputs = Record<string, Tensor>;

/** Runs that take less than this are done before a thread could be asked to do them. */
const inlineMicroseconds = 150;
/** How much one run changes the estimate of the next. */
const smoothing = 0.2;

/** A callable signature: inputs by name to outputs by name. */
export interface Signature extends SignatureInfo {
  (inputs: SignatureInputs): Promise<SignatureOutputs>;
  /** The same on this thread. */
  sync(inputs: SignatureInputs): SignatureOutputs;
  readonly signatureName: string;
}

/** The open session behind the signatures of one model. */
export interface OpenSession {
  readonly graph: Graph;
  /** Null once the model is disposed. */
  handle: SessionHandle | null;
}

/** The graph's tensor behind an input or output, which must be what the signature says it is. */
function findTensor(graph: Graph, signature: string, key: string, { tensor, dtype, shape }: SignatureTensor): Output {
  const found = graph.tensor(tensor);
  if (found.dtype !== dtype || !isCompatible(shape, found.staticShape)) {
    throw new RangeError(
      `signature '${signature}' says that '${key}' is ${dtype} ${formatShape(shape)}, in the graph it is ` +
        `${found.dtype} ${formatShape(found.staticShape)}`,
    );
  }
  return found.output;
}

class SignatureRunner {
  readonly #label: string;
  readonly #inputNames: readonly string[];
  readonly #inputs: readonly SignatureTensor[];
  readonly #outputNames: readonly string[];
  readonly #feeds: Output[];
  readonly #fetches: Output[];
  readonly #session: OpenSession;
  /** Microseconds that a run takes, as far as it is known. */
  #cost = Infinity;

  constructor(session: OpenSession, name: string, info: SignatureInfo) {
    this.#label = `signatures.${name}`;
    this.#session = session;
    this.#inputNames = Object.keys(info.inputs);
    this.#inputs = Object.values(info.inputs);
    this.#outputNames = Object.keys(info.outputs);
    this.#feeds = Object.entries(info.inputs).map(([key, tensor]) => findTensor(session.graph, name, key, tensor));
    this.#fetches = Object.entries(info.outputs).map(([key, tensor]) => findTensor(session.graph, name, key, tensor));
  }

  /** Runs on this thread when that is shorter than the way to another one. */
  async run(inputs: SignatureInputs): Promise<SignatureOutputs> {
    const run = this.#arguments(inputs);
    if (this.#cost < inlineMicroseconds) return this.#runHere(run);
    const started = process.hrtime.bigint();
    const { values } = await guardedAsync(this.#label, () => addon.sessionRun(this.#handle(), run));
    this.#learn(started);
    return this.#outputs(values);
  }

  runSync(inputs: SignatureInputs): SignatureOutputs {
    return this.#runHere(this.#arguments(inputs));
  }

  #runHere(run: SessionRunArguments): SignatureOutputs {
    const started = process.hrtime.bigint();
    const { values } = guarded(this.#label, () => addon.sessionRunSync(this.#handle(), run));
    this.#learn(started);
    return this.#outputs(values);
  }

  #learn(started: bigint): void {
    const took = Number(process.hrtime.bigint() - started) / 1000;
    this.#cost = this.#cost === Infinity ? took : this.#cost + smoothing * (took - this.#cost);
  }

  #handle(): SessionHandle {
    const { handle } = this.#session;
    if (handle !== null) return handle;
    throw new TensorFlowError('FAILED_PRECONDITION', this.#label, 'the model has been disposed');
  }

  #outputs(values: readonly TensorHandle[]): SignatureOutputs {
    const outputs: SignatureOutputs = {};
    for (let i = 0; i < values.length; i++) outputs[this.#outputNames[i]] = new EagerTensor(values[i]);
    return outputs;
  }

  #arguments(inputs: SignatureInputs): SessionRunArguments {
    const given = this.#byName(inputs);
    const feedValues = new Array<TensorHandle>(this.#inputs.length);
    for (let i = 0; i < feedValues.length; i++) feedValues[i] = this.#feed(i, given[this.#inputNames[i]]);
    return { runOptions: null, feeds: this.#feeds, feedValues, fetches: this.#fetches, targets: [], metadata: false };
  }

  #byName(inputs: SignatureInputs): Readonly<Record<string, TensorLike>> {
    const names = this.#inputNames;
    if (!isRecord(inputs)) {
      if (names.length === 1 && inputs !== undefined && inputs !== null) return { [names[0]]: inputs as TensorLike };
      throw new TypeError(`${this.#label}: expected inputs by name (${names.join(', ')}), received ${String(inputs)}`);
    }
    const keys = Object.keys(inputs);
    if (keys.length === names.length && names.every((name) => name in inputs)) return inputs;
    throw new TypeError(`${this.#label}: expected inputs ${names.join(', ')}, received ${keys.join(', ') || 'none'}`);
  }

  #feed(index: number, value: TensorLike): TensorHandle {
    const { dtype, shape } = this.#inputs[index];
    const label = this.#label;
    const name = this.#inputNames[index];
    let tensor: Tensor;
    try {
      tensor = withContext(eagerContext, () => toTensor(value, isTensorLike(value) ? undefined : dtype, label));
    } catch (cause) {
      throw new TypeError(
        `${label}: input '${name}' wants ${dtype} ${formatShape(shape)}: ${(cause as Error).message}`,
        {
          cause,
        },
      );
    }
    if (tensor.dtype !== dtype) {
      throw new TypeError(
        `${label}: input '${name}' wants ${dtype} ${formatShape(shape)}, received ${tensor.describe()}`,
      );
    }
    if (!isCompatible(shape, tensor.staticShape)) {
      throw new RangeError(
        `${label}: input '${name}' wants shape ${formatShape(shape)}, received ${formatShape(tensor.staticShape)}`,
      );
    }
    return checkEager(tensor, label).handle(label);
  }
}

/** Makes the callable for one signature. */
export function makeSignature(session: OpenSession, name: string, info: SignatureInfo): Signature {
  const runner = new SignatureRunner(session, name, info);
  return Object.assign((inputs: SignatureInputs) => runner.run(inputs), info, {
    sync: (inputs: SignatureInputs) => runner.runSync(inputs),
    signatureName: name,
  });
}
