/** Operations as methods of tensors: `x.add(y).relu()`, as TensorFlow.js users write. Importing this file adds them. */

import { Tensor } from '../core/tensor';
import { methods, operations, type Methods } from './methods';

declare module '../core/tensor' {
  interface Tensor extends Methods<typeof operations>, Methods<typeof methods> {}
}

type AnyOperation = (x: Tensor, ...rest: unknown[]) => unknown;

for (const [name, operation] of Object.entries({ ...operations, ...methods } as Record<string, AnyOperation>)) {
  if (name in Tensor.prototype) throw new Error(`chained: Tensor has a member '${name}' of its own`);
  Object.defineProperty(Tensor.prototype, name, {
    configurable: true,
    writable: true,
    value: function (this: Tensor, ...rest: unknown[]) {
      return operation(this, ...rest);
    },
  });
}
