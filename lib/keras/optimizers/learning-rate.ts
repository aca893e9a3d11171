import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { refuse, type Field } from '../fields';
import { deserializeKerasObject, isObjectConfig } from '../config';
import { LearningRateSchedule } from './schedules/schedule';

/** A rate from the number of steps done, int64; it is traced into the train step. */
export type LearningRateFunction = (step: Tensor) => TensorLike;

/** A number > 0, a schedule, or a function of the number of steps done. */
export type LearningRate = number | LearningRateSchedule | LearningRateFunction;

/** The `learningRate` option; Keras's configuration of a schedule makes one. */
export function learningRateField(fallback: number): Field<LearningRate> {
  const expected = 'a number, a LearningRateSchedule or a function of the step';
  return {
    read(given, label) {
      if (given === undefined) return fallback;
      const rate = isObjectConfig(given) ? deserializeKerasObject(given) : given;
      if (rate instanceof LearningRateSchedule || typeof rate === 'function') return rate as LearningRate;
      if (typeof rate !== 'number') return refuse(label, expected, given);
      return Number.isFinite(rate) ? rate : refuse(label, 'a finite number', given, true);
    },
  };
}

/** The rate of a schedule or function after some steps. */
export function rateAt(rate: Exclude<LearningRate, number>, step: Tensor): Tensor {
  return toTensor(rate instanceof LearningRateSchedule ? rate.call(step) : rate(step));
}
