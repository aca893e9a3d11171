/** Signatures: functions with named inputs and named outputs, as services call them. */

import type { Tensor } from '../../core/tensor';
import { call } from '../../function/callable';
import { ConcreteFunction } from '../../function/concrete-function';
import { isTracedFunction } from '../../function/function';
import { TensorSpec } from '../../function/tensor-spec';
import { encodeStructure } from './structured-value';
import { factsOf, isSavableFunction, namedSpecs, tracesOf, type SavableFunction, type SavedTrace } from './traces';

/** The name of the signature that is called where none is named. */
export const defaultSignature = 'serving_default';

export interface SavedSignature {
  readonly name: string;
  /** Takes the inputs in the order of their names; gives a record. */
  readonly fn: ConcreteFunction;
  readonly inputs: readonly TensorSpec[];
  /** Names of the outputs, with the places of their tensors. */
  readonly outputs: Readonly<Record<string, number>>;
}

/** What `save` takes for signatures. */
export type Signatures = SavableFunction | Readonly<Record<string, SavableFunction>>;

/** The signatures as records, by name. */
export function readSignatures(given: Signatures | undefined): Record<string, SavableFunction> {
  if (given === undefined) return {};
  if (isSavableFunction(given)) return { [defaultSignature]: given };
  for (const [name, fn] of Object.entries(given)) {
    if (!isSavableFunction(fn)) {
      throw new TypeError(`save: expected a tf.function as signature '${name}', received ${describe(fn)}`);
    }
    if (name === '' || name.startsWith('__saved_model')) {
      throw new RangeError(`save: the signature name '${name}' is TensorFlow's own`);
    }
  }
  return { ...given };
}

function describe(value: unknown): string {
  return typeof value === 'function' ? 'a plain function' : String(value);
}

/** Makes the function of a signature around the one that was given. */
export function makeSignature(name: string, fn: SavableFunction): SavedSignature {
  const { trace, parameters } = onlyTrace(name, fn);
  const inputs = inputsOf(name, trace, parameters);
  const sorted = [...inputs].sort((a, b) => (a.name! < b.name! ? -1 : 1));
  const order = inputs.map((spec) => sorted.indexOf(spec));
  const wrapper = new ConcreteFunction(`signature_wrapper_${name}`, sorted, (args) => {
    const results = call(trace.definition, [...order.map((i) => args[i]), ...boundTo(trace)]);
    return namedOutputs(name, trace.outputs, results);
  });
  const outputs = wrapper.pack(wrapper.outputs.map((_, i) => i) as never) as unknown as Record<string, number>;
  return { name, fn: wrapper, inputs: sorted, outputs };
}

/** What a call passes beside the arguments; a function's own captures go along by themselves. */
function boundTo({ definition, bound }: SavedTrace): readonly Tensor[] {
  return definition.captures.length === 0 ? bound : [];
}

function onlyTrace(name: string, fn: SavableFunction): { trace: SavedTrace; parameters: readonly string[] } {
  if (isTracedFunction(fn) && tracesOf(fn).length === 0) {
    throw new TypeError(
      `save: the function of signature '${name}' has not been traced; ` +
        'give it an inputSignature, or pass what its getConcreteFunction(…) gives',
    );
  }
  const { traces, parameters } = factsOf(fn);
  if (traces.length === 1) return { trace: traces[0], parameters };
  throw new TypeError(
    `save: the function of signature '${name}' has ${traces.length} traces; ` +
      'give it an inputSignature, or pass what its getConcreteFunction(…) gives for one of them',
  );
}

/** The inputs in the order of the function's arguments, each with the name it has in the signature. */
function inputsOf(name: string, trace: SavedTrace, parameters: readonly string[]): TensorSpec[] {
  const found = trace.positional.flatMap((arg, i) => namedSpecs(arg, parameters[i] ?? `args_${i}`));
  const all = [...found, ...namedSpecs(trace.named, '')];
  const taken = new Set<string>();
  return all.map(({ name: wanted, spec }) => {
    const clean = wanted.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=[^A-Za-z])/, 'input_');
    if (taken.has(clean)) {
      throw new RangeError(`save: signature '${name}' has two inputs '${clean}'; name them in their TensorSpecs`);
    }
    taken.add(clean);
    return new TensorSpec(spec.shape, spec.dtype, clean);
  });
}

/** Results by name: those of a record, else `output_0`, `output_1` … */
function namedOutputs(name: string, structure: unknown, results: readonly Tensor[]): Record<string, Tensor> {
  encodeStructure(structure, `the result of signature '${name}'`);
  // Outputs go by their place alone, whatever names their specs have.
  const named = namedSpecs(structure instanceof TensorSpec ? [structure] : structure, 'output');
  const outputs: Record<string, Tensor> = {};
  named.forEach(({ place: output }, i) => {
    if (Object.hasOwn(outputs, output)) throw new RangeError(`save: signature '${name}' has two outputs '${output}'`);
    outputs[output] = results[i];
  });
  if (named.length === 0) throw new TypeError(`save: the function of signature '${name}' gives no tensor`);
  return outputs;
}
