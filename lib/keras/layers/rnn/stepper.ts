import type { Tensor } from '../../../core/tensor';
import { flatten, pack, type Tree } from '../../../core/tree';
import type { Step } from './loop';
import { RecurrentCell, type Cell, type States } from './recurrent-cell';
import { outputSizeOf, StackedRNNCells } from './stacked-rnn-cells';

/** A cell made ready for a loop over time. */
export interface Stepper {
  /** What the loop reads at each step, for all steps: tensors [steps, batch, ...]. */
  prepare(sequences: Tensor): Tensor[];
  step: Step;
}

/** What one step is told beside its input. */
interface Setting {
  /** int32 scalar. */
  batchSize: Tensor;
  /** Features of the input of a step. */
  inputs: number;
  training: boolean;
  /** States of this cell, to know their form. */
  states: States;
}

function ofRecurrentCell(cell: RecurrentCell, { batchSize, inputs, training }: Setting): Stepper {
  const bound = cell.bind(cell.drawMasks(batchSize, inputs, training));
  return {
    prepare: (sequences) => bound.project(sequences),
    step: (projected, states) => {
      const next = bound.advance(projected, states);
      return { output: next[0]!, states: next };
    },
  };
}

/** Each cell takes what the one before gives; only the first one's input is known for all steps at once. */
function ofStack(stack: StackedRNNCells, setting: Setting): Stepper {
  let { inputs } = setting;
  const parts = stack.cells.map((cell, index) => {
    const states = (setting.states as States[])[index]!;
    const stepper = makeStepper(cell, { ...setting, inputs, states });
    inputs = outputSizeOf(cell);
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
  };
}

/** Any other layer is called at each step, with its states in a list. */
function ofLayer(cell: Cell, { training, states }: Setting): Stepper {
  const form = Array.isArray(states) ? states : [states];
  return {
    prepare: (sequences) => [sequences],
    step: ([inputs], present) => {
      const packed = pack(form as Tree<Tensor>, present);
      const [output, next]: [Tensor, States] = cell.apply(inputs!, { states: packed, training });
      return { output, states: flatten<Tensor>(next as Tree<Tensor>) };
    },
  };
}

/** Makes a cell ready for a loop: draws its dropout masks and reads its weights once for all steps. */
export function makeStepper(cell: Cell, setting: Setting): Stepper {
  if (cell instanceof RecurrentCell && cell.activityRegularizer === null) return ofRecurrentCell(cell, setting);
  return cell instanceof StackedRNNCells ? ofStack(cell, setting) : ofLayer(cell, setting);
}
