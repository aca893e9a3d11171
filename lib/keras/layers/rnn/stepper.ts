import type { Tensor } from '../../../core/tensor';
import { flatten, pack, type Tree } from '../../../core/tree';
import { zerosLike } from '../../../ops';
import type { Step } from './loop';
import { filled, type Cell, type States } from './cell';
import { GatedCell } from './gated-cell';
import { outputSizeOf, StackedRNNCells } from './stacked-rnn-cells';

/** A cell made ready for a loop over time. */
export interface Stepper {
  /** What the loop reads at each step, for all steps: tensors [steps, batch, ...]. */
  prepare(sequences: Tensor): Tensor[];
  step: Step;
  /** Zeros of the shape of an output. */
  firstOutput(): Tensor;
}

/** What one step is told beside its input. */
interface Setting {
  /** int32 scalar. */
  batchSize: Tensor;
  /** Sizes of a step's input after the batch. */
  features: readonly number[];
  training: boolean;
  /** States of this cell, to know their form. */
  states: States;
}

function ofGatedCell(cell: GatedCell, { batchSize, features, training, states }: Setting): Stepper {
  const bound = cell.bind(cell.drawMasks(batchSize, features, training));
  return {
    prepare: (sequences) => bound.project(sequences),
    step: (projected, states) => {
      const next = bound.advance(projected, states);
      return { output: next[0]!, states: next };
    },
    firstOutput: () => zerosLike(flatten<Tensor>(states as Tree<Tensor>)[0]!),
  };
}

/** Each cell takes what the one before gives; only the first one's input is known for all steps at once. */
function ofStack(stack: StackedRNNCells, setting: Setting): Stepper {
  let { features } = setting;
  const parts = stack.cells.map((cell, index) => {
    const states = (setting.states as States[])[index]!;
    const stepper = makeStepper(cell, { ...setting, features, states });
    features = [outputSizeOf(cell)];
    return { stepper, count: flatten<Tensor>(states as Tree<Tensor>).length };
  });
  return {
    prepare: (sequences) => parts[0]!.stepper.prepare(sequences),
    step: (prepared, states) => {
      let now = prepared;
      let taken = 0;
      let output!: Tensor;
      const next = parts.flatMap(({ stepper, count }, index) => {
        if (index > 0) now = stepper.prepare(output);
        const result = stepper.step(now, states.slice(taken, taken + count));
        taken += count;
        output = result.output;
        return result.states;
      });
      return { output, states: next };
    },
    firstOutput: () => parts.at(-1)!.stepper.firstOutput(),
  };
}

/** Any other layer is called at each step, with its states in a list. */
function ofLayer(cell: Cell, { batchSize, training, states }: Setting): Stepper {
  const form = Array.isArray(states) ? states : [states];
  return {
    prepare: (sequences) => [sequences],
    step: ([inputs], present) => {
      const packed = pack(form as Tree<Tensor>, present);
      const [output, next]: [Tensor, States] = cell.apply(inputs!, { states: packed, training });
      return { output, states: flatten<Tensor>(next as Tree<Tensor>) };
    },
    firstOutput: () => filled(batchSize, [outputSizeOf(cell)], 0, cell.computeDtype),
  };
}

/** Makes a cell ready for a loop: draws its dropout masks and reads its weights once for all steps. */
export function makeStepper(cell: Cell, setting: Setting): Stepper {
  if (cell instanceof GatedCell && cell.activityRegularizer === null) return ofGatedCell(cell, setting);
  return cell instanceof StackedRNNCells ? ofStack(cell, setting) : ofLayer(cell, setting);
}
