import '../../lib/core/eager-context';
import '../../lib/gradients';
import { GradientTape } from '../../lib/autodiff/tape';
import { toTensor } from '../../lib/core/convert';
import type { DType } from '../../lib/core/dtype';
import type { Tensor } from '../../lib/core/tensor';
import { tracedFunction } from '../../lib/function/function';

/** A constant for a test. */
export const constant = (values: unknown, dtype: DType = 'float64'): Tensor => toTensor(values as number[], dtype);

export type Program = (...inputs: Tensor[]) => Tensor;

/** The gradients of a program's result, weighted, by its inputs. */
export function gradientsOf(program: Program, inputs: readonly Tensor[], weight?: Tensor): Tensor[] {
  const tape = new GradientTape();
  tape.watch([...inputs]);
  const y = tape.record(() => program(...inputs));
  const grads = tape.gradient(y, [...inputs], weight === undefined ? {} : { outputGradients: weight });
  return grads.map((grad, i) => {
    if (grad === null) throw new Error(`no gradient for input ${i}`);
    return grad;
  });
}

/** Checks the gradients of a program, run at once and traced. */
export function expectGradients(
  program: Program,
  inputs: readonly Tensor[],
  expected: unknown[],
  weight?: Tensor,
): void {
  const round = (grads: Tensor[]): unknown[] => grads.map((grad) => rounded(grad.arraySync()));
  expect(round(gradientsOf(program, inputs, weight))).toEqual(expected);
  const traced = tracedFunction((...args: Tensor[]) => gradientsOf(program, args, weight));
  expect(round([...traced(...inputs)])).toEqual(expected);
}

/** Ten decimals, and no negative zero. */
function rounded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rounded);
  return typeof value === 'number' ? Math.round(value * 1e10) / 1e10 + 0 : value;
}
