/** Options that fit, evaluate and predict have in common. */

import { integer, nullable, refuse, value } from '../fields';
import type { CallbacksOption } from '../callbacks';

/** 'auto', silent, a progress bar, or one line per epoch. */
export type Verbosity = 'auto' | 0 | 1 | 2;

/** 'auto' is a bar on a terminal, and elsewhere `elsewhere`. */
export function resolveVerbosity(verbose: Verbosity, elsewhere: 0 | 2): number {
  return verbose === 'auto' ? (process.stdout.isTTY ? 1 : elsewhere) : verbose;
}

export const batchSizeField = nullable(integer(undefined, { min: 1 }));
export const stepsField = nullable(integer(undefined, { min: 1 }));
export const verboseField = value<Verbosity>('auto', (given, label) =>
  given === 'auto' || given === 0 || given === 1 || given === 2 ? given : refuse(label, "'auto', 0, 1 or 2", given),
);
export const callbacksField = nullable(value<CallbacksOption>());
export const signalField = nullable(
  value<AbortSignal>(undefined, (given, label) =>
    typeof (given as AbortSignal).addEventListener === 'function'
      ? (given as AbortSignal)
      : refuse(label, 'an AbortSignal', given),
  ),
);
export const dataField = nullable(value<unknown>());

/** The batch size of data in memory: Keras's 32, or what makes as many steps as were asked for. */
export function batchSizeFor(given: number | null, rows: number, steps: number | null): number {
  return given ?? (steps === null ? 32 : Math.ceil(rows / steps));
}
