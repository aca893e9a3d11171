import { Tensor } from '../../core/tensor';
import { flatten } from '../../core/tree';
import { getMask, setMask } from '../mask';
import type { MaskTree } from './call-context';
import type { LayerInputs } from './inputs';

/** The tensors among a layer's outputs. */
function tensorsIn(outputs: LayerInputs): Tensor[] {
  return flatten<unknown>(outputs).filter((output) => output instanceof Tensor);
}

/**
 * Gives outputs their masks, unless each has one already.
 *
 * @param masks computes them, in the order of the outputs; null for none.
 */
export function attachMasks(outputs: LayerInputs, masks: () => MaskTree | null): void {
  const tensors = tensorsIn(outputs);
  if (tensors.every((tensor) => getMask(tensor) !== undefined)) return;
  const computed = masks();
  if (computed === null) return;
  const flat = flatten<Tensor | null>(computed);
  tensors.forEach((tensor, index) => {
    if (getMask(tensor) === undefined) setMask(tensor, flat[index]);
  });
}

const warned = new WeakSet<object>();

/** Says once per layer that a mask ends there, as Keras does. */
export function warnOfLostMask(layer: { readonly name: string }, mask: MaskTree | null): void {
  if (mask === null || warned.has(layer) || flatten<Tensor | null>(mask).every((each) => each === null)) return;
  warned.add(layer);
  process.emitWarning(
    `Layer "${layer.name}" was passed an input with a mask attached to it, but does not support masking: the layers after it will not see the mask`,
    'KerasWarning',
  );
}
