import * as raw from '../../lib/ops/generated';
import { constant, expectGradients } from './modes';

const int = (values: unknown) => constant(values, 'int32');
const scalarShape = () => int([]);
const type = { element_dtype: 'float64' } as const;

test('stack of pushed elements', () => {
  expectGradients(
    (a, b) => {
      const empty = raw.emptyTensorList(scalarShape(), int(-1), type);
      return raw.tensorListStack(raw.tensorListPushBack(raw.tensorListPushBack(empty, a), b), scalarShape(), type);
    },
    [constant(1), constant(2)],
    [3, 4],
    constant([3, 4]),
  );
});

test('items set and read, one of them overwritten', () => {
  expectGradients(
    (a, b) => {
      let list = raw.tensorListReserve(scalarShape(), int(3), type);
      list = raw.tensorListSetItem(list, int(0), a);
      list = raw.tensorListSetItem(list, int(1), a);
      list = raw.tensorListSetItem(list, int(1), b);
      list = raw.tensorListSetItem(list, int(2), raw.mul(a, b));
      const first = raw.tensorListGetItem(list, int(0), scalarShape(), type);
      const product = raw.tensorListGetItem(list, int(2), scalarShape(), type);
      return raw.addV2(raw.mul(first, product), raw.tensorListGetItem(list, int(1), scalarShape(), type));
    },
    [constant(2), constant(5)],
    [20, 5],
  );
});

test('rows of a tensor, taken apart and put together', () => {
  expectGradients(
    (x) => {
      const list = raw.tensorListFromTensor(x, int([2]));
      const row = raw.tensorListGetItem(list, int(1), int([2]), type);
      const changed = raw.tensorListSetItem(list, int(0), raw.square(row));
      return raw.tensorListStack(changed, int([2]), { ...type, num_elements: 2 });
    },
    [
      constant([
        [1, 2],
        [3, 4],
      ]),
    ],
    [
      [
        [0, 0],
        [1 + 2 * 3, 1 + 2 * 4],
      ],
    ],
  );
});

test('popped elements', () => {
  expectGradients(
    (x) => {
      const [rest, last] = raw.tensorListPopBack(raw.tensorListFromTensor(x, scalarShape()), scalarShape(), type);
      const [, middle] = raw.tensorListPopBack(rest, scalarShape(), type);
      return raw.addV2(raw.square(last), raw.mul(constant(7), middle));
    },
    [constant([1, 2, 3])],
    [[0, 7, 6]],
  );
});

test('gathered elements', () => {
  expectGradients(
    (x) => raw.tensorListGather(raw.tensorListFromTensor(x, scalarShape()), int([2, 0]), scalarShape(), type),
    [constant([1, 2, 3])],
    [[6, 0, 5]],
    constant([5, 6]),
  );
});

test('scattered elements', () => {
  expectGradients(
    (x) => raw.tensorListStack(raw.tensorListScatter(x, int([1, 0]), scalarShape()), scalarShape(), type),
    [constant([1, 2])],
    [[6, 5]],
    constant([5, 6]),
  );
  expectGradients(
    (x) => raw.tensorListStack(raw.tensorListScatterV2(x, int([2, 0]), scalarShape(), int(3)), scalarShape(), type),
    [constant([1, 2])],
    [[7, 5]],
    constant([5, 6, 7]),
  );
  expectGradients(
    (x, y) => {
      const list = raw.tensorListFromTensor(x, scalarShape());
      return raw.tensorListStack(raw.tensorListScatterIntoExistingList(list, y, int([1])), scalarShape(), type);
    },
    [constant([1, 2, 3]), constant([9])],
    [[5, 0, 7], [6]],
    constant([5, 6, 7]),
  );
});

test('pieces split and joined', () => {
  const split = (x: ReturnType<typeof constant>) => raw.tensorListSplit(x, int([-1]), constant([2, 1], 'int64'));
  expectGradients(
    (x) => raw.tensorListConcat(split(x), { ...type, element_shape: [-1] })[0],
    [constant([1, 2, 3])],
    [[5, 6, 7]],
    constant([5, 6, 7]),
  );
  expectGradients(
    (x) => raw.tensorListConcatV2(split(raw.square(x)), int([-1]), constant([], 'int64'), type)[0],
    [constant([1, 2, 3])],
    [[10, 24, 42]],
    constant([5, 6, 7]),
  );
});

test('a list that is made longer', () => {
  expectGradients(
    (x) => {
      const list = raw.tensorListResize(raw.tensorListFromTensor(x, scalarShape()), int(3));
      return raw.tensorListStack(
        raw.tensorListSetItem(list, int(2), raw.tensorListGetItem(list, int(0), scalarShape(), type)),
        scalarShape(),
        type,
      );
    },
    [constant([1, 2])],
    [[5 + 7, 6]],
    constant([5, 6, 7]),
  );
  expectGradients(
    (x, y) => {
      const list = raw.tensorListSetItem(raw.tensorListFromTensor(x, scalarShape()), int(2), y, {
        resize_if_index_out_of_bounds: true,
      });
      return raw.tensorListStack(list, scalarShape(), type);
    },
    [constant([1, 2]), constant(3)],
    [[5, 6], 7],
    constant([5, 6, 7]),
  );
});

test('optional values', () => {
  expectGradients(
    (x, y) => {
      const optional = raw.optionalFromValue([raw.square(x), y]);
      const [a, b] = raw.optionalGetValue(optional, { output_types: ['float64', 'float64'], output_shapes: [[], []] });
      return raw.mul(a, b);
    },
    [constant(3), constant(4)],
    [24, 9],
  );
});
