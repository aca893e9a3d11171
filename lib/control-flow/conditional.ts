/** One of several traced bodies, chosen when it runs. */

import { currentContext, type Attrs, type Context } from '../core/context';
import { constant } from '../core/convert';
import { isDifferentiable } from '../core/dtype';
import { generalize, toNativeShape } from '../core/shape';
import type { Tensor } from '../core/tensor';
import { call, type Callable, type Halves, type Origin, type OutputFacts } from '../function/callable';
import type { FunctionDefinition } from '../function/definition';
import { FuncGraph } from '../function/func-graph';
import { fill, optionalNone } from '../ops/generated';
import { shareCaptures, traceBody, type TracedBody } from './branch';
import { lowered } from './lowering';
import { zeroGradient } from './zeros';

/** Takes arguments of which one selects: a bool of two bodies (true: the first), or the index of one of many. */
export class Conditional implements Callable {
  readonly captures: readonly Tensor[];
  readonly outputs: readonly OutputFacts[];
  readonly #branches: readonly FunctionDefinition[];

  /**
   * @param selector which argument selects; the bodies take all the others.
   */
  constructor(
    readonly label: string,
    readonly selector: number,
    bodies: readonly TracedBody[],
  ) {
    const { definitions, captures } = shareCaptures(bodies);
    this.#branches = definitions;
    this.captures = captures;
    const [first, ...others] = definitions;
    for (const other of others) this.#checkAlike(first, other);
    this.outputs = first.outputs.map(({ dtype, staticShape }, i) => ({
      dtype,
      staticShape: others.reduce((shape, { outputs }) => generalize(shape, outputs[i].staticShape), staticShape),
    }));
  }

  #checkAlike(a: FunctionDefinition, b: FunctionDefinition): void {
    const [wanted, received] = [a, b].map(({ outputs }) => outputs.map(({ dtype }) => dtype).join(', '));
    if (wanted !== received) {
      throw new TypeError(
        `${this.label}: expected branches with equal results, received [${wanted}] and [${received}]`,
      );
    }
  }

  get isRepeatable(): boolean {
    return this.#branches.every(({ isRepeatable }) => isRepeatable);
  }

  run(context: Context, inputs: readonly Tensor[]): Tensor[] {
    const branches = this.#branches;
    const stateless = this.#branches.some(({ stateful }) => stateful) ? '' : 'Stateless';
    const shapes = this.outputs.map(({ staticShape }) => staticShape && toNativeShape(staticShape));
    const common: Attrs = { Tout: this.outputs.map(({ dtype }) => dtype), output_shapes: shapes, ...lowered };
    const others = inputs.filter((_, i) => i !== this.selector);
    const selector = inputs[this.selector];
    const outputs =
      selector.dtype === 'bool'
        ? context.run(
            `${stateless}If`,
            [selector, others],
            { ...common, then_branch: branches[0], else_branch: branches[1] },
            this.outputs.length,
          )
        : context.run(`${stateless}Case`, [selector, others], { ...common, branches }, this.outputs.length);
    outputs.forEach((output, i) => output.refineShape(this.outputs[i].staticShape));
    return outputs;
  }

  split(seeded: readonly number[]): Halves {
    const halves = this.#branches.map((branch) => branch.split(seeded));
    const count = this.outputs.length;
    const extras = halves.map(({ forward }) => forward.outputs.slice(count));
    const forward = new Conditional(`forward_${this.label}`, this.selector, this.#forwardBodies(halves, extras));

    // Arguments of the backward half: gradients, the selector, and what the bodies' own backward halves take.
    const inputFacts = this.#branches[0].inputs;
    const origins: Exclude<Origin, { kind: 'outside' }>[] = [{ kind: 'input', index: this.selector }];
    const positions = new Map<string, number>();
    const argumentOf = (origin: { kind: 'input' | 'output'; index: number }): number => {
      const key = `${origin.kind}${origin.index}`;
      if (!positions.has(key)) positions.set(key, origins.push(origin) - 2);
      return positions.get(key)!;
    };
    const outer = (index: number): number => (index < this.selector ? index : index + 1);
    let offset = count;
    const takes = halves.map((half, k) => {
      const start = offset;
      offset += extras[k].length;
      return half.origins.map((origin) => {
        if (origin.kind === 'outside') return origin.tensor;
        if (origin.kind === 'input') return argumentOf({ kind: 'input', index: outer(origin.index) });
        const index = origin.index < count ? origin.index : start + origin.index - count;
        return argumentOf({ kind: 'output', index });
      });
    });
    const differentiated = inputFacts.flatMap((_, j) => (halves.some(({ results }) => results[j] !== null) ? [j] : []));
    // A branch without a gradient of its own gives zeros like the input.
    const likes = new Map(
      differentiated
        .filter((j) => inputFacts[j].dtype !== 'resource' && halves.some(({ results }) => results[j] === null))
        .map((j) => [j, argumentOf({ kind: 'input', index: outer(j) })]),
    );
    const seeds = seeded.map((i) => this.outputs[i]);
    const facts = [...seeds, ...origins.slice(1).map((origin) => this.#factsOf(origin, forward, inputFacts))];
    const bodies = halves.map((half, k) =>
      traceBody(half.backward.label, facts, (args) => {
        const own = takes[k].map((take) => (typeof take === 'number' ? args[seeds.length + take] : take));
        const found = call(half.backward, [...args.slice(0, seeds.length), ...own]);
        return differentiated.map((j) => {
          const index = half.results[j];
          if (index !== null) return found[index];
          const like = likes.get(j);
          return zeroGradient(like === undefined ? inputFacts[j] : args[seeds.length + like]);
        });
      }),
    );
    const results: (number | null)[] = inputFacts.map((_, j) => {
      const position = differentiated.indexOf(j);
      return position < 0 ? null : position;
    });
    results.splice(this.selector, 0, null);
    return { forward, backward: new Conditional(`backward_${this.label}`, seeds.length, bodies), origins, results };
  }

  #factsOf(
    origin: Exclude<Origin, { kind: 'outside' }>,
    forward: Callable,
    inputs: readonly Tensor[],
  ): OutputFacts & { handleData?: Tensor['handleData'] } {
    if (origin.kind === 'output') return forward.outputs[origin.index];
    return inputs[origin.index < this.selector ? origin.index : origin.index - 1];
  }

  /** Bodies that also give out their intermediate results, and stand-ins for those of the others. */
  #forwardBodies(halves: readonly Halves[], extras: readonly (readonly OutputFacts[])[]): TracedBody[] {
    const count = this.outputs.length;
    return halves.map(({ forward }, k) =>
      traceBody(forward.label, this.#branches[k].inputs, (args) => {
        const outputs = call(forward, args);
        const all = extras.map((facts, other) => (other === k ? outputs.slice(count) : facts.map(standIn)));
        return [...outputs.slice(0, count), ...all.flat()];
      }),
    );
  }
}

/**
 * A value nobody reads, of the dtype that the operation has to give out. XLA wants branches of equal shapes, and ends the
 * process for some of unequal rank; elsewhere it is empty, which costs nothing.
 */
function standIn({ dtype, staticShape }: OutputFacts): Tensor {
  if (dtype === 'variant') return optionalNone();
  const context = currentContext();
  const isCompiled = context instanceof FuncGraph && context.isCompiled;
  const shape = (staticShape ?? [0]).map((size, axis) => (isCompiled || axis > 0 ? (size ?? 0) : 0));
  const value = isDifferentiable(dtype) ? constant(0, [], dtype) : zeroOf(dtype);
  return fill(constant(shape, [shape.length], 'int32'), value);
}

function zeroOf(dtype: OutputFacts['dtype']): Tensor {
  return dtype === 'string' ? constant('', [], dtype) : constant(dtype === 'bool' ? false : 0, [], dtype);
}
