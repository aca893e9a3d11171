/** Moving tensors between devices. */

import { toTensor, type TensorLike } from '../core/convert';
import { device } from '../core/device';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';
import { identity } from './generated';

/**
 * The same values in the memory of another device. Differentiable; in a traced function the copy is made when it runs.
 *
 * @param deviceName `'/CPU:0'`, `'/GPU:1'` or a full name.
 * @throws RangeError that lists the devices present when there is none of that name.
 */
export function to<T extends TensorLike>(x: T, deviceName: string): Tensor {
  if (typeof deviceName !== 'string' || deviceName === '') {
    throw new TypeError(`to: expected the name of a device, received ${show(deviceName)}`);
  }
  const tensor = toTensor(x);
  return device(deviceName, () => identity(tensor));
}
