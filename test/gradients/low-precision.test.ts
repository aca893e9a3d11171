import type { Tensor } from '../../lib/core/tensor';
import * as raw from '../../lib/ops/generated';
import { constant, expectGradients } from './modes';

// Numbers that 16-bit floats hold exactly; constants within rules must take the narrow type too.
test.each(['float16', 'bfloat16'] as const)('%s', (dtype) => {
  const narrow = (x: Tensor): Tensor => raw.cast(x, { DstT: dtype });
  const wide = (x: Tensor): Tensor => raw.cast(x, { DstT: 'float64' });
  expectGradients(
    (a, b) => {
      const h = raw.relu(raw.matMul(narrow(a), narrow(b)));
      const y = raw.squaredDifference(h, raw.maximum(h, raw.mean(h, constant([1], 'int32'), { keep_dims: true })));
      return wide(raw.sum(y, constant([0, 1], 'int32')));
    },
    [
      constant([[1, 2]]),
      constant([
        [1, -1],
        [1, 3],
      ]),
    ],
    // h = [3, 5], their mean 4: y = [1, 0], and only the first has a slope, -2 by itself and +1 by each through the mean.
    [
      [[-2 * 1 + 1 * (1 + -1), -2 * 1 + 1 * (1 + 3)]],
      [
        [-1, 1],
        [-2, 2],
      ],
    ],
  );
});
