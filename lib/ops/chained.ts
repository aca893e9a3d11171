/**
 * Operations as methods of tensors and variables: `x.add(y).relu()`, as TensorFlow.js users write. Those of a variable
 * are its value's. Importing this file adds them.
 */

import { Tensor } from '../core/tensor';
import { methods, operations, type Methods } from './methods';
import { Variable } from './variable';

declare module '../core/tensor' {
  interface Tensor extends Methods<typeof operations>, Methods<typeof methods> {}
}

declare module './variable' {
  interface Variable extends Methods<typeof operations>, Methods<typeof methods> {}
}

type AnyOperation = (x: Tensor, ...rest: unknown[]) => unknown;

function addMethod(owner: typeof Tensor | typeof Variable, name: string, value: (...rest: unknown[]) => unknown): void {
  if (name in owner.prototype) throw new Error(`chained: ${owner.name} has a member '${name}' of its own`);
  Object.defineProperty(owner.prototype, name, { configurable: true, writable: true, value });
}

for (const [name, operation] of Object.entries({ ...operations, ...methods } as Record<string, AnyOperation>)) {
  addMethod(Tensor, name, function (this: Tensor, ...rest) {
    return operation(this, ...rest);
  });
  addMethod(Variable, name, function (this: Variable, ...rest) {
    return operation(this.read(), ...rest);
  });
}
