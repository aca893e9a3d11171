import * as layers from '../../../../lib/keras/layers';
import { zeros } from '../../../../lib/ops';

const heads = (more: object = {}) => layers.multiHeadAttention({ numHeads: 2, keyDim: 3, ...more });
const [query, value] = [() => zeros([2, 3, 4]), () => zeros([2, 5, 4])];

test.each([
  [() => heads({ numHeads: 0 }), 'MultiHeadAttention: numHeads: expected an integer >= 1, received 0'],
  [
    () => heads({ flashAttention: true }),
    'flashAttention: expected false: flash attention is not supported by TensorFlow, received true',
  ],
  [() => heads({ slidingWindow: 0 }), 'slidingWindow: expected an integer >= 1, received 0'],
  [() => heads({ outputShape: [1.5] }), 'outputShape: expected an integer or a list of them, received [1.5]'],
  [
    () => heads().apply(query()),
    'expected a list of inputs [query, value] or [query, value, key], received a single input',
  ],
  [
    () => heads().apply([query(), value(), zeros([2, 4, 4])]),
    'expected value and key of equal sizes but for the last axis',
  ],
  [
    () => heads().apply([query(), value()], { causal: true }),
    "unknown call argument 'causal'; expected one of training, mask, queryMask",
  ],
  [
    () => layers.attention({ scoreMode: 'sum' as never }),
    "Attention: scoreMode: expected one of 'dot', 'concat', received 'sum'",
  ],
  [() => layers.attention().apply([query()]), 'expected a list of inputs [query, value]'],
  [
    () => layers.groupQueryAttention({ headDim: 2, numQueryHeads: 3, numKeyValueHeads: 2 }),
    'numQueryHeads: expected a multiple of numKeyValueHeads (2), received 3',
  ],
])('%#', (run, message) => {
  expect(run).toThrow(message);
});

test('null and false ask for nothing', () => {
  expect(heads({ flashAttention: false, valueDim: null }).apply([query(), value()]).shape).toEqual([2, 3, 4]);
});
