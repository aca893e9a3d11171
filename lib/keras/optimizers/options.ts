import { boolean, integer, nullable, number, string, type Field } from '../fields';
import { learningRateField, type LearningRate } from './learning-rate';

/** The options that every optimizer has. */
export interface OptimizerOptions {
  /** Step size: a number, a schedule, or a function of the number of steps done (int64 tensor). */
  learningRate?: LearningRate;
  /** Share of each weight, times the learning rate, that is taken off before each update. Default none. */
  weightDecay?: number | null;
  /** Greatest norm of each gradient. Only one of the three kinds of clipping can be set. */
  clipnorm?: number | null;
  /** Greatest absolute value in the gradients. */
  clipvalue?: number | null;
  /** Greatest norm of all gradients together. */
  globalClipnorm?: number | null;
  /** Whether a moving average of the weights is kept. It takes the weights' place at the end of training. Default false. */
  useEma?: boolean;
  /** Share in [0, 1] of the old average in the new one. Default 0.99. */
  emaMomentum?: number;
  /** Number of steps after which the average takes the weights' place each time; null: only at the end. */
  emaOverwriteFrequency?: number | null;
  /** What the loss is multiplied with before and the gradients are divided by after differentiation. */
  lossScaleFactor?: number | null;
  /** Number of steps, >= 2, whose gradients are averaged for one update. */
  gradientAccumulationSteps?: number | null;
  /** Default: the class's name in snake case, with a number from the second one on. */
  name?: string | null;
}

/** 0 stands for none, as in Keras. */
const zeroIsNone = (inner: Field<number>): Field<number | null> => {
  const field = nullable(inner);
  return { ...field, read: (given, label) => field.read(given === 0 ? null : given, label) };
};

/**
 * The fields of an optimizer.
 *
 * @param learningRate its default.
 * @param weightDecay its default; null: none.
 */
export function optimizerFields(learningRate: number, weightDecay: number | null = null) {
  const decay = nullable(number());
  return {
    learningRate: learningRateField(learningRate),
    weightDecay: {
      ...decay,
      read: (given: unknown, label: string) => (given === undefined ? weightDecay : decay.read(given, label)),
    },
    clipnorm: nullable(number()),
    globalClipnorm: nullable(number()),
    clipvalue: nullable(number()),
    useEma: boolean(false),
    emaMomentum: number(0.99, { min: 0, max: 1 }),
    emaOverwriteFrequency: zeroIsNone(integer(undefined, { min: 1 })),
    lossScaleFactor: nullable(number()),
    gradientAccumulationSteps: zeroIsNone(integer(undefined, { min: 2 })),
    name: nullable(string()),
  };
}
