import { toTensor } from '../../lib/core/convert';
import type { Variable } from '../../lib/ops/variable';

/** The weights of scripts/fixtures/keras_engine.py's `fill`: from -0.5 on in steps of 0.01, begun again after 100. */
export function fillWeights(model: { readonly weights: readonly Variable[] }): void {
  let count = 0;
  for (const weight of model.weights) {
    const size = weight.shape.reduce<number>((product, dimension) => product * dimension!, 1);
    const values = Float32Array.from({ length: size }, (_, index) => (((count + index) % 100) - 50) / 100);
    weight.assign(reshape(values, weight.shape as number[]));
    count += size;
  }
}

function reshape(values: Float32Array, shape: number[]) {
  if (shape.length === 0) return toTensor(values[0]!);
  let nested: unknown[] = [...values];
  for (const size of shape.slice(1).reverse()) {
    nested = Array.from({ length: nested.length / size }, (_, row) => nested.slice(row * size, (row + 1) * size));
  }
  return toTensor(nested as number[]);
}
