import { withContext } from '../../core/context';
import type { TensorLike } from '../../core/convert';
import type { DType } from '../../core/dtype';
import { eagerContext } from '../../core/eager-context';
import type { Tensor } from '../../core/tensor';
import { cast, fill } from '../../ops';
import { Variable } from '../../ops/variable';
import { floatx } from '../backend';
import { Configured } from '../configured';
import { pathOf } from '../engine/weights';

interface StateVariableOptions {
  name: string;
  shape?: readonly number[];
  initial?: number;
  dtype?: DType;
}

function makeVariable({ name, shape = [], initial = 0, dtype = floatx() }: StateVariableOptions): Variable {
  return withContext(eagerContext, () => new Variable(fill(shape, initial, dtype), { name, dtype, trainable: false }));
}

/** What an optimizer remembers: variables of its own, and slots, which belong to the variables it optimizes. */
export abstract class OptimizerState<Options extends object> extends Configured<Options> {
  abstract readonly name: string;
  /** Whether the variables are known and the state is made. */
  built = false;
  /** Whether another optimizer has this one built. */
  protected isInside = false;
  protected readonly own: Variable[] = [];
  private readonly slots = new Map<string, Map<Variable, Variable>>();
  /** The slots in the form in which checkpoints hold them: a list of each kind. */
  protected readonly slotLists = new Map<string, Variable[]>();

  /** The state in the order in which Keras saves it: number of steps, learning rate, then what belongs to each variable. */
  get variables(): Variable[] {
    return [...this.own];
  }

  /**
   * Makes a variable of the optimizer's own.
   *
   * @param options name, shape (a scalar by default), initial value of its elements (0), dtype (`floatx()`).
   */
  protected addVariable(options: StateVariableOptions): Variable {
    const variable = makeVariable(options);
    this.own.push(variable);
    return variable;
  }

  /**
   * Makes a variable that Keras's optimizer holds in an attribute alone. Keras finds it there and saves it, unless the
   * optimizer is built inside a LossScaleOptimizer.
   */
  protected addAttribute(options: StateVariableOptions): Variable {
    return this.isInside ? makeVariable(options) : this.addVariable(options);
  }

  /** Makes a variable like another one, called `<path of that one>_<slot>`. */
  protected addSlot(variable: Variable, slot: string, initial = 0): Variable {
    const name = `${pathOf(variable).replaceAll('/', '_')}_${slot}`;
    const made = this.addVariable({ name, shape: variable.shape as number[], initial, dtype: variable.dtype });
    this.setSlot(variable, slot, made);
    return made;
  }

  /** Makes a variable of each kind for each of the optimized variables; those of one variable come together. */
  protected addSlots(variables: readonly Variable[], slots: readonly string[], initial: readonly number[] = []): void {
    for (const variable of variables) slots.forEach((slot, i) => this.addSlot(variable, slot, initial[i]));
  }

  /** Makes a variable the slot of another. */
  protected setSlot(variable: Variable, slot: string, made: Variable): void {
    const ofSlot = this.slots.get(slot) ?? new Map<Variable, Variable>();
    this.slots.set(slot, ofSlot.set(variable, made));
    const list = this.slotLists.get(slot) ?? [];
    this.slotLists.set(slot, list);
    list.push(made);
  }

  /** The variable that `addSlots` made. */
  protected slot(slot: string, variable: Variable): Variable {
    const found = this.slots.get(slot)?.get(variable);
    if (found === undefined) throw new Error(`${this.name}: ${pathOf(variable)} has no ${slot}`);
    return found;
  }

  /** The values of the state. */
  getWeights(): Tensor[] {
    return this.own.map((variable) => variable.read());
  }

  /**
   * Gives the state new values, in the order of `variables`.
   *
   * @throws Error before the optimizer is built, RangeError when their number or a shape is wrong.
   */
  setWeights(values: readonly TensorLike[]): void {
    if (!this.built) throw new Error('setWeights: expected a call of build(variables) before');
    const { variables } = this;
    if (values.length !== variables.length) {
      throw new RangeError(`setWeights: expected ${variables.length} values, received ${values.length}`);
    }
    variables.forEach((variable, i) => variable.assign(cast(values[i], variable.dtype)));
  }
}
