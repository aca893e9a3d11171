/** Runs one operation off the JavaScript thread. */

import type { CancellationHandle, TensorHandle } from '../native/addon';
import { addon } from '../native/load';
import type { Attrs, OpInput } from './context';
import { checkEager, nativeAttrs } from './eager-context';
import { currentDevice } from './device-scope';
import { eagerContextHandle } from './eager-handle';
import { guardedAsync } from './errors';
import { EagerTensor, type Tensor } from './tensor';

/**
 * Runs an operation that takes long, such as reading a file, without holding up the event loop. Gradient tapes do not
 * see it.
 *
 * @param inputs tensors that hold data; an array is one list argument, of which there may be one.
 * @param outputCount how many outputs at most, where there can be more than 256.
 * @param cancellation stops it.
 */
export async function executeAsync(
  type: string,
  inputs: readonly OpInput[],
  attrs: Attrs = {},
  outputCount = 0,
  cancellation: CancellationHandle | null = null,
): Promise<EagerTensor[]> {
  const handleOf = (tensor: Tensor): TensorHandle => checkEager(tensor, type).handle(type);
  const handles = inputs.map((input) =>
    Array.isArray(input) ? (input as readonly Tensor[]).map(handleOf) : handleOf(input as Tensor),
  );
  const flat = nativeAttrs(attrs, type);
  const outputs = await guardedAsync(type, () =>
    addon.executeAsync(eagerContextHandle(), type, currentDevice(), handles, flat, outputCount, cancellation),
  );
  return outputs.map((output) => new EagerTensor(output));
}
