/** A traced body run as long as a traced condition holds. */

import type { Context } from '../core/context';
import { constant } from '../core/convert';
import { toNativeShape } from '../core/shape';
import type { Tensor } from '../core/tensor';
import { call, type Callable, type Halves, type Origin, type OutputFacts } from '../function/callable';
import { FunctionDefinition } from '../function/definition';
import type { GraphTensor } from '../graph/graph-tensor';
import { add, addN, emptyTensorList, greater, sub, tensorListPopBack, tensorListPushBack } from '../ops/generated';
import { shareCaptures, traceBody, type TracedBody } from './branch';
import { lowered } from './lowering';
import { zeroGradient } from './zeros';

/** Takes the variables of the loop; gives their last values. */
export class Loop implements Callable {
  readonly captures: readonly Tensor[];
  readonly outputs: readonly OutputFacts[];
  readonly #condition: FunctionDefinition;
  readonly #body: FunctionDefinition;

  /**
   * @param condition from the variables to one bool.
   * @param body from the variables to their next values.
   */
  constructor(
    readonly label: string,
    condition: TracedBody,
    body: TracedBody,
    readonly parallelIterations = 10,
  ) {
    const count = body.inputs.length;
    const withCaptures: TracedBody = {
      ...body,
      // The operation hands everything on from step to step, also what never changes.
      outputs: (captures) => [
        ...body.outputs(captures),
        ...captures.map((outer) => body.graph.asDefault(() => body.graph.asOutput(outer))),
      ],
    };
    const { definitions, captures } = shareCaptures([condition, withCaptures]);
    [this.#condition, this.#body] = definitions;
    this.captures = captures;
    this.outputs = this.#body.inputs.slice(0, count);
  }

  get isRepeatable(): boolean {
    return this.#condition.isRepeatable && this.#body.isRepeatable;
  }

  run(context: Context, inputs: readonly Tensor[]): Tensor[] {
    const stateless = this.#condition.stateful || this.#body.stateful ? '' : 'Stateless';
    const outputs = context.run(
      `${stateless}While`,
      [inputs],
      {
        cond: this.#condition,
        body: this.#body,
        output_shapes: this.#body.inputs.map(({ staticShape }) => staticShape && toNativeShape(staticShape)),
        parallel_iterations: this.parallelIterations,
        ...lowered,
      },
      inputs.length,
    );
    const results = outputs.slice(0, this.outputs.length);
    results.forEach((result, i) => result.refineShape(this.outputs[i].staticShape));
    return results;
  }

  split(seeded: readonly number[]): Halves {
    const count = this.outputs.length;
    const total = this.#body.inputs.length;
    const step = this.#body.split(seeded);
    // What each step's gradient takes: what never changes comes from outside the loop, the rest from lists filled on
    // the way forward.
    const kept: { kind: 'input' | 'output'; index: number }[] = [];
    const takes = step.origins.map((origin): { list: number } | { input: number } | { outside: Tensor } => {
      if (origin.kind === 'outside') return { outside: origin.tensor };
      if (origin.index >= count && origin.index < total) return { input: origin.index };
      const known = kept.findIndex(({ kind, index }) => kind === origin.kind && index === origin.index);
      return { list: known >= 0 ? known : kept.push(origin) - 1 };
    });
    const forward = this.#traceForward(step.forward, kept);
    const differentiated = this.#body.inputs.flatMap((_, j) => (j >= count && step.results[j] !== null ? [j] : []));
    const invariants = [...new Set([...differentiated, ...takes.flatMap((t) => ('input' in t ? [t.input] : []))])];

    const facts = [
      ...seeded.map((i) => this.outputs[i]),
      ...forward.outputs.slice(count),
      ...invariants.map((j) => this.#body.inputs[j]),
    ];
    const results: (number | null)[] = this.#body.inputs.map((_, j) => {
      const position = j < count ? seeded.indexOf(j) : seeded.length + differentiated.indexOf(j);
      return (j < count ? position >= 0 : differentiated.includes(j)) ? position : null;
    });
    const backward = define(`backward_${this.label}`, facts, (args) => {
      const seeds = args.slice(0, seeded.length);
      const [steps, ...lists] = args.slice(seeded.length, seeded.length + 1 + kept.length);
      const fixed = new Map(invariants.map((j, i) => [j, args[seeded.length + 1 + kept.length + i]]));
      const sums = differentiated.map((j) => zeroGradient(fixed.get(j)!));
      const variables = [steps, ...seeds, ...sums, ...lists];
      const elements = kept.map((origin) => elementOf(step.forward, this.#body, origin));
      const outputs = whileTensors(
        `backward_${this.label}_steps`,
        ([left]) => greater(left, constant(0, [], 'int32')),
        ([left, ...rest]) => {
          const gradients = rest.slice(0, seeds.length);
          const soFar = rest.slice(seeds.length, seeds.length + sums.length);
          const popped = rest
            .slice(seeds.length + sums.length)
            .map((list, i) => tensorListPopBack(list, shapeTensor(elements[i]), { element_dtype: elements[i].dtype }));
          const values = popped.map(([, value], i) => {
            value.refineShape(elements[i].staticShape);
            return value;
          });
          const own = takes.map((take) => {
            if ('outside' in take) return take.outside;
            return 'list' in take ? values[take.list] : fixed.get(take.input)!;
          });
          const found = call(step.backward, [...gradients, ...own]);
          const next = seeded.map((j, i) => {
            const index = step.results[j];
            return index === null ? zeroGradient(gradients[i]) : found[index];
          });
          const added = differentiated.map((j, i) => addN([soFar[i], found[step.results[j]!]]));
          return [sub(left, constant(1, [], 'int32')), ...next, ...added, ...popped.map(([list]) => list)];
        },
        variables,
        this.parallelIterations,
      );
      return outputs.slice(1, 1 + seeds.length + sums.length);
    });
    const origins: Origin[] = [
      ...forward.outputs.slice(count).map((_, i): Origin => ({ kind: 'output', index: count + i })),
      ...invariants.map((index): Origin => ({ kind: 'input', index })),
    ];
    return { forward, backward, origins, results };
  }

  /** The loop with a count of its steps and a list of each tensor that the backward steps need. */
  #traceForward(step: Callable, kept: readonly { kind: 'input' | 'output'; index: number }[]): FunctionDefinition {
    const count = this.outputs.length;
    return define(`forward_${this.label}`, this.#body.inputs, (args) => {
      const fixed = args.slice(count);
      const lists = kept.map((origin) => {
        const element = elementOf(step, this.#body, origin);
        return emptyTensorList(shapeTensor(element), constant(-1, [], 'int32'), { element_dtype: element.dtype });
      });
      return whileTensors(
        `forward_${this.label}_steps`,
        (variables) => call(this.#condition, [...variables.slice(0, count), ...fixed])[0],
        (variables) => {
          const inputs = [...variables.slice(0, count), ...fixed];
          const outputs = call(step, inputs);
          const pushed = kept.map(({ kind, index }, i) =>
            tensorListPushBack(variables[count + 1 + i], (kind === 'input' ? inputs : outputs)[index]),
          );
          return [...outputs.slice(0, count), add(variables[count], constant(1, [], 'int32')), ...pushed];
        },
        [...args.slice(0, count), constant(0, [], 'int32'), ...lists],
        this.parallelIterations,
      );
    });
  }
}

function elementOf(
  step: Callable,
  body: FunctionDefinition,
  { kind, index }: { kind: 'input' | 'output'; index: number },
): OutputFacts {
  return kind === 'input' ? body.inputs[index] : step.outputs[index];
}

/** A shape as the list operations take it: -1 for an unknown size, the scalar -1 for unknown rank. */
function shapeTensor({ staticShape }: OutputFacts): Tensor {
  return staticShape === null
    ? constant(-1, [], 'int32')
    : constant(toNativeShape(staticShape), [staticShape.length], 'int32');
}

function define(
  label: string,
  facts: readonly (OutputFacts & { handleData?: Tensor['handleData'] })[],
  body: (args: Tensor[]) => readonly Tensor[],
): FunctionDefinition {
  const traced = traceBody(label, facts, body);
  const outputs: GraphTensor[] = traced.outputs([]);
  return new FunctionDefinition(label, traced.graph, traced.inputs, outputs);
}

/** Runs a loop over flat variables in the graph being built. */
export function whileTensors(
  label: string,
  condition: (variables: Tensor[]) => Tensor,
  body: (variables: Tensor[]) => readonly Tensor[],
  initial: readonly Tensor[],
  parallelIterations?: number,
  shapes: readonly Tensor['staticShape'][] = initial.map(({ staticShape }) => staticShape),
): Tensor[] {
  const facts = initial.map(({ dtype, handleData }, i) => ({ dtype, handleData, staticShape: shapes[i] }));
  const traced = traceBody(`${label}_body`, facts, body);
  const test = traceBody(`${label}_condition`, facts, (variables) => [condition(variables)]);
  return call(new Loop(label, test, traced, parallelIterations), initial);
}
