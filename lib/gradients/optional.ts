import type { DType } from '../core/dtype';
import * as raw from '../ops/generated';
import { registerPartialGradient } from './registry';

// The gradient of an optional value is an optional gradient.

registerPartialGradient('OptionalFromValue', (op, [d]) => {
  if (!d) return [];
  return raw.optionalGetValue(d, {
    output_types: op.inputs.map((x): DType => x.dtype),
    output_shapes: op.inputs.map((x) => x.staticShape?.map((n) => n ?? -1) ?? null),
  });
});

registerPartialGradient('OptionalGetValue', (op, grads) => [
  raw.optionalFromValue(op.outputs.map((y, i) => grads[i] ?? raw.zerosLike(y))),
]);
