import { toTensor, type TensorLike } from '../../core/convert';
import { eagerContext } from '../../core/eager-context';
import { currentContext, withContext } from '../../core/context';
import { isFloating, type DType } from '../../core/dtype';
import { formatShape } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import * as raw from '../../ops/generated';
import { Variable } from '../../ops/variable';
import type { Constraint } from '../constraints';
import { RandomInitializer, type Initializer } from '../initializers';
import type { Regularizer } from '../regularizers';
import { currentCall } from './call-context';
import { currentPath } from './name-scope';

export interface WeightOptions {
  name: string;
  shape: readonly number[];
  initializer: Initializer;
  dtype: DType;
  trainable: boolean;
  /** Whether the weight is read in the layer's compute dtype. */
  autocast: boolean;
  regularizer: Regularizer | null;
  constraint: Constraint | null;
}

/** The weights whose first value is put off; null when none is. */
let undrawn: Weight[] | null = null;

/**
 * Runs `fn`, which makes weights that get other values soon: their random first values are drawn when they are needed
 * before. For a large model that takes longer than reading its file.
 *
 * @returns what `fn` does, and a function that draws those that have got no other value.
 */
export function withLaterDraws<T>(fn: () => T): { result: T; drawRest: () => void } {
  const around = undrawn;
  const weights: Weight[] = [];
  undrawn = weights;
  try {
    return { result: fn(), drawRest: () => weights.forEach((weight) => weight.drawFirst()) };
  } finally {
    undrawn = around;
  }
}

/** Whether an initializer may be called later: it draws the same numbers then. */
function canDrawLater(initializer: Initializer): boolean {
  return undrawn !== null && initializer instanceof RandomInitializer && typeof initializer.seed === 'number';
}

/** Whether what is under way only finds out shapes, in a graph that never runs. */
function isForShapes(): boolean {
  return currentCall()?.symbolic === true && currentContext() !== eagerContext;
}

/** A variable of a layer, with what Keras knows of it. */
export class Weight extends Variable {
  /** Names of the layers around it and its own, `'sequential/dense/kernel'`. */
  readonly path: string;
  /** Adds to the loss of models that hold the weight. */
  readonly regularizer: Regularizer | null;
  /** Is put to the weight after each update. */
  readonly constraint: Constraint | null;
  readonly #autocast: boolean;
  /** Makes the first value, where it is not made yet. */
  #draw: (() => Tensor) | null;

  constructor(options: WeightOptions) {
    const { name, shape, dtype, trainable, initializer } = options;
    for (const size of shape) {
      if (!Number.isSafeInteger(size) || size < 0) {
        throw new RangeError(`${name}: expected a weight's shape to be fully known, received ${formatShape(shape)}`);
      }
    }
    // A weight is made now, also when the layer is first called while a function is being traced.
    const draw = () => initializer.call([...shape], dtype);
    const drawsLater = canDrawLater(initializer);
    const initial = withContext(
      eagerContext,
      drawsLater ? () => raw.empty(toTensor([...shape], 'int32'), { dtype }) : draw,
    );
    super(initial, { name, dtype, trainable });
    this.#draw = drawsLater ? draw : null;
    if (drawsLater) undrawn!.push(this);
    this.path = [currentPath(), name].filter((part) => part !== '').join('/');
    this.regularizer = options.regularizer;
    this.constraint = options.constraint;
    this.#autocast = options.autocast;
  }

  override get handle(): Tensor {
    if (this.#draw !== null && !isForShapes()) this.drawFirst();
    return super.handle;
  }

  /** Draws its first value, if that was put off. */
  drawFirst(): void {
    const draw = this.#draw;
    if (draw === null || this.isDisposed) return;
    this.#draw = null;
    withContext(eagerContext, () => this.assign(draw()));
  }

  /** Gives it a value in the place of the first one, which need not be drawn any more. */
  assignFirst(value: Tensor): void {
    this.#draw = null;
    this.assign(value);
  }

  /** The value as operations see it: inside a layer of a mixed policy, in the layer's compute dtype. */
  override toTensor(): Tensor {
    const value = this.read();
    const dtype = currentCall()?.autocast ?? null;
    if (dtype === null || !this.#autocast || dtype === value.dtype || !isFloating(value.dtype)) return value;
    return raw.cast(value, { DstT: dtype });
  }
}

/** Where a variable is in its model: a weight's path, any other variable's name. */
export function pathOf(variable: Variable): string {
  return variable instanceof Weight ? variable.path : variable.name;
}

/** The values of several variables, read now. */
export function readAll(variables: readonly Variable[]): Tensor[] {
  return variables.map((variable) => variable.read());
}

/**
 * Gives several variables new values.
 *
 * @throws RangeError when their number or a shape is not what the owner has; the message names the owner.
 */
export function assignAll(variables: readonly Variable[], values: readonly TensorLike[], owner: string): void {
  if (values.length !== variables.length) {
    throw new RangeError(`${owner}: expected ${variables.length} weights, received ${values.length}`);
  }
  variables.forEach((variable, index) => assign(variable, values[index]!, owner));
}

function assign(variable: Variable, value: TensorLike, owner: string): void {
  try {
    variable.assign(value);
  } catch (error) {
    const wanted = `${variable.dtype} ${formatShape(variable.shape)}`;
    throw new RangeError(`${owner}: expected ${pathOf(variable)} of ${wanted}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
