/** What Keras's optimizers call the lists of what they remember of each variable. */

import { classNameOf, type KerasClass } from '../registry';

const listNames: Readonly<Record<string, string>> = {
  average: '_model_variables_moving_average',
  gradient_accumulator: '_accumulated_gradients',
  momentum: '_momentums',
  velocity: '_velocities',
  velocity_hat: '_velocity_hats',
  average_gradient: '_average_gradients',
  accumulated_grad: '_accumulated_grads',
  accumulated_delta_var: '_accumulated_delta_vars',
  accumulator: '_accumulators',
  linear: '_linears',
};

const namesOfClass: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  SGD: { momentum: 'momentums' },
  Adamax: { momentum: '_m', norm: '_u' },
  Adafactor: { rows: '_r', columns: '_c', velocity: '_v' },
};

/** The attribute under which Keras's class keeps the variables of a slot. */
export function slotListName(optimizer: object, slot: string): string {
  const className = classNameOf(optimizer.constructor as KerasClass);
  return namesOfClass[className]?.[slot] ?? listNames[slot] ?? `_${slot}s`;
}
