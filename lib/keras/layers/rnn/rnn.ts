import { formatShape, type Shape } from '../../../core/shape';
import { toTensor } from '../../../core/convert';
import { Tensor } from '../../../core/tensor';
import { flatten, mapTree, pack, type Tree } from '../../../core/tree';
import { withDType } from '../../../ops/arguments';
import { Variable } from '../../../ops/variable';
import { zerosLike } from '../../../ops';
import { deserializeKerasObject, toOptions, type Config } from '../../config';
import { factory } from '../../configured';
import type { CallContext, MaskTree } from '../../engine/call-context';
import type { ApplyInputs, LayerInputs } from '../../engine/inputs';
import type { InputSpec } from '../../engine/input-spec';
import { Layer, type CallArguments } from '../../engine/layer';
import type { LayerOptions, OptionsArgument } from '../../engine/layer-options';
import { boolean, refuse, value, type Field } from '../../fields';
import { getMask } from '../../mask';
import { registerKerasClass, type CustomObjects } from '../../registry';
import { overTime, swapTime, type LoopResult } from './loop';
import { batchOf, type Cell, type States } from './cell';
import { cellExpected, initialStates, isCell, StackedRNNCells } from './stacked-rnn-cells';
import { makeStepper } from './stepper';

/** How a recurrent layer goes over time and what it gives. */
export interface RecurrenceOptions extends LayerOptions {
  /** Whether the outputs of all steps come out, not that of the last one alone: false by default. */
  returnSequences?: boolean;
  /** Whether the last states come out too: false by default. */
  returnState?: boolean;
  /** Whether it goes from the last step to the first (and gives the outputs in that order): false by default. */
  goBackwards?: boolean;
  /** Whether a call begins with the states at which the one before ended; the batch size is then fixed. False by default. */
  stateful?: boolean;
  /** Whether the steps are written out in a traced function whatever their number: false by default. */
  unroll?: boolean;
  /** Whether the output of a masked step is 0, not that of the step before: false by default. */
  zeroOutputForMask?: boolean;
}

export interface RNNOptions extends RecurrenceOptions {
  /** The layer that does a step, or a list of them to be stacked. */
  cell: Layer<never> | readonly Layer<never>[];
}

export const recurrenceFields = {
  returnSequences: boolean(false),
  returnState: boolean(false),
  goBackwards: boolean(false),
  stateful: boolean(false),
  unroll: boolean(false),
  zeroOutputForMask: boolean(false),
};

/** A layer that runs a cell over time. */
export abstract class Recurrence<Options extends RecurrenceOptions> extends Layer<Options> {
  static override readonly callArguments: readonly string[] = ['initialState'];
  static override readonly fields = recurrenceFields;

  declare readonly returnSequences: boolean;
  declare readonly returnState: boolean;
  declare readonly goBackwards: boolean;
  declare readonly stateful: boolean;
  declare readonly unroll: boolean;
  declare zeroOutputForMask: boolean;
  abstract readonly cell: Cell;

  override supportsMasking = true;
  override inputSpec: InputSpec | null = null;
  #states: Tree<Variable> | null = null;

  /** The states kept between calls; null when the layer is not stateful or not built. */
  get states(): Tree<Variable> | null {
    return this.#states;
  }

  override build(inputShape: Shape): void {
    const [batch, _steps, ...features] = inputShape;
    if (!this.cell.built) this.cell.build([batch!, ...features]);
    if (!this.stateful) return;
    if (this.#states !== null) return this.resetState();
    if (typeof batch !== 'number') {
      throw new RangeError(
        `${this.name}: expected a fixed batch size with stateful (give batchInputShape), received ${formatShape(inputShape)}`,
      );
    }
    const start = initialStates(this.cell, toTensor(batch, 'int32'));
    this.#states = mapTree<Tensor, Variable>(
      start as Tree<Tensor>,
      (state) => new Variable(state, { name: 'rnn_state', trainable: false }),
    );
  }

  /** Sets the states kept between calls to 0. */
  resetState(): void {
    for (const state of this.#states === null ? [] : flatten<Variable>(this.#states)) state.assign(zerosLike(state));
  }

  /** The same, by Keras's older name. */
  resetStates(): void {
    this.resetState();
  }

  /** @param inputs the sequences, or a list of the sequences and the states to begin with. */
  override apply<Outputs = Tensor>(inputs: ApplyInputs, args: CallArguments = {}): Outputs {
    if (!Array.isArray(inputs) || !(inputs[0] instanceof Tensor)) return super.apply(inputs, args);
    const [sequences, ...initialState] = inputs as Tensor[];
    return super.apply(sequences!, initialState.length === 0 ? args : { ...args, initialState });
  }

  #startingStates(sequences: Tensor, given: unknown): States {
    const dtype = this.cell.computeDtype;
    if (given !== undefined && given !== null) {
      const list = Array.isArray(given) ? (given as Tree<Tensor>[]) : [given as Tensor];
      return mapTree<Tensor, Tensor>(list, (state) => withDType(toTensor(state), dtype)) as States;
    }
    if (this.#states === null) {
      const start = initialStates(this.cell, batchOf(sequences));
      return Array.isArray(start) ? start : [start];
    }
    this.#checkBatch(sequences);
    return mapTree<Variable, Tensor>(this.#states, (state) => withDType(state.read(), dtype)) as States;
  }

  #checkBatch(sequences: Tensor): void {
    const expected = flatten<Variable>(this.#states!)[0]!.shape[0];
    const received = sequences.shape[0];
    if (typeof received === 'number' && received !== expected) {
      throw new RangeError(
        `${this.name}: expected the batch size ${expected} of the stateful layer's first call, received ${received}`,
      );
    }
  }

  override call(sequences: Tensor, { training, mask, initialState }: CallContext): Tensor | Tensor[] {
    if (this.unroll && sequences.shape[1] === null) {
      throw new RangeError(
        `${this.name}: expected a fixed number of steps with unroll, received ${formatShape(sequences.staticShape)}`,
      );
    }
    const start = this.#startingStates(sequences, initialState);
    const shown = heededMask(sequences, mask, initialState);
    const { last, all, states } = this.run(sequences, start, shown, training);
    const final = states.map((state) => withDType(state, this.computeDtype));
    if (this.#states !== null)
      flatten<Variable>(this.#states).forEach((state, index) => state.assign(withDType(final[index]!, state.dtype)));
    const output = withDType(this.returnSequences ? all() : last, this.computeDtype);
    return this.returnState ? [output, ...(pack(start as Tree<Tensor>, final) as Tensor[])] : output;
  }

  /** Goes over time. @param sequences tensor [batch, steps, ...]. */
  protected run(sequences: Tensor, start: States, mask: Tensor | null, training: boolean): LoopResult {
    const { cell } = this;
    const batchSize = batchOf(sequences);
    const stepper = makeStepper(cell, { batchSize, features: sequences.shape.slice(2), training, states: start });
    const prepared = stepper.prepare(swapTime(sequences));
    const { goBackwards, zeroOutputForMask, unroll } = this;
    const options = { goBackwards, zeroOutputForMask, unroll, mask };
    return overTime(stepper.step, prepared, flatten<Tensor>(start as Tree<Tensor>), stepper.firstOutput, options);
  }

  override computeMask(_inputs: LayerInputs, mask: MaskTree | null): MaskTree | null {
    const given = ([mask].flat() as (Tensor | null)[])[0] ?? null;
    const output = this.returnSequences ? given : null;
    if (!this.returnState) return output;
    return [output, ...flatten<unknown>(this.cell.stateSize as never).map(() => null)];
  }
}

/**
 * The mask that a call heeds. As in Keras, one that the sequences bring is not seen by a call with an initial state, which must be given
 * the mask in so many words; it goes on to the output all the same.
 */
export function heededMask(sequences: Tensor, mask: MaskTree | null, initialState: unknown): Tensor | null {
  const [given = null] = [mask].flat() as (Tensor | null)[];
  const startsElsewhere = initialState !== undefined && initialState !== null;
  return startsElsewhere && given !== null && given === getMask(sequences) ? null : given;
}

function readCell(): Field<Cell> {
  return value<Cell>(undefined, (given, label) => {
    if (Array.isArray(given)) return new StackedRNNCells({ cells: given as Layer<never>[] });
    return isCell(given) ? given : refuse(label, `${cellExpected}, or a list of such`, given);
  });
}

/**
 * Runs a cell over time.
 *
 * Input: tensor [batch, steps, ...], with a mask [batch, steps] or none; call argument `initialState`: list of the states to begin with,
 * which may also come as `apply([x, ...states])`. Output: [batch, units]; with returnSequences [batch, steps, units]; with returnState a
 * list of it and the last states.
 */
export class RNN extends Recurrence<RNNOptions> {
  static override readonly className: string = 'RNN';
  static override readonly fields = { cell: readCell(), ...recurrenceFields };

  declare readonly cell: Cell;

  constructor(...options: OptionsArgument<RNNOptions>) {
    super(...options);
  }

  static override fromConfig(config: Config, customObjects?: CustomObjects): RNN {
    const cell = deserializeKerasObject(config['cell'], { customObjects }) as Layer<never>;
    return new RNN({ ...toOptions(config), cell } as RNNOptions);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'RNN', kind: 'layer' }, RNN);

/** Makes an {@link RNN} layer. */
export const rnn = factory(RNN);
